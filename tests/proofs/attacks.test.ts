import { describe, expect, it } from "vitest";
import { digestOf } from "../../proofs/checker/certificate.ts";
import { STEP_RULES } from "../../proofs/checker/data/step-rules.ts";
import { checkCertificate } from "../../proofs/checker/index.ts";
import { printer, readNodes } from "../../proofs/checker/terms.ts";

/** A symbol, an integer, or a row of the node table with terms in place of the numbers of rows. */
interface Row extends ReadonlyArray<Tree | string | number> {
  readonly 0: string;
}
type Tree = string | number | Row;
type Data = Readonly<Record<string, string | readonly Tree[]>>;
interface Line {
  readonly rule: string;
  readonly from?: Tree;
  readonly to?: Tree;
  readonly witness?: Data;
}
interface Claim {
  readonly lhs: Tree;
  readonly rhs: Tree;
  readonly equation?: Tree;
  readonly proof?: readonly Line[];
  /** [from, to]: all are definitions of this step. */
  readonly premises?: readonly (readonly [Tree, Tree])[];
  readonly rule?: string;
  readonly assumptions?: readonly string[];
}

const f = (head: string, ...args: Tree[]): Tree => ["f", head, ...args];
const plus = (...terms: Tree[]): Tree => ["+", ...terms];
const times = (...factors: Tree[]): Tree => ["*", ...factors];
const minus = (a: Tree): Tree => times(-1, a);
const power = (a: Tree, n: number): Tree => ["^", a, n];
const over = (a: Tree): Tree => power(a, -1);
const int = (variable: string, body: Tree): Tree => ["int", variable, body];
const word = (...letters: Tree[]): Tree => ["w", ...letters];
const I: Tree = ["n", "0", "1"];

/** A certificate of these claims, with everything that can be made valid made valid; steps are s1, s2, … */
function certificate(claims: readonly Claim[]): string {
  const nodes: unknown[][] = [];
  const known = new Map<string, number>();
  const put = (t: Tree): number => {
    const row = typeof t === "string" ? ["s", t] : typeof t === "number" ? ["n", `${t}`, "0"] : rowOf(t);
    const key = JSON.stringify(row);
    const found = known.get(key) ?? nodes.push(row) - 1;
    known.set(key, found);
    return found;
  };
  const rowOf = ([kind, ...rest]: Row): unknown[] => {
    if (kind === "n" || kind === "s") return [kind, ...rest];
    if (kind === "^") return [kind, put(rest[0]!), rest[1]];
    if (kind === "f" || kind === "int") return [kind, rest[0], ...rest.slice(1).map((r) => put(r))];
    return [kind, ...rest.map((r) => put(r))];
  };
  const premises: { name: string; from: number; to: number }[] = [];
  const premise = ([from, to]: readonly [Tree, Tree]): string => {
    const head = (from as readonly string[])[1]!;
    const own = { from: put(from), to: put(to) };
    const found = premises.find((p) => p.from === own.from && p.to === own.to);
    if (found) return found.name;
    const name = premises.some((p) => p.name === head) ? `${head} (${premises.length})` : head;
    premises.push({ name, ...own });
    return name;
  };
  const steps = claims.map((c, k) => {
    const row = STEP_RULES.find((r) => r.name === (c.rule ?? "identity"))!;
    const sides = { lhs: put(c.lhs), rhs: put(c.rhs) };
    const equation = c.equation === undefined ? {} : { equation: put(c.equation) };
    const proof = (c.proof ?? []).map(({ rule, from, to, witness }) => ({
      rule,
      ...(from === undefined ? {} : { from: put(from) }),
      ...(to === undefined ? {} : { to: put(to) }),
      witness: Object.fromEntries(
        Object.entries(witness ?? {}).map(([key, v]) => [key, typeof v === "string" ? v : v.map(put)]),
      ),
    }));
    return {
      id: `s${k + 1}`,
      row,
      ...sides,
      equation,
      proof,
      claim: c,
      used: (c.premises ?? []).map(premise),
    };
  });
  let print = (_: number): string => "";
  try {
    print = printer(readNodes(nodes));
  } catch {
    // A certificate whose nodes cannot be read is refused before its texts are.
  }
  const equals = (a: number, b: number): string => `${print(a)} = ${print(b)}`;
  const order: Readonly<Record<string, string>> = {
    "first-order": " to first order",
    "leading-order": " as s tends to 0",
  };
  const content = {
    format: "langreth-certificate/1",
    name: "attack",
    title: "An attack",
    premises: premises.map((p) => ({ ...p, statement: `${print(p.from)} := ${print(p.to)}` })),
    nodes,
    steps: steps.map(({ id, row, lhs, rhs, equation, proof, claim, used }) => ({
      id,
      rule: row,
      assumptions: claim.assumptions ?? [],
      judge: "algebra",
      text: "An attack.",
      statement: `${equals(lhs, rhs)}${equation.equation === undefined ? "" : ` solves ${print(equation.equation)} = 0`}${order[proof.at(-1)?.rule ?? ""] ?? ""}`,
      lhs,
      rhs,
      ...equation,
      premises: used,
      status: "proved",
      proof: proof.map((l) =>
        "from" in l && "to" in l ? { ...l, statement: equals(l.from as number, l.to as number) } : l,
      ),
    })),
    notDerived: [],
  };
  return JSON.stringify({ ...content, digest: digestOf(content) });
}
function answer(...claims: Claim[]): string {
  const result = checkCertificate(certificate(claims));
  return result.accepted ? "accepted" : `${result.step}: ${result.reason}`;
}
const attack = (what: string, because: RegExp, ...claims: Claim[]): void => {
  it(what, () => {
    expect(answer(...claims)).toMatch(because);
  });
};

/** What an accepted certificate does not answer. */
const REFUSED = /^\S*: /;
const hiddenZero = plus(f("tanh", "x"), f("tanh", minus("x")));
describe("a false statement is refused:", () => {
  attack("slope0", REFUSED, {
    lhs: "Y",
    rhs: 0,
    proof: [{ rule: "exponentials", from: times(hiddenZero, "Y"), to: 0 }],
  });
  attack(
    "slope0 by step",
    REFUSED,
    { lhs: times(hiddenZero, "y"), rhs: 0, proof: [{ rule: "exponentials" }] },
    {
      lhs: "y",
      rhs: 0,
      proof: [{ rule: "step", witness: { id: "attack/s1" }, from: times(hiddenZero, "y"), to: 0 }],
    },
  );
  attack("shift complex", REFUSED, {
    lhs: int("v", over(times(plus("v", times(-1, I, "gamma")), plus("v", times(-3, I, "gamma"))))),
    rhs: int("x", over(times(plus("x", times(I, "gamma")), plus("x", times(-1, I, "gamma"))))),
    proof: [
      {
        rule: "shift",
        from: int("v", over(times(plus("v", times(-1, I, "gamma")), plus("v", times(-3, I, "gamma"))))),
        to: int("x", over(times(plus("x", times(I, "gamma")), plus("x", times(-1, I, "gamma"))))),
        witness: { image: [plus("x", times(2, I, "gamma"))] },
      },
    ],
  });
  attack("reflection complex", REFUSED, {
    lhs: int("v", over(times(plus("v", times(-1, I, "gamma")), plus("v", times(-3, I, "gamma"))))),
    rhs: int("v", over(times(plus("v", times(-1, I, "gamma")), plus("v", times(I, "gamma"))))),
    proof: [{ rule: "reflection", witness: { centre: [times(I, "gamma")] } }],
  });
  attack(
    "gamma_E",
    REFUSED,
    {
      lhs: f("digamma", 1),
      rhs: minus("gamma_E"),
      proof: [{ rule: "tabulated", witness: { row: "special-values" } }],
    },
    {
      lhs: f("digamma", 1),
      rhs: 0,
      proof: [{ rule: "step", from: f("digamma", 1), to: 0, witness: { id: "attack/s1", gamma_E: [0] } }],
    },
  );
  attack(
    "g",
    REFUSED,
    {
      lhs: f("D^R", "x"),
      rhs: times(-1, f("lambda^R", "x"), power("g", -2)),
      proof: [{ rule: "boson-functions", witness: { coupling: "vertex" } }],
    },
    {
      lhs: f("D^R", "x"),
      rhs: times(-1, f("lambda^R", "x")),
      proof: [
        {
          rule: "step",
          from: f("D^R", "x"),
          to: times(-1, f("lambda^R", "x")),
          witness: { id: "attack/s1", g: [1] },
        },
      ],
    },
  );
  const cell = f("log", times(plus("x_r", minus("z")), over(plus("x_l", minus("z")))));
  const cell7 = f("log", times(plus("x_r", minus("z")), over(plus(7, minus("z")))));
  const cellI = f("cellIntegral", over(plus("x", minus("z"))));
  attack(
    "cell",
    REFUSED,
    { lhs: cell, rhs: cellI, proof: [{ rule: "tabulated", witness: { row: "cell-logarithm" } }] },
    {
      lhs: cell7,
      rhs: cellI,
      proof: [{ rule: "step", from: cell7, to: cellI, witness: { id: "attack/s1", x_l: [7] } }],
    },
  );
  attack("cell width under integral", REFUSED, {
    lhs: int("v", f("k", "v")),
    rhs: int("v", f("k", "x_r")),
    proof: [
      {
        rule: "tabulated",
        witness: { row: "cell-logarithm" },
        from: "x_r",
        to: plus("x_l", f("cellIntegral", 1)),
      },
    ],
  });
  attack(
    "premise fixed symbol",
    REFUSED,
    { lhs: f("c"), rhs: "y", premises: [[f("c"), "y"]] },
    {
      lhs: f("c"),
      rhs: 5,
      premises: [[f("c"), "y"]],
      proof: [{ rule: "step", from: f("c"), to: 5, witness: { id: "attack/s1", y: [5] } }],
    },
  );
  attack(
    "premise at one argument",
    REFUSED,
    { lhs: f("c", "x"), rhs: times("x", "y"), premises: [[f("c", "x"), times("x", "y")]] },
    {
      lhs: plus(f("c", "w"), f("c", "x")),
      rhs: plus(times("w", "y"), times("x", "y")),
      premises: [[f("c", "x"), times("x", "y")]],
      proof: [
        { rule: "step", from: f("c", "w"), to: times("w", "y"), witness: { id: "attack/s1", x: ["w"] } },
      ],
    },
  );
  attack("first order coth", REFUSED, {
    lhs: times(power("p", 2), f("coth", "p")),
    rhs: 0,
    proof: [{ rule: "first-order", witness: { small: "p" } }],
  });
  attack("first order exp", REFUSED, {
    lhs: times(power("p", 2), over(plus(f("exp", "p"), -1))),
    rhs: 0,
    proof: [{ rule: "first-order", witness: { small: "p" } }],
  });
  attack("first order pi", REFUSED, {
    lhs: power("pi", 2),
    rhs: 0,
    proof: [{ rule: "first-order", witness: { small: "pi" } }],
  });
  attack("first order int", REFUSED, {
    lhs: times(int("v", f("k", "v")), int("v", f("l", "v"))),
    rhs: 0,
    proof: [{ rule: "first-order", witness: { small: "int" } }],
  });
  attack("leading coth", REFUSED, {
    lhs: times("s", f("coth", "s")),
    rhs: 0,
    proof: [{ rule: "leading-order" }],
  });
  attack("leading nascent delta", REFUSED, {
    lhs: times("s", int("v", over(plus(power("v", 2), power("s", 2))))),
    rhs: 0,
    proof: [{ rule: "leading-order" }],
  });
  attack("log -2", REFUSED, { lhs: f("Im", f("log", -2)), rhs: 0, proof: [{ rule: "conjugate" }] });
  attack("C(x)", REFUSED, { lhs: f("Im", f("C", "x")), rhs: 0, proof: [{ rule: "conjugate" }] });
  attack("log x", REFUSED, { lhs: f("Im", f("log", "x")), rhs: 0, proof: [{ rule: "conjugate" }] });
  attack("constructor^R", REFUSED, {
    lhs: int("v", times(f("constructor^R", "v"), over(plus("v", minus("z"))))),
    rhs: times(2, I, "pi", f("constructor^R", "z")),
    proof: [{ rule: "residues" }],
  });
  attack("f constructor", REFUSED, { lhs: f("constructor", "v"), rhs: 0 });
  attack("rule constructor", REFUSED, {
    lhs: "x",
    rhs: 0,
    proof: [{ rule: "constructor", from: "x", to: 0 }],
  });
  attack("row constructor", REFUSED, {
    lhs: f("k", "x"),
    rhs: 0,
    proof: [{ rule: "tabulated", witness: { row: "constructor" } }],
  });
  attack("parity constructor", REFUSED, {
    lhs: f("constructor", "x", "y"),
    rhs: 0,
    proof: [{ rule: "parity", witness: { functions: "constructor" } }],
  });
  attack("conj constructor", REFUSED, {
    lhs: f("Im", f("constructor^R", "x")),
    rhs: 0,
    proof: [{ rule: "conjugate" }],
  });
  attack("fourier exp^2", REFUSED, {
    lhs: int("t", times(power(f("exp", times(I, "w", "t")), 2), f("time:P^R", "t"), f("time:Q^R", "t"))),
    rhs: times(
      ["n", "1/2", "0"],
      over("pi"),
      int("v", times(f("P^R", plus("w", minus("v"))), f("Q^R", "v"))),
    ),
    proof: [{ rule: "fourier", witness: { transfer: "P" } }],
  });
  attack("support 0", REFUSED, {
    lhs: times(f("time:P^R", 0), f("time:Q^A", 0)),
    rhs: 0,
    proof: [{ rule: "support" }],
  });
  attack("inverse X X", REFUSED, {
    rule: "stationary-action",
    lhs: word(f("X^R"), f("X^R")),
    rhs: 1,
    proof: [{ rule: "inverse", witness: { operator: "X", inverse: "X" } }],
  });
  attack("self energy names", REFUSED, {
    rule: "dyson-keldysh",
    lhs: f("R^K"),
    rhs: minus(f("Q^K")),
    proof: [{ rule: "self-energy-letter", witness: { operator: "Q", selfEnergy: "R" } }],
  });
  attack("contour unit args", REFUSED, {
    rule: "dyson-keldysh",
    lhs: word(f("L^R", "x"), f("G^K", "y")),
    rhs: word(f("L^R", "u"), f("G^K", "v")),
    proof: [{ rule: "contour-unit", witness: { operator: "L", inverse: "G" } }],
  });
  attack("contour dyson args", REFUSED, {
    rule: "contour-dyson",
    lhs: word(f("G_0^R"), f("Sigma^R", "y"), f("G^R", "x")),
    rhs: word(f("G_0^R"), f("Sigma^R", "u"), f("G^R", "v")),
    proof: [{ rule: "contour-dyson", witness: { order: "bare-first" } }],
  });
  attack("D^K electron", REFUSED, {
    lhs: f("D^K", "x"),
    rhs: times(f("h", "x"), plus(f("D^R", "x"), minus(f("D^A", "x")))),
    proof: [{ rule: "electron-distribution", witness: { functions: "D" } }],
  });
  attack("arity D", REFUSED, {
    lhs: f("D^R", "x", "y"),
    rhs: f("D^R", "x", "w"),
    proof: [{ rule: "boson-functions", witness: { coupling: "vertex" } }],
  });
  attack("arity D()", REFUSED, {
    lhs: f("D^R"),
    rhs: 0,
    proof: [{ rule: "boson-functions", witness: { coupling: "vertex" } }],
  });
  attack("arity tanh", REFUSED, {
    lhs: f("tanh", "x", "y"),
    rhs: f("tanh", "x", "w"),
    proof: [{ rule: "exponentials" }],
  });
  attack("couplings", REFUSED, {
    lhs: plus("N_F", f("D^R", "x")),
    rhs: plus(1, times(-1, f("lambda^R", "x"), power("g", -2))),
    proof: [
      { rule: "boson-functions", witness: { coupling: "vertex" } },
      {
        rule: "boson-functions",
        witness: { coupling: "vertex-and-states" },
        from: times(f("D^R", "x"), "N_F", power("g", 2)),
        to: minus(f("lambda^R", "x")),
      },
    ],
  });
  attack("premise tanh", REFUSED, { lhs: f("tanh", "x"), rhs: "x", premises: [[f("tanh", "#1"), "#1"]] });
  attack("premise conj", REFUSED, {
    lhs: f("conj", "x"),
    rhs: minus("x"),
    premises: [[f("conj", "#1"), minus("#1")]],
  });
  attack("premise h = h+1", REFUSED, {
    lhs: plus(f("h", "x"), f("h", minus("x"))),
    rhs: 2,
    premises: [[f("h", "#1"), plus(f("h", "#1"), 1)]],
    proof: [{ rule: "parity", witness: { functions: "h" } }],
  });
  attack("capture binder", REFUSED, {
    lhs: f("c", "r_n"),
    rhs: f("sum_n", f("h", power("r_n", 2))),
    premises: [[f("c", "#1"), f("sum_n", f("h", times("#1", "r_n")))]],
  });
  const K = int("p", int("q", f("k", "p", "q")));
  const g2 = (v: Tree): Tree => int("p", int("q", f("l", v, "p", "q")));
  attack("capture integral", REFUSED, {
    lhs: f("c", K),
    rhs: int("v", times(int("w", f("m", "w", "w", K)), g2("v"))),
    premises: [[f("c", "#1"), int("v", times(int("w", f("m", "v", "w", "#1")), g2("v")))]],
  });
  attack("delta binder capture", REFUSED, {
    lhs: int("v", times(f("delta", plus("v", minus("r_n"))), f("sum_n", f("h", times("v", "r_n"))))),
    rhs: f("sum_n", f("h", power("r_n", 2))),
    proof: [{ rule: "delta" }],
  });
  attack("delta complex", REFUSED, {
    lhs: int("v", times(f("delta", plus("v", minus("z"))), f("k", "v"))),
    rhs: f("k", "z"),
    proof: [{ rule: "delta" }],
  });
  attack("names as numbers", REFUSED, { lhs: ["s", "1"], rhs: 5, equation: plus(["s", "1"], -5) });
  attack("names as terms", REFUSED, {
    lhs: ["s", "1 = 2 and x"],
    rhs: 5,
    equation: plus(["s", "1 = 2 and x"], -5),
  });
  attack(
    "assumption dropped",
    REFUSED,
    {
      lhs: word(f("L^R"), f("M^R")),
      rhs: 1,
      assumptions: ["L = M^{-1}"],
      proof: [{ rule: "inverse", witness: { operator: "L", inverse: "M" } }],
    },
    {
      lhs: word(f("L^R"), f("M^R")),
      rhs: 1,
      proof: [{ rule: "step", from: word(f("L^R"), f("M^R")), to: 1, witness: { id: "attack/s1" } }],
    },
  );
  attack("shift tanh", REFUSED, {
    lhs: int("v", plus(f("tanh", plus("v", "b")), minus(f("tanh", "v")))),
    rhs: 0,
    proof: [
      {
        rule: "shift",
        from: int("v", f("tanh", "v")),
        to: int("x", f("tanh", plus("x", "b"))),
        witness: { image: [plus("x", "b")] },
      },
    ],
  });
  attack("division zero premise", REFUSED, {
    lhs: plus(times(plus(times(f("c"), "x"), f("c")), over(f("c"))), f("c")),
    rhs: plus("x", 1),
    premises: [[f("c"), 0]],
  });
  attack("delta coth", REFUSED, {
    lhs: int("v", times(f("delta", "v"), f("coth", "v"), f("tanh", "v"), "y")),
    rhs: 0,
    proof: [{ rule: "delta" }, { rule: "exponentials", from: f("tanh", 0), to: 0 }],
  });
  attack(
    "step at pole",
    REFUSED,
    { lhs: times("Y", f("coth", "x"), f("tanh", "x")), rhs: "Y", proof: [{ rule: "exponentials" }] },
    {
      lhs: "Y",
      rhs: 0,
      proof: [
        {
          rule: "step",
          from: "Y",
          to: times("Y", f("coth", 0), f("tanh", 0)),
          witness: { id: "attack/s1", x: [0] },
        },
        { rule: "exponentials", from: f("tanh", 0), to: 0 },
      ],
    },
  );
  attack("integral letters", REFUSED, {
    lhs: word(int("v", f("P", "v")), f("Q")),
    rhs: word(f("Q"), int("v", f("P", "v"))),
  });
  const F = times(
    f("theta", plus("v", -1)),
    f("theta", plus("w", -1)),
    plus(power("v", 2), minus(power("w", 2))),
    power(plus(power("v", 2), power("w", 2)), -2),
  );
  attack("symmetrise conditional", REFUSED, {
    lhs: int("v", int("w", F)),
    rhs: 0,
    proof: [{ rule: "symmetrise" }],
  });
  attack("long numbers", REFUSED, { lhs: power(power(["n", `${"9".repeat(50)}/7`, "0"], 200), 200), rhs: 0 });
  const between = (l: Tree, r: Tree): Tree =>
    int("v", times(f("theta", plus("v", minus(l))), f("theta", plus(r, minus("v")))));
  attack("interval the wrong way round", REFUSED, {
    lhs: between(2, 1),
    rhs: -1,
    proof: [{ rule: "interval" }],
  });
  attack("interval of one", REFUSED, { lhs: between(1, 2), rhs: 0, proof: [{ rule: "interval" }] });
});

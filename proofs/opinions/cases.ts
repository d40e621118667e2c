import { differentiate, type Slopes } from "../../src/algebra/differentiate.ts";
import { cancel } from "../../src/algebra/fraction.ts";
import { seriesAtZero } from "../../src/algebra/residue.ts";
import { expand, rewrite } from "../../src/algebra/rewrite.ts";
import { solveFor } from "../../src/algebra/solve.ts";
import {
  add,
  div,
  fn,
  I,
  mul,
  neg,
  num,
  ONE,
  pow,
  ratio,
  type Sym,
  sub,
  sym,
  type Term,
  ZERO,
} from "../../src/algebra/term.ts";
import { inExponentials } from "../../src/algebra/thermal.ts";
import { areEqual } from "../../src/algebra/zero.ts";
import { definiteIntegral, primitive } from "../../src/asymptotics/antiderivative.ts";
import { oscillatorLambda } from "../../src/closures/boson/oscillator.ts";
import { equations } from "../../src/closures/equations.ts";
import { weakCouplingLaw } from "../../src/closures/weak-coupling.ts";

/** What is asked. */
export type Task = "derivative" | "expansion" | "simplification" | "solution" | "antiderivative" | "limit";

/** One question to both engines. */
export interface Case {
  readonly name: string;
  readonly task: Task;
  /** The expression; for a solution the term that vanishes, for a limit the term at small `variable`. */
  readonly question: Term;
  readonly variable?: Sym;
  /** undefined where the project has no rule for the question and does not pretend to. */
  readonly ours: Term | undefined;
}

const [w, v, p, g, T, s, e] = ["w", "v", "p", "g", "T", "s", "e1"].map(sym) as Sym[] as [
  Sym,
  Sym,
  Sym,
  Sym,
  Sym,
  Sym,
  Sym,
];
const [h1, h2, f] = [sym("h1"), sym("h2"), sym("f1")];

/** N(ω,ν) with h(ω), h(ν) and F_B as symbols, taken from the derivation. */
function defect(): Term {
  const names: Readonly<Record<string, (argument: Term) => Term>> = {
    h: (argument) => (argument === sym("omega") ? h1 : h2),
    F_B: () => f,
  };
  return rewrite(equations().kinetic.defect, (t) =>
    t.kind === "fn" ? names[t.head]?.(t.args[0]!) : undefined,
  );
}
const SLOPES: Slopes = {
  tanh: (u) => sub(ONE, pow(fn("tanh", u), 2)),
  coth: (u) => sub(ONE, pow(fn("coth", u), 2)),
};

/** All questions, in a fixed order. */
export function cases(): Case[] {
  return [
    ...derivatives(),
    ...expansions(),
    ...simplifications(),
    ...solutions(),
    ...integrals(),
    ...limits(),
  ];
}

function derivatives(): Case[] {
  const at = (name: string, question: Term, variable: Sym): Case => ({
    name,
    task: "derivative",
    question,
    variable,
    ours: differentiate(question, variable, SLOPES),
  });
  const gap = div(p, sub(sub(pow(w, 2), pow(e, 2)), pow(p, 2)));
  const reference = div(sub(ONE, mul(h1, h2)), sub(h1, h2));
  const lambda = rewrite(oscillatorLambda(w), (t) =>
    t.kind === "sym" ? (SHORT.get(t.name) ?? t) : undefined,
  );
  return [
    at("slope of h at T_e", fn("tanh", div(w, mul(num(2), T))), w),
    at("slope of F_B at T_B", fn("coth", div(w, mul(num(2), T))), w),
    at("band Green function by ε", pow(sub(sub(w, e), s), -1), e),
    at("anomalous function by φ (linearise)", gap, p),
    at("F_ref by h", reference, h1),
    at("λ of the oscillator by ω", lambda, w),
    at("Lorentzian by ν", pow(add(pow(v, 2), pow(g, 2)), -1), v),
    at("N by h(ω)", defect(), h1),
  ];
}
const SHORT: ReadonlyMap<string, Sym> = new Map([
  ["omega", w],
  ["Omega", sym("q")],
  ["kappa", g],
  ["lambda", sym("c1")],
]);

function expansions(): Case[] {
  const at = (name: string, question: Term): Case => ({
    name,
    task: "expansion",
    question,
    ours: expand(question),
  });
  const gain = mul(ratio(1, 4), add(f, ONE), add(h2, ONE), sub(h1, ONE));
  const loss = mul(ratio(1, 4), sub(f, ONE), sub(h2, ONE), add(h1, ONE));
  return [
    at("N multiplied out", defect()),
    at("loss minus gain", sub(gain, loss)),
    at("determinant (s−ε)(s+ε)", mul(sub(s, e), add(s, e))),
    { ...at("KMS identity in exponentials, multiplied out", kms()), ours: simplified(kms()) },
    at("third power of a resolvent's denominator", pow(sub(sub(w, e), s), 3)),
  ];
}

/** KMS in exponentials of ν and of ω−ν: identically zero. */
function kms(): Term {
  const tanh = (x: Term): Term => div(sub(fn("exp", x), ONE), add(fn("exp", x), ONE));
  const coth = (x: Term): Term => div(add(fn("exp", x), ONE), sub(fn("exp", x), ONE));
  const [hv, hw, F] = [tanh(v), tanh(w), coth(sub(w, v))];
  return add(ONE, mul(hv, F), neg(mul(hw, add(hv, F))));
}

/** Over one denominator in exponentials; zero where the zero test proves it. */
function simplified(question: Term): Term {
  const written = inExponentials(question);
  return areEqual(written, ZERO) ? ZERO : cancel(written);
}

function simplifications(): Case[] {
  const at = (name: string, question: Term): Case => ({
    name,
    task: "simplification",
    question,
    ours: simplified(question),
  });
  const root = fn("sqrt", sub(pow(w, 2), pow(p, 2)));
  return [
    at("KMS identity in exponentials", kms()),
    at(
      "KMS identity with tanh and coth",
      sub(
        add(ONE, mul(fn("tanh", v), fn("coth", sub(w, v)))),
        mul(fn("tanh", w), add(fn("tanh", v), fn("coth", sub(w, v)))),
      ),
    ),
    at("Lorentzian over a pole", div(mul(add(v, mul(I, g)), sub(v, mul(I, g))), add(w, mul(I, g)))),
    at(
      "occupations: coth − 1 = 2n",
      sub(sub(fn("coth", v), ONE), div(num(2), sub(fn("exp", mul(num(2), v)), ONE))),
    ),
    at("F_ref of N", add(mul(h2, REFERENCE), ONE, neg(mul(h1, h2)), neg(mul(h1, REFERENCE)))),
    at("G^R − G^A of a level", sub(pow(add(w, mul(I, g)), -1), pow(sub(w, mul(I, g)), -1))),
    {
      name: "ĝ² = 1 with a radical",
      task: "simplification",
      question: sub(pow(div(w, root), 2), pow(div(p, root), 2)),
      // The project keeps s for the root with s² = ω̃² − φ².
      ours: cancel(sub(div(pow(w, 2), sub(pow(w, 2), pow(p, 2))), div(pow(p, 2), sub(pow(w, 2), pow(p, 2))))),
    },
    {
      name: "√(ω̃² − φ²) with ω̃ = 3φ, φ < 0",
      task: "simplification",
      question: fn("sqrt", sub(pow(mul(num(3), neg(p)), 2), pow(p, 2))),
      ours: undefined,
    },
  ];
}
const REFERENCE = div(sub(ONE, mul(h1, h2)), sub(h1, h2));

function solutions(): Case[] {
  const at = (name: string, question: Term, variable: Sym): Case => ({
    name,
    task: "solution",
    question,
    variable,
    ours: solveFor(question, variable),
  });
  const law = rewrite(weakCouplingLaw(equations()).condition, (t) =>
    t.kind === "sym" ? (t.name === "h'(0)" ? h1 : undefined) : undefined,
  );
  const G = sym("G");
  const shortLaw = rewrite(law, (t) => (t.kind === "sym" && t.name === "T_B" ? T : undefined));
  return [
    at("F_ref from N = 0", defect(), f),
    at("h(ω) from N = 0", defect(), h1),
    at("G_c from 1 = (G/4)[h'(0) + 1/2T_B]", sub(shortLaw, ONE), G),
    at("dressed D from Dyson", sub(mul(sub(pow(w, -1), v), p), ONE), p),
    at("weighted distribution of a level", sub(mul(add(g, s), f), add(mul(g, h1), mul(s, h2))), f),
  ];
}

function integrals(): Case[] {
  const at = (name: string, question: Term, basis: readonly Term[]): Case => ({
    name,
    task: "antiderivative",
    question,
    variable: v,
    ours: definiteIntegral(
      question,
      v,
      basis.map((t) => primitive(t)),
    ).primitive,
  });
  const lorentz = add(pow(v, 2), pow(g, 2));
  return [
    at("Lorentzian", pow(lorentz, -1), [div(fn("arctan", div(v, g)), g)]),
    at("odd part of a Lorentzian squared", mul(v, pow(lorentz, -2)), [pow(lorentz, -1)]),
    at("Lorentzian squared", pow(lorentz, -2), [
      div(fn("arctan", div(v, g)), pow(g, 3)),
      div(v, mul(pow(g, 2), lorentz)),
    ]),
    at("double pole", pow(sub(v, p), -2), [pow(sub(v, p), -1)]),
  ];
}

function limits(): Case[] {
  const level = div(add(mul(s, e, h1), mul(g, h2)), add(mul(s, e), g));
  const at = (name: string, question: Term, ours: Term | undefined): Case => ({
    name,
    task: "limit",
    question,
    variable: s,
    ours,
  });
  return [
    at("distribution of a level as its own width vanishes", level, seriesAtZero(level, s).leading),
    at("coth(s) − 1/s at s = 0", sub(fn("coth", s), pow(s, -1)), undefined),
    at("s·coth(s/2T)/2 at s = 0: T_B*", mul(ratio(1, 2), s, fn("coth", div(s, mul(num(2), T)))), undefined),
  ];
}

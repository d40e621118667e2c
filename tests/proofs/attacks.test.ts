import { describe, expect, it } from "vitest";
import { checkCertificate, digestOf, FORMAT } from "../../proofs/checker/certificate.ts";
import { ROWS } from "../../proofs/checker/data/rows.ts";
import type { Line } from "../../proofs/checker/data/shapes.ts";
import { STEP_RULES } from "../../proofs/checker/data/step-rules.ts";

interface Claim {
  /** A list has the entries of a matrix. */
  readonly lhs: string | readonly string[];
  readonly rhs: string | readonly string[];
  readonly equation?: string;
  readonly order?: string;
  readonly proof?: readonly Line[];
  /** [from, to]: all are definitions of this step. */
  readonly premises?: readonly (readonly [string, string])[];
  readonly rule?: string;
  readonly assumptions?: readonly string[];
}

/** A number, or a matrix as the sum of its entries times names of their places. */
function side(entries: string | readonly string[]): string {
  if (typeof entries === "string") return entries;
  return entries.map((entry, k) => `"entry ${k + 1}"*(${entry})`).join(" + ");
}
/** A certificate of this claim, with everything that can be made valid made valid. */
function certificate({
  premises = [],
  proof = [],
  rule = "identity",
  assumptions = [],
  lhs,
  rhs,
  ...more
}: Claim): string {
  const content = {
    format: FORMAT,
    name: "attack",
    title: "An attack",
    steps: [
      {
        id: "s1",
        rule: STEP_RULES.find((r) => r.name === rule)!,
        assumptions,
        judge: "algebra",
        text: "An attack.",
        lhs: side(lhs),
        rhs: side(rhs),
        ...more,
        premises: premises.map(([from, to]) => ({ from, to })),
        proof,
      },
    ],
    notDerived: [],
  };
  return JSON.stringify({ ...content, digest: digestOf(content) });
}
function answer(claim: Claim): string {
  const result = checkCertificate(certificate(claim));
  return result.accepted ? "accepted" : `${result.step}: ${result.reason}`;
}
/** A false statement: it must be refused, and for the reason that is meant. */
const attack = (what: string, because: RegExp, claim: Claim): void => {
  it(`refused: ${what}`, () => {
    expect(answer(claim)).toMatch(because);
  });
};
/** A true statement beside it, so that the attack is not refused for a slip of its own. */
const control = (what: string, claim: Claim): void => {
  it(`accepted: ${what}`, () => {
    expect(answer(claim)).toBe("accepted");
  });
};
const row = (
  name: string,
  terms: readonly string[] = [],
  names: Readonly<Record<string, string>> = {},
): Line => ({ row: [name, ...inOrder(name, names)].join(" "), terms });
/** The names of a row in the order in which it asks for them; what it does not ask for comes last. */
function inOrder(name: string, names: Readonly<Record<string, string>>): string[] {
  const keys = Array.from(
    (Object.hasOwn(ROWS, name) ? ROWS[name]! : []).join(" ").matchAll(/\{(\w)\}/g),
    ([, key]) => key!,
  );
  const all = new Set([...keys.filter((key) => key in names), ...Object.keys(names)]);
  return [...all].map((key) => names[key]!);
}
const equation = (from: string, to: string, ...proof: Line[]): Line => ({ from, to, proof });

const DIFFER = /still differ/;
const IDLE = /changes nothing/;
const thermal = [
  row("tanh", ["x"]),
  row("tanh", ["-x"]),
  row("exp-power", ["x", "2"]),
  row("exp-power", ["x", "-2"]),
];

describe("hidden zeros", () => {
  control("tanh x + tanh(−x) = 0", { lhs: "(tanh(x) + tanh(-x))*y", rhs: "0", proof: thermal });
  attack("an equation with a factor that vanishes by a row", /no single atom/, {
    lhs: "Y",
    rhs: "0",
    proof: [equation("(tanh(x) + tanh(-x))*Y", "0", ...thermal)],
  });
  attack("an equation divided by it", IDLE, {
    lhs: "Y",
    rhs: "0",
    proof: [equation("Y", "0/(tanh(x) + tanh(-x))", ...thermal)],
  });
  attack("a quotient of two hidden zeros in an equation", /./, {
    lhs: "Y",
    rhs: "2*Y",
    proof: [equation("Y", "2*Y*(tanh(x) + tanh(-x))/(tanh(x) + tanh(-x))", ...thermal)],
  });
  attack("a denominator that becomes zero", /identically zero/, {
    lhs: "Y/(tanh(x) + tanh(-x))",
    rhs: "2*Y/(tanh(x) + tanh(-x))",
    proof: thermal,
  });
  attack("division by what is defined as zero", /identically zero/, {
    lhs: "(c()*x + c())/c() + c()",
    rhs: "x + 1",
    premises: [["c()", "0"]],
  });
  attack("division by what a function is defined to be", /identically zero/, {
    lhs: "(c(x) - x)/(c(x) - x)*2",
    rhs: "2 + c(x) - x",
    premises: [["c(#1)", "#1"]],
  });
  attack("a power zero of zero", /./, { lhs: "(x - x)^-1*(x - x)", rhs: "1" });
  attack("a root of an equation that does not contain the unknown", /contain/, {
    lhs: "y",
    rhs: "5",
    equation: "x - x + 0*y",
  });
  control("the root of an equation", { lhs: "y", rhs: "x/2", equation: "2*y - x" });
  attack("a multiple of the unknown as the unknown", /no single/, {
    lhs: "2*y",
    rhs: "x/2",
    equation: "2*y - x",
  });
  attack("one root of a quadratic equation", /not linear/, { lhs: "y", rhs: "1", equation: "y^2 - 1" });
  attack("a root that is none, of an equation that contains the unknown twice", /not linear/, {
    lhs: "u(x)",
    rhs: "-h(u(x))",
    equation: "u(x) + h(u(x))",
  });
});

describe("sides of several entries", () => {
  control("a matrix by its entries", { lhs: ["x", "0", "0", "x"], rhs: ["x", "0", "0", "2*x - x"] });
  attack("one entry that differs", DIFFER, { lhs: ["x", "0", "0", "x"], rhs: ["x", "0", "1", "x"] });
  attack("an entry that is left out", DIFFER, { lhs: ["x", "y"], rhs: ["x"] });
  attack("no entries at all", /text is expected/, { lhs: [], rhs: [] });
  attack("an equation for two unknowns", /no single atom/, {
    lhs: ["x", "y"],
    rhs: ["0", "1"],
    equation: "x",
  });
  attack("a matrix in brackets", /not a name/, { lhs: "[x, 0, 0, x]", rhs: "[x, 0, 0, x]" });
});

describe("lines of two kinds", () => {
  const line = { row: "odd h", terms: ["x"] };
  control("a row", { lhs: "h(-x)", rhs: "-h(x)", proof: [line] });
  attack("a row with an equation beside it", /fields .* are expected, not row terms from/, {
    lhs: "h(-x)",
    rhs: "-h(x)",
    proof: [{ ...line, from: "h(-x)", to: "7" }],
  });
  attack("an equation with terms", /fields .* are expected, not from to proof terms/, {
    lhs: "h(-x)",
    rhs: "-h(x)",
    proof: [{ from: "h(-x)", to: "-h(x)", proof: [line], terms: ["x"] }],
  });
  attack("a name that the row does not ask for", /not the names or not the number of terms/, {
    lhs: "h(-x)",
    rhs: "-h(x)",
    proof: [{ ...line, row: "odd h k" }],
  });
  attack("a product that is zero by an equation, where it does not occur", IDLE, {
    lhs: "h(x)*k(x)",
    rhs: "0",
    proof: [equation("log(1)*k(x)", "0", row("log-one"))],
  });
  control("a product that is zero by an equation", {
    lhs: "log(1)*k(x)*y",
    rhs: "0",
    proof: [equation("log(1)*k(x)", "0", row("log-one"))],
  });
  attack("a product that is another product, for zero", /no single atom/, {
    lhs: "h(-x)*k(x)",
    rhs: "0",
    proof: [equation("h(-x)*k(x)", "-h(x)*k(x)", row("odd", ["x"], { X: "h" }))],
  });
  attack("a product that is zero, for one of its factors", DIFFER, {
    lhs: "log(1)*k(x) + k(x)",
    rhs: "0",
    proof: [equation("log(1)*k(x)", "0", row("log-one"))],
  });
  attack("a sum that is zero by an equation", /no single atom/, {
    lhs: "log(1)*k(x)",
    rhs: "0",
    proof: [equation("log(1)*k(x) + log(1)*h(x)", "0", row("log-one"))],
  });
  attack("a quotient that is zero by an equation", /no single atom/, {
    lhs: "log(1)*k(x)/h(x)",
    rhs: "0",
    proof: [equation("log(1)/h(x)", "0", row("log-one"))],
  });
  attack("a product that is not zero, dropped", /no single atom/, {
    lhs: "log(1)*k(x) + h(x)*k(x)",
    rhs: "h(x)*k(x) + 1",
    proof: [equation("log(1)*k(x) + 1", "1", row("log-one"))],
  });
  attack("a sum that a row with right side zero would drop", /G\^A is not known to be analytic/, {
    lhs: "int($v, G^R($v)^2 + G^A($v)^2)",
    rhs: "0",
    proof: [row("close-above", ["G^R($v)^2 + G^A($v)^2", "0"])],
  });
});

const image = "1/(($v - i*gamma)*($v - 3*i*gamma))";
describe("integrals", () => {
  const falling = "int($v, 1/($v - i*gamma)/($v - 3*i*gamma))";
  control("a real shift", {
    lhs: "int($v, k($v))",
    rhs: "int($v, k($v + b))",
    proof: [row("shift", ["k($v)", "b"])],
  });
  attack("a complex shift", /not shown: real/, {
    lhs: falling,
    rhs: "int($v, 1/($v + i*gamma)/($v - i*gamma))",
    proof: [row("shift", [image, "2*i*gamma"])],
  });
  attack("a shift by z", /not shown: real/, {
    lhs: falling,
    rhs: "int($v, 1/($v + z - i*gamma)/($v + z - 3*i*gamma))",
    proof: [row("shift", [image, "z"])],
  });
  attack("a complex reflection", /not shown: real/, {
    lhs: falling,
    rhs: "int($v, 1/(-$v - 2*i*gamma)/(-$v))",
    proof: [row("mirror", [image, "i*gamma"])],
  });
  attack("a shift of what does not fall", /not shown: falls/, {
    lhs: "int($v, tanh($v + b))",
    rhs: "int($v, tanh($v))",
    proof: [row("shift", ["tanh($v)", "b"])],
  });
  attack("a shift of what tends to a constant, hidden in a difference", /not shown: falls/, {
    lhs: "int($v, tanh($v + b) - tanh($v))",
    rhs: "0",
    proof: [row("shift", ["tanh($v)", "b"])],
  });
  attack("a shift that depends on the variable", /depends on what the row integrates over/, {
    lhs: "int($v, 1/($v - i*gamma)^2)",
    rhs: "int($v, 1/(2*$v - i*gamma)^2)",
    proof: [row("shift", ["($v - i*gamma)^-2", "$v"])],
  });
  control("a turned integral", {
    lhs: "int($v, k($v))",
    rhs: "int($v, k(-$v))",
    proof: [row("turn", ["k($v)"])],
  });
  attack("a scaled integral", DIFFER, {
    lhs: "int($v, k($v))",
    rhs: "int($v, k(2*$v))",
    proof: [row("turn", ["k($v)"])],
  });
  const conditional = "theta($v - 1)*theta($w - 1)*($v^2 - $w^2)*($v^2 + $w^2)^-2";
  attack("the order of a double integral that converges conditionally", /not shown: separate/, {
    lhs: `int($v, int($w, ${conditional}))`,
    rhs: "0",
    proof: [row("exchange", [conditional])],
  });
  attack("the same hidden in an inner integral", /not shown: separate/, {
    lhs: "int($v, theta($v - 1)*int($w, theta($w - 1)*($v + $w)^-2))",
    rhs: "int($w, theta($w - 1)*int($v, theta($v - 1)*($v + $w)^-2))",
    proof: [row("exchange", ["theta($v - 1)*theta($w - 1)*($v + $w)^-2"])],
  });
  control("δ at a real point", {
    lhs: "int($v, delta($v - x)*k($v))",
    rhs: "k(x)",
    proof: [row("delta-plus", ["k($v)", "x"])],
  });
  attack("δ off the axis", /not shown: real/, {
    lhs: "int($v, delta($v - z)*k($v))",
    rhs: "k(z)",
    proof: [row("delta-plus", ["k($v)", "z"])],
  });
  attack("δ of twice the variable", /still differ|changes nothing/, {
    lhs: "int($v, delta(2*$v)*k($v))",
    rhs: "k(0)",
    proof: [row("delta-plus", ["k($v)", "0"])],
  });
  attack("δ at a pole", /coth has no value at 0/, {
    lhs: "int($v, delta($v)*coth($v)*tanh($v)*y)",
    rhs: "0",
    proof: [row("delta-plus", ["coth($v)*tanh($v)", "0"]), row("tanh", ["0"]), row("exp-zero")],
  });
  attack("δ at a pole of a fraction", /zero/, {
    lhs: "int($v, delta($v)*$v/$v^2)",
    rhs: "0",
    proof: [row("delta-plus", ["$v^-1", "0"])],
  });
  const sumAt = "sum($n, h($v*r($n)))";
  control("δ at an index that a sum does not bind", {
    lhs: "int($v, delta($v - n)*sum($n, h($v*r($n))))",
    rhs: "sum($m, h(n*r($m)))",
    proof: [row("delta-plus", [sumAt, "n"])],
  });
  attack("δ whose variable a sum would bind", DIFFER, {
    lhs: "int($v, delta($v - n)*sum($n, h($v*r($n))))",
    rhs: "sum($n, h($n*r($n)))",
    proof: [row("delta-plus", [sumAt, "n"])],
  });
  const between = (l: string, r: string): string => `int($v, theta($v - ${l})*theta(${r} - $v))`;
  control("the length of an interval", {
    lhs: between("1", "2"),
    rhs: "1",
    proof: [row("ends-power", ["1", "2", "0"])],
  });
  attack("an interval the wrong way round", /not shown: positive/, {
    lhs: between("2", "1"),
    rhs: "-1",
    proof: [row("ends-power", ["2", "1", "0"])],
  });
  attack("an interval whose ends have no known order", /not shown: positive/, {
    lhs: between("-x", "x"),
    rhs: "2*x",
    proof: [row("ends-power", ["-x", "x", "0"])],
  });
  attack("a power below zero between two ends", /not shown: positive/, {
    lhs: "int($v, theta($v + 1)*theta(2 - $v)*$v^-2)",
    rhs: "-3/2",
    proof: [row("ends-power", ["-1", "2", "-2"])],
  });
  attack("a pole between two ends", /not shown: off/, {
    lhs: "int($v, theta($v + 1)*theta(1 - $v)/($v - x))",
    rhs: "log(1 - x) - log(-1 - x)",
    proof: [row("ends-pole", ["-1", "1", "x", "1"])],
  });
  attack("a wave squared", IDLE, {
    lhs: "int($t, exp(i*w*$t)^2*time:P^R($t)*time:Q^R($t))",
    rhs: "int($v, P^R(w - $v)*Q^R($v))/(2*pi)",
    proof: [row("fourier-++", ["w"], { X: "P^R", Y: "Q^R" })],
  });
  attack("a wave that grows", /not shown: real/, {
    lhs: "int($t, exp(i*z*$t)*time:P^R($t)*time:Q^R($t))",
    rhs: "int($v, P^R(z - $v)*Q^R($v))/(2*pi)",
    proof: [row("fourier-++", ["z"], { X: "P^R", Y: "Q^R" })],
  });
  control("functions without common support", {
    lhs: "time:P^R(t)*time:Q^A(t)",
    rhs: "0",
    proof: [row("support", ["t"], { X: "P", Y: "Q" })],
  });
  attack("support at t = 0", /not shown: moving/, {
    lhs: "time:P^R(0)*time:Q^A(0)",
    rhs: "0",
    proof: [row("support", ["0"], { X: "P", Y: "Q" })],
  });
  attack("support at a hidden zero", /not shown: moving/, {
    lhs: "time:P^R(tanh(x) + tanh(-x))*time:Q^A(tanh(x) + tanh(-x))",
    rhs: "0",
    proof: [row("support", ["tanh(x) + tanh(-x)"], { X: "P", Y: "Q" })],
  });
  attack("support of one of two factors", IDLE, {
    lhs: "time:P^R(t) + time:Q^A(t)",
    rhs: "0",
    proof: [row("support", ["t"], { X: "P", Y: "Q" })],
  });
  control("a retarded function at opposite times", {
    lhs: "int($t, time:P^R($t)*time:Q^R(-$t)*k($t))",
    rhs: "0",
    proof: [row("support-R", ["$1"], { X: "P", Y: "Q" })],
  });
  attack("support at different times", IDLE, {
    lhs: "time:P^R(t)*time:Q^A(u)",
    rhs: "0",
    proof: [row("support", ["t"], { X: "P", Y: "Q" })],
  });
  attack("support of two retarded functions", IDLE, {
    lhs: "time:P^R(t)*time:Q^R(t)",
    rhs: "0",
    proof: [row("support-R", ["t"], { X: "P", Y: "Q" })],
  });
});

describe("contours", () => {
  control("a pole above", {
    lhs: "int($v, G^R($v)/($v - z))",
    rhs: "2*pi*i*G^R(z)",
    proof: [row("pole-above", ["-G^R($v)", "z", "0"])],
  });
  attack("the wrong orientation", DIFFER, {
    lhs: "int($v, G^R($v)/($v - z))",
    rhs: "-2*pi*i*G^R(z)",
    proof: [row("pole-above", ["-G^R($v)", "z", "0"])],
  });
  attack("a pole above taken for one below", /not shown: below/, {
    lhs: "int($v, G^A($v)/($v - z))",
    rhs: "-2*pi*i*G^A(z)",
    proof: [row("pole-below", ["G^A($v)", "z", "0"])],
  });
  attack("closed where the function is not analytic", /G\^A is not known to be analytic on that side/, {
    lhs: "int($v, G^A($v)/($v - z))",
    rhs: "2*pi*i*G^A(z)",
    proof: [row("pole-above", ["G^A($v)", "z", "0"])],
  });
  attack("closed on both sides of a product", /G\^A is not known to be analytic on that side/, {
    lhs: "int($v, G^R($v)*G^A($v)/($v - z))",
    rhs: "2*pi*i*G^R(z)*G^A(z)",
    proof: [row("pole-above", ["G^R($v)*G^A($v)", "z", "0"])],
  });
  attack("a pole that is left out", /a pole on the side/, {
    lhs: "int($v, G^R($v)/($v - z)/($v - s^R))",
    rhs: "2*pi*i*G^R(z)/(z - s^R)",
    proof: [row("pole-above", ["G^R($v)/($v - s^R)", "z", "0"])],
  });
  attack("a pole on the axis", /not shown: above/, {
    lhs: "int($v, G^R($v)/($v - x))",
    rhs: "2*pi*i*G^R(x)",
    proof: [row("pole-above", ["G^R($v)", "x", "0"])],
  });
  attack("a pole of an unknown side", /not shown: above/, {
    lhs: "int($v, G^R($v)/($v - z*x))",
    rhs: "2*pi*i*G^R(z*x)",
    proof: [row("pole-above", ["G^R($v)", "z*x", "0"])],
  });
  attack("a tail that is forgotten", /not shown: upper/, {
    lhs: "int($v, 1/($v - z))",
    rhs: "2*pi*i",
    proof: [row("pole-above", ["1", "z", "0"])],
  });
  attack("a tail of another size", /not shown: upper/, {
    lhs: "int($v, G^R($v))",
    rhs: "-2*pi*i",
    proof: [row("close-above", ["G^R($v)", "2"])],
  });
  attack("what does not fall", /not shown: upper/, {
    lhs: "int($v, $v*G^R($v))",
    rhs: "0",
    proof: [row("close-above", ["$v*G^R($v)", "0"])],
  });
  attack("terms that do not fall, though their sum does", /not shown: upper/, {
    lhs: "int($v, g^R($v) - 1)",
    rhs: "0",
    proof: [row("close-above", ["g^R($v) - 1", "0"])],
  });
  attack("the same with a power", /not shown: upper/, {
    lhs: "int($v, $v*G^R($v) - 1)",
    rhs: "0",
    proof: [row("close-above", ["$v*G^R($v) - 1", "0"])],
  });
  attack("a tail that other factors lift", /not shown: upper/, {
    lhs: "int($v, $v*G^R($v)^2)",
    rhs: "0",
    proof: [row("close-above", ["$v*G^R($v)^2", "0"])],
  });
  attack("a denominator with two poles", /a pole on the side/, {
    lhs: "int($v, G^R($v)/($v^2 + gamma^2))",
    rhs: "0",
    proof: [row("close-above", ["G^R($v)/($v^2 + gamma^2)", "0"])],
  });
  attack("a pole on a side that a real factor decides", /a pole on the side/, {
    lhs: "int($v, G^R($v)/($v*x + i*gamma))",
    rhs: "0",
    proof: [row("close-above", ["G^R($v)/($v*x + i*gamma)", "0"])],
  });
  attack("a function in a denominator", /a pole on the side/, {
    lhs: "int($v, (G^R($v) + $v)^-2)",
    rhs: "0",
    proof: [row("close-above", ["(G^R($v) + $v)^-2", "0"])],
  });
  attack("a function alone in a denominator", /a pole on the side/, {
    lhs: "int($v, G^R($v)^-2*($v + z)^-9)",
    rhs: "0",
    proof: [row("close-above", ["G^R($v)^-2*($v + z)^-9", "0"])],
  });
  attack("an integral of which nothing is known", /int is not known/, {
    lhs: "int($v, int($w, k($w)/($v - $w))*($v + z)^-2)",
    rhs: "0",
    proof: [row("close-above", ["int($w, k($w)/($v - $w))*($v + z)^-2", "0"])],
  });
  attack("a sum with its poles", /sum is not known/, {
    lhs: "int($v, sum($n, 1/($v - iomega($n)))*($v + z)^-2)",
    rhs: "0",
    proof: [row("close-above", ["sum($n, 1/($v - iomega($n)))*($v + z)^-2", "0"])],
  });
  attack("a word of functions", /word is not known/, {
    lhs: "int($v, (G^R($v) ∘ G^R($v))*($v + z)^-2)",
    rhs: "0",
    proof: [row("close-above", ["(G^R($v) ∘ G^R($v))*($v + z)^-2", "0"])],
  });
  attack("a function at twice the variable", /G\^R is not known/, {
    lhs: "int($v, G^R(2*$v)*($v + z)^-2)",
    rhs: "0",
    proof: [row("close-above", ["G^R(2*$v)*($v + z)^-2", "0"])],
  });
  attack("a function of a function", /G\^R is not known/, {
    lhs: "int($v, G^R($v + lambda^A($v))*($v + z)^-2)",
    rhs: "0",
    proof: [row("close-above", ["G^R($v + lambda^A($v))*($v + z)^-2", "0"])],
  });
  attack("a function at the inverse", /G\^R is not known/, {
    lhs: "int($v, G^R(1/$v)*($v + z)^-2)",
    rhs: "0",
    proof: [row("close-above", ["G^R(1/$v)*($v + z)^-2", "0"])],
  });
  attack("an argument shifted across the axis", /G\^R is not known to be analytic on that side/, {
    lhs: "int($v, G^R($v - i*gamma))",
    rhs: "-i*pi",
    proof: [row("close-above", ["G^R($v - i*gamma)", "1"])],
  });
  attack("a double pole taken for a simple one", /a pole on the side/, {
    lhs: "int($v, G^R($v)/($v - z)^2)",
    rhs: "0",
    proof: [row("pole-above", ["G^R($v)/($v - z)", "z", "0"])],
  });
  attack("the poles of a thermal function", /tanh is not known/, {
    lhs: "int($v, tanh($v)*G^R($v)^2)",
    rhs: "0",
    proof: [row("close-above", ["tanh($v)*G^R($v)^2", "0"])],
  });
  attack("a function of which nothing is known", /Q\^R is not known/, {
    lhs: "int($v, Q^R($v)/($v - z))",
    rhs: "2*pi*i*Q^R(z)",
    proof: [row("pole-above", ["Q^R($v)", "z", "0"])],
  });
  attack("a function with two arguments", /G\^R is not known/, {
    lhs: "int($v, G^R($v, $v)/($v - z))",
    rhs: "2*pi*i*G^R(z, z)",
    proof: [row("pole-above", ["G^R($v, $v)", "z", "0"])],
  });
  attack("a pole that moves with the variable", /depends on what the row integrates over/, {
    lhs: "int($v, G^R($v)*i/gamma)",
    rhs: "0",
    proof: [row("pole-above", ["G^R($v)", "$v + i*gamma", "0"])],
  });
  attack("a function that every object has", /constructor\^R is not known/, {
    lhs: 'int($v, "constructor^R"($v)/($v - z))',
    rhs: '2*pi*i*"constructor^R"(z)',
    proof: [row("pole-above", ['"constructor^R"($v)', "z", "0"])],
  });
});

describe("rows at values that violate their conditions", () => {
  attack("log(−2) real", /the conjugate of log is not known/, {
    lhs: "Im(log(-2))",
    rhs: "0",
    proof: [row("imaginary-part", ["log(-2)", "log(-2)"])],
  });
  attack("C on its cut", /the conjugate of C is not known/, {
    lhs: "Im(C(x))",
    rhs: "0",
    proof: [row("imaginary-part", ["C(x)", "C(x)"])],
  });
  attack("log x real", /the conjugate of log is not known/, {
    lhs: "Im(log(x))",
    rhs: "0",
    proof: [row("imaginary-part", ["log(x)", "log(x)"])],
  });
  attack("z real", /not shown: conjugate/, {
    lhs: "Im(z)",
    rhs: "0",
    proof: [row("imaginary-part", ["z", "z"])],
  });
  attack("G^R real at z", /the conjugate of G\^R is not known/, {
    lhs: "Re(G^R(z))",
    rhs: "(G^R(z) + G^A(z))/2",
    proof: [row("real-part", ["G^R(z)", "G^A(z)"])],
  });
  attack("a symbol with a component taken for real", /the conjugate of phi\^R is not known/, {
    lhs: "Im(phi^R)",
    rhs: "0",
    proof: [row("imaginary-part", ["phi^R", "phi^R"])],
  });
  attack("an unknown function conjugated", /the conjugate of Q\^R is not known/, {
    lhs: "Im(Q^R(x))",
    rhs: "(Q^R(x) - Q^A(x))/(2*i)",
    proof: [row("imaginary-part", ["Q^R(x)", "Q^A(x)"])],
  });
  control("log of a quotient above the axis", {
    lhs: "log((z - W)/(z + W))",
    rhs: "log(z - W) - log(z + W)",
    proof: [row("log-above", ["z - W", "z + W"])],
  });
  attack("log of a product across the cut", /not shown: positive/, {
    lhs: "log(-1*(-1))",
    rhs: "2*log(-1)",
    proof: [row("log-product", ["-1", "-1"])],
  });
  attack("log of a quotient of real numbers of unknown sign", /not shown: (above|positive)/, {
    lhs: "log(x/y_1)",
    rhs: "log(x) - log(y_1)",
    proof: [row("log-quotient", ["x", "y_1"])],
  });
  attack("log of a quotient from different sides", /not shown: positive/, {
    lhs: "log((z - 3)/(-z - 3))",
    rhs: "log(z - 3) - log(-z - 3)",
    proof: [row("log-across", ["z - 3", "-z - 3"])],
  });
  attack("log(−a) on the wrong side", /not shown: below/, {
    lhs: "log(-z)",
    rhs: "log(z) + i*pi",
    proof: [row("log-minus-below", ["z"])],
  });
  attack("a root of e^{iω/T}", /not a whole number/, {
    lhs: "exp(iomega_n/(2*T))",
    rhs: "i",
    proof: [row("exp-power", ["iomega_n/T", "1/2"])],
  });
  attack("e^{xy} as a power", /not a whole number/, {
    lhs: "exp(x*y)",
    rhs: "exp(x)",
    proof: [row("exp-power", ["x", "y"])],
  });
  attack("a bosonic frequency", /not shown: in/, {
    lhs: "exp(iomega_k/T)",
    rhs: "-1",
    proof: [row("exp-frequency", [], { w: "iomega_k" })],
  });
  attack("another temperature", IDLE, {
    lhs: "exp(iomega_n/T_B)",
    rhs: "-1",
    proof: [row("exp-frequency", [], { w: "iomega_n" })],
  });
  attack("an odd function that is not", /not shown: in/, {
    lhs: "k(-x)",
    rhs: "-k(x)",
    proof: [row("odd", ["x"], { X: "k" })],
  });
  attack("a function of two arguments by a row of one", /not the names or not the number of terms/, {
    lhs: "lambda^A(x, y)",
    rhs: "lambda^A(x, w)",
    proof: [row("jump-lambda", ["x", "y"])],
  });
  attack("a function without arguments by a row of one", /not the names or not the number of terms/, {
    lhs: "lambda^A()",
    rhs: "0",
    proof: [row("jump-lambda", [])],
  });
  attack("tanh of two arguments", /not the names or not the number of terms/, {
    lhs: "tanh(x, y)",
    rhs: "tanh(x, w)",
    proof: [row("tanh", ["x", "y"])],
  });
  attack("the distribution of a boson", /not shown: in/, {
    lhs: "D^K(x)",
    rhs: "h(x)*(D^R(x) - D^A(x))",
    proof: [row("electron-distribution", ["x"], { X: "D" })],
  });
  const vertex = ["D^R(#1)", "-lambda^R(#1)/g^2"] as const;
  control("a coupling per vertex", {
    lhs: "D^R(x)*g^2 + lambda^R(x)",
    rhs: "0",
    premises: [vertex],
  });
  attack("two couplings in one step", /two definitions/, {
    lhs: "D^R(x) + lambda^R(x)/g^2 + D^R(y) + lambda^R(y)/(g^2*N_F)",
    rhs: "0",
    premises: [vertex, ["D^R(y)", "-lambda^R(y)/(g^2*N_F)"]],
  });
  attack("an inverse that is not said to be one", /not shown: says/, {
    rule: "stationary-action",
    lhs: "X^R() ∘ X^R()",
    rhs: "1",
    proof: [row("inverse-left", ["1"], { L: "X", G: "X", c: "R" })],
  });
  control("an inverse that the step assumes", {
    lhs: "L^R() ∘ M^R()",
    rhs: "1",
    assumptions: ["L = M^{-1}"],
    proof: [row("inverse-left", ["1"], { L: "L", G: "M", c: "R" })],
  });
  attack("an inverse without its assumption", /not shown: says/, {
    lhs: "L^R() ∘ M^R()",
    rhs: "1",
    proof: [row("inverse-left", ["1"], { L: "L", G: "M", c: "R" })],
  });
  attack("a sentence of longer words", /not shown: says/, {
    lhs: "L^R() ∘ M^R()",
    rhs: "1",
    assumptions: ["not XL = M^{-1}"],
    proof: [row("inverse-left", ["1"], { L: "L", G: "M", c: "R" })],
  });
  attack("a third component of a unit", /not shown: in/, {
    lhs: "L^K() ∘ M^K()",
    rhs: "1",
    assumptions: ["L = M^{-1}"],
    proof: [row("inverse-left", ["1"], { L: "L", G: "M", c: "K" })],
  });
  attack("a self-energy of another name", /changes nothing|not shown/, {
    rule: "dyson-keldysh",
    lhs: "R^K()",
    rhs: "-Q^K()",
    proof: [row("self-energy-letter", [], { c: "K" })],
  });
  attack("letters at energies taken for operators", IDLE, {
    rule: "dyson-keldysh",
    lhs: "L^R(x) ∘ G^K(y)",
    rhs: "L^R(u) ∘ G^K(v)",
    proof: [row("self-energy-unit", ["1"], { c: "K" })],
  });
  attack("letters without an order", /without order/, {
    lhs: "(L^R()*M^R()) ∘ N^R()",
    rhs: "(M^R()*L^R()) ∘ N^R()",
  });
  attack("a letter squared", /without order/, { lhs: "L^R()^2 ∘ M^R()", rhs: "L^R() ∘ L^R() ∘ M^R()" });
  attack("a letter divided by", /divided by/, { lhs: "(1/L^R()) ∘ L^R()", rhs: "1" });
  attack("letters exchanged", DIFFER, { lhs: "L^R() ∘ M^R()", rhs: "M^R() ∘ L^R()" });
  attack("letters that are integrals exchanged", DIFFER, {
    lhs: "int($v, P($v)) ∘ Q()",
    rhs: "Q() ∘ int($v, P($v))",
  });
  attack("a row without a name", /not the names or not the number of terms/, {
    lhs: "x",
    rhs: "0",
    proof: [row("odd", ["x"])],
  });
  attack("a row with a formula for a name", /not the names/, {
    lhs: "A(x)",
    rhs: "0",
    proof: [row("particle-hole", ["x"], { X: "G_11(1)=0*", c: "R" })],
  });
  attack("a row that is none", /unknown row/, { lhs: "x", rhs: "0", proof: [row("constructor")] });
});

describe("definitions", () => {
  control("a definition put in", { lhs: "c(y)", rhs: "y^2", premises: [["c(#1)", "#1^2"]] });
  attack("tanh defined", /meaning of its own/, { lhs: "tanh(x)", rhs: "x", premises: [["tanh(#1)", "#1"]] });
  attack("conj defined", /meaning of its own/, {
    lhs: "conj(x)",
    rhs: "-x",
    premises: [["conj(#1)", "-#1"]],
  });
  attack("π defined as a function and used as a symbol", /still differ|changes nothing|meaning/, {
    lhs: "pi",
    rhs: "3",
    premises: [["pi()", "3"]],
  });
  attack("a symbol defined", /no function/, { lhs: "x", rhs: "3", premises: [["x", "3"]] });
  attack("h = h + 1", /by itself/, {
    lhs: "h(x) + h(-x)",
    rhs: "2",
    premises: [["h(#1)", "h(#1) + 1"]],
    proof: [row("odd", ["x"], { X: "h" })],
  });
  attack("definitions in a circle", DIFFER, {
    lhs: "c() - d()",
    rhs: "0",
    premises: [
      ["c()", "d() + 1"],
      ["d()", "c()"],
    ],
  });
  attack("two definitions of one function", /two definitions|name occurs twice/, {
    lhs: "c()",
    rhs: "2*c()",
    premises: [
      ["c()", "0"],
      ["c()", "1"],
    ],
  });
  attack("two definitions of one function in other words", /two definitions/, {
    lhs: "c(x) - c(y)",
    rhs: "1",
    premises: [
      ["c(x)", "1"],
      ["c( x )", "0"],
    ],
  });
  attack("a definition at one value beside one at all", /two definitions/, {
    lhs: "c(x) - c(y)",
    rhs: "1",
    premises: [
      ["c(x)", "1"],
      ["c(#1)", "0"],
    ],
  });
  attack("two definitions of one function, at two indices", /two definitions/, {
    lhs: "c(iomega_n) - c(iomega_m)",
    rhs: "1",
    premises: [
      ["c(iomega_n)", "1"],
      ["c(iomega_m)", "0"],
    ],
  });
  attack("the same inside an argument", /two definitions/, {
    lhs: "c(x + i*omega_n) - c(x + i*omega_k)",
    rhs: "1",
    premises: [
      ["c(x + i*omega_n)", "1"],
      ["c(x + i*omega_k)", "0"],
    ],
  });
  control("definitions at two values that are no indices", {
    lhs: "c(x_l) - c(x_r)",
    rhs: "1",
    premises: [
      ["c(x_l)", "1"],
      ["c(x_r)", "0"],
    ],
  });
  attack("a real frequency", /meaning of its own/, {
    lhs: "sum($n, Im(iomega($n)))",
    rhs: "0",
    premises: [["iomega(#1)", "x"]],
    proof: [row("imaginary-part", ["x", "x"])],
  });
  attack("a bounded rest defined as a pole", /meaning of its own/, {
    lhs: "A(s) - G*a*s*(1 + s*O_A(s))",
    rhs: "-G*a",
    premises: [["O_A(#1)", "#1^-2"]],
  });
  attack("a definition of one argument, of a function of two", DIFFER, {
    lhs: "c(x) + c(x, y)",
    rhs: "2*x",
    premises: [["c(#1)", "#1"]],
  });
  attack("a definition at one value, at all", IDLE, {
    lhs: "c(w) + c(x)",
    rhs: "w*y + x*y",
    premises: [
      ["c(x)", "x*y"],
      ["d(#1)", "#1"],
    ],
  });
  attack("a definition at one value used at another", DIFFER, {
    lhs: "c(w) + c(x)",
    rhs: "w*y + x*y",
    premises: [["c(x)", "x*y"]],
  });
  attack("a sum that would bind what is put in", DIFFER, {
    lhs: "c(r(n))",
    rhs: "sum($n, h(r($n)^2))",
    premises: [["c(#1)", "sum($n, h(#1*r($n)))"]],
  });
  attack("an integral that would bind what is put in", DIFFER, {
    lhs: "int($v, k($v)*c($v))",
    rhs: "int($v, k($v)*int($w, m($w, $w)))",
    premises: [["c(#1)", "int($v, m($v, #1))"]],
  });
  attack("an integral of the statement that binds what a definition speaks of", DIFFER, {
    lhs: "int($v, k($v)*c())",
    rhs: "int($v, k($v)*m($v))",
    premises: [["c()", "m(v)"]],
  });
  attack("a sum that binds a parameter", DIFFER, {
    lhs: "c(r(n))",
    rhs: "0",
    premises: [["c(#1)", "sum($n, r($n)*#1) - sum($n, r($n)^2)"]],
  });
  const twice = (v: string): string => `int($p, int($q, l(${v}, $p, $q)))`;
  const K = "int($p, int($q, k($p, $q)))";
  attack("an integral lifted into another", DIFFER, {
    lhs: `c(${K})`,
    rhs: `int($v, int($w, m($w, $w, ${K}))*${twice("$v")})`,
    premises: [["c(#1)", `int($v, int($w, m($v, $w, #1))*${twice("$v")})`]],
  });
  control("the same with its own variables", {
    lhs: `c(${K})`,
    rhs: `int($v, int($w, m($v, $w, ${K}))*${twice("$v")})`,
    premises: [["c(#1)", `int($v, int($w, m($v, $w, #1))*${twice("$v")})`]],
  });
  attack("a definition with the names of bound variables", /reserved/, {
    lhs: "int($v, c($v))",
    rhs: "int($v, $v)",
    premises: [["c($1)", "$1"]],
  });
  attack("a parameter in a statement", /not a name/, { lhs: "#1", rhs: "0" });
});

describe("names that a binder takes", () => {
  control("a definition at the index, for every n", {
    lhs: "sum($n, lambda(iomega($n))*G^R(iomega($n)))",
    rhs: "-i*sum($n, lambda(iomega($n))/omega~(iomega($n)))",
    premises: [["G^R(#1)", "-i/omega~(#1)"]],
  });
  attack("a definition at all arguments that speaks of one index", DIFFER, {
    lhs: "sum($n, lambda(iomega($n))*(G^R(iomega($n)) - G^R(0)))",
    rhs: "sum($n, lambda(iomega($n))*(-i/omega~(iomega($n)))) + i/omega~(n)*sum($n, lambda(iomega($n)))",
    premises: [["G^R(#1)", "-i/omega~(n)"]],
  });
  attack("a definition at one index in a sum over all", IDLE, {
    lhs: "sum($n, lambda(iomega($n))*c(iomega($n)))",
    rhs: "5*sum($n, lambda(iomega($n)))",
    premises: [["c(iomega(n))", "5"]],
  });
  attack("definitions at two indices as definitions for every n", /changes nothing|two definitions/, {
    lhs: "sum($n, c(iomega($n))) - sum($m, c(iomega($m)))",
    rhs: "sum($n, 1)",
    premises: [
      ["c(iomega(n))", "1"],
      ["c(iomega(m))", "0"],
    ],
  });
  attack("a definition for every n beside one at an index", /two definitions/, {
    lhs: "sum($n, c(iomega($n))) - sum($n, c(iomega_m))",
    rhs: "sum($n, 1)",
    premises: [
      ["c(#1)", "1"],
      ["c(iomega_m)", "0"],
    ],
  });
  const constants: readonly (readonly [what: string, name: string])[] = [
    ["the index", "n"],
    ["what stands at the index", "r(n)"],
  ];
  for (const [what, name] of constants) {
    const bound = name.replace("n", "$n");
    for (const head of ["sum", '"sum>=0"', "sum_j", "int_0", "int", "cellIntegral"]) {
      attack(`a constant that becomes ${what} of ${head}`, DIFFER, {
        lhs: `${head}($n, c()*h($n))`,
        rhs: `${head}($n, ${bound}*h($n))`,
        premises: [["c()", name]],
      });
      attack(`the same under an integral, in ${head}`, DIFFER, {
        lhs: `int($v, ${head}($n, c()*k($v*$n)))`,
        rhs: `int($v, ${head}($n, ${bound}*k($v*$n)))`,
        premises: [["c()", name]],
      });
      attack(`the same around an integral and a cell, in ${head}`, DIFFER, {
        lhs: `${head}($n, int($v, cellIntegral($x, c()*k($v*$n*$x))))`,
        rhs: `${head}($n, int($v, cellIntegral($x, ${bound}*k($v*$n*$x))))`,
        premises: [["c()", name]],
      });
      attack(`${what} of ${head} for the argument of a definition`, DIFFER, {
        lhs: `${head}($n, c(h($n)))`,
        rhs: `${head}($n, ${bound}*h($n))`,
        premises: [["c(#1)", `${name}*#1`]],
      });
      attack(`${what} of ${head} for the unknown`, /still differ|not linear/, {
        lhs: "y",
        rhs: name,
        equation: `${head}($n, y*h($n)) - ${head}($n, ${bound}*h($n))`,
      });
      control(`a constant that ${head} does not bind, in ${what}`, {
        lhs: `${head}($n, c()*h($n))`,
        rhs: `${head}($m, ${name}*h($m))`,
        premises: [["c()", name]],
      });
    }
  }
  attack("a value at one place, all over a cell", IDLE, {
    lhs: "cellIntegral($x, c($x))",
    rhs: "cellIntegral($x, 5)",
    premises: [["c(x)", "5"]],
  });
  attack("a constant that becomes a place within an integral within a cell", DIFFER, {
    lhs: "cellIntegral($x, int($x, k($x)*c()))",
    rhs: "cellIntegral($x, $x)*int($x, k($x))",
    premises: [["c()", "x"]],
  });
  attack("the unknown for the place in a cell", /does not contain/, {
    lhs: "x",
    rhs: "2",
    equation: "cellIntegral($x, $x) - cellIntegral($x, 2)",
  });
  attack("a sequence for a constant", DIFFER, {
    lhs: "sum($n, r($n)*h(r($n)))",
    rhs: "r(n)*sum($n, h(r($n)))",
  });
  attack("a function of n for a constant", DIFFER, { lhs: "sum($n, r($n, x))", rhs: "r(n, x)*sum($n, 1)" });
  control("two sums of one name", { lhs: "sum($n, r($n)*sum($n, r($n)))", rhs: "sum($n, r($n))^2" });
  attack("two sums of one name as one", DIFFER, {
    lhs: "sum($n, r($n)*sum($n, r($n)))",
    rhs: "sum($n, r($n)^2)*sum($n, 1)",
  });
  control("two integrals of one name", {
    lhs: "int($v, k($v)*int($v, l($v)))",
    rhs: "int($v, k($v))*int($w, l($w))",
  });
  const fractions = "int($v, k($v)/($v - y)) - int($v, k($v)/($v - x))";
  control("partial fractions under an integral", {
    lhs: "int($v, k($v)*(y - x)/(($v - y)*($v - x)))",
    rhs: fractions,
  });
  attack("partial fractions of the other sign", DIFFER, {
    lhs: "int($v, k($v)*(x - y)/(($v - y)*($v - x)))",
    rhs: fractions,
  });
  for (const [head, other] of [
    ["int", "sum"],
    ["int", "cellIntegral"],
    ["sum", "cellIntegral"],
  ])
    attack(`${head} for ${other}`, DIFFER, { lhs: `${head}($v, k($v))`, rhs: `${other}($v, k($v))` });
  attack("two integrals of one name as one", DIFFER, {
    lhs: "int($v, k($v)*int($v, l($v)))",
    rhs: "int($v, k($v)*l($v))*int($v, 1)",
  });
  control("a cell inside an integral of its name", {
    lhs: "int($x, k($x)*cellIntegral($x, $x))",
    rhs: "cellIntegral($x, $x)*int($v, k($v))",
  });
  attack("the integral over the unit", /not a name/, { lhs: "int(i, k(i))", rhs: "k(i)*int($v, 1)" });
  attack("the integral over a number, a function, a parameter", /not a name/, {
    lhs: "int(1, 1)",
    rhs: "int(h(x), 1) + int(#1, 1)",
  });
  control("an integral in quotes is an integral", { lhs: '"int"($v, k($v))', rhs: "int($w, k($w))" });
  attack("an integral of two terms", /a name and a term is expected/, {
    lhs: "int($v, k($v), 1)",
    rhs: "int($v, k($v), 2)",
  });
  attack("an integral without a term", /a name and a term is expected/, { lhs: "int($v)", rhs: "0" });
  for (const head of ["sum_n", "sum_n>=0", "int_x", "int_0 dx", "d/dx"])
    attack(`${head}, which looks as if it would bind something`, /binds nothing/, {
      lhs: `"${head}"(c())`,
      rhs: `"${head}"(x)`,
      premises: [["c()", "x"]],
    });
  attack("a row about the variable of an integral from 0", IDLE, {
    lhs: "int_0($T, exp(iomega_n/$T)*k($T))",
    rhs: "int_0($T, -k($T))",
    proof: [row("exp-frequency", [], { w: "iomega_n" })],
  });
  attack("a row that speaks of the variable of an integral from 0", DIFFER, {
    lhs: "int_0($G, A(x)*k($G))",
    rhs: "int_0($G, $G*a*x*(1 + x*O_A(x))*k($G))",
    proof: [row("near-A", ["x"])],
  });
  attack("a row at the index of a sum", IDLE, {
    lhs: "sum($iomega_n, exp($iomega_n/T))",
    rhs: "sum($m, -1)",
    proof: [row("exp-frequency", [], { w: "iomega_n" })],
  });
  attack("a definition of a sum", /no function/, {
    lhs: '"sum>=0"($n, k($n))',
    rhs: "0",
    premises: [['"sum>=0"($n, k($n))', "0"]],
  });
  attack("a definition of an integral", /no function/, {
    lhs: "int($n, k($n))",
    rhs: "0",
    premises: [["int($n, k($n))", "0"]],
  });
  attack("a value at one place for a function that is derived", IDLE, {
    lhs: "derivative($x, c($x), x)",
    rhs: "derivative($x, 1, x)",
    premises: [["c(x)", "1"]],
  });
  attack("a constant that becomes the variable of a derivative", DIFFER, {
    lhs: "derivative($x, c(), x)",
    rhs: "derivative($x, $x, x)",
    premises: [["c()", "x"]],
  });
  const derivative: Claim["premises"] = [["derivative($x, $x^2, x)", "2*x"]];
  control("the derivative that is given", {
    lhs: "derivative($y, $y^2, x)",
    rhs: "2*x",
    premises: derivative,
  });
  attack("the derivative that is given at x, at another place", IDLE, {
    lhs: "derivative($y, $y^2, y)",
    rhs: "2*x",
    premises: derivative,
  });
  attack("the derivative that is given at x, by the variable of an integral", IDLE, {
    lhs: "int($x, k($x)*derivative($x, $x^2, $x))",
    rhs: "int($v, k($v)*2*x)",
    premises: derivative,
  });
  attack("two derivatives of one function at one place", /two definitions/, {
    lhs: "derivative($x, $x^2, x)",
    rhs: "0",
    premises: [...derivative, ["derivative($y, $y^2, x)", "0"]],
  });
  attack("what is said of real variables, of that of a derivative", IDLE, {
    lhs: "derivative($v, Re($v), z)",
    rhs: "derivative($v, $v, z)",
    proof: [row("real-part", ["$1", "$1"])],
  });
  attack("a derivative by the variable of an integral", DIFFER, {
    lhs: "int($x, delta($x - y)*derivative($x, $x, $x))",
    rhs: "derivative($x, y, x)",
    proof: [row("delta-plus", ["derivative($u, $u, $v)", "y"])],
  });
  control("a derivative of what speaks of its place too", {
    lhs: "int($x, delta($x - y)*derivative($u, h($u*$x), $x))",
    rhs: "derivative($x, h($x*y), y)",
    proof: [row("delta-plus", ["derivative($u, h($u*$v), $v)", "y"])],
  });
  const slopes = "int($x, k($x)*derivative($u, h($u*$x), $x))";
  control("a derivative at the variable of an integral, under another", {
    lhs: `int($w, m($w)*${slopes})`,
    rhs: `int($w, m($w))*${slopes}`,
  });
  control("a derivative at a place", {
    lhs: "int($x, delta($x - y)*derivative($x, $x, $x))",
    rhs: "derivative($x, $x, y)",
    proof: [row("delta-plus", ["derivative($u, $u, $v)", "y"])],
  });
});

describe("names with $", () => {
  attack("an integral over a name without $", /v is bound, which is not a name with \$/, {
    lhs: "int(v, k(v))",
    rhs: "int($w, k($w))",
  });
  attack("an integral over a constant of the theory", /T is bound/, {
    lhs: "int_0(T, exp(iomega_n/T))",
    rhs: "0",
  });
  attack("an integral over a function", /\$v is not a name of a function/, {
    lhs: "int($v(x), $v(x))",
    rhs: "0",
  });
  attack("an integral over a term", /what is bound is not a name/, {
    lhs: "int(2*$v, k($v))",
    rhs: "int($v, k($v))",
  });
  attack("a name outside of its integral", /reserved/, {
    lhs: "int($v, k($v)) + $v",
    rhs: "int($w, k($w)) + $v",
  });
  attack("a name beside its integral", /reserved/, { lhs: "$v*int($v, k($v))", rhs: "int($v, $v*k($v))" });
  attack("a name in quotes outside of its integral", /reserved/, { lhs: '"$v w" - x', rhs: '"$v w" - y' });
  attack("a function with $", /not a name of a function/, { lhs: "$f(x)", rhs: "$f(y)" });
  attack("an end at the name that is bound", /reserved/, { lhs: "sum_j($j, k($j), $j)", rhs: "0" });
  attack("a place at the name that is bound", /reserved/, { lhs: "derivative($v, h($v), $v)", rhs: "h(x)" });
  attack("a definition of a name that is bound", /reserved/, {
    lhs: "int($v, c($v))",
    rhs: "int($v, $v)",
    premises: [["c(#1)", "$v"]],
  });
  attack("a definition at a name that is bound", /reserved/, {
    lhs: "int($1, c($1))",
    rhs: "int($1, 7)",
    premises: [["c($1)", "7"]],
  });
  attack("an unknown that is bound", /reserved/, { lhs: "$1", rhs: "0", equation: "int($1, $1)" });
  attack("a root that is bound", /reserved/, {
    lhs: "y",
    rhs: "$1",
    equation: "int($1, y*k($1)) - int($1, $1*k($1))",
  });
  control("the place of a derivative under its own name, in an integral", {
    lhs: "int($1, k($1)*derivative($1, h($1), $1))",
    rhs: "int($v, k($v)*derivative($w, h($w), $v))",
  });
  attack("a derivative at the variable of an integral, pulled out", DIFFER, {
    lhs: "int($1, k($1)*derivative($1, h($1), $1))",
    rhs: "int($1, k($1))*derivative($1, h($1), x)",
  });
  for (const inner of ["derivative($w, h($w), $1)", "sum_j($w, h($w), $1)"])
    attack(`${inner} at the variable of an integral, in another integral`, DIFFER, {
      lhs: `int($1, k($1)*${inner})*int($1, m($1))`,
      rhs: `int($1, m($1)*${inner})*int($1, k($1))`,
    });
  const within = (a: string, b: string, c: string, body = `m(${a}, ${b}, ${c})`): string =>
    `int_0(${a}, int_0(${b}, int_0(${c}, ${body})))`;
  control("three integrals under names that the normal form takes", {
    lhs: within("$1", "$v", "$w"),
    rhs: within("$a", "$b", "$c"),
  });
  attack("the innermost of them for the outermost", DIFFER, {
    lhs: within("$1", "$v", "$w"),
    rhs: within("$1", "$v", "$w", "m($w, $v, $w)"),
  });
  attack("the end of a sum under its own name, in an integral, pulled out", DIFFER, {
    lhs: "int($1, k($1)*sum_j($1, h($1), $1))",
    rhs: "int($1, k($1))*sum_j($1, h($1), n)",
  });
  attack("the place of a derivative that becomes its variable", DIFFER, {
    lhs: "int($1, delta($1 - y)*derivative($1, h($1*$1), $1))",
    rhs: "int($1, delta($1 - y)*derivative($v, h($v*y), y))",
  });
  attack("a definition whose own integral would bind its argument", DIFFER, {
    lhs: "int($1, k($1)*c($1))",
    rhs: "int($1, k($1)*int($2, m($2, $2)))",
    premises: [["c(#1)", "int($1, m($1, #1))"]],
  });
  control("a definition whose own integral binds nothing of its argument", {
    lhs: "int($1, k($1)*c($1))",
    rhs: "int($1, k($1)*int($2, m($2, $1)))",
    premises: [["c(#1)", "int($1, m($1, #1))"]],
  });
  attack("a definition of a derivative at every place", IDLE, {
    lhs: "derivative($v, h($v), x)",
    rhs: "x",
    premises: [["derivative($v, #1, #2)", "#2"]],
  });
  attack("a pole in a definition that is met", /identically zero/, {
    lhs: "c(x)*0 + 1",
    rhs: "1",
    premises: [["c(#1)", "1/(#1 - x)"]],
  });
  attack("a factor that cancels in a definition, where it is zero", /identically zero/, {
    lhs: "c(x, 0)",
    rhs: "x",
    premises: [["c(#1, #2)", "#1*#2/#2"]],
  });
  control("a factor that cancels in a definition, where it is not", {
    lhs: "c(x, y)",
    rhs: "x",
    premises: [["c(#1, #2)", "#1*#2/#2"]],
  });
  attack("coth at 0 by a definition", /coth has no value at 0/, {
    lhs: "c(0)*tanh(0)",
    rhs: "1",
    premises: [["c(#1)", "coth(#1)"]],
  });
  attack("a term of a row that speaks of what the row binds, in a sum", /depends on what the row/, {
    rule: "induction",
    lhs: "sum_j($j, run^R(1, $j - 1)∘A^K($j)∘run^A($j + 1, $j), 0)",
    rhs: "0",
    proof: [row("strings-none", ["$j"], { c: "K" })],
  });
  attack("signs in quotes", /not a name|no term/, { lhs: 'x "+-" 2', rhs: "x^2" });
  attack("a number with letters", /not a name/, { lhs: '"1x"', rhs: "1" });
  attack("too long a number in quotes", /too many digits/, { lhs: `"${"9".repeat(5000)}"*x + x`, rhs: "x" });
});

describe("texts by which terms are known", () => {
  // A monomial is written by characters, of which one may look like the end of another term: b58^50·b105^124 is ":2i|".
  const names = Array.from({ length: 120 }, (_, k) => `b${k}`).join(" + ");
  control("two spellings of one function", { lhs: `0*(${names}) + f(2*i + b110)`, rhs: "f(b110 + i + i)" });
  attack("a product that is written like a sum, in a function", DIFFER, {
    lhs: `0*(${names}) + f(b58^50*b105^124*b110)`,
    rhs: "f(2*i + b110)",
  });
  attack("a sum in a denominator that is written like another", DIFFER, {
    lhs: `0*(${names}) + 1/(b58^50*b105^124*b110 + b111) + 1/(2*i + b110 + b111)`,
    rhs: "2/(2*i + b110 + b111)",
  });
});

describe("conjugates of real and imaginary parts", () => {
  const below = 'z - 2*i*"Im z"';
  const parts = (name: string): Line[] => [row(name, ["z", below]), row(name, [below, "z"])];
  for (const [head, name] of [
    ["Re", "real-part"],
    ["Im", "imaginary-part"],
  ] as const) {
    control(`${head} z is its own`, {
      lhs: `conj(${head}(z))`,
      rhs: `${head}(z)`,
      proof: [
        row("conjugate", [`${head}(z)`, `${head === "Im" ? "-" : ""}${head}(${below})`]),
        ...parts(name),
      ],
    });
    attack(`−${head} z for it`, /changes nothing|still differ|not shown: conjugate/, {
      lhs: `conj(${head}(z))`,
      rhs: `-${head}(z)`,
      proof: [row("conjugate", [`${head}(z)`, `${head}(${below})`]), ...parts(name)],
    });
  }
});

describe("what need not be", () => {
  attack("the conjugate of an operator, component for component", /conjugate of G\^R is not known/, {
    lhs: "conj(G^R())",
    rhs: "G^A()",
    proof: [row("conjugate", ["G^R()", "G^A()"])],
  });
  const strip = "theta($w)*theta($v - $w)*theta($w + 1 - $v)";
  const exchanged = (body: string): Claim => ({
    lhs: `int($v, int($w, ${body}))`,
    rhs: `int($w, int($v, ${body}))`,
    proof: [row("exchange", [body])],
  });
  control(
    "the order of integrals over a distribution beside its spectrum",
    exchanged("k($v, $w)*A($v - $w)*F_B($v - $w)"),
  );
  control("the same squared", exchanged("k($v, $w)*A($v - $w)^2*F_B($v - $w)^2"));
  const poles = [
    "F_B($v - $w)*F_B($w - x)",
    "F_ref($v - $w)*F_ref($w - x)",
    "A($v - $w)*F_B($v - $w)^2*F_B($w)",
  ];
  for (const pole of [...poles, "A($v)*F_B($v - $w)*F_B($w)", "A($v + $w)*F_B($v - $w)*F_B($w)"])
    attack(`the order of integrals over ${pole}`, /not shown: separate/, exchanged(`k($v, $w)*${pole}`));
  for (const growing of [
    "k($v, $w)*$v^2*$w^2",
    "k($v + $w, x)",
    "k($v - $w, $v - $w)",
    "k(x, $v)*l(y, $w)*($v*$w)^2",
    "theta($v, $w)*h($v)",
    "k(x, $v)*$v*G^R($w)",
    "h($v)*G^R($w)^3",
  ])
    attack(`the order of integrals over ${growing}`, /not shown: separate/, exchanged(growing));
  control("the order of integrals over functions of both", exchanged("k($w, $v)*l($v, $w)*$v"));
  attack("the order of integrals over an unbounded strip", /not shown: separate/, {
    lhs: `int($v, int($w, ${strip}))`,
    rhs: `int($w, int($v, ${strip}))`,
    proof: [row("exchange", [strip])],
  });
});

describe("matrices by their entries", () => {
  attack("an entry for another", DIFFER, { lhs: ["x", "y", "0", "0"], rhs: ["y", "x", "0", "0"] });
  attack("a matrix for a number", DIFFER, { lhs: ["x", "0", "0", "x"], rhs: "x" });
  attack("an entry that is defined", /no function/, {
    lhs: ["x", "y"],
    rhs: ["x", "0"],
    premises: [['"entry 2"', "0"]],
  });
  attack("an entry that is the root of an equation", DIFFER, {
    lhs: '"entry 1"',
    rhs: "0",
    equation: '"entry 1"*x - y',
  });
  attack("an entry called small", DIFFER, {
    lhs: ["x", "y"],
    rhs: ["x", "0"],
    order: "to first order in entry",
  });
});

describe("integrals that are moved though they do not fall, or not both of them", () => {
  attack("what grows, shifted", /not shown: falls/, {
    lhs: "int($v, exp($v))",
    rhs: "int($v, exp($v + y))",
    proof: [row("shift", ["exp($v)", "y"])],
  });
  attack("an energy with its self-energy, shifted", /not shown: falls/, {
    lhs: "int($v, omega~^R($v) - omega~^R($v + y))",
    rhs: "0",
    proof: [row("shift", ["omega~^R($v)", "y"])],
  });
  attack("a self-energy that need not fall, shifted", /not shown: falls/, {
    lhs: "int($v, Sigma^R($v) - Sigma^R($v + y))",
    rhs: "0",
    proof: [row("shift", ["Sigma^R($v)", "y"])],
  });
  attack("an exchange of integrals past a sum that hides a denominator of both", /not shown: separate/, {
    lhs: "int($v, int($w, h($w)*h($v)*sum($n, k(r($n))/($v - $w + r($n)))))",
    rhs: "int($w, int($v, h($w)*h($v)*sum($n, k(r($n))/($v - $w + r($n)))))",
    proof: [row("exchange", ["h($v)*h($w)*sum($n, k(r($n))/($v - $w + r($n)))"])],
  });
  attack("a rest that does not fall, shifted", /not shown: falls/, {
    lhs: "int($v, O_coth($v) - O_coth($v + y))",
    rhs: "0",
    proof: [row("shift", ["O_coth($v)", "y"])],
  });
  attack("a logarithm that is written digamma, shifted", /not shown: falls/, {
    lhs: "int($v, digamma(1 + i*$v) - digamma(1 + i*$v + i*y))",
    rhs: "0",
    proof: [row("shift", ["digamma(1 + i*$v)", "y"])],
  });
  attack("an exchange past two poles of coth", /not shown: separate/, {
    lhs: "int($v, int($w, k($v, $w)*coth($v - $w)*coth($w - x)))",
    rhs: "int($w, int($v, k($v, $w)*coth($v - $w)*coth($w - x)))",
    proof: [row("exchange", ["k($v, $w)*coth($v - $w)*coth($w - x)"])],
  });
  attack("a step, shifted", /not shown: falls/, {
    lhs: "int($v, 1/(exp($v) + 1))",
    rhs: "int($v, 1/(exp($v + y) + 1))",
    proof: [row("shift", ["1/(exp($v) + 1)", "y"])],
  });
  attack("a denominator that grows on one side, shifted", /not shown: falls/, {
    lhs: "int($v, 1/($v*theta($v) + 1))",
    rhs: "int($v, 1/(($v + y)*theta($v + y) + 1))",
    proof: [row("shift", ["1/($v*theta($v) + 1)", "y"])],
  });
  attack("a function far out where its argument is not, shifted", /not shown: falls/, {
    lhs: "int($v, h($v)*k(1/$v) - h($v + y)*k(1/($v + y)))",
    rhs: "0",
    proof: [row("shift", ["h($v)*k(1/$v)", "y"])],
  });
  attack("a function of an imaginary argument, shifted", /not shown: falls/, {
    lhs: "int($v, tanh(i*$v)/$v)",
    rhs: "int($v, tanh(i*$v + i*y)/($v + y))",
    proof: [row("shift", ["tanh(i*$v)/$v", "y"])],
  });
  attack("a sum that does not fall, shifted", /not shown: falls/, {
    lhs: "int($v, sum($n, 1/(r($n) - $v)))",
    rhs: "int($v, sum($n, 1/(r($n) - $v - y)))",
    proof: [row("shift", ["sum($n, 1/(r($n) - $v))", "y"])],
  });
  attack("an integral that does not fall, shifted", /not shown: falls/, {
    lhs: "int($v, int($w, h($w)/(($v - $w)^2 + 1)))",
    rhs: "int($v, int($w, h($w)/(($v + y - $w)^2 + 1)))",
    proof: [row("shift", ["int($1, h($1)/(($v - $1)^2 + 1))", "y"])],
  });
});

describe("equations with proofs of their own", () => {
  control("used under an integral", {
    lhs: "int($v, h(-$v)*k($v))",
    rhs: "-int($v, h($v)*k($v))",
    proof: [equation("h(-$1)", "-h($1)", row("odd", ["$1"], { X: "h" }))],
  });
  attack("a named symbol is not the variable of an integral", DIFFER, {
    lhs: "int($v, k($v))",
    rhs: "int($v, k(x_r))",
    proof: [equation("v", "x_r", row("cell-width"))],
  });
  attack("the width of a cell under an integral", /still differ|changes nothing/, {
    lhs: "int($v, k($v))",
    rhs: "int($v, k(x_r))",
    proof: [row("cell-width")],
  });
  attack("another end of the cell", IDLE, {
    lhs: "log((x_r - z)/(7 - z))",
    rhs: "cellIntegral($x, 1/($x - z))",
    proof: [row("cell-minus")],
  });
  attack("an equation that is not proved", DIFFER, {
    lhs: "k(x)",
    rhs: "0",
    proof: [equation("k(x)", "0")],
  });
  attack("an equation for a sum", /no single atom/, {
    lhs: "k(x) + l(x)",
    rhs: "h(x) + h(-x)",
    proof: [equation("h(x) + h(-x)", "0", row("odd", ["x"], { X: "h" }))],
  });
  attack("an equation proved by itself", DIFFER, {
    lhs: "k(x)",
    rhs: "0",
    proof: [equation("k(x)", "0", equation("k(x)", "0"))],
  });
  attack("a term left free by a row", DIFFER, {
    lhs: "int($v, k($v))",
    rhs: "0",
    proof: [equation("int($v, k($v))", "int($v, k($v + $v))")],
  });
  attack("statements about bound variables", /reserved/, { lhs: "$1", rhs: "$1" });
  attack("names as numbers", /./, { lhs: '"1"', rhs: "5", equation: '"1" - 5' });
  attack("names as statements", /./, { lhs: '"1 = 2 and x"', rhs: "5", equation: '"1 = 2 and x" - 5' });
  attack("a product without a sign", /no term/, { lhs: "1/2 x", rhs: "x/2" });
  attack("a list in brackets", /without its \)/, { lhs: "(x, y)", rhs: "(x, y)" });
  attack("two terms without a comma", /without its \)/, { lhs: "k(x y)", rhs: "k(x, y)" });
  attack("the unit as a function", /i is not a name of a function/, { lhs: "i(x)", rhs: "i(x)" });
  attack("a function that every object has", DIFFER, { lhs: "constructor(v)", rhs: "0" });
  attack("long numbers", /./, { lhs: `((${"9".repeat(50)}/7)^200)^200`, rhs: "0" });
});

describe("orders", () => {
  control("second order dropped", { lhs: "x + p^2", rhs: "x", order: "to first order in p" });
  attack("first order dropped", DIFFER, { lhs: "x + p", rhs: "x", order: "to first order in p" });
  attack("a pole of the small function", /not known/, {
    lhs: "p^2*coth(p)",
    rhs: "0",
    order: "to first order in p",
  });
  attack("an exponential of it", /not known/, {
    lhs: "p^2/(exp(p) - 1)",
    rhs: "0",
    order: "to first order in p",
  });
  attack("a denominator that vanishes with it", /denominator vanishes/, {
    lhs: "p^3/(p^2 + p*q)",
    rhs: "0",
    order: "to first order in p q",
  });
  attack("a denominator that vanishes with two of them", /denominator vanishes/, {
    lhs: "p^2*q/(p + q)",
    rhs: "0",
    order: "to first order in p q",
  });
  attack("π small", /not small/, { lhs: "pi^2", rhs: "0", order: "to first order in pi" });
  attack("integrals small", DIFFER, {
    lhs: "int($v, k($v))*int($v, l($v))",
    rhs: "0",
    order: "to first order in int",
  });
  attack("an order of another kind", /an order is/, { lhs: "p^2", rhs: "0", order: "roughly" });
  attack("a denominator under an integral that vanishes with it", /not known/, {
    lhs: "p^2*int($v, 1/($v^2 + p^2))",
    rhs: "0",
    order: "to first order in p",
  });
  control("the second order under an integral", {
    lhs: "int($v, p($v)*k($v))^2",
    rhs: "0",
    order: "to first order in p",
  });
  attack("the first order under an integral", DIFFER, {
    lhs: "int($v, p($v)*k($v))",
    rhs: "0",
    order: "to first order in p",
  });
  attack("the variable of an integral small", /bound is not small/, {
    lhs: "int($v, $v^2)",
    rhs: "0",
    order: "to first order in $1",
  });
  control("a limit", {
    lhs: "h(s*x)/s",
    rhs: `"h'(0)"*x`,
    order: "as s tends to 0",
    proof: [row("near-h", ["s*x"])],
  });
  attack("the wrong slope", DIFFER, {
    lhs: "h(s*x)/s",
    rhs: `2*"h'(0)"*x`,
    order: "as s tends to 0",
    proof: [row("near-h", ["s*x"])],
  });
  attack("a pole at zero", /not known/, { lhs: "s*coth(s)", rhs: "0", order: "as s tends to 0" });
  attack("a nascent δ", /not known/, {
    lhs: "s*int($v, 1/($v^2 + s^2))",
    rhs: "0",
    order: "as s tends to 0",
  });
  attack("a form away from zero", /O_A .* is not known/, {
    lhs: "s*A(1/s)*k",
    rhs: "0",
    order: "as s tends to 0",
    proof: [row("near-A", ["1/s"])],
  });
  attack("a bound on a rest under an integral, where it is not integrable", /not known/, {
    lhs: "int($v, $v/($v^2 + 1)^2*(tanh(s*$v) - s*$v)*tanh(s*$v)^2)/s^3",
    rhs: "0",
    order: "as s tends to 0",
    proof: [row("near-tanh", ["s*$1"])],
  });
  attack("what diverges", DIFFER, { lhs: "x/s", rhs: "0", order: "as s tends to 0" });

  const order = "as s tends to 0";
  const assumptions = ["x > 0"];
  const far = [row("far-coth", ["2*T*s"])];
  const tail = "coth(x/(2*T*s)) - 2*T*s/x";
  control("coth far out", { lhs: tail, rhs: "1", order, assumptions, proof: far });
  attack("the other end of coth", DIFFER, { lhs: tail, rhs: "-1", order, assumptions, proof: far });
  attack("coth far out on the side that is not said", /not shown: says x > 0/, {
    lhs: tail,
    rhs: "1",
    order,
    proof: far,
  });
  attack("coth far out on the other side", /not shown: positive/, {
    lhs: "coth(-x/s)",
    rhs: "1",
    order,
    assumptions,
    proof: [row("far-coth", ["-s"])],
  });
  attack("coth at a point, called far out", /not known/, {
    lhs: "coth(x/(s + T))",
    rhs: "1",
    order,
    assumptions,
    proof: [row("far-coth", ["s + T"])],
  });
  const near = [row("near-coth", ["s/T"])];
  control("the pole of coth", { lhs: "s*coth(s/T)", rhs: "T", order, proof: near });
  attack("twice the pole of coth", DIFFER, { lhs: "s*coth(s/T)", rhs: "2*T", order, proof: near });
  attack("what is left beside the pole", DIFFER, {
    lhs: "coth(s/T)/s - T/s^2",
    rhs: "0",
    order,
    proof: near,
  });
  const logarithm = [row("near-log", ["s"])];
  control("s² ln s", { lhs: "log(s)*(1 + s^2)", rhs: "log(s)", order, proof: logarithm });
  attack("s ln s against a bound of it", DIFFER, {
    lhs: "log(s)*(1 + s)",
    rhs: "log(s)",
    order,
    proof: logarithm,
  });
  attack("ln s", DIFFER, { lhs: "log(s)", rhs: "0", order, proof: logarithm });
  attack("ln of what is not positive", /not shown: positive/, {
    lhs: "s*log(s - s^2)",
    rhs: "0",
    order,
    proof: [row("near-log", ["s - s^2"])],
  });
});

describe("sums over Matsubara frequencies", () => {
  const sum = (a: string): string => `"sum>=0"($n, lambda(${a} - iomega($n)) - lambda(${a} + iomega($n)))`;
  const rule = "telescope";
  const [first, next] = [row("row-sum-first"), row("row-sum-next", ["pi*T"])];
  const second = "lambda(0) + 2*lambda(2*i*pi*T)";
  control("the first row", { lhs: sum("i*pi*T"), rhs: "lambda(0)", rule, proof: [first] });
  control("the second row", { lhs: sum("3*i*pi*T"), rhs: second, rule, proof: [next, first] });
  attack("the second row without its factor 2", DIFFER, {
    lhs: sum("3*i*pi*T"),
    rhs: "lambda(0) + lambda(2*i*pi*T)",
    rule,
    proof: [next, first],
  });
  attack("the first row for the second", IDLE, {
    lhs: sum("3*i*pi*T"),
    rhs: "lambda(0)",
    rule,
    proof: [first],
  });
  attack("a row between two frequencies", DIFFER, {
    lhs: sum("5/2*i*pi*T"),
    rhs: second,
    rule,
    proof: [row("row-sum-next", ["1/2*pi*T"])],
  });
  attack("the summation index for the row", /not shown: positive/, {
    lhs: sum("iomega_n + 2*i*pi*T"),
    rhs: `${sum("iomega_n")} + 2*lambda(iomega_n + i*pi*T)`,
    rule,
    proof: [row("row-sum-next", ["-i*iomega_n"])],
  });
  attack("a function of which nothing is said", /not shown: says/, {
    lhs: sum("i*pi*T"),
    rhs: "lambda(0)",
    proof: [first],
  });
});
describe("a thermal start", () => {
  const relation =
    "L∘G = G∘L = 1 on the three branches, L = G_0^{-1} − Σ; G_0^{-1} has no K and < component, and its mixed ones −J^⌉ and −J^⌈ join the thermal branch to the real ones at t_0";
  const assumptions = [relation];
  const opened = equation(
    "G^⌉()",
    "G^R() ∘ L^R() ∘ G^⌉()",
    row("start-inverse", ["G^⌉()"], { L: "G", G: "L", c: "R" }),
  );
  const right = {
    lhs: "G^⌉()",
    rhs: "-i*(G^R() ∘ Sigma^⌉() ∘ G^M()) - i*(G^R() ∘ J^⌉() ∘ G^M())",
    proof: [opened, row("start-letter-right"), row("start-right", ["1"])],
    assumptions,
  };
  control("G^⌉ by Σ^⌉ and the joint", right);
  attack("G^⌉ with the other sign of i", DIFFER, { ...right, rhs: right.rhs.replaceAll("-i", "i") });
  attack("G^⌉ without the joint", DIFFER, { ...right, rhs: "-i*(G^R() ∘ Sigma^⌉() ∘ G^M())" });
  attack("the same where no start is said", /not shown: says/, { ...right, assumptions: [] });
  const thermal = (rhs: string): Claim => ({
    lhs: "L^M() ∘ G^M()",
    rhs,
    proof: [row("start-thermal", ["1"], { L: "L", G: "G" })],
    assumptions,
  });
  control("the unit of the thermal branch, −i dτ twice", thermal("-1"));
  attack("the unit of a real branch on the thermal one", DIFFER, thermal("1"));
  attack("a function that is no inverse", /not shown: in/, {
    lhs: "L^M() ∘ L^M()",
    rhs: "-1",
    proof: [row("start-thermal", ["1"], { L: "L", G: "L" })],
    assumptions,
  });
  const third = (c: string, twice: string): Claim => ({
    lhs: `L^R() ∘ G^${c}()`,
    rhs: `${twice}i*(L^⌉() ∘ G^⌈()) - (L^${c}() ∘ G^A())`,
    proof: [row(c === "K" ? "start-keldysh" : "start-lesser", ["1"])],
    assumptions,
  });
  control("the start in the lesser component", third("<", ""));
  control("the start in the Keldysh component counts twice", third("K", "2*"));
  attack("the start counted once in the Keldysh component", DIFFER, third("K", ""));
  attack("the start counted twice in the lesser component", DIFFER, third("<", "2*"));
  attack("the start of a component that has another row", IDLE, {
    ...third(">", ""),
    proof: [row("start-lesser", ["1"])],
  });

  const left = {
    lhs: "G^⌈()",
    rhs: "-i*(G^M() ∘ Sigma^⌈() ∘ G^A()) - i*(G^M() ∘ J^⌈() ∘ G^A())",
    proof: [
      equation("G^⌈()", "G^⌈() ∘ L^A() ∘ G^A()", row("start-inverse", ["1"], { L: "L", G: "G", c: "A" })),
      row("start-letter-left"),
      row("start-left", ["G^A()"]),
    ],
    assumptions,
  };
  control("G^⌈ by Σ^⌈ and the joint", left);
  attack("G^⌈ with the other sign of i", DIFFER, { ...left, rhs: left.rhs.replaceAll("-i", "i") });
  attack("G^⌈ without the joint", DIFFER, { ...left, rhs: "-i*(G^M() ∘ Sigma^⌈() ∘ G^A())" });
  attack("G^⌈ with its letters exchanged", DIFFER, {
    ...left,
    rhs: "-i*(G^A() ∘ Sigma^⌈() ∘ G^M()) - i*(G^A() ∘ J^⌈() ∘ G^M())",
  });
  attack("G^⌈ where no start is said", /not shown: says/, { ...left, assumptions: [] });
  attack("G^⌈ where a start is denied", /not shown: says/, {
    ...left,
    assumptions: [`It is not so that: ${relation}`],
  });
  attack("Σ^⌈ without the joint", DIFFER, {
    lhs: "Sigma^⌈()",
    rhs: "-L^⌈()",
    proof: [row("start-letter-left")],
    assumptions,
  });
  attack("Σ^⌉ without the joint", DIFFER, {
    lhs: "Sigma^⌉()",
    rhs: "-L^⌉()",
    proof: [row("start-letter-right")],
    assumptions,
  });
  const letter = (c: string): Claim => ({
    lhs: `Sigma^${c}()`,
    rhs: `-L^${c}()`,
    proof: [row("start-letter", [], { c })],
    assumptions,
  });
  control("Σ^< by L^<", letter("<"));
  attack("Σ^R by L^R, which lacks G_0^{-1}", /not shown: in/, letter("R"));
  attack("Σ^⌈ by the row of Σ^<", /not the names/, letter("⌈"));
  const unit = (L: string, G: string, c: string): Claim => ({
    lhs: `${L}^${c}() ∘ ${G}^${c}()`,
    rhs: "1",
    proof: [row("start-inverse", ["1"], { L, G, c })],
    assumptions,
  });
  control("the unit of the real branches", unit("G", "L", "A"));
  attack("a third component of the unit", /not shown: in/, unit("G", "L", "<"));
  attack("the unit of a function with itself", /not shown: in/, unit("G", "G", "R"));
  attack("the unit of another function", /not shown: in/, unit("L", "D", "R"));
  attack("the thermal component of the unit, without −i dτ", /not shown: in/, unit("L", "G", "M"));
});

describe("the order of integrals that share a cutoff", () => {
  const swapped = (body: string): Claim => ({
    lhs: `int($v, int($w, ${body}))`,
    rhs: `int($w, int($v, ${body}))`,
    proof: [row("exchange", [body])],
  });
  // The inner integral over $w is 0 for every $v, that over $v is −iπ for every $w.
  const conditional = "G^R($v - $w)/(z - $w)";
  control("from the one end it is 0", {
    lhs: `int($v, int($w, ${conditional}))`,
    rhs: "0",
    proof: [row("close-below", ["G^R($1 - $v)/(z - $v)", "0"])],
  });
  attack("and π² from the other", /not shown: separate/, {
    lhs: `int($v, int($w, ${conditional}))`,
    rhs: "-pi^2",
    proof: [
      row("exchange", [conditional]),
      row("close-above", ["G^R($v - $1)", "1"]),
      row("close-below", ["1/(z - $v)", "-1"]),
    ],
  });
  for (const falling of [
    "G^R($v - $w)/(z - $w)/(z - $v)",
    "G^R($w)*A($v - $w)*F_B($v - $w)",
    "Re(f^R($w))*h($w)*lambda^R($v - $w)",
    "$v*B($v)*B($w)*A($v + $w)",
  ])
    control(`of ${falling}`, swapped(falling));
  for (const slow of [
    "G^R($v)*lambda^R($v - $w)*$w",
    "G^R($v)*G^R($w)",
    "A($v - $w)",
    "h($v)*h($w)*A($v - $w)",
    "h($v)*h($w)*A($v - $w)^2",
    "A($v + $w)^2",
    "A($v + $w)*A($v - $w)*($v + $w)^2",
    "lambda^R($v + 2*$w)*h($v)*g^R($w)",
    "A($v*$w)*G^R($v)*G^R($w)",
    "1/(Re(G^R($v))*G^R($w)^4*($v^2 + T^2))",
  ])
    attack(`of ${slow}`, /not shown: separate/, swapped(slow));
});

describe("what is read in two ways", () => {
  control("of two powers the last is taken first", { lhs: "2^3^2", rhs: "512" });
  attack("of two powers the first", DIFFER, { lhs: "2^3^2", rhs: "64" });
  attack("a relation that the sentence denies", /not shown: says/, {
    lhs: "D(x, y)",
    rhs: "D(y, x)",
    assumptions: ["It is wrong that: D(z,z') = D(z',z): the boson is real"],
    proof: [row("real-boson", ["x", "y"], { X: "D" })],
  });
  attack("an energy with its width as a real number", /conjugate of omega~ is not known/, {
    lhs: '"omega~" - conj("omega~")',
    rhs: "0",
    proof: [row("conjugate", ['"omega~"', '"omega~"'])],
  });
  const beside = (delta: string, rhs: string, line: Line): Claim => ({
    lhs: `int($t, ${delta}*time:G^R($t)*time:G^A($t))`,
    rhs,
    proof: [line],
  });
  const apart = row("support", ["$1"], { X: "G", Y: "G" });
  control("retarded and advanced functions do not meet under an integral", beside("h($t)", "0", apart));
  attack("nor at the point that a δ function picks", IDLE, beside("delta($t)", "0", apart));
  control(
    "at which nothing is said of their product",
    beside("delta($t)", "time:G^R(0)*time:G^A(0)", row("delta-plus", ["time:G^R($v)*time:G^A($v)", "0"])),
  );
  const level = (c: string, assumptions: readonly string[]): Claim => ({
    lhs: `G_11^${c}(x)`,
    rhs: `G_22^${c}(x)`,
    assumptions,
    proof: ["G_11", "G_22"].map((X) => row("particle-hole", ["x"], { X, c })),
  });
  control("electrons and holes with the symmetry between them", level("R", ["particle–hole symmetry"]));
  attack("electrons and holes without it", /not shown: says/, level("R", []));
  const residual = (assumptions: readonly string[]): Claim => ({
    lhs: "F^K(x) - h(x)*(F^R(x) - F^A(x))",
    rhs: "G_11^R(x)*Xi(x)*G_22^A(x)",
    assumptions,
    proof: [row("anomalous-distribution", ["x"])],
  });
  control("F^K to first order", residual(["F^K = h(F^R − F^A) + G_11^R Ξ G_22^A"]));
  attack("F^K to every order", /not shown: says/, residual([]));
});

describe("integrals along a line on which a logarithm is read off", () => {
  const along = (rest: string, slope: string, ends: string, way: string): Claim => ({
    lhs: `int($t, theta($t)*theta(1 - $t)/(${rest} + ${slope}*$t))`,
    rhs: ends,
    proof: [row(`ends-${way}`, ["0", "1", rest, slope])],
  });
  control("above the axis", along("x + i*y", "T", "(log(x + T + i*y) - log(x + i*y))/T", "above"));
  control("from a positive number", along("T", "z", "(log(T + z) - log(T))/z", "positive"));
  control("from a negative one", along("-1", "z", "(log(1 - z) - log(1))/z", "negative"));
  attack(
    "across the axis",
    /not shown: above/,
    along("i*y", "-2*i*y", "(log(-i*y) - log(i*y))/(-2*i*y)", "above"),
  );
  attack(
    "from a negative number",
    /not shown: positive/,
    along("-T", "z", "(log(z - T) - log(-T))/z", "positive"),
  );
  attack("to a real number", /not shown: off/, along("T", "-x", "(log(T - x) - log(T))/(-x)", "positive"));
  attack("backwards", /not shown: positive/, {
    lhs: "int($t, theta($t - 1)*theta(-$t)/(T + z*$t))",
    rhs: "(log(T) - log(T + z))/z",
    proof: [row("ends-positive", ["1", "0", "T", "z"])],
  });
  attack("a lost slope", DIFFER, along("T", "z", "log(T + z) - log(T)", "positive"));
  const scaled = (over: string): Claim => ({
    lhs: `log(z/${over})`,
    rhs: `log(z) - log(${over})`,
    proof: [row("log-scaled", ["z", over])],
  });
  control("a logarithm of a positive multiple", scaled("T"));
  attack("of a negative one", /not shown: positive/, scaled("(-T)"));
  attack("of what may be negative", /not shown: off/, {
    lhs: "log(x/T)",
    rhs: "log(x) - log(T)",
    proof: [row("log-scaled", ["x", "T"])],
  });
});

describe("sums of simple fractions", () => {
  const two = (rhs: string, summand = "1/($n + a) - 1/($n + b)"): Claim => ({
    lhs: `"sum>=0"($n, ${summand})`,
    rhs,
    proof: [row("digamma-two", ["1", "a", "b"])],
  });
  control("by ψ", two("digamma(b) - digamma(a)"));
  attack("with the other sign", DIFFER, two("digamma(a) - digamma(b)"));
  attack("that do not converge", IDLE, two("-digamma(a)", "1/($n + a)"));
  attack("of places that depend on n", /depends on what the row integrates over/, {
    lhs: '"sum>=0"($n, 1/(2*$n) - 1/($n + b))',
    rhs: "digamma(b)",
    proof: [row("digamma-two", ["1", "$n", "b"])],
  });
  control("of three", {
    lhs: '"sum>=0"($n, 1/($n + a) + 1/($n + b) - 2/($n + x))',
    rhs: "2*digamma(x) - digamma(a) - digamma(b)",
    proof: [row("digamma-three", ["1", "a", "1", "b", "x"])],
  });
  attack("of four with one weight doubled", DIFFER, {
    lhs: '"sum>=0"($n, 1/($n + a) + 1/($n + b) + 1/($n + x) - 3/($n + p))',
    rhs: "3*digamma(p) - digamma(a) - digamma(b) - 2*digamma(x)",
    proof: [row("digamma-four", ["1", "a", "1", "b", "1", "x", "p"])],
  });
});

describe("poles of tanh on the real axis", () => {
  const virtual = (at: string, sign: string, name = "G"): Claim => ({
    lhs: `int($v, lambda^A(${at} - $v)*tanh($v/(2*T))*${name}^R($v)) - int($v, lambda^R(${at} - $v)*tanh($v/(2*T))*${name}^A($v))`,
    rhs: `${sign}4*pi*i*T*sum($n, lambda(${at} - iomega($n))*${name}^R(iomega($n)))`,
    proof: [row("matsubara-line", [at], { X: name })],
  });
  control("make a sum", virtual("omega", ""));
  attack("of the other sign", DIFFER, virtual("omega", "-"));
  attack("at a complex energy", /not shown: real/, virtual("z", ""));
  attack("of a function that need not be analytic", /not shown: in/, virtual("omega", "", "Sigma"));
  attack("with the boson on the wrong side", IDLE, {
    ...virtual("omega", ""),
    lhs: "int($v, lambda^R(omega - $v)*tanh($v/(2*T))*G^R($v))",
  });
});

describe("a real boson", () => {
  const swapped = (name: string, assumptions: readonly string[]): Claim => ({
    lhs: `${name}(z, x)`,
    rhs: `${name}(x, z)`,
    proof: [row("real-boson", ["z", "x"], { X: name })],
    assumptions,
  });
  const real = ["D(z,z') = D(z',z): the boson is real"];
  control("is the same from both ends", swapped("D", real));
  attack("that is not said to be real", /not shown: says/, swapped("D", []));
  attack("an electron from both ends", /not shown: in/, swapped("G_11", real));
});

describe("functions of −ω with particle–hole symmetry", () => {
  const symmetric = ["particle–hole symmetry"];
  const turned = (
    X: string,
    c: string,
    sign: string,
    assumptions = symmetric,
    m = c === "R" ? "A" : "R",
  ): Claim => ({
    lhs: `${X}^${c}(-x)`,
    rhs: `${sign}${X}^${m}(x)`,
    assumptions,
    proof: [row(/[Gg]/.test(X) ? "electron-odd" : "electron-even", ["x"], { X, c, m })],
  });
  control("G^R", turned("G", "R", "-"));
  control("g^A", turned("g", "A", "-"));
  control("F^R", turned("F", "R", ""));
  control("f^A", turned("f", "A", ""));
  attack("G^R as an even one", DIFFER, turned("G", "R", ""));
  attack("f^R as an odd one", DIFFER, turned("f", "R", "-"));
  attack("G^R by itself", /not shown: in/, turned("G", "R", "-", symmetric, "R"));
  attack("G^K, whose parity is another", /not shown: in/, turned("G", "K", "-", symmetric, "K"));
  attack("G^R without the symmetry", /not shown: says/, turned("G", "R", "-", []));
  attack("F^R without it", /not shown: says/, turned("F", "R", "", []));
  attack("a diagonal component, which the symmetry takes to the other", /not shown: in/, {
    lhs: "G_11^R(-x)",
    rhs: "-G_11^A(x)",
    assumptions: symmetric,
    proof: [row("electron-odd", ["x"], { X: "G_11", c: "R", m: "A" })],
  });
  // Contradictions that a wrong sign would make: G^R at 0, and F^R there.
  control("so that G^R is imaginary at 0", {
    lhs: "G^R(0) + conj(G^R(0))",
    rhs: "0",
    assumptions: symmetric,
    proof: [row("conjugate", ["G^R(0)", "G^A(0)"]), row("electron-odd", ["0"], { X: "G", c: "R", m: "A" })],
  });
  attack("and not real", DIFFER, {
    lhs: "G^R(0) - conj(G^R(0))",
    rhs: "0",
    assumptions: symmetric,
    proof: [row("conjugate", ["G^R(0)", "G^A(0)"]), row("electron-odd", ["0"], { X: "G", c: "R", m: "A" })],
  });
});

describe("sums over all frequencies", () => {
  const folded = (body: string, rhs: string, ...more: Line[]): Claim => ({
    lhs: `sum($n, ${body})`,
    rhs,
    proof: [row("fold", [body]), ...more],
  });
  control("by n and −1 − n", folded("k($n)", '"sum>=0"($n, k($n) + k(-1 - $n))'));
  attack("by n and −n, which counts n = 0 twice", DIFFER, folded("k($n)", '"sum>=0"($n, k($n) + k(-$n))'));
  attack("by twice n ≥ 0", DIFFER, folded("k($n)", '2*"sum>=0"($n, k($n))'));
  attack("of which one half is lost", DIFFER, folded("k($n)", '"sum>=0"($n, k($n))'));
  attack("over the real line", IDLE, {
    lhs: "int($n, k($n))",
    rhs: '"sum>=0"($n, k($n) + k(-1 - $n))',
    proof: [row("fold", ["k($n)"])],
  });
  const opposite = equation(
    "iomega(-1 - $1)",
    "-iomega($1)",
    row("frequency", ["-1 - $1"]),
    row("frequency", ["$1"]),
  );
  control("of an odd function of iω_n", folded("iomega($n)", '"sum>=0"($n, x - x)', opposite));
  attack("with the frequency of n opposite to that of −n", DIFFER, {
    lhs: "iomega(-x)",
    rhs: "-iomega(x)",
    proof: [row("frequency", ["x"]), row("frequency", ["-x"])],
  });
  attack("a bosonic frequency", DIFFER, {
    lhs: "iomega(x)",
    rhs: "2*i*pi*T*x",
    proof: [row("frequency", ["x"])],
  });
  attack("ω_n at another place", IDLE, {
    lhs: "omega(x)",
    rhs: "pi*T*(2*x + 1)",
    proof: [row("frequency-value", ["x"])],
  });
  const square = row("fold-squares");
  control("Σ 1/ω_n²", {
    lhs: "sum($n, omega(iomega($n))^-2)",
    rhs: "1/(4*T^2)",
    proof: [row("frequency-value", ["$1"]), square],
  });
  attack("over n ≥ 0 alone", IDLE, { lhs: '"sum>=0"($n, ($n + 1/2)^-2)', rhs: "pi^2", proof: [square] });
  attack("at other places", IDLE, { lhs: "sum($n, ($n + 1/3)^-2)", rhs: "pi^2", proof: [square] });
  attack("of the first power", IDLE, { lhs: "sum($n, 1/($n + 1/2))", rhs: "pi", proof: [square] });

  const parity = (X: string, sign: string, at = "iomega(x)", rule = "frequency-parity"): Claim => ({
    rule,
    lhs: `${X}(-${at})`,
    rhs: `${sign}${X}(${at})`,
    proof: [row(X === "omega~" ? "fold-odd" : "fold-even", ["x"], X === "omega~" ? {} : { X })],
  });
  control("ω̃_n odd", parity("omega~", "-"));
  control("φ_n even", parity("phi", ""));
  attack("φ_n odd", DIFFER, parity("phi", "-"));
  attack("at a real energy", IDLE, parity("phi", "", "x"));
  attack("of a function that has none", /not shown: in/, parity("k", ""));
  attack("of which nothing is said", /not shown: says/, parity("phi", "", "iomega(x)", "identity"));
});

describe("tails of φ^R and Σ^R", () => {
  const falls = ["φ^R falls at least like 1/ω"];
  const product = (beside: string, power: string, tail: string, assumptions = falls): Claim => ({
    lhs: `int($v, ${beside}*phi^R($v)^${power})`,
    rhs: "0",
    assumptions,
    proof: [row("close-gap", [beside, power, tail])],
  });
  control("beside G^R", product("G_11^R($v)", "1", "1"));
  control("beside its square", product("G_11^R($v)^2", "2", "0"));
  attack("where nothing is said of φ^R", /not shown: says/, product("G_11^R($v)", "1", "1", []));
  attack("where it is denied", /not shown: says/, product("G_11^R($v)", "1", "1", [`wrong: ${falls[0]}`]));
  attack(
    "where it is said of Σ^R",
    /not shown: says/,
    product("G_11^R($v)", "1", "1", ["Σ_11^R falls at least like 1/ω"]),
  );
  attack("by itself", /not shown: upper/, product("1", "1", "0"));
  attack("beside g^R, which does not fall", /not shown: upper/, product("g^R($v)", "1", "0"));
  attack("beside a pole above", /pole on the side/, product("1/($v - z)", "1", "1"));
  attack(
    "beside a function of the other half plane",
    /not known to be analytic/,
    product("G^A($v)", "1", "1"),
  );
  attack("beside a distribution", /not known to be analytic/, product("h($v)*G^R($v)", "1", "1"));
  attack("divided by it", /not shown: positive/, product("G_11^R($v)^3", "-1", "0"));
  attack("with another tail of what is beside it", /not shown: upper/, product("G_11^R($v)", "1", "2"));
  const self = (assumptions: readonly string[]): Claim => ({
    lhs: "int($v, G_11^R($v)*Sigma_11^R($v)^2)",
    rhs: "0",
    assumptions,
    proof: [row("close-self-energy", ["G_11^R($v)", "2", "1"])],
  });
  control("Σ^R beside G^R", self(["Σ_11^R falls at least like 1/ω"]));
  attack("Σ^R with a lead, which does not fall", /not shown: says/, self([]));
});

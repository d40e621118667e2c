import type { Dice } from "./dice.ts";
import { equation, type Family } from "./statement.ts";

const FREE = { free: { name: "x", kind: "real" } } as const;

/** P(z)/∏(z − a_k) = Σ P(a_k)/∏_{j≠k}(a_k − a_j)/(z − a_k) for deg P < number of poles. */
const partialFractions: Family = (d) => {
  const complex = d.unit() < 0.3;
  const v = complex ? "z" : "x";
  const poles = d.some(d.int(2, 4), -9, 9).map((a) => (complex ? `(${a} + ${d.int(1, 3)}*i)` : `(${a})`));
  const coefficients = poles.map(() => d.nonZero(5));
  const p = (at: string): string => `(${coefficients.map((c, k) => `(${c})*${at}^${k}`).join(" + ")})`;
  const parts = poles.map((a) => {
    const others = poles.filter((b) => b !== a).map((b) => `(${a} - ${b})`);
    return `${p(a)}/(${others.join("*")})/(${v} - ${a})`;
  });
  const lhs = `${p(v)}/(${poles.map((a) => `(${v} - ${a})`).join("*")})`;
  return equation("partial fractions", lhs, parts.join(" + "), {
    nonZero: true,
    ...(complex ? { rest: ["assume: z complex"] } : FREE),
  });
};

/** ∏(x − a_k) from its elementary symmetric functions. */
const expansion: Family = (d) => {
  const roots = Array.from({ length: d.int(2, 5) }, () => d.nonZero(9));
  let c = [1];
  for (const a of roots) {
    const next = [...c, 0];
    c.forEach((value, k) => {
      next[k + 1] = next[k + 1]! - a * value;
    });
    c = next;
  }
  const integer = d.unit() < 0.4;
  const v = integer ? "n" : "x";
  return equation(
    "expansion",
    roots.map((a) => `(${v} - (${a}))`).join("*"),
    c.map((value, k) => `(${value})*${v}^${c.length - 1 - k}`).join(" + "),
    { nonZero: true, free: { name: v, kind: integer ? "integer" : "real" } },
  );
};

type Pair = readonly [string, string];
const LEAVES = ["x", "y", "omega", "nu", "t"];

/** Two texts of the same linear combination of variables. */
function linear(d: Dice): Pair {
  const terms = Array.from({ length: d.int(1, 2) }, () => `${d.rational()}*${d.pick(LEAVES)}`);
  return [`(${terms.join(" + ")})`, `(${[...terms].reverse().join(" + ")})`];
}
/** Two texts of one real number for all real values of the variables: right by identities that hold everywhere. */
export function pair(d: Dice, depth: number): Pair {
  if (depth === 0) return linear(d);
  const [a, b] = pair(d, depth - 1);
  const [l, m] = linear(d);
  const rules: (() => Pair)[] = [
    () => {
      const [c, e] = pair(d, depth - 1);
      return [`(${a} + ${c})`, `(${e} + ${b})`];
    },
    () => {
      const [c, e] = pair(d, depth - 1);
      return [`${l}*(${a} - ${c})`, `(${m}*${b} - ${m}*${e})`];
    },
    () => [`${a}/(1 + ${l}^2)`, `(${b} - ${b}*${m}^2/(1 + ${m}^2))`],
    () => [
      `${a}*tanh(${l})`,
      `${b}*${d.pick([`(1 - 2/(exp(2*${m}) + 1))`, `sinh(${m})/cosh(${m})`, `2*tanh(${m}/2)/(1 + tanh(${m}/2)^2)`])}`,
    ],
    () => [
      `${a}*coth(1 + ${l}^2)`,
      `${b}*${d.pick([`(1 + 2*n_B(2 + 2*${m}^2, 1))`, `(tanh(1/2 + ${m}^2/2) + coth(1/2 + ${m}^2/2))/2`])}`,
    ],
    () => [`(${a} + sin(${l} + y))`, `(${b} + sin(${m})*cos(y) + cos(${m})*sin(y))`],
    () => [`${a}*exp(${l} + omega/3)`, `${b}*exp(${m})*exp(omega/3)`],
    () => [`(${a} + abs(${l})^2)`, `(${b} + ${m}^2)`],
    () => [`(${a} + sqrt(${l}^2))`, `(${b} + abs(${m}))`],
    () => [`(${a} + log(exp(${l})))`, `(${b} + ${m})`],
    () => [`(${a} + log((1 + ${l}^2)*(2 + x^2)))`, `(${b} + log(1 + ${m}^2) + log(2 + x^2))`],
    () => [`(${a} + digamma(2 + ${l}^2))`, `(${b} + digamma(1 + ${m}^2) + 1/(1 + ${m}^2))`],
    () => [`(${a} + Re(exp(i*${l})))`, `(${b} + cos(${m}))`],
    () => [`(${a} + h(-${l}))`, `(${b} - h(${m}))`],
    () => [`(${a} + A(${l})*F_B(${l}))`, `(${b} + A(-${m})*F_B(-${m}))`],
    () => [`(${a} + Im(lambda(${l})))`, `(${b} + pi*A(${m}))`],
    () => [`(${a} + Re(G_R(${l})))`, `(${b} + (G_R(${m}) + G_A(${m}))/2)`],
    () => [
      `(${a} + N(omega, nu))`,
      `(${b} + 1 + F_B(omega - nu)*h(nu) - h(omega)*F_B(omega - nu) - h(omega)*h(nu))`,
    ],
    () => [`(${a} + abs(${l} + i*y)^2)`, `(${b} + ${m}^2 + y^2)`],
    () => [`(${a} + sgn(1 + ${l}^2)*abs(${l}))`, `(${b} + sqrt(${m}^2))`],
  ];
  return d.pick(rules)();
}
const rewriting: Family = (d) => {
  const [lhs, rhs] = pair(d, d.int(1, 3));
  return equation("rewriting", lhs, rhs, FREE);
};

/** What holds for positive numbers only, or in a half plane, with that domain. */
const domains: Family = (d) => {
  const [p, q] = [d.positive(), d.positive()];
  const rest = (domain: string): readonly string[] => [`assume: ${domain}`];
  const [lhs, rhs, domain] = d.pick<readonly [string, string, string]>([
    [`log(${p}*x*y)`, `log(${p}) + log(x) + log(y)`, "x > 0, y > 0"],
    [`sqrt(x*y^2)`, "y*sqrt(x)", "x > 0, y > 0"],
    [`x^${p}*x^${q}`, `x^(${p} + ${q})`, "x > 0"],
    [`sqrt(z^2 + ${p}^2)*sqrt(z^2 + ${p}^2)`, `(z - i*${p})*(z + i*${p})`, "z complex"],
    ["log(1/x)", "-log(x)", "x > 0"],
    [`log(-i*z)`, "log(z) - i*pi/2", "z in upper half plane"],
    [`sqrt(z - ${p})*sqrt(z + ${p})`, `i*sqrt(${p}^2 - z^2)`, "z in upper half plane"],
    [`sqrt((x - ${p})^2)`, `x - ${p}`, `x > ${p}`],
    [`abs(z)`, "sqrt(Re(z)^2 + Im(z)^2)", "z complex"],
    ["log(-x)", "log(x) + i*pi", "x > 0"],
    ["(x^2)^(1/4)", "sqrt(x)", "x > 0"],
  ]);
  return equation("domains", lhs, rhs, { rest: rest(domain) });
};

export const FORMULAS: readonly Family[] = [
  partialFractions,
  expansion,
  rewriting,
  rewriting,
  rewriting,
  domains,
];

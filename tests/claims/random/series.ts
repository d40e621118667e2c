import { create, derivativeDependencies } from "mathjs";
import { equation, type Family, type Statement } from "./statement.ts";

const { derivative } = create({ ...derivativeDependencies });
const FEW = ["runs: 3", "digits: 12"];

/** Σ_n 1/((n − a)² + b²) over all integers, Matsubara sums. */
const lineSums: Family = (d) => {
  const [a, b] = [d.rational(), d.positive()];
  const [lhs, rhs] = d.pick<readonly [string, string]>([
    [
      `sum(1/((n - ${a})^2 + ${b}^2), n, -inf, inf)`,
      `pi/${b}*sinh(2*pi*${b})/(cosh(2*pi*${b}) - cos(2*pi*${a}))`,
    ],
    [`T*sum(1/((pi*T*(2*n + 1))^2 + epsilon^2), n, -inf, inf)`, "tanh(epsilon/(2*T))/(2*epsilon)"],
    [`T*sum(1/((2*pi*T*n)^2 + Omega^2), n, -inf, inf)`, "coth(Omega/(2*T))/(2*Omega)"],
    [`T*sum(1/(i*pi*T*(2*n + 1) - epsilon), n, -inf, inf)`, "-tanh(epsilon/(2*T))/2"],
    [
      `T*sum(1/((pi*T*(2*n + 1))^2 + epsilon^2)/((pi*T*(2*n + 1))^2 + Omega^2), n, -inf, inf)`,
      "(tanh(epsilon/(2*T))/(2*epsilon) - tanh(Omega/(2*T))/(2*Omega))/(Omega^2 - epsilon^2)",
    ],
    [`T*sum(cos(2*pi*n*${d.int(1, 4)}/5)/((2*pi*T*n)^2 + Omega^2), n, -inf, inf)`, "cosh"],
  ]);
  if (rhs === "cosh") {
    const m = /\*(\d)\/5/.exec(lhs)![1]!;
    return equation("Matsubara sums", lhs, `cosh((1/2 - ${m}/5)*Omega/T)/(2*Omega*sinh(Omega/(2*T)))`, {
      rest: FEW,
      nonZero: true,
    });
  }
  return equation("Matsubara sums", lhs, rhs, { rest: FEW, nonZero: true });
};
/** Sums from one on: digamma, zeta, geometric, telescoping. */
const halfSums: Family = (d) => {
  const [a, b] = [d.int(1, 9), d.int(10, 14)];
  const q = `(${d.int(1, 4)}/${d.int(5, 9)})`;
  const [body, from, rhs] = d.pick<readonly [string, number, string]>([
    [`1/((n + ${a}/3)*(n + ${b}/3))`, 1, `3*(digamma(1 + ${b}/3) - digamma(1 + ${a}/3))/(${b} - ${a})`],
    [`1/n^${a + 1}`, 1, `zeta(${a + 1})`],
    [`${q}^n`, 1, `${q}/(1 - ${q})`],
    [`${q}^n/n`, 1, `-log(1 - ${q})`],
    [`(tanh(n/${a}) - tanh((n + 1)/${a}))`, 1, `tanh(1/${a}) - 1`],
    [`(1/(n^2 + ${a}) - 1/((n + 1)^2 + ${a}))`, 1, `1/(1 + ${a})`],
    [`(exp(-n/${a})*sin(n) - exp(-(n + 1)/${a})*sin(n + 1))`, 1, `exp(-1/${a})*sin(1)`],
    [`(-1)^n/n`, 1, "-log(2)"],
  ]);
  return equation("infinite sums", `sum(${body}, n, ${from}, inf)`, rhs, {
    rest: ["digits: 12"],
    nonZero: true,
    inside: { kind: "series", variable: "n", with: (extra) => `sum(${body} + ${extra}, n, ${from}, inf)` },
  });
};
const finiteSums: Family = (d) => {
  const m = d.int(3, 200);
  const q = d.int(2, 3);
  const [lhs, rhs] = d.pick<readonly [string, string]>([
    [`sum(n^2, n, 1, ${m})`, `${m}*(${m} + 1)*(2*${m} + 1)/6`],
    [`sum(n^3, n, 1, m)`, "(m*(m + 1)/2)^2"],
    [`sum(${q}^n, n, 0, ${m % 40})`, `(${q}^(${m % 40} + 1) - 1)/(${q} - 1)`],
    [`sum(cos(n*x), n, -${m % 9}, ${m % 9})`, `sin((${m % 9} + 1/2)*x)/sin(x/2)`],
    [`sum(1/(n*(n + 1)), n, 1, ${m})`, `1 - 1/(${m} + 1)`],
  ]);
  return equation("finite sums", lhs, rhs, { rest: ["assume: m > 0, m integer"], nonZero: true });
};

/** Residues of f(z)/(z − a)^k with a derivative from another engine. */
const residues: Family = (d) => {
  const a = d.nonZero(5);
  const order = d.int(1, 4);
  const f = d.pick([
    `exp(z/${d.int(1, 4)})`,
    `z^3 + ${d.int(1, 9)}*z`,
    `sin(${d.int(1, 3)}*z)`,
    `1/(z^2 + ${d.int(1, 5)})`,
  ]);
  let g = f;
  let factorial = 1;
  for (let k = 1; k < order; k++) {
    g = derivative(g, "z").toString();
    factorial *= k;
  }
  return equation(
    "residues",
    `residue((${f})/(z - (${a}))^${order}, z, ${a})`,
    `(${g.replace(/\bz\b/g, `(${a})`)})/${factorial}`,
    { rest: ["digits: 12"] },
  );
};
/** Difference quotients against derivatives from another engine. */
const derivatives: Family = (d) => {
  const [p, q] = [d.int(1, 5), d.int(1, 4)];
  const f = d.pick([
    `x^${q + 1}*exp(-x/${p})`,
    `sin(${q}*x)/(x^2 + ${p})`,
    `tanh(x/${p})*x`,
    `log(x^2 + ${p})`,
    `sqrt(x^2 + ${p})*cos(x)`,
  ]);
  const later = f.replace(/\bx\b/g, "(x + t)");
  return equation("derivatives", `limit((${later} - ${f})/t, t, 0)`, derivative(f, "x").toString(), {
    rest: ["runs: 5", "digits: 12"],
    free: { name: "x", kind: "real" },
  });
};

function limitOf(lhs: string, rhs: string, rest: readonly string[]): Statement {
  return { family: "limits", lhs, relation: "->", rhs, rest, nonZero: true };
}
const limits: Family = (d) => {
  const [a, b, c] = [d.int(1, 9), d.int(1, 9), d.int(1, 9)];
  const inf = ["as: x -> inf"];
  const zero = ["as: x -> 0+"];
  return d.pick<Statement>([
    limitOf(`(${a}*x^2 + ${b})/(${c}*x^2 + x)`, `${a}/${c}`, inf),
    limitOf(`sin(${a}*x)/(${b}*x)`, `${a}/${b}`, zero),
    limitOf(`x*coth(${a}*x)`, `1/${a}`, zero),
    limitOf(`(exp(${a}*x) - 1)/tanh(${b}*x)`, `${a}/${b}`, zero),
    limitOf(`tanh(${a}/x)`, "1", zero),
    limitOf(`sqrt(x^2 + ${a}*x) - x`, `${a}/2`, inf),
    limitOf(`${a} + exp(-${b}/x)`, `${a}`, zero),
    {
      family: "limits",
      lhs: `coth(${a}*x)`,
      relation: "~",
      rhs: `1/(${a}*x)`,
      rest: [...zero, "order: x^2"],
      nonZero: true,
    },
    {
      family: "limits",
      lhs: `log(1 + ${a}*x)`,
      relation: "~",
      rhs: `${a}*x`,
      rest: [...zero, "order: x"],
      nonZero: true,
    },
    {
      family: "limits",
      lhs: `digamma(x)`,
      relation: "~",
      rhs: "log(x)",
      rest: [...inf, "order: 1/x"],
      nonZero: true,
    },
  ]);
};

/** Components of products on the contour. */
const contour: Family = (d) => {
  const names = ["A", "B", "C", "D"].slice(0, d.int(2, 4));
  const all = `conv(${names.join(", ")})`;
  const of = (kinds: readonly string[]): string => names.map((n, k) => `${kinds[k]}(${n})`).join("*");
  const one = d.pick(["retarded", "advanced", "keldysh", "lesser", "greater"]);
  if (one === "retarded" || one === "advanced")
    return equation("contour", `${one}(${all})`, of(names.map(() => one)), { nonZero: true });
  const parts = names.map((_, k) =>
    of(names.map((__, j) => (j < k ? "retarded" : j > k ? "advanced" : one))),
  );
  return equation("contour", `${one}(${all})`, parts.join(" + "), { nonZero: true });
};

export const SERIES: readonly Family[] = [
  lineSums,
  halfSums,
  finiteSums,
  residues,
  derivatives,
  limits,
  contour,
];

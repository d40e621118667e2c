import { create, derivativeDependencies } from "mathjs";
import type { Dice } from "./dice.ts";
import { equation, type Family } from "./statement.ts";

/** A second engine for derivatives. */
const { derivative } = create({ ...derivativeDependencies });

const FEW = ["runs: 3", "digits: 12"];
interface Line {
  readonly at: number;
  readonly width: string;
  readonly weight: number;
}
function lines(d: Dice): Line[] {
  return d.some(d.int(1, 3), -12, 12).map((at) => ({ at, width: d.positive(), weight: d.int(1, 5) }));
}
const lorentzian = (v: string, { at, width, weight }: Line): string =>
  `${weight}*${width}/((${v} - (${at}))^2 + ${width}^2)`;

/** ∫ Σ w b/((x − a)² + b²) = πΣw. */
const lorentzians: Family = (d) => {
  const sum = lines(d);
  const body = sum.map((l) => lorentzian("x", l)).join(" + ");
  return equation(
    "sum of Lorentzians",
    `int(${body}, x, -inf, inf)`,
    `pi*${sum.reduce((s, l) => s + l.weight, 0)}`,
    {
      rest: ["digits: 15"],
      nonZero: true,
      inside: { kind: "integral", variable: "x", with: (extra) => `int(${body} + ${extra}, x, -inf, inf)` },
    },
  );
};
/** Two Lorentzians convolve to one with the sum of the widths. */
const convolution: Family = (d) => {
  const [a, b] = [d.positive(), d.positive()];
  return equation(
    "convolution",
    `int(${a}/((x - omega)^2 + ${a}^2)*${b}/(x^2 + ${b}^2), x, -inf, inf)`,
    `pi*(${a} + ${b})/(omega^2 + (${a} + ${b})^2)`,
    { rest: FEW, nonZero: true, free: { name: "omega", kind: "real" } },
  );
};
/** P∫dx w b/((x − a)² + b²)/(x − ω) = −πΣ w (ω − a)/((ω − a)² + b²): Kramers and Kronig. */
const kramersKronig: Family = (d) => {
  const sum = lines(d);
  const body = sum.map((l) => lorentzian("x", l)).join(" + ");
  const rhs = sum
    .map((l) => `${l.weight}*(omega - (${l.at}))/((omega - (${l.at}))^2 + ${l.width}^2)`)
    .join(" + ");
  return equation("Kramers–Kronig", `pv((${body})/(x - omega), x, -inf, inf, omega)`, `-pi*(${rhs})`, {
    rest: FEW,
    nonZero: true,
    free: { name: "omega", kind: "real" },
  });
};
/** ∫ f′ = f(b) − f(a) with f′ by another engine. */
const fundamental: Family = (d) => {
  const f = d.pick([`atan`, `log`, `tanh`, `poly`, `exp`, `wave`, `root`]);
  const p = d.int(1, 5);
  const q = d.int(1, 4);
  const text: Record<string, string> = {
    atan: `1/(x^2 + ${p})`,
    log: `log(x^2 + ${p})*x`,
    tanh: `tanh(${q}*x/${p})*x^2`,
    poly: `(x - ${p})^3*(x + ${q})^2`,
    exp: `exp(-x^2/${p})*(x + ${q})`,
    wave: `sin(${p}*x)*cos(x/${q})`,
    root: `sqrt(x^2 + ${p})/(x^2 + ${q})`,
  };
  const F = text[f]!;
  const [a, b] = [d.int(-7, 0), d.int(1, 9)];
  const at = (value: number): string => `(${F.replace(/\bx\b/g, `(${value})`)})`;
  const body = derivative(F, "x").toString();
  return equation("fundamental theorem", `int(${body}, x, ${a}, ${b})`, `${at(b)} - ${at(a)}`, {
    rest: ["digits: 15"],
  });
};
/** Integrals with a value in any table. */
const table: Family = (d) => {
  const [a, b] = [d.positive(), d.positive()];
  const k = d.int(1, 4);
  const [lhs, rhs] = d.pick<readonly [string, string]>([
    [`int(exp(-${a}*(x - ${b})^2), x, -inf, inf)`, `sqrt(pi/${a})`],
    [`int(cos(${k}*x)/(x^2 + ${b}^2), x, -inf, inf)`, `pi*exp(-${k}*${b})/${b}`],
    [`int(sin(${a}*x)/x, x, 0, inf)`, "pi/2"],
    [`int(x^${k}/(exp(x/${a}) - 1), x, 0, inf)`, `${a}^(${k} + 1)*gamma(${k} + 1)*zeta(${k} + 1)`],
    [`int(x^${k}*exp(-${a}*x), x, 0, inf)`, `gamma(${k} + 1)/${a}^(${k} + 1)`],
    [`int(1/cosh(x/(2*${a}))^2, x, -inf, inf)`, `4*${a}`],
    [`int(log(x)*exp(-${a}*x), x, 0, inf)`, `-(EulerGamma + log(${a}))/${a}`],
    [`int(x/sinh(${a}*x), x, -inf, inf)`, `pi^2/(2*${a}^2)`],
    [`int(exp(-${a}*abs(x - ${b})), x, -inf, inf)`, `2/${a}`],
    [
      `int(sgn(x - ${b})/(x^2 + ${a}^2)*x, x, ${b} - 1, ${b} + 1)`,
      `log((${b} + 1)^2 + ${a}^2)/2 + log((${b} - 1)^2 + ${a}^2)/2 - log(${b}^2 + ${a}^2)`,
    ],
  ]);
  return equation("table of integrals", lhs, rhs, { rest: ["digits: 12"], nonZero: true });
};
/** A line far narrower than the range, at a place that is a number or a function of one. */
const narrow: Family = (d) => {
  const width = `(10^(-${d.int(2, 9)}))`;
  const place = d.pick([`${d.int(2, 2000)}`, `${d.int(2, 90)}/7`]);
  const [lhs, rhs] = d.pick<readonly [string, string]>([
    [`int(${width}/((x - ${place})^2 + ${width}^2), x, -inf, inf)`, "pi"],
    [`int(exp(-((x - ${place})/${width})^2), x, -inf, inf)`, `${width}*sqrt(pi)`],
    [`int(1/cosh((x - ${place})/${width})^2, x, -inf, inf)`, `2*${width}`],
    [
      `int(${width}/((x^2 - (${place})^2)^2 + ${width}^2)*x, x, 0, inf)`,
      `(pi/2 + int(${width}/(x^2 + ${width}^2), x, 0, (${place})^2))/2`,
    ],
    [`int(${width}/((sqrt(x) - ${d.int(2, 40)})^2 + ${width}^2)/sqrt(x), x, 0, inf)`, `0`],
  ]);
  if (rhs === "0") {
    const m = /sqrt\(x\) - (\d+)/.exec(lhs)![1]!;
    return equation("narrow lines", lhs, `2*(pi/2 + int(${width}/(x^2 + ${width}^2), x, 0, ${m}))`, {
      rest: ["digits: 8"],
      nonZero: true,
    });
  }
  return equation("narrow lines", lhs, rhs, { rest: ["digits: 8"], nonZero: true });
};
/** For every A, F_B, h. */
const sumRules: Family = (d) => {
  const c = d.positive();
  const [lhs, rhs] = d.pick<readonly [string, string]>([
    [`int(A(x)*(F_B(x) + ${c}*x^2/(1 + x^4)), x, -inf, inf)`, `2*int(A(x)*F_B(x), x, 0, inf)`],
    [`int(A(x)/(x - z), x, -inf, inf)`, "lambda(z)"],
    [`int(A(x)*F_B(x)/(x - z), x, -inf, inf)`, "P_B(z)"],
    [`int(2*x*A(x)/(x^2 + ${c}^2), x, 0, inf)`, `lambda(i*${c})`],
    [`int((h(x) + ${c})*A(x), x, -inf, inf)`, "2*int(h(x)*A(x), x, 0, inf)"],
    [`pv(A(x)/(x - omega), x, -inf, inf, omega)`, "Re(lambda(omega))"],
    [`int(Im(G_R(x))/(x - z), x, -inf, inf)`, "pi*G_R(z)"],
  ]);
  return equation("sum rules", lhs, rhs, { rest: FEW });
};

export const INTEGRALS: readonly Family[] = [
  lorentzians,
  convolution,
  kramersKronig,
  fundamental,
  table,
  narrow,
  sumRules,
];

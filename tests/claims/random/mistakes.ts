import type { Dice } from "./dice.ts";
import type { Statement } from "./statement.ts";

/** A wrong claim made of a right one; undefined where this mistake cannot be made in it. */
export type Mistake = (s: Statement, d: Dice) => Statement | undefined;

const onRight =
  (change: (rhs: string, d: Dice) => string): Mistake =>
  (s, d) => ({ ...s, rhs: change(s.rhs, d) });
/** Components have no constants beside them, and inequalities have to be missed by design. */
const isEquation = (s: Statement): boolean => s.relation === "=" && s.family !== "contour";

/** Real functions of v that vanish for all but a few values, or where nobody looks. Each is different from zero somewhere. */
export function hidden(v: string, kind: "real" | "integer", d: Dice): readonly [string, string] {
  const far = d.pick([7, 13, 150, 1000, 4321, 1000000]);
  const place = kind === "integer" ? `${far}` : d.pick([`${far}`, `${far}/7`, `${far}/101`]);
  const width = `(10^(-${d.int(1, 7)}))`;
  const u = `(${v} - ${d.pick(["", "-"])}${place})`;
  const tent = `(abs(${width} - abs${u}) + ${width} - abs${u})`;
  const step = kind === "integer" ? `(${v} - ${far} + 1/2)` : u;
  const all: [string, string][] = [
    ["beyond a step", `(1 + sgn${step})`],
    ["beyond a corner", `(abs${u} + ${u})`],
    ["beyond a root", `(sqrt(${u}^2) - ${u})`],
    ["beyond a cut", `Im(log(exp(i*${v}/${far})) - i*${v}/${far})`],
    ["a narrow tent", tent],
    ["a narrow Gaussian", `exp(-(${u}/${width})^2)`],
    ["a narrow line", `${width}^2/(${u}^2 + ${width}^2)`],
    ["large numbers only", `exp(-${far}^2/(1 + ${v}^2))`],
    ["a step of a root", `(1 + sgn(sqrt(1 + ${v}^2) - ${far} - 1/3))`],
    ["a step of a logarithm", `(1 + sgn(log(1 + ${v}^2) - ${d.int(8, 25)}))`],
  ];
  if (kind === "real") all.push(["a fine wave", `sin(${d.pick([2520, 27720, 360360])}00*pi*${v})`]);
  if (kind === "integer") {
    const size = d.int(12, 15);
    const roots = Array.from({ length: 2 * size + 1 }, (_, k) => `(${v} - (${k - size}))`);
    all.push(["beyond small numbers", roots.join("*")]);
  }
  return d.pick(all);
}

/** Addends of an integrand over the whole line, or of a series from 1 on, with an integral or a sum other than zero. */
function hiddenInside(v: string, kind: "integral" | "series", d: Dice): readonly [string, string] {
  const far = d.pick([20, 100, 777, 3000, 20000]);
  if (kind === "series")
    return d.pick<readonly [string, string]>([
      ["a group of terms", `exp(-(${v} - ${far})^2)`],
      ["one term", `10^(-9)/((${v} - ${far})^2 + 10^(-9))*exp(-abs(${v} - ${far}))`],
      ["terms from some n on", `(1 + sgn(${v} - ${far} + 1/2))/${v}^2`],
      ["terms from some root on", `(1 + sgn(sqrt(${v}) - ${far}/10 + 1/3))/${v}^2`],
      ["terms from some logarithm on", `(1 + sgn(log(${v}) - ${d.int(3, 9)}))/${v}^2`],
      ["a group in the root", `exp(-(sqrt(${v}) - ${d.int(9, 60)})^2*5)`],
      ["terms of fast growth", `exp(-abs(log(${v}) - ${d.int(3, 8)})*30)`],
      ["a few terms", `exp(-${v})*10^(-6)`],
      ["one term of two", `(abs(2 - abs(${v} - ${far})) + 2 - abs(${v} - ${far}))`],
    ]);
  const width = `(10^(-${d.int(1, 9)}))`;
  const [l, g] = [`((${v} - ${far})^2 + ${width}^2)`, `((${v} - ${far})/${width})`];
  return d.pick<readonly [string, string]>([
    ["a narrow line", `${width}/${l}`],
    ["a narrow Gaussian", `exp(-${g}^2)/${width}`],
    ["a narrow tent", `(abs(1 - abs${g}) + 1 - abs${g})/${width}`],
    ["a step far out", `(1 + sgn(${v} - ${far}))/(1 + ${v}^2)`],
    ["a box", `(sgn(${v} - ${far}) - sgn(${v} - ${far} - ${width}))/${width}`],
    ["a line in a root", `${width}/((sqrt(1 + ${v}^2) - ${far})^2 + ${width}^2)`],
    ["a line in a logarithm", `${width}/((log(1 + ${v}^2) - ${d.int(3, 12)})^2 + ${width}^2)/(1 + ${v}^2)`],
    ["a line in tanh", `${width}/((tanh(${v}/${far}) - ${d.int(1, 9)}/10)^2 + ${width}^2)/(1 + ${v}^2)`],
    [
      "many lines",
      Array.from({ length: 9 }, (_, k) => `${width}/((${v} - ${far} - ${k})^2 + ${width}^2)`).join(" + "),
    ],
    ["a line of high degree", `${width}^9/((${v} - ${far})^10 + ${width}^10)`],
  ]);
}

export const MISTAKES: readonly (readonly [string, Mistake])[] = [
  [
    "factor",
    (s, d) =>
      s.nonZero
        ? onRight((r) => `${d.pick(["2", "(1/2)", "(1 + 10^(-9))", "(1 - 10^(-6))"])}*(${r})`)(s, d)
        : undefined,
  ],
  ["sign", (s, d) => (s.nonZero ? onRight((r) => `-(${r})`)(s, d) : undefined)],
  [
    "constant",
    (s, d) =>
      isEquation(s)
        ? onRight((r) => `(${r}) + ${d.pick(["1", "i", "1/1000", "10^(-7)", "pi"])}`)(s, d)
        : undefined,
  ],
  [
    "dropped term",
    (s) => {
      if (!s.nonZero || !["partial fractions", "contour", "expansion"].includes(s.family)) return undefined;
      const parts = s.rhs.split(" + ");
      // A sum in brackets is no term, and the coefficients of an expansion may vanish.
      const isWhole = parts.every((p) => p.split("(").length === p.split(")").length);
      return !isWhole || parts.length < 2 || parts.at(-1)!.includes("(0)*")
        ? undefined
        : { ...s, rhs: parts.slice(0, -1).join(" + ") };
    },
  ],
];
export const hiddenMistake: Mistake = (s, d) => {
  if (!isEquation(s)) return undefined;
  if (s.inside && (!s.free || d.unit() < 0.5)) {
    const [, extra] = hiddenInside(s.inside.variable, s.inside.kind, d);
    return { ...s, lhs: s.inside.with(extra) };
  }
  if (!s.free) return undefined;
  const [, extra] = hidden(s.free.name, s.free.kind, d);
  return { ...s, rhs: `${s.rhs} + ${extra}` };
};

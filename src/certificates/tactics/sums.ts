import type { Line } from "../../../proofs/checker/data/shapes.ts";
import { type Fraction, substitute } from "../../../proofs/checker/terms.ts";
import { Gaussian } from "../../exact/gaussian.ts";
import { atomsBelow, equationLine, everywhere, rowLine, type Tactic } from "./tactic.ts";

/** Rows of the frequency equation, from the first or from the one before. */
export const rowSums: Tactic = (field, goal) =>
  atomsBelow(field, goal).flatMap((atom) => {
    const isSum = atom.name === "sum>=0";
    const inside = isSum ? field.atomsOf(atom.args[0]!) : [];
    const n = isSum && field.atomsOf(field.call("iomega", field.of(atom.variable!)))[0]!;
    return inside.flatMap(({ args }) => {
      const line = n && args[0] && field.line(args[0], n);
      if (!line || !field.same(line.slope, field.number(-1))) return [];
      const [i, pi, T] = [field.number(Gaussian.I), field.symbol("pi"), field.symbol("T")];
      const step = field.mul(i, pi, T);
      const before = field.sub(line.rest, field.sum([step, step]));
      if (field.same(line.rest, step)) return [rowLine(field, "row-sum-first")];
      if (field.same(before, field.symbol("iomega_m"))) return [rowLine(field, "row-sum-next-m")];
      return [rowLine(field, "row-sum-next", [field.over(before, i)])];
    });
  });
/** Σ over all n by n ≥ 0, with what stands at iω_{−1−n} = −iω_n. */
export const fold = everywhere((field, { name, args, variable }): Line | undefined => {
  if (name === "sum")
    return rowLine(field, "fold", [substitute(field, args[0]!, [variable!, field.symbol("$n")])]);
  const [index] = args;
  if (name === "iomega" && index!.top.has("")) {
    const both = [index!, field.sub(field.number(-1), index!)];
    const [here, there] = both.map((n) => field.call("iomega", n)) as [Fraction, Fraction];
    const proof = both.map((n) => rowLine(field, "frequency", [n]));
    return equationLine(field, here, field.neg(there), proof);
  }
  const [inner] = args.length === 1 ? field.atomsOf(index!) : [];
  if (inner?.name !== "iomega" || !field.same(index!, field.neg(field.of(inner)))) return undefined;
  if (name === "omega~") return rowLine(field, "fold-odd", inner.args);
  return ["phi", "r"].includes(name) ? rowLine(field, "fold-even", inner.args, { X: name }) : undefined;
});
/** Σ_n 1/ω_n². */
export const squares: Tactic = (field, goal) => [
  ...everywhere((f, { name, args }) => {
    const [inner] = name === "omega" && args.length === 1 ? f.atomsOf(args[0]!) : [];
    return inner?.name === "iomega" ? rowLine(f, "frequency-value", inner.args) : undefined;
  })(field, goal),
  rowLine(field, "fold-squares"),
];

const SUMS = ["digamma-two", "digamma-three", "digamma-four"];
/** Σ_{n≥0} of simple fractions in n by ψ: their weights and places, the last weight left to the row. */
export const digammaSum = everywhere((field, atom) => {
  if (atom.name !== "sum>=0") return undefined;
  const n = field.atom("symbol", "n");
  const body = field.reduce(substitute(field, atom.args[0]!, [atom.variable!, field.of(n)]));
  const places = [...body.bottom.values()].flatMap(({ base, power }) => {
    const line = field.line(field.polynomial(base), n);
    return line && power === 1 && line.slope.top.size > 0 ? [field.over(line.rest, line.slope)] : [];
  });
  const parts = places.map((at) => {
    const beside = field.reduce(field.mul(body, field.sum([field.of(n), at])));
    return [substitute(field, beside, [n, field.neg(at)]), at] as const;
  });
  const row = SUMS[places.length - 2];
  return row ? rowLine(field, row, [...parts.slice(0, -1).flat(), places.at(-1)!]) : undefined;
});

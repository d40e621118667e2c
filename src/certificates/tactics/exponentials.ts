import type { Atom, Field, Fraction } from "../../../proofs/checker/terms.ts";
import { Gaussian } from "../../exact/gaussian.ts";
import { gcd } from "../../exact/rational.ts";
import { atomsBelow, everywhere, rowLine, type Tactic } from "./tactic.ts";

const isOneArgument = (a: Atom): boolean => a.kind === "function" && a.args.length === 1;
const thermal = everywhere((field, atom) =>
  isOneArgument(atom) && ["tanh", "coth", "sinh", "cosh", "fermi", "bose"].includes(atom.name)
    ? rowLine(field, atom.name, atom.args)
    : undefined,
);
/** Thermal functions by exponentials; then e^{a+b} = e^a e^b; then powers of e^{u/q} with one q for all. */
export const exponentials: Tactic = (field, goal) => {
  const found = thermal(field, goal);
  if (found.length > 0) return found;
  const all = atomsBelow(field, goal).filter((a) => isOneArgument(a) && a.name === "exp");
  const sums = all.filter((a) => a.args[0]!.top.size > 1);
  if (sums.length > 0) return sums.map((a) => rowLine(field, "exp-sum", split(field, a.args[0]!)));
  let unit = 1n;
  for (const a of all)
    for (const c of a.args[0]!.top.values()) unit = (unit / gcd(unit, c.re.den)) * c.re.den;
  return all.flatMap((a) => single(field, a.args[0]!, unit));
};
function split(field: Field, { top, bottom }: Fraction): Fraction[] {
  const [[first, c]] = [...top] as [[string, Gaussian]];
  const part = { top: field.term(first, c).top, bottom };
  return [field.reduce(part), field.reduce(field.sub({ top, bottom }, part))];
}
function single(field: Field, a: Fraction, unit: bigint) {
  const [[m, c] = ["", Gaussian.ZERO]] = a.top;
  if (a.top.size === 0) return [rowLine(field, "exp-zero")];
  const u = { top: field.term(m, Gaussian.ONE).top, bottom: a.bottom };
  const w = ["iomega_m", "iomega_n"].find((name) =>
    field.same(u, field.over(field.symbol(name), field.symbol("T"))),
  );
  if (w && c.isOne()) return [rowLine(field, "exp-frequency", [], { w })];
  const base = w ? u : field.scale(u, Gaussian.ratio(1n, unit));
  const times = w ? c : c.mul(Gaussian.ratio(unit));
  const isPower = times.isReal() && times.re.isInteger() && !times.isOne();
  return isPower ? [rowLine(field, "exp-power", [base, field.number(times)])] : [];
}

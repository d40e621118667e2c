import { rewrite, substitute } from "./binders.ts";
import { FIXED } from "./data/vocabulary.ts";
import type { Atom, Field, Fraction } from "./field.ts";
import { demand } from "./refusal.ts";

const FIRST = "to first order in ";
const LIMIT = "as s tends to 0";

/** Whether a term vanishes as far as the order says: to first order in functions that are named, or as s tends to 0. */
export function vanishes(field: Field, a: Fraction, order: string): boolean {
  if (order === LIMIT) return powerOf(field, a, field.atom("symbol", "s")) > 0;
  demand(order.startsWith(FIRST), `an order is "${FIRST}…" or "${LIMIT}"`);
  const names = order.slice(FIRST.length).split(" ");
  demand(!names.some((name) => FIXED.has(name)), "what is fixed is not small");
  const scale = field.atom("symbol", "$s");
  const isSmall = ({ kind, name }: Atom): boolean =>
    names.includes(name) && (kind === "symbol" || kind === "function");
  const put = (f: Fraction, value: (atom: Atom) => Fraction): Fraction =>
    rewrite(field, f, (atom, n) => (isSmall(atom) ? field.power(value(atom), n) : undefined));
  for (const { base } of a.bottom.values()) {
    const left = put(field.polynomial(base), () => field.number(0));
    demand(left.top.size > 0, "a denominator vanishes with what is small");
  }
  return (
    powerOf(
      field,
      put(a, (atom) => field.mul(field.of(scale), field.of(atom))),
      scale,
    ) > 1
  );
}
/**
 * The power of s with which a term vanishes as s → 0 at least. Functions O_f(x) are unknown and bounded near x = 0; of no other
 * function of s is the limit known.
 */
function powerOf(field: Field, a: Fraction, s: Atom): number {
  for (const x of field.atomsOf(a)) {
    if (x === s || !x.free.has(s.id)) continue;
    const isNearZero = x.args.every((e) => substitute(field, e, s, field.number(0)).top.size === 0);
    demand(isUnknown(x) && isNearZero, `what becomes of ${x.name} with ${s.name} → 0 is not known`);
  }
  const below = [...a.bottom.values()].map(({ base, power }) => power * lowest(field, base, s, true));
  return lowest(field, a.top, s, false) - below.reduce((sum, n) => sum + n, 0);
}
function isUnknown({ kind, name, args }: Atom): boolean {
  return kind === "function" && name.startsWith("O_") && args.length === 1;
}
/** The lowest power of s; `exact` asks that its coefficient is free of unknown functions. */
function lowest(field: Field, p: Fraction["top"], s: Atom, exact: boolean): number {
  const powers = field.coefficients(field.polynomial(p), s.id)!;
  const least = Math.min(...powers.keys());
  const isKnown = !exact || !field.atomsOf(powers.get(least)!).some(isUnknown);
  demand(isKnown, "an unknown function in a leading denominator");
  return least;
}

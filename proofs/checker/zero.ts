import { monomialOf, powersOf } from "../../src/exact/polynomial.ts";
import { bodyAt, isBoundBy, rewrite, substitute } from "./binders.ts";
import { FIXED } from "./data/vocabulary.ts";
import type { Atom, Field, Fraction } from "./field.ts";
import { demand } from "./refusal.ts";

/**
 * Is the fraction zero, its atoms taken for independent but for linearity: Σ c_k ∫f_k = 0 where Σ c_k f_k = 0 under the
 * integral, and the same for sums? Integrals that exist only with a symmetric cutoff share that cutoff.
 */
export function isZero(field: Field, a: Fraction): boolean {
  const groups = new Map<string, [Atom, Fraction][]>();
  for (const [m, c] of a.top) {
    const isLinear = ({ kind }: Atom): boolean => kind === "integral" || kind === "binder";
    const linear = powersOf(m).find(([id, n]) => n === 1 && isLinear(field.atoms[id]!));
    if (!linear) return false;
    const atom = field.atoms[linear[0]]!;
    const rest = field.term(monomialOf(powersOf(m).filter(([id]) => id !== atom.id)), c);
    groups.set(atom.name, [...(groups.get(atom.name) ?? []), [atom, rest]]);
  }
  return [...groups.values()].every((terms) => isZeroInside(field, terms));
}
/** Whether the one integrand of a sum of integrals is zero; no factor may speak of what would become bound. */
function isZeroInside(field: Field, terms: readonly (readonly [Atom, Fraction])[]): boolean {
  const variable = field.of(field.fresh());
  const bodies = terms.map(([atom, rest]) => {
    if (atom.kind === "integral") return field.mul(rest, bodyAt(field, atom, variable));
    return isBoundBy(field, atom.name, rest) ? undefined : field.mul(rest, atom.args[0]!);
  });
  return bodies.every((b) => b !== undefined) && isZero(field, field.sum(bodies));
}

const FIRST = "to first order in ";
const LIMIT = "as s tends to 0";

/** Whether a term vanishes as far as the order says: to first order in functions that are named, or as s tends to 0. */
export function vanishes(field: Field, a: Fraction, order: string): boolean {
  if (order === LIMIT) return powerOf(field, a, field.atom("symbol", "s")) > 0;
  demand(order.startsWith(FIRST), `an order is "${FIRST}…" or "${LIMIT}"`);
  const names = order.slice(FIRST.length).split(" ");
  demand(!names.some((name) => FIXED.has(name)), "what is fixed is not small");
  const isSmall = ({ kind, name }: Atom): boolean =>
    names.includes(name) && (kind === "symbol" || kind === "function");
  const scaled = (f: Fraction, scale: Fraction): Fraction =>
    rewrite(field, f, (g) =>
      field.replace(g, (id, n) =>
        isSmall(field.atoms[id]!) ? field.power(field.mul(scale, field.variable(id)), n) : undefined,
      ),
    );
  for (const { base } of a.bottom.values()) {
    const left = scaled(field.polynomial(base), field.number(0));
    demand(left.top.size > 0, "a denominator vanishes with what is small");
  }
  return powerOf(field, scaled(a, field.symbol("$s")), field.atom("symbol", "$s")) > 1;
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
  const lowest = (p: Fraction["top"], isBelow: boolean): number => {
    const powers = field.coefficients(field.polynomial(p), s.id)!;
    const least = Math.min(...powers.keys());
    const isKnown = !isBelow || !field.atomsOf(powers.get(least)!).some(isUnknown);
    demand(isKnown, "an unknown function in a leading denominator");
    return least;
  };
  return [...a.bottom.values()].reduce(
    (n, { base, power }) => n - power * lowest(base, true),
    lowest(a.top, false),
  );
}
function isUnknown({ kind, name, args }: Atom): boolean {
  return kind === "function" && name.startsWith("O_") && args.length === 1;
}

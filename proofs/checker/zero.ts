import { monomialOf, powersOf } from "../../src/exact/polynomial.ts";
import { bodyAt, isBoundBy } from "./binders.ts";
import type { Atom, Field, Fraction } from "./field.ts";

/**
 * Is the fraction zero, its atoms taken for independent but for linearity: Σ c_k ∫f_k = 0 where Σ c_k f_k = 0 under the
 * integral, and the same for sums? Integrals that exist only with a symmetric cutoff share that cutoff.
 */
export function isZero(field: Field, a: Fraction): boolean {
  const groups = new Map<string, [Atom, Fraction][]>();
  for (const [m, c] of a.top) {
    const powers = powersOf(m);
    const isLinear = ({ kind }: Atom): boolean => kind === "integral" || kind === "binder";
    const linear = powers.find(([id, n]) => n === 1 && isLinear(field.atoms[id]!));
    if (!linear) return false;
    const atom = field.atoms[linear[0]]!;
    const rest = field.term(monomialOf(powers.filter((p) => p !== linear)), c);
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

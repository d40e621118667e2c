import { monomialOf, powersOf } from "../../src/exact/polynomial.ts";
import { bodyAt, isBoundBy } from "./binders.ts";
import type { Field, Fraction } from "./field.ts";

/**
 * Is the fraction zero, its atoms taken for independent but for linearity: Σ c_k ∫f_k = 0 where Σ c_k f_k = 0 under the
 * integral, and the same for sums? Integrals that exist only with a symmetric cutoff share that cutoff.
 */
export function isZero(field: Field, a: Fraction): boolean {
  const groups = new Map<string, Fraction[]>();
  const variable = field.of(field.fresh());
  for (const [m, c] of a.top) {
    const found = field
      .powers(m)
      .find(([{ kind }, n]) => n === 1 && (kind === "integral" || kind === "binder"));
    if (!found) return false;
    const [atom] = found;
    const rest = field.term(monomialOf(powersOf(m).filter(([id]) => id !== atom.id)), c);
    const isInside = atom.kind === "integral";
    // No factor may speak of what would become bound.
    if (!isInside && isBoundBy(field, atom.name, rest)) return false;
    const body = isInside ? bodyAt(field, atom, variable) : atom.args[0]!;
    groups.set(atom.name, [...(groups.get(atom.name) ?? []), field.mul(rest, body)]);
  }
  return [...groups.values()].every((bodies) => isZero(field, field.sum(bodies)));
}

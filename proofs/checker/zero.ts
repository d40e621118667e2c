import { isBoundBy, opened } from "./binders.ts";
import type { Atom, Field, Fraction } from "./field.ts";
import { monomialOf, powersOf } from "./polynomial.ts";

/**
 * Is the fraction zero, its atoms taken for independent but for linearity: Σ c_k ∫f_k = 0 where Σ c_k f_k = 0 under the
 * integral, and the same for sums? Integrals that exist only with a symmetric cutoff share that cutoff.
 */
export function isZero(field: Field, a: Fraction): boolean {
  const groups = new Map<string, [Atom | undefined, Fraction][]>();
  for (const [m, c] of a.top) {
    const powers = powersOf(m);
    const linear = powers.find(([id, n]) => n === 1 && isLinear(field.atoms[id]!));
    const rest = field.term(monomialOf(powers.filter((p) => p !== linear)), c);
    const atom = linear && field.atoms[linear[0]]!;
    const key = atom ? `${atom.kind} ${atom.name}` : "";
    groups.set(key, [...(groups.get(key) ?? []), [atom, rest]]);
  }
  const plain = groups.get("");
  if (plain) return false;
  return [...groups.values()].every((terms) => {
    const inside = gathered(field, terms);
    return inside !== undefined && isZero(field, inside);
  });
}
function isLinear(a: Atom): boolean {
  return a.kind === "integral" || a.kind === "binder";
}
/** The one integrand of a sum of integrals; undefined where a factor speaks of what would become bound. */
function gathered(
  field: Field,
  terms: readonly (readonly [Atom | undefined, Fraction])[],
): Fraction | undefined {
  const name = `?${field.atoms.length}`;
  const captures = terms.some(
    ([atom, rest]) => atom!.kind === "binder" && isBoundBy(field, atom!.name, rest),
  );
  if (captures) return undefined;
  return field.sum(
    terms.map(([atom, rest]) => {
      const body = atom!.kind === "integral" ? opened(field, atom!, name).body : atom!.args[0]!;
      return field.mul(rest, body);
    }),
  );
}

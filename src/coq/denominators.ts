import { atomsOf, isAtom, polynomialTerm, toFraction } from "../algebra/fraction.ts";
import { dependsOn, expand } from "../algebra/rewrite.ts";
import { children, type Term } from "../algebra/term.ts";
import { type Occurrence, occurrences } from "./occurrences.ts";

/**
 * What must not vanish for the terms to have a value, in the scope where it stands. A denominator that holds fractions of
 * its own is cleared of them, so that the condition is one on a polynomial.
 */
export function denominators(terms: readonly (Term | Occurrence)[]): Occurrence[] {
  const powers = occurrences(terms, (t) => t.kind === "pow" && t.exponent < 0);
  const cleared = powers.flatMap(({ term, scope, index }) =>
    term.kind === "pow" ? clear(term.base).map((t) => ({ term: t, scope, index })) : [],
  );
  const narrowed = cleared.map((o) => (o.scope.some((s) => dependsOn(o.term, s)) ? o : { ...o, scope: [] }));
  const distinct = new Map(
    narrowed.map((o) => [`${o.scope.map((s) => s.name)}|${o.index}|${o.term.key}`, o]),
  );
  return [...distinct.values()];
}

function clear(base: Term): Term[] {
  if (!holdsFractions(base)) return base.kind === "num" ? [] : [base];
  const atoms = atomsOf(base);
  const fraction = toFraction(base, atoms);
  return [polynomialTerm(fraction.numerator, atoms)].filter((t) => expand(t).kind !== "num");
}
function holdsFractions(t: Term): boolean {
  if (isAtom(t)) return false;
  return (t.kind === "pow" && t.exponent < 0) || children(t).some(holdsFractions);
}

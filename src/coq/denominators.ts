import { atomsOf, isAtom, polynomialTerm, toFraction } from "../algebra/fraction.ts";
import { scalePolynomial } from "../algebra/polynomial.ts";
import { dependsOn, expand } from "../algebra/rewrite.ts";
import { children, pow, type Term } from "../algebra/term.ts";
import { Gaussian } from "../exact/gaussian.ts";
import { distinctOccurrences, type Occurrence, occurrences } from "./occurrences.ts";
import { commonDenominator } from "./word-polynomial.ts";

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
  return distinctOccurrences(narrowed);
}

/** The denominators of the terms as they become when premises are put into them. */
export function insertedDenominators(
  terms: readonly (Term | Occurrence)[],
  insert: (t: Term) => Term,
): Occurrence[] {
  return denominators(terms).flatMap((o) => denominators([{ ...o, term: pow(insert(o.term), -1) }]));
}

function clear(base: Term): Term[] {
  if (base.kind === "num") return [];
  if (!holdsFractions(base)) return [base];
  const atoms = atomsOf(base);
  const { numerator } = toFraction(base, atoms);
  const whole = scalePolynomial(numerator, Gaussian.ratio(commonDenominator([numerator])));
  return [polynomialTerm(whole, atoms)].filter((t) => expand(t).kind !== "num");
}
function holdsFractions(t: Term): boolean {
  if (isAtom(t)) return false;
  if (t.kind === "num") return commonDenominator([new Map([["", t.value]])]) !== 1n;
  return (t.kind === "pow" && t.exponent < 0) || children(t).some(holdsFractions);
}

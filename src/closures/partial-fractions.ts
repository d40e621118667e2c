import { cancel } from "../algebra/fraction.ts";
import { residuesOf } from "../algebra/residue.ts";
import { expand } from "../algebra/rewrite.ts";
import { add, mul, neg, pow, type Sym, splitCoefficient, sub, type Term, ZERO } from "../algebra/term.ts";
import { areEqual } from "../algebra/zero.ts";
import { InternalError } from "../errors/errors.ts";

/** weight/(at − v). */
export interface SimpleFraction {
  readonly at: Term;
  readonly weight: Term;
}

/**
 * A proper rational function of v with simple poles as Σ weight/(at − v), from its residues; body is a sum of products of
 * powers of terms linear in v. Throws InternalError where a polynomial or a multiple pole is left.
 */
export function simpleFractions(body: Term, variable: Sym): SimpleFraction[] {
  const expanded = expand(body);
  const weights = new Map<Term, Term[]>();
  for (const product of expanded.kind === "sum" ? expanded.terms : [expanded])
    for (const { at, value } of residuesOf(product, variable))
      weights.set(at, [...(weights.get(at) ?? []), neg(value)]);
  const fractions = [...weights]
    .map(([at, parts]) => ({ at, weight: add(...parts.map(cancel)) }))
    .filter(({ weight }) => weight !== ZERO);
  if (!areEqual(body, sumOfFractions(fractions, variable)))
    throw new InternalError("not a sum of simple fractions");
  return fractions;
}

export function sumOfFractions(fractions: readonly SimpleFraction[], variable: Sym): Term {
  return add(...fractions.map(({ at, weight }) => mul(weight, pow(sub(at, variable), -1))));
}

/** A function that is odd, written with the argument of positive sign: f(−x) = −f(x). */
export function asOdd(f: (x: Term) => Term): (x: Term) => Term {
  return (x) => {
    const [coefficient] = splitCoefficient(x);
    return coefficient.isReal() && coefficient.re.sign() < 0 ? neg(f(neg(x))) : f(x);
  };
}

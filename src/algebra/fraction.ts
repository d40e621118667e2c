import { Gaussian } from "../exact/gaussian.ts";
import { evaluate, type Field } from "./evaluate.ts";
import {
  addPolynomials,
  constantPolynomial,
  dividePolynomials,
  monic,
  multiplyPolynomials,
  type Polynomial,
  powerPolynomial,
  scalePolynomial,
  variablePolynomial,
  ZERO_POLYNOMIAL,
} from "./polynomial.ts";
import { add, mul, num, pow, type Term } from "./term.ts";

/**
 * A multivariate rational function: a polynomial over a product of monic factors that is kept factored, so that sums
 * go over the least common multiple of the factors instead of the product of the denominators.
 */
export interface Fraction {
  readonly numerator: Polynomial;
  readonly factors: ReadonlyMap<string, Factor>;
}
interface Factor {
  readonly poly: Polynomial;
  readonly power: number;
}

/** Subterms that a rational function treats as independent variables. */
export function isAtom(t: Term): boolean {
  return (
    t.kind === "sym" || t.kind === "fn" || t.kind === "integral" || t.kind === "word" || t.kind === "matrix"
  );
}

/** The atoms of a term that are not inside another atom, in a canonical order. */
export function atomsOf(term: Term): Term[] {
  const found = new Set<Term>();
  const seen = new Set<Term>();
  const visit = (t: Term): void => {
    if (seen.has(t)) return;
    seen.add(t);
    if (isAtom(t)) found.add(t);
    else if (t.kind === "sum") t.terms.forEach(visit);
    else if (t.kind === "prod") t.factors.forEach(visit);
    else if (t.kind === "pow") visit(t.base);
  };
  visit(term);
  return [...found].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The term as a fraction in the given atoms. Throws RangeError when a denominator is identically zero. */
export function toFraction(term: Term, atoms: readonly Term[]): Fraction {
  const index = new Map(atoms.map((a, k) => [a, k]));
  const field = fractionField(atoms.length);
  return evaluate(term, field, (t) => ({
    numerator: variablePolynomial(index.get(t)!, atoms.length),
    factors: new Map(),
  }));
}

function fractionField(variables: number): Field<Fraction> {
  const one = constantPolynomial(Gaussian.ONE, variables);
  const lift = (a: Fraction, to: ReadonlyMap<string, Factor>): Polynomial => {
    let result = a.numerator;
    for (const [key, { poly, power }] of to) {
      const missing = power - (a.factors.get(key)?.power ?? 0);
      if (missing > 0) result = multiplyPolynomials(result, powerPolynomial(poly, missing, variables));
    }
    return result;
  };
  return {
    fromGaussian: (value) => ({ numerator: constantPolynomial(value, variables), factors: new Map() }),
    add: (a, b) => {
      const common = mergeFactors(a.factors, b.factors, Math.max);
      const numerator = addPolynomials(lift(a, common), lift(b, common));
      return numerator.size === 0
        ? { numerator: ZERO_POLYNOMIAL, factors: new Map() }
        : { numerator, factors: common };
    },
    mul: (a, b) => ({
      numerator: multiplyPolynomials(a.numerator, b.numerator),
      factors: mergeFactors(a.factors, b.factors, (x, y) => x + y),
    }),
    inverse: (a) => {
      if (a.numerator.size === 0) throw new RangeError("division by a term that is identically zero");
      let numerator = one;
      for (const { poly, power } of a.factors.values())
        numerator = multiplyPolynomials(numerator, powerPolynomial(poly, power, variables));
      const { key, lead, poly } = monic(a.numerator);
      const factors = key === monic(one).key ? new Map() : new Map([[key, { poly, power: 1 }]]);
      return { numerator: scalePolynomial(numerator, lead.inverse()), factors };
    },
  };
}

function mergeFactors(
  a: ReadonlyMap<string, Factor>,
  b: ReadonlyMap<string, Factor>,
  join: (x: number, y: number) => number,
): Map<string, Factor> {
  const result = new Map(a);
  for (const [key, factor] of b)
    result.set(key, { poly: factor.poly, power: join(result.get(key)?.power ?? 0, factor.power) });
  return result;
}

/** A polynomial as a term in the given atoms. */
export function polynomialTerm(poly: Polynomial, atoms: readonly Term[]): Term {
  return add(...[...poly].map(([m, c]) => mul(num(c), ...atoms.map((a, k) => pow(a, m.charCodeAt(k))))));
}
/** A fraction as a term: expanded numerator over factored denominator. */
export function fractionTerm(f: Fraction, atoms: readonly Term[]): Term {
  const denominators = [...f.factors.values()].map(({ poly, power }) =>
    pow(polynomialTerm(poly, atoms), -power),
  );
  return mul(polynomialTerm(f.numerator, atoms), ...denominators);
}
/** The term over one common denominator, numerator expanded. */
export function together(term: Term): Term {
  const atoms = atomsOf(term);
  return fractionTerm(toFraction(term, atoms), atoms);
}
/** The term over one common denominator, with denominator factors that divide the numerator cancelled. */
export function cancel(term: Term): Term {
  const atoms = atomsOf(term);
  const fraction = toFraction(term, atoms);
  let numerator = fraction.numerator;
  const factors = new Map<string, Factor>();
  for (const [key, { poly, power }] of fraction.factors) {
    let left = power;
    for (let quotient = dividePolynomials(numerator, poly); left > 0 && quotient; ) {
      numerator = quotient;
      left--;
      quotient = dividePolynomials(numerator, poly);
    }
    if (left > 0) factors.set(key, { poly, power: left });
  }
  return fractionTerm({ numerator, factors }, atoms);
}

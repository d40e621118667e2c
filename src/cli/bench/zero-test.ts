import {
  addPolynomials,
  constantPolynomial,
  multiplyPolynomials,
  type Polynomial,
  scalePolynomial,
  variablePolynomial,
} from "../../algebra/polynomial.ts";
import { add, div, mul, num, ONE, sub, sym, type Term } from "../../algebra/term.ts";
import { isZero } from "../../algebra/zero.ts";
import { InternalError } from "../../errors/errors.ts";
import { Gaussian } from "../../exact/gaussian.ts";
import { Rational } from "../../exact/rational.ts";
import { type BenchCase, compared, millisecondsOf } from "./timing.ts";

const MINUS_ONE = Gaussian.ONE.neg();
/** Symbols in the identity: with five, multiplying out gives thousands of monomials. */
const SIZE = 5;
const BASELINE = "multiplying out over the product of all denominators";

/**
 * The zero test on Σ_i 1/Π_{j≠i}(x_i − x_j) = 0, on the same sum with one coefficient wrong, and on 225 terms in six
 * variables against the product they come from.
 */
export function zeroTestCases(): BenchCase[] {
  const expansion = (first: bigint) => millisecondsOf(() => expandedNumerator(first));
  const test = (first: bigint, expected: boolean) => {
    if (isZero(identity(first)).zero !== expected || (expandedNumerator(first).size === 0) !== expected)
      throw new InternalError("the zero test and the expansion disagree");
    return millisecondsOf(() => isZero(identity(first)));
  };
  return [
    compared("zero test of a true identity", test(1n, true), BASELINE, expansion(1n)),
    compared("zero test of a false identity", test(2n, false), BASELINE, expansion(2n)),
    productCase(),
  ];
}

/** Terms in each of the two factors: 15 × 15 products. */
const FACTOR_TERMS = 15;

function productCase(): BenchCase {
  const difference = productIdentity();
  if (!isZero(difference).zero || expandedProduct().size > 0)
    throw new InternalError("the product identity does not hold");
  return compared(
    "zero test of 225 terms in six variables",
    millisecondsOf(() => isZero(difference)),
    BASELINE,
    millisecondsOf(expandedProduct),
  );
}
/** Σ_ij c/(a+ib) f/(d+je) − [Σ_i c/(a+ib)][Σ_j f/(d+je)], i, j = 1 … 15. */
function productIdentity(): Term {
  const poles = (x: string, y: string, weight: string): Term[] =>
    Array.from({ length: FACTOR_TERMS }, (_, k) => div(sym(weight), add(sym(x), mul(num(k + 1), sym(y)))));
  const [first, second] = [poles("a", "b", "c"), poles("d", "e", "f")];
  const products = first.flatMap((p) => second.map((q) => mul(p, q)));
  return sub(add(...products), mul(add(...first), add(...second)));
}
/** The numerator of the same difference over the product of all thirty denominators, c = f = 1. */
function expandedProduct(): Polynomial {
  const numerators = (x: number): Polynomial[] => {
    const factors = Array.from({ length: FACTOR_TERMS }, (_, k) =>
      addPolynomials(
        variablePolynomial(x, 4),
        scalePolynomial(variablePolynomial(x + 1, 4), Gaussian.of(Rational.of(k + 1))),
      ),
    );
    const one = constantPolynomial(Gaussian.ONE, 4);
    return factors.map((_, i) => factors.filter((_, j) => j !== i).reduce(multiplyPolynomials, one));
  };
  const total = (list: readonly Polynomial[]): Polynomial => list.reduce(addPolynomials);
  const [first, second] = [numerators(0), numerators(2)];
  const products = first.flatMap((p) => second.map((q) => multiplyPolynomials(p, q)));
  const product = multiplyPolynomials(total(first), total(second));
  return addPolynomials(total(products), scalePolynomial(product, MINUS_ONE));
}

function identity(first: bigint): Term {
  const x = Array.from({ length: SIZE }, (_, i) => sym(`x_${i}`));
  const terms = x.map((xi, i) => {
    const gaps = x.filter((_, j) => j !== i).map((xj) => sub(xi, xj));
    return mul(num(i === 0 ? first : 1n), div(ONE, mul(...gaps)));
  });
  return add(...terms);
}

/** The numerator of the sum without any cancellation of common factors. */
function expandedNumerator(first: bigint): Polynomial {
  const x = Array.from({ length: SIZE }, (_, i) => variablePolynomial(i, SIZE));
  const minus = (a: Polynomial, b: Polynomial) => addPolynomials(a, scalePolynomial(b, MINUS_ONE));
  let numerator = constantPolynomial(Gaussian.ZERO, SIZE);
  let denominator = constantPolynomial(Gaussian.ONE, SIZE);
  x.forEach((xi, i) => {
    const gaps = x
      .filter((_, j) => j !== i)
      .reduce(
        (product, xj) => multiplyPolynomials(product, minus(xi, xj)),
        constantPolynomial(Gaussian.ONE, SIZE),
      );
    const weight = scalePolynomial(denominator, Gaussian.of(Rational.of(i === 0 ? first : 1n)));
    numerator = addPolynomials(multiplyPolynomials(numerator, gaps), weight);
    denominator = multiplyPolynomials(denominator, gaps);
  });
  return numerator;
}

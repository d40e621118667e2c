import { InternalError } from "../errors/errors.ts";
import type { Gaussian } from "../exact/gaussian.ts";
import type { Term } from "./term.ts";

/** The operations a number system offers to {@link evaluate}. `inverse` throws RangeError at zero. */
export interface Field<T> {
  fromGaussian(value: Gaussian): T;
  add(a: T, b: T): T;
  mul(a: T, b: T): T;
  inverse(a: T): T;
}

/**
 * Evaluates a term in any field; symbols, functions, integrals (everything that is not +, ×, integer power or a
 * number) come from `atom`, which also receives the evaluator for its own arguments. Shared subterms are evaluated once.
 */
export function evaluate<T>(term: Term, field: Field<T>, atom: (t: Term, value: (s: Term) => T) => T): T {
  const done = new Map<Term, T>();
  const value = (t: Term): T => {
    const known = done.get(t);
    if (known !== undefined) return known;
    const result = compute(t);
    done.set(t, result);
    return result;
  };
  const compute = (t: Term): T => {
    switch (t.kind) {
      case "num":
        return field.fromGaussian(t.value);
      case "sum":
        return balancedSum(t.terms.map(value), field);
      case "prod":
        return t.factors.map(value).reduce((a, b) => field.mul(a, b));
      case "pow":
        return power(value(t.base), t.exponent, field);
      default:
        return atom(t, value);
    }
  };
  return value(term);
}

/**
 * Pairs of neighbours first: terms are sorted, so neighbours share factors, and fractions meet their common denominator
 * only at the top instead of carrying it through every addition.
 */
function balancedSum<T>(terms: readonly T[], field: Field<T>): T {
  if (terms.length === 1) return terms[0]!;
  const middle = terms.length >> 1;
  return field.add(balancedSum(terms.slice(0, middle), field), balancedSum(terms.slice(middle), field));
}

function power<T>(base: T, exponent: number, field: Field<T>): T {
  if (exponent < 0) return power(field.inverse(base), -exponent, field);
  if (exponent === 0) throw new InternalError("terms hold no zeroth power");
  const half = exponent === 1 ? base : power(base, exponent >> 1, field);
  if (exponent === 1) return half;
  const square = field.mul(half, half);
  return exponent & 1 ? field.mul(square, base) : square;
}

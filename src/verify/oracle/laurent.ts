import type { Field } from "../../algebra/evaluate.ts";
import { LangrethError } from "../../errors/errors.ts";
import { GaussianFraction } from "../../exact/gaussian-fraction.ts";

/**
 * A Laurent series Σ_k c_k δ^{valuation+k} with exact coefficients: what a rational function looks like near one point.
 * An `exact` series ends with its coefficients; any other is known to relative order `coefficients.length` and no further:
 * leading zeros are removed and shorten what is known, an empty list means O(δ^valuation). A coefficient is never read
 * where it is not determined.
 */
export interface Laurent {
  readonly valuation: number;
  readonly coefficients: readonly GaussianFraction[];
  readonly exact: boolean;
}

/** A coefficient was asked for that the expansion does not reach: expand to more terms. */
export class TruncationError extends LangrethError {
  override readonly name = "TruncationError";
}

/** Leading zeros removed. */
export function laurent(
  valuation: number,
  coefficients: readonly GaussianFraction[],
  exact = false,
): Laurent {
  const lead = coefficients.findIndex((c) => !c.isZero());
  if (lead < 0) return { valuation: valuation + coefficients.length, coefficients: [], exact };
  return { valuation: valuation + lead, coefficients: coefficients.slice(lead), exact };
}
export const ZERO_SERIES: Laurent = { valuation: 0, coefficients: [], exact: true };

export function constantSeries(value: GaussianFraction): Laurent {
  return value.isZero() ? ZERO_SERIES : { valuation: 0, coefficients: [value], exact: true };
}
/** a + bδ. */
export function linearSeries(a: GaussianFraction, b: GaussianFraction): Laurent {
  return trimmed(laurent(0, [a, b], true));
}

/** Coefficient of δ^power. Throws TruncationError when the expansion does not reach that far. */
export function coefficientAt(a: Laurent, power: number): GaussianFraction {
  const index = power - a.valuation;
  if (index < 0) return GaussianFraction.ZERO;
  const found = a.coefficients[index];
  if (found) return found;
  if (a.exact) return GaussianFraction.ZERO;
  throw new TruncationError(
    `series known to δ^${a.valuation + a.coefficients.length - 1}, asked for δ^${power}`,
  );
}

function isExactZero(a: Laurent): boolean {
  return a.exact && a.coefficients.length === 0;
}
/** First power that is not known; infinite for exact series. */
function end(a: Laurent): number {
  return a.exact ? Number.POSITIVE_INFINITY : a.valuation + a.coefficients.length;
}
/** Trailing zeros of an exact series say nothing. */
function trimmed(a: Laurent): Laurent {
  let length = a.coefficients.length;
  while (length > 0 && a.coefficients[length - 1]!.isZero()) length--;
  return length === 0 ? ZERO_SERIES : { ...a, coefficients: a.coefficients.slice(0, length) };
}

/** Arithmetic of Laurent series; the inverse of an exact series is expanded to `terms` terms. */
export function laurentField(terms: number): Field<Laurent> {
  return {
    fromGaussian: (value) => constantSeries(GaussianFraction.from(value)),
    add: addSeries,
    mul: multiplySeries,
    inverse: (a) => invertSeries(a, terms),
  };
}

export function addSeries(a: Laurent, b: Laurent): Laurent {
  if (isExactZero(a)) return b;
  if (isExactZero(b)) return a;
  const start = Math.min(a.valuation, b.valuation);
  const known = Math.min(end(a), end(b));
  const last = (s: Laurent): number => s.valuation + s.coefficients.length;
  const stop = Number.isFinite(known) ? known : Math.max(last(a), last(b));
  const sum: GaussianFraction[] = [];
  for (let power = start; power < stop; power++)
    sum.push(coefficientAt(a, power).add(coefficientAt(b, power)));
  const exact = a.exact && b.exact;
  return exact ? trimmed(laurent(start, sum, true)) : laurent(start, sum);
}

/** The sum of many, halves first: numbers grow with the number of terms, and most additions are of short ones. */
export function sumOfSeries(all: readonly Laurent[]): Laurent {
  if (all.length < 2) return all[0] ?? ZERO_SERIES;
  const middle = all.length >> 1;
  return addSeries(sumOfSeries(all.slice(0, middle)), sumOfSeries(all.slice(middle)));
}

export function multiplySeries(a: Laurent, b: Laurent): Laurent {
  if (isExactZero(a) || isExactZero(b)) return ZERO_SERIES;
  const exact = a.exact && b.exact;
  const relative = (s: Laurent): number => (s.exact ? Number.POSITIVE_INFINITY : s.coefficients.length);
  const length = exact
    ? a.coefficients.length + b.coefficients.length - 1
    : Math.min(relative(a), relative(b));
  const product = new Array<GaussianFraction>(length).fill(GaussianFraction.ZERO);
  a.coefficients.forEach((p, i) => {
    for (let j = 0; j < b.coefficients.length && i + j < length; j++)
      product[i + j] = product[i + j]!.add(p.mul(b.coefficients[j]!));
  });
  return { valuation: a.valuation + b.valuation, coefficients: product, exact };
}

/** Throws RangeError for the exact zero, TruncationError where the leading coefficient is not known. */
function invertSeries(a: Laurent, terms: number): Laurent {
  if (isExactZero(a)) throw new RangeError("inverse of zero");
  if (a.coefficients.length === 0) throw new TruncationError("leading coefficient not known");
  const lead = a.coefficients[0]!.inverse();
  if (a.exact && a.coefficients.length === 1)
    return { valuation: -a.valuation, coefficients: [lead], exact: true };
  const length = a.exact ? terms : a.coefficients.length;
  const inverse = [lead];
  for (let k = 1; k < length; k++) {
    let sum = GaussianFraction.ZERO;
    for (let j = 1; j <= k && j < a.coefficients.length; j++)
      sum = sum.add(a.coefficients[j]!.mul(inverse[k - j]!));
    inverse.push(sum.mul(lead).neg());
  }
  return { valuation: -a.valuation, coefficients: inverse, exact: false };
}

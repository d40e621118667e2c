import type { Field } from "../../algebra/evaluate.ts";
import { InternalError } from "../../errors/errors.ts";
import { GaussianFraction } from "../../exact/gaussian-fraction.ts";

/**
 * Truncated Laurent series Σ_k c_k δ^{valuation+k} with exact coefficients: what a rational function looks like near one
 * point. Coefficients beyond the stored ones are unknown; leading zeros are removed and shorten what is known, so a
 * coefficient is never read where it is not determined. The empty list is the exact zero.
 */
export interface Laurent {
  readonly valuation: number;
  readonly coefficients: readonly GaussianFraction[];
}

/** Number of terms an expansion starts with: enough for the residue at a triple pole whose place is a cancellation. */
export const TERMS = 4;

/** Normal form: the leading coefficient is not zero. Throws RangeError when every known coefficient vanishes. */
export function laurent(valuation: number, coefficients: readonly GaussianFraction[]): Laurent {
  const lead = coefficients.findIndex((c) => !c.isZero());
  if (lead < 0) throw new RangeError("series vanishes to the order known");
  return { valuation: valuation + lead, coefficients: coefficients.slice(lead) };
}
export const ZERO_SERIES: Laurent = { valuation: 0, coefficients: [] };

export function constantSeries(value: GaussianFraction): Laurent {
  if (value.isZero()) return ZERO_SERIES;
  return {
    valuation: 0,
    coefficients: [value, ...new Array<GaussianFraction>(TERMS - 1).fill(GaussianFraction.ZERO)],
  };
}
/** a + bδ, exactly. */
export function linearSeries(a: GaussianFraction, b: GaussianFraction): Laurent {
  const zeros = new Array<GaussianFraction>(TERMS - 1).fill(GaussianFraction.ZERO);
  if (!a.isZero()) return { valuation: 0, coefficients: [a, b, ...zeros.slice(1)] };
  return b.isZero() ? ZERO_SERIES : { valuation: 1, coefficients: [b, ...zeros] };
}

/** Coefficient of δ^power. Throws InternalError when the truncation does not reach that far. */
export function coefficientAt(a: Laurent, power: number): GaussianFraction {
  const index = power - a.valuation;
  if (index < 0 || a.coefficients.length === 0) return GaussianFraction.ZERO;
  const found = a.coefficients[index];
  if (!found)
    throw new InternalError(
      `Laurent series ${a.valuation}+${a.coefficients.length} truncated before δ^${power}`,
    );
  return found;
}

export const laurentField: Field<Laurent> = {
  fromGaussian: (value) => constantSeries(GaussianFraction.from(value)),
  add(a, b) {
    if (a.coefficients.length === 0) return b;
    if (b.coefficients.length === 0) return a;
    const start = Math.min(a.valuation, b.valuation);
    const end = Math.min(a.valuation + a.coefficients.length, b.valuation + b.coefficients.length);
    const sum: GaussianFraction[] = [];
    for (let power = start; power < end; power++)
      sum.push(coefficientAt(a, power).add(coefficientAt(b, power)));
    // Rational functions of the degrees met here that cancel to every known order cancel altogether; were that wrong, a
    // residue would be off and a true identity would fail.
    return sum.every((c) => c.isZero()) ? ZERO_SERIES : laurent(start, sum);
  },
  mul(a, b) {
    const length = Math.min(a.coefficients.length, b.coefficients.length);
    if (length === 0) return ZERO_SERIES;
    const product = new Array<GaussianFraction>(length).fill(GaussianFraction.ZERO);
    for (let i = 0; i < length; i++)
      for (let j = 0; i + j < length; j++)
        product[i + j] = product[i + j]!.add(a.coefficients[i]!.mul(b.coefficients[j]!));
    return { valuation: a.valuation + b.valuation, coefficients: product };
  },
  inverse(a) {
    if (a.coefficients.length === 0) throw new RangeError("inverse of zero");
    const lead = a.coefficients[0]!.inverse();
    const inverse = [lead];
    for (let k = 1; k < a.coefficients.length; k++) {
      let sum = GaussianFraction.ZERO;
      for (let j = 1; j <= k; j++) sum = sum.add(a.coefficients[j]!.mul(inverse[k - j]!));
      inverse.push(sum.mul(lead).neg());
    }
    return { valuation: -a.valuation, coefficients: inverse };
  },
};

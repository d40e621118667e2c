import { Gaussian } from "./gaussian.ts";
import { GaussianFraction } from "./gaussian-fraction.ts";
import { gcd } from "./rational.ts";

/** Small dense matrices over Q(i), rows of entries. */
export type ExactMatrix = readonly (readonly Gaussian[])[];

export function identity(size: number): ExactMatrix {
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => (i === j ? Gaussian.ONE : Gaussian.ZERO)),
  );
}
export function matrixSum(a: ExactMatrix, b: ExactMatrix): ExactMatrix {
  return a.map((row, i) => row.map((entry, j) => entry.add(b[i]![j]!)));
}
export function scaleMatrix(a: ExactMatrix, factor: Gaussian): ExactMatrix {
  return a.map((row) => row.map((entry) => entry.mul(factor)));
}
export function matrixProduct(a: ExactMatrix, b: ExactMatrix): ExactMatrix {
  const [left, right] = [a, b].map((m) => m.map((row) => row.map(GaussianFraction.from)));
  return left!.map((row) =>
    b[0]!.map((_, j) => GaussianFraction.sum(row.map((entry, k) => entry.mul(right![k]![j]!))).toGaussian()),
  );
}

/**
 * Inverse by Gauss–Jordan elimination without fractions: rows are cleared of denominators, and what a row is multiplied
 * with is divided out one step later, exactly (Bareiss), so that no common factor has to be looked for on the way.
 * Throws RangeError for a singular matrix.
 */
export function inverse(a: ExactMatrix): ExactMatrix {
  const size = a.length;
  const rows = a.map((row, i) => integers([...row, ...identity(size)[i]!]));
  let last = GaussianFraction.ONE;
  for (let column = 0; column < size; column++) {
    const found = rows.findIndex((row, i) => i >= column && !row[column]!.isZero());
    if (found < 0) throw new RangeError("singular matrix");
    [rows[column], rows[found]] = [rows[found]!, rows[column]!];
    const lead = rows[column]!;
    const pivot = lead[column]!;
    rows.forEach((row, i) => {
      if (i === column) return;
      const factor = row[column]!.neg();
      rows[i] = row.map((entry, j) => entry.mul(pivot).add(factor.mul(lead[j]!)).quotient(last));
    });
    last = pivot;
  }
  return rows.map((row) => row.slice(size).map((entry) => entry.div(last).toGaussian()));
}
/** A row times its common denominator. */
function integers(row: readonly Gaussian[]): GaussianFraction[] {
  const common = row.flatMap(({ re, im }) => [re.den, im.den]).reduce((a, b) => (a / gcd(a, b)) * b, 1n);
  return row.map((entry) => GaussianFraction.from(entry.mul(Gaussian.ratio(common))).reduced());
}

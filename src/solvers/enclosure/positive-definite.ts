import { DoubleBall, type DoubleBalls, innerProduct } from "../../precision/index.ts";

/** A symmetric matrix of balls: entry (n, m), m ≤ n, at n·size + m. */
export interface SymmetricBalls {
  readonly size: number;
  readonly values: DoubleBalls;
}

/** What a factorisation in doubles leaves of a row is some size·2⁻⁵³ of its moduli; nothing about it needs to be true. */
const ROUNDING = 2 ** -51;

const of = DoubleBall.of;

/**
 * Proves that a symmetric matrix A is positive definite: true is a proof, false decides nothing.
 *
 * Theorem. For any L, x·Ax ≥ x·(A − LLᵀ)x, and A − LLᵀ is positive where in every row its diagonal exceeds the sum of the moduli beside it (Gershgorin). L is the factor
 * of Ã − c in doubles, so that A − LLᵀ is about c > 0 on the diagonal and nothing beside it; it is computed in balls.
 */
export function isPositiveDefinite(matrix: SymmetricBalls): boolean {
  const factor = lowerFactor(matrix);
  return factor !== undefined && exceedsProduct(matrix, factor);
}

/** Whether A − LLᵀ has in every row a diagonal above the sum of the moduli beside it; L in the lower triangle of `factor`. */
export function exceedsProduct({ size, values }: SymmetricBalls, factor: Float64Array): boolean {
  const slack = Array.from({ length: size }, () => DoubleBall.ZERO);
  for (let n = 0; n < size; n++)
    for (let m = 0; m <= n; m++) {
      const at = n * size + m;
      const product = innerProduct(factor, n * size, factor, m * size, m + 1);
      const rest = of(values.mid[at]!, values.rad[at]!).sub(product);
      if (m === n) slack[n] = slack[n]!.add(rest);
      else for (const row of [n, m]) slack[row] = slack[row]!.sub(of(rest.magnitude()));
    }
  return slack.every((row) => row.lower() > 0);
}

/** Cholesky's factor of Ã − c, where it exists. */
function lowerFactor({ size, values }: SymmetricBalls): Float64Array | undefined {
  const [moduli, radii] = [new Float64Array(size), new Float64Array(size)];
  for (let n = 0; n < size; n++)
    for (let m = 0; m <= n; m++)
      for (const row of m < n ? [n, m] : [n]) {
        moduli[row]! += Math.abs(values.mid[n * size + m]!);
        radii[row]! += values.rad[n * size + m]!;
      }
  const shift = 2 * Math.max(...radii) + size * ROUNDING * Math.max(...moduli);
  const a = values.mid.slice();
  for (let n = 0; n < size; n++) {
    const row = n * size;
    a[row + n]! -= shift;
    for (let m = 0; m <= n; m++) {
      const other = m * size;
      let sum = a[row + m]!;
      for (let k = 0; k < m; k++) sum -= a[row + k]! * a[other + k]!;
      if (m < n) a[row + m] = sum / a[other + m]!;
      else if (sum > 0) a[row + n] = Math.sqrt(sum);
      else return undefined;
    }
  }
  return a;
}

/** A symmetric matrix of doubles: entry (n, m), m ≤ n, at n·size + m. */
export interface SymmetricDoubles {
  readonly size: number;
  readonly values: Float64Array;
  /** A bound on the largest row sum of |exact − values|. */
  readonly uncertainty: number;
}

/** Unit rounding of doubles. */
const UNIT = 2 ** -53;
/** Covers the rounding of the few operations on the bounds themselves. */
const ROUNDING = 1.01;

/**
 * Proves that a symmetric matrix A is positive definite, from doubles Ã with ‖A − Ã‖ ≤ δ: true is a proof, false decides nothing.
 *
 * Theorem. Where Cholesky's factorisation of a symmetric matrix Â of doubles runs to its end in IEEE arithmetic, the computed
 * factor obeys |LLᵀ − Â| ≤ γ|L||Lᵀ| with γ = (n+1)u/(1−(n+1)u), u = 2⁻⁵³ [Higham 2002, Theorem 10.3], and ‖|L||Lᵀ|‖ ≤ Σ|L_ij|² ≤
 * tr Â/(1−γ), so that Â ≥ −γ tr Â/(1−γ). With Â = Ã − c and c above δ, this bound and the rounding of the diagonal, A is
 * positive. Subnormal numbers cannot occur among pivots of order one that matter: c exceeds them by far.
 */
export function isPositiveDefinite({ size, values, uncertainty }: SymmetricDoubles): boolean {
  let trace = 0;
  for (let n = 0; n < size; n++) trace += Math.abs(values[n * size + n]!);
  const shift = ROUNDING * (uncertainty + (size + 3) * UNIT * trace);
  const factor = values.slice();
  for (let n = 0; n < size; n++) factor[n * size + n]! -= shift;
  return choleskyRuns(factor, size);
}

/** Row by row: every entry is one inner product of rows found before. */
function choleskyRuns(a: Float64Array, size: number): boolean {
  for (let n = 0; n < size; n++) {
    const row = n * size;
    for (let m = 0; m <= n; m++) {
      const other = m * size;
      let sum = a[row + m]!;
      for (let k = 0; k < m; k++) sum -= a[row + k]! * a[other + k]!;
      if (m < n) a[row + m] = sum / a[other + m]!;
      else if (sum > 0) a[row + n] = Math.sqrt(sum);
      else return false;
    }
  }
  return true;
}

import { RealBall } from "../../precision/index.ts";
import { type PairingMatrix, ZETA2 } from "./pairing-matrix.ts";

/** Working precision of the elimination: its pivots are of order one, and cancel by little. */
const BITS = 96;

/**
 * A proved bound on the number of eigenvalues ≥ b of B against D (see {@link PairingMatrix}), b > 0; undefined where `size` rows
 * do not decide.
 *
 * Theorem. Let v = (x, y) be split after N = `size` rows. bD − B is bounded from below by
 *   x·F x − 2x·B₁₂y + Σ_{k≥N} E_k y_k²,   F = bD₁ − B₁₁,   E_k = b(2k+1) − t,   t = 2m/(2N+½) + 2ζ(2)m̂:
 * on y alone the squared differences lower the form, ½Σλ_{n+m+1}(y_n+y_m)² ≤ 2Σ_n y_n²Σ_{m≥N}λ_{n+m+1}, pairs with one index
 * below N add λ_{n+m+1} − λ_{n−m} ≤ 0, and the diagonal exceeds that of λ by 2Σ(λ_l−δ_l). If every E_k > 0, minimising over y
 * leaves x·(F − B₁₂E⁻¹B₂₁)x, and for any weights g > 0 Schwarz's inequality gives B₁₂E⁻¹B₂₁ ≤ diag(d),
 * d_n = Σ_{k≥N} B_nk S_k/(E_k g_n), S_k = Σ_{n<N}B_nk g_n; here g_n = 1/(2n+1). By Sylvester's law F − diag(d) is positive on a
 * subspace whose codimension is the number of negative pivots of its LDLᵀ factors, and so is bD − B; by min-max no more
 * eigenvalues reach b.
 *
 * Rows N ≤ k < 2N enter d with their entries; beyond, B_nk ≤ 5m/k², and Σ_{k≥2N} k^{-5} ≤ ¼(2N−½)^{-4}.
 * `matrix` must hold l < 4N.
 */
export function eigenvaluesAbove(matrix: PairingMatrix, b: RealBall, size: number): number | undefined {
  const stiffness = tailStiffness(matrix, b, size);
  if (!stiffness[0]!.isPositive()) return undefined;
  const correction = schurDiagonal(matrix, stiffness);
  const diagonal = diagonalEntries(matrix, size);
  const lower = Array.from({ length: size }, (_, n) =>
    Array.from({ length: n + 1 }, (_, m) => {
      if (m !== n) return entry(matrix, n, m).neg();
      const own = RealBall.integer(2 * n + 1).mul(b, BITS);
      return own.sub(diagonal[n]!, BITS).sub(correction[n]!, BITS);
    }),
  );
  return negativePivots(lower);
}

function entry({ lambda }: PairingMatrix, n: number, m: number): RealBall {
  return lambda[Math.abs(n - m)]!.add(lambda[n + m + 1]!, BITS);
}

/** λ_{2n+1} − 2Σ_{l=1}^n δ_l. */
function diagonalEntries({ lambda, reduced }: PairingMatrix, size: number): RealBall[] {
  const delta = reduced?.delta ?? lambda;
  let sum = RealBall.ZERO;
  return Array.from({ length: size }, (_, n) => {
    if (n > 0) sum = sum.add(delta[n]!.shift(1), BITS);
    return lambda[2 * n + 1]!.sub(sum, BITS);
  });
}

/** E_k for N ≤ k < 2N, and a slope e with E_k ≥ e·k beyond as last entry. */
function tailStiffness({ strength, reduced }: PairingMatrix, b: RealBall, size: number): RealBall[] {
  const own = strength.shift(2).div(RealBall.integer(4 * size + 1), BITS);
  const t = reduced ? own.add(reduced.excess.mul(ZETA2.shift(1), BITS), BITS) : own;
  const rows = Array.from({ length: size }, (_, i) =>
    RealBall.integer(2 * (size + i) + 1)
      .mul(b, BITS)
      .sub(t, BITS),
  );
  const slope = b.shift(1).sub(t.div(RealBall.integer(2 * size), BITS), BITS);
  return [...rows, slope];
}

function schurDiagonal(matrix: PairingMatrix, stiffness: readonly RealBall[]): RealBall[] {
  const size = stiffness.length - 1;
  const weights = Array.from({ length: size }, (_, n) => RealBall.ONE.div(RealBall.integer(2 * n + 1), BITS));
  const sum = Array.from({ length: size }, () => RealBall.ZERO);
  for (let i = 0; i < size; i++) {
    const column = weights.map((_, n) => entry(matrix, n, size + i));
    const s = column.reduce((all, value, n) => all.add(value.mul(weights[n]!, BITS), BITS), RealBall.ZERO);
    const factor = s.div(stiffness[i]!, BITS);
    column.forEach((value, n) => {
      sum[n] = sum[n]!.add(value.mul(factor, BITS), BITS);
    });
  }
  const far = farRows(matrix, stiffness[size]!, weights);
  return sum.map((value, n) => value.add(far, BITS).mul(RealBall.integer(2 * n + 1), BITS));
}

/** Σ_{k≥2N} B_nk S_k/E_k ≤ 25m²Σg/(4e(2N−½)⁴). */
function farRows({ strength }: PairingMatrix, slope: RealBall, weights: readonly RealBall[]): RealBall {
  const all = weights.reduce((sum, g) => sum.add(g, BITS), RealBall.ZERO);
  const far = RealBall.integer(4 * weights.length - 1)
    .pow(4, BITS)
    .shift(-2);
  return strength.square(BITS).mul(all, BITS).mul(RealBall.integer(25), BITS).div(far.mul(slope, BITS), BITS);
}

/** The negative pivots of LDLᵀ of a symmetric matrix (lower rows), or undefined where the sign of one is open. */
function negativePivots(matrix: readonly RealBall[][]): number | undefined {
  let count = 0;
  for (let k = 0; k < matrix.length; k++) {
    const pivot = matrix[k]![k]!;
    if (pivot.containsZero()) return undefined;
    if (pivot.isNegative()) count++;
    eliminate(matrix, k, pivot);
  }
  return count;
}

function eliminate(matrix: readonly RealBall[][], k: number, pivot: RealBall): void {
  for (let i = k + 1; i < matrix.length; i++) {
    const factor = matrix[i]![k]!.div(pivot, BITS);
    for (let j = k + 1; j <= i; j++)
      matrix[i]![j] = matrix[i]![j]!.sub(factor.mul(matrix[j]![k]!, BITS), BITS);
  }
}

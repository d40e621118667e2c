import { RealBall } from "../../precision/index.ts";
import type { PairingForm } from "./pairing-form.ts";

/** Working precision of the elimination: its pivots are of order one, and cancel by little. */
const BITS = 96;
const ZETA2 = RealBall.fromDouble(1.65);

/**
 * A proved bound on the number of eigenvalues ≥ b of Q against D (see {@link PairingForm}), b > 0; undefined where `size` rows do not
 * decide.
 *
 * Theorem. Let v = (x, y) be split after N = `size` rows. bD − Q is bounded from below by
 *   x·F x − 2x·B₁₂y + Σ_{k≥N} E_k y_k²,   E_k = b(2k+1) − t,   t = 2m/(2N+½) + ζ(2)m̂,
 * because on y alone the differences only lower Q but for the excess of the sums over them, and ½Σσ_{n+m+1}(y_n+y_m)² ≤
 * 2Σ_n y_n²Σ_{m≥N}σ_{n+m+1}. If every E_k > 0, minimising over y leaves x·(F − B₁₂E⁻¹B₂₁)x, and for any weights g > 0
 * Schwarz's inequality gives B₁₂E⁻¹B₂₁ ≤ diag(d), d_n = Σ_{k≥N} B_nk S_k/(E_k g_n), S_k = Σ_{n<N}B_nk g_n; here g_n = 1/(2n+1).
 * By Sylvester's law F − diag(d) is positive on a subspace whose codimension is the number of negative pivots of its LDLᵀ
 * factors, and so is bD − Q; by min-max no more eigenvalues reach b.
 *
 * Rows N ≤ k < 2N enter d with their entries; beyond, B_nk ≤ 5m/k², and Σ_{k≥2N} k^{-5} ≤ ¼(2N−½)^{-4}.
 * `form` must hold l < 4N.
 */
export function eigenvaluesAbove(form: PairingForm, b: RealBall, size: number): number | undefined {
  const stiffness = tailStiffness(form, b, size);
  if (!stiffness[0]!.isPositive()) return undefined;
  const correction = schurDiagonal(form, stiffness);
  const matrix = Array.from({ length: size }, (_, n) =>
    Array.from({ length: n + 1 }, (_, m) => {
      if (m !== n) return entry(form, n, m).neg();
      const own = RealBall.integer(2 * n + 1).mul(b, BITS);
      return own.sub(diagonalEntry(form, n), BITS).sub(correction[n]!, BITS);
    }),
  );
  return negativePivots(matrix);
}

function entry({ sums, differences }: PairingForm, n: number, m: number): RealBall {
  return differences[Math.abs(n - m)]!.add(sums[n + m + 1]!, BITS);
}

/**
 * B_nn = σ_{2n+1} − 2Σ_{l≤n}δ_l + Σ_{l>n}(σ_l − δ_l), the coefficient of v_n² in Q; of the last sum the terms beyond the
 * arrays, l ≥ L, are at most m̂Σ_{l≥L}l^{-2} ≤ m̂/(L−½).
 */
function diagonalEntry({ sums, differences, excess }: PairingForm, n: number): RealBall {
  let sum = sums[2 * n + 1]!;
  for (let l = 1; l <= n; l++) sum = sum.sub(differences[l]!.shift(1), BITS);
  if (!excess) return sum;
  for (let l = n + 1; l < sums.length; l++) sum = sum.add(sums[l]!, BITS).sub(differences[l]!, BITS);
  const rest = excess.shift(1).div(RealBall.integer(2 * sums.length - 1), BITS);
  return sum.add(rest, BITS);
}

/** E_k for N ≤ k < 2N, and a slope e with E_k ≥ e·k beyond as last entry. */
function tailStiffness({ strength, excess }: PairingForm, b: RealBall, size: number): RealBall[] {
  const sums = strength.shift(2).div(RealBall.integer(4 * size + 1), BITS);
  const t = excess ? sums.add(excess.mul(ZETA2, BITS), BITS) : sums;
  const rows = Array.from({ length: size }, (_, i) =>
    RealBall.integer(2 * (size + i) + 1)
      .mul(b, BITS)
      .sub(t, BITS),
  );
  const slope = b.shift(1).sub(t.div(RealBall.integer(2 * size), BITS), BITS);
  return [...rows, slope];
}

function schurDiagonal(form: PairingForm, stiffness: readonly RealBall[]): RealBall[] {
  const size = stiffness.length - 1;
  const weights = Array.from({ length: size }, (_, n) => RealBall.ONE.div(RealBall.integer(2 * n + 1), BITS));
  const sum = Array.from({ length: size }, () => RealBall.ZERO);
  for (let i = 0; i < size; i++) {
    const column = weights.map((_, n) => entry(form, n, size + i));
    const s = column.reduce((all, value, n) => all.add(value.mul(weights[n]!, BITS), BITS), RealBall.ZERO);
    const factor = s.div(stiffness[i]!, BITS);
    column.forEach((value, n) => {
      sum[n] = sum[n]!.add(value.mul(factor, BITS), BITS);
    });
  }
  const far = farRows(form, stiffness[size]!, weights);
  return sum.map((value, n) => value.add(far, BITS).mul(RealBall.integer(2 * n + 1), BITS));
}

/** Σ_{k≥2N} B_nk S_k/E_k ≤ 25m²Σg/(4e(2N−½)⁴). */
function farRows({ strength }: PairingForm, slope: RealBall, weights: readonly RealBall[]): RealBall {
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

import { DoubleBall, doubleBalls, RealBall } from "../../../precision/index.ts";
import { ZETA2 } from "../pairing-matrix.ts";
import { isPositiveDefinite } from "../positive-definite.ts";
import { BITS, type DecayingVector } from "./repulsive-source.ts";

/** λ⁺_l of the pairs n+m+1 and λ⁻_l of the pairs |n−m| in the form of B, for l < 3N; equal at one temperature. */
export interface FormMatrix {
  readonly plus: readonly RealBall[];
  readonly minus: readonly RealBall[];
  /** m with |λ^±_l| ≤ m/l². */
  readonly strength: RealBall;
  /** m̂ with 0 ≤ λ⁺_l − λ⁻_l ≤ m̂/l²; the exact zero where they are equal. */
  readonly excess: RealBall;
}

/** D − B + θgᵀ + gθᵀ + τppᵀ − cD. */
export interface DefiniteProblem {
  readonly matrix: FormMatrix;
  readonly g: DecayingVector;
  /** M, the length of θ. */
  readonly count: number;
  /** c. */
  readonly loss: number;
  /** w_n > 0 for n < N; the bound loses least where they are near the moduli of the lowest eigenvector. */
  readonly weights: Float64Array;
  /** √τ p, finite. */
  readonly spike?: Float64Array;
}

/** 4ζ(2). */
const FOUR_ZETA2 = DoubleBall.from(ZETA2.shift(2));

const of = DoubleBall.of;

/**
 * Proves x·Hx > 0 for every x ≠ 0 with H = (1−c)D − B̂ + θgᵀ + gθᵀ + τppᵀ; true is a proof, false decides nothing. B̂ is the form
 *   x·B̂x = ½Σ_{n,m≥0} [λ⁺_{n+m+1}(x_n+x_m)² − λ⁻_{|n−m|}(x_n−x_m)²],
 * B̂_nm = λ⁺_{n+m+1} + λ⁻_{|n−m|}, B̂_nn = λ⁺_{2n+1} + Σ_{l>n}(λ⁺_l−λ⁻_l) − 2Σ_{l≤n}λ⁻_l.
 *
 * Theorem. Let x = (x, y) be split after N rows, C_nk = B̂_nk − θ_n g_k. On y alone H is at least Σ E_k y_k²,
 * E_k = (1−c)(2k+1) − t, t = 2m/(2N+½) + 4ζ(2)m̂: ½Σλ⁺_{n+m+1}(y_n+y_m)² ≤ 2Σ_n y_n²Σ_{m≥N}λ⁺_{n+m+1}; −λ⁻ exceeds −λ⁺ by at most
 * m̂/|n−m|², and (y_n−y_m)² ≤ 2y_n² + 2y_m²; and a pair with one index below N adds λ⁺_{n+m+1} − λ⁺_{n−m} ≤ 0. If all E_k > 0, H is positive where
 * F − CE⁻¹Cᵀ is, and CE⁻¹Cᵀ ≤ diag(d), d_n = Σ_k |C_nk|S_k/(E_k w_n), S_k = Σ_n |C_nk|w_n, by Schwarz's inequality.
 * Rows k ≥ 2N: |C_nk| ≤ Γ(2N)^{-1/2}k^{-3/2}, Γ = 5m + far part of g, E_k ≥ ek, Σk⁻⁴ ≤ ⅓(2N−½)⁻³.
 * What remains is N rows; they and all bounds are balls of doubles.
 */
export function isDefinite(problem: DefiniteProblem): boolean {
  const { matrix, g } = problem;
  const size = g.near.length / 2;
  const stiffness = tailStiffness(problem, size);
  if (!stiffness.every((e) => e.lower() > 0)) return false;
  const [plus, minus, near] = [matrix.plus, matrix.minus, g.near].map((x) => x.map(DoubleBall.from));
  const entries = { plus: plus!, minus: minus!, g: near! };
  const correction = schurDiagonal(problem, entries, stiffness);
  return isPositiveDefinite(scaledMatrix(problem, entries, diagonal(problem, correction)));
}

interface Entries {
  readonly plus: readonly DoubleBall[];
  readonly minus: readonly DoubleBall[];
  readonly g: readonly DoubleBall[];
}

/** E_k for N ≤ k < 2N and e as last entry. */
export function tailStiffness({ matrix, loss }: DefiniteProblem, size: number): DoubleBall[] {
  const [m, excess] = [matrix.strength, matrix.excess].map(DoubleBall.from);
  const t = m!
    .shift(1)
    .div(of(2 * size + 0.5))
    .add(FOUR_ZETA2.mul(excess!));
  const share = DoubleBall.ONE.sub(of(loss));
  const rows = Array.from({ length: size }, (_, i) => share.mul(of(2 * (size + i) + 1)).sub(t));
  return [...rows, share.shift(1).sub(t.div(of(2 * size)))];
}

/** d_n. */
function schurDiagonal(
  { matrix, g, count, weights }: DefiniteProblem,
  { plus, minus, g: near }: Entries,
  stiffness: readonly DoubleBall[],
): DoubleBall[] {
  const size = stiffness.length - 1;
  const w = Array.from(weights, (value) => of(value));
  const sum = w.map(() => DoubleBall.ZERO);
  for (let i = 0; i < size; i++) {
    const k = size + i;
    const column = w.map((_, n) => {
      const pair = plus[k + n + 1]!.add(minus[k - n]!);
      return (n < count ? pair.sub(near[k]!) : pair).abs();
    });
    const s = column.reduce((total, c, n) => total.add(c.mul(w[n]!)), DoubleBall.ZERO);
    const factor = s.div(stiffness[i]!);
    column.forEach((c, n) => {
      sum[n] = sum[n]!.add(c.mul(factor));
    });
  }
  const gamma = of(5).mul(DoubleBall.from(matrix.strength)).add(DoubleBall.from(g.far));
  const total = w.reduce((all, value) => all.add(value), DoubleBall.ZERO);
  const far = gamma
    .square()
    .mul(total)
    .div(
      stiffness[size]!.mul(of(6 * size)).mul(
        of(2 * size - 0.5)
          .square()
          .mul(of(2 * size - 0.5)),
      ),
    );
  return sum.map((value, n) => value.add(far).div(w[n]!));
}

/** (1−c)(2n+1) − B̂_nn + 2θ_n g_n − d_n: what cancels does so in more bits than doubles have. */
function diagonal(
  { matrix, g, count, loss }: DefiniteProblem,
  correction: readonly DoubleBall[],
): DoubleBall[] {
  const { plus, minus } = matrix;
  const share = RealBall.ONE.sub(RealBall.fromDouble(loss), BITS);
  let rest = restOf(matrix);
  let inner = RealBall.ZERO;
  return correction.map((d, n) => {
    if (n > 0) {
      inner = inner.add(minus[n]!.shift(1), BITS);
      rest = matrix.excess.isZero() ? rest : rest.sub(plus[n]!.sub(minus[n]!, BITS), BITS);
    }
    const own = share
      .mul(RealBall.integer(2 * n + 1), BITS)
      .sub(plus[2 * n + 1]!, BITS)
      .sub(rest, BITS)
      .add(inner, BITS);
    return DoubleBall.from(n < count ? own.add(g.near[n]!.shift(1), BITS) : own).sub(d);
  });
}

/** A bound of Σ_{l≥1}(λ⁺_l − λ⁻_l); beyond the array Σ_{l≥R}1/l² ≤ 1/(R−½). */
function restOf({ plus, minus, excess }: FormMatrix): RealBall {
  if (excess.isZero()) return RealBall.ZERO;
  const near = plus.reduce(
    (total, value, l) => (l === 0 ? total : total.add(value.sub(minus[l]!, BITS), BITS)),
    RealBall.ZERO,
  );
  return near.add(excess.shift(1).div(RealBall.integer(2 * plus.length - 1), BITS), BITS);
}

/** The matrix between powers of two near D^{-1/2}, by which doubles are multiplied exactly. */
function scaledMatrix(
  { count, spike }: DefiniteProblem,
  { plus, minus, g }: Entries,
  own: readonly DoubleBall[],
) {
  const size = own.length;
  const scale = own.map((_, n) => of(2 ** -Math.round(Math.log2(2 * n + 1) / 2)));
  const entry = (n: number, m: number): DoubleBall => {
    if (m === n) return own[n]!;
    const sources = (n < count ? g[m]! : DoubleBall.ZERO).add(m < count ? g[n]! : DoubleBall.ZERO);
    return sources.sub(plus[n + m + 1]!).sub(minus[n - m]!);
  };
  const values: DoubleBall[] = new Array(size * size).fill(DoubleBall.ZERO);
  for (let n = 0; n < size; n++)
    for (let m = 0; m <= n; m++) {
      const spiked = spike ? of(spike[n]!).mul(of(spike[m]!)) : DoubleBall.ZERO;
      values[n * size + m] = entry(n, m).add(spiked).mul(scale[n]!).mul(scale[m]!);
    }
  return { size, values: doubleBalls(values) };
}

import { RealBall } from "../../../precision/index.ts";
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

/** Doubles with bounds of their distance from the exact values. */
interface Doubles {
  readonly values: Float64Array;
  readonly errors: Float64Array;
}

/** 4ζ(2) = 6.5797…, rounded upwards. */
const FOUR_ZETA2 = 6.58;
/** Covers the rounding of sums of up to 2^20 non-negative doubles. */
const UP = 1 + 2 ** -30;
/** Covers the rounding of an entry, a sum of at most five doubles. */
const ENTRY = 2 ** -50;

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
 * What remains is N rows of doubles with known errors.
 */
export function isDefinite(problem: DefiniteProblem): boolean {
  const size = problem.g.near.length / 2;
  const stiffness = tailStiffness(problem, size);
  if (!(stiffness[0]! > 0 && stiffness[size]! > 0)) return false;
  const entries = {
    plus: doubles(problem.matrix.plus),
    minus: doubles(problem.matrix.minus),
    g: doubles(problem.g.near),
  };
  const correction = schurDiagonal(problem, entries, stiffness);
  return isPositiveDefinite(scaledMatrix(problem, entries, diagonal(problem, correction)));
}

interface Entries {
  readonly plus: Doubles;
  readonly minus: Doubles;
  readonly g: Doubles;
}

function doubles(balls: readonly RealBall[]): Doubles {
  const values = Float64Array.from(balls, (ball) => ball.toNumber());
  const errors = Float64Array.from(
    balls,
    (ball, l) => ball.radius().toNumber() * UP + Math.abs(values[l]!) * 2 ** -52,
  );
  return { values, errors };
}

/** E_k for N ≤ k < 2N and e as last entry, all rounded downwards. */
export function tailStiffness({ matrix, loss }: DefiniteProblem, size: number): Float64Array {
  const [m, excess] = [upper(matrix.strength), upper(matrix.excess)];
  const t = ((2 * m) / (2 * size + 0.5) + FOUR_ZETA2 * excess) * UP;
  const share = 1 - loss;
  return Float64Array.from({ length: size + 1 }, (_, i) => {
    const own = i < size ? share * (2 * (size + i) + 1) - t : 2 * share - t / (2 * size);
    return own - 2 ** -40 * (4 * size + t);
  });
}

function schurDiagonal(
  { matrix, g, count, weights }: DefiniteProblem,
  { plus, minus, g: near }: Entries,
  stiffness: Float64Array,
): Float64Array {
  const size = stiffness.length - 1;
  const d = new Float64Array(size);
  const column = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const k = size + i;
    const own = Math.abs(near.values[k]!) + near.errors[k]!;
    let s = 0;
    for (let n = 0; n < size; n++) {
      const [a, b] = [k + n + 1, k - n];
      const pair = Math.abs(plus.values[a]! + minus.values[b]!) + plus.errors[a]! + minus.errors[b]!;
      column[n] = (pair + (n < count ? own : 0)) * UP;
      s += column[n]! * weights[n]!;
    }
    const factor = s / stiffness[i]!;
    for (let n = 0; n < size; n++) d[n]! += (column[n]! * factor) / weights[n]!;
  }
  const gamma = 5 * upper(matrix.strength) + upper(g.far);
  const total = weights.reduce((all, w) => all + w, 0);
  const far = (gamma ** 2 * total) / (6 * size * stiffness[size]! * (2 * size - 0.5) ** 3);
  return d.map((value, n) => (value + far / weights[n]!) * UP);
}

/** (1−c)(2n+1) − B̂_nn + 2θ_n g_n − d_n in balls. */
function diagonal({ matrix, g, count, loss }: DefiniteProblem, correction: Float64Array): RealBall[] {
  const { plus, minus } = matrix;
  const share = RealBall.ONE.sub(RealBall.fromDouble(loss), BITS);
  let rest = restOf(matrix);
  let inner = RealBall.ZERO;
  return Array.from(correction, (d, n) => {
    if (n > 0) {
      inner = inner.add(minus[n]!.shift(1), BITS);
      rest = matrix.excess.isZero() ? rest : rest.sub(plus[n]!.sub(minus[n]!, BITS), BITS);
    }
    const own = share
      .mul(RealBall.integer(2 * n + 1), BITS)
      .sub(plus[2 * n + 1]!, BITS)
      .sub(rest, BITS)
      .add(inner, BITS)
      .sub(RealBall.fromDouble(d), BITS);
    return n < count ? own.add(g.near[n]!.shift(1), BITS) : own;
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
function scaledMatrix({ count, spike }: DefiniteProblem, entries: Entries, diagonalBalls: RealBall[]) {
  const { plus, minus, g } = entries;
  const own = doubles(diagonalBalls);
  const size = diagonalBalls.length;
  const scale = Float64Array.from({ length: size }, (_, n) => 2 ** -Math.round(Math.log2(2 * n + 1) / 2));
  const values = new Float64Array(size * size);
  const rowErrors = new Float64Array(size);
  for (let n = 0; n < size; n++) {
    for (let m = 0; m <= n; m++) {
      const spiked = spike ? spike[n]! * spike[m]! : 0;
      let value = spiked;
      let error = Math.abs(spiked) * ENTRY;
      if (m === n) {
        value += own.values[n]!;
        error += own.errors[n]! + Math.abs(own.values[n]!) * ENTRY;
      } else {
        const [a, b] = [n + m + 1, n - m];
        const [gm, gn] = [n < count ? g.values[m]! : 0, m < count ? g.values[n]! : 0];
        value += gm + gn - plus.values[a]! - minus.values[b]!;
        error +=
          plus.errors[a]! +
          minus.errors[b]! +
          (n < count ? g.errors[m]! : 0) +
          (m < count ? g.errors[n]! : 0);
        error +=
          (Math.abs(plus.values[a]!) + Math.abs(minus.values[b]!) + Math.abs(gm) + Math.abs(gn)) * ENTRY;
      }
      const factor = scale[n]! * scale[m]!;
      values[n * size + m] = value * factor;
      rowErrors[n]! += error * factor;
      if (m < n) rowErrors[m]! += error * factor;
    }
  }
  return { size, values, uncertainty: Math.max(...rowErrors) * UP };
}

function upper(ball: RealBall): number {
  return ball.magnitude().toNumber() * UP;
}

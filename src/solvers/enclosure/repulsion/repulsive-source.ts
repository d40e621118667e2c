import { log1p, RealBall } from "../../../precision/index.ts";
import { ballOfFixed, type FixedSequence, fixedSequence } from "../fixed-point.ts";
import { imageOf } from "../matrix-image.ts";
import { ZETA2 } from "../pairing-matrix.ts";

/** λ_l at one temperature and how many frequencies feel the repulsion. */
export interface RepulsiveRows {
  /** λ_l at index l ≥ 1 for l < 5N. */
  readonly lambda: readonly RealBall[];
  /** m with λ_l ≤ m/l². */
  readonly strength: RealBall;
  /** M ≥ 1: the frequencies n < M lie below the cutoff. */
  readonly count: number;
  /** N ≥ 2M: rows beyond which only bounds are kept. */
  readonly size: number;
}

/** A vector known in the rows n < 2N, and far with |v_k| ≤ far·(2N)^{-1/2}k^{-3/2} for k ≥ 2N. */
export interface DecayingVector {
  readonly near: readonly RealBall[];
  readonly far: RealBall;
}

export const BITS = 96;
/** Binary places of 1/(2m+1) and of trial vectors. */
export const PLACES = 84;
/** 4ζ(2): row n of |B| sums to at most 4Σ_{l≤n}λ_l + 2Σ_{l>n}λ_l, and with λ_l ≤ m/l² to this times m. */
export const ROW_SUM = ZETA2.shift(2);

/** λ_l cut to integers that keep {@link BITS} bits of the first. */
export function fixedInteraction(lambda: readonly RealBall[]): FixedSequence {
  const first = lambda[1]!;
  return fixedSequence(lambda, BITS - first.exp - first.man.toString(2).length);
}

/**
 * β = B u with u_m = 1/(2m+1) for m ≥ M and 0 below, in the matrix B of the linearised equations (see PairingMatrix):
 *   β_n = Σ_{m≥M, m≠n} λ_{|n−m|}u_m + Σ_{m≥M} λ_{n+m+1}u_m − 2u_nΣ_{l≤n}λ_l.
 *
 * Rows n < 2N are summed exactly for m < P = 3N. Beyond, l²λ_l grows with l towards m (each 2xl²/(x²+ν²) does), so that
 * (P−n)²λ_{P−n} ≤ l²λ_l ≤ m leaves Σ_{m≥P} F(m+½), F(x) = [(x−a)⁻² + (x+a)⁻²]/2x, a = n+½. F is convex, so that the midpoint rule
 * gives I + F′(P)/8 ≤ ΣF ≤ I = ∫_P^∞ F dx = 1/(P²−a²) + ln(1−a²/P²)/2a².
 *
 * Far rows, k ≥ 2N ≥ 4M: |β_k| ≤ (m/k²)(ln(2k/M) + 1.4). The pairs k∓l give λ_l·8l²/(a(a²−4l²)), a = 2k+1, whose sum is at most
 * (2m/a²)ln(2k/M); what has no partner on the left (2/3)m/k², the diagonal terms l > k−M (4/9)m/k², and Σ_mλ_{k+m+1}u_m less than
 * (m/k²)(½ln(k/M) + ¼). (ln(2k/M) + 1.4)/√k falls with k.
 */
export function repulsiveSource(rows: RepulsiveRows): DecayingVector {
  const { lambda, strength, count, size } = rows;
  const fixed = fixedInteraction(lambda.slice(0, 5 * size));
  const one = 1n << BigInt(PLACES);
  const u = Array.from({ length: 3 * size }, (_, m) => (m < count ? 0n : one / BigInt(2 * m + 1)));
  const { values, errors } = imageOf(fixed, u, 2 * size);
  // Each u_m is cut by less than 2^-84, and no row of |B| sums to more than 4ζ(2)m.
  const cut = ROW_SUM.mul(strength, BITS).shift(-PLACES);
  const near = values.map((value, n) =>
    ballOfFixed(value, fixed.places + PLACES)
      .widen(ballOfFixed(errors[n]!, fixed.places + PLACES), BITS)
      .widen(cut, BITS)
      .add(beyond(rows, n), BITS),
  );
  // 4N/M ≥ 8: the logarithm of the double is right to far more than the last digit of 1.4 leaves.
  const far = strength.mul(RealBall.fromDouble(Math.log((4 * size) / count) + 1.4), BITS);
  return { near, far };
}

/** Σ_{m≥P}(λ_{m−n} + λ_{m+n+1})u_m. */
function beyond({ lambda, strength, size }: RepulsiveRows, n: number): RealBall {
  const start = 3 * size;
  const p2 = RealBall.integer(start * start);
  const a2 = RealBall.integer((2 * n + 1) ** 2).shift(-2);
  const integral = RealBall.ONE.div(p2.sub(a2, BITS), BITS).add(
    log1p(a2.div(p2, BITS).neg(), BITS).div(a2.shift(1), BITS),
    BITS,
  );
  const smallest = lambda[start - n]!.mul(RealBall.integer((start - n) ** 2), BITS);
  const lower = integral.sub(slopeAt(start, n).shift(-3), BITS).mul(smallest, BITS);
  return RealBall.hull(lower, integral.mul(strength, BITS), BITS);
}

/** −F′(P) = [(P−a)⁻² + (P+a)⁻²]/2P² + [(P−a)⁻³ + (P+a)⁻³]/P. */
function slopeAt(start: number, n: number): RealBall {
  const inverse = (twice: number): RealBall => RealBall.integer(2).div(RealBall.integer(twice), BITS);
  const [near, far] = [inverse(2 * (start - n) - 1), inverse(2 * (start + n) + 1)];
  const p = RealBall.integer(start);
  const squares = near.square(BITS).add(far.square(BITS), BITS);
  const cubes = near.pow(3, BITS).add(far.pow(3, BITS), BITS);
  return squares.div(p.square(BITS).shift(1), BITS).add(cubes.div(p, BITS), BITS);
}

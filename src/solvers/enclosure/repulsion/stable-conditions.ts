import { DoubleBall, RealBall } from "../../../precision/index.ts";
import { BITS, ROW_SUM } from "./repulsive-source.ts";
import { sourceSquare } from "./symmetric-form.ts";

/** What is repelled: M frequencies by μ*. */
export interface Repulsion {
  readonly count: number;
  readonly muStar: RealBall;
}

/** (Σ(2n+1)q_n²)^{1/2}, and the larger (Σβ_n²/(2n+1))^{1/2} of the ends of a range. */
export interface RangeNorms {
  readonly q: RealBall;
  readonly beta: RealBall;
}

/**
 * c = 2√L‖Δg‖, rounded upwards, such that |2(θ·x)(Δg·x)| ≤ c x·Dx: what g(T) at fixed q is off the chord of its ends, where λ_l(T) is at most m̂/l² off its own.
 *
 * With the matrix δB of those differences, δβ = δB u and δg = μ*(q·δβ)θ + μ*δβ − ½δB q. Rows of |δB| sum to 4ζ(2)m̂ = R, so that |δB q| ≤ R|q|; |u|² =
 * Σ_{m≥M}(2m+1)⁻² ≤ 1/4M; ‖θ‖² = L. In the norm ‖v‖² = Σv_n²/(2n+1) ≤ |v|² therefore ‖δg‖ ≤ R[μ*(1 + √L|q|)(4M)^{-1/2} + ½|q|].
 */
export function chordLoss({ count, muStar }: Repulsion, plain: RealBall, excess: RealBall): number {
  const root = sourceSquare(count).sqrt(BITS);
  const repelled = root
    .mul(plain, BITS)
    .add(RealBall.ONE, BITS)
    .mul(muStar, BITS)
    .mul(sourceNorm(count), BITS);
  const bend = repelled.add(plain.shift(-1), BITS).mul(ROW_SUM, BITS).mul(excess.magnitude(), BITS);
  return DoubleBall.from(bend.mul(root, BITS).shift(1)).upper();
}

/**
 * Whether no κ > 1 solves the equations of any T of the range where H(T) is positive.
 *
 * Theorem. For κ > 1 v = z − 2μ*κ⁻¹s u, s = θ·v = θ·z, leads to K_κz = 0, K_κ = κD − B + 2μ*(θ + κ⁻¹β)θᵀ = K + (κ−1)(D − 2μ*κ⁻¹βθᵀ). Hence the symmetric part
 * of (1+θqᵀ)K_κ is H + (κ−1)D^{1/2}SD^{1/2}, S that of (1 + ϑQᵀ)(1 − bϑᵀ), ϑ = D^{-1/2}θ, Q = D^{1/2}q, b = 2μ*κ⁻¹D^{-1/2}β. w·Sw = [w + Q(ϑ·w)]·[w − b(ϑ·w)]
 * is not negative where the two vectors are turned from w by a right angle together at most, which they are by arcsin √L|Q| and arcsin √L|b|: L(|Q|² + |b|²) ≤ 1.
 * In the range ‖β‖ is at most its larger end value and what β is off its chord, R(4M)^{-1/2} ({@link chordLoss}).
 */
export function excludesLarger(
  { count, muStar }: Repulsion,
  { q, beta }: RangeNorms,
  excess: RealBall,
): boolean {
  const off = excess.magnitude().mul(ROW_SUM, BITS).mul(sourceNorm(count), BITS);
  const repelled = beta.add(off, BITS).mul(muStar.shift(1), BITS).square(BITS);
  return q.square(BITS).add(repelled, BITS).mul(sourceSquare(count), BITS).isBelow(RealBall.ONE);
}

/** (4M)^{-1/2}. */
function sourceNorm(count: number): RealBall {
  return RealBall.ONE.div(RealBall.integer(4 * count).sqrt(BITS), BITS);
}

import { NotConvergedError } from "../../errors/errors.ts";
import { Rational } from "../../exact/rational.ts";
import { RealBall } from "../../precision/index.ts";
import { eigenvaluesAbove } from "./eigenvalue-count.ts";
import { type SequenceAt, type StoredSequence, stored } from "./largest-eigenvalue.ts";
import { type PairingMatrix, ZETA2 } from "./pairing-matrix.ts";
import { atTemperature, type ProofStep, UNWATCHED } from "./proof-steps.ts";

/** λ_l of every temperature. */
export type SequenceOf = (temperature: Rational) => SequenceAt;

/** The secant that stands for the tangent reaches back by this factor. */
const BACK = Rational.of(101, 100);
const FIRST_STEP = 1.15;
const LONGEST_STEP = 1.5;
const SHORTEST_STEP = 1.002;
/** Signs of pivots of order one are wanted, of differences that c ≈ 50 enlarges. */
const BITS = 80;

/**
 * Proves κ(T) < 1 for every T ≥ T₁, given κ(T₁) < 1; returns the number of steps.
 *
 * Theorem. λ_l is a decreasing, convex function of s = T² (each 2x/(x² + 4π²l²s) is). For T₀ < T₁ < T₂ let
 *   δ_l = λ_l(T₁) − c[λ_l(T₀) − λ_l(T₁)],   c = (s₂−s₁)/(s₁−s₀).
 * The secant is steeper than the tangent at s₁, so that at s = (1−θ)s₁ + θs₂ λ_l lies between (1−θ)λ_l(T₁) + θδ_l and
 * (1−θ)λ_l(T₁) + θλ_l(T₂). The top eigenvector v of B(T) is non-negative, as B is off its diagonal; for v ≥ 0 therefore
 * v·B(T)v ≤ (1−θ)v·B(T₁)v + θv·B̂v with B̂_nm = λ_{|n−m|}(T₂) + λ_{n+m+1}(T₂) and B̂_nn = λ_{2n+1}(T₂) − 2Σ_{l≤n}δ_l. If B̂ < D as
 * well as B(T₁) < D, no temperature in [T₁, T₂] has an eigenvalue ≥ 1. The steps end where 2ζ(2)m < 1, because
 * v·Bv ≤ ½Σλ_{n+m+1}(v_n+v_m)² gives κ ≤ max_n 2Σ_{l>n}λ_l/(2n+1) ≤ 2ζ(2)m, and m falls with T.
 *
 * λ_l(T₂) − δ_l is a second divided difference in s, non-negative and largest for x → 0, where λ_l = m/l²: the same
 * combination of the strengths is m̂.
 *
 * Throws NotConvergedError where even a step by 0.2 % is not decided.
 */
export function proveStableAbove(
  sequence: SequenceOf,
  from: Rational,
  onStep: ProofStep = UNWATCHED,
): number {
  const at = (t: Rational): Temperature => ({ t, lambda: stored(sequence(t)(BITS)) });
  let here = at(from);
  let step = FIRST_STEP;
  for (let steps = 0; ; steps++) {
    if (ZETA2.shift(1).mul(here.lambda.strength, BITS).isBelow(RealBall.ONE)) return steps;
    onStep(`stable above ${atTemperature(here.t)}`);
    const before = at(here.t.div(BACK));
    for (;;) {
      const there = at(here.t.mul(Rational.of(Math.round(1000 * step), 1000)));
      if (isBelowOne(matrixAbove(before, here, there))) {
        here = there;
        break;
      }
      step = 1 + (step - 1) / 2;
      if (step < SHORTEST_STEP)
        throw new NotConvergedError(`stability just above T = ${here.t.toNumber()} could not be proved`);
    }
    step = Math.min(LONGEST_STEP, 1 + 1.5 * (step - 1));
  }
}

/** A temperature with its interaction. */
export interface Temperature {
  readonly t: Rational;
  readonly lambda: StoredSequence;
}

/** B̂ of T₀ < T₁ < T₂ as a function of how many λ_l are wanted. */
export function matrixAbove(before: Temperature, here: Temperature, there: Temperature) {
  const [s0, s1, s2] = [before.t, here.t, there.t].map((t) => t.mul(t)) as [Rational, Rational, Rational];
  const c = RealBall.fromRational(s2.sub(s1).div(s1.sub(s0)), BITS);
  const extrapolated = (earlier: RealBall, now: RealBall): RealBall =>
    now.sub(earlier.sub(now, BITS).mul(c, BITS), BITS);
  const { strength } = there.lambda;
  const excess = strength.sub(extrapolated(before.lambda.strength, here.lambda.strength), BITS);
  return (length: number): PairingMatrix => {
    const now = here.lambda.first(length);
    const delta = before.lambda.first(length).map((earlier, l) => extrapolated(earlier, now[l]!));
    return { lambda: there.lambda.first(length), strength, reduced: { delta, excess } };
  };
}

/** Rows in units of √m: few where they suffice. */
const REACHES = [3, 6];

function isBelowOne(matrix: (length: number) => PairingMatrix): boolean {
  const ratio = Math.sqrt(matrix(1).strength.toNumber());
  return REACHES.some((reach) => {
    const size = Math.ceil(10 + reach * ratio);
    return eigenvaluesAbove(matrix(4 * size), RealBall.ONE, size) === 0;
  });
}

import { NotConvergedError } from "../../errors/errors.ts";
import { Rational } from "../../exact/rational.ts";
import { RealBall } from "../../precision/index.ts";
import { type StoredSequence, stored } from "./largest-eigenvalue.ts";
import { atTemperature, type ProofStep, UNWATCHED } from "./proof-steps.ts";
import type { SequenceOf, Temperature } from "./stable-above.ts";
import { type LowerMatrix, TrialForm } from "./trial-form.ts";
import { trialVector } from "./trial-vector.ts";

/** What the proof starts from. */
export interface UnstablePoint {
  readonly temperature: Rational;
  /** A non-negative trial vector u with u·Bu > u·Du at that temperature. */
  readonly trial: Float64Array;
}

/** The secant that stands for the tangent reaches up by this factor. */
const UP = Rational.of(101, 100);
const FIRST_STEP = 1.15;
const LONGEST_STEP = 2;
const SHORTEST_STEP = 1.002;
const BITS = 96;
/** Rows of a trial vector in units of √(m/κ), κ ≥ 1: the cut costs (m/κ)²N^{-4} of κ, some 1e-4. */
const ROWS = 8;

/**
 * Proves κ(T) > 1 for every 0 < T ≤ T₁, down to `floor`, below which κ(T) > 1 is known; returns the number of steps.
 *
 * Theorem. λ_l is decreasing and convex in s = T². For T₀ < T₁ < T₂ let
 *   σ_l = λ_l(T₁) + c[λ_l(T₁) − λ_l(T₂)],   δ_l = λ_l(T₀),   c = (s₁−s₀)/(s₂−s₁).
 * The secant is flatter than the tangent at s₁: at s = (1−θ)s₁ + θs₀ λ_l lies between (1−θ)λ_l(T₁) + θσ_l and
 * (1−θ)λ_l(T₁) + θδ_l, so that for u ≥ 0 u·B(T)u ≥ (1−θ)u·B(T₁)u + θu·B̌u with B̌_nm = σ_{|n−m|} + σ_{n+m+1} and
 * B̌_nn = σ_{2n+1} − 2Σ_{l≤n}δ_l. One vector u with u·B(T₁)u > u·Du and u·B̌u > u·Du therefore shows κ(T) > 1 for all T in
 * [T₀, T₁].
 *
 * Throws NotConvergedError where even a step by 0.2 % is not decided.
 */
export function proveUnstableBelow(
  sequence: SequenceOf,
  from: UnstablePoint,
  floor: Rational,
  onStep: ProofStep = UNWATCHED,
): number {
  const at = (t: Rational): Temperature => ({ t, lambda: stored(sequence(t)(BITS)) });
  let here = at(from.temperature);
  let trial = new TrialForm(from.trial);
  let step = FIRST_STEP;
  for (let steps = 0; ; steps++) {
    if (here.t.compare(floor) <= 0) return steps;
    onStep(`unstable below ${atTemperature(here.t)}`);
    if (steps > 0) trial = new TrialForm(localTrial(here.lambda));
    const above = at(here.t.mul(UP));
    for (;;) {
      const there = at(here.t.mul(Rational.of(1000, Math.round(1000 * step))));
      if (isUnstable(trial, here, above, there)) {
        here = there;
        break;
      }
      step = 1 + (step - 1) / 2;
      if (step < SHORTEST_STEP)
        throw new NotConvergedError(`instability just below T = ${here.t.toNumber()} could not be proved`);
    }
    step = Math.min(LONGEST_STEP, 1 + 1.5 * (step - 1));
  }
}

function localTrial(lambda: StoredSequence): Float64Array {
  const rows = Math.ceil(16 + ROWS * Math.sqrt(lambda.strength.toNumber()));
  return trialVector(Float64Array.from(lambda.first(2 * rows), (ball) => ball.toNumber())).u;
}

function isUnstable(trial: TrialForm, here: Temperature, above: Temperature, there: Temperature): boolean {
  const length = 2 * trial.size + 1;
  const now = here.lambda.first(length);
  return (
    trial.exceedsNorm({ sigma: now, delta: now }) &&
    trial.exceedsNorm(matrixBelow(there, here, above)(length))
  );
}

/** B̌ of T₀ < T₁ < T₂ as a function of how many λ_l are wanted. */
export function matrixBelow(there: Temperature, here: Temperature, above: Temperature) {
  const [s0, s1, s2] = [there.t, here.t, above.t].map((t) => t.mul(t)) as [Rational, Rational, Rational];
  const c = RealBall.fromRational(s1.sub(s0).div(s2.sub(s1)), BITS);
  return (length: number): LowerMatrix => {
    const later = above.lambda.first(length);
    const sigma = here.lambda
      .first(length)
      .map((now, l) => now.add(now.sub(later[l]!, BITS).mul(c, BITS), BITS));
    return { sigma, delta: there.lambda.first(length) };
  };
}

import { NotConvergedError } from "../../errors/errors.ts";
import type { Fixed } from "../../precision/fixed-point.ts";
import type { PreciseProblem } from "./precise-problem.ts";

const MOST_STEPS = 8;

/**
 * The root of f near `at` with d f/d ln T ≈ slope: Newton's step with the given slope, then secant steps. After steps
 * s_1, s_2, … the error is about s_k s_{k−1}/T, so that the last step needs no evaluation of its own.
 */
export function secant(
  f: (t: Fixed) => Fixed,
  start: Fixed,
  startSlope: Fixed,
  problem: PreciseProblem,
  accurate: boolean,
): { at: Fixed; slope: Fixed } {
  const { fp } = problem;
  let [at, slope] = [start, startSlope];
  let value = f(at);
  // The slope of the doubles is right to six digits, that of an earlier secant to ten or more.
  let uncertainty = accurate ? fp.one >> 30n : fp.one >> 16n;
  for (let step = 0; step < MOST_STEPS; step++) {
    const relative = -fp.div(value, slope);
    const next = at + fp.mul(at, relative);
    const size = relative < 0n ? -relative : relative;
    if (fp.mul(size, uncertainty + size) < problem.floorOf(fp.one)) return { at: next, slope };
    const nextValue = f(next);
    slope = fp.div(nextValue - value, relative);
    // A secant across `size` misses the curvature of order one.
    uncertainty = 8n * size;
    [at, value] = [next, nextValue];
  }
  throw new NotConvergedError("T_c: the secant iteration did not settle");
}

import { NotConvergedError } from "../../errors/errors.ts";
import type { Rational } from "../../exact/rational.ts";
import { compileKernels } from "../../kernels/compile.ts";
import type { Fixed } from "../../precision/fixed-point.ts";
import { lowestFrequency, rescale, type Spectrum } from "../../spectra/spectrum.ts";
import { criticalCouplingMatsubara } from "../wide/critical-coupling-matsubara.ts";
import { criticalTemperature } from "../wide/critical-temperature.ts";
import type { Progress } from "../wide/estimate.ts";
import { positiveRational } from "./exact-input.ts";
import { type DigitsAnswer, PreciseProblem } from "./precise-problem.ts";
import { LEVELS, requireDigits } from "./resolution.ts";

export interface CriticalTemperatureDigitsOptions {
  /** λ(0), exactly, in place of that of the spectrum: a decimal text, a rational or a number. */
  readonly lambda?: string | number | Rational;
  readonly onProgress?: Progress;
}

/** T_c below this fraction of the spectrum's scale is not searched for. */
const FLOOR = 1e-30;
const MOST_STEPS = 8;

/**
 * T_c in thermal equilibrium, wide band, μ* = 0, to `digits` significant digits, in the unit of the spectrum's
 * frequencies: the temperature at which the equations of {@link criticalCouplingDigits} have a solution at the coupling
 * of the spectrum or at `lambda`. Numbers of the spectrum are the decimal numbers that they print as.
 *
 * `error` is the difference of two resolutions, of which the result is the finer one, plus 10^-(digits+2)·T_c.
 *
 * Example: A = ½[δ(x−1) − δ(x+1)] (λ = 1), 20 digits: see tests/references/equilibrium.json.
 *
 * @throws InputError for λ ≤ 0 or digits outside 1 … 100; UnsupportedError where T_c is too low for a spectrum without a
 * gap; NotConvergedError if T_c is below 1e-30 of the spectrum's scale or the resolutions do not agree.
 */
export function criticalTemperatureDigits(
  spectrum: Spectrum,
  digits: number,
  { lambda, onProgress }: CriticalTemperatureDigitsOptions = {},
): DigitsAnswer {
  requireDigits(digits);
  const exact = lambda === undefined ? undefined : positiveRational(lambda, "lambda");
  const start = approximate(exact ? rescale(spectrum, exact.toNumber()) : spectrum);
  const problem = new PreciseProblem(spectrum, start.temperature, digits);
  const { fp } = problem;
  const strength = exact ? problem.fromRational(exact) : fp.fromBall(problem.interaction.atZero);
  /** Relative excess of the eigenvalue over one. */
  const excess = (at: Fixed, level: number): Fixed =>
    fp.mul(strength, problem.eigenvalue(at, level)) - fp.one;
  let at = fp.fromNumber(start.temperature);
  let slope = fp.fromNumber(start.slope);
  onProgress?.(0.1, "T_c in doubles");
  for (let level = 0; level <= LEVELS; level++) {
    const refined = secant((t) => excess(t, level), at, slope, problem, level > 0);
    onProgress?.(Math.min(0.9, 0.5 + 0.2 * level), `T_c at resolution ${level + 1}`);
    const shift = refined.at > at ? refined.at - at : at - refined.at;
    [at, slope] = [refined.at, refined.slope];
    if (level > 0 && shift < 40n * problem.floorOf(at))
      return problem.answer(at, shift + problem.floorOf(at));
  }
  throw new NotConvergedError(`T_c did not settle to ${digits} digits in ${LEVELS + 1} resolutions`);
}

/** T_c and d ln μ/d ln T there, in doubles. */
function approximate(spectrum: Spectrum): { temperature: number; slope: number } {
  const kernels = compileKernels(spectrum, 1, 1);
  const gap = lowestFrequency(spectrum);
  const found = criticalTemperature(kernels, { floor: FLOOR, gap });
  if (found.kind === "none") throw new NotConvergedError(found.reason);
  const STEP = 1e-3;
  const [low, high] = [1 - STEP, 1 + STEP].map(
    (factor) => criticalCouplingMatsubara(kernels, found.value * factor, { gap }).value,
  );
  return { temperature: found.value, slope: -Math.log(high! / low!) / (2 * STEP) };
}

/**
 * The root of f near `at` with d f/d ln T ≈ slope: Newton's step with the given slope, then secant steps. After steps
 * s_1, s_2, … the error is about s_k s_{k−1}/T, so that the last step needs no evaluation of its own.
 */
function secant(
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

import { NotConvergedError } from "../../errors/errors.ts";
import type { Rational } from "../../exact/rational.ts";
import { compileKernels } from "../../kernels/compile.ts";
import { lowestFrequency, rescale, type Spectrum } from "../../spectra/spectrum.ts";
import { criticalTemperature } from "../wide/critical-temperature.ts";
import type { Progress } from "../wide/estimate.ts";
import { positiveRational } from "./exact-input.ts";
import { type DigitsAnswer, PreciseProblem } from "./precise-problem.ts";
import { type ExactRepulsion, repulsiveTransition } from "./repulsive-transition.ts";
import { requireDigits } from "./resolution.ts";
import { type TransitionEquation, transitionRoot } from "./transition-root.ts";

export interface CriticalTemperatureDigitsOptions {
  /** λ(0), exactly, in place of that of the spectrum: a decimal text, a rational or a number. */
  readonly lambda?: string | number | Rational;
  /** μ* with its sharp cutoff |ω_n| ≤ ω_c, exactly; default none. */
  readonly coulomb?: ExactRepulsion;
  readonly onProgress?: Progress;
}

/** T_c below this fraction of the spectrum's scale is not searched for. */
const FLOOR = 1e-30;

/**
 * T_c in thermal equilibrium, wide band, to `digits` significant digits, in the unit of the spectrum's
 * frequencies. Without μ*: the temperature at which the equations of {@link criticalCouplingDigits} have a solution at the coupling
 * of the spectrum or at `lambda`. With μ*: see {@link repulsiveTransition}. Numbers of the spectrum are the decimal numbers that they print as.
 *
 * `error` is the difference of two resolutions, of which the result is the finer one, plus 10^-(digits+2)·T_c. The two are different
 * formulations (a symmetric matrix, and collocation) where the second has at most 500 unknowns and frequencies need no panels.
 *
 * Example: A = ½[δ(x−1) − δ(x+1)] (λ = 1), 20 digits: see tests/references/equilibrium.json.
 *
 * @throws InputError for λ ≤ 0 or digits outside 1 … 100; UnsupportedError where so many digits need too many unknowns
 * for a spectrum without a gap; NotConvergedError if T_c is below 1e-30 of the spectrum's scale or the resolutions do not agree.
 */
export function criticalTemperatureDigits(
  spectrum: Spectrum,
  digits: number,
  { lambda, coulomb, onProgress }: CriticalTemperatureDigitsOptions = {},
): DigitsAnswer {
  requireDigits(digits);
  const exact = lambda === undefined ? undefined : positiveRational(lambda, "lambda");
  const unrepelled = () => withoutRepulsion(spectrum, digits, exact, onProgress);
  if (!coulomb) return unrepelled();
  return repulsiveTransition(spectrum, digits, coulomb, {
    unrepelled,
    ...(exact ? { lambda: exact } : {}),
    ...(onProgress ? { onProgress } : {}),
  });
}

function withoutRepulsion(
  spectrum: Spectrum,
  digits: number,
  exact: Rational | undefined,
  onProgress: Progress | undefined,
): DigitsAnswer {
  const start = inDoubles(exact ? rescale(spectrum, exact.toNumber()) : spectrum);
  onProgress?.(0.1, "T_c in doubles");
  const equationFor = (places: number): TransitionEquation => {
    const problem = new PreciseProblem(spectrum, start, places);
    const { fp } = problem;
    const strength = exact ? problem.fromRational(exact) : fp.fromBall(problem.interaction.atZero);
    return {
      problem,
      excess: (at, level, watch) => fp.mul(strength, problem.eigenvalue(at, level, watch)) - fp.one,
    };
  };
  const { equation, at, error } = transitionRoot(equationFor, digits, start, onProgress);
  return equation.problem.answer(at, error);
}

function inDoubles(spectrum: Spectrum): number {
  const gap = lowestFrequency(spectrum);
  const found = criticalTemperature(compileKernels(spectrum, 1, 1), { floor: FLOOR, gap });
  if (found.kind === "none") throw new NotConvergedError(found.reason);
  return found.value;
}

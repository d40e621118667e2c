import { NotConvergedError } from "../../errors/errors.ts";
import type { Rational } from "../../exact/rational.ts";
import type { Spectrum } from "../../spectra/spectrum.ts";
import type { Progress } from "../wide/estimate.ts";
import { positiveRational } from "./exact-input.ts";
import { type DigitsAnswer, PreciseProblem } from "./precise-problem.ts";
import { LEVELS } from "./resolution.ts";

/**
 * λ_c in thermal equilibrium, wide band, μ* = 0, to `digits` significant digits: the λ(0) at which the linearised equations
 *   ω_nZ_n = ω_n + πTΣ_m λ(iω_n−iω_m) sgn ω_m,   Z_nΔ_n = πTΣ_m λ(iω_n−iω_m)Δ_m/|ω_m|
 * (sums over all m) have a solution at temperature T, when A keeps its shape. T as a decimal text, a rational or a number
 * (then the decimal number that it prints as), in the unit of the spectrum's frequencies.
 *
 * `error` is the difference of two resolutions, of which the result is the finer one, plus 10^-(digits+2)·λ_c for the
 * rules of summation; the two are different formulations as for {@link criticalTemperatureDigits}. The cost hardly depends on T for a
 * spectrum with a gap (Einstein), for others it grows as ln(Ω/T).
 *
 * Example: A = ½[δ(x−1) − δ(x+1)], T = 0.1, 20 digits: 0.88949340365144012284.
 *
 * @throws InputError for T ≤ 0, λ(0) ≤ 0 or digits outside 1 … 100; UnsupportedError where so many digits
 * need too many unknowns for a spectrum without a gap; NotConvergedError if the resolutions do not agree.
 */
export function criticalCouplingDigits(
  spectrum: Spectrum,
  temperature: string | number | Rational,
  digits: number,
  onProgress?: Progress,
): DigitsAnswer {
  const exact = positiveRational(temperature, "temperature");
  const problem = new PreciseProblem(spectrum, exact.toNumber(), digits);
  const { fp } = problem;
  const at = problem.fromRational(exact);
  const coupling = (level: number) => {
    const note = `λ_c at resolution ${level + 1}`;
    const watch = (share: number) => onProgress?.(1 - 2 ** -(level + share), note);
    watch(0);
    return fp.div(fp.one, problem.eigenvalue(at, level, watch));
  };
  let coarse = coupling(0);
  for (let level = 1; level <= LEVELS; level++) {
    const fine = coupling(level);
    const error = fine > coarse ? fine - coarse : coarse - fine;
    // The last two of the printed digits are guards; half a unit of the digits asked for is left for the sums.
    if (error < 40n * problem.floorOf(fine)) return problem.answer(fine, error + problem.floorOf(fine));
    coarse = fine;
  }
  throw new NotConvergedError(
    `λ_c did not settle to ${digits} digits in ${LEVELS + 1} resolutions: fewer are accepted`,
  );
}

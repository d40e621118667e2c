import { NotConvergedError } from "../../errors/errors.ts";
import { Rational } from "../../exact/rational.ts";
import { compileKernels } from "../../kernels/compile.ts";
import { matsubaraSequence } from "../../kernels/matsubara-sequence.ts";
import { RealBall } from "../../precision/index.ts";
import type { Spectrum } from "../../spectra/spectrum.ts";
import { criticalTemperature } from "../wide/critical-temperature.ts";
import type { Enclosure } from "./critical-coupling.ts";
import { type EigenvalueBounds, largestEigenvalue, type SequenceAt } from "./largest-eigenvalue.ts";
import { proveStableAbove } from "./stable-above.ts";

/** An interval that contains T_c; the number of steps that exclude any transition above it. */
export interface TemperatureEnclosure extends Enclosure {
  readonly steps: number;
}

/** Half-widths tried, in units of 10^-digits. */
const HALF_WIDTHS = [0.45, 2, 10];
/** Digits of T over the wanted ones. */
const EXTRA = 4;

/**
 * T_c of a given spectrum, wide band, μ* = 0, as an interval [T₋, T₊] with proved ends: at T₋ the largest eigenvalue κ of the
 * linearised equations is > 1 (the normal state is unstable), at T₊ and at every T above it κ < 1 (no even
 * perturbation grows). T_c is the largest temperature with κ(T) = 1; it exists because κ is continuous, and lies in
 * the interval. Nothing is proved about temperatures below T₋, where in principle κ could pass through one again.
 *
 * Numbers of the spectrum are taken as the decimals that they print as; T in the unit of the frequencies. The relative
 * width is 10^-digits where 2^17 rows reach.
 *
 * Example: A = ½[δ(x−1) − δ(x+1)], 10 digits: T_c = 0.1146195120903 inside, width 1.1e-11.
 *
 * @throws NotConvergedError where no transition is found, or the proof does not close.
 */
export function criticalTemperatureEnclosure(spectrum: Spectrum, digits = 10): TemperatureEnclosure {
  const found = criticalTemperature(compileKernels(spectrum, 1, 1));
  if (found.kind === "none") throw new NotConvergedError(`${found.reason}; nothing is proved`);
  const at =
    (t: Rational): SequenceAt =>
    (bits) =>
      matsubaraSequence(spectrum, t, bits);
  const slope = logarithmicSlope(at, found.value);
  const wanted = digits + Math.max(1, Math.ceil(Math.log10(4 / slope)));
  const kappa = (t: Rational): EigenvalueBounds => largestEigenvalue(at(t), wanted);
  const centre = refined(kappa, found.value, slope, digits + EXTRA);
  for (const halfWidth of HALF_WIDTHS) {
    const margin = decimalShare(halfWidth, digits);
    const [low, high] = [centre.mul(Rational.ONE.sub(margin)), centre.mul(Rational.ONE.add(margin))];
    const [below, above] = [kappa(low), kappa(high)];
    if (!RealBall.ONE.isBelow(below.lower) || !above.upper.isBelow(RealBall.ONE)) continue;
    const steps = proveStableAbove(at, high);
    return { ...ends(low, high, digits), rows: Math.max(below.rows, above.rows), steps };
  }
  throw new NotConvergedError(
    `T_c could not be enclosed to ${digits} digits: the largest eigenvalue is not known well enough`,
  );
}

/** |d ln κ/d ln T| in doubles, from bounds to few digits: it only chooses sizes and the Newton step. */
function logarithmicSlope(at: (t: Rational) => SequenceAt, t: number): number {
  const value = (shift: number): number =>
    largestEigenvalue(at(Rational.fromDouble(t * (1 + shift))), 7).lower.toNumber();
  return Math.log(value(-0.001) / value(0.001)) / Math.log(1.001 / 0.999);
}

/** One Newton step from the double, as a decimal of so many digits. */
function refined(
  kappa: (t: Rational) => EigenvalueBounds,
  start: number,
  slope: number,
  digits: number,
): Rational {
  const from = Rational.parse(String(start)) ?? Rational.fromDouble(start);
  const excess = kappa(from).lower.sub(RealBall.ONE, Infinity).toNumber() / slope;
  const exact = from.mul(Rational.ONE.add(Rational.fromDouble(excess)));
  const places = digits - Math.floor(Math.log10(start));
  const scale = Rational.of(10).pow(places);
  const scaled = exact.mul(scale);
  return Rational.of(scaled.num / scaled.den).div(scale);
}

function decimalShare(factor: number, digits: number): Rational {
  return Rational.parse(String(factor))!.div(Rational.of(10).pow(digits));
}

/** The exact ends, rounded outwards to balls far finer than the interval. */
function ends(low: Rational, high: Rational, digits: number): Pick<Enclosure, "lower" | "upper"> {
  const bits = 4 * digits + 64;
  return {
    lower: RealBall.fromRational(low, bits).lower(),
    upper: RealBall.fromRational(high, bits).upper(),
  };
}

import { NotConvergedError } from "../../errors/errors.ts";
import { Rational } from "../../exact/rational.ts";
import { compileKernels } from "../../kernels/compile.ts";
import { interactionBall, matsubaraSequence } from "../../kernels/matsubara-sequence.ts";
import { RealBall } from "../../precision/index.ts";
import type { Spectrum } from "../../spectra/spectrum.ts";
import { criticalTemperature } from "../wide/critical-temperature.ts";
import type { Progress } from "../wide/estimate.ts";
import { MatsubaraInteraction } from "../wide/matsubara-interaction.ts";
import { MOST_COMPRESSED_DIGITS } from "./compressed/compressed-eigenvalue.ts";
import { compressedCrossing } from "./compressed/critical-temperature.ts";
import { type Enclosure, isCompressed } from "./critical-coupling.ts";
import { instabilityFloor } from "./instability-floor.ts";
import { type EigenvalueBounds, largestEigenvalue } from "./largest-eigenvalue.ts";
import { atTemperature, type ProofStep, proofSteps } from "./proof-steps.ts";
import { proveStableAbove, type SequenceOf } from "./stable-above.ts";
import { proveUnstableBelow } from "./unstable-below.ts";

/** An interval that contains T_c; the numbers of steps that exclude any transition above and below it. */
export interface TemperatureEnclosure extends Enclosure {
  readonly stepsAbove: number;
  readonly stepsBelow: number;
}

/** Half-widths tried, in units of 10^-digits. */
const HALF_WIDTHS = [0.45, 2, 10];
/** Digits of κ over those of T. */
const LOST = 1;
/** Digits of T over the wanted ones. */
const EXTRA = 4;
/** Covers row by row factorise some 3√m rows in every step: minutes beyond, where compressed rows take seconds. */
const COLD = 20 ** 2;
/** The floor needs λ(iν) to some digits. */
const FLOOR_BITS = 80;

/**
 * T_c of a given spectrum, wide band, μ* = 0, as an interval [T₋, T₊] with proved ends: the largest eigenvalue κ(T) of the
 * linearised equations is > 1 (the normal state is unstable) for every 0 < T ≤ T₋ and < 1 (no even perturbation grows) for
 * every T ≥ T₊. κ is continuous, so that there is a temperature with κ = 1, and all of them lie in the interval.
 *
 * `onProgress` is told of every step of the proof, whose number is not known beforehand.
 *
 * The ends are proved by bounds of κ there, the rest by {@link proveStableAbove}, {@link proveUnstableBelow} and
 * {@link instabilityFloor}. Numbers of the spectrum are taken as the decimals that they print as; T in the unit of the
 * frequencies. The relative width is 10^-digits where 2^17 rows reach.
 *
 * Example: A = ½[δ(x−1) − δ(x+1)], 10 digits: T_c = 0.1146195120903 inside, width 1.1e-11.
 *
 * @throws NotConvergedError where no transition is found, or the proof does not close.
 */
export function criticalTemperatureEnclosure(
  spectrum: Spectrum,
  digits = 10,
  onProgress?: Progress,
): TemperatureEnclosure {
  const step = proofSteps(onProgress);
  const kernels = compileKernels(spectrum, 1, 1);
  const found = criticalTemperature(kernels);
  if (found.kind === "none") throw new NotConvergedError(`${found.reason}; nothing is proved`);
  const at: SequenceOf = (t) => (bits) => matsubaraSequence(spectrum, t, bits);
  const scale = new MatsubaraInteraction((nu) => kernels.matsubara(nu)).halfWidth();
  const { strength } = at(Rational.fromDouble(found.value))(FLOOR_BITS);
  const ratio = strength.toNumber();
  const isCold = ratio > COLD && digits < MOST_COMPRESSED_DIGITS;
  if (isCold || isCompressed(spectrum, ratio, digits + LOST)) {
    const { functions, ...crossing } = compressedCrossing(spectrum, found.value, { digits, scale, step });
    return { ...crossing, ...ends(crossing, digits), rows: functions };
  }
  const crossing = crossingOf(at, found.value, digits, step);
  const stepsAbove = proveStableAbove(at, crossing.high, step);
  const floor = instabilityFloor(interactionBall(spectrum, FLOOR_BITS), scale);
  if (!floor)
    throw new NotConvergedError(
      "instability at the lowest temperatures could not be proved: the coupling is too weak",
    );
  const { low, trial } = crossing;
  const stepsBelow = proveUnstableBelow(at, { temperature: low, trial }, floor, step);
  return { ...ends(crossing, digits), rows: crossing.rows, stepsAbove, stepsBelow };
}

/** Temperatures with κ > 1 and κ < 1, proved, and the trial vector of the lower one. */
interface Crossing {
  readonly low: Rational;
  readonly high: Rational;
  readonly trial: Float64Array;
  readonly rows: number;
}

function crossingOf(at: SequenceOf, start: number, digits: number, step: ProofStep): Crossing {
  const slope = logarithmicSlope(at, start);
  const wanted = digits + Math.max(1, Math.ceil(Math.log10(4 / slope)));
  const kappa = (t: Rational): EigenvalueBounds => {
    step(`eigenvalue at ${atTemperature(t)}`);
    return largestEigenvalue(at(t), wanted);
  };
  const centre = refined(kappa, start, slope, digits + EXTRA);
  for (const halfWidth of HALF_WIDTHS) {
    const margin = decimalShare(halfWidth, digits);
    const [low, high] = [centre.mul(Rational.ONE.sub(margin)), centre.mul(Rational.ONE.add(margin))];
    const [below, above] = [kappa(low), kappa(high)];
    if (!RealBall.ONE.isBelow(below.lower) || !above.upper.isBelow(RealBall.ONE)) continue;
    const rows = Math.max(below.trial.length, above.trial.length);
    return { low, high, trial: below.trial, rows };
  }
  throw new NotConvergedError(
    `T_c could not be enclosed to ${digits} digits: the largest eigenvalue is not known well enough`,
  );
}

/** |d ln κ/d ln T| in doubles, from bounds to few digits: it only chooses sizes and the Newton step. */
function logarithmicSlope(at: SequenceOf, t: number): number {
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
function ends(
  { low, high }: Pick<Crossing, "low" | "high">,
  digits: number,
): Pick<Enclosure, "lower" | "upper"> {
  const bits = 4 * digits + 64;
  return {
    lower: RealBall.fromRational(low, bits).lower(),
    upper: RealBall.fromRational(high, bits).upper(),
  };
}

import { NotConvergedError } from "../../../errors/errors.ts";
import { Rational } from "../../../exact/rational.ts";
import { interactionBall } from "../../../kernels/matsubara-sequence.ts";
import type { Spectrum } from "../../../spectra/spectrum.ts";
import { instabilityFloor } from "../instability-floor.ts";
import { atTemperature, type ProofStep } from "../proof-steps.ts";
import {
  type CompressedBounds,
  compressedEigenvalue,
  MOST_COMPRESSED_DIGITS,
} from "./compressed-eigenvalue.ts";
import { TemperatureRanges } from "./temperature-ranges.ts";

/** Temperatures with κ > 1 for all below and κ < 1 for all above, proved. */
export interface CompressedCrossing {
  readonly low: Rational;
  readonly high: Rational;
  readonly functions: number;
  readonly stepsAbove: number;
  readonly stepsBelow: number;
}

export interface CrossingOptions {
  readonly digits: number;
  /** A frequency of the spectrum. */
  readonly scale: number;
  readonly step: ProofStep;
}

/** Half-widths in units of what is asked for. */
const HALF_WIDTHS = [0.4, 1, 3, 10, 30, 100, 300];
/** The distance of κ from one in units of its uncertainty, so that a range beside it can be proved too. */
const MARGIN = 2;
const FLOOR_BITS = 80;
/** Digits of κ over those of T: half the width, and d ln κ/d ln T ≳ 0.05. */
const EXTRA = 2;

/**
 * T_c near `start` (found in doubles) at a cost that grows as ln(Ω/T_c): both ends by {@link compressedEigenvalue}, all other temperatures by
 * {@link TemperatureRanges} and {@link instabilityFloor}.
 *
 * @throws NotConvergedError where the proof does not close.
 */
export function compressedCrossing(
  spectrum: Spectrum,
  start: number,
  { digits, scale, step }: CrossingOptions,
): CompressedCrossing {
  const finest = Math.min(MOST_COMPRESSED_DIGITS + 1, digits + EXTRA);
  const kappa = (t: number, wanted = finest): CompressedBounds => {
    step(`eigenvalue at ${atTemperature(Rational.fromDouble(t))}`);
    const found = compressedEigenvalue(spectrum, Rational.fromDouble(t), wanted);
    if (!found) throw new NotConvergedError("no trial vector could be proved positive; nothing is proved");
    return found;
  };
  const at = kappa(start);
  const above = kappa(start * 1.01, 5);
  const slope = Math.log(middle(at) / middle(above)) / Math.log(1.01);
  const centre = start * (1 + Math.log(middle(at)) / slope);
  const unit = Math.max(10 ** -digits, (at.upper - at.lower) / slope);
  for (const halfWidth of HALF_WIDTHS) {
    const [low, high] = [centre * (1 - halfWidth * unit), centre * (1 + halfWidth * unit)];
    const below = kappa(low);
    if (!(below.lower - 1 > MARGIN * (below.upper - below.lower))) continue;
    const over = kappa(high);
    if (!(1 - over.upper > MARGIN * (over.upper - over.lower))) continue;
    const floor = instabilityFloor(interactionBall(spectrum, FLOOR_BITS), scale);
    if (!floor)
      throw new NotConvergedError(
        "instability at the lowest temperatures could not be proved: the coupling is too weak",
      );
    const ranges = new TemperatureRanges(spectrum, step);
    const ends = { low: Rational.fromDouble(low), high: Rational.fromDouble(high) };
    return {
      ...ends,
      functions: Math.max(below.functions, over.functions),
      stepsAbove: ranges.stableAbove(ends.high, over.upper),
      stepsBelow: ranges.unstableBelow(ends.low, below.lower, floor),
    };
  }
  throw new NotConvergedError("T_c could not be enclosed: the largest eigenvalue is not known well enough");
}

function middle({ lower, upper }: CompressedBounds): number {
  return (lower + upper) / 2;
}

import { NotConvergedError } from "../../../../errors/errors.ts";
import { Rational } from "../../../../exact/rational.ts";
import { couplingBall } from "../../../../kernels/matsubara-sequence.ts";
import { DoubleBall } from "../../../../precision/index.ts";
import { compressedEigenvalue } from "../../compressed/compressed-eigenvalue.ts";
import { rowSum } from "../../compressed/lorentz-sum.ts";
import { TemperatureRanges } from "../../compressed/temperature-ranges.ts";
import { atTemperature, type ProofStep } from "../../proof-steps.ts";
import { endDistances } from "../end-distances.ts";
import { frequencyCount } from "../frequency-count.ts";
import type { ExactModel } from "../repulsion-problem.ts";
import { GapDeterminant } from "./gap-determinant.ts";
import { accuracyFor, coverSolutionFree, type RepelledSpectrum } from "./solution-free.ts";

/** Temperatures with a solution between them and none above, proved. */
export interface RepulsiveCrossing {
  readonly low: Rational;
  readonly high: Rational;
  readonly functions: number;
  readonly ranges: number;
}

export interface RepulsiveCrossingOptions {
  readonly digits: number;
  /** T_c with and without μ* in doubles. */
  readonly transition: number;
  readonly plain: number;
  readonly step: ProofStep;
}

/** Doubles carry h to some 1e-9. */
export const MOST_COMPRESSED_REPULSIVE_DIGITS = 8;
/** h changes by more than this share of the relative change of T. */
const LEAST_SLOPE = 0.05;
/** Just above T_c without μ*, where stability is proved without μ*. */
const ABOVE = 1.02;
const TOP_DIGITS = 5;

/**
 * T_c with repulsion at a cost that grows as ln(Ω/T_c) and hardly with the number of frequencies below the cutoff: h < 0 at the lower end, h > 0 from the upper one
 * up to a temperature above which the normal state is stable without μ*, and therefore with it ({@link GapDeterminant}, {@link coverSolutionFree}).
 *
 * @throws NotConvergedError where the proof does not close.
 */
export function repulsiveCrossing(
  { spectrum, muStar, cutoff }: ExactModel,
  { digits, transition, plain, step }: RepulsiveCrossingOptions,
): RepulsiveCrossing {
  const coupling = DoubleBall.from(couplingBall(spectrum, 80)).upper();
  const problem = { spectrum, cutoff, determinant: new GapDeterminant(muStar, coupling) };
  const end = (side: 1 | -1): End => {
    for (const { distance } of endDistances(digits, MOST_COMPRESSED_REPULSIVE_DIGITS)) {
      const t = Rational.fromDouble(transition * (1 + side * distance));
      step(`sign of the determinant at ${atTemperature(t)}`);
      const h = signedAt(problem, t, LEAST_SLOPE * distance);
      if (h !== undefined && (side < 0 ? h.upper < 0 : h.lower > 0))
        return { t, h: h.lower, functions: h.functions };
    }
    throw new NotConvergedError(
      `the ${side < 0 ? "lower" : "upper"} end of T_c could not be proved next to ${transition}`,
    );
  };
  const [low, high] = [end(-1), end(1)];
  const top = Rational.fromDouble(Math.max(plain, high.t.toNumber()) * ABOVE);
  step(`eigenvalue without repulsion at ${atTemperature(top)}`);
  const above = compressedEigenvalue(spectrum, top, TOP_DIGITS);
  if (!above || !(above.upper < 1))
    throw new NotConvergedError(`stability without μ* at T = ${top.toNumber()} could not be proved`);
  const ranges = coverSolutionFree(problem, { from: high.t, h: high.h }, top, step);
  const plainRanges = new TemperatureRanges(spectrum, step).stableAbove(top, above.upper);
  const functions = Math.max(low.functions, high.functions);
  return { low: low.t, high: high.t, functions, ranges: ranges + plainRanges };
}

/** A temperature with a lower bound of h. */
interface End {
  readonly t: Rational;
  readonly h: number;
  readonly functions: number;
}

function signedAt({ spectrum, cutoff, determinant }: RepelledSpectrum, t: Rational, least: number) {
  const count = frequencyCount(cutoff, t);
  const { digits, resolution } = accuracyFor(least);
  return count === undefined ? undefined : determinant.at(rowSum(spectrum, t, digits), count, resolution);
}

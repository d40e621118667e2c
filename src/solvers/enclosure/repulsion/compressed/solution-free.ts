import { NotConvergedError } from "../../../../errors/errors.ts";
import { Rational } from "../../../../exact/rational.ts";
import type { Spectrum } from "../../../../spectra/spectrum.ts";
import { RESOLUTIONS } from "../../compressed/compressed-eigenvalue.ts";
import type { Resolution } from "../../compressed/fitted-gap.ts";
import { type LorentzSum, rowSum } from "../../compressed/lorentz-sum.ts";
import { atTemperature, type ProofStep, UNWATCHED } from "../../proof-steps.ts";
import { countsOver, frequencyCount } from "../frequency-count.ts";
import type { GapDeterminant } from "./gap-determinant.ts";

/** A range may cost this share of h at its beginning. */
const SHARE = 0.6;
const LONGEST_STEP = 0.3;
const MOST_RANGES = 1000;
const MOST_FAILURES = 12;
/** h loses some one to two and a half times what it gains over a range; every failure and success corrects that. */
const FIRST_COST = 1.3;
/** The slope of h is measured over this share of T. */
const MEASURED = 0.01;
/** h below which the next finer resolution is taken, and digits of λ with them. */
const LEVELS = [2e-2, 1e-3, 3e-5, 1e-6, 1e-7];
const DIGITS = [4, 5, 7, 8, 10, 11];

/** What is fixed while temperatures are covered. */
export interface RepelledSpectrum {
  readonly spectrum: Spectrum;
  readonly cutoff: Rational;
  readonly determinant: GapDeterminant;
}

/** The digits of λ that belong to a resolution, and the resolution that tells h from zero. */
export function accuracyFor(h: number): { readonly digits: number; readonly resolution: Resolution } {
  const level = LEVELS.filter((least) => h < least).length;
  return { digits: DIGITS[level]!, resolution: RESOLUTIONS[level]! };
}

/**
 * Proves h > 0 ({@link GapDeterminant}) for every T in [T₁, T_top], whatever the number of frequencies below the cutoff is there, so that the equations have no
 * solution; returns the number of ranges. `h` is a lower bound at T₁.
 *
 * Throws NotConvergedError where a range is not decided.
 */
export function coverSolutionFree(
  problem: RepelledSpectrum,
  { from, h }: { readonly from: Rational; readonly h: number },
  top: Rational,
  step: ProofStep = UNWATCHED,
): number {
  const slope = slopeOf(problem, from.toNumber());
  let [here, cost] = [from, FIRST_COST];
  let known: KnownSum | undefined;
  for (let ranges = 0; ranges < MOST_RANGES; ranges++) {
    if (here.compare(top) >= 0) return ranges;
    step(`no solution above ${atTemperature(here)}`);
    const own = expected(problem, { from, h, slope }, here);
    const found = provedRange(problem, { here, top, own, slope, known }, cost);
    [here, cost, known] = [found.to, found.cost, found.known];
  }
  throw new NotConvergedError(`the temperatures above T_c could not be covered in ${MOST_RANGES} ranges`);
}

/** λ where the last range ended, with the rows that are known of it. */
interface KnownSum {
  readonly digits: number;
  readonly sum: LorentzSum;
}

interface RangeStart {
  readonly here: Rational;
  readonly top: Rational;
  /** h and dh/d ln T at the beginning, about. */
  readonly own: number;
  readonly slope: number;
  readonly known: KnownSum | undefined;
}

function provedRange(problem: RepelledSpectrum, { here, top, own, slope, known }: RangeStart, cost: number) {
  const { spectrum, cutoff, determinant } = problem;
  const { digits, resolution } = accuracyFor(own / 2);
  const first = known?.digits === digits ? known.sum : rowSum(spectrum, here, digits);
  let length = Math.min(LONGEST_STEP, (SHARE * own) / (cost * slope));
  for (let failures = 0; failures < MOST_FAILURES; failures++) {
    const further = Rational.fromDouble(here.toNumber() * (1 + length));
    const to = further.compare(top) < 0 ? further : top;
    const last = rowSum(spectrum, to, digits);
    const left = determinant.over([first, last], countsOver(cutoff, here, to), resolution);
    if (left !== undefined && left > 0)
      return {
        to,
        cost: Math.max(cost / 1.2, (own - left) / (length * slope)),
        known: { digits, sum: last },
      };
    cost *= 1.5;
    length /= 2;
  }
  throw new NotConvergedError(
    `that there is no solution just above T = ${here.toNumber()} could not be proved`,
  );
}

/** h about T, in doubles: from its slope where T₁ is near. */
function expected(
  problem: RepelledSpectrum,
  { from, h, slope }: { readonly from: Rational; readonly h: number; readonly slope: number },
  t: Rational,
): number {
  const share = t.toNumber() / from.toNumber() - 1;
  return share < MEASURED ? h + slope * share : middle(problem, t.toNumber());
}

function slopeOf(problem: RepelledSpectrum, t: number): number {
  const rise = middle(problem, t * (1 + MEASURED)) - middle(problem, t);
  return Math.max(1e-3, rise / MEASURED);
}

/** h at a few digits; nothing about it needs to be true. */
function middle({ spectrum, cutoff, determinant }: RepelledSpectrum, at: number): number {
  const t = Rational.fromDouble(at);
  const { digits, resolution } = accuracyFor(LEVELS[1]!);
  const count = frequencyCount(cutoff, t) ?? countsOver(cutoff, t, t)[0];
  const found = determinant.at(rowSum(spectrum, t, digits), count, resolution);
  if (!found) throw new NotConvergedError("the response to the repulsion could not be proved positive");
  return (found.lower + found.upper) / 2;
}

import { NotConvergedError } from "../../../../errors/errors.ts";
import { Rational } from "../../../../exact/rational.ts";
import type { Spectrum } from "../../../../spectra/spectrum.ts";
import { RESOLUTIONS } from "../../compressed/compressed-eigenvalue.ts";
import type { Resolution } from "../../compressed/fitted-gap.ts";
import { type LorentzSum, rowSum } from "../../compressed/lorentz-sum.ts";
import { atTemperature, type ProofStep, UNWATCHED } from "../../proof-steps.ts";
import { countsOver } from "../frequency-count.ts";
import type { GapDeterminant } from "./gap-determinant.ts";

/** A range may cost this share of h at its beginning. */
const SHARE = 0.6;
const LONGEST_STEP = 0.3;
const MOST_FAILURES = 12;
/** What h loses over a range, relative to its length: a first guess, measured from range to range. */
const FIRST_COST = 1;
const LEAST_COST = 0.01;
/** A failure without a measured cost halves the range; one with it takes this much less than the cost asks for. */
const SHORTER = 0.5;
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
 * h rises where a frequency leaves the cutoff, and may fall in between: every range measures it anew where it begins.
 *
 * A range is some h/2 long, relative to T: their number is that of the factors of e up to T_top over the rise of h in one, 40 for each at μ* = 0.1, 190 at 0.5.
 *
 * Throws NotConvergedError where a range is not decided.
 */
export function coverSolutionFree(
  problem: RepelledSpectrum,
  { from, h }: { readonly from: Rational; readonly h: number },
  top: Rational,
  step: ProofStep = UNWATCHED,
): number {
  let [here, cost] = [pointAt(problem, { t: from, guess: h }), FIRST_COST];
  for (let ranges = 0; ; ranges++) {
    if (here.t.compare(top) >= 0) return ranges;
    step(`no solution above ${atTemperature(here.t)}, up to ${top.toNumber().toPrecision(3)}`);
    const found = provedRange(problem, { here, top }, cost);
    cost = found.cost;
    here = pointAt(problem, { t: found.to, guess: here.h, known: found.known });
  }
}

/** λ at one temperature, and how accurately. */
interface KnownSum {
  readonly digits: number;
  readonly sum: LorentzSum;
}

/** Where a range begins: a lower bound of h there, with an accuracy that tells it from zero. */
interface Point extends KnownSum {
  readonly t: Rational;
  readonly h: number;
  readonly resolution: Resolution;
}

interface PointOptions {
  readonly t: Rational;
  /** h, about. */
  readonly guess: number;
  readonly known?: KnownSum;
}

/** The accuracy of the guess, or the first finer one at which the lower bound of h is positive. */
function pointAt(
  { spectrum, cutoff, determinant }: RepelledSpectrum,
  { t, guess, known }: PointOptions,
): Point {
  const count = countsOver(cutoff, t, t)[1];
  for (const level of [guess / 2, ...LEVELS.map((least) => least / 2).filter((least) => least < guess / 2)]) {
    const { digits, resolution } = accuracyFor(level);
    const sum = known?.digits === digits ? known.sum : rowSum(spectrum, t, digits);
    const h = determinant.at(sum, count, resolution)?.lower ?? 0;
    if (h > 0) return { t, h, digits, sum, resolution };
  }
  throw new NotConvergedError(`that there is no solution at T = ${t.toNumber()} could not be proved`);
}

function provedRange(
  { spectrum, cutoff, determinant }: RepelledSpectrum,
  { here, top }: { readonly here: Point; readonly top: Rational },
  guess: number,
) {
  const { t, h, digits, sum, resolution } = here;
  let length = Math.min(LONGEST_STEP, (SHARE * h) / guess);
  for (let failures = 0; failures < MOST_FAILURES; failures++) {
    const further = Rational.fromDouble(t.toNumber() * (1 + length));
    const to = further.compare(top) < 0 ? further : top;
    const last = rowSum(spectrum, to, digits);
    const left = determinant.over([sum, last], countsOver(cutoff, t, to), resolution);
    const cost = left === undefined ? undefined : Math.max(LEAST_COST, (h - left) / length);
    if (left !== undefined && left > 0) return { to, left, cost: cost!, known: { digits, sum: last } };
    length *= cost === undefined ? SHORTER : Math.min(SHORTER, (SHARE * h) / (cost * length));
  }
  throw new NotConvergedError(`that there is no solution just above T = ${t.toNumber()} could not be proved`);
}

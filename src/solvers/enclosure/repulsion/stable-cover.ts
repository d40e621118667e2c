import { NotConvergedError } from "../../../errors/errors.ts";
import { Rational } from "../../../exact/rational.ts";
import { atTemperature, type ProofStep, UNWATCHED } from "../proof-steps.ts";
import { countRange } from "./frequency-count.ts";
import type { RepulsionProblem } from "./repulsion-problem.ts";
import { isProvedStable } from "./stable-range.ts";

/** The first step is this share of the root of the distance to the transition: what a step loses grows as its square. */
const FIRST_SHARE = 0.05;
const LONGEST_STEP = 0.25;
const GROWTH = 3;
const MOST_FAILURES = 12;
/** What the cut of the rows costs is to be this share of the distance to the transition; every failure asks for less. */
const ROWS_SHARE = 0.3;
const MORE_ROWS = 0.4;

/** Where the cover starts: T₊ with M frequencies, relative to the transition found in doubles. */
export interface CoverStart {
  readonly from: Rational;
  readonly count: number;
  readonly transition: number;
  /** Rows for a relative distance from the transition. */
  readonly rows: (distance: number, count: number) => number;
  /** What proves a range; default {@link isProvedStable}. */
  readonly isProved?: typeof isProvedStable;
}

/**
 * Proves that no T in [T₊, T_top] has a real eigenvalue κ ≥ 1 of the linearised equations with repulsion, by ranges of
 * {@link isProvedStable} that end where the number of frequencies below the cutoff jumps; returns their number.
 *
 * Throws NotConvergedError where a range is not decided, or no frequency is left below the cutoff.
 */
export function coverStable(
  problem: RepulsionProblem,
  start: CoverStart,
  top: Rational,
  step: ProofStep = UNWATCHED,
): number {
  let { from, count } = start;
  let stride: Stride = { step: FIRST_SHARE * Math.sqrt(distanceOf(from, start)), effort: 0 };
  for (let ranges = 1; ; ranges++) {
    step(`stable above ${atTemperature(from)}`);
    const edge = countRange(problem.model.cutoff, count).high;
    const end = edge.compare(top) < 0 ? edge : top;
    const done = provedRange(problem, { start, from, count, end }, stride);
    if (done.to.compare(top) >= 0) return ranges;
    if (done.to === end) count--;
    if (count === 0)
      throw new NotConvergedError(
        `above T = ${end.toNumber()} no frequency lies below the cutoff: the transition is that without μ*`,
      );
    // The ranges of two numbers overlap about the jump, so that the temperatures beside it belong to both.
    from = done.to === end ? countRange(problem.model.cutoff, count).low : done.to;
    stride = done.next;
  }
}

/** The length of a range relative to T, and how often the rows were raised. */
interface Stride {
  readonly step: number;
  readonly effort: number;
}

/** The part [T, T_e] of which a range is to be proved. */
interface Part {
  readonly start: CoverStart;
  readonly from: Rational;
  readonly count: number;
  readonly end: Rational;
}

/** The first range that is proved, each failure halving it and raising the rows; the next one is tried longer, with fewer rows. */
function provedRange(problem: RepulsionProblem, part: Part, { step, effort }: Stride) {
  const { start, from, count, end } = part;
  const { isProved = isProvedStable } = start;
  const distance = ROWS_SHARE * distanceOf(from, start);
  for (let failures = 0; failures < MOST_FAILURES; failures++) {
    const length = step * 2 ** -failures;
    const further = Rational.fromDouble(from.toNumber() * (1 + length));
    const to = further.compare(end) < 0 ? further : end;
    const size = start.rows(distance * MORE_ROWS ** (effort + failures), count);
    if (!isProved(problem, { from, to, count, size })) continue;
    const next = {
      step: Math.min(LONGEST_STEP, GROWTH * length),
      effort: Math.max(0, effort + failures - 1),
    };
    return { to, next };
  }
  throw new NotConvergedError(`stability just above T = ${from.toNumber()} could not be proved`);
}

function distanceOf(t: Rational, { transition }: CoverStart): number {
  return Math.max(1e-12, t.toNumber() / transition - 1);
}

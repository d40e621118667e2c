import { NotConvergedError } from "../../errors/errors.ts";
import { denseCritical, orNull } from "./dense-critical.ts";
import { edgesOf } from "./line-integrals.ts";
import { integralsOn, type LineResolution, resolutionsOf } from "./line-resolution.ts";
import {
  ACCURACY,
  demandOf,
  type Resolved,
  refinedCrossings,
  resolvedCrossings,
  type SteadyOptions,
} from "./resolved-crossings.ts";
import { type Differences, isOfPanels, larger, largestError } from "./stated-error.ts";
import { startFrom, steadyInstability } from "./steady-crossing.ts";
import { hasManyKinks, isBlurred, type SteadyProblem } from "./steady-problem.ts";
import { accepted, compared, type Found, type SteadyCritical } from "./steady-result.ts";

/**
 * Differences of the two grids that are stated: both have the same panels, and miss some of the same there and beyond the last edge. Much finer grids
 * were less than 4 away in 27 random states of model spectra. Beside the few kinks of a table both can agree by chance (one random state was
 * 45 differences away): there these count only where no finer panels can be had, see {@link larger}.
 */
const STATED = { kinked: { differences: 10 }, else: { differences: 4 } };
/** What panels may miss where more than was aimed at would be stated; a tenth as much leaves most as they are, because what one misses falls like a high power. */
const FURTHER = [1e-5, 1e-6, 1e-7, 1e-8];
const NEXT = 1e-1;
/** What panels miss falls like a high power of their width: where the grids still differ by more than half as much, it is the rows that they show. */
const GAIN = 0.5;
/** Why refining stops, where no panels are refused. */
const GAINLESS = "finer panels gain nothing beside what the rows and the table of the boson miss";
const FINEST = `no panel misses more than ${FURTHER.at(-1)} of an integral, the least that is asked of panels`;

/**
 * The critical factor on two grids: one refined until it resolves the solution found on it, and one with more nodes on each of its panels
 * and in every integral. Four of their differences are the error stated. Where it is more than was aimed at, panels have to miss
 * a hundredth as much and less, as long as dense matrices hold them and it is panels that the error comes from: else more nodes in every row
 * show what these miss. Beside the kinks of a table they have to in any case, so that the error
 * stated knows what another set of panels changes. Where the line blurs the kinks there are more and more nodes on the same panels, see {@link denseCritical},
 * which serves fewer of them where that is accurate enough.
 *
 * @throws NotConvergedError if a line is not resolved, nothing settles, or the grids differ by more than `largestError`.
 */
export function steadyCritical(problem: SteadyProblem, options: SteadyOptions): SteadyCritical {
  if (!isBlurred(problem)) return gradedCritical(problem, options);
  if (hasManyKinks(problem)) return denseCritical(problem, options);
  const { accuracy = ACCURACY } = options;
  const found = orNull(() => denseCritical(problem, options));
  if (found && largestError(found) <= accuracy) return found;
  const onGraded = () => gradedCritical({ ...problem, isGraded: true }, options);
  if (!found) return onGraded();
  const graded = orNull(onGraded);
  return graded && largestError(graded) <= largestError(found) ? graded : found;
}

function gradedCritical(problem: SteadyProblem, options: SteadyOptions): SteadyCritical {
  const { accuracy = ACCURACY } = options;
  const isKinked = [problem.shape.kinks, problem.distributionKinks].some((kinks = []) => kinks.length > 0);
  let resolved = resolvedCrossings(problem, options);
  let found = onTwoGrids(problem, options, resolved, isKinked ? STATED.kinked : STATED.else);
  let isCompared = !isKinked;
  let { change } = found;
  const first = NEXT * demandOf(problem, options).tolerance;
  let stopped = FINEST;
  for (const tolerance of FURTHER) {
    if (tolerance >= first) continue;
    if (isCompared && largestError(found) <= accuracy) break;
    try {
      const refined = refinedCrossings(problem, options, resolved, { tolerance });
      if (refined.integrals.grid.size === resolved.integrals.grid.size) continue;
      resolved = refined;
      const finer = onTwoGrids(problem, options, resolved, STATED.else);
      const gained = finer.change < GAIN * change;
      change = finer.change;
      const { finest } = resolutionsOf(problem);
      const isLimitedByRows = !gained && finest !== undefined && largestError(finer) > accuracy;
      const best = isLimitedByRows
        ? onFinerRows(problem, options, edgesOf(resolved.integrals), finest, finer)
        : finer;
      found = isKinked ? larger(best, found) : best;
      if (isLimitedByRows && !isOfPanels(found)) {
        stopped = GAINLESS;
        break;
      }
      isCompared = true;
    } catch (refusal) {
      if (!(refusal instanceof NotConvergedError)) throw refusal;
      stopped = refusal.message;
      break;
    }
  }
  return accepted(found, options, accuracy, stopped);
}

/** The result of a grid and of one with more nodes on its panels, with their difference. */
function onTwoGrids(
  problem: SteadyProblem,
  { feedback = true, onProgress }: SteadyOptions,
  { integrals, crossings }: Resolved,
  stated: Differences,
): Found {
  const coarse = steadyInstability(problem, integrals, feedback, startFrom(crossings, integrals.grid));
  onProgress?.(0.6, `${integrals.grid.size} frequencies`);
  const fine = integralsOn(problem, edgesOf(integrals), resolutionsOf(problem).fine);
  const finer = steadyInstability(problem, fine, feedback, startFrom(coarse, fine.grid));
  onProgress?.(1, "done");
  return compared(finer, coarse, stated);
}

/** The result with more nodes in every row, and its change from those of the finer grid. */
function onFinerRows(
  problem: SteadyProblem,
  { feedback = true }: SteadyOptions,
  edges: readonly number[],
  finest: LineResolution,
  { instability: fine, change }: Found,
): Found {
  const integrals = integralsOn(problem, edges, finest);
  const finer = steadyInstability(problem, integrals, feedback, startFrom(fine, integrals.grid));
  return { ...compared(finer, fine, STATED.else), change };
}

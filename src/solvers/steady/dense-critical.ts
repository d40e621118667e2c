import { NotConvergedError } from "../../errors/errors.ts";
import { edgesOf } from "./line-integrals.ts";
import { blurredResolutions, integralsOn } from "./line-resolution.ts";
import {
  ACCURACY,
  demandOf,
  firstCompared,
  type Resolved,
  refinedCrossings,
  resolvedCrossings,
  type SteadyOptions,
} from "./resolved-crossings.ts";
import { largestError } from "./stated-error.ts";
import { type SteadyInstability, settlingFor, startFrom, steadyInstability } from "./steady-crossing.ts";
import { hasBandEdge, type SteadyProblem } from "./steady-problem.ts";
import { accepted, compared, type Found, type SteadyCritical } from "./steady-result.ts";

/** What panels may miss where more nodes on them do not do, beside what they may to begin with. */
const FURTHER = [1e-1, 1e-2, 1e-3];
/**
 * Differences of the last two numbers of nodes that are stated, more of them where there is a band edge, next to which coefficients do not fall evenly (a random
 * table was six differences away); and what neighbouring numbers share, because the kinks of a table alias on both: where they agreed to 1e-10, halved panels were
 * 5e-9 away (MgB₂, 60 K beside a lead of 10 meV).
 */
const STATED = { analytic: 4, edged: 10, shared: 5e-9 };
/** More nodes on the same panels go on while each time at least so much less is missed. */
const GAIN = 0.5;
/**
 * Two more nodes leave a twentieth of a difference where the line is resolved. One that is less than this part of the one before is taken to be as much: a random table, whose kinks the
 * line hardly blurs, changed by 4e-7, 1e-9 and 4e-8, and was 4e-8 away at the second.
 */
const FALL = 1e-2;
const FINEST = "finer panels are not looked for";

/**
 * The critical factor where the line blurs the kinks of a table: on panels that resolve the crossing with the fewest nodes, with more and more nodes on each (see {@link blurredResolutions}) until a few
 * differences of the last two, and what these share, are at most the accuracy; where they do not fall, on finer panels.
 *
 * @throws NotConvergedError if a line is not resolved, nothing settles, or the grids differ by more than `largestError`.
 */
export function denseCritical(problem: SteadyProblem, options: SteadyOptions): SteadyCritical {
  const { accuracy = ACCURACY } = options;
  let resolved = resolvedCrossings(problem, options);
  let found = onMoreNodes(problem, options, resolved);
  let stopped = FINEST;
  const first = demandOf(problem, options);
  for (const share of FURTHER) {
    if (largestError(found) <= accuracy) break;
    try {
      const refined = refinedCrossings(problem, options, resolved, {
        ...first,
        tolerance: share * first.tolerance,
      });
      if (refined.integrals.grid.size === resolved.integrals.grid.size) continue;
      resolved = refined;
      const finer = onMoreNodes(problem, options, resolved);
      if (largestError(finer) < largestError(found)) found = finer;
    } catch (refusal) {
      if (!(refusal instanceof NotConvergedError)) throw refusal;
      stopped = refusal.message;
      break;
    }
  }
  return accepted(found, options, accuracy, stopped);
}

/** On given panels. To the default accuracy solutions with few nodes never agree: the first, with which the panels were found, then only says how differences fall. */
function onMoreNodes(
  problem: SteadyProblem,
  options: SteadyOptions,
  { integrals, crossings }: Resolved,
): Found {
  const { accuracy = ACCURACY, feedback = true, onProgress } = options;
  const settling = settlingFor(accuracy);
  const edges = edgesOf(integrals);
  const { all } = blurredResolutions(problem);
  const differences = hasBandEdge(problem) ? STATED.edged : STATED.analytic;
  const solved = (from: SteadyInstability | Resolved["crossings"], k: number): SteadyInstability => {
    const on = k === 0 ? integrals : integralsOn(problem, edges, all[k]!);
    onProgress?.(0.4 + (0.6 * k) / all.length, `${on.grid.size} frequencies`);
    return steadyInstability(problem, on, feedback, startFrom(from, on.grid), settling);
  };
  const first = firstCompared(problem, accuracy);
  let coarse = solved(crossings, 0);
  let found: Found | null = null;
  for (let k = Math.max(1, first); k < all.length; k++) {
    const fine = found ? orNull(() => solved(coarse, k)) : solved(coarse, k);
    if (!fine) break;
    const least = found ? FALL * found.change : 0;
    const next = compared(fine, coarse, { differences, least, shared: STATED.shared });
    const isFirst = !found;
    const gained = !found || next.change < GAIN * found.change;
    // More than the one before: that was chance.
    if (!found || gained || next.change > found.change) found = next;
    if (!gained || (largestError(next) <= accuracy && !(isFirst && first > 0))) break;
    coarse = fine;
  }
  return found!;
}

/** Null where that is refused. */
export function orNull<T>(solve: () => T): T | null {
  try {
    return solve();
  } catch (refusal) {
    if (refusal instanceof NotConvergedError) return null;
    throw refusal;
  }
}

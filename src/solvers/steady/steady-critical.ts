import { NotConvergedError } from "../../errors/errors.ts";
import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import type { Progress } from "../local/line-problem.ts";
import type { SteadyNormalState } from "./iterate.ts";
import { edgesOf, type LineIntegrals } from "./line-integrals.ts";
import { integralsOn, type LineResolution, resolutionsOf } from "./line-resolution.ts";
import { carriedTo } from "./normal-start.ts";
import { startOf, steadyNormalState, UnsettledError } from "./normal-state.ts";
import { solutions } from "./resolved-functions.ts";
import { roughNormalState } from "./rough-normal-state.ts";
import { checkedState, type StateChecks } from "./state-checks.ts";
import {
  changed,
  isOfPanels,
  larger,
  largestError,
  limitOf,
  type Stated,
  sharesChange,
} from "./stated-error.ts";
import {
  type CrossingHints,
  FOR_ONE_OF_MANY,
  hintsFrom,
  type InstabilityStart,
  roughCrossings,
  type SteadyCrossings,
  type SteadyInstability,
  startFrom,
  steadyInstability,
} from "./steady-crossing.ts";
import { firstEdges, REFINEMENTS, RESOLVED, refinedEdges, unresolved } from "./steady-grid.ts";
import { hasManyKinks, type SteadyProblem } from "./steady-problem.ts";
import { attempted, settlingEdges } from "./unsettled.ts";

export interface SteadyOptions {
  /** Where the search for the critical factor starts. */
  readonly guess: number;
  /** −Im ω̃(0) is expected to be about this; default from one-boson scattering at the guess. */
  readonly halfWidth: number;
  /** Relative accuracy aimed at, default 1e-8; from 1e-6 on panels may miss more to begin with. The stated error decides. */
  readonly accuracy?: number;
  /** Refused when the two grids differ by more than this, relative (default 1e-3). */
  readonly largestError?: number;
  /** Default true; false drops Ξ throughout, exact in equilibrium. */
  readonly feedback?: boolean;
  /**
   * One of many states beside many kinks, from edges that resolve a neighbour, see {@link resolvedNeighbour}: no panel is wider there to begin with,
   * and each may miss ten times as much.
   */
  readonly panels?: readonly number[];
  /** What the crossing of that neighbour tells of this one, which is looked for no further than counts on such panels. */
  readonly neighbour?: CrossingHints;
  readonly onProgress?: Progress;
}

/** The static instability of a steady state. */
export interface SteadyCritical extends Stated {
  /** What the error is and why it is not less, where it is more than was aimed at; null where it is not. */
  readonly limit: string | null;
  /** Why `withoutNonThermal` is null. */
  readonly withoutRefusal: string | null;
  /** −2 Im Σ^R(0), lead included, at the critical factor. */
  readonly linewidth: number;
  /** 1/(2h′(0)). */
  readonly electronTemperature: number;
  readonly checks: StateChecks;
  readonly instability: SteadyInstability;
}

/**
 * Differences of the two grids that are stated: both have the same panels, and miss some of the same there and beyond the last edge. Much finer grids
 * were up to 2.5 differences away beside a kink at every point, where panels cannot be refined at will, and less than 4 in 27 random states of model
 * spectra. Beside the few kinks of a table both can agree by chance (one random state was 45 differences away): there these count only where
 * no finer panels can be had, see {@link larger}.
 */
const STATED = { kinked: 10, else: 4 };
/** In place of {@link RESOLVED} where 1e-6 is asked for, and for one of many states beside many kinks: graded panels miss less by far than this says. */
const QUICKLY = 1e-3;
const QUICK = 1e-6;
/** The same where more than was aimed at would be stated; a tenth as much leaves most panels as they are, because what one misses falls like a high power. */
const FURTHER = [1e-5, 1e-6, 1e-7, 1e-8];
const NEXT = 1e-1;
const ACCURACY = 1e-8;
/** What panels miss falls like a high power of their width: where the grids still differ by more than half as much, it is the rows that they show. */
const GAIN = 0.5;
/** Why refining stops, where no panels are refused. */
const UNREFINED = "for one of many states panels are not refined beyond the first that resolve the line";
const GAINLESS = "finer panels gain nothing beside what the rows and the table of the boson miss";
const FINEST = `no panel misses more than ${FURTHER.at(-1)} of an integral, the least that is asked of panels`;

/**
 * The critical factor on two grids: one refined until it resolves the solution found on it, and one with more nodes on each of its panels
 * and in every integral. Four of their differences are the error stated, ten beside many kinks. Where it is more than was aimed at, panels have to miss
 * a hundredth as much and less, as long as dense matrices hold them and it is panels that the error comes from: else more nodes in every row
 * show what these miss. Beside the kinks of a table they have to in any case, so that the error
 * stated knows what another set of panels changes.
 *
 * @throws NotConvergedError if a line is not resolved, nothing settles, or the grids differ by more than `largestError`.
 */
export function steadyCritical(problem: SteadyProblem, options: SteadyOptions): SteadyCritical {
  const { accuracy = ACCURACY } = options;
  const isKinked = [problem.shape.kinks, problem.distributionKinks].some((kinks = []) => kinks.length > 0);
  let resolved = resolvedCrossings(problem, options);
  let found = onTwoGrids(problem, options, resolved, isKinked ? STATED.kinked : STATED.else);
  let isCompared = !isKinked;
  let { change } = found;
  const first = NEXT * resolvedTo(problem, options);
  let stopped = options.panels ? UNREFINED : FINEST;
  for (const tolerance of options.panels ? [] : FURTHER) {
    if (tolerance >= first) continue;
    if (isCompared && largestError(found) <= accuracy) break;
    try {
      const refined = refinedCrossings(problem, options, resolved, tolerance);
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
  const { largestError: most = 1e-3 } = options;
  const limit = largestError(found) > accuracy ? limitOf(found, stopped) : null;
  if (found.change <= most) return { ...found, limit };
  throw new NotConvergedError(
    `the critical coupling still changes by ${found.change.toExponential(1)} (relative) when the grid is refined, up to ${most} is accepted`,
  );
}

/** What is stated before it is known why refining stops. */
interface OnTwoGrids extends Omit<SteadyCritical, "limit"> {
  readonly change: number;
}

/** The result of a grid and of one with more nodes on its panels, with their difference. */
function onTwoGrids(
  problem: SteadyProblem,
  { feedback = true, panels, neighbour, onProgress }: SteadyOptions,
  { integrals, crossings }: Resolved,
  differences: number,
): OnTwoGrids {
  const settling = neighbour ? FOR_ONE_OF_MANY : {};
  const start = startFrom(crossings, integrals.grid);
  const coarse = steadyInstability(problem, integrals, feedback, start, settling);
  onProgress?.(0.6, `${integrals.grid.size} frequencies`);
  const rows = resolutionsOf(problem, panels !== undefined).fine;
  const fine = integralsOn(problem, edgesOf(integrals), rows);
  const finer = steadyInstability(problem, fine, feedback, startFrom(coarse, fine.grid), settling);
  onProgress?.(1, "done");
  const change = Math.abs(finer.full.factor - coarse.full.factor) / finer.full.factor;
  return { ...compared(finer, coarse, differences), change };
}

/** The result with more nodes in every row, and its change from those of the finer grid. */
function onFinerRows(
  problem: SteadyProblem,
  { feedback = true }: SteadyOptions,
  edges: readonly number[],
  finest: LineResolution,
  { instability: fine, change }: OnTwoGrids,
): OnTwoGrids {
  const integrals = integralsOn(problem, edges, finest);
  const finer = steadyInstability(problem, integrals, feedback, startFrom(fine, integrals.grid));
  return { ...compared(finer, fine, STATED.else), change };
}

/** What is known of a state to look for its neighbours with. */
export type Neighbour = Pick<SteadyOptions, "panels" | "neighbour">;

/**
 * The edges of panels that resolve the instability of a state, and its crossing.
 *
 * @throws NotConvergedError if a line is not resolved or nothing settles.
 */
export function resolvedNeighbour(problem: SteadyProblem, options: SteadyOptions): Neighbour {
  const { integrals, crossings } = resolvedCrossings(problem, { ...options, panels: [] });
  return { panels: edgesOf(integrals), neighbour: hintsFrom(crossings.full) };
}

interface Resolved {
  readonly integrals: LineIntegrals;
  readonly crossings: SteadyCrossings;
}

/** The crossings to some five digits on a grid that resolves them; beside many kinks graded, once. */
function resolvedCrossings(problem: SteadyProblem, options: SteadyOptions): Resolved {
  const { integrals, state } = roughNormalState(problem, options, resolvedTo(problem, options));
  const start = (grid: HalfLineGrid): InstabilityStart => {
    const start = carriedTo(grid, integrals.grid, startOf(state));
    const full = { factor: options.guess, start, ...options.neighbour?.(grid) };
    return { full, ...(options.neighbour ? { without: full } : {}), origin: options.guess };
  };
  const first = attempted(() =>
    roughCrossings(problem, integrals, options.feedback ?? true, start(integrals.grid)),
  );
  const graded = options.panels !== undefined || !hasManyKinks(problem);
  const tolerance = resolvedTo(problem, options);
  return refined(problem, options, { integrals, reached: first, start }, tolerance, graded);
}

/** The same from a grid that may lack resolution. */
function refinedCrossings(
  problem: SteadyProblem,
  options: SteadyOptions,
  { integrals, crossings }: Resolved,
  tolerance: number,
): Resolved {
  const start = (grid: HalfLineGrid): InstabilityStart => startFrom(crossings, grid);
  return refined(problem, options, { integrals, reached: crossings, start }, tolerance, true);
}

/** What a grid has shown, and where a search on another one starts. */
interface Attempt {
  readonly integrals: LineIntegrals;
  readonly reached: SteadyCrossings | UnsettledError;
  start(grid: HalfLineGrid): InstabilityStart;
}

function refined(
  problem: SteadyProblem,
  options: SteadyOptions,
  { integrals, reached, start }: Attempt,
  tolerance: number,
  graded: boolean,
): Resolved {
  for (let round = 0, unsettled = 0; round < REFINEMENTS; round++) {
    const { edges } = integrals.grid;
    options.onProgress?.((0.4 * (round + 1)) / REFINEMENTS, `${edges.length} panels`);
    let finer: number[];
    unsettled = reached instanceof UnsettledError ? unsettled + 1 : 0;
    if (reached instanceof UnsettledError) finer = settlingEdges(integrals.grid, reached, unsettled);
    else {
      const crossings = reached;
      start = (grid) => startFrom(crossings, grid);
      finer = refinedEdges(integrals.grid, solutions(crossings), tolerance);
      if (finer.length === edges.length) {
        if (graded) return { integrals, crossings };
        finer = firstEdges(problem, options.halfWidth, edgesOf(integrals));
        graded = true;
      }
    }
    const next = integralsOn(problem, finer, resolutionsOf(problem).coarse);
    const from = start(next.grid);
    reached = attempted(() => roughCrossings(problem, next, options.feedback ?? true, from));
    integrals = next;
  }
  throw unresolved(REFINEMENTS);
}

function resolvedTo(problem: SteadyProblem, { panels, accuracy = ACCURACY }: NormalOptions): number {
  return accuracy >= QUICK || (panels && hasManyKinks(problem)) ? QUICKLY : RESOLVED;
}

interface ResolvedState {
  readonly integrals: LineIntegrals;
  readonly state: SteadyNormalState;
}
type NormalOptions = Pick<SteadyOptions, "guess" | "halfWidth" | "panels" | "accuracy">;

/** The normal state at the guess, settled, on a grid that resolves it. */
export function resolvedNormalState(problem: SteadyProblem, options: NormalOptions): ResolvedState {
  const { integrals, state } = roughNormalState(problem, options, resolvedTo(problem, options));
  const settled = steadyNormalState(problem, integrals, options.guess, startOf(state));
  return { integrals, state: settled };
}

function compared(
  fine: SteadyInstability,
  coarse: SteadyInstability,
  differences: number,
): Omit<OnTwoGrids, "change"> {
  const { full, without, shares } = fine;
  const { linewidth, electronTemperature, checks } = checkedState(full.state);
  return {
    ...changed(full, coarse.full, differences),
    withoutNonThermal: without && coarse.without ? changed(without, coarse.without, differences) : null,
    withoutRefusal: fine.withoutRefusal ?? coarse.withoutRefusal,
    shares,
    sharesError: differences * sharesChange(shares, coarse.shares) + 1e-12,
    linewidth,
    electronTemperature,
    checks,
    instability: fine,
  };
}

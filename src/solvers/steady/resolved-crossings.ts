import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import type { Progress } from "../local/line-problem.ts";
import type { SteadyNormalState } from "./iterate.ts";
import type { LineIntegrals } from "./line-integrals.ts";
import { blurredResolutions, integralsOn, resolutionsOf } from "./line-resolution.ts";
import { carriedTo } from "./normal-start.ts";
import { startOf, steadyNormalState, UnsettledError } from "./normal-state.ts";
import { solutions } from "./resolved-functions.ts";
import { roughNormalState } from "./rough-normal-state.ts";
import { type InstabilityStart, roughCrossings, type SteadyCrossings, startFrom } from "./steady-crossing.ts";
import { type Demand, REFINEMENTS, RESOLVED, refinedEdges, unresolved } from "./steady-grid.ts";
import { isBlurred, type SteadyProblem } from "./steady-problem.ts";
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
  readonly onProgress?: Progress;
}

export const ACCURACY = 1e-8;
/** In place of {@link RESOLVED} where 1e-6 is asked for: graded panels miss less by far than this says. */
const QUICKLY = 1e-3;
const QUICK = 1e-6;

export interface Resolved {
  readonly integrals: LineIntegrals;
  readonly crossings: SteadyCrossings;
}

/** The crossings to some five digits on a grid that resolves them. */
export function resolvedCrossings(problem: SteadyProblem, options: SteadyOptions): Resolved {
  const demand = demandOf(problem, options);
  const { integrals, state } = roughNormalState(problem, options, demand);
  const start = (grid: HalfLineGrid): InstabilityStart => {
    const start = carriedTo(grid, integrals.grid, startOf(state));
    return { full: { factor: options.guess, start }, origin: options.guess };
  };
  const first = attempted(() =>
    roughCrossings(problem, integrals, options.feedback ?? true, start(integrals.grid)),
  );
  return refined(problem, options, { integrals, reached: first, start }, demand);
}

/** The same from a grid that may lack resolution. */
export function refinedCrossings(
  problem: SteadyProblem,
  options: SteadyOptions,
  { integrals, crossings }: Resolved,
  demand: Demand,
): Resolved {
  const start = (grid: HalfLineGrid): InstabilityStart => startFrom(crossings, grid);
  return refined(problem, options, { integrals, reached: crossings, start }, demand);
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
  demand: Demand,
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
      finer = refinedEdges(integrals.grid, solutions(crossings), demand);
      if (finer.length === edges.length) return { integrals, crossings };
    }
    const next = integralsOn(problem, finer, resolutionsOf(problem).coarse);
    const from = start(next.grid);
    reached = attempted(() => roughCrossings(problem, next, options.feedback ?? true, from));
    integrals = next;
  }
  throw unresolved(REFINEMENTS);
}

/** What panels may miss, see {@link refinedEdges}. */
export function demandOf(
  problem: SteadyProblem,
  { accuracy = ACCURACY }: Pick<SteadyOptions, "accuracy">,
): Demand {
  if (!isBlurred(problem)) return { tolerance: accuracy >= QUICK ? QUICKLY : RESOLVED };
  const nodes = blurredResolutions(problem).all[firstCompared(problem, accuracy) + 2]!.order;
  // Integrals miss the square of what functions do.
  return { tolerance: Math.sqrt(Math.min(QUICK, accuracy)), nodes };
}

/** Which of the {@link blurredResolutions} comes after the one that the panels are found with; 0 where that is good enough to be compared itself. */
export function firstCompared(problem: SteadyProblem, accuracy: number): number {
  return accuracy >= QUICK ? 0 : blurredResolutions(problem).fine;
}

interface ResolvedState {
  readonly integrals: LineIntegrals;
  readonly state: SteadyNormalState;
}
type NormalOptions = Pick<SteadyOptions, "guess" | "halfWidth" | "accuracy">;

/** The normal state at the guess, settled, on a grid that resolves it. */
export function resolvedNormalState(problem: SteadyProblem, options: NormalOptions): ResolvedState {
  const { integrals, state } = roughNormalState(problem, options, demandOf(problem, options));
  const settled = steadyNormalState(problem, integrals, options.guess, startOf(state));
  return { integrals, state: settled };
}

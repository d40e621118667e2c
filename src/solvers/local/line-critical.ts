import { InternalError, NotConvergedError } from "../../errors/errors.ts";
import type { GapMap, Shares } from "./gap-map.ts";
import { lineDemands } from "./line-demands.ts";
import { fitsGrid, halvedEdges, sharpenedEdges } from "./line-grid.ts";
import { type CriticalFactor, findInstability, gridMatrices, type Instability } from "./line-instability.ts";
import { firstFactor, type LineProblem, type Progress } from "./line-problem.ts";
import { firstHalfWidth, resolveLine } from "./line-resolution.ts";
import { type NormalState, normalState, selfEnergy, spectralWeight } from "./normal-state.ts";

export interface LineOptions {
  /**
   * Relative accuracy aimed at, default 1e-8: a third, finer grid is used where two differ by more. From 1e-6 on grids are coarser.
   * The stated error decides.
   */
  readonly accuracy?: number;
  /** Refused when it still changes by more than this, relative (default 1e-2). */
  readonly largestError?: number;
  /**
   * Default true; false drops Ξ throughout, which is exact in equilibrium and stays well-posed there without ohmic
   * weight, where the equation of Ξ is singular.
   */
  readonly feedback?: boolean;
  readonly onProgress?: Progress;
}

/** The static instability of a steady state on the real axis. */
export interface LineCritical extends CriticalFactor {
  /** The crossing with the feedback of Ξ dropped; null where there is none. */
  readonly withoutNonThermal: CriticalFactor | null;
  readonly shares: Shares;
  /** Largest change of a share between the last two grids. */
  readonly sharesError: number;
  /** Full width of the line at the critical coupling, −2 Im Σ^R(0). */
  readonly linewidth: number;
  /** |∫B dω − 1| on the final grid. */
  readonly sumRuleError: number;
  readonly gapMap: GapMap<NormalState>;
  /** Im F^R at the nodes of the final grid. */
  readonly eigenvector: Float64Array;
}

/** Nodes per panel of the grid that is refined until it resolves the solution and of the finer ones; the last one may halve panels. */
const ORDERS = { coarse: 9, fine: 12, finest: 12, last: halvedEdges };
const QUICK_ORDERS = { coarse: 6, fine: 9, finest: 12, last: (edges: readonly number[]) => edges };
const QUICK = 1e-6;

/**
 * The smallest factor g on the given spectrum at which the full gap map (X eliminated) has the eigenvalue 1,
 * with the normal state solved at each g. Two grids at least: a coarse one that is refined until it resolves the
 * solution found on it, and one with more nodes per panel, sharper and wider; a third if they differ too much.
 *
 * A second route to what `localCritical` takes from `steadyCritical`, for tests and `verify`: here the kernels of the generator are taken
 * at pairs of nodes times weights, so that kinks of the boson are not met; there four functions of the boson are integrated
 * against the panels of the solution. Grids, normal state and errors are its own; the elimination of X, the power iteration
 * and the search for the crossing are shared.
 *
 * @throws NotConvergedError if the line is too narrow or too finely structured to be resolved, if there is no critical
 * coupling, or if the last two grids differ by more than `largestError`.
 */
export function lineCritical(problem: LineProblem, options: LineOptions = {}): LineCritical {
  const { accuracy = 1e-8, largestError = 1e-2, feedback = true, onProgress } = options;
  const orders = accuracy >= QUICK ? QUICK_ORDERS : ORDERS;
  const coarse = resolvedInstability(problem, { feedback, order: orders.coarse, onProgress });
  const edges = sharpenedEdges(coarse.edges);
  const refined = (finer: readonly number[], order: number, near: Instability) =>
    findInstability(gridMatrices(problem, finer, order), problem, feedback, near);
  const fine = refined(edges, orders.fine, coarse.instability);
  const result = compared(fine, coarse.instability);
  onProgress?.(0.8, `${fine.full.right.length} frequencies`);
  const last = orders.last(edges);
  const settled = result.error <= accuracy * result.factor || !fitsGrid(last, orders.finest);
  const finest = settled ? result : compared(refined(last, orders.finest, fine), fine);
  onProgress?.(1, "done");
  if (finest.error <= largestError * finest.factor) return finest;
  throw new NotConvergedError(notSettled(finest, largestError));
}

function notSettled(result: LineCritical, most: number): string {
  const change = (result.error / result.factor).toExponential(1);
  return `the critical coupling still changes by ${change} (relative) when the grid is refined, up to ${most} is accepted: the line or its replicas are not resolved`;
}

/** An instability on a grid that resolves it; null while no grid has resolved the normal state. */
interface Attempt {
  readonly instability: Instability | null;
  readonly states: readonly NormalState[];
}

interface FirstGrid {
  readonly feedback: boolean;
  readonly order: number;
  readonly onProgress: Progress | undefined;
}

function resolvedInstability(
  problem: LineProblem,
  first: FirstGrid,
): { edges: readonly number[]; instability: Instability } {
  const halfWidth = firstHalfWidth(problem, firstFactor(problem));
  const { edges, solution } = resolveLine<Attempt>(
    problem,
    halfWidth,
    {
      solveOn: (candidate, previous) => attempt(problem, candidate, first, previous),
      states: ({ states }) => states,
    },
    first.onProgress,
  );
  if (!solution.instability) throw new InternalError("a grid that resolves the line was never solved on");
  return { edges, instability: solution.instability };
}

/** The eigenvalue problem means nothing before the normal state is resolved, so that comes first on every grid. */
function attempt(
  problem: LineProblem,
  edges: readonly number[],
  { feedback, order }: FirstGrid,
  previous: Attempt | null,
): Attempt {
  const near = previous?.instability ?? null;
  const matrices = gridMatrices(problem, edges, order);
  const factor = near?.full.factor ?? firstFactor(problem);
  const state = normalState(matrices, factor, firstHalfWidth(problem, factor));
  if (lineDemands(state, problem.shape, problem.bosonTemperature).length > 0) {
    return { instability: near, states: [state] };
  }
  const instability = findInstability(matrices, problem, feedback, near);
  const { full, without } = instability;
  return { instability, states: without ? [full.state, without.state] : [full.state] };
}

function compared(fine: Instability, coarse: Instability): LineCritical {
  const { full, without, shares } = fine;
  const sharesChange = (Object.keys(shares) as (keyof Shares)[]).map((key) =>
    Math.abs(shares[key] - coarse.shares[key]),
  );
  return {
    ...changed(full, coarse.full),
    withoutNonThermal: without && coarse.without ? changed(without, coarse.without) : null,
    shares,
    sharesError: Math.max(...sharesChange) + 1e-12,
    linewidth: -2 * selfEnergy(full.state, 0).im,
    sumRuleError: Math.abs(spectralWeight(full.state) - 1),
    gapMap: full.map,
    eigenvector: full.right,
  };
}

function changed(fine: CriticalFactor, coarse: CriticalFactor): CriticalFactor {
  return { factor: fine.factor, error: Math.abs(fine.factor - coarse.factor) + fine.error };
}

import { kernelMatrices } from "./kernel-matrices.ts";
import { lineGrid, sharpenedEdges } from "./line-grid.ts";
import type { LineProblem } from "./line-problem.ts";
import { firstHalfWidth, resolveLine } from "./line-resolution.ts";
import { type NormalState, normalState, selfEnergy } from "./normal-state.ts";

/** The normal state on a grid that resolves it. */
export interface ResolvedNormalState {
  readonly state: NormalState;
  /** −2 Im Σ^R(0). */
  readonly linewidth: number;
  /** Change of the linewidth between the last two grids. */
  readonly error: number;
}

const COARSE_ORDER = 8;
const FINE_ORDER = 12;

/**
 * The nonlinear normal state at one coupling, on panels refined until they resolve the line and its replicas.
 *
 * @param factor multiplies the coupling of the given spectrum.
 * @throws NotConvergedError if the line cannot be resolved.
 */
export function lineNormalState(problem: LineProblem, factor: number): ResolvedNormalState {
  const halfWidth = firstHalfWidth(problem, factor);
  const solve = (edges: readonly number[], order: number) =>
    normalState(kernelMatrices(problem.kernels, lineGrid(edges, order)), factor, halfWidth);
  const coarse = resolveLine(problem, halfWidth, {
    solveOn: (edges) => solve(edges, COARSE_ORDER),
    states: (state) => [state],
  });
  const state = solve(sharpenedEdges(coarse.edges), FINE_ORDER);
  const linewidth = -2 * selfEnergy(state, 0).im;
  return { state, linewidth, error: Math.abs(linewidth + 2 * selfEnergy(coarse.solution, 0).im) };
}

import { NotConvergedError } from "../../errors/errors.ts";
import type { Resolution } from "../linear/panel-grid.ts";
import { lineDemands } from "./line-demands.ts";
import { lineEdges } from "./line-grid.ts";
import { type LineProblem, oneBosonRate, type Progress } from "./line-problem.ts";
import { type NormalState, selfEnergy } from "./normal-state.ts";

/** A solution on a coarse grid together with the panels that resolve it. */
export interface ResolvedLine<T> {
  readonly edges: readonly number[];
  readonly solution: T;
}

/** How a solution is obtained on given panels, and which normal states the panels must resolve. */
export interface LineSolver<T> {
  solveOn(edges: readonly number[], previous: T | null): T;
  states(solution: T): readonly NormalState[];
}

const ROUNDS = 10;
const NARROWEST_LINE = 1e-8;
/** Before a line is refused the innermost panel has come down to this multiple of the limit. */
const COARSEST_REFUSAL = 16;
const FIRST_HALF_WIDTH = 1e-4;

/** The half-width of the line to start from at a coupling, ½Γ_1 but never zero. */
export function firstHalfWidth(problem: LineProblem, factor: number): number {
  const coldest = Math.min(problem.electronTemperature, problem.bosonTemperature);
  return Math.max((factor * oneBosonRate(problem)) / 2, FIRST_HALF_WIDTH * coldest);
}

/**
 * Refines the panels until they resolve the solution found on them.
 *
 * @throws NotConvergedError if a line is narrower than 10⁻⁸ min(T_e, T_B) or the panels never suffice.
 */
export function resolveLine<T>(
  problem: LineProblem,
  halfWidth: number,
  solver: LineSolver<T>,
  onProgress?: Progress,
): ResolvedLine<T> {
  const { shape, electronTemperature, bosonTemperature } = problem;
  const temperature = Math.max(electronTemperature, bosonTemperature);
  const demands: Resolution[] = [];
  let solution: T | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    const edges = lineEdges({ halfWidth, temperature, shape }, demands);
    solution = solver.solveOn(edges, solution);
    onProgress?.((0.4 * (round + 1)) / ROUNDS, `${edges.length - 1} panels`);
    const states = solver.states(solution);
    for (const state of states) refuseNarrowLine(problem, state);
    const missing = states.flatMap((state) => lineDemands(state, shape, bosonTemperature));
    if (missing.length === 0) return { edges, solution };
    demands.push(...missing);
  }
  throw new NotConvergedError(
    `the grid still lacks resolution after ${ROUNDS} refinements: higher temperatures or a spectrum with wider peaks are accepted`,
  );
}

function refuseNarrowLine(problem: LineProblem, state: NormalState): void {
  const halfWidth = -selfEnergy(state, 0).im;
  const limit = NARROWEST_LINE * Math.min(problem.electronTemperature, problem.bosonTemperature);
  if (halfWidth > limit || state.matrices.grid.edges[1]! > COARSEST_REFUSAL * limit) return;
  throw new NotConvergedError(
    `the line (half-width ${halfWidth.toExponential(1)}) is narrower than the grid can resolve: at least ${limit.toExponential(1)} is accepted, as higher temperatures give`,
  );
}

import { NotConvergedError } from "../../errors/errors.ts";
import { dominantEigenvalue, leftEigenvector } from "./dominant-eigenpair.ts";
import { GapMap, type Shares } from "./gap-map.ts";
import { type KernelMatrices, kernelMatrices } from "./kernel-matrices.ts";
import { lineGrid } from "./line-grid.ts";
import { firstFactor, type LineProblem } from "./line-problem.ts";
import { firstHalfWidth } from "./line-resolution.ts";
import { type NormalState, normalState } from "./normal-state.ts";
import { unitCrossing } from "./unit-crossing.ts";

/** A factor on the coupling of the given spectrum with an absolute error estimate. */
export interface CriticalFactor {
  readonly factor: number;
  readonly error: number;
}

/** An eigenvalue 1 of the gap map, with the normal state and the eigenvector that belong to it. */
export interface Crossing extends CriticalFactor {
  readonly state: NormalState;
  readonly map: GapMap<NormalState>;
  /** Im F^R at the nodes, largest entry 1. */
  readonly right: Float64Array;
}

/** The static instability on one grid. */
export interface Instability {
  readonly full: Crossing;
  /** The crossing with the feedback of Ξ dropped (`full` itself if it never was included); null where there is none. */
  readonly without: Crossing | null;
  readonly shares: Shares;
}

/** All kernels on the panels between the edges. */
export function gridMatrices(
  { kernels }: LineProblem,
  edges: readonly number[],
  order: number,
): KernelMatrices {
  return kernelMatrices(kernels, lineGrid(edges, order));
}

/**
 * The critical coupling on one grid, by a secant search that carries the normal state and the eigenvector along.
 *
 * @param feedback whether Ξ is included.
 * @param near the same on another grid; without it the search starts from `problem.guess` or the weak-coupling law.
 * @throws NotConvergedError if there is no crossing with the feedback as asked for.
 */
export function findInstability(
  matrices: KernelMatrices,
  problem: LineProblem,
  feedback: boolean,
  near: Instability | null,
): Instability {
  const guess = near?.full.factor ?? firstFactor(problem);
  const full = crossing(matrices, problem, feedback, guess);
  const left = leftEigenvector(full.map, full.right, 1);
  const shares = full.map.shares(full.right, left);
  if (!feedback) return { full, without: full, shares };
  const without = near && !near.without ? null : withoutFeedback(matrices, problem, near?.without ?? full);
  return { full, without, shares };
}

function withoutFeedback(
  matrices: KernelMatrices,
  problem: LineProblem,
  near: CriticalFactor,
): Crossing | null {
  try {
    return crossing(matrices, problem, false, near.factor);
  } catch (refusal) {
    if (refusal instanceof NotConvergedError) return null;
    throw refusal;
  }
}

function crossing(
  matrices: KernelMatrices,
  problem: LineProblem,
  feedback: boolean,
  guess: number,
): Crossing {
  let state: NormalState | null = null;
  let map: GapMap<NormalState> | null = null;
  let right: Float64Array | undefined;
  const at = (factor: number): Omit<Crossing, "error"> & { value: number } => {
    state = normalState(matrices, factor, state?.green.im ?? firstHalfWidth(problem, factor));
    map = new GapMap(state, feedback, map);
    const pair = dominantEigenvalue(map, right);
    right = pair.right;
    return { factor, state, map, right, value: pair.value };
  };
  const { factor, error } = unitCrossing((candidate) => at(candidate).value, guess);
  return { ...at(factor), error };
}

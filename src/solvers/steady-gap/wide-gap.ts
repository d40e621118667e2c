import { NotConvergedError } from "../../errors/errors.ts";
import type { BosonKernels } from "../boson-kernels.ts";
import { sharpEdge } from "../gap/edge-alone.ts";
import type { EdgeGrid } from "../gap/edge-grid.ts";
import { edgeMatrices } from "../gap/edge-matrices.ts";
import {
  type EdgeState,
  edgeGrid,
  kernelMap,
  kernelTable,
  moved,
  type RealAxisGap,
  type RealAxisSetting,
  settledState,
} from "../gap/real-axis-gap.ts";
import { maximumNorm } from "../linear/matrix.ts";
import { positiveFinite } from "../wide/positive.ts";
import type { OrderStart } from "./local-order.ts";

/** A superconductor in a steady state, wide band: any distributions of bosons and electrons, both given. */
export interface SteadyGapProblem extends RealAxisSetting {
  readonly kernels: RealAxisSetting["kernels"] & Pick<BosonKernels, "matsubara">;
  /** A gap to start from, of the order of the solution. */
  readonly guess: number;
  /** Default `transition`: null where an infinitesimal gap shrinks. With `saturation` a solution beside a stable normal state is found too. */
  readonly from?: OrderStart;
}

/** The order parameter below the transition. */
export interface SteadyGap extends RealAxisGap {
  /** Re φ^R(0): the order parameter, zero at the transition. */
  readonly order: number;
  /** Change of it between the last two grids. */
  readonly change: number;
  /** Four times the same and what both grids share. */
  readonly error: number;
}

const ORDERS = { coarse: 8, fine: 11 };
const ROUNDS = 3;
/** Of the smearing: an edge as close as that to the grid's is where the grid has it. */
const STAYS = 1e-2;
const POWERS = 60;
const SMALL = 1e-12;
/** A gap below this share of the scale of h is the normal state, approached. */
const VANISHED = 1e-6;
/** What both grids share errs as if the coupling were off by this share, and by another far from the transition. */
const COUPLING = 1e-10;
const FLOOR = 1e-9;
const SAFETY = 4;

/**
 * The nonlinear equations of the wide band in a steady state with h and F_B given,
 *   φ^R(ω) = ∫dν K(ω,ν) Re f^R(ν),   ω̃(ω) = ω − Σ^R_normal(ω) + ∫dν K(ω,ν)[Re g^R(ν) − 1],
 * on the real axis. f^K = h(f^R − f^A) holds to all orders in φ: in the wide band the residual beyond linear order is a change of the
 * distribution function alone (derivation beyond-linear-order), and h is held. What is neglected is that change: the
 * kinetic equation of the superconducting state.
 *
 * Null in the normal state: where an infinitesimal gap shrinks, or the gap of the guess vanishes.
 *
 * @throws NotConvergedError if the iteration does not settle, or on an unstable normal state; InputError for a guess that is not positive.
 */
export function steadyGap(problem: SteadyGapProblem): SteadyGap | null {
  positiveFinite("guess", problem.guess);
  const table = kernelTable(problem);
  const on = (grid: EdgeGrid) => kernelMap(problem, edgeMatrices(table, grid, problem.electrons.h));
  let around = { edge: problem.guess, smearing: problem.guess };
  let grid = edgeGrid(problem, around.edge, around.smearing, ORDERS.coarse);
  const map = on(grid);
  const start = started(problem, grid, map);
  const excess = growth(map, start, grid.size) - 1;
  if (excess <= 0 && problem.from !== "saturation") return null;
  let found = settledState(problem, grid, map, start);
  for (let round = 1; round < ROUNDS; round++) {
    around = reference(found, around.edge);
    grid = edgeGrid(problem, around.edge, around.smearing, ORDERS.coarse);
    found = settledState(problem, grid, on(grid), moved(found, grid));
  }
  const { coarse, fine } = isMet(found)
    ? finer(problem, on, found)
    : sharpEdge(problem, table, found, ORDERS.fine);
  const order = orderOf(fine);
  if (order < VANISHED * problem.electrons.scale) {
    if (excess <= COUPLING) return null;
    throw new NotConvergedError("the iteration fell back to the normal state, in which a small gap grows");
  }
  // An error of the coupling moves φ² in proportion to its distance from the transition.
  const missed = Math.max(FLOOR, COUPLING / (2 * Math.abs(excess)));
  const change = Math.abs(order - orderOf(coarse));
  return { ...fine, order, change, error: SAFETY * change + missed * order };
}

/** What the next grid is built around. */
function reference({ edge, at }: RealAxisGap, otherwise: number): { edge: number; smearing: number } {
  if (edge === null) return { edge: otherwise, smearing: otherwise };
  return { edge, smearing: Math.abs(at(edge).gap.im) };
}

/** Whether the grid has the edge where the state has it: within what the edge is smeared by. */
function isMet({ edge, at, grid }: RealAxisGap): boolean {
  return edge === null || Math.abs(edge - grid.edge) <= STAYS * Math.abs(at(edge).gap.im);
}

/** The same equations with more nodes per panel. */
function finer(
  problem: SteadyGapProblem,
  on: (grid: EdgeGrid) => (values: Float64Array) => Float64Array,
  coarse: RealAxisGap,
): { readonly coarse: RealAxisGap; readonly fine: RealAxisGap } {
  const { edge, smearing } = reference(coarse, coarse.grid.edge);
  const grid = edgeGrid(problem, edge, smearing, ORDERS.fine);
  return { coarse, fine: settledState(problem, grid, on(grid), moved(coarse, grid)) };
}

/** Re φ^R, even and smooth through ω = 0, there. */
function orderOf({ grid, values }: EdgeState): number {
  const lagrange = new Float64Array(grid.order);
  const first = grid.interpolate(0, lagrange);
  return Math.abs(lagrange.reduce((sum, weight, k) => sum + weight * values[2 * grid.size + first + k]!, 0));
}

/** The normal state with a gap function of the guess's size that falls off above the spectrum. */
function started(
  { guess, boson, kernels }: SteadyGapProblem,
  grid: EdgeGrid,
  map: (values: Float64Array) => Float64Array,
): Float64Array {
  const n = grid.size;
  const normal = map(new Float64Array(4 * n));
  const height = guess * (1 + kernels.matsubara(0));
  grid.nodes.forEach((omega, i) => {
    normal[2 * n + i] = height / (1 + (omega / boson.shape.top) ** 2);
  });
  normal.fill(0, 3 * n);
  return normal;
}

/** The factor by which the map enlarges an infinitesimal gap. */
function growth(map: (values: Float64Array) => Float64Array, start: Float64Array, n: number): number {
  let state = start;
  let factor = 0;
  for (let step = 0; step < POWERS; step++) {
    const height = maximumNorm(state.subarray(2 * n));
    const small = state.map((value, i) => (i < 2 * n ? start[i]! : (value * SMALL) / height));
    state = map(small);
    factor = maximumNorm(state.subarray(2 * n)) / SMALL;
  }
  return factor;
}

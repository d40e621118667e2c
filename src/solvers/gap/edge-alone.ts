import { NotConvergedError } from "../../errors/errors.ts";
import { fixedPoint } from "../linear/fixed-point.ts";
import type { Estimate } from "../wide/estimate.ts";
import type { KernelTable } from "../wide/kernel-table.ts";
import type { EdgeGrid } from "./edge-grid.ts";
import { type EdgeMatrices, edgeMatrices } from "./edge-matrices.ts";
import {
  type EdgeState,
  edgeGrid,
  gapOn,
  interpolated,
  kernelMap,
  moved,
  type RealAxisGap,
  type RealAxisSetting,
} from "./real-axis-gap.ts";

/** A solution of the mixed form with the matrices of its grid. */
export interface MixedGap extends RealAxisGap {
  readonly matrices: EdgeMatrices;
}

/** Between the two edges whose couplings give the slope, relative. */
const APART = 0.01;
const SAFETY = 4;
/** What two grids share, relative. */
const COMMON = 1e-9;
const SETTLED = 1e-12;
const STEPS = 300;
/** The coupling at which a state counts as that of the coupling given, and how often the edge is moved for it. */
const MET = 1e-11;
const ROUNDS = 8;

/**
 * The gap edge by the real axis alone, from solutions of the mixed form on two grids, which give the grids and the start.
 *
 * A quadrature that is a little off puts the edge a little beside the one around which the grid is made, and where the edge is sharper
 * than that, the pole of order ½ falls between the nodes. So the question is turned round: by which factor s must the coupling be multiplied for
 * the edge to be where the grid has it? s is smooth in the edge; the edge at s = 1 follows from two of them.
 *
 * Null where a state is gapless or an iteration does not settle. `error`: four times the difference of the grids, and 1e-9 relative.
 */
export function edgeAlone(
  setting: RealAxisSetting,
  table: KernelTable,
  coarse: MixedGap,
  fine: MixedGap,
): Estimate | null {
  if (coarse.edge === null || fine.edge === null) return null;
  try {
    const here = heldEdge(setting, coarse.matrices, coarse.values);
    const slope = slopeAt(setting, table, here);
    const [first, value] = [here, heldEdge(setting, fine.matrices, fine.values)].map(
      ({ grid, factor }) => grid.edge + (1 - factor) / slope,
    ) as [number, number];
    return { value, error: SAFETY * Math.abs(value - first) + COMMON * value };
  } catch (refusal) {
    if (refusal instanceof NotConvergedError) return null;
    throw refusal;
  }
}

/** ds/dΔ_0 from a second edge. */
function slopeAt(setting: RealAxisSetting, table: KernelTable, here: HeldEdge): number {
  const edge = here.grid.edge * (1 + APART);
  return (
    (movedTo(setting, table, here, edge, here.grid.order).factor - here.factor) / (edge - here.grid.edge)
  );
}

/**
 * A state with a sharp edge by the real axis alone: the edge is moved until s = 1. First with the nodes per panel of `start`, then with
 * `order` of them.
 *
 * @param start a state nearby, whose edge need not be where its grid has it.
 * @throws NotConvergedError if an iteration does not settle or s = 1 is not met.
 */
export function sharpEdge(
  setting: RealAxisSetting,
  table: KernelTable,
  start: RealAxisGap,
  order: number,
): { readonly coarse: RealAxisGap; readonly fine: RealAxisGap } {
  const first = movedTo(setting, table, start, start.edge ?? start.grid.edge, start.grid.order);
  const slope = slopeAt(setting, table, first);
  const coarse = met(setting, table, first, slope);
  const finer = movedTo(setting, table, coarse, coarse.grid.edge, order);
  return { coarse, fine: met(setting, table, finer, slope) };
}

function met(setting: RealAxisSetting, table: KernelTable, start: HeldEdge, slope: number): HeldEdge {
  let [state, rate] = [start, slope];
  for (let round = 0; round < ROUNDS; round++) {
    if (Math.abs(state.factor - 1) <= MET) return state;
    const edge = state.grid.edge + (1 - state.factor) / rate;
    const next = movedTo(setting, table, state, edge, state.grid.order);
    // From edges too close together the slope is rounding.
    const apart = edge - state.grid.edge;
    if (Math.abs(apart) > CLOSE * edge) rate = (next.factor - state.factor) / apart;
    state = next;
  }
  throw new NotConvergedError(
    `the edge ${state.grid.edge} belongs to ${state.factor} times the coupling after ${ROUNDS} moves`,
  );
}

const CLOSE = 1e-5;

/** A state whose edge is where its grid has it, at `factor` times the coupling. */
interface HeldEdge extends RealAxisGap {
  readonly factor: number;
}

/** The state with the edge at another place, on a grid for what its edge is smeared by. */
function movedTo(
  setting: RealAxisSetting,
  table: KernelTable,
  from: RealAxisGap,
  edge: number,
  order: number,
): HeldEdge {
  const grid = edgeGrid(setting, edge, Math.abs(from.at(from.grid.edge).gap.im), order);
  return heldEdge(setting, edgeMatrices(table, grid, setting.electrons.h), moved(from, grid));
}

/** The equations of the real axis alone with the coupling for which the edge is where the grid has it. */
function heldEdge(setting: RealAxisSetting, matrices: EdgeMatrices, start: Float64Array): HeldEdge {
  const { grid } = matrices;
  const { halfWidth = 0 } = setting;
  const map = kernelMap({ ...setting, halfWidth: 0 }, matrices);
  const n = grid.size;
  const scaled = (values: Float64Array): Float64Array => {
    const image = map(values);
    const factor = factorAt(grid, image, halfWidth);
    return image.map((value, i) => factor * value + (i >= n && i < 2 * n ? halfWidth : 0));
  };
  const { value } = fixedPoint(scaled, start, { tolerance: SETTLED, steps: STEPS });
  return { ...gapOn(setting, grid, value), factor: factorAt(grid, map(value), halfWidth) };
}

/** s > 0 with Re[sφ/(Δ_0 + iΓ_b/2 + s(ω̃ − ω))] = 1 at the edge: a quadratic equation. */
function factorAt(grid: EdgeGrid, values: Float64Array, halfWidth: number): number {
  const state: EdgeState = { grid, values };
  const [a, b, c, d] = interpolated(state, grid.edge, new Float64Array(grid.order)) as Quadruple;
  const quadratic = c * a + d * b - (a * a + b * b);
  const linear = grid.edge * (c - 2 * a) + halfWidth * (d - 2 * b);
  const constant = grid.edge ** 2 + halfWidth ** 2;
  return (-linear + Math.sqrt(linear * linear + 4 * quadratic * constant)) / (2 * quadratic);
}

type Quadruple = [number, number, number, number];

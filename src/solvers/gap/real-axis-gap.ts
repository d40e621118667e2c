import type { GreenFunctions } from "../../kernels/closure-functions.ts";
import { fixedPoint } from "../linear/fixed-point.ts";
import { times } from "../linear/matrix.ts";
import type { Resolution } from "../linear/panel-grid.ts";
import { type BosonStructure, bosonPanels } from "../wide/boson-panels.ts";
import type { Electrons } from "../wide/electrons.ts";
import { KernelTable, type ValuedKernels } from "../wide/kernel-table.ts";
import { isTable } from "../wide/line-grid.ts";
import { EdgeGrid } from "./edge-grid.ts";
import type { EdgeMatrices } from "./edge-matrices.ts";
import { gapEdge } from "./gap-edge.ts";
import { type RealAxisPoint, realAxisPoint } from "./real-axis-point.ts";

/** ω̃ and φ on the real axis of the wide band, for a boson and electrons with any distributions. */
export interface RealAxisSetting {
  readonly kernels: ValuedKernels;
  readonly green: GreenFunctions;
  readonly boson: BosonStructure;
  readonly electrons: Pick<Electrons, "h" | "scale" | "steps">;
  /** −Im Σ_b^R of a lead, a constant (default 0, no lead). */
  readonly halfWidth?: number;
}

/** A state at the nodes: Re ω̃ − ω, Im ω̃, Re φ, Im φ one after the other: bounded numbers. */
export interface EdgeState {
  readonly grid: EdgeGrid;
  readonly values: Float64Array;
}

/** The state on the real axis. */
export interface RealAxisGap extends EdgeState {
  /** Any real frequency ω > 0. */
  at(omega: number): RealAxisPoint;
  /** Δ_0 = Re Δ(Δ_0), null for a gapless state. */
  readonly edge: number | null;
}

/** The grid around an edge at a resolution. */
export function edgeGrid(setting: RealAxisSetting, edge: number, smearing: number, order: number): EdgeGrid {
  const { boson, electrons } = setting;
  const { excess = [] } = boson;
  const structures = [...emitted(boson), ...excess, ...electrons.steps];
  const resolutions = [0, edge].flatMap((shift) => {
    return structures.map((one) => ({ at: one.at + shift, width: Math.max(one.width, edge / 4) }));
  });
  // Inside the gap nothing varies on the scale of a temperature far below it.
  resolutions.push({ at: 0, width: Math.max(electrons.scale, edge / 8) });
  const furthest = structures.reduce((most, { at }) => Math.max(most, 2 * at), boson.shape.top);
  const top = Math.max(REACH * furthest, 16 * electrons.scale, 8 * edge);
  return new EdgeGrid({ edge, smearing: clamped(smearing, edge), resolutions, top, order });
}

/**
 * Where the emission of bosons shows, each further one broader. A table bends at each of its points, where the root at the edge
 * repeats as a kink of order 3/2 that no width of a peak smears; of several of its bosons only the extent of the sum is left.
 */
function emitted({ shape, kinks = [] }: BosonStructure): Resolution[] {
  const { features, width, top } = shape;
  const points = kinks.filter((at) => at <= top).map((at) => ({ at, width: top / CELLS }));
  const sums = kinks.length > 0 ? SUMS.map((k) => ({ at: k * top, width: (k * top) / OCTAVE })) : [];
  const peaks = isTable(shape)
    ? []
    : HARMONICS.flatMap((k) => features.map((at) => ({ at: k * at, width: k * width })));
  return [...points, ...sums, ...peaks];
}

const HARMONICS = [1, 2, 3, 4];
/** Panels at the kinks of a table, per extent: those of a dense table are too weak for more. */
const CELLS = 64;
/** Where sums of up to four bosons of a table lie, in its extent, and panels per that frequency. */
const SUMS = [1, 1.5, 2, 2.5, 3, 3.5, 4];
const OCTAVE = 16;
const REACH = 4;
/** Smearing that is too small to matter, beside the edge, and where grading towards the edge ends. */
const SHARP = 1e-12;

function clamped(smearing: number, edge: number): number {
  return smearing < SHARP * edge ? edge : smearing / 4;
}

/** The kernel's table of a setting, with logarithms at `kinks`. */
export function kernelTable({ kernels, boson }: RealAxisSetting, kinks: readonly number[] = []): KernelTable {
  return new KernelTable(kernels, bosonPanels(boson), kinks);
}

/** |t|g and |t|f at the nodes, real and imaginary parts one after the other; for g with `excess` |t|(Re g − 1). */
export function weightedGreen(
  green: GreenFunctions,
  { grid, values }: EdgeState,
  excess: boolean,
): readonly [Float64Array, Float64Array, Float64Array, Float64Array] {
  const n = grid.size;
  const out = [0, 0, 0, 0].map(() => new Float64Array(n)) as Quadruple;
  const at = new Float64Array(4);
  for (let i = 0; i < n; i++) {
    green(grid.nodes[i]! + values[i]!, values[n + i]!, values[2 * n + i]!, values[3 * n + i]!, at);
    if (excess) at[0]! -= 1;
    for (let part = 0; part < 4; part++) out[part]![i] = grid.roots[i]! * at[part]!;
  }
  return out;
}

type Quadruple = [Float64Array, Float64Array, Float64Array, Float64Array];

/**
 * The nonlinear equations on the real axis alone, with the generated kernel:
 *   φ^R(ω) = ∫dν K(ω,ν) Re f^R(ν),   ω̃(ω) = ω̃_normal(ω) + ∫dν K(ω,ν)[Re g^R(ν) − 1].
 * They hold for any F_B: f^K = h(f^R − f^A) to all orders in φ with h the distribution function (what the residual does
 * beyond linear order in the wide band is a change of h, and h is held).
 */
export function kernelMap(
  setting: RealAxisSetting,
  matrices: EdgeMatrices,
): (values: Float64Array) => Float64Array {
  const { grid, plus, minus, normal } = matrices;
  const n = grid.size;
  return (values) => {
    const [g, , f] = weightedGreen(setting.green, { grid, values }, true);
    const out = new Float64Array(4 * n);
    out.set(added(normal.subarray(0, n), times(plus[0], g)), 0);
    out.set(broadened(setting, added(normal.subarray(n), times(plus[1], g))), n);
    out.set(times(minus[0], f), 2 * n);
    out.set(times(minus[1], f), 3 * n);
    return out;
  };
}

/**
 * The mixed form in equilibrium: the virtual part is given at the nodes, and what is left is i∫dν Im K(ω,ν)f^R(ν) for φ and the
 * same with g^R for ω̃, since Im K = (π/2)A(ω−ν)[F_B(ω−ν) + h(ν)].
 */
export function mixedMap(
  setting: RealAxisSetting,
  matrices: EdgeMatrices,
  virtual: Float64Array,
): (values: Float64Array) => Float64Array {
  const { grid, plus, minus } = matrices;
  const n = grid.size;
  return (values) => {
    const [gRe, gIm, fRe, fIm] = weightedGreen(setting.green, { grid, values }, false);
    const out = new Float64Array(4 * n);
    out.set(subtracted(virtual.subarray(0, n), times(minus[1], gIm)), 0);
    out.set(broadened(setting, times(plus[1], gRe)), n);
    out.set(subtracted(virtual.subarray(n), times(plus[1], fIm)), 2 * n);
    out.set(times(minus[1], fRe), 3 * n);
    return out;
  };
}

/** Im ω̃ with what a lead adds. */
function broadened({ halfWidth = 0 }: RealAxisSetting, rate: Float64Array): Float64Array {
  return rate.map((value) => value + halfWidth);
}
function added(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value + b[i]!);
}
function subtracted(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value - b[i]!);
}

/** A state moved to another grid. */
export function moved(state: EdgeState, grid: EdgeGrid): Float64Array {
  const n = grid.size;
  const out = new Float64Array(4 * n);
  const lagrange = new Float64Array(state.grid.order);
  grid.nodes.forEach((omega, i) => {
    const at = interpolated(state, omega, lagrange);
    for (let part = 0; part < 4; part++) out[part * n + i] = at[part]!;
  });
  return out;
}

export function interpolated({ grid, values }: EdgeState, omega: number, lagrange: Float64Array): number[] {
  const first = grid.interpolate(omega, lagrange);
  return [0, 1, 2, 3].map((part) => {
    let sum = 0;
    for (let k = 0, at = part * grid.size + first; k < grid.order; k++, at++)
      sum += lagrange[k]! * values[at]!;
    return sum;
  });
}

/** Iterates a map on a grid to its fixed point. */
export function settledState(
  setting: RealAxisSetting,
  grid: EdgeGrid,
  map: (values: Float64Array) => Float64Array,
  start: Float64Array,
): RealAxisGap {
  return gapOn(setting, grid, fixedPoint(map, start, { tolerance: SETTLED, steps: 300 }).value);
}

/** The functions of a state at the nodes. */
export function gapOn(setting: RealAxisSetting, grid: EdgeGrid, values: Float64Array): RealAxisGap {
  const state = { grid, values };
  const lagrange = new Float64Array(grid.order);
  const at = (omega: number): RealAxisPoint => {
    const [shift, ...rest] = interpolated(state, omega, lagrange);
    return realAxisPoint(setting.green, omega, [omega + shift!, ...rest]);
  };
  return { ...state, at, edge: gapEdge(at, grid.edge)?.value ?? null };
}

const SETTLED = 1e-12;

import { InputError, NotConvergedError } from "../../errors/errors.ts";
import type { GreenFunctions } from "../../kernels/closure-functions.ts";
import type { SpectrumShape } from "../boson-kernels.ts";
import { thermalElectrons } from "../wide/electrons.ts";
import { coveringError, type Estimate, type Progress } from "../wide/estimate.ts";
import type { KernelTable, ValuedKernels } from "../wide/kernel-table.ts";
import type { CoulombRepulsion } from "../wide/pairing-matrix.ts";
import { isSampled } from "../wide/real-axis-grids.ts";
import { edgeAlone, type MixedGap } from "./edge-alone.ts";
import type { EdgeGrid } from "./edge-grid.ts";
import { edgeMatrices } from "./edge-matrices.ts";
import { type ChainKernels, einsteinChain } from "./einstein-chain.ts";
import { farInteraction } from "./far-interaction.ts";
import { gapEdge } from "./gap-edge.ts";
import { type GapProblem, type MatsubaraGap, matsubaraGap } from "./matsubara-gap.ts";
import {
  type EdgeState,
  edgeGrid,
  kernelTable,
  mixedMap,
  moved,
  type RealAxisGap,
  type RealAxisSetting,
  settledState,
} from "./real-axis-gap.ts";
import { type RealAxisPoint, realAxisPoint } from "./real-axis-point.ts";
import { type VirtualPart, virtualPart } from "./virtual-part.ts";

/** A superconductor in equilibrium, wide band, on both axes. */
export interface EquilibriumProblem {
  /** The generated kernels at a temperature above zero. */
  readonly kernelsAt: (temperature: number) => ValuedKernels & ChainKernels;
  readonly green: GreenFunctions;
  readonly shape: SpectrumShape;
  /** Points of a table, where A has kinks; A vanishes above `shape.top`. Required for a table. */
  readonly kinks?: readonly number[];
  /** T ≥ 0 in the unit of the spectrum's frequencies. */
  readonly temperature: number;
  readonly coulomb?: CoulombRepulsion;
  /** −Im Σ_b^R of a lead, a constant (default 0, no lead); not for an Einstein mode. */
  readonly halfWidth?: number;
  readonly onProgress?: Progress;
}

/** The gap on both axes. */
export interface EquilibriumGap {
  readonly matsubara: MatsubaraGap;
  /** Null in the normal state. */
  readonly realAxis: {
    /** Δ_0 = Re Δ(Δ_0); null where the state is gapless. */
    readonly edge: Estimate | null;
    /** The edge by the real axis alone, without the Matsubara axis: a check; null for δ functions and with μ*. */
    readonly secondEdge: Estimate | null;
    readonly at: (omega: number) => RealAxisPoint;
    /** Frequencies that resolve the density of states. */
    readonly mesh: readonly number[];
  } | null;
}

/** T = 0 for the occupations: nothing is excited, and low-lying bosons change the gap by less than (T/Δ)². */
const COLD = 1e-5;
const SAFETY = 4;
/** Relative error that both resolutions share, beside what the table of the kernel misses. */
const COMMON = 1e-9;
const ORDERS = { coarse: 8, fine: 11, mesh: 6 };
const ROUNDS = 8;

/**
 * Δ_n and Z_n on the Matsubara axis and Δ(ω), Z(ω) on the real axis at any T ≥ 0: the virtual part as a Matsubara sum, what real
 * bosons add solved on the real axis (for an Einstein mode on chains ω + kΩ). Spectra without δ functions are solved a second
 * time on the real axis alone.
 *
 * `edge.error`: four times the difference of two grids, the error of the Matsubara axis, and what both grids share: 1e-9 relative
 * and what the kernel table misses, measured. `secondEdge.error`: four times the difference of the same two grids and 1e-9 relative. Where the two
 * are further apart than both state, neither is less than their distance.
 *
 * Example: A = ½[δ(x−1) − δ(x+1)], T = 0: edge 0.242375207, 2Δ_0/T_c = 4.2292.
 *
 * @throws InputError for T < 0; NotConvergedError if an iteration does not settle.
 */
export function equilibriumGap(problem: EquilibriumProblem): EquilibriumGap {
  const { temperature, green, coulomb, halfWidth = 0, onProgress } = problem;
  if (!(temperature >= 0 && Number.isFinite(temperature))) {
    throw new InputError({
      where: "temperature",
      received: String(temperature),
      accepted: "a finite number, zero or positive",
    });
  }
  const axis: GapProblem = {
    kernels: problem.kernelsAt(1),
    green,
    temperature,
    ...(coulomb ? { coulomb } : {}),
    halfWidth,
    onProgress: (done, note) => onProgress?.(done / 2, note),
  };
  const matsubara = matsubaraGap(axis);
  const first = matsubara.gap[0]!;
  if (first === 0) return { matsubara, realAxis: null };
  const te = temperature > 0 ? temperature : COLD * first;
  const { shape, kinks = [] } = problem;
  const setting: Setting = {
    green,
    kernels: problem.kernelsAt(te),
    boson: { shape, temperature: te, kinks },
    electrons: thermalElectrons(te),
    halfWidth,
  };
  const realAxis = shape.width === 0 ? onChains : onGrids;
  return { matsubara, realAxis: realAxis(problem, matsubara, setting) };
}

type Setting = RealAxisSetting & { readonly kernels: ChainKernels };
type OnRealAxis = NonNullable<EquilibriumGap["realAxis"]>;

function onChains(problem: EquilibriumProblem, matsubara: MatsubaraGap, setting: Setting): OnRealAxis {
  const mode = problem.shape.features[0]!;
  const { kernels, green } = setting;
  const { coulomb } = problem;
  const chain = { kernels, green, mode, ...(coulomb ? { coulomb } : {}) };
  const at = (omega: number): RealAxisPoint => einsteinChain(chain, matsubara, omega);
  problem.onProgress?.(0.6, "real axis");
  const edge = chainEdge(at, matsubara.gap[0]!);
  const error = edge && edge.error + SAFETY * matsubara.error;
  const grid = edgeGrid(setting, edge?.value ?? matsubara.gap[0]!, 0, ORDERS.mesh);
  return {
    edge: edge && { value: edge.value, error: error! },
    secondEdge: null,
    at,
    mesh: [...grid.nodes].filter((omega) => omega < MESH_END * mode),
  };
}

/** The edge as closely as the chain can be solved: a state with little damping changes within a small share of the edge. */
function chainEdge(at: (omega: number) => RealAxisPoint, guess: number): Estimate | null {
  for (const relative of [1e-13, 1e-9, 1e-6]) {
    try {
      return gapEdge(at, guess, relative);
    } catch (refusal) {
      if (!(refusal instanceof NotConvergedError)) throw refusal;
    }
  }
  throw new NotConvergedError("the chain does not settle within a millionth of the gap edge");
}

const MESH_END = 12;

function onGrids(problem: EquilibriumProblem, matsubara: MatsubaraGap, setting: Setting): OnRealAxis {
  const sampled = isSampled(problem);
  const { kernels } = setting;
  const lambda = sampled ? farInteraction(kernels.lambda, problem.shape.top) : kernels.lambda;
  const virtual = (omega: number): VirtualPart => {
    return virtualPart({ lambda }, matsubara, problem.coulomb, omega);
  };
  const table = kernelTable(setting, problem.kinks);
  const coarse = aroundEdge(setting, table, virtual, matsubara.gap[0]!);
  problem.onProgress?.(0.75, "real axis, finer");
  const fine = onGrid(setting, table, virtual, { ...reference(coarse), order: ORDERS.fine }, coarse);
  problem.onProgress?.(0.9, "real axis alone");
  const second = problem.coulomb?.muStar ? null : edgeAlone(setting, table, coarse, fine);
  const edge = edgeEstimate(coarse, fine, matsubara, COMMON + table.error);
  return {
    edge: edge && coveringError(edge, [second]),
    secondEdge: second && coveringError(second, [edge]),
    at: fine.at,
    mesh: [...fine.grid.nodes].filter((omega) => omega < MESH_END * problem.shape.top),
  };
}

function edgeEstimate(
  coarse: RealAxisGap,
  fine: RealAxisGap,
  matsubara: MatsubaraGap,
  common: number,
): Estimate | null {
  if (coarse.edge === null || fine.edge === null) return null;
  const error = SAFETY * (Math.abs(fine.edge - coarse.edge) + matsubara.error) + common * fine.edge;
  return { value: fine.edge, error };
}

/** Where the edge is and how far it is smeared: what the next grid is built around. */
function reference({ edge, at, grid }: RealAxisGap): { readonly edge: number; readonly smearing: number } {
  if (edge === null) return { edge: grid.edge, smearing: grid.edge };
  return { edge, smearing: Math.abs(at(edge).gap.im) };
}

/** Solves and moves the grid to the edge that came out, until it stays. */
function aroundEdge(
  setting: RealAxisSetting,
  table: KernelTable,
  virtual: (omega: number) => VirtualPart,
  guess: number,
): MixedGap {
  const bare = (omega: number): RealAxisPoint => {
    const { dressed, order } = virtual(omega);
    return realAxisPoint(setting.green, omega, [dressed, 0, order, 0]);
  };
  let around = { edge: gapEdge(bare, guess)?.value ?? guess, smearing: 0 };
  let found = onGrid(setting, table, virtual, { ...around, order: ORDERS.coarse });
  for (let round = 0; round < ROUNDS; round++) {
    const next = reference(found);
    const stays = Math.abs(next.edge - around.edge) < STAYS * next.smearing + SHARP * next.edge;
    if (stays && next.smearing <= 2 * around.smearing) return found;
    around = next;
    found = onGrid(setting, table, virtual, { ...around, order: ORDERS.coarse }, found);
  }
  return found;
}

/** A grid around another edge is as good where the edge is smeared; where it is sharp it has to be met. */
const STAYS = 1e-3;
const SHARP = 1e-10;

/** The mixed form on one grid, from a solution on another one or from the virtual part alone. */
function onGrid(
  setting: RealAxisSetting,
  table: KernelTable,
  virtual: (omega: number) => VirtualPart,
  around: { readonly edge: number; readonly smearing: number; readonly order: number },
  start?: EdgeState,
): MixedGap {
  const grid = edgeGrid(setting, around.edge, around.smearing, around.order);
  const parts = virtualAt(virtual, grid);
  const matrices = edgeMatrices(table, grid, setting.electrons.h);
  const map = mixedMap(setting, matrices, parts);
  return { ...settledState(setting, grid, map, start ? moved(start, grid) : undamped(parts)), matrices };
}

function virtualAt(virtual: (omega: number) => VirtualPart, grid: EdgeGrid): Float64Array {
  const out = new Float64Array(2 * grid.size);
  grid.nodes.forEach((omega, i) => {
    const { dressed, order } = virtual(omega);
    out[i] = dressed - omega;
    out[grid.size + i] = order;
  });
  return out;
}

function undamped(parts: Float64Array): Float64Array {
  const n = parts.length / 2;
  const out = new Float64Array(4 * n);
  out.set(parts.subarray(0, n), 0);
  out.set(parts.subarray(n), 2 * n);
  return out;
}

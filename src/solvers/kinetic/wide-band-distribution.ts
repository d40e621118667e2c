import { NotConvergedError } from "../../errors/errors.ts";
import { blockRows } from "../linear/block-rows.ts";
import { gaussLegendre } from "../linear/gauss-legendre.ts";
import { HalfLineGrid } from "../linear/half-line-grid.ts";
import { maximumNorm, times } from "../linear/matrix.ts";
import { PanelBlocks } from "../linear/panel-blocks.ts";
import { gradedEdges, powerOfTwo, type Resolution } from "../linear/panel-grid.ts";
import { type Collisions, noCollisions, type ScatteringKernels } from "./collisions.ts";
import { type KineticSolution, kineticSolution } from "./kinetic-equation.ts";
import { middlesOf, rowsBetween } from "./rows-between.ts";
import { scatteringTable } from "./scattering-table.ts";

/** Where the scattering kernels have structure as functions of x = ω − ν ≥ 0. */
export interface KernelStructure {
  /** Ascending edges of panels that resolve A and A F_B, starting with 0; beyond the last one only a power law is left. */
  readonly edges: readonly number[];
  /** Energies by which bosons displace the Fermi step, with the width of the displaced step. */
  readonly steps: readonly Resolution[];
}

/** The kinetic equation in the wide band, where B = 1. */
export interface WideBandKinetics {
  readonly kernels: ScatteringKernels;
  readonly structure: KernelStructure;
  /** The sharpest step of h: the lower of the temperatures of boson and lead. */
  readonly temperature: number;
  /** A lead of rate Γ_b at temperature T_e; null without bath. */
  readonly lead: { readonly rate: number; readonly temperature: number } | null;
}

/** The distribution of the electrons in the wide band. */
export interface WideBandDistribution {
  /** h at any energy; odd, and ±1 far out. */
  h(omega: number): number;
  /** Edges of the panels in ω ≥ 0 on which h is a polynomial to round-off. */
  readonly edges: readonly number[];
  /** 1/(2h′(0)). */
  readonly electronTemperature: number;
  /** Largest error of h: what is left of the equation between the nodes, over the rate. */
  readonly error: number;
  /** max |J(ω) + J(−ω)|/out of the flow J = in − h·out, each from its own integral: collisions conserve electrons. */
  readonly numberDefect: number;
  readonly largest: number;
}

const ORDER = 16;
/** Nodes on each piece between neighbouring edges; between the many kinks of a table the kernels are linear and pieces short. */
const PIECE_ORDER = { smooth: 10, table: 4 };
const MANY_EDGES = 150;
const ROUNDS = 6;
/** A panel is halved until the last coefficients of h on it fall to this, or to the rounding of rates that cancel at low energy. */
const TAIL = 1e-13;
const ROUNDING = 4e-15;
/** 1 − h at the last finite edge. */
const REACHED = 1e-14;
const LARGEST_GRID = 1500;

/**
 * Solves [Γ_b + out]h = Γ_b h_b + in with B = 1 on panels that are halved, and continued outwards, until h is a polynomial on each to 1e-13 and 1 at
 * the end. With everything at one temperature tanh(ω/2T) comes back to round-off.
 *
 * @returns h for a factor on the coupling of the given spectrum, which drops out without a lead; the collision integrals are kept
 * between calls.
 * @throws NotConvergedError (when called) if h needs more than 1500 nodes, or Newton's method does not settle.
 */
export function wideBandDistribution(problem: WideBandKinetics): (coupling: number) => WideBandDistribution {
  const { edges: panels } = problem.structure;
  const pieces = panels.length > MANY_EDGES ? PIECE_ORDER.table : PIECE_ORDER.smooth;
  const blocks = new PanelBlocks(scatteringTable(problem.kernels, panels), panels, ORDER, { order: pieces });
  const kept = new Map<string, GridCollisions>();
  const collisions = (grid: HalfLineGrid): GridCollisions => {
    const key = grid.edges.join();
    const known = kept.get(key) ?? {
      atNodes: pinnedFarOut(collisionsOf(grid.size, grid.size, blockRows(blocks, grid)), grid),
    };
    kept.set(key, known);
    return known;
  };
  let edges = firstEdges(problem);
  let start: ((omega: number) => number) | undefined;
  return (coupling) => {
    for (let round = 0; ; round++) {
      const grid = new HalfLineGrid(edges, ORDER);
      if (grid.size > LARGEST_GRID)
        throw new NotConvergedError(`the distribution of the electrons needs ${grid.size} energies`);
      const found = collisions(grid);
      const solved = solvedOn(problem, coupling, { grid, collisions: found.atNodes, start });
      start = interpolation(grid, solved.h);
      const next = refined(grid, solved);
      if (next.length === edges.length || round === ROUNDS) {
        found.between ??= collisionsBetween(problem, pieces, grid);
        return described(problem, coupling, { grid, solved, between: found.between });
      }
      edges = next;
    }
  };
}

/** The collision integrals of one grid. */
interface GridCollisions {
  readonly atNodes: Collisions;
  /** In the middles of the panels and at minus these energies, from the kernels themselves. */
  between?: Collisions;
}

function firstEdges({ temperature, lead, structure }: WideBandKinetics): number[] {
  const warmest = Math.max(temperature, lead?.temperature ?? 0);
  const furthest = structure.steps.reduce((most, { at }) => Math.max(most, at), 0);
  const end = powerOfTwo(40 * warmest + furthest);
  return gradedEdges(0, end, [{ at: 0, width: 2 * temperature }, ...structure.steps]);
}

interface Attempt {
  readonly grid: HalfLineGrid;
  readonly collisions: Collisions;
  readonly start: ((omega: number) => number) | undefined;
}

function solvedOn(
  { lead, temperature }: WideBandKinetics,
  coupling: number,
  { grid, collisions, start }: Attempt,
): KineticSolution {
  const tanh = (t: number): Float64Array => grid.nodes.map((omega) => Math.tanh(omega / (2 * t)));
  const bath = lead && { rate: lead.rate, distribution: tanh(lead.temperature) };
  const guess = start ? grid.nodes.map(start) : tanh(lead?.temperature ?? temperature);
  return kineticSolution(collisions, bath, coupling, guess);
}

/** h = 1 on the unbounded panel in place of the equation: its errors there would cascade down to every energy, undamped. */
function pinnedFarOut(collisions: Collisions, grid: HalfLineGrid): Collisions {
  const first = grid.size - grid.order;
  const { inConstant, inLinear, outConstant, outLinear } = collisions;
  inConstant.set(outConstant.subarray(first), first);
  inLinear.data.fill(0, first * grid.size);
  outLinear.data.fill(0, first * grid.size);
  return collisions;
}

/** Collision integrals with h at n nodes, from what multiplies values at ν_j and at −ν_j in ∫dν of the four functions of {@link scatteringTable}. */
function collisionsOf(
  rows: number,
  n: number,
  fill: (i: number, above: Float64Array, below: Float64Array) => void,
): Collisions {
  const out = noCollisions(rows, n);
  const [above, below] = [new Float64Array(4 * n), new Float64Array(4 * n)];
  for (let i = 0, at = 0; i < rows; i++) {
    fill(i, above, below);
    for (let k = 0; k < 4 * n; k += 4, at++) {
      out.inConstant[i]! += above[k]! + below[k]!;
      out.inLinear.data[at] = above[k + 1]! - below[k + 1]!;
      out.outConstant[i]! += above[k + 2]! + below[k + 2]!;
      out.outLinear.data[at] = above[k + 3]! - below[k + 3]!;
    }
  }
  return out;
}

/** Those in the middles of the panels and at minus these energies, each from its own integral over the kernels themselves. */
function collisionsBetween(
  { kernels, structure }: WideBandKinetics,
  order: number,
  grid: HalfLineGrid,
): Collisions {
  const { energies, fill } = rowsBetween(kernels, grid, structure.edges, { order });
  return collisionsOf(energies.length, grid.size, fill);
}

interface Solved {
  readonly grid: HalfLineGrid;
  readonly solved: KineticSolution;
  readonly between: Collisions;
}

/** The solution with what is left of the equation in the middle of the panels, at ω and at −ω. */
function described(
  problem: WideBandKinetics,
  coupling: number,
  { grid, solved: { h: values, residual }, between }: Solved,
): WideBandDistribution {
  const h = interpolation(grid, values);
  const { inConstant, inLinear, outConstant, outLinear } = between;
  const middles = middlesOf(grid);
  const m = middles.length;
  const energies = [...middles, ...middles.map((omega) => -omega)];
  const { lead } = problem;
  const [into, out] = [times(inLinear, values), times(outLinear, values)];
  const flow = energies.map((omega, i) => inConstant[i]! + into[i]! - h(omega) * (outConstant[i]! + out[i]!));
  let [error, numberDefect] = [residual, 0];
  for (let i = 0; i < m; i++) {
    const scattering = coupling * (outConstant[i]! + out[i]!);
    const exchange = lead
      ? lead.rate * (Math.tanh(middles[i]! / (2 * lead.temperature)) - h(middles[i]!))
      : 0;
    error = Math.max(error, Math.abs(coupling * flow[i]! + exchange) / (scattering + (lead?.rate ?? 0)));
    numberDefect = Math.max(numberDefect, (coupling * Math.abs(flow[i]! + flow[i + m]!)) / scattering);
  }
  return {
    h,
    edges: [...grid.edges],
    electronTemperature: 1 / (2 * slopeAtZero(grid, values)),
    error,
    numberDefect,
    largest: maximumNorm(values),
  };
}

/** h′(0) as the value of h(ω)/ω, even and smooth, continued to 0. */
function slopeAtZero(grid: HalfLineGrid, h: Float64Array): number {
  const lagrange = new Float64Array(grid.order);
  grid.interpolate(0, lagrange);
  let slope = 0;
  for (let k = 0; k < grid.order; k++) slope += (lagrange[k]! * h[k]!) / grid.nodes[k]!;
  return slope;
}

/** Panels whose last coefficients have not fallen are halved; one more panel while h has not reached 1. */
function refined(grid: HalfLineGrid, { h, rate }: KineticSolution): number[] {
  const cancellation = Math.max(...rate) / Math.min(...rate);
  const tail = Math.max(TAIL, ROUNDING * cancellation);
  const edges = [...grid.edges];
  const next = [0];
  for (let p = 0; p + 1 < edges.length; p++) {
    if (lastCoefficients(grid, h, p) > tail) next.push((edges[p]! + edges[p + 1]!) / 2);
    next.push(edges[p + 1]!);
  }
  const last = edges[edges.length - 1]!;
  // Below the edge: beyond it h is pinned to 1 whatever it should be.
  if (1 - interpolation(grid, h)((1 - Number.EPSILON) * last) > REACHED) next.push(1.5 * last);
  return next;
}

/**
 * |c_{n−1}| + |c_{n−2}| of the Legendre series on a panel, at the nodes of [−1, 1] themselves: energies far from 0 on a short panel do
 * not tell its local variable to round-off.
 */
function lastCoefficients({ order }: HalfLineGrid, h: Float64Array, panel: number): number {
  const { nodes, weights } = gaussLegendre(order);
  let [last, before] = [0, 0];
  for (let i = 0; i < order; i++) {
    const t = nodes[i]!;
    let [p, q] = [0, 1];
    for (let k = 0; k + 1 < order; k++) [p, q] = [q, ((2 * k + 1) * t * q - k * p) / (k + 1)];
    const weight = ((2 * order - 1) / 2) * weights[i]! * h[panel * order + i]!;
    last += weight * q;
    before += weight * p;
  }
  return Math.abs(last) + Math.abs(before);
}

/** h at any energy; called for every point of every integral, so that one buffer serves all. */
function interpolation(grid: HalfLineGrid, h: Float64Array): (omega: number) => number {
  const lagrange = new Float64Array(grid.order);
  return (omega) => {
    if (omega === 0) return 0;
    const first = grid.interpolate(Math.abs(omega), lagrange);
    let sum = 0;
    for (let k = 0; k < grid.order; k++) sum += lagrange[k]! * h[first + k]!;
    return omega < 0 ? -sum : sum;
  };
}

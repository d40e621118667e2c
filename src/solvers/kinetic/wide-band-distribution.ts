import { NotConvergedError } from "../../errors/errors.ts";
import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import { legendreTail } from "../linear/legendre-tail.ts";
import { maximumNorm } from "../linear/matrix.ts";
import { PanelBlocks } from "../linear/panel-blocks.ts";
import { gradedEdges, powerOfTwo, type Resolution } from "../linear/panel-grid.ts";
import { checkedEnergies } from "./checked-energies.ts";
import type { ScatteringKernels } from "./collisions.ts";
import { type GridCollisions, gridCollisions, isRough } from "./grid-collisions.ts";
import { type KineticSolution, kineticSolution } from "./kinetic-equation.ts";
import { type Scattering, scatteringBetween } from "./scattering-between.ts";
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
  readonly bosonTemperature: number;
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
  readonly largest: number;
  /** How well it solves the equation, by integrals of their own that are made when this is asked for. */
  checks(): DistributionChecks;
}

export interface DistributionChecks {
  /** Largest error of h: what is left of the equation over the rate, at {@link checkedEnergies}, and 1 − h where the last panel begins, on which h is taken to be 1. */
  readonly error: number;
  /** max |J(ω) + J(−ω)|/out of the flow J = in − h·out, each from its own integral: collisions conserve electrons. */
  readonly numberDefect: number;
}

const ORDER = 16;
/** Nodes on each piece between neighbouring edges; between the many kinks of a table the kernels are linear and pieces short. */
const PIECE_ORDER = { smooth: 10, table: 4 };
const ROUNDS = 12;
/** What may be left of the residual of the grid before, on one that will be refined: the next one has more than that again. */
const ROUGH = 1e-3;
/** Two matrices of half a gigabyte. */
const LARGEST_GRID = 5792;
/** A panel is halved until the last coefficients of h on it fall to this, or to the rounding of rates that cancel at low energy. */
const TAIL = 1e-13;
const ROUNDING = 4e-15;
/** Where no larger grid can be had h is as good as this, a hundredth of what couplings are stated to at best. */
const NEARLY = 1e-10;
/** 1 − h at the last finite edge. */
const REACHED = 1e-14;

/**
 * Solves [Γ_b + out]h = Γ_b h_b + in with B = 1 on panels that are halved, and continued outwards, until h is a polynomial on each to 1e-13 and 1 at
 * the end, or to 1e-10 on the largest grid that there is. With everything at one temperature tanh(ω/2T) comes back to round-off.
 *
 * @param largest energies that a grid may have.
 * @returns h for a factor on the coupling of the given spectrum, which drops out without a lead; the collision integrals of the last grid are
 * kept between calls.
 * @throws NotConvergedError (when called) if h needs more energies to be resolved to 1e-10, or Newton's method does not settle.
 */
export function wideBandDistribution(
  problem: WideBandKinetics,
  largest = LARGEST_GRID,
): (coupling: number) => WideBandDistribution {
  const { edges: panels } = problem.structure;
  const pieces = isRough(panels) ? PIECE_ORDER.table : PIECE_ORDER.smooth;
  const blocks = new PanelBlocks(scatteringTable(problem.kernels, panels), panels, ORDER, { order: pieces });
  let current: GridCollisions | undefined;
  let start: ((omega: number) => number) | undefined;
  return (coupling) => {
    let reduction = current ? 0 : ROUGH;
    for (let round = 0; ; ) {
      current ??= gridCollisions(blocks, firstEdges(problem));
      const { grid } = current;
      const solved = solvedOn(problem, coupling, { ...current, start, reduction });
      start = interpolation(grid, solved.h);
      const next = refined(grid, solved);
      const isLast = next.length === grid.edges.length || round === ROUNDS;
      const isTooLarge = next.length * ORDER > largest;
      if (reduction > 0 && (isLast || isTooLarge)) reduction = 0;
      else if (isLast || (isTooLarge && isGoodEnough(grid, solved, next.length * ORDER, largest)))
        return described(problem, coupling, { grid, solved, pieces });
      else {
        current = gridCollisions(blocks, next);
        round++;
      }
    }
  };
}

function coldest({ bosonTemperature, lead }: WideBandKinetics): number {
  return Math.min(bosonTemperature, lead?.temperature ?? bosonTemperature);
}

function firstEdges(problem: WideBandKinetics): number[] {
  const { bosonTemperature, lead, structure } = problem;
  const warmest = Math.max(bosonTemperature, lead?.temperature ?? 0);
  const furthest = structure.steps.reduce((most, { at }) => Math.max(most, at), 0);
  const end = powerOfTwo(40 * warmest + furthest);
  return gradedEdges(0, end, [{ at: 0, width: 2 * coldest(problem) }, ...structure.steps]);
}

interface Attempt extends GridCollisions {
  readonly start: ((omega: number) => number) | undefined;
  /** What may be left of the residual, 0 for rounding. */
  readonly reduction: number;
}

function solvedOn(
  problem: WideBandKinetics,
  coupling: number,
  { grid, collisions, start, reduction }: Attempt,
): KineticSolution {
  const { lead } = problem;
  const tanh = (t: number): Float64Array => grid.nodes.map((omega) => Math.tanh(omega / (2 * t)));
  const bath = lead && { rate: lead.rate, distribution: tanh(lead.temperature) };
  const guess = start ? grid.nodes.map(start) : tanh(lead?.temperature ?? problem.bosonTemperature);
  return kineticSolution(collisions, bath, coupling, guess, reduction);
}

interface Solved {
  readonly grid: HalfLineGrid;
  readonly solved: KineticSolution;
  /** Nodes on each piece. */
  readonly pieces: number;
}

function described(problem: WideBandKinetics, coupling: number, state: Solved): WideBandDistribution {
  const {
    grid,
    solved: { h },
  } = state;
  let found: DistributionChecks | undefined;
  return {
    h: interpolation(grid, h),
    edges: [...grid.edges],
    electronTemperature: 1 / (2 * slopeAtZero(grid, h)),
    largest: maximumNorm(h),
    checks: () => {
      found ??= checksBetween(problem, coupling, state);
      return found;
    },
  };
}

/** What is left of the equation at {@link checkedEnergies}, and at minus these. */
function checksBetween(
  { kernels, structure, lead }: WideBandKinetics,
  coupling: number,
  { grid, solved, pieces }: Solved,
): DistributionChecks {
  const h = interpolation(grid, solved.h);
  const electrons = {
    grid,
    spectralFunction: new Float64Array(grid.size).fill(1),
    distribution: solved.h,
  };
  const scatteringAt = scatteringBetween(kernels, electrons, { edges: structure.edges, order: pieces });
  const lost = lead?.rate ?? 0;
  let [error, numberDefect] = [Math.max(solved.residual, unreached(grid, solved.h)), 0];
  for (const omega of checkedEnergies(grid, solved.h)) {
    const [at, opposite] = [omega, -omega].map(scatteringAt) as [Scattering, Scattering];
    const net = coupling * (at.in - h(omega) * at.out);
    const exchange = lead ? lost * (Math.tanh(omega / (2 * lead.temperature)) - h(omega)) : 0;
    error = Math.max(error, Math.abs(net + exchange) / (coupling * at.out + lost));
    const sum = at.in + opposite.in - h(omega) * (at.out - opposite.out);
    numberDefect = Math.max(numberDefect, Math.abs(sum) / at.out);
  }
  return { error, numberDefect };
}

/** h′(0) as the value of h(ω)/ω, even and smooth, continued to 0. */
function slopeAtZero(grid: HalfLineGrid, h: Float64Array): number {
  const lagrange = new Float64Array(grid.order);
  grid.interpolate(0, lagrange);
  let slope = 0;
  for (let k = 0; k < grid.order; k++) slope += (lagrange[k]! * h[k]!) / grid.nodes[k]!;
  return slope;
}

/** Whether h is good enough on the largest grid that there is, because the next one is larger. */
function isGoodEnough(grid: HalfLineGrid, solved: KineticSolution, size: number, largest: number): boolean {
  if (isNearlyResolved(grid, solved)) return true;
  throw new NotConvergedError(
    `the distribution of the electrons needs ${size} energies, more than ${largest}: it is too finely structured at these temperatures, higher ones are accepted`,
  );
}

/** Whether h is a polynomial on each panel, and 1 at the end, to what is accepted on the largest grid. */
function isNearlyResolved(grid: HalfLineGrid, { h }: KineticSolution): boolean {
  const { edges, order } = grid;
  const isResolved = (_: number, p: number) => legendreTail(h, p * order, order) <= NEARLY;
  return edges.subarray(1).every(isResolved) && unreached(grid, h) <= NEARLY;
}

/** Panels whose last coefficients have not fallen are halved; one more panel while h has not reached 1. */
function refined(grid: HalfLineGrid, { h, rate, residual }: KineticSolution): number[] {
  const cancellation = Math.max(...rate) / Math.min(...rate);
  const tail = Math.max(TAIL, ROUNDING * cancellation, residual);
  const edges = [...grid.edges];
  const next = [0];
  for (let p = 0; p + 1 < edges.length; p++) {
    if (legendreTail(h, p * grid.order, grid.order) > tail) next.push((edges[p]! + edges[p + 1]!) / 2);
    next.push(edges[p + 1]!);
  }
  if (unreached(grid, h) > REACHED) next.push(1.5 * edges[edges.length - 1]!);
  return next;
}

/** 1 − h below the last edge: beyond it h is pinned to 1 whatever it should be. */
function unreached(grid: HalfLineGrid, h: Float64Array): number {
  return 1 - interpolation(grid, h)((1 - Number.EPSILON) * grid.edges[grid.edges.length - 1]!);
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

import { NotConvergedError } from "../../errors/errors.ts";
import { HalfLineGrid } from "../linear/half-line-grid.ts";
import type { PanelBlocks } from "../linear/panel-blocks.ts";
import { PanelPolynomials } from "../linear/panel-polynomials.ts";
import type { BosonStructure } from "./boson-panels.ts";
import type { Electrons } from "./electrons.ts";
import type { KernelTable } from "./kernel-table.ts";
import { foldedEquations } from "./product-equations.ts";
import {
  blockEquations,
  type Distribution,
  dividedEquations,
  type RealAxisEquations,
  selfEnergyAt,
} from "./real-axis-equations.ts";
import { type GridBase, gridFor, panelIntegrals } from "./real-axis-grids.ts";
import { type RealAxisSolution, realAxisSolution, TRUSTED } from "./real-axis-solution.ts";
import type { Shell } from "./row-passes.ts";
import { cheaperConvolution, toeplitzEquations } from "./toeplitz-equations.ts";

const ROUNDS = 12;
/** Two factors this far apart, relatively, give dh/ds; equations that are linear in s find one no further away in one round. */
const APART = 1e-3;
/** Where h at the solution's factor is this close to the linear one, in the accuracy asked for, another round would find the same. */
export const LINEAR = 1e-2;
/** Ritz values settle to the accuracy asked for, within these: factors are known to its square then, shares to itself. */
const RITZ = { least: 1e-9, most: 1e-6 };
/** Nodes on each panel for dh/ds; what they miss is measured with what is not linear. */
const CHANGE_ORDER = 16;

/** On refined panels compressed products, their making included, cost less than matrices from about here on. */
const COMPRESSED = 1000;

/** A steady state whose electrons may depend on the factor on the coupling. */
export interface SelfConsistency {
  readonly boson: BosonStructure;
  readonly table: KernelTable;
  readonly electrons: Electrons | ((scale: number) => Electrons);
  /** The electrons at a factor, also where they do not depend on it. */
  readonly at: (scale: number) => Electrons;
  /** −Im Σ_b^R of a lead; default 0. */
  readonly leadHalfWidth?: number;
  /** Relative accuracy aimed at. */
  readonly accuracy: number;
}

/** h(s) ≈ h(s₀) + (s − s₀) dh/ds around a factor s₀. */
interface LinearElectrons {
  readonly scale: number;
  readonly electrons: Electrons;
  readonly change: Distribution;
  /** By how much h differs from that, at most, over (s − s₀)²; infinite where it is not known. */
  readonly curvature: number;
}

/** The critical factor on one grid. */
export interface Reached {
  readonly solution: RealAxisSolution;
  /** What h at the solution's factor differs by, at most, from the h that was solved with: measured, or foreseen from the factors before. */
  readonly bend: number;
  /** The electrons it was solved with, where they depend on the factor. */
  readonly linear?: LinearElectrons | undefined;
}

/** What is known where a search starts, and how close it has to come. */
export interface Nearby {
  /** Relative distance of two factors that counts as none. */
  readonly near?: number;
  /** The solution on another grid. */
  readonly like?: Pick<Reached, "solution" | "linear"> | undefined;
  /** How far h may be from the linear one, default a hundredth of the accuracy. */
  readonly bent?: number;
}

/** The critical factor with the electrons at that factor: where they depend on it, by equations that are linear in it around the last one. */
export function selfConsistent(
  setting: SelfConsistency,
  base: GridBase,
  start: number,
  { near = APART, like, bent = LINEAR * setting.accuracy }: Nearby = {},
): Reached {
  const blocks = blocksOf(setting, base);
  let scale = start;
  let latest = like;
  for (let round = 0; round < ROUNDS; round++) {
    const reached = solvedAt(setting, base, { scale, like: latest, bent }, blocks);
    latest = reached;
    const step = Math.abs(reached.solution.scale - scale);
    scale = reached.solution.scale;
    if (typeof setting.electrons !== "function" || step <= near * scale) return reached;
    if (step <= TRUSTED * scale && reached.bend <= bent) return reached;
  }
  throw new NotConvergedError(`the electrons at the critical coupling do not settle: last factor ${scale}`);
}

/** Where integrals are done by pairs of panels. */
function blocksOf(
  { table, boson: { kinks = [] } }: SelfConsistency,
  base: GridBase,
): PanelBlocks | undefined {
  if ("integrals" in base) return base.integrals;
  if (!("short" in base || "line" in base)) return undefined;
  const short = "short" in base ? base.short : base.pieces;
  return panelIntegrals(table, base, { short, analyticBeyond: Math.max(...kinks) });
}

/** The critical factor for electrons that depend on it linearly around a given one, or one that was solved with before. */
function solvedAt(
  setting: SelfConsistency,
  base: GridBase,
  { scale, like, bent }: { readonly scale: number; readonly bent: number } & Pick<Nearby, "like">,
  blocks: PanelBlocks | undefined,
): Reached {
  const { at, table, boson, leadHalfWidth = 0, accuracy } = setting;
  const linear = typeof setting.electrons === "function" ? linearAround(at, scale, like?.linear, bent) : null;
  const electrons = linear?.electrons ?? at(scale);
  const halfWidth = halfWidthAt(setting, electrons, scale);
  const { grid, shells } = gridFor({ boson, table, electrons, scale }, base, halfWidth);
  const equations = equationsOn(grid, setting, { base, electrons, change: linear?.change, blocks, shells });
  const solution = realAxisSolution(equations, {
    scale,
    reference: linear?.scale ?? scale,
    halfWidth: leadHalfWidth,
    like: like?.solution,
    settled: Math.min(RITZ.most, Math.max(RITZ.least, accuracy)),
  });
  if (!linear) return { solution, bend: 0 };
  const square = (solution.scale - linear.scale) ** 2;
  const foreseen = linear.curvature * square;
  if (foreseen <= bent && isTrusted(linear, solution.scale)) return { solution, bend: foreseen, linear };
  const bend = bendOf(solution, at(solution.scale));
  return { solution, bend, linear: { ...linear, curvature: bend / square } };
}

/** The largest distance of an h from the one that was solved with, at the nodes. */
export function bendOf({ equations }: RealAxisSolution, { h }: Electrons): number {
  const { nodes } = equations.grid;
  return equations.occupation.reduce((most, value, i) => Math.max(most, Math.abs(h(nodes[i]!) - value)), 0);
}

/** The linear electrons of before where they are foreseen to do at a factor too, else those around it. */
function linearAround(
  at: (scale: number) => Electrons,
  scale: number,
  before: LinearElectrons | undefined,
  bent: number,
): LinearElectrons {
  const isNear = before !== undefined && isTrusted(before, scale);
  if (isNear && before.curvature * (scale - before.scale) ** 2 <= bent) return before;
  const curvature = isNear ? before.curvature : Number.POSITIVE_INFINITY;
  return { scale, electrons: at(scale), change: changeOf(at, scale), curvature };
}

function isTrusted({ scale: reference }: LinearElectrons, scale: number): boolean {
  return Math.abs(scale - reference) <= TRUSTED * reference;
}

interface Integration {
  readonly base: GridBase;
  readonly electrons: Electrons;
  readonly change: Distribution | undefined;
  readonly blocks: PanelBlocks | undefined;
  readonly shells: readonly Shell[] | undefined;
}

function equationsOn(
  grid: HalfLineGrid,
  { table }: SelfConsistency,
  { base, electrons, change, blocks, shells }: Integration,
): RealAxisEquations {
  const on = { h: electrons.h, change };
  if (!blocks) return dividedEquations(table, grid, { ...on, pieces: base.pieces, shells: shells ?? [] });
  if ("integrals" in base)
    return grid.size < COMPRESSED
      ? blockEquations(blocks, grid, on)
      : foldedEquations(blocks, table, grid, on);
  const convolution = cheaperConvolution(grid);
  return convolution ? toeplitzEquations(blocks, convolution, on) : blockEquations(blocks, grid, on);
}

/** dh/ds from two factors, on the panels on which h is smooth. */
function changeOf(at: (scale: number) => Electrons, scale: number): Distribution {
  const [near, far] = [at(scale), at((1 + APART) * scale)];
  const grid = new HalfLineGrid(near.edges, CHANGE_ORDER);
  const values = grid.nodes.map((nu) => (far.h(nu) - near.h(nu)) / (APART * scale));
  const polynomials = new PanelPolynomials(grid, 1, values);
  return (nu) => (nu < 0 ? -polynomials.valueAt(-nu) : polynomials.valueAt(nu));
}

/** −Im Σ^R(0) with the lead. */
export function halfWidthAt(
  { table, leadHalfWidth = 0 }: Pick<SelfConsistency, "table" | "leadHalfWidth">,
  { h, edges }: Electrons,
  scale: number,
): number {
  return leadHalfWidth - scale * selfEnergyAt(table, 0, h, edges).im;
}

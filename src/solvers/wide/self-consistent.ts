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
import {
  type RealAxisSolution,
  realAxisSolution,
  type SolutionStart,
  TRUSTED,
} from "./real-axis-solution.ts";
import type { Shell } from "./row-passes.ts";
import { cheaperConvolution, toeplitzEquations } from "./toeplitz-equations.ts";

const ROUNDS = 12;
/** Two factors this far apart, relatively, give dh/ds; equations that are linear in s find one no further away in one round. */
const APART = 1e-3;
/** Where h at the solution's factor is this close to the linear one, in the accuracy asked for, another round would find the same. */
const LINEAR = 1e-2;
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

/** The critical factor on one grid. */
export interface Reached {
  readonly solution: RealAxisSolution;
  /** What h at the solution's factor differs by, at most, from the h that was solved with. */
  readonly bend: number;
}

/** What is known where a search starts, and how close it has to come. */
export interface Nearby {
  /** Relative distance of two factors that counts as none. */
  readonly near?: number;
  /** The solution on another grid. */
  readonly like?: RealAxisSolution | undefined;
}

/** The critical factor with the electrons at that factor: where they depend on it, by equations that are linear in it around the last one. */
export function selfConsistent(
  setting: SelfConsistency,
  base: GridBase,
  start: number,
  { near = APART, like }: Nearby = {},
): Reached {
  const blocks = blocksOf(setting, base);
  let scale = start;
  let latest = like;
  for (let round = 0; round < ROUNDS; round++) {
    const reached = solvedAt(setting, base, { scale, like: latest }, blocks);
    latest = reached.solution;
    const step = Math.abs(reached.solution.scale - scale);
    scale = reached.solution.scale;
    if (typeof setting.electrons !== "function" || step <= near * scale) return reached;
    if (step <= TRUSTED * scale && reached.bend <= LINEAR * setting.accuracy) return reached;
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

/** The critical factor for electrons that depend on it linearly around a given one. */
function solvedAt(
  setting: SelfConsistency,
  base: GridBase,
  { scale, like }: Pick<SolutionStart, "scale" | "like">,
  blocks: PanelBlocks | undefined,
): Reached {
  const { at, table, boson, leadHalfWidth = 0 } = setting;
  const electrons = at(scale);
  const change = typeof setting.electrons === "function" ? changeOf(at, scale) : undefined;
  const halfWidth = halfWidthAt(setting, electrons, scale);
  const { grid, shells } = gridFor({ boson, table, electrons, scale }, base, halfWidth);
  const equations = equationsOn(grid, setting, { base, electrons, change, blocks, shells });
  const solution = realAxisSolution(equations, { scale, halfWidth: leadHalfWidth, like });
  if (!change) return { solution, bend: 0 };
  const step = solution.scale - scale;
  const next = at(solution.scale).h;
  const bend = grid.nodes.reduce(
    (most, nu) => Math.max(most, Math.abs(next(nu) - electrons.h(nu) - step * change(nu))),
    0,
  );
  return { solution, bend };
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

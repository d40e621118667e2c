import { HalfLineGrid } from "../linear/half-line-grid.ts";
import { type BlockRules, PanelBlocks } from "../linear/panel-blocks.ts";
import { powerOfTwo } from "../linear/panel-grid.ts";
import { blurredGrid } from "./blurred-grid.ts";
import { type BosonStructure, bosonSingularities } from "./boson-panels.ts";
import type { Electrons } from "./electrons.ts";
import type { KernelTable } from "./kernel-table.ts";
import { isTable, type LineResolution, lineGrid } from "./line-grid.ts";
import type { Shell } from "./row-passes.ts";
import { cellGrid, cellOf, type TableState, tableGrids } from "./table-grids.ts";
import { cheaperConvolution, dividedMatrices } from "./toeplitz-equations.ts";

/**
 * A table of many points, from coarse to fine in everything: what two grids share their difference does not show. Rules of fewer nodes on pieces miss more than
 * all the rest: the rule is exact for degree (2n − 3)/3 only.
 */
const DENSE_GRIDS = [
  { order: 5, rows: 9, panel: 2, extent: 0.5, pieces: 6 },
  { order: 6, rows: 12, panel: 2, extent: 0.7, pieces: 7 },
  { order: 8, rows: 16, panel: 2, extent: 1, pieces: 8 },
] as const;
/** What grids whose panels are refined start from. */
const START = { order: 10, panel: 2, extent: 1, pieces: 14 } as const;
/** Harmonics of the features that they resolve: of a model structure beyond 5 is weak; sums of the many bosons of a table are left to refinement. */
const HARMONICS = { model: 5, table: 1 };
/** A grid whose panels are refined; with `edges` it has been. */
export interface RefinedBase extends Omit<LineResolution, "sharp" | "harmonics"> {
  readonly extent: number;
  readonly pieces: number;
  readonly edges?: readonly number[] | undefined;
  /** Over pairs of panels: most pairs of a grid are those of the one before. */
  readonly integrals: PanelBlocks;
}
/** Where panels that are refined begin. */
export function refinedBase(
  table: KernelTable,
  boson: BosonStructure,
  edges?: readonly number[],
): RefinedBase {
  const rules = {
    outer: 2 * START.pieces,
    ...(isSampled(boson) ? {} : { singularities: bosonSingularities(boson) }),
  };
  return { ...START, edges, integrals: panelIntegrals(table, START, rules) };
}

/** Integrals with the kernels of a table over pairs of panels. */
export function panelIntegrals(
  { functions, edges, hasLogarithms: logarithms }: KernelTable,
  { order, pieces }: { readonly order: number; readonly pieces: number },
  rules: Partial<BlockRules>,
): PanelBlocks {
  return new PanelBlocks(functions, edges, order, { order: pieces, logarithms, ...rules });
}
/**
 * A table of many points that the line of y blurs, by panels of one length with ever more nodes, in rows too. What they miss falls like e^{−4n/panel}, with an
 * amplitude and a phase of the table. The first is where to start. How much the others miss is seen from what changes with `fewer` nodes on each panel (see {@link changeOnFewerNodes}), all but
 * `unseen`: where that shows less, MgB₂ at 5 to 100 K beside leads of 0.6 to 5 meV and rough random tables leave up to 1e-7 on the second, 2e-9 on the third, 3e-10 on the fourth
 * and 2e-11 on the fifth.
 */
const BLURRED_GRIDS = [
  { order: 6, panel: 9, pieces: 10, short: 6 },
  { order: 13, fewer: 9, panel: 9, pieces: 17, short: 9, unseen: 3e-7 },
  { order: 18, fewer: 14, panel: 9, pieces: 22, short: 13, unseen: 5e-9 },
  { order: 22, fewer: 18, panel: 9, pieces: 26, short: 16, unseen: 8e-10 },
  { order: 26, fewer: 22, panel: 9, pieces: 30, short: 18, unseen: 1e-10 },
  { order: 24, fewer: 20, panel: 6, pieces: 30, short: 18, unseen: 1e-10 },
] as const;
/** An even table whose points the line of y does not blur, by panels that are its cells; from grid to grid everything is finer. */
const CELL_GRIDS = [
  { order: 4, line: 3, extent: 0.5, pieces: 10 },
  { order: 5, line: 2.5, extent: 0.7, pieces: 11 },
  { order: 6, line: 2, extent: 1, pieces: 12 },
  { order: 8, line: 1.5, extent: 1.4, pieces: 14 },
  { order: 10, line: 1, extent: 2, pieces: 16 },
] as const;
const FINE_CELLS = 2;
/** One of them. */
export type GridBase =
  | RefinedBase
  | (typeof DENSE_GRIDS)[number]
  | (typeof BLURRED_GRIDS)[number]
  | (typeof CELL_GRIDS)[number];
/**
 * Differences of two grids that are stated: those of a table of many points can share part of their error; where the line of y blurs them, what fewer
 * nodes change can be small by accident.
 */
const SAFETY = { table: 10, blurred: 4 };
/** With more points panels are cells, or the equations are divided, see {@link cellGrid} and {@link tableGrids}. */
const MOST_KINKS = 100;
/** Where the slope of h at 0 is read, in the sharpest scale of h. */
const SLOPE = 1e-3;
/** Grids from coarse to fine, and with which of them to begin where much is asked for. */
export interface GridSequence {
  readonly grids: readonly GridBase[];
  readonly fine: number;
}

const SEQUENCES = {
  divided: { grids: DENSE_GRIDS, fine: 1 },
  blurred: { grids: BLURRED_GRIDS, fine: 2 },
  cells: { grids: CELL_GRIDS, fine: 2 },
} as const;

/** The grids of a table of many points beside an h with kinks. */
export const DIVIDED: GridSequence = SEQUENCES.divided;

/**
 * The same for a table beside an h without kinks: one of many points by its cells where these are even and cost less than divided passes, and any
 * behind the panels of a line that blurs it, where it does. Null where panels are refined: a table of fewer points that is not blurred.
 */
export function tableGridsOf(setting: GridSetting, halfWidth: number): GridSequence | null {
  const { blurred } = SEQUENCES;
  if (!isDense(setting.boson)) return blursFew(setting, halfWidth) ? blurred : null;
  const cells = hasCheapCells(setting, halfWidth);
  if (!isBlurred(setting, halfWidth, cells ? BLURRED.even : BLURRED.uneven))
    return cells ? SEQUENCES.cells : SEQUENCES.divided;
  return cells ? { ...blurred, grids: [...blurred.grids, ...CELL_GRIDS.slice(FINE_CELLS)] } : blurred;
}

/** Whether the grid of cells that leaves about as much as the finest divided one (MgB₂, h held: 1e-9 to 2e-8) takes less. */
function hasCheapCells(setting: GridSetting, halfWidth: number): boolean {
  if (cellOf(setting.boson) === null) return false;
  const cells = gridFor(setting, CELL_GRIDS[FINE_CELLS]!, halfWidth);
  const divided = gridFor(setting, DENSE_GRIDS.at(-1)!, halfWidth);
  return cheaperConvolution(cells.grid, dividedMatrices(divided.grid, divided.shells!)) !== null;
}

/** The relative error of a grid that differs by so much from a coarser one, beside what both share through the kernel table. */
export function gridError(base: GridBase, difference: number): number {
  return "unseen" in base ? SAFETY.blurred * difference + base.unseen : SAFETY.table * difference;
}

/**
 * Whether the cells of a table are shorter, on the average, than the line of y is wide, or up to {@link BLURRED} times as long where products are
 * convolutions: φ^R is a kernel over y, analytic as far from the axis as y is, and the points leave no structure that is sharper. Asked where
 * {@link isSampled} holds alone: the electrons may cost a kinetic equation.
 */
function isBlurred(setting: GridSetting, halfWidth: number, most: number): boolean {
  const { shape, kinks = [] } = setting.boson;
  const longest = isBroadened(setting.electrons) ? most : 1;
  return longest * lineOf(setting, halfWidth) * kinks.length >= shape.top;
}

/** Whether panels of the line beside a lead cost less than refined ones: these grow with the points. */
function blursFew(setting: GridSetting, halfWidth: number): boolean {
  const { boson, electrons } = setting;
  return isBroadened(electrons) && boson.kinks!.length > FEWEST && isBlurred(setting, halfWidth, BLURRED.few);
}

/** A lead blurs at all frequencies; where h is held, the width at ω = 0 alone is known, and lines twice as narrow leave an error of 1e-4. */
function isBroadened({ temperature }: Electrons): boolean {
  return temperature === null;
}

/**
 * Cells in widths of the line. MgB₂: beside a lead of 0.6 meV they have 1, and by them it takes twice as long; beside 0.3 meV 2, and panels take half as long again; all
 * of them would cost less than divided integrals there. Of fewer points: panels that are refined take 1.7 times the CPU to 1e-8
 * of those of the line beside 50 points whose cells are 7 widths long, 1.2 times beside 90 of 3; to 1e-6 0.7 times (70 points, 6 widths) to 2.5 times.
 */
const BLURRED = { even: 1.5, uneven: 2.5, few: 7.5 };
/** With fewer points refined panels take no longer: with 45, to 1e-8, the same where cells are 6 widths long, seven tenths where 1.6. */
const FEWEST = 45;

/** Lines narrower than this, in the sharpest scale of h, have no panels of their own. */
export const NARROWEST_LINE = 1e-6;

/** Width of the line of y at ν = 0. */
function lineOf({ table, electrons, scale }: GridSetting, halfWidth: number): number {
  return Math.max(NARROWEST_LINE * electrons.scale, halfWidth / (1 + scale * table.staticCoupling()));
}

/** Whether the panels at ν = 0 are as short as a line of that half-width asks for. */
export function resolvesLine({ scale }: Electrons, halfWidth: number): boolean {
  return halfWidth >= NARROWEST_LINE * scale;
}

/** Whether A is a table of so few peaks that sums of their bosons are resolved, on panels refined where y asks for it. */
export function hasFewPeaks({ shape, kinks = [] }: BosonStructure): boolean {
  return isSampled({ kinks }) && kinks.length <= MOST_KINKS && !isTable(shape);
}

/** Whether A is a table of many points. */
export function isDense(boson: BosonStructure): boolean {
  return isSampled(boson) && !hasFewPeaks(boson);
}

/** Whether A is known at points alone. */
export function isSampled({ kinks = [] }: Pick<BosonStructure, "kinks">): boolean {
  return kinks.length > 0;
}

interface GridSetting {
  readonly boson: BosonStructure;
  readonly table: KernelTable;
  readonly electrons: Electrons;
  readonly scale: number;
}

/** The grid of y for electrons and a coupling, and where A has many kinks the rows of its equations. */
export function gridFor(
  { boson, table, electrons, scale }: GridSetting,
  base: GridBase,
  halfWidth: number,
): { readonly grid: HalfLineGrid; readonly shells?: readonly Shell[] } {
  if ("edges" in base && base.edges) return { grid: new HalfLineGrid(base.edges, base.order) };
  const { shape } = boson;
  const coupling = scale * table.staticCoupling();
  const centre = lineOf({ boson, table, electrons, scale }, halfWidth);
  const reach = Math.max(12 * shape.top, 6 * scale * table.totalFluctuation());
  const state = { boson, electrons, centre, reach };
  if ("short" in base) {
    const width = Math.min(slopeScale(electrons), centre);
    return { grid: blurredGrid({ ...state, centre: width }, base) };
  }
  if ("rows" in base) return tableGrids(state, base);
  if ("line" in base) return { grid: cellGrid(state, cellOf(boson)!, base) };
  return {
    grid: firstGrid(
      { boson, electrons, centre, reach: base.extent * reach },
      { ...base, sharp: 1 + 2 * coupling },
    ),
  };
}

/** Panels of a model, up to a power of two, so that bisected ones repeat each other, or of a table of few points, before any are refined. */
function firstGrid(
  { boson, electrons, centre, reach }: TableState,
  resolution: Omit<LineResolution, "harmonics">,
): HalfLineGrid {
  const structure = {
    smoothness: electrons.scale,
    centre,
    also: electrons.steps,
    breaks: breaksOf(boson, electrons),
  };
  const own = isSampled(boson)
    ? { feature: electrons.scale, growth: 1, reach }
    : { smoothness: Math.min(electrons.scale, 2 * boson.shape.width), reach: powerOfTwo(reach) };
  const harmonics = HARMONICS[isSampled(boson) ? "table" : "model"];
  return lineGrid(boson.shape, { ...structure, ...own }, { ...resolution, harmonics });
}

/** Kinks at which panels end; those of h only where they are few, the others are left to refinement. */
function breaksOf({ kinks = [] }: BosonStructure, { kinks: bends = [] }: Electrons): readonly number[] {
  return [...kinks, ...(bends.length > MOST_KINKS ? [] : bends)];
}

/** 1/(2h′(0)): beside a lead h varies on the scale of T_e, however cold the boson that decides `scale`; what it has sharper shows between grids. */
function slopeScale({ h, scale }: Electrons): number {
  const near = SLOPE * scale;
  return near / (2 * h(near));
}

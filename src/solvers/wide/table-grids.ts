import { HalfLineGrid } from "../linear/half-line-grid.ts";
import { cellResolutions, gradedEdges, type Resolution } from "../linear/panel-grid.ts";
import type { BosonStructure } from "./boson-panels.ts";
import type { Electrons } from "./electrons.ts";
import type { RowSplit } from "./row-passes.ts";

/** How finely the grids of a table are covered. */
export interface TableResolution {
  /** Nodes on each panel of y. */
  readonly order: number;
  /** Nodes on each panel of the rows. */
  readonly rows: number;
  /** Length of a panel of the rows, in T. */
  readonly panel: number;
  /** The frequency from which both only fall, in that of a generous grid. */
  readonly extent: number;
}

/** What a table, its electrons and the coupling look like along the real axis. */
export interface TableState {
  readonly boson: BosonStructure;
  readonly electrons: Electrons;
  /** Width of the line of y at ν = 0. */
  readonly centre: number;
  /** From here on everything falls. */
  readonly reach: number;
}

/** Cells of a dense table on a panel of the rows: structure of two bosons is that much weaker than that of one. */
const CELLS = 24;
const DENSEST = 30;
/** Two bosons add up to that multiple of the highest frequency. */
const EVEN = 2;
const HARMONICS = [1, 2, 3, 4];
/** The window around ν = 0, in panels of the rows. */
const WINDOW = 2;
/** Panels of y around ν = 0, in the width of the line. */
const LINE = 2;

/**
 * The grid of y = Re f^R of a table, and the rows of its equations (see {@link liftedMap}).
 *
 * Seen through the narrow line of y at ν = 0, φ^R repeats λ^R with its logarithms at every point of the table: the panels of y end there.
 * The rest of φ^R has two bosons and is smooth at the points of the table: its third derivatives have logarithms at the sums of two points,
 * too many and too weak to be resolved one by one.
 */
export function tableGrids(
  { boson, electrons, centre, reach }: TableState,
  { order, rows, panel, extent }: TableResolution,
): { readonly grid: HalfLineGrid; readonly split: RowSplit } {
  const { shape, kinks = [] } = boson;
  const end = extent * reach;
  const longest = panel * Math.min(electrons.scale, cellsOf(boson));
  const edge = WINDOW * longest;
  const smooth: Resolution[] = [
    { at: 0, width: longest },
    ...electrons.steps.map(({ at, width }) => ({ at, width: panel * width })),
    ...HARMONICS.flatMap((k) =>
      shape.features.map((at) => ({ at: k * at, width: Math.max(1, 2 ** (k - 2)) * longest })),
    ),
  ];
  const sharp: Resolution[] = [
    ...smooth.map(({ at, width }) => ({ at, width: (width * order) / rows })),
    { at: 0, width: Math.min(longest, LINE * centre) },
    ...cellResolutions(kinks),
  ];
  // Bisection leaves panels of the allowed length up to here.
  const even = longest * 2 ** Math.ceil(Math.log2((EVEN * shape.top) / longest));
  const breaks = [...kinks, ...(electrons.kinks ?? []), edge / 2, edge, even];
  return {
    grid: new HalfLineGrid(gradedEdges(0, end, sharp, { breaks }), order),
    split: { rows: new HalfLineGrid(gradedEdges(0, end, smooth, { breaks: [even] }), rows), centre: edge },
  };
}

/** The longest panel of the rows where the points of a table are dense. */
function cellsOf({ shape, kinks = [] }: BosonStructure): number {
  return Math.max((CELLS * shape.top) / kinks.length, shape.top / DENSEST) / 2;
}

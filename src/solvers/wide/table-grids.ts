import { HalfLineGrid } from "../linear/half-line-grid.ts";
import {
  cellResolutions,
  gradedEdges,
  multipliable,
  powerOfTwo,
  type Resolution,
} from "../linear/panel-grid.ts";
import type { BosonStructure } from "./boson-panels.ts";
import type { Electrons } from "./electrons.ts";
import { numbersOf, type Shell } from "./row-passes.ts";

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
/** Beyond this multiple of the highest frequency panels only grow; up to there they have this length, in T. */
const FAR = 4;
const FAR_PANEL = 2;
/** Points this far from a multiple of a cell, in cells, leave second-order errors: 1e-8 of what a kink does. */
const ROUNDED = 1e-4;
/** Cells for each point of a table, of which every second may have none: a file with rows left out, or with two spacings. */
const SPARSEST = 2;
/** The window around ν = 0 that the rows of a shell leave out, in their panels. */
const WINDOW = 2;
/** Windows fall by this factor; with 2, twice as many shells store 2 % fewer numbers (MgB₂ on 4000 points). */
const RATIO = 4;
/** Windows with fewer points are not tried: a shell pays where the next window has some ten cells. */
const FEWEST = 2;
/** Panels of y around ν = 0, in the width of the line. */
const LINE = 2;

/**
 * The grid of y = Re f^R of a table, and the shells of its equations.
 *
 * Seen through the narrow line of y at ν = 0, φ^R repeats λ^R with its logarithms at every point of the table: the panels of y end there.
 * The rest of φ^R has two bosons and is smooth at the points of the table: its third derivatives have logarithms at the sums of two points,
 * too many and too weak to be resolved one by one. What comes from around ν = 0 is divided on, while that takes fewer numbers: with cells far
 * shorter than T, shell after shell, each a factor of four narrower, known at that many times as many rows and needing as many times fewer columns.
 */
export function tableGrids(
  state: TableState,
  { order, rows, panel, extent }: TableResolution,
): { readonly grid: HalfLineGrid; readonly shells: readonly Shell[] } {
  const { boson, electrons, centre, reach } = state;
  const { shape, kinks = [] } = boson;
  const end = extent * reach;
  const longest = panel * Math.min(electrons.scale, cellsOf(boson));
  const steps = electrons.steps.map(({ at, width }) => ({ at, width: panel * width }));
  const smooth: Resolution[] = [
    { at: 0, width: longest },
    ...steps,
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
  const windows = windowsFrom(WINDOW * longest, kinks);
  const breaks = [...kinks, ...(electrons.kinks ?? []), ...windows.flatMap((w) => [w / 2, w]), even];
  const grid = new HalfLineGrid(gradedEdges(0, end, sharp, { breaks }), order);
  const first = new HalfLineGrid(gradedEdges(0, end, smooth, { breaks: [even] }), rows);
  const further = windows.slice(1).map((inner, l): Shell => {
    const outer = windows[l]!;
    return { inner, outer, rows: new HalfLineGrid(shellEdges(inner, shape.top + outer, end, steps), rows) };
  });
  const shells = [{ inner: windows[0]!, outer: Number.POSITIVE_INFINITY, rows: first }, ...further];
  return { grid, shells: cheapest(grid, shells) };
}

/** Ever narrower windows. */
function windowsFrom(widest: number, kinks: readonly number[]): readonly number[] {
  const points = (window: number) => kinks.filter((x) => x > 0 && x < window).length;
  const windows = [widest];
  for (let w = widest / RATIO; points(w) >= FEWEST; w /= RATIO) windows.push(w);
  return windows;
}

/** Panels as long as a shell allows where the kernel has its points, seen from inside the shell, and growing beyond. */
function shellEdges(inner: number, top: number, end: number, steps: readonly Resolution[]): number[] {
  const width = inner / WINDOW;
  const count = Math.ceil(top / width);
  const breaks = Array.from({ length: count }, (_, k) => (k + 1) * width);
  return gradedEdges(0, end, [{ at: count * width, width }, ...steps], { breaks });
}

/** So many of the shells, and the rest at all nodes, as store the fewest numbers. */
function cheapest(grid: HalfLineGrid, shells: readonly Shell[]): readonly Shell[] {
  const divisions = shells.map(({ inner }, l) => [
    ...shells.slice(0, l + 1),
    { inner: 0, outer: inner, rows: null },
  ]);
  const numbers = divisions.map((division) => numbersOf(grid, division));
  return divisions[numbers.indexOf(Math.min(...numbers))]!;
}

/** How finely the cells of an even table are covered. */
export interface CellResolution {
  /** Nodes on each panel. */
  readonly order: number;
  /** Length of the panels around ν = 0, in the width of the line. */
  readonly line: number;
  /** The frequency from which everything only falls, in that of a generous grid. */
  readonly extent: number;
}

/**
 * Panels of y that are the cells of an even table, halved around ν = 0: all points, and all sums of two of them, are ends of panels, which
 * repeat each other up to there and are multiples of a cell beyond, where three and more bosons leave nothing sharper than T.
 *
 * @param cell of {@link cellOf}.
 */
export function cellGrid(
  { boson, electrons, centre, reach }: TableState,
  cell: number,
  { order, line, extent }: CellResolution,
): HalfLineGrid {
  const { top } = boson.shape;
  const longest = FAR_PANEL * Math.min(electrons.scale, cellsOf(boson));
  const far = Math.ceil(((FAR - EVEN) * top) / longest);
  const resolutions: Resolution[] = [
    { at: 0, width: line * centre },
    ...electrons.steps,
    ...Array.from({ length: far }, (_, k) => ({ at: EVEN * top + k * longest, width: longest })),
  ];
  const count = powerOfTwo((extent * reach) / cell);
  const breaks: number[] = [];
  // Bisection of what ends at the next multiple of a higher power of two leaves multiples of cells.
  for (let k = 1; k < count; k += k < (EVEN * top) / cell ? 1 : k & -k) breaks.push(k * cell);
  return new HalfLineGrid(gradedEdges(0, count * cell, resolutions, { breaks }), order);
}

/**
 * The length of which all points of a table are multiples to the rounding of its digits, the smallest distance of two neighbours or half of it; null where
 * there is none, or fewer than one point in {@link SPARSEST} cells. It has so few digits that its multiples and their differences are exact in double precision.
 */
export function cellOf({ kinks = [] }: Pick<BosonStructure, "kinks">): number | null {
  const points = kinks.filter((x) => x > 0);
  const [first, last] = [points[0]!, points.at(-1)!];
  const smallest = points.slice(1).reduce((least, x, k) => Math.min(least, x - points[k]!), last);
  const distances = Math.round((last - first) / smallest);
  if (distances > SPARSEST * points.length) return null;
  // By all of them, because neighbours have the rounding of two points.
  const distance = (last - first) / distances;
  const doubled = Math.round((2 * first) / distance);
  const length = doubled % 2 === 0 ? distance : distance / 2;
  const cell = multipliable(last / Math.round(last / length));
  return points.every((x) => Math.abs(x / cell - Math.round(x / cell)) <= ROUNDED) ? cell : null;
}

/** The longest panel of the rows where the points of a table are dense. */
function cellsOf({ shape, kinks = [] }: BosonStructure): number {
  return Math.max((CELLS * shape.top) / kinks.length, shape.top / DENSEST) / 2;
}

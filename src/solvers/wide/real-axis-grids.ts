import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import type { Resolution } from "../linear/panel-grid.ts";
import { type BosonStructure, bosonSmoothness } from "./boson-panels.ts";
import type { Electrons } from "./electrons.ts";
import type { KernelTable } from "./kernel-table.ts";
import { isTable, lineGrid } from "./line-grid.ts";
import { PIECE_ORDER } from "./real-axis-equations.ts";
import type { RowSplit } from "./row-passes.ts";
import { tableGrids } from "./table-grids.ts";

/** From coarse to fine: each grid states the error of the one before. */
const GRIDS = [
  { order: 7, panel: 2, harmonics: 2, extent: 0.35, pieces: PIECE_ORDER },
  { order: 10, panel: 2, harmonics: 3, extent: 0.5, pieces: PIECE_ORDER },
  { order: 13, panel: 2, harmonics: 3, extent: 0.7, pieces: PIECE_ORDER },
  { order: 16, panel: 2, harmonics: 4, extent: 1, pieces: PIECE_ORDER },
] as const;
/** The same for a table of few peaks, whose points are edges. */
const PEAK_GRIDS = [
  { order: 6, panel: 2, harmonics: 2, extent: 0.5, pieces: 6 },
  { order: 8, panel: 2, harmonics: 3, extent: 0.7, pieces: 8 },
  { order: 11, panel: 2, harmonics: 4, extent: 1, pieces: 10 },
] as const;
/** The same for a table of many points. */
const DENSE_GRIDS = [
  { order: 5, rows: 9, panel: 2, extent: 0.5, pieces: 5 },
  { order: 6, rows: 12, panel: 2, extent: 0.7, pieces: 6 },
  { order: 8, rows: 16, panel: 2, extent: 1, pieces: 8 },
] as const;
/** One of them. */
export type GridBase = (typeof GRIDS)[number] | (typeof PEAK_GRIDS)[number] | (typeof DENSE_GRIDS)[number];
/** With more points the equations are divided, see {@link tableGrids}. */
const MOST_KINKS = 100;
/** Widths of two peaks add up, twice on either side, and a panel holds as much again. */
const SUM = 8;
/** How many bosons have their sums resolved, as long as the sums are so many: five of two features, three of three, two of more. */
const BOSONS = { least: 2, most: 5, sums: 20 };
/** Panels of one length that resolve the kernel, at most this many and up to this multiple of the last feature. */
const UNIFORM = { panels: 60, features: 4, length: 2.5 };
/** The grids of a boson, from coarse to fine. */
export function gridsOf(boson: BosonStructure): readonly GridBase[] {
  if (isSampled(boson)) return hasFewPeaks(boson) ? PEAK_GRIDS : DENSE_GRIDS;
  return GRIDS;
}

/** Whether A is a table of so few peaks that harmonics of their widths matter more than its points. */
function hasFewPeaks({ shape, kinks = [] }: BosonStructure): boolean {
  return kinks.length <= MOST_KINKS && !isTable(shape);
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
): { readonly grid: HalfLineGrid; readonly split?: RowSplit } {
  const { shape } = boson;
  const coupling = scale * table.staticCoupling();
  const centre = Math.max(1e-6 * electrons.scale, halfWidth / (1 + coupling));
  const reach = Math.max(12 * shape.top, 6 * scale * table.totalFluctuation());
  if ("rows" in base) return tableGrids({ boson, electrons, centre, reach }, base);
  const structure = {
    smoothness: electrons.scale,
    feature: Math.min(electrons.scale, 2 * shape.width),
    centre,
    also: [...uniform(boson), ...electrons.steps],
    reach: base.extent * reach,
  };
  const resolution = { ...base, sharp: 1 + 2 * coupling };
  if (!isSampled(boson)) return { grid: lineGrid(shape, structure, resolution) };
  const also = [...structure.also, ...sums(boson, base.panel * electrons.scale)];
  const harmonics = Math.max(base.harmonics, Math.ceil(2 * coupling));
  const peaked = { ...structure, also, breaks: boson.kinks ?? [], growth: 1 };
  return { grid: lineGrid(shape, peaked, { ...resolution, harmonics }) };
}

/**
 * Panels for several bosons: where the electrons hardly scatter, the narrow line at ω = 0 repeats a peak of A at the sum of any two, as
 * narrow as they are, though it is smooth on the scale of T elsewhere; strong coupling repeats it at more. Two bosons at least, and
 * more as long as their sums are few.
 */
function sums({ shape: { features, width } }: BosonStructure, longest: number): Resolution[] {
  const all: number[] = [];
  let latest = sumsWith(features, [{ at: 0, last: 0 }]);
  for (let bosons = 1; bosons <= BOSONS.most; bosons++) {
    if (bosons > BOSONS.least && all.length + latest.length > BOSONS.sums) break;
    all.push(...latest.map(({ at }) => at));
    latest = sumsWith(features, latest);
  }
  return all.map((at) => ({ at, width: Math.min(longest, SUM * width) }));
}

/** One boson more: none before the `last` of a sum in the list of features, so that each sum is met once. */
function sumsWith(features: readonly number[], sums: readonly PartialSum[]): readonly PartialSum[] {
  return sums.flatMap(({ at, last }) =>
    features.slice(last).map((one, k) => ({ at: at + one, last: last + k })),
  );
}

interface PartialSum {
  readonly at: number;
  readonly last: number;
}

/** Panels of two distances to the kernel's poles, so that these need no pieces of their own. */
function uniform(boson: BosonStructure): Resolution[] {
  const length = UNIFORM.length * bosonSmoothness(boson);
  if (length === 0) return [];
  const furthest = Math.max(...boson.shape.features);
  const count = Math.min(UNIFORM.panels, Math.ceil((UNIFORM.features * furthest) / length));
  return Array.from({ length: count }, (_, k) => ({ at: (k + 0.5) * length, width: length }));
}

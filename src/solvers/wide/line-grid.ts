import type { SpectrumShape } from "../boson-kernels.ts";
import { HalfLineGrid } from "../linear/half-line-grid.ts";
import { gradedEdges, type Resolution } from "../linear/panel-grid.ts";

/** How finely a half line of frequencies is covered. */
export interface LineResolution {
  /** Nodes per panel. */
  readonly order: number;
  /** Length of a panel next to a structure, in units of the distance to the nearest singularity. */
  readonly panel: number;
  /** Harmonics kΩ of the features of the spectrum, k ≤ harmonics, that get short panels. */
  readonly harmonics: number;
  /** Up to this harmonic the panels have the full resolution; beyond, their length grows with k. */
  readonly sharp: number;
}

/** What the functions to be represented look like. */
export interface LineStructure {
  /** Width of structures at the harmonics of the features. */
  readonly smoothness: number;
  /** Width of the structures at the features themselves, if narrower. */
  readonly feature?: number;
  /** Width of the structure at frequency zero, if narrower. */
  readonly centre?: number;
  /** Further places that need short panels. */
  readonly also?: readonly Resolution[];
  /** Edges in any case. */
  readonly breaks?: readonly number[];
  /** Length of a panel over its distance from the nearest structure, default 2. */
  readonly growth?: number;
  /** Frequency above which only the fall towards infinity is left. */
  readonly reach: number;
}

const GROWTH = 2;

/**
 * Panels on (0, ∞) for the gap function of a spectrum: fine around zero and the harmonics of its features, where
 * boson emission repeats the structure at zero, growing in between, one panel from `reach` to infinity.
 */
export function lineGrid(
  shape: SpectrumShape,
  structure: LineStructure,
  { order, panel, harmonics, sharp }: LineResolution,
): HalfLineGrid {
  const { smoothness, feature = smoothness, centre = smoothness, also = [], reach } = structure;
  const { breaks = [], growth = GROWTH } = structure;
  const resolutions: Resolution[] = [{ at: 0, width: panel * Math.min(centre, smoothness) }, ...also];
  for (const at of thinned(shape.features, (panel * feature) / 2)) {
    const stride = Math.max(1, Math.floor((panel * smoothness) / at));
    for (let k = 1; k <= harmonics && k * at < reach; k += stride) {
      const width = k === 1 ? Math.min(feature, smoothness) : smoothness * Math.max(1, k / sharp);
      resolutions.push({ at: k * at, width: panel * width });
    }
  }
  return new HalfLineGrid(gradedEdges(0, reach, resolutions, { breaks, growth }), order);
}

/** Whether the features are the points of a table rather than the modes of a model. */
export function isTable(shape: SpectrumShape): boolean {
  return shape.features.length > MOST_MODES;
}

const MOST_MODES = 8;

/** A subset in which neighbours are at least `spacing` apart. */
function thinned(features: readonly number[], spacing: number): readonly number[] {
  const kept: number[] = [];
  for (const feature of features) {
    if (kept.length === 0 || feature - kept[kept.length - 1]! >= spacing) kept.push(feature);
  }
  return kept;
}

import { gaussSum } from "../linear/gauss-sum.ts";

/**
 * A compressed Matsubara axis: Σ_{m≥0} g(m) ≈ Σ_i weights[i] g(indices[i]) for g smooth in m, where ω_m = (2m+1)πT.
 * The lowest frequencies are all there; above, panels of indices carry Gauss rules for sums with nodes that are
 * not integers.
 */
export interface MatsubaraGrid {
  readonly temperature: number;
  readonly indices: Float64Array;
  readonly weights: Float64Array;
  /** The gap is solved for on the first `solved` nodes; the others only complete the sum inside Z. */
  readonly solved: number;
}

/** How finely the axis is covered. */
export interface MatsubaraResolution {
  /** Nodes per panel. */
  readonly order: number;
  /** Number of lowest frequencies that are kept one by one. */
  readonly explicit: number;
  /** Longest panel in units of the scale of the spectrum, up to `resolved` scales; beyond, panels may double. */
  readonly panel: number;
  readonly resolved: number;
}

/** Two resolutions whose results differ by more than the error of the second. */
export const COARSE: MatsubaraResolution = { order: 12, explicit: 64, panel: 2, resolved: 12 };
export const FINE: MatsubaraResolution = { order: 16, explicit: 96, panel: 1.5, resolved: 24 };

/** What else shapes the grid. */
export interface MatsubaraExtent {
  /** A frequency that separates panels: |ω_m| ≤ cutoff below, > cutoff above. */
  readonly cutoff?: number;
  /** The gap is solved for up to this many scales of the spectrum (default 1e4: the gap falls as ω⁻²). */
  readonly solveTo?: number;
}

/** The grid at temperature T for a spectrum of frequency scale `scale`. */
export function matsubaraGrid(
  temperature: number,
  scale: number,
  resolution: MatsubaraResolution,
  extent: MatsubaraExtent = {},
): MatsubaraGrid {
  const step = 2 * Math.PI * temperature;
  const unit = Math.max(scale, step) / step;
  const solveTo = (extent.solveTo ?? 1e4) * unit;
  const separator = countBelow(extent.cutoff ?? 0, temperature);
  const indices: number[] = [];
  const weights: number[] = [];
  let solved = -1;
  for (let first = 0; first < 1e3 * solveTo; ) {
    if (solved < 0 && first >= solveTo) solved = indices.length;
    let length = panelLength(first, scale / step, resolution);
    if (first < separator && separator < first + length) length = separator - first;
    const rule = gaussSum(length, Math.min(resolution.order, length));
    rule.nodes.forEach((node, i) => {
      indices.push(first + node);
      weights.push(rule.weights[i]!);
    });
    first += length;
  }
  return { temperature, indices: Float64Array.from(indices), weights: Float64Array.from(weights), solved };
}

/** How many of ω_0, ω_1, … do not exceed `cutoff`. */
export function countBelow(cutoff: number, temperature: number): number {
  return Math.max(0, Math.floor(cutoff / (2 * Math.PI * temperature) + 0.5));
}

function panelLength(
  first: number,
  scale: number,
  { order, explicit, panel, resolved }: MatsubaraResolution,
): number {
  if (first < explicit) return order;
  const beyond = Math.max(0, first - Math.max(explicit, resolved * scale));
  return Math.max(order, Math.floor(Math.min(first, Math.max(panel * scale, beyond))));
}

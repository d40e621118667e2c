import type { QuadratureRule } from "../linear/gauss-legendre.ts";
import { gaussForMeasure } from "../linear/gauss-measure.ts";
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
  /** The gap is solved for up to this many scales of the spectrum (default 1e4: the gap falls as ω⁻²). */
  readonly solveTo?: number;
}

/** Two resolutions whose results differ by more than the error of the second. */
export const COARSE: MatsubaraResolution = { order: 12, explicit: 64, panel: 2, resolved: 12 };
export const FINE: MatsubaraResolution = { order: 16, explicit: 96, panel: 1.5, resolved: 24 };
/** The same for results to about 1e-10, and a rough one to start from: what is left out above ω costs (scale/ω)⁴. */
export const ROUGH: MatsubaraResolution = { order: 6, explicit: 16, panel: 2, resolved: 3, solveTo: 30 };
export const QUICK_COARSE: MatsubaraResolution = {
  order: 9,
  explicit: 40,
  panel: 2,
  resolved: 6,
  solveTo: 300,
};
export const QUICK_FINE: MatsubaraResolution = {
  order: 12,
  explicit: 48,
  panel: 2,
  resolved: 10,
  solveTo: 1000,
};

/** What else shapes the grid. */
export interface MatsubaraExtent {
  /** A frequency that separates panels: |ω_m| ≤ cutoff below, > cutoff above. */
  readonly cutoff?: number;
  /** In place of that of the resolution. */
  readonly solveTo?: number;
  /** A(x) = 0 for |x| < gap: the lowest panel then needs no nodes for the decades between T and the gap. Default 0. */
  readonly gap?: number;
}

/** The sum inside Z runs this many times further than the gap: beyond, λ_{n−m} − λ_{n+m+1} is 10⁻⁶ of its sum or less. */
const COMPLETION = 1e3;

/** The grid at temperature T for a spectrum of frequency scale `scale`. */
export function matsubaraGrid(
  temperature: number,
  scale: number,
  resolution: MatsubaraResolution,
  extent: MatsubaraExtent = {},
): MatsubaraGrid {
  const step = 2 * Math.PI * temperature;
  const unit = Math.max(scale, step) / step;
  const solveTo = (extent.solveTo ?? resolution.solveTo ?? 1e4) * unit;
  const separator = countBelow(extent.cutoff ?? 0, temperature);
  const indices: number[] = [];
  const weights: number[] = [];
  let solved = -1;
  const lowest = lowestPanel(((extent.gap ?? 0) / step) * resolution.panel, separator, resolution);
  if (lowest) {
    indices.push(...lowest.nodes);
    weights.push(...lowest.weights);
  }
  for (let first = lowest?.terms ?? 0; first < COMPLETION * solveTo; ) {
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

/** Extra nodes of the lowest panel: its poles see it from its end at −y, not from its middle. */
const LOWEST_EXTRA = 4;

/**
 * Σ_{m<L} g(y²)/(2y), y = m+½, by Gauss's rule in (y/L)²: the pole of Δ_m/(2m+1) at y = 0 is part of the measure. Weights of
 * g/(2y) are returned; undefined where the panel is short, or cut by a cutoff.
 */
function lowestPanel(
  length: number,
  separator: number,
  { order, explicit }: MatsubaraResolution,
): (QuadratureRule & { readonly terms: number }) | undefined {
  const terms = Math.floor(length);
  if (terms <= explicit || separator > 0) return undefined;
  const count = order + LOWEST_EXTRA;
  const points: { z: number; weight: number }[] = [];
  for (let first = 0; first < terms; ) {
    // Polynomials of degree 4·count in y on each panel.
    const size = Math.min(Math.max(2 * count, first), terms - first);
    const rule = gaussSum(size, Math.min(size, 2 * count + 1));
    rule.nodes.forEach((node, i) => {
      const y = first + node + 0.5;
      points.push({ z: (y / terms) ** 2, weight: rule.weights[i]! / (2 * y) });
    });
    first += size;
  }
  const measure = {
    nodes: Float64Array.from(points, ({ z }) => z),
    weights: Float64Array.from(points, ({ weight }) => weight),
  };
  const rule = gaussForMeasure(measure, count);
  const y = rule.nodes.map((z) => terms * Math.sqrt(z));
  return { nodes: y.map((value) => value - 0.5), weights: rule.weights.map((w, i) => w * 2 * y[i]!), terms };
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

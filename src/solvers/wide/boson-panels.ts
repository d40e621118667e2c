import type { SpectrumShape } from "../boson-kernels.ts";
import { gradedEdges, type Resolution } from "../linear/panel-grid.ts";
import { isTable } from "./line-grid.ts";

/** What the functions of a boson look like along the real axis, in the unit of the temperatures. */
export interface BosonStructure {
  readonly shape: SpectrumShape;
  /** T_B: A F_B bends at x = 0 on this scale. */
  readonly temperature: number;
  /** Frequencies at which A has kinks (the points of a table). */
  readonly kinks?: readonly number[];
  /** Where F_B departs from coth, and how sharply. */
  readonly excess?: readonly Resolution[];
  /** Whether that reaches x = 0: A times it is even there, |x| times a constant. */
  readonly bendsAtZero?: boolean;
}

/** Lengths of panels over the distance of the nearest pole. */
const FRACTION = 0.7;
/** The poles of coth(x/2T) lie at ±2πiT. */
const THERMAL = 2 * Math.PI * FRACTION;
const GROWTH = 0.6;
/** Beyond this multiple of the top only a power law is left. */
const REACH = 8;

/** Edges of panels in x ≥ 0 on which A, A F_B, λ^R and P_B are polynomials of degree 15 to about 1e-12, kinks aside. */
export function bosonPanels({ shape, temperature, kinks = [], excess = [] }: BosonStructure): number[] {
  const resolutions: Resolution[] = [{ at: 0, width: THERMAL * temperature }];
  if (!isTable(shape))
    for (const at of shape.features) resolutions.push({ at, width: FRACTION * shape.width });
  for (const { at, width } of excess) resolutions.push({ at, width: FRACTION * width });
  const furthest = excess.reduce((most, { at, width }) => Math.max(most, at + 7 * width), shape.top);
  return gradedEdges(0, REACH * furthest, resolutions, { breaks: kinks, growth: GROWTH });
}

/** The same panels, on which coth(x/2T) is as smooth. */
export function thermalPanels(edges: readonly number[], temperature: number): number[] {
  const poles = [{ at: 0, width: THERMAL * temperature }];
  return gradedEdges(0, edges.at(-1)!, poles, { breaks: edges, growth: GROWTH });
}

/** The singularities of the boson's functions that are nearest to the real axis, each at ±at. */
export function bosonSingularities(boson: BosonStructure): Resolution[] {
  const { shape, temperature, excess = [], bendsAtZero = false } = boson;
  return [
    { at: 0, width: bendsAtZero ? 0 : 2 * Math.PI * temperature },
    ...shape.features.map((at) => ({ at, width: shape.width })),
    ...excess,
  ];
}

import { NotConvergedError } from "../../errors/errors.ts";
import type { SpectrumShape } from "../boson-kernels.ts";
import { gradedEdges, type PanelGrid, panelGrid, type Resolution } from "../linear/panel-grid.ts";

/** What a half-line grid must resolve before anything is solved; all in the unit of the temperatures. */
export interface LineScales {
  /** Expected half-width of the line, −Im Σ^R(0). */
  readonly halfWidth: number;
  /** max(T_e, T_B). */
  readonly temperature: number;
  readonly shape: SpectrumShape;
}

const LARGEST_GRID = 1600;
const COARSE_REACH = 32;

/**
 * Edges of panels on [0, 32·top] that halve towards ω = 0 until they resolve the line: a few panels per octave,
 * however narrow the line. Each feature of A is resolved where it meets the line (ω = feature) and at its first
 * replica; `demands` add what a solution on an earlier grid has shown to be needed.
 */
export function lineEdges(scales: LineScales, demands: readonly Resolution[] = []): number[] {
  const { halfWidth, temperature, shape } = scales;
  const top = Math.max(shape.top, 8 * temperature, 4 * halfWidth);
  const resolutions: Resolution[] = [{ at: 0, width: halfWidth }, ...demands];
  for (const feature of shape.features) {
    resolutions.push({ at: feature, width: 2 * shape.width });
    resolutions.push({ at: 2 * feature, width: 4 * shape.width });
  }
  return gradedEdges(0, COARSE_REACH * top, resolutions);
}

/** The same line seen more sharply at both ends: the innermost panel halved, the reach four times as long. */
export function sharpenedEdges(edges: readonly number[]): number[] {
  const last = edges[edges.length - 1]!;
  return [0, edges[1]! / 2, ...edges.slice(1), 2 * last, 4 * last];
}

/** Whether the panels with `order` nodes each stay within what dense matrices can hold. */
export function fitsGrid(edges: readonly number[], order: number): boolean {
  return (edges.length - 1) * order <= LARGEST_GRID;
}

/**
 * Gauss–Legendre panels between the edges.
 *
 * @throws NotConvergedError if the line needs more nodes than dense matrices can hold.
 */
export function lineGrid(edges: readonly number[], order: number): PanelGrid {
  if (!fitsGrid(edges, order)) {
    const nodes = (edges.length - 1) * order;
    throw new NotConvergedError(
      `resolving the line needs ${nodes} frequencies, more than ${LARGEST_GRID}: the spectrum is too finely structured at this temperature, higher ones are accepted`,
    );
  }
  return panelGrid(edges, order);
}

/** Every panel halved. */
export function halvedEdges(edges: readonly number[]): number[] {
  return edges.flatMap((edge, p) => (p === 0 ? [edge] : [(edges[p - 1]! + edge) / 2, edge]));
}

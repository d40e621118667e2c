import type { HalfLineGrid } from "./half-line-grid.ts";

/** f(x), x ≥ 0, from its values at the nodes. */
export function interpolated(grid: HalfLineGrid, values: Float64Array, x: number): number {
  return atPoint(grid, values, x, new Float64Array(grid.order));
}

/** Values at the nodes of one grid interpolated to those of another. */
export function interpolatedTo(grid: HalfLineGrid, from: HalfLineGrid, values: Float64Array): Float64Array {
  const lagrange = new Float64Array(from.order);
  return grid.nodes.map((x) => atPoint(from, values, x, lagrange));
}

/** The same of a vector that is dual to such values: what stands in it beside the weights of a grid is a function. */
export function dualInterpolatedTo(grid: HalfLineGrid, from: HalfLineGrid, dual: Float64Array): Float64Array {
  const density = dual.map((value, i) => value / from.weights[i]!);
  return interpolatedTo(grid, from, density).map((value, i) => value * grid.weights[i]!);
}

function atPoint(grid: HalfLineGrid, values: Float64Array, x: number, lagrange: Float64Array): number {
  const first = grid.interpolate(x, lagrange);
  return lagrange.reduce((sum, weight, k) => sum + weight * values[first + k]!, 0);
}

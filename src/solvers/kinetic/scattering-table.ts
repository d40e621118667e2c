import { HalfLineGrid } from "../linear/half-line-grid.ts";
import { ParityFunctions } from "../linear/parity-functions.ts";
import type { ScatteringKernels } from "./collisions.ts";

const ORDER = 12;

/**
 * The scattering kernels as functions of x = ω − ν alone, in order: what h(ν) does not and does multiply in `scatteringIn`, and the same of `scatteringOut`.
 * Interpolated on panels that resolve the boson; A is odd and A F_B even in x, so that x ≥ 0 suffices.
 *
 * @param edges ascending from 0; beyond the last one the kernels fall as a power or vanish.
 */
export function scatteringTable(kernels: ScatteringKernels, edges: readonly number[]): ParityFunctions {
  const grid = new HalfLineGrid(edges, ORDER);
  return new ParityFunctions(grid, [-1, 1, 1, -1], scatteringValues(kernels, grid.nodes));
}

/** The same functions at any x, from the kernels themselves. */
export function scatteringValues(kernels: ScatteringKernels, x: Float64Array): Float64Array {
  const values = new Float64Array(4 * x.length);
  x.forEach((distance, i) => {
    scatteringAt(kernels, distance, values, 4 * i);
  });
  return values;
}

/** At one x, to places from `to` on. */
export function scatteringAt(kernels: ScatteringKernels, x: number, into: Float64Array, to: number): void {
  const [gain, loss] = [kernels.scatteringIn(x, 0, 0), kernels.scatteringOut(x, 0, 0)];
  into[to] = gain;
  into[to + 1] = kernels.scatteringIn(x, 0, 1) - gain;
  into[to + 2] = loss;
  into[to + 3] = kernels.scatteringOut(x, 0, 1) - loss;
}

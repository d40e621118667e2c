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
    const [gain, loss] = [kernels.scatteringIn(distance, 0, 0), kernels.scatteringOut(distance, 0, 0)];
    values[4 * i] = gain;
    values[4 * i + 1] = kernels.scatteringIn(distance, 0, 1) - gain;
    values[4 * i + 2] = loss;
    values[4 * i + 3] = kernels.scatteringOut(distance, 0, 1) - loss;
  });
  return values;
}

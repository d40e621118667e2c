import { HalfLineGrid } from "../linear/half-line-grid.ts";
import { noScattering, type ScatteringKernels, type ScatteringParts, scatteringParts } from "./collisions.ts";

const ORDER = 12;

/** Scattering kernels by x = ω − ν alone. */
export interface ScatteringSource {
  at(x: number, into: ScatteringParts): void;
}

/**
 * The scattering kernels as functions of x = ω − ν, interpolated on panels that resolve the boson. A is odd and A F_B even in x, so
 * that x ≥ 0 suffices.
 */
export class ScatteringTable implements ScatteringSource {
  private readonly grid: HalfLineGrid;
  private readonly values: Float64Array;
  private readonly lagrange = new Float64Array(ORDER);

  /** @param edges ascending from 0; beyond the last one the kernels fall as a power or vanish. */
  constructor(kernels: ScatteringKernels, edges: readonly number[]) {
    this.grid = new HalfLineGrid(edges, ORDER);
    this.values = new Float64Array(4 * this.grid.size);
    const parts = noScattering();
    this.grid.nodes.forEach((x, i) => {
      scatteringParts(kernels, x, 0, parts);
      this.values.set([parts.in, parts.inSlope, parts.out, parts.outSlope], 4 * i);
    });
  }

  /** Both kernels at x, split as in {@link scatteringParts}. */
  at(x: number, into: ScatteringParts): void {
    const first = 4 * this.grid.interpolate(Math.abs(x), this.lagrange);
    let [inward, inSlope, out, outSlope] = [0, 0, 0, 0];
    for (let i = 0, at = first; i < ORDER; i++, at += 4) {
      const weight = this.lagrange[i]!;
      inward += weight * this.values[at]!;
      inSlope += weight * this.values[at + 1]!;
      out += weight * this.values[at + 2]!;
      outSlope += weight * this.values[at + 3]!;
    }
    into.in = x < 0 ? -inward : inward;
    into.inSlope = inSlope;
    into.out = out;
    into.outSlope = x < 0 ? -outSlope : outSlope;
  }
}

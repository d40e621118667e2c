import { HalfLineGrid } from "../linear/half-line-grid.ts";
import { PanelPolynomials } from "../linear/panel-polynomials.ts";
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
  private readonly polynomials: PanelPolynomials;
  private readonly found = new Float64Array(4);

  /** @param edges ascending from 0; beyond the last one the kernels fall as a power or vanish. */
  constructor(kernels: ScatteringKernels, edges: readonly number[]) {
    const grid = new HalfLineGrid(edges, ORDER);
    const values = new Float64Array(4 * grid.size);
    const parts = noScattering();
    grid.nodes.forEach((x, i) => {
      scatteringParts(kernels, x, 0, parts);
      values.set([parts.in, parts.inSlope, parts.out, parts.outSlope], 4 * i);
    });
    this.polynomials = new PanelPolynomials(grid, 4, values);
  }

  /** Both kernels at x, split as in {@link scatteringParts}. */
  at(x: number, into: ScatteringParts): void {
    const { found } = this;
    this.polynomials.at(Math.abs(x), found);
    into.in = x < 0 ? -found[0]! : found[0]!;
    into.inSlope = found[1]!;
    into.out = found[2]!;
    into.outSlope = x < 0 ? -found[3]! : found[3]!;
  }
}

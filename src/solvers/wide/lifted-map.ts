import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import type { ComplexMap } from "./complex-map.ts";

/** Polynomials from the nodes of one half-line grid to those of another, the same sparse rows in both directions. */
export class Lift {
  private readonly first: Int32Array;
  private readonly weights: Float64Array;
  private readonly order: number;
  private readonly from: number;

  constructor(from: HalfLineGrid, to: HalfLineGrid) {
    this.order = from.order;
    this.from = from.size;
    this.first = new Int32Array(to.size);
    this.weights = new Float64Array(to.size * from.order);
    to.nodes.forEach((x, i) => {
      this.first[i] = from.interpolate(x, this.weights.subarray(i * from.order, (i + 1) * from.order));
    });
  }

  /** Values at the nodes of the finer grid. */
  up(values: Float64Array): Float64Array {
    const { first, weights, order } = this;
    const out = new Float64Array(first.length);
    for (let i = 0, at = 0; i < out.length; i++)
      for (let k = 0; k < order; k++) out[i]! += weights[at++]! * values[first[i]! + k]!;
    return out;
  }

  /** The transposed map. */
  down(values: Float64Array): Float64Array {
    const { first, weights, order } = this;
    const out = new Float64Array(this.from);
    for (let i = 0, at = 0; i < values.length; i++)
      for (let k = 0; k < order; k++) out[first[i]! + k]! += weights[at++]! * values[i]!;
    return out;
  }
}

/**
 * ∫K(ω,ν)y(ν)dν at the nodes of y, for y on a fine grid: what varies slowly with ω is known on a coarse grid of few rows and lifted, what
 * varies fast, because it is K itself seen through the narrow line of y at ν = 0, is known at every node and needs the first `columns` alone.
 */
export function liftedMap(lift: Lift, slow: ComplexMap, fast: ComplexMap, columns: number): ComplexMap {
  return {
    matrices: null,
    times: (y) => {
      const [rows, central] = [slow.times(y), fast.times(y.subarray(0, columns))];
      return { re: sum(lift.up(rows.re), central.re), im: sum(lift.up(rows.im), central.im) };
    },
    transposedTimes: ({ re, im }) =>
      sum(slow.transposedTimes({ re: lift.down(re), im: lift.down(im) }), fast.transposedTimes({ re, im })),
  };
}

/** a + b, b perhaps shorter. */
function sum(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value + (b[i] ?? 0));
}

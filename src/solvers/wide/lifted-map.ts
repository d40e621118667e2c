import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import type { ComplexMap, ComplexProduct } from "./complex-map.ts";

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

/** A map onto few rows, of the columns from `first`. */
export interface LiftedPart {
  readonly map: ComplexMap;
  /** Null where the rows are all nodes. */
  readonly lift: Lift | null;
  readonly first: number;
  readonly end: number;
}

/** The sum of parts, lifted to all nodes: ∫K(ω,ν)y(ν)dν by shells of ν, see {@link Shell}. */
export function liftedMap(parts: readonly LiftedPart[]): ComplexMap {
  return {
    matrices: null,
    times: (y) => {
      const size = y.length;
      const sum = { re: new Float64Array(size), im: new Float64Array(size) };
      for (const { map, lift, first, end } of parts) addLifted(sum, lift, map.times(y.subarray(first, end)));
      return sum;
    },
    transposedTimes: (uv) => {
      const sum = new Float64Array(uv.re.length);
      for (const { map, lift, first } of parts) {
        const rows = lift ? { re: lift.down(uv.re), im: lift.down(uv.im) } : uv;
        add(sum, map.transposedTimes(rows), first);
      }
      return sum;
    },
  };
}

/** Adds values at rows, lifted to all nodes. */
export function addLifted(sum: ComplexProduct, lift: Lift | null, { re, im }: ComplexProduct): void {
  add(sum.re, lift ? lift.up(re) : re);
  add(sum.im, lift ? lift.up(im) : im);
}

function add(sum: Float64Array, values: Float64Array, first = 0): void {
  for (let i = 0; i < values.length; i++) sum[first + i]! += values[i]!;
}

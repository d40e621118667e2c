import { gaussLegendre } from "./gauss-legendre.ts";
import { type HalfLineGrid, panelOf } from "./half-line-grid.ts";
import type { RowPoints } from "./row-points.ts";

/**
 * Several functions on the panels of a half-line grid at once, as polynomials Σ_k a_k t^k in the local variable t ∈ [−1, 1] (affine in x, on the
 * unbounded panel in 1/x). Cheaper to evaluate than Lagrange weights; where a function is resolved the powers lose nothing, because its
 * Legendre coefficients fall faster than those of P_k in powers of t grow (2.4^k).
 *
 * The functions f vanish at infinity: on the unbounded panel xf is the polynomial, and rounding falls with 1/x. Rounding that stayed would be
 * multiplied by the whole length of a quadrature.
 */
export class PanelPolynomials {
  private readonly edges: Float64Array;
  private readonly order: number;
  private readonly count: number;
  /** By panel, from the highest power down, by function. */
  private readonly coefficients: Float64Array;
  private latest = 0;
  private readonly first: Float64Array;
  private readonly grid: HalfLineGrid;
  /** xf on the unbounded panel, node by node. */
  private readonly farValues: Float64Array;
  private readonly weights: Float64Array;

  /** @param values `count` values at each node of the grid, node by node. */
  constructor(grid: HalfLineGrid, count: number, values: Float64Array) {
    const { order } = grid;
    const unbounded = grid.size - order;
    this.grid = grid;
    this.farValues = values
      .slice(unbounded * count)
      .map((f, k) => f * grid.nodes[unbounded + Math.floor(k / count)]!);
    this.weights = new Float64Array(order);
    this.first = new Float64Array(count);
    this.edges = grid.edges;
    this.order = order;
    this.count = count;
    this.coefficients = new Float64Array(values.length);
    for (let first = 0; first < grid.size; first += order) {
      const source = first < unbounded ? values.subarray(first * count) : this.farValues;
      addPowers(legendreCoefficients(order, count, source), this.coefficients.subarray(first * count), {
        order,
        count,
      });
    }
  }

  /** The functions at x ≥ 0; returns the panel. */
  at(x: number, into: Float64Array): number {
    const panel = this.nearbyPanel(x);
    this.onPanel(panel, x, into, 0);
    return panel;
  }

  /** The first function at x ≥ 0. */
  valueAt(x: number): number {
    this.at(x, this.first);
    return this.first[0]!;
  }

  /**
   * The functions at many |x − points[q]|, point by point; on the unbounded panel by Lagrange weights, because powers would leave functions that
   * fall faster than 1/x with the rounding of their largest value.
   *
   * @param points where `known` is 0 or more, the functions are known and left out.
   */
  atDistances(
    x: number,
    { nodes: points, count, known }: Pick<RowPoints, "nodes" | "count" | "known">,
    into: Float64Array,
  ): void {
    const { edges, count: functions } = this;
    let panel = 0;
    for (let q = 0, to = 0; q < count; q++, to += functions) {
      if (known[q]! >= 0) continue;
      const d = Math.abs(x - points[q]!);
      if (!(edges[panel]! <= d) || d >= edges[panel + 1]!) panel = panelOf(edges, d);
      if (panel + 1 === edges.length) this.far(d, into, to);
      else this.onPanel(panel, d, into, to);
    }
  }

  private far(x: number, into: Float64Array, to: number): void {
    const { grid, farValues, count, weights } = this;
    grid.interpolate(x, weights);
    for (let c = 0; c < count; c++) {
      let sum = 0;
      for (let k = 0; k < weights.length; k++) sum += weights[k]! * farValues[k * count + c]!;
      into[to + c] = sum / x;
    }
  }

  private onPanel(panel: number, x: number, into: Float64Array, to: number): void {
    const { coefficients, count, order, edges } = this;
    const a = edges[panel]!;
    const b = edges[panel + 1];
    const t = b === undefined ? 1 - (2 * a) / x : (2 * x - a - b) / (b - a);
    const first = panel * order * count;
    if (count === 4) fourAt(coefficients, first, order, t, into, to);
    else if (count === 2) twoAt(coefficients, first, order, t, into, to);
    else
      for (let c = 0; c < count; c++) {
        let value = 0;
        for (let k = 0, at = first + c; k < order; k++, at += count) value = value * t + coefficients[at]!;
        into[to + c] = value;
      }
    if (b === undefined) for (let c = 0; c < count; c++) into[to + c]! /= x;
  }

  /** Neighbouring arguments mostly lie on one panel. */
  private nearbyPanel(x: number): number {
    const { edges, latest } = this;
    if (edges[latest]! <= x && !(x >= edges[latest + 1]!)) return latest;
    this.latest = panelOf(edges, x);
    return this.latest;
  }
}

/** B and hB of a check between the nodes, as {@link fourAt}. */
function twoAt(
  coefficients: Float64Array,
  from: number,
  order: number,
  t: number,
  into: Float64Array,
  to: number,
): void {
  let a = 0;
  let b = 0;
  for (let k = 0, at = from; k < order; k++, at += 2) {
    a = a * t + coefficients[at]!;
    b = b * t + coefficients[at + 1]!;
  }
  into[to] = a;
  into[to + 1] = b;
}

/** Four functions are the usual number, and an inner loop costs more than their arithmetic. */
function fourAt(
  coefficients: Float64Array,
  from: number,
  order: number,
  t: number,
  into: Float64Array,
  to: number,
): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let k = 0, at = from; k < order; k++, at += 4) {
    a = a * t + coefficients[at]!;
    b = b * t + coefficients[at + 1]!;
    c = c * t + coefficients[at + 2]!;
    d = d * t + coefficients[at + 3]!;
  }
  into[to] = a;
  into[to + 1] = b;
  into[to + 2] = c;
  into[to + 3] = d;
}

/** c_n = (n + ½)Σ_i w_i P_n(t_i) f(t_i) by n, by function. */
function legendreCoefficients(order: number, count: number, values: Float64Array): Float64Array {
  const { nodes, weights } = gaussLegendre(order);
  const coefficients = new Float64Array(order * count);
  nodes.forEach((t, i) => {
    let [before, value] = [0, 1];
    for (let n = 0; n < order; n++) {
      const factor = (n + 0.5) * weights[i]! * value;
      for (let c = 0; c < count; c++) coefficients[n * count + c]! += factor * values[i * count + c]!;
      [before, value] = [value, ((2 * n + 1) * t * value - n * before) / (n + 1)];
    }
  });
  return coefficients;
}

/**
 * Σ_n c_n P_n(t) in powers of t, the highest one first. The coefficients c_n are rounded before: their rounding comes back as that of
 * P_n, at most 1, while sums straight from the values to powers would round terms 2.4^n times as large as the function.
 */
function addPowers(
  legendre: Float64Array,
  into: Float64Array,
  { order, count }: { readonly order: number; readonly count: number },
): void {
  legendrePowers(order).forEach((powers, n) => {
    powers.forEach((factor, k) => {
      const to = (order - 1 - k) * count;
      for (let c = 0; c < count; c++) into[to + c]! += factor * legendre[n * count + c]!;
    });
  });
}

/** P_n(t) in powers of t. */
function legendrePowers(order: number): readonly Float64Array[] {
  const rows = [Float64Array.of(1), Float64Array.of(0, 1)];
  for (let n = 1; n + 1 < order; n++) {
    const next = new Float64Array(n + 2);
    rows[n]!.forEach((value, k) => {
      next[k + 1]! += ((2 * n + 1) * value) / (n + 1);
    });
    rows[n - 1]!.forEach((value, k) => {
      next[k]! -= (n * value) / (n + 1);
    });
    rows.push(next);
  }
  return rows;
}

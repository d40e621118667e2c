import { gaussLegendre } from "./gauss-legendre.ts";
import type { HalfLineGrid } from "./half-line-grid.ts";

/**
 * Several functions on the panels of a half-line grid at once, as polynomials Σ_k a_k t^k in the local variable t ∈ [−1, 1] (affine in x, on the
 * unbounded panel in 1/x). Cheaper to evaluate than Lagrange weights; where a function is resolved the powers lose nothing, because its
 * Legendre coefficients fall faster than those of P_k in powers of t grow (2.4^k).
 */
export class PanelPolynomials {
  private readonly edges: Float64Array;
  private readonly order: number;
  private readonly count: number;
  /** By panel, from the highest power down, by function. */
  private readonly coefficients: Float64Array;
  private latest = 0;

  /** @param values `count` values at each node of the grid, node by node. */
  constructor(grid: HalfLineGrid, count: number, values: Float64Array) {
    const { order } = grid;
    this.edges = grid.edges;
    this.order = order;
    this.count = count;
    this.coefficients = new Float64Array(values.length);
    const powers = toPowers(order);
    for (let first = 0; first < grid.size; first += order) {
      for (let k = 0; k < order; k++) {
        for (let i = 0; i < order; i++) {
          const factor = powers[k * order + i]!;
          for (let c = 0; c < count; c++) {
            const to = (first + order - 1 - k) * count + c;
            this.coefficients[to]! += factor * values[(first + i) * count + c]!;
          }
        }
      }
    }
  }

  /** The functions at x ≥ 0. */
  at(x: number, into: Float64Array): void {
    const { coefficients, count, order } = this;
    const panel = this.panelOf(x);
    const a = this.edges[panel]!;
    const b = this.edges[panel + 1];
    const t = b === undefined ? 1 - (2 * a) / x : (2 * x - a - b) / (b - a);
    let at = panel * order * count;
    for (let c = 0; c < count; c++) into[c] = coefficients[at++]!;
    for (let k = 1; k < order; k++) {
      for (let c = 0; c < count; c++) into[c] = into[c]! * t + coefficients[at++]!;
    }
  }

  /** Neighbouring arguments mostly lie on one panel. */
  private panelOf(x: number): number {
    const { edges, latest } = this;
    if (edges[latest]! <= x && !(x >= edges[latest + 1]!)) return latest;
    let [low, high] = [0, edges.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (edges[middle]! <= x) low = middle;
      else high = middle;
    }
    this.latest = low;
    return low;
  }
}

/** Row k, column i: the coefficient of t^k from the value at Gauss node i, through Legendre coefficients. */
function toPowers(order: number): Float64Array {
  const { nodes, weights } = gaussLegendre(order);
  const legendre = legendrePowers(order);
  const matrix = new Float64Array(order * order);
  nodes.forEach((t, i) => {
    let [before, value] = [0, 1];
    for (let n = 0; n < order; n++) {
      const coefficient = (n + 0.5) * weights[i]! * value;
      for (let k = 0; k <= n; k++) matrix[k * order + i]! += coefficient * legendre[n]![k]!;
      [before, value] = [value, ((2 * n + 1) * t * value - n * before) / (n + 1)];
    }
  });
  return matrix;
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

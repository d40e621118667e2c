import { gaussLegendre } from "./gauss-legendre.ts";
import { type HalfLineGrid, panelOf } from "./half-line-grid.ts";
import type { RowPoints } from "./row-points.ts";

/**
 * Σ_q w_q v_q ℓ_j(x_q) for several values v at once, ℓ_j the interpolating polynomials of a half-line grid: moments with Legendre
 * polynomials of the panels are summed first, which a recurrence gives without the divisions of Lagrange weights, and turned into sums for the nodes
 * once at the end.
 */
export class PanelMoments {
  private readonly edges: Float64Array;
  private readonly order: number;
  private readonly count: number;
  /** By panel, degree and value. */
  private readonly moments: Float64Array;
  /** Row k, column m: the coefficient of P_m in ℓ_k. */
  private readonly toNodes: Float64Array;

  /** @param count values at each point. */
  constructor(grid: HalfLineGrid, count: number) {
    this.edges = grid.edges;
    this.order = grid.order;
    this.count = count;
    this.moments = new Float64Array(grid.size * count);
    this.toNodes = legendreOfNodes(grid.order);
  }

  clear(): void {
    this.moments.fill(0);
  }

  /**
   * Adds the points of one sign.
   *
   * @param points x and weight of each.
   * @param values `count` at each point.
   * @param sign of the points that are added, at |x|.
   */
  add(
    { nodes, weights, count: points }: Pick<RowPoints, "nodes" | "weights" | "count">,
    values: Float64Array,
    sign: 1 | -1,
  ): void {
    const { edges, order, count, moments } = this;
    let panel = 0;
    for (let q = 0; q < points; q++) {
      const x = sign * nodes[q]!;
      if (x < 0) continue;
      if (!(edges[panel]! <= x) || x >= edges[panel + 1]!) panel = panelOf(edges, x);
      const a = edges[panel]!;
      const b = edges[panel + 1];
      const t = b === undefined ? 1 - (2 * a) / x : (2 * x - a - b) / (b - a);
      const first = panel * order * count;
      const from = q * count;
      if (count === 4) fourMoments(moments, first, order, t, weights[q]!, values, from);
      else
        for (let c = 0; c < count; c++) {
          let before = 0;
          let value = weights[q]! * values[from + c]!;
          for (let k = 0, at = first + c; k < order; k++, at += count) {
            moments[at]! += value;
            const next = (1 + LEGENDRE_RATIOS[k]!) * t * value - LEGENDRE_RATIOS[k]! * before;
            before = value;
            value = next;
          }
        }
    }
  }

  /** The sums of all points of one row for the nodes at ν_j, `above`, and at −ν_j, `below`, from a panel on. */
  row(
    points: RowPoints,
    values: Float64Array,
    [above, below]: readonly [Float64Array, Float64Array],
    panel = 0,
  ): void {
    for (const [sign, into] of [
      [1, above],
      [-1, below],
    ] as const) {
      this.clear();
      this.add(points, values, sign);
      this.atNodes(into, panel);
    }
  }

  /** The sums for the nodes from a panel on, `count` for each at its place. */
  atNodes(into: Float64Array, panel = 0): void {
    const { order, count, moments, toNodes } = this;
    if (count === 4) {
      fourAtNodes(moments, toNodes, order, into, panel);
      return;
    }
    for (let first = panel * order * count; first < into.length; first += order * count) {
      for (let k = 0, to = first; k < order; k++, to += count) {
        for (let c = 0; c < count; c++) {
          let sum = 0;
          for (let m = 0, at = first + c; m < order; m++, at += count)
            sum += toNodes[k * order + m]! * moments[at]!;
          into[to + c] = sum;
        }
      }
    }
  }
}

/** Four values are the usual number, and an inner loop costs more than their arithmetic. */
function fourMoments(
  moments: Float64Array,
  first: number,
  order: number,
  t: number,
  weight: number,
  values: Float64Array,
  from: number,
): void {
  const a = values[from]!;
  const b = values[from + 1]!;
  const c = values[from + 2]!;
  const d = values[from + 3]!;
  let before = 0;
  let value = weight;
  for (let k = 0, at = first; k < order; k++, at += 4) {
    moments[at]! += value * a;
    moments[at + 1]! += value * b;
    moments[at + 2]! += value * c;
    moments[at + 3]! += value * d;
    const ratio = LEGENDRE_RATIOS[k]!;
    const next = (1 + ratio) * t * value - ratio * before;
    before = value;
    value = next;
  }
}

function fourAtNodes(
  moments: Float64Array,
  toNodes: Float64Array,
  order: number,
  into: Float64Array,
  panel: number,
): void {
  for (let first = panel * order * 4; first < into.length; first += order * 4) {
    for (let k = 0, to = first; k < order; k++, to += 4) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let m = 0, at = first; m < order; m++, at += 4) {
        const factor = toNodes[k * order + m]!;
        a += factor * moments[at]!;
        b += factor * moments[at + 1]!;
        c += factor * moments[at + 2]!;
        d += factor * moments[at + 3]!;
      }
      into[to] = a;
      into[to + 1] = b;
      into[to + 2] = c;
      into[to + 3] = d;
    }
  }
}

/** k/(k + 1), so that P_{k+1} = (1 + k/(k+1)) t P_k − k/(k+1) P_{k−1}; for more nodes than any panel has. */
export const LEGENDRE_RATIOS = Float64Array.from({ length: 64 }, (_, k) => k / (k + 1));

/** ℓ_k = Σ_m (m + ½) w_k P_m(t_k) P_m at Gauss nodes: row k, column m is the coefficient of P_m in ℓ_k. */
export function legendreOfNodes(order: number): Float64Array {
  const { nodes, weights } = gaussLegendre(order);
  const matrix = new Float64Array(order * order);
  nodes.forEach((t, k) => {
    let [before, value] = [0, 1];
    for (let m = 0; m < order; m++) {
      matrix[k * order + m] = (m + 0.5) * weights[k]! * value;
      [before, value] = [value, ((2 * m + 1) * t * value - m * before) / (m + 1)];
    }
  });
  return matrix;
}

import { gaussLegendre, type QuadratureRule } from "./gauss-legendre.ts";
import { mirroredEdges, PieceList, type PieceRules, type RowPoints, SHORT } from "./row-points.ts";

/** Which ν are visited, and how. */
export interface RowOptions extends Omit<PieceRules, "order"> {
  /** An edge of the first kind: |ν| < from is left out; default 0. */
  readonly from?: number;
  /** An edge of the first kind: |ν| > to is left out; default none. */
  readonly to?: number;
  /** Nodes on each of the four pieces beyond all edges, default twice as many as on others. */
  readonly outer?: number;
}

/** One quadrature node of ∫_{−∞}^{∞}dν. */
export type NodeVisitor = (nu: number, weight: number) => void;

/**
 * ∫dν over products of functions that are smooth on panels in ν (edges ±e) and of functions that are smooth on panels
 * in ω − ν (edges ±d): for each ω the two sets of edges are merged and every piece gets a short Gauss rule of its own. This
 * is product integration in all but name: logarithms and narrow peaks of the kernel stay at panel ends whatever ω is.
 */
export class RowQuadrature {
  private readonly own: readonly number[];
  private readonly shifted: readonly number[];
  private readonly outer: QuadratureRule;
  private readonly from: number;
  private readonly to: number;
  private readonly list: PieceList;
  private readonly edges: Float64Array;
  private readonly origins: Int32Array;

  /** @param own edges in ν ≥ 0, @param shifted edges in |ω − ν|, both ascending from 0. */
  constructor(
    own: readonly number[],
    shifted: readonly number[],
    order: number,
    { from = 0, to = Number.POSITIVE_INFINITY, outer = 2 * order, ...rules }: RowOptions = {},
  ) {
    this.from = from;
    this.to = to;
    this.own = mirroredEdges(own.filter((edge) => edge <= to));
    this.shifted = mirroredEdges(shifted);
    this.outer = gaussLegendre(outer);
    const pieces = this.own.length + this.shifted.length + Math.ceil((4 * outer) / order);
    this.list = new PieceList(this.shifted, pieces, { order, ...rules });
    this.edges = new Float64Array(this.own.length + this.shifted.length);
    this.origins = new Int32Array(this.edges.length);
  }

  /** Nodes in ω − ν that rows share, see {@link PieceList.sharedNodes}. */
  get shiftedNodes(): Float64Array {
    return this.list.sharedNodes;
  }

  /** Visits the nodes for one ω. */
  visit(omega: number, visitor: NodeVisitor): void {
    const { nodes, weights, count } = this.points(omega);
    for (let q = 0; q < count; q++) visitor(nodes[q]!, weights[q]!);
  }

  /** All nodes for one ω; the outermost pieces are mapped by ν = ±e/u. The arrays serve again at the next call. */
  points(omega: number): RowPoints {
    const { edges, origins, list } = this;
    const last = this.merge(omega) - 1;
    list.clear();
    for (let p = 1, end = 0, short = 0; p <= last; p++) {
      const a = edges[p - 1]!;
      const b = edges[p]!;
      if (p > end) {
        // The next edge of the first kind ends the panel that begins here.
        for (end = p; end < last && origins[end]! >= 0; ) end++;
        short = SHORT * (edges[end]! - a);
      }
      if (Math.abs(a + b) < 2 * this.from || Math.abs(a + b) > 2 * this.to) continue;
      if (b - a <= 2 * Number.EPSILON * Math.abs(a)) continue;
      // Between two edges of the second kind lies a whole panel of ω − ν.
      list.piece(a, b, b - a < short, origins[p]! >= 0 && origins[p - 1]! >= 0 ? origins[p]! : -1);
    }
    if (this.to === Number.POSITIVE_INFINITY) this.pushOuter(last);
    return list;
  }

  /** Beyond all edges. */
  private pushOuter(last: number): void {
    const { outer, edges, list } = this;
    const end = 2 * Math.max(-edges[0]!, edges[last]!);
    for (const [a, b] of [
      [edges[last]!, end],
      [-end, edges[0]!],
    ] as const)
      outer.nodes.forEach((t, i) => {
        list.push((a + b) / 2 + ((b - a) / 2) * t, ((b - a) / 2) * outer.weights[i]!);
      });
    outer.nodes.forEach((t, i) => {
      const u = (1 + t) / 2;
      const weight = (outer.weights[i]! * end) / (2 * u * u);
      list.push(end / u, weight);
      list.push(-end / u, weight);
    });
  }

  /** The edges in ν and in ω − ν in ascending order of ν, with the index of the second kind, −1 for the first; how many. */
  private merge(omega: number): number {
    const { own, shifted, edges, origins } = this;
    let [count, j] = [0, shifted.length - 1];
    for (let k = 0; k <= own.length; k++) {
      const edge = k < own.length ? own[k]! : Number.POSITIVE_INFINITY;
      for (; j >= 0 && omega - shifted[j]! < edge; j--) {
        edges[count] = omega - shifted[j]!;
        origins[count++] = j;
      }
      if (k === own.length) break;
      edges[count] = edge;
      origins[count++] = -1;
    }
    return count;
  }
}

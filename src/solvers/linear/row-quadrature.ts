import { gaussLegendre, type QuadratureRule } from "./gauss-legendre.ts";

/** Quadrature nodes of one row with their weights: the first `count` entries. */
export interface RowPoints {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
  readonly count: number;
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
  private readonly inner: QuadratureRule;
  private readonly outer: QuadratureRule;

  private readonly from: number;
  private readonly nodes: Float64Array;
  private readonly weights: Float64Array;

  /**
   * @param own edges in ν ≥ 0, @param shifted edges in |ω − ν|, both ascending from 0.
   * @param from an edge of the first kind: |ν| < from is left out.
   */
  constructor(own: readonly number[], shifted: readonly number[], order: number, from = 0) {
    this.from = from;
    this.own = mirrored(own);
    this.shifted = mirrored(shifted);
    this.inner = gaussLegendre(order);
    this.outer = gaussLegendre(2 * order);
    const most = order * (this.own.length + this.shifted.length + 8);
    this.nodes = new Float64Array(most);
    this.weights = new Float64Array(most);
  }

  /** All nodes for one ω at once; the arrays serve again at the next call. */
  points(omega: number): RowPoints {
    let count = 0;
    this.visit(omega, (nu, weight) => {
      this.nodes[count] = nu;
      this.weights[count++] = weight;
    });
    return { nodes: this.nodes, weights: this.weights, count };
  }

  /** Visits the nodes for one ω, ν from −∞ to ∞; the outermost pieces are mapped by ν = ±e/u. */
  visit(omega: number, visitor: NodeVisitor): void {
    const { nodes, weights } = this.inner;
    const edges = merged(this.own, this.shifted, omega);
    for (let p = 1; p < edges.length; p++) {
      const [a, b] = [edges[p - 1]!, edges[p]!];
      const half = (b - a) / 2;
      if (Math.abs(a + b) < 2 * this.from) continue;
      if (half <= Number.EPSILON * Math.abs(a)) continue;
      for (let i = 0; i < nodes.length; i++) visitor((a + b) / 2 + half * nodes[i]!, half * weights[i]!);
    }
    const { outer } = this;
    const end = 2 * Math.max(-edges[0]!, edges[edges.length - 1]!);
    for (const [from, to] of [
      [edges[edges.length - 1]!, end],
      [-end, edges[0]!],
    ] as const) {
      const half = (to - from) / 2;
      outer.nodes.forEach((t, i) => {
        visitor((from + to) / 2 + half * t, half * outer.weights[i]!);
      });
    }
    outer.nodes.forEach((t, i) => {
      const u = (1 + t) / 2;
      const weight = (outer.weights[i]! * end) / (2 * u * u);
      visitor(end / u, weight);
      visitor(-end / u, weight);
    });
  }
}

function mirrored(edges: readonly number[]): readonly number[] {
  return [
    ...edges
      .slice(1)
      .map((edge) => -edge)
      .reverse(),
    ...edges,
  ];
}

/** Both sets in ascending order: a and ω − b. */
function merged(a: readonly number[], b: readonly number[], omega: number): number[] {
  const out: number[] = [];
  let j = b.length - 1;
  for (const edge of a) {
    while (j >= 0 && omega - b[j]! < edge) out.push(omega - b[j--]!);
    out.push(edge);
  }
  while (j >= 0) out.push(omega - b[j--]!);
  return out;
}

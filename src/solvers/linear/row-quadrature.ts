import { gaussLegendre, type QuadratureRule } from "./gauss-legendre.ts";

/** Quadrature nodes of one row with their weights: the first `count` entries. */
export interface RowPoints {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
  readonly count: number;
  /** Where ω − ν is a node of {@link RowQuadrature.shiftedNodes}, its index there; −1 elsewhere. */
  readonly known: Int32Array;
}

/** One quadrature node of ∫_{−∞}^{∞}dν, with its index among {@link RowQuadrature.shiftedNodes} or −1. */
export type NodeVisitor = (nu: number, weight: number, known: number) => void;

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
  private readonly known: Int32Array;
  /**
   * Nodes in ω − ν of the panels of the second kind, ±. A panel that no edge of the first kind cuts has them whatever ω is, so that functions
   * of ω − ν are evaluated there once for all rows.
   */
  readonly shiftedNodes: Float64Array;

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
    this.known = new Int32Array(most);
    this.shiftedNodes = new Float64Array(order * (this.shifted.length - 1));
    for (let p = 1, at = 0; p < this.shifted.length; p++) {
      const [a, b] = [this.shifted[p - 1]!, this.shifted[p]!];
      for (const t of this.inner.nodes) this.shiftedNodes[at++] = (a + b) / 2 + ((b - a) / 2) * t;
    }
  }

  /** All nodes for one ω at once; the arrays serve again at the next call. */
  points(omega: number): RowPoints {
    let count = 0;
    this.visit(omega, (nu, weight, known) => {
      this.nodes[count] = nu;
      this.known[count] = known;
      this.weights[count++] = weight;
    });
    return { nodes: this.nodes, weights: this.weights, count, known: this.known };
  }

  /** Visits the nodes for one ω, ν from −∞ to ∞; the outermost pieces are mapped by ν = ±e/u. */
  visit(omega: number, visitor: NodeVisitor): void {
    const { nodes, weights } = this.inner;
    const order = nodes.length;
    const { edges, origins } = merged(this.own, this.shifted, omega);
    for (let p = 1; p < edges.length; p++) {
      const [a, b] = [edges[p - 1]!, edges[p]!];
      const half = (b - a) / 2;
      if (Math.abs(a + b) < 2 * this.from) continue;
      if (half <= Number.EPSILON * Math.abs(a)) continue;
      // Between two edges of the second kind lies a whole panel of ω − ν, which falls where ν rises.
      const whole = origins[p]! >= 0 && origins[p - 1]! >= 0;
      for (let i = 0; i < order; i++) {
        const known = whole ? (origins[p]! + 1) * order - 1 - i : -1;
        visitor((a + b) / 2 + half * nodes[i]!, half * weights[i]!, known);
      }
    }
    const { outer } = this;
    const end = 2 * Math.max(-edges[0]!, edges[edges.length - 1]!);
    for (const [from, to] of [
      [edges[edges.length - 1]!, end],
      [-end, edges[0]!],
    ] as const) {
      const half = (to - from) / 2;
      outer.nodes.forEach((t, i) => {
        visitor((from + to) / 2 + half * t, half * outer.weights[i]!, -1);
      });
    }
    outer.nodes.forEach((t, i) => {
      const u = (1 + t) / 2;
      const weight = (outer.weights[i]! * end) / (2 * u * u);
      visitor(end / u, weight, -1);
      visitor(-end / u, weight, -1);
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

/** Both sets in ascending order, a and ω − b, with the index in b of the second kind, −1 for the first. */
function merged(
  a: readonly number[],
  b: readonly number[],
  omega: number,
): { readonly edges: number[]; readonly origins: number[] } {
  const edges: number[] = [];
  const origins: number[] = [];
  const push = (edge: number, origin: number): void => {
    edges.push(edge);
    origins.push(origin);
  };
  let j = b.length - 1;
  for (const edge of a) {
    for (; j >= 0 && omega - b[j]! < edge; j--) push(omega - b[j]!, j);
    push(edge, -1);
  }
  for (; j >= 0; j--) push(omega - b[j]!, j);
  return { edges, origins };
}

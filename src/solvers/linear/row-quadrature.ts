import { clusteredRule, gaussLegendre, type QuadratureRule } from "./gauss-legendre.ts";

/** Quadrature nodes of one row with their weights: the first `count` entries. */
export interface RowPoints {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
  readonly count: number;
  /** Where ω − ν is a node of {@link RowQuadrature.shiftedNodes}, its index there; −1 elsewhere. */
  readonly known: Int32Array;
}

/** Which ν are visited, and how. */
export interface RowOptions {
  /** An edge of the first kind: |ν| < from is left out; default 0. */
  readonly from?: number;
  /** An edge of the first kind: |ν| > to is left out; default none. */
  readonly to?: number;
  /** Logarithms may lie at the ends of pieces, see {@link clusteredRule}; default no. */
  readonly logarithms?: boolean;
  /** Nodes on pieces that are short beside their panel of the first kind, where what lives on it is nearly a straight line; of the same kind, default as many as elsewhere. */
  readonly short?: number;
}

/** One quadrature node of ∫_{−∞}^{∞}dν. */
export type NodeVisitor = (nu: number, weight: number) => void;

/** Pieces shorter than this share of their panel are short. */
const SHORT = 0.3;

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
  private readonly short: QuadratureRule;

  private readonly from: number;
  private readonly to: number;
  private readonly nodes: Float64Array;
  private readonly weights: Float64Array;
  private readonly known: Int32Array;
  private readonly edges: Float64Array;
  private readonly origins: Int32Array;
  private count = 0;
  /**
   * Nodes in ω − ν of the panels of the second kind, ±. A panel that no edge of the first kind cuts has them whatever ω is, so that functions
   * of ω − ν are evaluated there once for all rows.
   */
  readonly shiftedNodes: Float64Array;
  /** Where those of the short pieces begin. */
  private readonly shortFrom: number;

  /** @param own edges in ν ≥ 0, @param shifted edges in |ω − ν|, both ascending from 0. */
  constructor(
    own: readonly number[],
    shifted: readonly number[],
    order: number,
    { from = 0, to = Number.POSITIVE_INFINITY, logarithms = false, short = order }: RowOptions = {},
  ) {
    this.from = from;
    this.to = to;
    this.own = mirrored(own.filter((edge) => edge <= to));
    this.shifted = mirrored(shifted);
    const rule = logarithms ? clusteredRule : gaussLegendre;
    this.inner = rule(order);
    this.outer = gaussLegendre(2 * order);
    this.short = short === order ? this.inner : rule(short);
    const most = Math.max(order, short) * (this.own.length + this.shifted.length + 8);
    this.nodes = new Float64Array(most);
    this.weights = new Float64Array(most);
    this.known = new Int32Array(most);
    this.edges = new Float64Array(this.own.length + this.shifted.length);
    this.origins = new Int32Array(this.edges.length);
    const onPanels = ({ nodes }: QuadratureRule) =>
      this.shifted.slice(1).flatMap((b, p) => {
        const a = this.shifted[p]!;
        return Array.from(nodes, (t) => (a + b) / 2 + ((b - a) / 2) * t);
      });
    const all = onPanels(this.inner);
    this.shortFrom = this.short === this.inner ? 0 : all.length;
    this.shiftedNodes = Float64Array.from(this.shortFrom ? [...all, ...onPanels(this.short)] : all);
  }

  /** Visits the nodes for one ω. */
  visit(omega: number, visitor: NodeVisitor): void {
    const { nodes, weights, count } = this.points(omega);
    for (let q = 0; q < count; q++) visitor(nodes[q]!, weights[q]!);
  }

  /** All nodes for one ω; the outermost pieces are mapped by ν = ±e/u. The arrays serve again at the next call. */
  points(omega: number): RowPoints {
    const { edges, origins } = this;
    const last = this.merge(omega) - 1;
    this.count = 0;
    for (let p = 1, end = 0, short = 0; p <= last; p++) {
      const [a, b] = [edges[p - 1]!, edges[p]!];
      if (p > end) {
        // The next edge of the first kind ends the panel that begins here.
        for (end = p; end < last && origins[end]! >= 0; ) end++;
        short = SHORT * (edges[end]! - a);
      }
      if (Math.abs(a + b) < 2 * this.from || Math.abs(a + b) > 2 * this.to) continue;
      if (b - a <= 2 * Number.EPSILON * Math.abs(a)) continue;
      // Between two edges of the second kind lies a whole panel of ω − ν, which falls where ν rises.
      const whole = origins[p]! >= 0 && origins[p - 1]! >= 0;
      const rule = b - a < short ? this.short : this.inner;
      const from = rule === this.inner ? 0 : this.shortFrom;
      this.piece(a, b, rule, whole ? from + (origins[p]! + 1) * rule.nodes.length - 1 : -1);
    }
    if (this.to === Number.POSITIVE_INFINITY) this.pushOuter(last);
    const { nodes, weights, known, count } = this;
    return { nodes, weights, known, count };
  }

  /** Beyond all edges. */
  private pushOuter(last: number): void {
    const { outer, edges } = this;
    const end = 2 * Math.max(-edges[0]!, edges[last]!);
    this.piece(edges[last]!, end, outer, -1);
    this.piece(-end, edges[0]!, outer, -1);
    outer.nodes.forEach((t, i) => {
      const u = (1 + t) / 2;
      const weight = (outer.weights[i]! * end) / (2 * u * u);
      this.push(end / u, weight, -1);
      this.push(-end / u, weight, -1);
    });
  }

  /** @param known index of the first node among the shifted ones, falling from there, or −1. */
  private piece(a: number, b: number, { nodes, weights }: QuadratureRule, known: number): void {
    const [middle, half] = [(a + b) / 2, (b - a) / 2];
    for (let i = 0; i < nodes.length; i++)
      this.push(middle + half * nodes[i]!, half * weights[i]!, known < 0 ? -1 : known - i);
  }

  private push(nu: number, weight: number, known: number): void {
    const at = this.count++;
    this.nodes[at] = nu;
    this.weights[at] = weight;
    this.known[at] = known;
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

function mirrored(edges: readonly number[]): readonly number[] {
  return [
    ...edges
      .slice(1)
      .map((edge) => -edge)
      .reverse(),
    ...edges,
  ];
}

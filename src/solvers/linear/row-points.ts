import { clusteredRule, gaussLegendre, type QuadratureRule } from "./gauss-legendre.ts";

/** Quadrature nodes of one row with their weights: the first `count` entries. */
export interface RowPoints {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
  readonly count: number;
  /** Where ω − ν is one of the shared nodes in ω − ν, its index there; −1 elsewhere. */
  readonly known: Int32Array;
}

/** The rules of the pieces. */
export interface PieceRules {
  /** Nodes on a piece. */
  readonly order: number;
  /** Nodes on pieces that are short beside their panel in ν, where what lives on it is nearly a straight line; default as many as elsewhere. */
  readonly short?: number;
  /** Logarithms may lie at the ends of pieces, see {@link clusteredRule}; default no. */
  readonly logarithms?: boolean;
}

/** Pieces shorter than this share of their panel are short. */
export const SHORT = 0.3;

/** A list of quadrature points that is filled piece by piece. Its arrays serve again for every row. */
export class PieceList implements RowPoints {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
  readonly known: Int32Array;
  count = 0;
  private readonly panels: readonly number[];
  private readonly inner: QuadratureRule;
  private readonly short: QuadratureRule;
  /** Where those of the short pieces begin. */
  private readonly shortFrom: number;
  private found: Float64Array | undefined;

  /**
   * @param panels ascending edges in ω − ν of both signs.
   * @param pieces at most so many on a row.
   */
  constructor(
    panels: readonly number[],
    pieces: number,
    { order, short = order, logarithms = false }: PieceRules,
  ) {
    this.panels = panels;
    const rule = logarithms ? clusteredRule : gaussLegendre;
    this.inner = rule(order);
    this.short = short === order ? this.inner : rule(short);
    const most = Math.max(order, short) * pieces;
    this.nodes = new Float64Array(most);
    this.weights = new Float64Array(most);
    this.known = new Int32Array(most);
    this.shortFrom = this.short === this.inner ? 0 : (panels.length - 1) * order;
  }

  /** Nodes on the panels in ω − ν, which are the same whatever ω is where no edge in ν cuts a panel: functions of ω − ν are evaluated there once for all rows. */
  get sharedNodes(): Float64Array {
    this.found ??= this.onPanels();
    return this.found;
  }

  private onPanels(): Float64Array {
    const { panels, inner, short } = this;
    const rules = short === inner ? [inner] : [inner, short];
    const all = new Float64Array((panels.length - 1) * rules.reduce((n, { nodes }) => n + nodes.length, 0));
    let to = 0;
    for (const { nodes } of rules)
      for (let p = 1; p < panels.length; p++) {
        const [a, b] = [panels[p - 1]!, panels[p]!];
        for (const t of nodes) all[to++] = (a + b) / 2 + ((b - a) / 2) * t;
      }
    return all;
  }

  clear(): void {
    this.count = 0;
  }

  /**
   * Adds ∫_a^b.
   *
   * @param panel the one in ω − ν that this is the whole of, −1 if it is none.
   */
  piece(a: number, b: number, isShort: boolean, panel: number): void {
    const rule = isShort ? this.short : this.inner;
    const { length } = rule.nodes;
    // ω − ν falls where ν rises.
    const last = (rule === this.inner ? 0 : this.shortFrom) + (panel + 1) * length - 1;
    const middle = (a + b) / 2;
    const half = (b - a) / 2;
    for (let i = 0; i < length; i++)
      this.push(middle + half * rule.nodes[i]!, half * rule.weights[i]!, panel < 0 ? -1 : last - i);
  }

  /** Nodes and weights in ω − ν on a panel of these, by the rule of short pieces, and where its nodes begin among the shared ones. */
  panel(p: number): { readonly nodes: Float64Array; readonly weights: Float64Array; readonly from: number } {
    const { short, panels } = this;
    const { length } = short.nodes;
    const from = this.shortFrom + p * length;
    const half = (panels[p + 1]! - panels[p]!) / 2;
    return {
      nodes: this.sharedNodes.subarray(from, from + length),
      weights: short.weights.map((weight) => half * weight),
      from,
    };
  }

  push(nu: number, weight: number, known = -1): void {
    const at = this.count++;
    this.nodes[at] = nu;
    this.weights[at] = weight;
    this.known[at] = known;
  }
}

/** Edges of both signs from those of one. */
export function mirroredEdges(edges: readonly number[]): readonly number[] {
  return [
    ...edges
      .slice(1)
      .map((edge) => -edge)
      .reverse(),
    ...edges,
  ];
}

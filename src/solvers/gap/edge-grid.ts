import { gaussLegendre } from "../linear/gauss-legendre.ts";
import { gradedEdges } from "../linear/panel-grid.ts";

/** What a grid around a gap edge has to resolve. */
export interface EdgeDemands {
  /** The gap edge Δ_0. */
  readonly edge: number;
  /** Width over which the singularity at the edge is smeared. */
  readonly smearing: number;
  /** No panel is longer than `width` near `at`. */
  readonly resolutions: readonly { readonly at: number; readonly width: number }[];
  /** Where the last, unbounded panel begins. */
  readonly top: number;
  /** Nodes per panel. */
  readonly order: number;
}

/** A node of a row: the frequency, its weight without the factor |t|, its panel and where it lies there, in the local variable −1 … 1. */
export type EdgeVisitor = (nu: number, weight: number, panel: number, local: number) => void;

/**
 * Panels on (0, ∞) in the variable t with ν = Δ_0 + t|t|: functions with roots √(ν − Δ_0) or poles of order ½ at the edge are
 * smooth in t after multiplication by |t|, and dν = 2|t|dt. The last panel is unbounded, with 1/t as its variable.
 */
export class EdgeGrid {
  readonly edge: number;
  readonly order: number;
  readonly nodes: Float64Array;
  /** |t| at the nodes. */
  readonly roots: Float64Array;
  /** ∫_0^∞ f dν ≈ Σ weights |t| f. */
  readonly weights: Float64Array;
  /** Ends of the panels in ν, the last one infinite. */
  readonly ends: readonly number[];
  private readonly inT: readonly number[];
  private readonly local: Float64Array;
  private readonly barycentric: Float64Array;
  private readonly pieces = gaussLegendre(PIECE_ORDER);

  constructor(demands: EdgeDemands) {
    const { edge, order } = demands;
    this.edge = edge;
    this.order = order;
    this.inT = panelEnds(demands);
    this.ends = [...this.inT.map((t) => Math.max(0, edge + t * Math.abs(t))), Number.POSITIVE_INFINITY];
    const rule = gaussLegendre(order);
    this.local = rule.nodes;
    this.barycentric = Float64Array.from(
      rule.nodes,
      (x, i) => (i % 2 === 0 ? 1 : -1) * Math.sqrt((1 - x * x) * rule.weights[i]!),
    );
    const size = this.inT.length * order;
    [this.nodes, this.roots, this.weights] = [0, 0, 0].map(() => new Float64Array(size)) as Triple;
    for (let p = 0, at = 0; p < this.inT.length; p++) {
      for (let i = 0; i < order; i++, at++) {
        const { t, slope } = this.fromLocal(p, rule.nodes[i]!);
        this.nodes[at] = edge + t * Math.abs(t);
        this.roots[at] = Math.abs(t);
        this.weights[at] = 2 * slope * rule.weights[i]!;
      }
    }
  }

  get size(): number {
    return this.nodes.length;
  }

  /** Lagrange weights at ν > 0 for functions smooth in t: f(ν) ≈ Σ_i into[i] f(nodes[first + i]); returns `first`. */
  interpolate(nu: number, into: Float64Array): number {
    const distance = nu - this.edge;
    const t = distance < 0 ? -Math.sqrt(-distance) : Math.sqrt(distance);
    let panel = this.inT.length - 1;
    while (panel > 0 && this.inT[panel]! > t) panel--;
    this.lagrange(this.toLocal(panel, t), into);
    return panel * this.order;
  }

  /** Lagrange weights of the nodes of a panel at its local variable. */
  private lagrange(local: number, into: Float64Array): void {
    let sum = 0;
    for (let i = 0; i < this.order; i++) {
      const distance = local - this.local[i]!;
      if (distance === 0) {
        into.fill(0);
        into[i] = 1;
        return;
      }
      into[i] = this.barycentric[i]! / distance;
      sum += into[i]!;
    }
    for (let i = 0; i < this.order; i++) into[i]! /= sum;
  }

  /** Visits a quadrature of ∫_0^∞dν whose pieces end at the panels' ends and at `breaks` (ascending, positive). */
  visit(breaks: readonly number[], visitor: EdgeVisitor): void {
    let next = 0;
    for (let p = 0; p < this.inT.length; p++) {
      const end = this.ends[p + 1]!;
      let from = -1;
      while (next < breaks.length && breaks[next]! <= this.ends[p]!) next++;
      while (next < breaks.length && breaks[next]! < end) {
        const to = this.localOf(p, breaks[next++]!);
        this.visitPiece(p, from, to, visitor);
        from = to;
      }
      this.visitPiece(p, from, 1, visitor);
    }
  }

  private visitPiece(panel: number, from: number, to: number, visitor: EdgeVisitor): void {
    const half = (to - from) / 2;
    if (!(half > 4 * Number.EPSILON)) return;
    const { nodes, weights } = this.pieces;
    for (let i = 0; i < nodes.length; i++) {
      const local = (from + to) / 2 + half * nodes[i]!;
      const { t, slope } = this.fromLocal(panel, local);
      visitor(this.edge + t * Math.abs(t), 2 * slope * half * weights[i]!, panel, local);
    }
  }

  private localOf(panel: number, nu: number): number {
    const distance = nu - this.edge;
    return this.toLocal(panel, distance < 0 ? -Math.sqrt(-distance) : Math.sqrt(distance));
  }

  private fromLocal(panel: number, x: number): { t: number; slope: number } {
    const a = this.inT[panel]!;
    if (panel === this.inT.length - 1) {
      const u = (1 - x) / 2;
      return { t: a / u, slope: a / (2 * u * u) };
    }
    const b = this.inT[panel + 1]!;
    return { t: (a + b) / 2 + ((b - a) / 2) * x, slope: (b - a) / 2 };
  }

  private toLocal(panel: number, t: number): number {
    const a = this.inT[panel]!;
    if (panel === this.inT.length - 1) return 1 - (2 * a) / t;
    const b = this.inT[panel + 1]!;
    return (2 * t - a - b) / (b - a);
  }
}

type Triple = [Float64Array, Float64Array, Float64Array];

const PIECE_ORDER = 10;

/** Starts of the panels in t, from −√Δ_0; a length of ν is one of t divided by 2|t|. */
function panelEnds({ edge, smearing, resolutions, top }: EdgeDemands): number[] {
  const bottom = Math.sqrt(edge);
  const inT = resolutions.map(({ at, width }) => {
    const t = Math.sign(at - edge) * Math.sqrt(Math.abs(at - edge));
    return { at: t, width: Math.min(Math.sqrt(width), width / Math.max(2 * Math.abs(t), Number.MIN_VALUE)) };
  });
  return gradedEdges(
    -bottom,
    Math.sqrt(top - edge),
    [{ at: 0, width: Math.min(bottom / 2, Math.sqrt(smearing)) }, ...inT],
    { breaks: [0] },
  );
}

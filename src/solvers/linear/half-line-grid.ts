import { InternalError } from "../../errors/errors.ts";
import { gaussLegendre, type QuadratureRule } from "./gauss-legendre.ts";

/**
 * A quadrature rule on (0, ∞) that also interpolates: Gauss–Legendre panels between `edges`, and from the last edge
 * e to infinity one panel in the variable e/x, for functions that fall at least as x⁻² there.
 */
export class HalfLineGrid implements QuadratureRule {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
  readonly order: number;
  /** Ascending from 0; the last panel runs from the last edge to infinity. */
  readonly edges: Float64Array;
  private readonly local: Float64Array;
  private readonly barycentric: Float64Array;
  private latest = 0;

  /** @param edges ascending, the first one 0. */
  constructor(edges: readonly number[], order: number) {
    if (edges[0] !== 0 || edges.length < 2) throw new InternalError("half-line panels start at 0");
    const rule = gaussLegendre(order);
    const panels = edges.length;
    this.order = order;
    this.edges = Float64Array.from(edges);
    this.local = rule.nodes;
    this.barycentric = Float64Array.from(
      rule.nodes,
      (x, i) => (i % 2 === 0 ? 1 : -1) * Math.sqrt((1 - x * x) * rule.weights[i]!),
    );
    this.nodes = new Float64Array(panels * order);
    this.weights = new Float64Array(panels * order);
    for (let p = 0; p < panels; p++) {
      for (let i = 0; i < order; i++) {
        const { x, slope } = this.toGlobal(p, rule.nodes[i]!);
        this.nodes[p * order + i] = x;
        this.weights[p * order + i] = slope * rule.weights[i]!;
      }
    }
  }

  get size(): number {
    return this.nodes.length;
  }

  /**
   * Lagrange weights at x ≥ 0: f(x) ≈ Σ_i into[i] f(nodes[first + i]), i < order; returns `first`. The interpolant is
   * a polynomial in x on finite panels and in 1/x on the last one.
   */
  interpolate(x: number, into: Float64Array): number {
    const panel = this.nearbyPanel(x);
    const { order, local, barycentric } = this;
    const t = this.toLocal(panel, x);
    let sum = 0;
    for (let i = 0; i < order; i++) {
      const distance = t - local[i]!;
      if (distance === 0) {
        into.fill(0);
        into[i] = 1;
        return panel * order;
      }
      const weight = barycentric[i]! / distance;
      into[i] = weight;
      sum += weight;
    }
    const inverse = 1 / sum;
    for (let i = 0; i < order; i++) into[i]! *= inverse;
    return panel * order;
  }

  /**
   * The derivative at node `index`: f′ ≈ Σ_i into[i] f(nodes[first + i]), with `first` returned, of the same interpolant.
   */
  differentiate(index: number, into: Float64Array): number {
    const panel = Math.floor(index / this.order);
    const own = index - panel * this.order;
    const { slope } = this.toGlobal(panel, this.local[own]!);
    let sum = 0;
    for (let i = 0; i < this.order; i++) {
      if (i === own) continue;
      const ratio = this.barycentric[i]! / this.barycentric[own]!;
      into[i] = ratio / ((this.local[own]! - this.local[i]!) * slope);
      sum += into[i]!;
    }
    into[own] = -sum;
    return panel * this.order;
  }

  /** x and dx/dt at the local variable t ∈ [−1, 1] of a panel; the last panel runs from infinity to its edge. */
  private toGlobal(panel: number, t: number): { x: number; slope: number } {
    const a = this.edges[panel]!;
    if (panel === this.edges.length - 1) {
      // t = −1 at the edge, so that nodes ascend: a/x = (1−t)/2.
      const u = (1 - t) / 2;
      return { x: a / u, slope: a / (2 * u * u) };
    }
    const b = this.edges[panel + 1]!;
    return { x: (a + b) / 2 + ((b - a) / 2) * t, slope: (b - a) / 2 };
  }

  /** Neighbouring arguments mostly lie on one panel. */
  private nearbyPanel(x: number): number {
    const { edges, latest } = this;
    if (edges[latest]! <= x && !(x >= edges[latest + 1]!)) return latest;
    this.latest = panelOf(edges, x);
    return this.latest;
  }

  private toLocal(panel: number, x: number): number {
    const a = this.edges[panel]!;
    if (panel === this.edges.length - 1) return 1 - (2 * a) / x;
    const b = this.edges[panel + 1]!;
    return (2 * x - a - b) / (b - a);
  }
}

/** The last panel whose lower edge does not exceed x ≥ 0. */
export function panelOf(edges: Float64Array, x: number): number {
  let low = 0;
  let high = edges.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (edges[middle]! <= x) low = middle;
    else high = middle;
  }
  return low;
}

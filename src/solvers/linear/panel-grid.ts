import { InternalError } from "../../errors/errors.ts";
import { gaussLegendre, type QuadratureRule } from "./gauss-legendre.ts";

/** A composite quadrature rule: nodes ascend, `order` nodes on each panel [edges[p], edges[p+1]]. */
export interface PanelGrid extends QuadratureRule {
  readonly edges: Float64Array;
  readonly order: number;
}

/** Gauss–Legendre panels between ascending edges: ∫ f ≈ Σ weights f(nodes). */
export function panelGrid(edges: readonly number[], order: number): PanelGrid {
  for (let p = 1; p < edges.length; p++) {
    if (!(edges[p]! > edges[p - 1]!)) throw new InternalError("panel edges do not ascend");
  }
  const rule = gaussLegendre(order);
  const panels = edges.length - 1;
  const nodes = new Float64Array(panels * order);
  const weights = new Float64Array(panels * order);
  for (let p = 0, at = 0; p < panels; p++) {
    const half = (edges[p + 1]! - edges[p]!) / 2;
    const middle = (edges[p + 1]! + edges[p]!) / 2;
    for (let i = 0; i < order; i++, at++) {
      nodes[at] = middle + half * rule.nodes[i]!;
      weights[at] = half * rule.weights[i]!;
    }
  }
  return { nodes, weights, edges: Float64Array.from(edges), order };
}

/** Where and how finely a grid must resolve: near `at` no panel is wider than `width`. */
export interface Resolution {
  readonly at: number;
  readonly width: number;
}

/** At each of ascending points a panel no longer than the shorter of the cells that meet there. */
export function cellResolutions(points: readonly number[]): Resolution[] {
  return points.map((at, i) => ({
    at,
    width: Math.min(
      at - (points[i - 1] ?? Number.NEGATIVE_INFINITY),
      (points[i + 1] ?? Number.POSITIVE_INFINITY) - at,
    ),
  }));
}

/**
 * Edges of panels on [from, to] whose width near each point of `resolutions` is at most its `width` and grows
 * with the distance: a panel [a, b] satisfies b − a ≤ max(width, growth · distance of the panel from `at`)
 * for every resolution (distance 0 if `at` lies inside). Found by bisection, so smooth pieces are not
 * over-resolved; `breaks` are edges in any case (kinks of the integrand).
 */
export function gradedEdges(
  from: number,
  to: number,
  resolutions: readonly Resolution[],
  options: { readonly breaks?: readonly number[]; readonly growth?: number } = {},
): number[] {
  const growth = options.growth ?? 1;
  const inner = (options.breaks ?? []).filter((x) => x > from && x < to);
  const starts = [...new Set([from, ...inner, to])].sort((a, b) => a - b);
  const edges: number[] = [from];
  for (let p = 1; p < starts.length; p++) bisect(starts[p - 1]!, starts[p]!, resolutions, growth, edges);
  return edges;
}

/** The next power of two: bisection of what ends there leaves panels at equal distances, to the last bit. */
export function powerOfTwo(x: number): number {
  return 2 ** Math.ceil(Math.log2(x));
}

/** Binary digits of a length; as many are left for its multiples and parts. */
const DIGITS = 26;

/** The same length with so few digits that its multiples, their differences and their halves are exact in double precision. */
export function multipliable(length: number): number {
  const unit = powerOfTwo(length) * 2 ** -DIGITS;
  return Math.round(length / unit) * unit;
}

function bisect(
  a: number,
  b: number,
  resolutions: readonly Resolution[],
  growth: number,
  edges: number[],
): void {
  const middle = (a + b) / 2;
  if (middle <= a || middle >= b || resolutions.every((r) => isResolved(a, b, r, growth))) {
    edges.push(b);
    return;
  }
  bisect(a, middle, resolutions, growth, edges);
  bisect(middle, b, resolutions, growth, edges);
}

function isResolved(a: number, b: number, { at, width }: Resolution, growth: number): boolean {
  const distance = at < a ? a - at : at > b ? at - b : 0;
  return b - a <= Math.max(width, growth * distance);
}

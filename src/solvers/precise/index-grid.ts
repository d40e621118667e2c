import type { Fixed, FixedPoint } from "../../precision/fixed-point.ts";
import { type FixedRule, gaussRule, recurrenceOf, sumRule } from "./gauss-rule.ts";

/** Σ_m f(m) ≈ Σ_i weights[i] f(nodes[i]): nodes are indices m, not integers in general. */
export type IndexGrid = FixedRule;

/** A stretch of consecutive integers start, …, start + terms − 1 by `order` nodes. */
export interface Panel {
  readonly start: number;
  readonly terms: number;
  readonly order: number;
}

export function panelGrid(fp: FixedPoint, panels: readonly Panel[]): IndexGrid {
  const parts = panels.map(({ start, terms, order }) => {
    const rule = sumRule(fp, terms, order);
    const origin = fp.ratio(start);
    return { nodes: rule.nodes.map((x) => x + origin), weights: rule.weights };
  });
  return joined(parts);
}

export function joined(parts: readonly IndexGrid[]): IndexGrid {
  return {
    nodes: parts.flatMap(({ nodes }) => nodes),
    weights: parts.flatMap(({ weights }) => weights),
  };
}

/**
 * Panels that double away from `origin` (the singularity is at origin − 1 or below): `first` integers from origin (one
 * by one unless `order(0)` says otherwise), then lengths equal to the distance from origin, up to `end` (exclusive).
 */
export function doublingPanels(
  origin: number,
  first: number,
  end: number,
  order: (level: number) => number | undefined,
): Panel[] {
  const panels: Panel[] = [];
  let start = origin;
  for (let level = 0; start < end; level++) {
    const terms = Math.min(level === 0 ? first : start - origin, end - start);
    panels.push({ start, terms, order: order(level) ?? terms });
    start += terms;
  }
  return panels;
}

/**
 * Gauss's rule in s = √(N/y), y = m+½, for sums Σ_{m≥N} f(m) to infinity: exact for f = (N/y)^fall·(polynomial in s of degree
 * 2·order − 1). Comes with the recurrence of the polynomials orthonormal in Σ_{m≥N} (N/y)^fall.
 */
export function tailRule(fp: FixedPoint, start: number, fall: number, order: number, fine: number) {
  const measure = tailMeasure(fp, start, fall, order, fine);
  const recurrence = recurrenceOf(fp, measure, order);
  const rule = gaussRule(fp, recurrence);
  const scale = fp.ratio(start);
  const squares = rule.nodes.map((s) => fp.mul(s, s));
  const nodes = squares.map((t) => fp.div(scale, t) - (fp.one >> 1n));
  const weights = rule.weights.map((w, i) => fp.div(w, powerOf(fp, squares[i]!, fall)));
  return { grid: { nodes, weights } as IndexGrid, recurrence };
}

/** s(m). */
function tailVariable(fp: FixedPoint, start: number, m: Fixed): Fixed {
  return fp.sqrt(fp.div(fp.ratio(start), m + (fp.one >> 1n)));
}

export function powerOf(fp: FixedPoint, x: Fixed, n: number): Fixed {
  let [result, base] = [fp.one, x];
  for (let k = n; k > 0; k >>= 1) {
    if (k & 1) result = fp.mul(result, base);
    base = fp.mul(base, base);
  }
  return result;
}

/**
 * The measure on a fine grid: doubling panels while the sum differs from its integral, then the integral
 * Σ_{m≥L} s^p g = 2N ∫_0^{s_L} s^{p−3} g ds with p = 2·fall, s_L = s(L−½), an equality up to a relative L⁻²/12 by the midpoint
 * rule.
 */
function tailMeasure(fp: FixedPoint, start: number, fall: number, order: number, fine: number): FixedRule {
  const power = 2 * fall;
  const panels: Panel[] = [];
  let first = start;
  // The part beyond L carries (N/L)^{fall−1} of the sum, its replacement by the integral an error L⁻² of that.
  const dropped = () => 2 * Math.log2(first) + (fall - 1) * Math.log2(first / start);
  // A panel holds the fewer zeros of the polynomials the further out it is.
  const zeros = () => Math.ceil(order / 2 ** panels.length);
  for (; dropped() < fp.bits || panels.length === 0; first *= 2)
    panels.push({ start: first, terms: first, order: fine + zeros() });
  const sums = panelGrid(fp, panels);
  const nodes = sums.nodes.map((m) => tailVariable(fp, start, m));
  const weights = sums.weights.map((w, i) => fp.mul(w, powerOf(fp, nodes[i]!, power)));
  const end = tailVariable(fp, start, fp.ratio(first) - fp.one);
  const rest = legendreOnUnit(fp, order + power);
  for (let i = 0; i < rest.nodes.length; i++) {
    const s = fp.mul(end, rest.nodes[i]!);
    nodes.push(s);
    const share = BigInt(2 * start) * fp.mul(end, rest.weights[i]!);
    weights.push(fp.mul(share, powerOf(fp, s, power - 3)));
  }
  return { nodes, weights };
}

const legendre = new Map<string, FixedRule>();

/** The Gauss–Legendre rule of ∫_0^1. */
export function legendreOnUnit(fp: FixedPoint, order: number): FixedRule {
  const key = `${fp.bits} ${order}`;
  const known = legendre.get(key);
  if (known) return known;
  const off = Array.from({ length: order }, (_, k) =>
    k === 0 ? 0n : fp.sqrt(fp.ratio(k * k, 4 * k * k - 1)),
  );
  const { nodes, weights } = gaussRule(fp, { total: fp.ratio(2), diagonal: off.map(() => 0n), off });
  const rule = { nodes: nodes.map((t) => (t + fp.one) >> 1n), weights: weights.map((w) => w >> 1n) };
  legendre.set(key, rule);
  return rule;
}

import type { Fixed, FixedPoint } from "../../precision/fixed-point.ts";
import { type IndexGrid, type Panel, panelGrid } from "./index-grid.ts";

/** Quadrature nodes y of a stretch of indices with what a gap function Σ_j c_j T_j(t(y)) on its panel gives there. */
export interface PanelSamples {
  readonly grid: IndexGrid;
  /** For each node: weight·T_j/(2y+1), j < degree. */
  readonly basis: readonly (readonly Fixed[])[];
}

/** Stretches shorter than this share of their panel are met too rarely to be kept. */
const KEPT_SHARE = 8;

/**
 * A panel of consecutive indices m on which the gap is a polynomial Δ_m = Σ_j c_j T_j(t), t ∈ [−1, 1], and equations hold at as many
 * integers near Chebyshev's points. The sum over the panel of a kernel singular at an index x is taken by parts, each as short as
 * its distance from x: there one Gauss rule for sums has ρ = 3+√8, and the last parts are taken one by one.
 */
export class GapPanel {
  readonly start: number;
  readonly terms: number;
  /** Indices where equations hold. */
  readonly nodes: readonly number[];
  private readonly fp: FixedPoint;
  private readonly order: number;
  private readonly kept = new Map<string, PanelSamples>();

  constructor(
    fp: FixedPoint,
    { start, terms }: Pick<Panel, "start" | "terms">,
    order: number,
    degree: number,
  ) {
    this.fp = fp;
    this.start = start;
    this.terms = terms;
    this.order = order;
    this.nodes = chebyshevIntegers(terms, degree).map((m) => start + m);
  }

  /** The samples of a sum with a kernel singular at x. */
  seenFrom(x: number): PanelSamples[] {
    return graded(this.start, this.terms, x, this.order).map((part) => this.samples(part));
  }

  /** T_j(t(y)), j < degree. */
  polynomials(y: Fixed): Fixed[] {
    const { fp, start, terms } = this;
    const twice = (4n * (y - fp.ratio(start)) - fp.ratio(2 * (terms - 1))) / BigInt(terms - 1);
    const values = [fp.one, twice >> 1n];
    for (let j = 2; j < this.nodes.length; j++) values.push(fp.mul(twice, values[j - 1]!) - values[j - 2]!);
    return values;
  }

  private samples(part: Panel): PanelSamples {
    const key = `${part.start} ${part.terms}`;
    const known = this.kept.get(key);
    if (known) return known;
    const { fp } = this;
    const grid = panelGrid(fp, [part]);
    const basis = grid.nodes.map((y, k) => {
      const weight = fp.div(grid.weights[k]!, 2n * y + fp.one);
      return this.polynomials(y).map((value) => fp.mul(weight, value));
    });
    const samples = { grid, basis };
    if (KEPT_SHARE * part.terms >= this.terms) this.kept.set(key, samples);
    return samples;
  }
}

/** Halves of [start, start + terms) until each is as short as its distance from x, or has no more terms than nodes. */
function graded(start: number, terms: number, x: number, order: number): Panel[] {
  const distance = Math.max(start - x, x - (start + terms - 1), 0);
  if (terms <= order || distance >= terms) return [{ start, terms, order }];
  const half = Math.floor(terms / 2);
  return [...graded(start, half, x, order), ...graded(start + half, terms - half, x, order)];
}

/** `count` different integers of [0, terms) next to Chebyshev's points, as many of them below the middle as above. */
function chebyshevIntegers(terms: number, count: number): number[] {
  const last = terms - 1;
  const nodes: number[] = [];
  for (let i = 0; 2 * i < count; i++) {
    const ideal = Math.round((last / 2) * (1 - Math.cos((Math.PI * i) / (count - 1))));
    nodes.push(i === 0 ? 0 : Math.max(ideal, nodes[i - 1]! + 1));
  }
  const mirrored = nodes.slice(0, Math.floor(count / 2)).map((m) => last - m);
  return [...nodes, ...mirrored.reverse()];
}

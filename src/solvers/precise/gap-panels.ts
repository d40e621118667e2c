import type { Fixed, FixedPoint } from "../../precision/fixed-point.ts";
import { type Panel, panelGrid } from "./index-grid.ts";
import { dyadicOrder, triadicOrder } from "./orders.ts";
import { Samples, type Stretch } from "./samples.ts";

/** Parts shorter than this share of their panel are met too rarely to be kept. */
const KEPT_SHARE = 16;

/**
 * A panel of consecutive indices m on which the gap is a polynomial Δ_m = Σ_j c_j T_j(t), t ∈ [−1, 1], and equations hold at as many
 * integers near Chebyshev's points. The sum over the panel of a kernel singular at an index x is taken by parts, each no
 * longer than twice its distance from x: there one Gauss rule for sums has ρ = 2+√3 at least, and the last parts are taken one by one.
 */
export class GapPanel implements Stretch {
  readonly column: number;
  readonly numbers: number;
  readonly start: number;
  readonly terms: number;
  /** Indices where equations hold. */
  readonly nodes: readonly number[];
  private readonly fp: FixedPoint;
  private readonly bits: number;
  private readonly kept = new Map<string, Samples>();

  constructor(
    fp: FixedPoint,
    { start, terms }: Pick<Panel, "start" | "terms">,
    column: number,
    bits: number,
    degree: number,
  ) {
    this.fp = fp;
    this.column = column;
    this.numbers = degree;
    this.start = start;
    this.terms = terms;
    this.bits = bits;
    this.nodes = chebyshevIntegers(terms, degree).map((m) => start + m);
  }

  seenFrom(x: number): readonly Samples[] {
    return graded(this.start, this.terms, x, this.bits).map((part) => this.samples(part));
  }

  /** The indices m < count of the panel. */
  below(count: number): Samples {
    const { start } = this;
    const terms = Math.max(0, Math.min(this.terms, count - start));
    return this.samples({ start, terms, order: dyadicOrder(this.bits) });
  }

  /** T_j(t(y)), j < degree. */
  polynomials(y: Fixed): Fixed[] {
    const { fp, start, terms } = this;
    const twice = (4n * (y - fp.ratio(start)) - fp.ratio(2 * (terms - 1))) / BigInt(terms - 1);
    const values = [fp.one, twice >> 1n];
    for (let j = 2; j < this.numbers; j++) values.push(fp.mul(twice, values[j - 1]!) - values[j - 2]!);
    return values;
  }

  private samples(part: Panel): Samples {
    const key = `${part.start} ${part.terms} ${part.order}`;
    const known = this.kept.get(key);
    if (known) return known;
    const { fp } = this;
    const { nodes, weights } = panelGrid(fp, [part]);
    const basis = nodes.map((y, k) => {
      const weight = fp.div(weights[k]!, 2n * y + fp.one);
      const values = this.polynomials(y).map((value) => fp.mul(weight, value));
      return { from: this.column, values };
    });
    const shared = KEPT_SHARE * part.terms >= this.terms;
    const samples = new Samples(nodes, weights, basis, shared);
    if (shared) this.kept.set(key, samples);
    return samples;
  }
}

/**
 * Halves of [start, start + terms) until each is no longer than twice its distance from x, or has no more terms than nodes: with
 * parts as short as their distance there were a third more nodes. `zeros`: nodes that what multiplies the kernel needs beside its own.
 */
export function graded(start: number, terms: number, x: number, bits: number, zeros = 0): Panel[] {
  const distance = Math.max(start - x, x - (start + terms - 1), 0);
  const order = zeros + (distance >= terms ? dyadicOrder(bits) : triadicOrder(bits));
  if (terms <= order || 2 * distance >= terms) return [{ start, terms, order }];
  const half = Math.floor(terms / 2);
  return [...graded(start, half, x, bits, zeros), ...graded(start + half, terms - half, x, bits, zeros)];
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

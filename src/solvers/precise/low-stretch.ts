import type { Fixed, FixedPoint } from "../../precision/fixed-point.ts";
import { cos, pi, RealBall } from "../../precision/index.ts";
import { evenOrder } from "./orders.ts";
import { type Run, Samples, type Stretch } from "./samples.ts";

/**
 * The indices 0 ≤ m < F, whose Δ_m are numbers one by one. From x ≥ 2F on the kernel λ_{x−m} ± λ_{x+m+1} is even or odd in y = m+½ and
 * singular at y = ±(x+½) and beyond only: its values at q points y_i stand for all.
 */
export class LowStretch implements Stretch {
  readonly column = 0;
  readonly numbers: number;
  /** As the equations with x < 2F see it. */
  readonly each: Samples;
  private readonly fp: FixedPoint;
  /** What stands for the indices together, where they are so many that this is less. */
  private readonly even: EvenInterpolation | undefined;
  private fromAfar: Samples | undefined;

  constructor(fp: FixedPoint, count: number, bits: number) {
    this.fp = fp;
    this.numbers = count;
    const q = evenOrder(bits);
    this.even = count > q ? new EvenInterpolation(fp, count, q) : undefined;
    const indices = Array.from({ length: count }, (_, m) => m);
    this.each = new Samples(
      indices.map((m) => fp.ratio(m)),
      indices.map(() => fp.one),
      indices.map((m) => ({ from: m, values: [fp.ratio(1, 2 * m + 1)] })),
    );
  }

  seenFrom(x: number): readonly Samples[] {
    if (x < 2 * this.numbers || !this.even) return [this.each];
    this.fromAfar ??= this.compressed(this.even);
    return [this.fromAfar];
  }

  /** The indices m < count. */
  below(count: number): Samples {
    const { nodes, weights, basis } = this.each;
    return new Samples(nodes.slice(0, count), weights.slice(0, count), basis.slice(0, count));
  }

  /**
   * The part of the equations at 0 ≤ n < F that comes from m ≥ 2F: even in n+½ too, and so interpolated from its rows at n = y_i − ½.
   */
  seesAfar(
    rowAt: (n: Fixed) => Run,
  ): { readonly samples: Samples; readonly strengthsAt: (n: number) => readonly Fixed[] } | undefined {
    const { even, fp } = this;
    if (!even) return undefined;
    const half = fp.one >> 1n;
    const rows = even.points.map((y) => rowAt(y - half));
    return { samples: new Samples([], [], rows), strengthsAt: (n) => even.at(n) };
  }

  /** An even kernel is Σ_i ℓ_i k(y_i), an odd one Σ_i (y/y_i)ℓ_i k(y_i). */
  private compressed({ points, at }: EvenInterpolation): Samples {
    const { fp } = this;
    const half = fp.one >> 1n;
    const even = points.map(() => [] as Fixed[]);
    const odd = points.map(() => 0n);
    for (let m = 0; m < this.numbers; m++)
      at(m).forEach((value, i) => {
        even[i]!.push(value / BigInt(2 * m + 1));
        odd[i]! += fp.ratio(2 * m + 1, 2) * value;
      });
    return new Samples(
      points.map((y) => y - half),
      points.map((y, i) => odd[i]! / y),
      even.map((values) => ({ from: 0, values })),
    );
  }
}

/** ℓ_i(m) with ℓ_i = 1 at ±y_i and 0 at the others: even polynomials of y = m+½ through the zeros of T_{2q}(y/F). */
class EvenInterpolation {
  /** y_i. */
  readonly points: readonly Fixed[];
  private readonly fp: FixedPoint;
  private readonly count: number;
  private readonly atPoints: readonly (readonly Fixed[])[];

  constructor(fp: FixedPoint, count: number, q: number) {
    this.fp = fp;
    this.count = count;
    const bits = fp.bits + 8;
    const unit = pi(bits).div(RealBall.integer(4 * q), bits);
    const zeros = Array.from({ length: q }, (_, i) =>
      fp.fromBall(cos(unit.mul(RealBall.integer(2 * i + 1), bits), bits)),
    );
    this.points = zeros.map((t) => BigInt(count) * t);
    this.atPoints = zeros.map((t) => this.polynomials(t, q));
  }

  /** ℓ_i = (2/q)·(½ + Σ_{0<j<q} T_{2j}(y_i/F)T_{2j}(y/F)). */
  readonly at = (m: number): Fixed[] => {
    const { fp, count, atPoints } = this;
    const q = atPoints.length;
    const here = this.polynomials(fp.ratio(2 * m + 1, 2 * count), q);
    return atPoints.map((there) => (2n * fp.dot(here, there) - fp.one) / BigInt(q));
  };

  /** T_{2j}(t), j < q. */
  private polynomials(t: Fixed, q: number): Fixed[] {
    const { fp } = this;
    const twice = 4n * fp.mul(t, t) - 2n * fp.one;
    const values = [fp.one, twice >> 1n];
    for (let j = 2; j < q; j++) values.push(fp.mul(twice, values[j - 1]!) - values[j - 2]!);
    return values;
  }
}

/**
 * Polynomial interpolation of degree p − 1 on intervals, at the zeros of T_p: x_b = m + r cos θ_b, θ_b = (2b+1)π/2p. Its error is largest
 * close to the extrema of T_p, m + r cos(kπ/p), 0 ≤ k ≤ p, which serve as check points.
 */
export class ChebyshevPoints {
  readonly order: number;
  private readonly zeros: Float64Array;
  private readonly barycentric: Float64Array;
  /** Lagrange weights at the check points, one row each. */
  private readonly atExtrema: readonly Float64Array[];
  private readonly extrema: Float64Array;

  constructor(order: number) {
    const angle = (b: number): number => ((2 * b + 1) * Math.PI) / (2 * order);
    this.order = order;
    this.zeros = Float64Array.from({ length: order }, (_, b) => Math.cos(angle(b)));
    this.barycentric = this.zeros.map((_, b) => (b % 2 === 0 ? 1 : -1) * Math.sin(angle(b)));
    this.extrema = Float64Array.from({ length: order + 1 }, (_, k) => Math.cos((k * Math.PI) / order));
    this.atExtrema = Array.from(this.extrema, (t) => {
      const into = new Float64Array(order);
      this.weights(this.zeros, t, into);
      return into;
    });
  }

  /** x_b on [from, to]. */
  on(from: number, to: number): Float64Array {
    return this.zeros.map((t) => (from + to) / 2 + ((to - from) / 2) * t);
  }

  /** Lagrange weights at x for the points of {@link on}: f(x) ≈ Σ_b into[b] f(x_b). */
  weights(points: Float64Array, x: number, into: Float64Array): void {
    let sum = 0;
    for (let b = 0; b < points.length; b++) {
      const distance = x - points[b]!;
      if (distance === 0) {
        into.fill(0);
        into[b] = 1;
        return;
      }
      into[b] = this.barycentric[b]! / distance;
      sum += into[b]!;
    }
    for (let b = 0; b < points.length; b++) into[b]! /= sum;
  }

  /**
   * Whether the interpolants of all components of f agree with it at the check points.
   *
   * @param f values at many points, point by point, as many at each as there are tolerances.
   */
  resolves(
    f: (x: Float64Array) => Float64Array,
    [from, to]: readonly [number, number],
    tolerances: readonly number[],
  ): boolean {
    const parts = tolerances.length;
    const values = f(this.on(from, to));
    const exact = f(this.extrema.map((t) => (from + to) / 2 + ((to - from) / 2) * t));
    return this.atExtrema.every((row, k) =>
      tolerances.every((tolerance, part) => {
        let sum = 0;
        for (let b = 0; b < row.length; b++) sum += row[b]! * values[b * parts + part]!;
        return Math.abs(sum - exact[k * parts + part]!) <= tolerance;
      }),
    );
  }
}

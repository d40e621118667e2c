import type { Fixed, FixedPoint } from "../../precision/fixed-point.ts";
import { cos, pi, RealBall } from "../../precision/index.ts";

/** Chebyshev interpolation at the n zeros of T_n on t ∈ [0, 1], in the variable 2t − 1. */
export class ChebyshevFit {
  private readonly fp: FixedPoint;
  private readonly count: number;
  /** cos(πj/2n), j = 0 … 4n − 1. */
  private readonly cosines: readonly Fixed[];

  constructor(fp: FixedPoint, count: number) {
    this.fp = fp;
    this.count = count;
    const bits = fp.bits + 8;
    const unit = pi(bits).div(RealBall.integer(2 * count), bits);
    this.cosines = Array.from({ length: 4 * count }, (_, j) =>
      fp.fromBall(cos(unit.mul(RealBall.integer(j), bits), bits)),
    );
  }

  coefficients(f: (t: Fixed) => Fixed): Fixed[] {
    return this.unrounded(f).map((sum) => this.fp.floor(sum));
  }

  /** Coefficients of the same polynomial in powers of 2t − 1, rounded once. */
  powers(f: (t: Fixed) => Fixed): Fixed[] {
    const powers = this.cosines.slice(0, this.count).map(() => 0n);
    let [before, current] = [[] as bigint[], [1n]];
    this.unrounded(f).forEach((coefficient, k) => {
      current.forEach((x, j) => {
        powers[j]! += coefficient * x;
      });
      // T_{k+1} = 2u·T_k − T_{k−1}; T_1 = u.
      const next = [0n, ...current.map((x) => (k === 0 ? x : 2n * x))];
      before.forEach((x, j) => {
        next[j]! -= x;
      });
      [before, current] = [current, next];
    });
    return powers.map((sum) => this.fp.floor(sum));
  }

  /** With twice the bits behind the point. */
  private unrounded(f: (t: Fixed) => Fixed): bigint[] {
    const { fp, count: n, cosines } = this;
    const values = Array.from({ length: n }, (_, i) => f((cosines[2 * i + 1]! + fp.one) >> 1n));
    return values.map((_, k) => {
      let sum = 0n;
      for (let i = 0; i < n; i++) sum += values[i]! * cosines[((2 * i + 1) * k) % (4 * n)]!;
      return (k === 0 ? sum : 2n * sum) / BigInt(n);
    });
  }
}

/** Σ_k coefficient_k T_k(2t − 1). */
export function clenshaw(fp: FixedPoint, coefficients: readonly Fixed[], t: Fixed): Fixed {
  const places = BigInt(fp.bits);
  const twice = 4n * t - 2n * fp.one;
  let [next, after] = [0n, 0n];
  for (let k = coefficients.length - 1; k > 0; k--)
    [next, after] = [coefficients[k]! + ((twice * next) >> places) - after, next];
  return coefficients[0]! + ((twice * next) >> (places + 1n)) - after;
}

import { integerConvolution, RealBall } from "../../precision/index.ts";
import { ballOfFixed, fixedDouble } from "./fixed-point.ts";

/** A matrix B_nm = σ_{|n−m|} + σ_{n+m+1}, B_nn = σ_{2n+1} − 2Σ_{l≤n}δ_l, as far as one trial vector needs it. */
export interface LowerMatrix {
  /** σ_l and δ_l at index l = 1 … at least 2N (index 0 is not used). */
  readonly sigma: readonly RealBall[];
  readonly delta: readonly RealBall[];
}

/** Binary places of the entries of the vector. */
const PLACES = 60;
const BITS = 120;

/**
 * One trial vector u ≥ 0 with its pair sums, so that u·Bu of many matrices costs little:
 *   u·Bu = 2Σ_k σ_k r_k + Σ_k σ_{k+1}h_k − 2Σ_n u_n²Σ_{l≤n}δ_l,   r_k = Σ_n u_n u_{n+k},   h_k = Σ_{n+m=k}u_n u_m,
 * all sums of u exact in integers.
 */
export class TrialForm {
  readonly size: number;
  /** D(u) = Σ(2n+1)u_n². */
  readonly norm: RealBall;
  private readonly squares: readonly RealBall[];
  private readonly lags: readonly RealBall[];
  private readonly sums: readonly RealBall[];

  constructor(trial: Float64Array) {
    const u = Array.from(trial, (value) => fixedDouble(value, PLACES));
    const ball = (n: bigint): RealBall => ballOfFixed(n, 2 * PLACES);
    this.size = u.length;
    this.norm = ball(u.reduce((sum, value, n) => sum + BigInt(2 * n + 1) * value * value, 0n));
    this.squares = u.map((value) => ball(value * value));
    this.lags = integerConvolution(u, u.slice().reverse())
      .slice(u.length - 1)
      .map(ball);
    this.sums = integerConvolution(u, u).map(ball);
  }

  /** Whether u·Bu > u·Du is certain: the largest eigenvalue is then above one. */
  exceedsNorm({ sigma, delta }: LowerMatrix): boolean {
    const parts = [this.lagPart(sigma), this.sumPart(sigma), this.diagonalPart(delta), this.norm.neg()];
    return parts.reduce((sum, part) => sum.add(part, BITS)).isPositive();
  }

  private lagPart(sigma: readonly RealBall[]): RealBall {
    return this.lags.reduce(
      (sum, r, k) => (k === 0 ? sum : sum.add(r.mul(sigma[k]!, BITS).shift(1), BITS)),
      RealBall.ZERO,
    );
  }

  private sumPart(sigma: readonly RealBall[]): RealBall {
    return this.sums.reduce((sum, h, k) => sum.add(h.mul(sigma[k + 1]!, BITS), BITS), RealBall.ZERO);
  }

  private diagonalPart(delta: readonly RealBall[]): RealBall {
    let bracket = RealBall.ZERO;
    return this.squares.reduce((total, square, n) => {
      if (n > 0) bracket = bracket.sub(delta[n]!.shift(1), BITS);
      return total.add(square.mul(bracket, BITS), BITS);
    }, RealBall.ZERO);
  }
}

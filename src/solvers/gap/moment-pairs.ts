import { LEGENDRE_RATIOS, legendreOfNodes } from "../linear/panel-moments.ts";

/**
 * Σ_q v_q ℓ_j(t_q) for complex v, ℓ_j the interpolating polynomials of the Gauss nodes of each panel: as moments with Legendre polynomials, which
 * need no division, until a row is complete.
 */
export class MomentPairs {
  private readonly order: number;
  /** By panel and degree, real and imaginary part. */
  private readonly moments: Float64Array;
  private readonly toNodes: Float64Array;

  constructor(panels: number, order: number) {
    this.order = order;
    this.moments = new Float64Array(2 * panels * order);
    this.toNodes = legendreOfNodes(order);
  }

  clear(): void {
    this.moments.fill(0);
  }

  /** Adds v = re + i im at the local variable t ∈ [−1, 1] of a panel. */
  add(panel: number, t: number, re: number, im: number): void {
    const { moments, order } = this;
    let before = 0;
    let value = 1;
    for (let k = 0, at = 2 * panel * order; k < order; k++, at += 2) {
      moments[at]! += re * value;
      moments[at + 1]! += im * value;
      const ratio = LEGENDRE_RATIOS[k]!;
      const next = (1 + ratio) * t * value - ratio * before;
      before = value;
      value = next;
    }
  }

  /** The sums for all nodes. */
  atNodes(re: Float64Array, im: Float64Array): void {
    const { moments, order, toNodes } = this;
    for (let j = 0; j < re.length; j++) {
      const own = j % order;
      let sumRe = 0;
      let sumIm = 0;
      for (let m = 0, at = 2 * (j - own); m < order; m++, at += 2) {
        sumRe += toNodes[own * order + m]! * moments[at]!;
        sumIm += toNodes[own * order + m]! * moments[at + 1]!;
      }
      re[j] = sumRe;
      im[j] = sumIm;
    }
  }
}

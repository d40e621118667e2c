import { FourierTransform } from "./fourier-transform.ts";
import { powerOfTwo } from "./panel-grid.ts";

/**
 * y_n = Σ_{m=−N}^{N−1} a_{|n−m|} x_m for 0 ≤ n < N, where x is continued by x_{−m−1} = x_m, by fast Fourier transforms in
 * doubles: N log N operations a product. The transform of the even sequence a is made once.
 *
 * Rounding is relative to the largest term, of order 2⁻⁵³ log N; nothing is bounded here.
 */
export class EvenConvolution {
  readonly size: number;
  private readonly fourier: FourierTransform;
  /** Real, because a is even. */
  private readonly spectrum: Float64Array;

  /** `a` holds a_0 … a_{2N−1}. */
  constructor(a: Float64Array) {
    this.size = a.length / 2;
    const length = powerOfTwo(4 * this.size);
    this.fourier = new FourierTransform(length);
    const re = new Float64Array(length);
    a.forEach((value, l) => {
      re[l] = value;
      if (l > 0) re[length - l] = value;
    });
    this.fourier.transform(re, new Float64Array(length));
    this.spectrum = re;
  }

  times(x: Float64Array): Float64Array {
    const { length } = this.fourier;
    const re = new Float64Array(length);
    const im = new Float64Array(length);
    x.forEach((value, m) => {
      re[m] = value;
      re[length - m - 1] = value;
    });
    this.fourier.transform(re, im);
    for (let k = 0; k < length; k++) {
      re[k]! *= this.spectrum[k]! / length;
      // Conjugated, so that the forward transform inverts.
      im[k]! *= -this.spectrum[k]! / length;
    }
    this.fourier.transform(re, im);
    return re.slice(0, this.size);
  }
}

/**
 * y_n = Σ_{m=−N}^{N−1} a_{|n−m|} x_m for 0 ≤ n < N, where x is continued by x_{−m−1} = x_m, by fast Fourier transforms in
 * doubles: N log N operations a product. The transform of the even sequence a is made once.
 *
 * Rounding is relative to the largest term, of order 2⁻⁵³ log N; nothing is bounded here.
 */
export class EvenConvolution {
  readonly size: number;
  private readonly length: number;
  /** Real, because a is even. */
  private readonly spectrum: Float64Array;

  /** `a` holds a_0 … a_{2N−1}. */
  constructor(a: Float64Array) {
    this.size = a.length / 2;
    this.length = 2 ** Math.ceil(Math.log2(4 * this.size));
    const re = new Float64Array(this.length);
    a.forEach((value, l) => {
      re[l] = value;
      if (l > 0) re[this.length - l] = value;
    });
    transform(re, new Float64Array(this.length));
    this.spectrum = re;
  }

  times(x: Float64Array): Float64Array {
    const re = new Float64Array(this.length);
    const im = new Float64Array(this.length);
    x.forEach((value, m) => {
      re[m] = value;
      re[this.length - m - 1] = value;
    });
    transform(re, im);
    for (let k = 0; k < this.length; k++) {
      re[k]! *= this.spectrum[k]! / this.length;
      // Conjugated, so that the forward transform inverts.
      im[k]! *= -this.spectrum[k]! / this.length;
    }
    transform(re, im);
    return re.slice(0, this.size);
  }
}

/** Σ_j x_j e^{−2πijk/n} in place, n a power of two: decimation in time after a bit reversal. */
function transform(re: Float64Array, im: Float64Array): void {
  const n = re.length;
  reverseBits(re, im);
  const [cosines, sines] = roots(n);
  for (let half = 1; half < n; half *= 2) {
    const stride = n / (2 * half);
    for (let start = 0; start < n; start += 2 * half)
      for (let k = 0; k < half; k++) {
        const [c, s] = [cosines[k * stride]!, sines[k * stride]!];
        const [i, j] = [start + k, start + k + half];
        const real = c * re[j]! + s * im[j]!;
        const imaginary = c * im[j]! - s * re[j]!;
        re[j] = re[i]! - real;
        im[j] = im[i]! - imaginary;
        re[i]! += real;
        im[i]! += imaginary;
      }
  }
}

function reverseBits(re: Float64Array, im: Float64Array): void {
  const n = re.length;
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i >= j) continue;
    [re[i], re[j]] = [re[j]!, re[i]!];
    [im[i], im[j]] = [im[j]!, im[i]!];
  }
}

function roots(n: number): readonly [Float64Array, Float64Array] {
  const angle = (k: number): number => (2 * Math.PI * k) / n;
  return [
    Float64Array.from({ length: n / 2 }, (_, k) => Math.cos(angle(k))),
    Float64Array.from({ length: n / 2 }, (_, k) => Math.sin(angle(k))),
  ];
}

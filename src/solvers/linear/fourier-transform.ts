/** X_k = Σ_j x_j e^{−2πijk/n} in doubles, n a power of two, by decimation in time after a bit reversal; rounding is of order 2⁻⁵³ log n of the norm. */
export class FourierTransform {
  readonly length: number;
  private readonly cosines: Float64Array;
  private readonly sines: Float64Array;

  constructor(length: number) {
    this.length = length;
    const angle = (k: number): number => (2 * Math.PI * k) / length;
    this.cosines = Float64Array.from({ length: length / 2 }, (_, k) => Math.cos(angle(k)));
    this.sines = Float64Array.from({ length: length / 2 }, (_, k) => Math.sin(angle(k)));
  }

  /** In place. */
  transform(re: Float64Array, im: Float64Array): void {
    const { length: n, cosines, sines } = this;
    reverseBits(re, im);
    for (let half = 1; half < n; half *= 2) {
      const stride = n / (2 * half);
      for (let start = 0; start < n; start += 2 * half)
        for (let k = 0, i = start, at = 0; k < half; k++, i++, at += stride) {
          const [c, s, j] = [cosines[at]!, sines[at]!, i + half];
          const real = c * re[j]! + s * im[j]!;
          const imaginary = c * im[j]! - s * re[j]!;
          re[j] = re[i]! - real;
          im[j] = im[i]! - imaginary;
          re[i]! += real;
          im[i]! += imaginary;
        }
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

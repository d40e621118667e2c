/**
 * X_k = Σ_j x_j e^{−2πijk/n} in doubles, n a power of two, by decimation in time after a bit reversal, two halvings at a time; rounding is of order
 * 2⁻⁵³ log n of the norm.
 */
export class FourierTransform {
  readonly length: number;
  /** Of 2πk/n from 0 to π. */
  readonly cosines: Float64Array;
  readonly sines: Float64Array;
  /** Pairs of places that a bit reversal exchanges, one after the other. */
  private readonly exchanged: Int32Array;

  constructor(length: number) {
    this.length = length;
    const angle = (k: number): number => (2 * Math.PI * k) / length;
    this.cosines = Float64Array.from({ length: length / 2 + 1 }, (_, k) => Math.cos(angle(k)));
    this.sines = Float64Array.from({ length: length / 2 + 1 }, (_, k) => Math.sin(angle(k)));
    this.exchanged = exchangedPlaces(length);
  }

  /** In place. */
  transform(re: Float64Array, im: Float64Array): void {
    const { length, exchanged } = this;
    for (let p = 0; p < exchanged.length; p += 2) {
      const i = exchanged[p]!;
      const j = exchanged[p + 1]!;
      const real = re[i]!;
      const imaginary = im[i]!;
      re[i] = re[j]!;
      im[i] = im[j]!;
      re[j] = real;
      im[j] = imaginary;
    }
    let half = 1;
    // One halving alone where their number is odd.
    if (Math.log2(length) % 2 === 1) {
      pairs(re, im);
      half = 2;
    }
    for (; half < length; half *= 4) this.twoHalvings(re, im, half);
  }

  /** From transforms of `half` entries, four of which lie side by side, to those of 4·half. */
  private twoHalvings(re: Float64Array, im: Float64Array, half: number): void {
    const { length, cosines, sines } = this;
    const stride = length / (4 * half);
    for (let start = 0; start < length; start += 4 * half)
      for (let k = 0, at = 0, a = start; k < half; k++, at += stride, a++) {
        const b = a + half;
        const c = b + half;
        const d = c + half;
        const c1 = cosines[2 * at]!;
        const s1 = sines[2 * at]!;
        const c2 = cosines[at]!;
        const s2 = sines[at]!;
        const bRe = c1 * re[b]! + s1 * im[b]!;
        const bIm = c1 * im[b]! - s1 * re[b]!;
        const dRe = c1 * re[d]! + s1 * im[d]!;
        const dIm = c1 * im[d]! - s1 * re[d]!;
        const sumRe = re[c]! + dRe;
        const sumIm = im[c]! + dIm;
        const lessRe = re[c]! - dRe;
        const lessIm = im[c]! - dIm;
        const evenRe = c2 * sumRe + s2 * sumIm;
        const evenIm = c2 * sumIm - s2 * sumRe;
        // Half a turn of the longer transform later: times −i.
        const oddRe = c2 * lessIm - s2 * lessRe;
        const oddIm = -c2 * lessRe - s2 * lessIm;
        const upRe = re[a]! + bRe;
        const upIm = im[a]! + bIm;
        const downRe = re[a]! - bRe;
        const downIm = im[a]! - bIm;
        re[a] = upRe + evenRe;
        im[a] = upIm + evenIm;
        re[b] = downRe + oddRe;
        im[b] = downIm + oddIm;
        re[c] = upRe - evenRe;
        im[c] = upIm - evenIm;
        re[d] = downRe - oddRe;
        im[d] = downIm - oddIm;
      }
  }
}

/** Transforms of two neighbouring entries. */
function pairs(re: Float64Array, im: Float64Array): void {
  for (let i = 0; i < re.length; i += 2) {
    const real = re[i + 1]!;
    const imaginary = im[i + 1]!;
    re[i + 1] = re[i]! - real;
    im[i + 1] = im[i]! - imaginary;
    re[i]! += real;
    im[i]! += imaginary;
  }
}

function exchangedPlaces(length: number): Int32Array {
  const found: number[] = [];
  for (let i = 1, j = 0; i < length; i++) {
    let bit = length >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) found.push(i, j);
  }
  return Int32Array.from(found);
}

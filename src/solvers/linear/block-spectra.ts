import type { FourierTransform } from "./fourier-transform.ts";
import type { PanelBlocks } from "./panel-blocks.ts";
import type { RegularPanels } from "./regular-panels.ts";

/** One complex number at each of a number of places. */
export interface ComplexValues {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

export function complexValues(size: number): ComplexValues {
  return { re: new Float64Array(size), im: new Float64Array(size) };
}

/** Two neighbouring places a and a + 1 among so many of `stride` at each frequency; the last one may be alone. */
interface Pair {
  readonly a: number;
  readonly count: number;
  readonly stride: number;
}

/** The transforms of two real sequences from that of the first plus i times the second. */
export function unpack(
  { re, im }: ComplexValues,
  { a, count, stride }: Pair,
  { re: toRe, im: toIm }: ComplexValues,
): void {
  const { length } = re;
  const isAlone = a + 1 === count;
  for (let k = 0, to = a; k <= length / 2; k++, to += stride) {
    const other = (length - k) % length;
    toRe[to] = (re[k]! + re[other]!) / 2;
    toIm[to] = (im[k]! - im[other]!) / 2;
    if (isAlone) continue;
    toRe[to + 1] = (im[k]! + im[other]!) / 2;
    toIm[to + 1] = (re[other]! - re[k]!) / 2;
  }
}

/** The conjugate of what {@link unpack} took apart, so that the forward transform inverts. */
export function packConjugated(
  { re, im }: ComplexValues,
  { a, count, stride }: Pair,
  { re: real, im: imaginary }: ComplexValues,
): void {
  const { length } = real;
  const isAlone = a + 1 === count;
  for (let k = 0, from = a; k <= length / 2; k++, from += stride) {
    const p = isAlone ? 0 : re[from + 1]!;
    const q = isAlone ? 0 : im[from + 1]!;
    const other = (length - k) % length;
    real[other] = re[from]! + q;
    imaginary[other] = im[from]! - p;
    real[k] = re[from]! - q;
    imaginary[k] = -im[from]! - p;
  }
}

/** A place and its mirror image among `stride` at each frequency, the parity of what is mirrored, and e^{iθ} of the frequencies. */
interface Mirror {
  readonly from: number;
  readonly to: number;
  readonly stride: number;
  readonly parity: 1 | -1;
  readonly turns: { readonly cosines: Float64Array; readonly sines: Float64Array };
}

/** X_to(θ) += ±e^{iθ}X_from(θ)*: of the sequence x_from(−1 − p). */
export function addConjugated(
  { re, im }: ComplexValues,
  { from, to, stride, parity, turns: { cosines, sines } }: Mirror,
): void {
  for (let k = 0, first = 0; first < re.length; k++, first += stride) {
    const c = parity * cosines[k]!;
    const s = parity * sines[k]!;
    const a = re[first + from]!;
    const b = im[first + from]!;
    re[first + to]! += c * a + s * b;
    im[first + to]! += s * a - c * b;
  }
}

/** Adds factor·Bx at each frequency; two rows at a time, because one sum alone waits for each of its additions. */
export function addBlockProducts(
  { re: blockRe, im: blockIm }: ComplexValues,
  order: number,
  { re: xRe, im: xIm }: ComplexValues,
  { re: yRe, im: yIm }: ComplexValues,
  factor: number,
): void {
  for (let first = 0, at = 0; first < xRe.length; first += order) {
    const end = first + order;
    let i = first;
    for (; i + 1 < end; i += 2, at += order) {
      let re = 0;
      let im = 0;
      let nextRe = 0;
      let nextIm = 0;
      for (let j = first; j < end; j++, at++) {
        const a = xRe[j]!;
        const b = xIm[j]!;
        const p = blockRe[at]!;
        const q = blockIm[at]!;
        const r = blockRe[at + order]!;
        const s = blockIm[at + order]!;
        re += p * a - q * b;
        im += p * b + q * a;
        nextRe += r * a - s * b;
        nextIm += r * b + s * a;
      }
      yRe[i]! += factor * re;
      yIm[i]! += factor * im;
      yRe[i + 1]! += factor * nextRe;
      yIm[i + 1]! += factor * nextIm;
    }
    if (i === end) continue;
    let re = 0;
    let im = 0;
    for (let j = first; j < end; j++, at++) {
      re += blockRe[at]! * xRe[j]! - blockIm[at]! * xIm[j]!;
      im += blockRe[at]! * xIm[j]! + blockIm[at]! * xRe[j]!;
    }
    yRe[i]! += factor * re;
    yIm[i]! += factor * im;
  }
}

/** Adds B†x at each frequency. */
export function addAdjointProducts(
  { re: blockRe, im: blockIm }: ComplexValues,
  order: number,
  { re: xRe, im: xIm }: ComplexValues,
  { re: yRe, im: yIm }: ComplexValues,
): void {
  for (let first = 0, at = 0; first < xRe.length; first += order)
    for (let i = first; i < first + order; i++) {
      const a = xRe[i]!;
      const b = xIm[i]!;
      for (let j = first; j < first + order; j++, at++) {
        const p = blockRe[at]!;
        const q = blockIm[at]!;
        yRe[j]! += p * a + q * b;
        yIm[j]! += p * b - q * a;
      }
    }
}

/** The transforms of B(d) over −span < d < 2 span, function by function: frequency by frequency, row by row. */
export function blockSpectra(
  integrals: PanelBlocks,
  { length: panel, span }: RegularPanels,
  fourier: FourierTransform,
): ComplexValues[] {
  const { order } = integrals;
  const { parities } = integrals.functions;
  const blocks = Array.from({ length: 2 * span }, (_, d) => integrals.of(panel, panel, d * panel));
  const entries = order ** 2;
  const pair = complexValues(fourier.length);
  return parities.map((parity, f) => {
    const spectrum = complexValues(entries * (fourier.length / 2 + 1));
    for (let a = 0; a < entries; a += 2) {
      for (let k = 0; k < 2; k++) {
        const sequence = (k === 0 ? pair.re : pair.im).fill(0);
        const at = (a + k) * parities.length + f;
        if (a + k >= entries) continue;
        for (let d = 0; d < blocks.length; d++) sequence[d] = blocks[d]![at]!;
        // The mirrored pair has its nodes in descending order.
        const mirrored = (entries - 1 - a - k) * parities.length + f;
        for (let d = 1; d < span; d++) sequence[fourier.length - d] = parity * blocks[d]![mirrored]!;
      }
      fourier.transform(pair.re, pair.im);
      unpack(pair, { a, count: entries, stride: entries }, spectrum);
    }
    return spectrum;
  });
}

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

/** The transforms of two real sequences from that of the first plus i times the second, to places a and a + 1 of `stride` at each frequency. */
export function unpack(
  sequences: readonly Float64Array[],
  a: number,
  stride: number,
  into: ComplexValues,
): void {
  const [re, im] = [sequences[a]!, sequences[a + 1]!];
  const { length } = re;
  for (let k = 0, to = a; k <= length / 2; k++, to += stride) {
    const other = (length - k) % length;
    into.re[to] = (re[k]! + re[other]!) / 2;
    into.im[to] = (im[k]! - im[other]!) / 2;
    if (a + 1 === stride) continue;
    into.re[to + 1] = (im[k]! + im[other]!) / 2;
    into.im[to + 1] = (re[other]! - re[k]!) / 2;
  }
}

/** The conjugate of what {@link unpack} took apart, so that the forward transform inverts. */
export function packConjugated(
  { re, im }: ComplexValues,
  stride: number,
  a: number,
  into: readonly Float64Array[],
): void {
  const [real, imaginary] = [into[a]!, into[a + 1]!];
  const { length } = real;
  const isAlone = a + 1 === stride;
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

/** Adds Bx at each frequency, or B†x. */
export function multiply(
  blocks: ComplexValues,
  order: number,
  x: ComplexValues,
  y: ComplexValues,
  isTransposed: boolean,
): void {
  const frequencies = x.re.length / order;
  for (let k = 0, at = 0; k < frequencies; k++)
    for (let i = k * order; i < (k + 1) * order; i++)
      if (isTransposed) {
        const a = x.re[i]!;
        const b = x.im[i]!;
        for (let j = k * order; j < (k + 1) * order; j++, at++) {
          const re = blocks.re[at]!;
          const im = blocks.im[at]!;
          y.re[j]! += re * a + im * b;
          y.im[j]! += re * b - im * a;
        }
      } else {
        let real = 0;
        let imaginary = 0;
        for (let j = k * order; j < (k + 1) * order; j++, at++) {
          const re = blocks.re[at]!;
          const im = blocks.im[at]!;
          const a = x.re[j]!;
          const b = x.im[j]!;
          real += re * a - im * b;
          imaginary += re * b + im * a;
        }
        y.re[i]! += real;
        y.im[i]! += imaginary;
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
  return parities.map((parity, f) => {
    const spectrum = complexValues(entries * (fourier.length / 2 + 1));
    for (let a = 0; a < entries; a += 2) {
      const pair = [0, 1].map((k) => {
        const sequence = new Float64Array(fourier.length);
        const at = a + k;
        if (at >= entries) return sequence;
        blocks.forEach((block, d) => {
          sequence[d] = block[at * parities.length + f]!;
          // The mirrored pair has its nodes in descending order.
          if (d > 0 && d < span)
            sequence[fourier.length - d] = parity * block[(entries - 1 - at) * parities.length + f]!;
        });
        return sequence;
      });
      fourier.transform(pair[0]!, pair[1]!);
      const both = complexValues(2 * (fourier.length / 2 + 1));
      unpack(pair, 0, 2, both);
      for (let k = 0; k <= fourier.length / 2; k++)
        for (let e = 0; e < 2 && a + e < entries; e++) {
          spectrum.re[k * entries + a + e] = both.re[2 * k + e]!;
          spectrum.im[k * entries + a + e] = both.im[2 * k + e]!;
        }
    }
    return spectrum;
  });
}

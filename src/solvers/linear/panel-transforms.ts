import { addConjugated, type ComplexValues, complexValues, packConjugated, unpack } from "./block-spectra.ts";
import { FourierTransform } from "./fourier-transform.ts";
import type { Sign } from "./panel-products.ts";
import { convolutionLength, type RegularPanels } from "./regular-panels.ts";

/**
 * Fourier transforms over regular panels of values at the nodes of a half line: one sequence over the panels for each place on a panel.
 *
 * A function that is continued to ν < 0 as an even or odd one has x_{n−1−k}(p) = ±x_k(−1 − p), because panels there have their nodes in descending order of |ν|,
 * and so X_{n−1−k}(θ) = ±e^{iθ}X_k(θ)*: half of the sequences are transformed.
 */
export class PanelTransforms {
  readonly fourier: FourierTransform;
  private readonly order: number;
  /** The regular panels, and their places. */
  private readonly panels: Int32Array;
  private readonly places: Int32Array;
  /** By place on a panel, over the panels, an even number; one transform after the other overwrites them. */
  private readonly sequences: readonly Float64Array[];
  private readonly values: ComplexValues[] = [];
  private used = 0;

  constructor(regular: RegularPanels, order: number) {
    this.order = order;
    this.fourier = new FourierTransform(convolutionLength(regular));
    const isRegular = (place: number) => place >= 0;
    this.panels = Int32Array.from(regular.places.keys()).filter((p) => isRegular(regular.places[p]!));
    this.places = regular.places.filter(isRegular);
    const pairs = Math.ceil(order / 2);
    this.sequences = Array.from({ length: 2 * pairs }, () => new Float64Array(this.fourier.length));
  }

  /** All frequencies that were given away are free again. */
  clear(): void {
    this.used = 0;
  }

  /** Zero at each frequency and place on a panel; valid until {@link clear}. */
  zero(): ComplexValues {
    const known = this.values[this.used++];
    if (known) {
      known.re.fill(0);
      known.im.fill(0);
      return known;
    }
    const made = complexValues(this.order * (this.fourier.length / 2 + 1));
    this.values.push(made);
    return made;
  }

  /** Of values at ν > 0 alone. */
  ofValues(x: Float64Array): ComplexValues {
    const { order, panels, places, sequences } = this;
    for (const sequence of sequences) sequence.fill(0);
    for (let k = 0; k < order; k++) {
      const sequence = sequences[k]!;
      for (let p = 0; p < panels.length; p++) sequence[places[p]!] = x[panels[p]! * order + k]!;
    }
    return this.transformed(order);
  }

  /** Of an even (1) or odd (−1) function by its values at ν > 0. */
  ofParity(x: Float64Array, parity: Sign): ComplexValues {
    const { order, panels, places, sequences, half } = this;
    const { length } = this.fourier;
    for (const sequence of sequences) sequence.fill(0);
    for (let k = 0; k < half; k++) {
      const sequence = sequences[k]!;
      for (let p = 0; p < panels.length; p++) {
        const first = panels[p]! * order;
        const place = places[p]!;
        sequence[place] = x[first + k]!;
        sequence[length - 1 - place] = parity * x[first + order - 1 - k]!;
      }
    }
    const values = this.transformed(half);
    for (let k = 0; k < order - half; k++) addConjugated(values, this.mirror(k, order - 1 - k, parity));
    return values;
  }

  /** Adds left times the images of frequencies at ω > 0. */
  addImages(y: ComplexValues, left: Float64Array, out: Float64Array): void {
    const { order, panels, places } = this;
    const sequences = this.inverted(y, order);
    for (let k = 0; k < order; k++) {
      const sequence = sequences[k]!;
      for (let p = 0; p < panels.length; p++) {
        const i = panels[p]! * order + k;
        out[i]! += left[i]! * sequence[places[p]!]!;
      }
    }
  }

  /** Adds right times y(ν) ± y(−ν), transposed to {@link ofParity}; the frequencies are overwritten. */
  addFolded(y: ComplexValues, parity: Sign, right: Float64Array, out: Float64Array): void {
    const { order, panels, places, half } = this;
    const { length } = this.fourier;
    for (let k = 0; k < half; k++) addConjugated(y, this.mirror(order - 1 - k, k, parity));
    const sequences = this.inverted(y, half);
    for (let k = 0; k < half; k++) {
      const sequence = sequences[k]!;
      for (let p = 0; p < panels.length; p++) {
        const i = panels[p]! * order + k;
        out[i]! += right[i]! * sequence[places[p]!]!;
        if (2 * k + 1 === order) continue;
        const mirrored = panels[p]! * order + order - 1 - k;
        out[mirrored]! += right[mirrored]! * parity * sequence[length - 1 - places[p]!]!;
      }
    }
  }

  /** Places on a panel of which each is mirrored to another, the middle one to itself. */
  private get half(): number {
    return Math.ceil(this.order / 2);
  }

  private mirror(from: number, to: number, parity: Sign) {
    return { from, to, stride: this.order, parity, turns: this.fourier };
  }

  /** Transforms of the first sequences, which are overwritten. */
  private transformed(count: number): ComplexValues {
    const { sequences, fourier, order } = this;
    const x = this.zero();
    for (let a = 0; a < count; a += 2) {
      const pair = { re: sequences[a]!, im: sequences[a + 1]! };
      fourier.transform(pair.re, pair.im);
      unpack(pair, { a, count, stride: order }, x);
    }
    return x;
  }

  private inverted(y: ComplexValues, count: number): readonly Float64Array[] {
    const { sequences, fourier, order } = this;
    const { length } = fourier;
    for (let a = 0; a < count; a += 2) {
      const re = sequences[a]!;
      const im = sequences[a + 1]!;
      packConjugated(y, { a, count, stride: order }, { re, im });
      fourier.transform(re, im);
      for (let k = 0; k < length; k++) {
        re[k]! /= length;
        im[k]! /= -length;
      }
    }
    return sequences;
  }
}

import { blockRows } from "./block-rows.ts";
import { addProduct, addTransposed } from "./difference-operator.ts";
import { FourierTransform } from "./fourier-transform.ts";
import type { HalfLineGrid } from "./half-line-grid.ts";
import type { LinearMap } from "./matrix.ts";
import type { PanelBlocks } from "./panel-blocks.ts";
import { convolutionLength, type RegularPanels } from "./regular-panels.ts";

/** Of ν, and of a function of ν that is even or odd. */
type Sign = 1 | -1;

/** One complex number at each of a number of places. */
interface ComplexValues {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** Entries for even and for odd functions of ν. */
type Folded = Readonly<Record<Sign, Float64Array>>;

/**
 * y_i = ∫_0^∞ dν [f(ω_i − ν) ± f(ω_i + ν)] x(ν) at the nodes of a half-line grid for several functions f, as {@link FoldedProducts} have it, but without
 * any smoothness of f. Between panels of one length ℓ at multiples pℓ the integrals B(p − q) of {@link PanelBlocks} depend on p − q alone, and on
 * p + q + 1 for −ν: with x continued to ν < 0,
 *   y_p = Σ_q B(p − q) x_q,
 * a circular convolution of n×n blocks over the panels, by fast Fourier transforms. Rows and columns of the other panels are stored.
 *
 * With P regular panels of n nodes: 3P blocks are stored, and a product takes O(P n² + P n log P) operations, {@link convolutionOperations}.
 */
export class ToeplitzProducts {
  private readonly grid: HalfLineGrid;
  private readonly regular: RegularPanels;
  private readonly fourier: FourierTransform;
  /** By function: blocks at the frequencies from 0 to one half, row by row. */
  private readonly spectra: readonly ComplexValues[];
  /** Nodes on regular panels, and on others. */
  private readonly inner: Int32Array;
  private readonly outer: Int32Array;
  /** By function: rows of the other nodes in all columns; rows of the regular nodes in the columns of the others. */
  private readonly rows: readonly Folded[];
  private readonly columns: readonly Folded[];

  constructor(integrals: PanelBlocks, grid: HalfLineGrid, regular: RegularPanels) {
    this.grid = grid;
    this.regular = regular;
    this.fourier = new FourierTransform(convolutionLength(regular));
    this.spectra = blockSpectra(integrals, regular, this.fourier);
    const isInner = (_: unknown, i: number) => (regular.places[Math.floor(i / grid.order)] ?? -1) >= 0;
    const nodes = Int32Array.from({ length: grid.size }, (_, i) => i);
    this.inner = nodes.filter(isInner);
    this.outer = nodes.filter((_, i) => !isInner(_, i));
    this.rows = entriesOf(integrals, grid, this.outer, nodes);
    this.columns = entriesOf(integrals, grid, this.inner, this.outer);
  }

  /** The map with function f on even (1) or odd (−1) functions of ν. */
  map(f: number, parity: Sign): LinearMap {
    return {
      size: this.grid.size,
      times: (x) => this.product(f, parity, x),
      transposedTimes: (y) => this.transposedProduct(f, parity, y),
    };
  }

  private product(f: number, parity: Sign, x: Float64Array): Float64Array {
    const others = gathered(x, this.outer);
    const outside = new Float64Array(this.outer.length);
    addProduct(this.rows[f]![parity], x, outside);
    const inside = new Float64Array(this.inner.length);
    addProduct(this.columns[f]![parity], others, inside);
    const out = new Float64Array(x.length);
    scatter(outside, this.outer, out);
    scatter(inside, this.inner, out);
    const sequences = this.sequences();
    this.visitPlaces((i, sequence, at, mirrored, mirroredAt) => {
      sequences[sequence]![at] = x[i]!;
      sequences[mirrored]![mirroredAt] = parity * x[i]!;
    });
    const images = this.convolved(f, sequences, false);
    this.visitPlaces((i, sequence, at) => {
      out[i]! += images[sequence]![at]!;
    });
    return out;
  }

  private transposedProduct(f: number, parity: Sign, y: Float64Array): Float64Array {
    const out = new Float64Array(y.length);
    addTransposed(this.rows[f]![parity], gathered(y, this.outer), out);
    const others = new Float64Array(this.outer.length);
    addTransposed(this.columns[f]![parity], gathered(y, this.inner), others);
    scatter(others, this.outer, out);
    const sequences = this.sequences();
    this.visitPlaces((i, sequence, at) => {
      sequences[sequence]![at] = y[i]!;
    });
    const images = this.convolved(f, sequences, true);
    this.visitPlaces((i, sequence, at, mirrored, mirroredAt) => {
      out[i]! += images[sequence]![at]! + parity * images[mirrored]![mirroredAt]!;
    });
    return out;
  }

  /** For each regular node: its place on the panel and that of its panel, and both of the mirrored node. */
  private visitPlaces(
    visit: (node: number, sequence: number, at: number, mirrored: number, mirroredAt: number) => void,
  ): void {
    const { order } = this.grid;
    const { length } = this.fourier;
    this.regular.places.forEach((place, p) => {
      if (place < 0) return;
      for (let k = 0; k < order; k++) visit(p * order + k, k, place, order - 1 - k, length - 1 - place);
    });
  }

  /** Zeros: by place on a panel, over the panels; an even number. */
  private sequences(): Float64Array[] {
    return Array.from({ length: 2 * this.pairs }, () => new Float64Array(this.fourier.length));
  }

  private get pairs(): number {
    return Math.ceil(this.grid.order / 2);
  }

  /** Circular convolution of the blocks with sequences, which are overwritten; or its transpose, a correlation. */
  private convolved(f: number, sequences: Float64Array[], isTransposed: boolean): Float64Array[] {
    const { order } = this.grid;
    const { length } = this.fourier;
    const size = order * (length / 2 + 1);
    const [x, y] = [complexValues(size), complexValues(size)];
    for (let a = 0; a < sequences.length; a += 2) {
      this.fourier.transform(sequences[a]!, sequences[a + 1]!);
      unpack(sequences, a, order, x);
    }
    multiply(this.spectra[f]!, order, x, y, isTransposed);
    for (let a = 0; a < sequences.length; a += 2) {
      packConjugated(y, order, a, sequences);
      this.fourier.transform(sequences[a]!, sequences[a + 1]!);
      const [re, im] = [sequences[a]!, sequences[a + 1]!];
      for (let k = 0; k < length; k++) {
        re[k]! /= length;
        im[k]! /= -length;
      }
    }
    return sequences;
  }
}

function complexValues(size: number): ComplexValues {
  return { re: new Float64Array(size), im: new Float64Array(size) };
}

/** The transforms of two real sequences from that of the first plus i times the second, to places a and a + 1 of `stride` at each frequency. */
function unpack(sequences: readonly Float64Array[], a: number, stride: number, into: ComplexValues): void {
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
function packConjugated({ re, im }: ComplexValues, stride: number, a: number, into: Float64Array[]): void {
  const [real, imaginary] = [into[a]!, into[a + 1]!];
  const { length } = real;
  const isAlone = a + 1 === stride;
  for (let k = 0, from = a; k <= length / 2; k++, from += stride) {
    const [p, q] = isAlone ? [0, 0] : [re[from + 1]!, im[from + 1]!];
    const other = (length - k) % length;
    real[other] = re[from]! + q;
    imaginary[other] = im[from]! - p;
    real[k] = re[from]! - q;
    imaginary[k] = -im[from]! - p;
  }
}

/** y = Bx at each frequency, or y = B†x. */
function multiply(
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
        const [a, b] = [x.re[i]!, x.im[i]!];
        for (let j = k * order; j < (k + 1) * order; j++, at++) {
          const [re, im] = [blocks.re[at]!, blocks.im[at]!];
          y.re[j]! += re * a + im * b;
          y.im[j]! += re * b - im * a;
        }
      } else {
        let real = 0;
        let imaginary = 0;
        for (let j = k * order; j < (k + 1) * order; j++, at++) {
          const [re, im, a, b] = [blocks.re[at]!, blocks.im[at]!, x.re[j]!, x.im[j]!];
          real += re * a - im * b;
          imaginary += re * b + im * a;
        }
        y.re[i] = real;
        y.im[i] = imaginary;
      }
}

/** The transforms of B(d) over −span < d < 2 span, function by function: frequency by frequency, row by row. */
function blockSpectra(
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

/** Entries in rows and columns that fill whole panels. */
function entriesOf(
  integrals: PanelBlocks,
  grid: HalfLineGrid,
  rows: Int32Array,
  columns: Int32Array,
): Folded[] {
  const functions = integrals.functions.parities.length;
  const panels = new Set(Array.from(columns, (j) => Math.floor(j / grid.order)));
  const fill = blockRows(integrals, grid, panels);
  const folded = integrals.functions.parities.map(() => ({
    1: new Float64Array(rows.length * columns.length),
    [-1]: new Float64Array(rows.length * columns.length),
  }));
  const [above, below] = [new Float64Array(functions * grid.size), new Float64Array(functions * grid.size)];
  let to = 0;
  for (const i of rows) {
    fill(i, above, below);
    for (const j of columns) {
      folded.forEach((entries, f) => {
        const [plus, minus] = [above[j * functions + f]!, below[j * functions + f]!];
        entries[1]![to] = plus + minus;
        entries[-1]![to] = plus - minus;
      });
      to++;
    }
  }
  return folded as unknown as Folded[];
}

function gathered(x: Float64Array, places: Int32Array): Float64Array {
  return Float64Array.from(places, (i) => x[i]!);
}

/** Adds values at places. */
function scatter(values: Float64Array, places: Int32Array, out: Float64Array): void {
  values.forEach((value, k) => {
    out[places[k]!]! += value;
  });
}

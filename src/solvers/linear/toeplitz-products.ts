import { blockRows } from "./block-rows.ts";
import {
  blockSpectra,
  type ComplexValues,
  complexValues,
  multiply,
  packConjugated,
  unpack,
} from "./block-spectra.ts";
import { addProduct, addTransposed } from "./difference-operator.ts";
import { FourierTransform } from "./fourier-transform.ts";
import type { HalfLineGrid } from "./half-line-grid.ts";
import type { LinearMap } from "./matrix.ts";
import type { PanelBlocks } from "./panel-blocks.ts";
import { distinct, type PanelMap, type PanelProducts, type Sign, type Term } from "./panel-products.ts";
import { convolutionLength, convolutionNumbers, type RegularPanels } from "./regular-panels.ts";

/** Entries in the rows and in the columns of other nodes. */
interface Others {
  readonly rows: Float64Array;
  readonly columns: Float64Array;
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
export class ToeplitzProducts implements PanelProducts {
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
  /** By place on a panel, over the panels, an even number; one product after the other overwrites them. */
  private readonly scratch: readonly Float64Array[];

  constructor(integrals: PanelBlocks, grid: HalfLineGrid, regular: RegularPanels) {
    this.grid = grid;
    this.regular = regular;
    this.fourier = new FourierTransform(convolutionLength(regular));
    const pairs = Math.ceil(grid.order / 2);
    this.scratch = Array.from({ length: 2 * pairs }, () => new Float64Array(this.fourier.length));
    this.spectra = blockSpectra(integrals, regular, this.fourier);
    const isInner = (_: unknown, i: number) => (regular.places[Math.floor(i / grid.order)] ?? -1) >= 0;
    const nodes = Int32Array.from({ length: grid.size }, (_, i) => i);
    this.inner = nodes.filter(isInner);
    this.outer = nodes.filter((_, i) => !isInner(_, i));
    this.rows = entriesOf(integrals, grid, this.outer, nodes);
    this.columns = entriesOf(integrals, grid, this.inner, this.outer);
  }

  /** The same for other functions. */
  with(integrals: PanelBlocks): ToeplitzProducts {
    return new ToeplitzProducts(integrals, this.grid, this.regular);
  }

  /** The numbers of one function that are stored. */
  get count(): number {
    return convolutionNumbers(this.regular, this.grid.order);
  }

  /** The map with function f on even (1) or odd (−1) functions of ν. */
  map(f: number, parity: Sign): PanelMap {
    const one = new Float64Array(this.grid.size).fill(1);
    const map = this.linearMap([{ f, parity, left: one, right: one }], {
      rows: this.rows[f]![parity],
      columns: this.columns[f]![parity],
    });
    return { ...map, products: this, f, parity };
  }

  /** The sum of terms: those that share a factor share its Fourier transforms, and all share the other rows and columns. */
  sum(terms: readonly Term[]): LinearMap {
    return this.linearMap(terms, {
      rows: weighted(this.rows, terms, this.outer, null),
      columns: weighted(this.columns, terms, this.inner, this.outer),
    });
  }

  private linearMap(terms: readonly Term[], others: Others): LinearMap {
    return {
      size: this.grid.size,
      times: (x) => this.product(terms, others, x),
      transposedTimes: (y) => this.transposedProduct(terms, others, y),
    };
  }

  private product(terms: readonly Term[], { rows, columns }: Others, x: Float64Array): Float64Array {
    const outside = new Float64Array(this.outer.length);
    addProduct(rows, x, outside);
    const inside = new Float64Array(this.inner.length);
    addProduct(columns, gathered(x, this.outer), inside);
    const out = new Float64Array(x.length);
    scatter(outside, this.outer, out);
    scatter(inside, this.inner, out);
    const transforms = new Map(
      distinct(terms, "right").map(({ parity, right }) => {
        const sequences = this.zeroSequences();
        this.visitPlaces((i, sequence, at, mirrored, mirroredAt) => {
          const value = right[i]! * x[i]!;
          sequences[sequence]![at] = value;
          sequences[mirrored]![mirroredAt] = parity * value;
        });
        return [right, this.transformed(sequences)] as const;
      }),
    );
    for (const { left } of distinct(terms, "left")) {
      const sum = this.frequencies();
      for (const { f, right } of terms.filter((term) => term.left === left))
        multiply(this.spectra[f]!, this.grid.order, transforms.get(right)!, sum, false);
      const images = this.inverted(sum);
      this.visitPlaces((i, sequence, at) => {
        out[i]! += left[i]! * images[sequence]![at]!;
      });
    }
    return out;
  }

  private transposedProduct(
    terms: readonly Term[],
    { rows, columns }: Others,
    y: Float64Array,
  ): Float64Array {
    const out = new Float64Array(y.length);
    addTransposed(rows, gathered(y, this.outer), out);
    const others = new Float64Array(this.outer.length);
    addTransposed(columns, gathered(y, this.inner), others);
    scatter(others, this.outer, out);
    const transforms = new Map(
      distinct(terms, "left").map(({ left }) => {
        const sequences = this.zeroSequences();
        this.visitPlaces((i, sequence, at) => {
          sequences[sequence]![at] = left[i]! * y[i]!;
        });
        return [left, this.transformed(sequences)] as const;
      }),
    );
    for (const { right, parity } of distinct(terms, "right")) {
      const sum = this.frequencies();
      for (const { f, left } of terms.filter((term) => term.right === right))
        multiply(this.spectra[f]!, this.grid.order, transforms.get(left)!, sum, true);
      const images = this.inverted(sum);
      this.visitPlaces((i, sequence, at, mirrored, mirroredAt) => {
        out[i]! += right[i]! * (images[sequence]![at]! + parity * images[mirrored]![mirroredAt]!);
      });
    }
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

  private zeroSequences(): readonly Float64Array[] {
    for (const sequence of this.scratch) sequence.fill(0);
    return this.scratch;
  }

  private frequencies(): ComplexValues {
    return complexValues(this.grid.order * (this.fourier.length / 2 + 1));
  }

  /** Transforms of sequences, which are overwritten. */
  private transformed(sequences: readonly Float64Array[]): ComplexValues {
    const x = this.frequencies();
    for (let a = 0; a < sequences.length; a += 2) {
      this.fourier.transform(sequences[a]!, sequences[a + 1]!);
      unpack(sequences, a, this.grid.order, x);
    }
    return x;
  }

  private inverted(y: ComplexValues): readonly Float64Array[] {
    const { length } = this.fourier;
    const sequences = this.scratch;
    for (let a = 0; a < sequences.length; a += 2) {
      const [re, im] = [sequences[a]!, sequences[a + 1]!];
      packConjugated(y, this.grid.order, a, sequences);
      this.fourier.transform(re, im);
      for (let k = 0; k < length; k++) {
        re[k]! /= length;
        im[k]! /= -length;
      }
    }
    return sequences;
  }
}

/** Σ left·entries·right over terms, at the nodes of the rows and of the columns (all where these are null). */
function weighted(
  entries: readonly Folded[],
  terms: readonly Term[],
  rows: Int32Array,
  columns: Int32Array | null,
): Float64Array {
  const out = new Float64Array(entries[0]![1].length);
  for (const { f, parity, left, right } of terms) {
    const of = entries[f]![parity];
    const factors = columns ? gathered(right, columns) : right;
    rows.forEach((i, row) => {
      const factor = left[i]!;
      for (let j = 0, at = row * factors.length; j < factors.length; j++, at++)
        out[at]! += factor * of[at]! * factors[j]!;
    });
  }
  return out;
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
  rows.forEach((i, row) => {
    fill(i, above, below);
    folded.forEach((entries, f) => {
      foldRow({ above, below, first: f, stride: functions }, columns, entries, row * columns.length);
    });
  });
  return folded as unknown as Folded[];
}

/** What multiplies values at ν_j and at −ν_j, of one function among several. */
interface BothSides {
  readonly above: Float64Array;
  readonly below: Float64Array;
  readonly first: number;
  readonly stride: number;
}

/** Their sum and their difference at some columns, to places from `to` on. */
function foldRow(
  { above, below, first, stride }: BothSides,
  columns: Int32Array,
  entries: Folded,
  to: number,
): void {
  const [even, odd] = [entries[1], entries[-1]];
  for (let c = 0; c < columns.length; c++) {
    const at = columns[c]! * stride + first;
    even[to + c] = above[at]! + below[at]!;
    odd[to + c] = above[at]! - below[at]!;
  }
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

import { addProduct, addTransposed } from "./block-products.ts";
import { blockRows } from "./block-rows.ts";
import { addAdjointProducts, addBlockProducts, blockSpectra, type ComplexValues } from "./block-spectra.ts";
import type { HalfLineGrid } from "./half-line-grid.ts";
import type { LinearMap } from "./matrix.ts";
import type { PanelBlocks } from "./panel-blocks.ts";
import {
  distinct,
  type Image,
  type PanelMap,
  type PanelProducts,
  type Sign,
  type Term,
} from "./panel-products.ts";
import { PanelTransforms } from "./panel-transforms.ts";
import { convolutionNumbers, type RegularPanels } from "./regular-panels.ts";

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
  private readonly transforms: PanelTransforms;
  /** 1 at every node. */
  private readonly one: Float64Array;
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
    this.transforms = new PanelTransforms(regular, grid.order);
    this.one = new Float64Array(grid.size).fill(1);
    this.spectra = blockSpectra(integrals, regular, this.transforms.fourier);
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
    const map = this.linearMap([{ f, parity, left: this.one, right: this.one }], {
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

  /** Sums of images: those of one vector share its Fourier transform, and a sum is transformed back once. */
  sums(sums: readonly (readonly Image[])[]): Float64Array[] {
    const { transforms, grid, outer } = this;
    transforms.clear();
    const transformed = new Map<Float64Array, ComplexValues>();
    for (const { x, parity } of sums.flat())
      if (!transformed.has(x)) transformed.set(x, transforms.ofParity(x, parity));
    return sums.map((images) => {
      const out = new Float64Array(grid.size);
      const outside = new Float64Array(outer.length);
      const inside = new Float64Array(this.inner.length);
      const sum = transforms.zero();
      for (const { f, parity, factor, x } of images) {
        addProduct(this.rows[f]![parity], x, outside, factor);
        addProduct(this.columns[f]![parity], gathered(x, outer), inside, factor);
        addBlockProducts(this.spectra[f]!, grid.order, transformed.get(x)!, sum, factor);
      }
      scatter(outside, outer, out);
      scatter(inside, this.inner, out);
      transforms.addImages(sum, this.one, out);
      return out;
    });
  }

  private product(terms: readonly Term[], { rows, columns }: Others, x: Float64Array): Float64Array {
    const { transforms, grid } = this;
    const outside = new Float64Array(this.outer.length);
    addProduct(rows, x, outside);
    const inside = new Float64Array(this.inner.length);
    addProduct(columns, gathered(x, this.outer), inside);
    const out = new Float64Array(x.length);
    scatter(outside, this.outer, out);
    scatter(inside, this.inner, out);
    transforms.clear();
    const transformed = new Map(
      distinct(terms, "right").map(
        ({ parity, right }) => [right, transforms.ofParity(times(right, x), parity)] as const,
      ),
    );
    for (const { left } of distinct(terms, "left")) {
      const sum = transforms.zero();
      for (const { f, right } of terms.filter((term) => term.left === left))
        addBlockProducts(this.spectra[f]!, grid.order, transformed.get(right)!, sum, 1);
      transforms.addImages(sum, left, out);
    }
    return out;
  }

  private transposedProduct(
    terms: readonly Term[],
    { rows, columns }: Others,
    y: Float64Array,
  ): Float64Array {
    const { transforms, grid } = this;
    const out = new Float64Array(y.length);
    addTransposed(rows, gathered(y, this.outer), out);
    const others = new Float64Array(this.outer.length);
    addTransposed(columns, gathered(y, this.inner), others);
    scatter(others, this.outer, out);
    transforms.clear();
    const transformed = new Map(
      distinct(terms, "left").map(({ left }) => [left, transforms.ofValues(times(left, y))] as const),
    );
    for (const { right, parity } of distinct(terms, "right")) {
      const sum = transforms.zero();
      for (const { f, left } of terms.filter((term) => term.right === right))
        addAdjointProducts(this.spectra[f]!, grid.order, transformed.get(left)!, sum);
      transforms.addFolded(sum, parity, right, out);
    }
    return out;
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
    for (let row = 0, at = 0; row < rows.length; row++) {
      const factor = left[rows[row]!]!;
      for (let j = 0; j < factors.length; j++, at++) out[at]! += factor * of[at]! * factors[j]!;
    }
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

function times(x: Float64Array, y: Float64Array): Float64Array {
  const out = new Float64Array(x.length);
  for (let i = 0; i < out.length; i++) out[i] = x[i]! * y[i]!;
  return out;
}

function gathered(x: Float64Array, places: Int32Array): Float64Array {
  const out = new Float64Array(places.length);
  for (let k = 0; k < out.length; k++) out[k] = x[places[k]!]!;
  return out;
}

/** Adds values at places. */
function scatter(values: Float64Array, places: Int32Array, out: Float64Array): void {
  for (let k = 0; k < places.length; k++) out[places[k]!]! += values[k]!;
}

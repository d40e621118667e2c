import { ChebyshevPoints } from "./chebyshev-points.ts";
import { type Cluster, clusterTree } from "./cluster-tree.ts";
import { lagrangeRows, NestedBasis } from "./nested-basis.ts";

/** Real and imaginary part of k at a difference of frequencies. */
export type DifferenceKernel = (x: number, into: Float64Array) => void;

/** How a difference operator is compressed. */
export interface Compression {
  /** Absolute error of k that counts as resolved. */
  readonly tolerance: number;
  /** p, the Chebyshev points of a cluster (default 24). */
  readonly order?: number;
  /**
   * Edges in |x|, ascending from 0, between which k has no structure of its own: the comparison sees nothing narrower than the distance of its
   * points, so that blocks over more than half as many edges are split without one. Default none.
   */
  readonly edges?: readonly number[];
}

/** A product with a complex kernel. */
export interface ComplexProduct {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

interface Block extends ComplexProduct {
  readonly rows: Cluster;
  readonly columns: Cluster;
}

const ORDER = 24;
/** Smaller clusters, in units of the order, would have more coefficients than entries. */
const LEAF = 2;

/**
 * y_i = Σ_j w_j k(ω_i − ν_j) x_j for a complex kernel of the difference and real x, and the transposed product, compressed.
 *
 * A block of rows I and columns J is k(ω − ν) = Σ_ab L_a(ω) k(ω_a − ν_b) L_b(ν) where the interpolant of degree p − 1 in the *difference*, over
 * all differences of the block, agrees with k to the tolerance τ: a polynomial of that degree in ω − ν is one in ω and in ν. Other blocks are
 * split at the longer side, the smallest are stored as they are. Blocks near structure of k, at x = 0 or at x = ±Ω alike, thus
 * end small, and all others large; |y_i − exact| ≲ 10 τ Σ_j|w_j x_j| (10 is the square of the Lebesgue constant at p = 24).
 *
 * Cost of building and of a product: p(N + M) for the interpolation, 2p² for each of B blocks, and the entries of the small ones. On points
 * that resolve a smooth k just so, nearly every block near its structure is small and little is gained; from there on B does not grow with N. A
 * kink or a step costs a number of small blocks in proportion to N and as many large ones.
 */
export class DifferenceOperator {
  /** The numbers stored; a product takes twice as many operations. */
  readonly count: number;
  private readonly far: Block[] = [];
  private readonly near: Block[] = [];
  private readonly rowBasis: NestedBasis;
  private readonly columnBasis: NestedBasis;
  private readonly weights: Float64Array;

  /**
   * @param rows the ω_i, ascending.
   * @param columns the ν_j, ascending, and the weights w_j.
   */
  constructor(
    kernel: DifferenceKernel,
    rows: Float64Array,
    columns: { readonly nodes: Float64Array; readonly weights: Float64Array },
    compression: Compression,
  ) {
    const { order = ORDER } = compression;
    const chebyshev = new ChebyshevPoints(order);
    const trees = [rows, columns.nodes].map((points) => clusterTree(points, LEAF * order)) as [
      Cluster,
      Cluster,
    ];
    this.weights = columns.weights;
    const build: Build = { chebyshev, kernel, ...compression, entries: rowEntries(kernel, rows, columns) };
    this.partition(trees[0], trees[1], build);
    const used = (side: "rows" | "columns") => new Set(this.far.map((block) => block[side]));
    const basis = (side: "rows" | "columns", tree: Cluster, points: Float64Array) => {
      const at = (c: Cluster) => lagrangeRows(chebyshev, c, points.subarray(c.first, c.end));
      return new NestedBasis(tree, at, chebyshev, used(side));
    };
    this.rowBasis = basis("rows", trees[0], rows);
    this.columnBasis = basis("columns", trees[1], columns.nodes);
    const entries = [...this.far, ...this.near].reduce((sum, { re }) => sum + 2 * re.length, 0);
    this.count = entries + this.rowBasis.count + this.columnBasis.count;
  }

  /** Σ_j w_j k(ω_i − ν_j) x_j. */
  times(x: Float64Array): ComplexProduct {
    const sources = this.columnBasis.gather(x.map((value, j) => value * this.weights[j]!));
    const [re, im] = [this.rowBasis.zero(), this.rowBasis.zero()];
    for (const block of this.far) {
      const from = sources.get(block.columns)!;
      addProduct(block.re, from, re.get(block.rows)!);
      addProduct(block.im, from, im.get(block.rows)!);
    }
    const out = { re: this.rowBasis.spread(re), im: this.rowBasis.spread(im) };
    for (const { rows, columns, ...entries } of this.near) {
      const from = x.subarray(columns.first, columns.end);
      addProduct(entries.re, from, out.re.subarray(rows.first, rows.end));
      addProduct(entries.im, from, out.im.subarray(rows.first, rows.end));
    }
    return out;
  }

  /** w_j Σ_i [Re k(ω_i − ν_j) u_i + Im k(ω_i − ν_j) v_i], the transposed map of u + iv. */
  transposedTimes({ re: u, im: v }: ComplexProduct): Float64Array {
    const [us, vs] = [this.rowBasis.gather(u), this.rowBasis.gather(v)];
    const sums = this.columnBasis.zero();
    for (const block of this.far) {
      const to = sums.get(block.columns)!;
      addTransposed(block.re, us.get(block.rows)!, to);
      addTransposed(block.im, vs.get(block.rows)!, to);
    }
    const out = this.columnBasis.spread(sums).map((value, j) => value * this.weights[j]!);
    for (const { rows, columns, ...entries } of this.near) {
      const to = out.subarray(columns.first, columns.end);
      addTransposed(entries.re, u.subarray(rows.first, rows.end), to);
      addTransposed(entries.im, v.subarray(rows.first, rows.end), to);
    }
    return out;
  }

  private partition(rows: Cluster, columns: Cluster, build: Build): void {
    const size = (rows.end - rows.first) * (columns.end - columns.first);
    const small = size <= build.chebyshev.order ** 2;
    if (!small && isResolved(rows, columns, build)) {
      this.far.push(farBlock(rows, columns, build));
      return;
    }
    if (small || rows.children.length + columns.children.length === 0) {
      this.near.push(nearBlock(rows, columns, build));
      return;
    }
    const tall = columns.children.length === 0 || rows.to - rows.from >= columns.to - columns.from;
    if (tall && rows.children.length > 0)
      for (const half of rows.children) this.partition(half, columns, build);
    else for (const half of columns.children) this.partition(rows, half, build);
  }
}

/** The entries of one row in the columns from `first`, weights included; as many as `re` and `im` are long. */
type RowEntries = (row: number, first: number, re: Float64Array, im: Float64Array) => void;

interface Build extends Compression {
  readonly chebyshev: ChebyshevPoints;
  readonly kernel: DifferenceKernel;
  readonly entries: RowEntries;
}

function rowEntries(
  kernel: DifferenceKernel,
  rows: Float64Array,
  { nodes, weights }: { readonly nodes: Float64Array; readonly weights: Float64Array },
): RowEntries {
  const value = new Float64Array(2);
  return (row, first, re, im) => {
    for (let k = 0, j = first; k < re.length; k++, j++) {
      kernel(rows[row]! - nodes[j]!, value);
      re[k] = weights[j]! * value[0]!;
      im[k] = weights[j]! * value[1]!;
    }
  };
}

function isResolved(rows: Cluster, columns: Cluster, build: Build): boolean {
  const { chebyshev, kernel, tolerance, edges = [] } = build;
  const range = [rows.from - columns.to, rows.to - columns.from] as const;
  if (!seesEdges(chebyshev, edges, range)) return false;
  const values = (points: Float64Array): Float64Array => {
    const into = new Float64Array(2 * points.length);
    points.forEach((x, k) => {
      kernel(x, into.subarray(2 * k, 2 * k + 2));
    });
    return into;
  };
  return chebyshev.resolves(values, range, [tolerance, tolerance]);
}

/** Whether points on a range of x are closer than the structure between `edges` in |x|: they are two to an edge. */
export function seesEdges(
  { order }: ChebyshevPoints,
  edges: readonly number[],
  [from, to]: readonly [number, number],
): boolean {
  const inside = edges.filter((e) => (e > from && e < to) || (-e > from && -e < to));
  return inside.length <= order / 2;
}

/** k between the Chebyshev points of both clusters. */
function farBlock(rows: Cluster, columns: Cluster, { chebyshev, kernel }: Build): Block {
  const { order } = chebyshev;
  const [re, im] = [new Float64Array(order * order), new Float64Array(order * order)];
  const value = new Float64Array(2);
  const sources = chebyshev.on(columns.from, columns.to);
  chebyshev.on(rows.from, rows.to).forEach((omega, a) => {
    sources.forEach((nu, b) => {
      kernel(omega - nu, value);
      re[a * order + b] = value[0]!;
      im[a * order + b] = value[1]!;
    });
  });
  return { rows, columns, re, im };
}

function nearBlock(rows: Cluster, columns: Cluster, { entries }: Build): Block {
  const width = columns.end - columns.first;
  const length = width * (rows.end - rows.first);
  const [re, im] = [new Float64Array(length), new Float64Array(length)];
  for (let i = rows.first, at = 0; i < rows.end; i++, at += width)
    entries(i, columns.first, re.subarray(at, at + width), im.subarray(at, at + width));
  return { rows, columns, re, im };
}

/** out += factor·E x of a block by its entries; four rows at a time, because one sum alone waits for each of its additions. */
export function addProduct(entries: Float64Array, x: Float64Array, out: Float64Array, factor = 1): void {
  const { length } = x;
  let i = 0;
  for (; i + 4 <= out.length; i += 4) {
    let p = 0;
    let q = 0;
    let r = 0;
    let s = 0;
    for (let j = 0, at = i * length; j < length; j++, at++) {
      const entry = x[j]!;
      p += entries[at]! * entry;
      q += entries[at + length]! * entry;
      r += entries[at + 2 * length]! * entry;
      s += entries[at + 3 * length]! * entry;
    }
    out[i]! += factor * p;
    out[i + 1]! += factor * q;
    out[i + 2]! += factor * r;
    out[i + 3]! += factor * s;
  }
  for (; i < out.length; i++) {
    let sum = 0;
    for (let j = 0, at = i * length; j < length; j++, at++) sum += entries[at]! * x[j]!;
    out[i]! += factor * sum;
  }
}

/** out += factor·Eᵀ y; four rows at a time, so that each entry of `out` is loaded once for them. */
export function addTransposed(entries: Float64Array, y: Float64Array, out: Float64Array, factor = 1): void {
  const { length } = out;
  let i = 0;
  for (; i + 4 <= y.length; i += 4) {
    const p = factor * y[i]!;
    const q = factor * y[i + 1]!;
    const r = factor * y[i + 2]!;
    const s = factor * y[i + 3]!;
    for (let j = 0, at = i * length; j < length; j++, at++) {
      const first = p * entries[at]! + q * entries[at + length]!;
      out[j]! += first + r * entries[at + 2 * length]! + s * entries[at + 3 * length]!;
    }
  }
  for (; i < y.length; i++) {
    const scaled = factor * y[i]!;
    for (let j = 0, at = i * length; j < length; j++, at++) out[j]! += entries[at]! * scaled;
  }
}

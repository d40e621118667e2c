import { addProduct, addTransposed } from "./block-products.ts";
import { fillRow, panelPair } from "./block-rows.ts";
import { ChebyshevPoints } from "./chebyshev-points.ts";
import { type Cluster, panelTree } from "./cluster-tree.ts";
import { gaussLegendre } from "./gauss-legendre.ts";
import type { HalfLineGrid } from "./half-line-grid.ts";
import type { LinearMap } from "./matrix.ts";
import { type ClusterRows, lagrangeRows, NestedBasis } from "./nested-basis.ts";
import { type Block, factor, type Nodes, nodesOf, type Weighted, weighted } from "./panel-block-sums.ts";
import type { PanelBlocks } from "./panel-blocks.ts";
import {
  distinct,
  type Image,
  type PanelMap,
  type PanelProducts,
  type Sign,
  type Term,
} from "./panel-products.ts";
import { unboundedRows } from "./unbounded-rows.ts";

/** Chebyshev points of a cluster. */
const ORDER = 24;
/** Smaller clusters, in units of the order, would have more coefficients than entries. */
const LEAF = 2;

/**
 * y_i = ∫_0^∞ dν [f(ω_i − ν) ± f(ω_i + ν)] x(ν) at the nodes of a half-line grid for several functions f and any x by its values there, compressed.
 * x is interpolated on the panels, and f integrated against the polynomials ℓ_j of this interpolation as {@link PanelBlocks} have it. Where all f of
 * two clusters of panels are polynomials of degree p − 1 in ω ∓ ν to the tolerances,
 *   ∫f(ω ∓ ν)ℓ_j(ν)dν = Σ_ab L_a(ω) f(ω_a ∓ ν_b) ∫L_b(ν)ℓ_j(ν)dν
 * with Lagrange polynomials L at the Chebyshev points of the clusters. Other pairs of clusters are halved, and the smallest have
 * their integrals stored; so have the rows and the columns of the unbounded panel.
 *
 * Once panels resolve the functions, finer ones add clusters next to ω = ±ν alone: the numbers stored, the integrals made and
 * the operations of a product grow like the number of nodes.
 */
export class FoldedProducts implements PanelProducts {
  private readonly grid: HalfLineGrid;
  private readonly tolerances: readonly number[];
  private readonly far: Block<Cluster>[] = [];
  private readonly near: Block<Nodes>[] = [];
  private readonly rowBasis: NestedBasis;
  private readonly columnBasis: NestedBasis;

  /** @param tolerances absolute errors of the functions that count as resolved. */
  constructor(integrals: PanelBlocks, grid: HalfLineGrid, tolerances: readonly number[]) {
    this.grid = grid;
    this.tolerances = tolerances;
    const chebyshev = new ChebyshevPoints(ORDER);
    const tree = panelTree(grid.edges, grid.order, LEAF * ORDER);
    const build = { integrals, grid, chebyshev, tolerances };
    for (const sign of [1, -1] as const) this.partition(tree, tree, sign, build);
    this.near.push(...unboundedBlocks(integrals, grid));
    const basis = (side: "rows" | "columns", rows: ClusterRows) =>
      new NestedBasis(tree, rows, chebyshev, new Set(this.far.map((block) => block[side])));
    this.rowBasis = basis("rows", (cluster) =>
      lagrangeRows(chebyshev, cluster, grid.nodes.subarray(cluster.first, cluster.end)),
    );
    this.columnBasis = basis("columns", (cluster) => integratedRows(chebyshev, cluster, grid));
  }

  /** The numbers of one function; a product takes twice as many operations. */
  get count(): number {
    const blocks: readonly Block<Nodes>[] = [...this.far, ...this.near];
    const entries = blocks.reduce((sum, block) => sum + block.entries[0]!.length, 0);
    return entries + this.rowBasis.count + this.columnBasis.count;
  }

  /** The same for other functions, all to the least of the tolerances. */
  with(integrals: PanelBlocks): FoldedProducts {
    const least = Math.min(...this.tolerances);
    return new FoldedProducts(
      integrals,
      this.grid,
      integrals.functions.parities.map(() => least),
    );
  }

  /** The map with function f on even (1) or odd (−1) functions of ν. */
  map(f: number, parity: Sign): PanelMap {
    const one = new Float64Array(this.grid.size).fill(1);
    const map = this.linearMap(
      [{ f, parity, left: one, right: one }],
      this.near.map((block) => ({ ...block, entries: block.entries[f]!, factor: factor(block, parity) })),
    );
    return { ...map, products: this, f, parity };
  }

  /** The sum of terms: those that share a factor share what it costs to leave the nodes or come back, and all share the stored integrals. */
  sum(terms: readonly Term[]): LinearMap {
    return this.linearMap(terms, weighted(this.near, terms));
  }

  /** Sums of images: those of one vector leave the nodes once, and a sum comes back once. */
  sums(sums: readonly (readonly Image[])[]): Float64Array[] {
    const vectors = new Set(sums.flat().map(({ x }) => x));
    const gathered = new Map(Array.from(vectors, (x) => [x, this.columnBasis.gather(x)] as const));
    return sums.map((images) => {
      const far = this.rowBasis.zero();
      for (const { f, parity, factor: multiple, x } of images)
        for (const block of this.far) {
          const from = gathered.get(x)!.get(block.columns)!;
          addProduct(block.entries[f]!, from, far.get(block.rows)!, multiple * factor(block, parity));
        }
      const out = new Float64Array(this.grid.size);
      out.set(this.rowBasis.spread(far));
      for (const { f, parity, factor: multiple, x } of images)
        for (const block of this.near) {
          const [from, to] = [nodesOf(x, block.columns), nodesOf(out, block.rows)];
          addProduct(block.entries[f]!, from, to, multiple * factor(block, parity));
        }
      return out;
    });
  }

  private linearMap(terms: readonly Term[], near: readonly Weighted[]): LinearMap {
    return {
      size: this.grid.size,
      times: (x) => this.product(terms, near, x, false),
      transposedTimes: (y) => this.product(terms, near, y, true),
    };
  }

  /** Sums at one side of the blocks from values at the other: rows from columns, or, transposed, columns from rows. */
  private product(
    terms: readonly Term[],
    near: readonly Weighted[],
    x: Float64Array,
    isTransposed: boolean,
  ): Float64Array {
    const [from, to] = isTransposed ? (["rows", "columns"] as const) : (["columns", "rows"] as const);
    const [before, after] = isTransposed ? (["left", "right"] as const) : (["right", "left"] as const);
    const bases = { rows: this.rowBasis, columns: this.columnBasis };
    const add = isTransposed ? addTransposed : addProduct;
    const gathered = new Map(
      distinct(terms, before).map((term) => {
        const factors = term[before];
        return [factors, bases[from].gather(x.map((value, i) => value * factors[i]!))] as const;
      }),
    );
    const out = new Float64Array(this.grid.size);
    for (const { [after]: factors } of distinct(terms, after)) {
      const sums = bases[to].zero();
      for (const term of terms.filter((one) => one[after] === factors)) {
        const sources = gathered.get(term[before])!;
        for (const block of this.far)
          add(
            block.entries[term.f]!,
            sources.get(block[from])!,
            sums.get(block[to])!,
            factor(block, term.parity),
          );
      }
      bases[to].spread(sums).forEach((value, i) => {
        out[i]! += factors[i]! * value;
      });
    }
    for (const block of near)
      add(block.entries, nodesOf(x, block[from]), nodesOf(out, block[to]), block.factor);
    return out;
  }

  private partition(rows: Cluster, columns: Cluster, sign: Sign, build: Build): void {
    const isSmall = (rows.end - rows.first) * (columns.end - columns.first) <= ORDER ** 2;
    if (!isSmall && isResolved(rows, columns, sign, build)) {
      this.far.push(farBlock(rows, columns, sign, build));
      return;
    }
    if (isSmall || rows.children.length + columns.children.length === 0) {
      this.near.push(nearBlock(rows, columns, sign, build));
      return;
    }
    const isTall = columns.children.length === 0 || rows.to - rows.from >= columns.to - columns.from;
    if (isTall && rows.children.length > 0)
      for (const half of rows.children) this.partition(half, columns, sign, build);
    else for (const half of columns.children) this.partition(rows, half, sign, build);
  }
}

interface Build {
  readonly integrals: PanelBlocks;
  readonly grid: HalfLineGrid;
  readonly chebyshev: ChebyshevPoints;
  readonly tolerances: readonly number[];
}

function isResolved(rows: Cluster, columns: Cluster, sign: Sign, build: Build): boolean {
  const { chebyshev, integrals, tolerances } = build;
  const range: readonly [number, number] =
    sign === 1
      ? [rows.from - columns.to, rows.to - columns.from]
      : [rows.from + columns.from, rows.to + columns.to];
  const values = (x: Float64Array) => integrals.functions.values(x);
  return seesEdges(chebyshev, integrals.edges, range) && chebyshev.resolves(values, range, tolerances);
}

/** f between the Chebyshev points of both clusters. */
function farBlock(
  rows: Cluster,
  columns: Cluster,
  sign: Sign,
  { chebyshev, integrals: { functions } }: Build,
): Block<Cluster> {
  const sources = chebyshev.on(columns.from, columns.to);
  const x = new Float64Array(ORDER * ORDER);
  chebyshev.on(rows.from, rows.to).forEach((omega, a) => {
    sources.forEach((nu, b) => {
      x[a * ORDER + b] = omega - sign * nu;
    });
  });
  const entries = functions.parities.map(() => new Float64Array(x.length));
  separate(functions.values(x), entries, 0, x.length);
  return { rows, columns, sign, entries };
}

function nearBlock(rows: Cluster, columns: Cluster, sign: Sign, { integrals, grid }: Build): Block<Cluster> {
  const { order } = grid;
  const { parities } = integrals.functions;
  const width = columns.end - columns.first;
  const entries = parities.map(() => new Float64Array((rows.end - rows.first) * width));
  const row = new Float64Array(order * parities.length);
  for (let i = rows.first; i < rows.end; i += order)
    for (let j = columns.first; j < columns.end; j += order) {
      const pair = panelPair(integrals, grid, i / order, j / order, sign);
      for (let k = 0; k < order; k++) {
        fillRow(pair, k, row, 0);
        separate(row, entries, (i - rows.first + k) * width + j - columns.first, order);
      }
    }
  return { rows, columns, sign, entries };
}

/** The rows and the columns of the unbounded panel. */
function unboundedBlocks(integrals: PanelBlocks, grid: HalfLineGrid): Block<Nodes>[] {
  const { parities } = integrals.functions;
  const fill = unboundedRows(integrals, grid);
  const both = [1, -1].map(() => new Float64Array(parities.length * grid.size)) as [
    Float64Array,
    Float64Array,
  ];
  const finite = { first: 0, end: grid.size - grid.order };
  const unbounded = { first: finite.end, end: grid.size };
  const strips = [
    { rows: finite, columns: unbounded },
    { rows: unbounded, columns: { first: 0, end: grid.size } },
  ];
  return strips.flatMap(({ rows, columns }) => {
    const width = columns.end - columns.first;
    const entries = both.map(() => parities.map(() => new Float64Array((rows.end - rows.first) * width)));
    for (let i = rows.first; i < rows.end; i++) {
      fill(i, ...both);
      both.forEach((row, side) => {
        const from = row.subarray(parities.length * columns.first);
        separate(from, entries[side]!, (i - rows.first) * width, width);
      });
    }
    return ([1, -1] as const).map((sign, side) => ({ rows, columns, sign, entries: entries[side]! }));
  });
}

/** `count` values of each function, point by point, to places of their own. */
function separate(values: Float64Array, into: readonly Float64Array[], at: number, count: number): void {
  into.forEach((one, f) => {
    for (let k = 0, from = f; k < count; k++, from += into.length) one[at + k] = values[from]!;
  });
}

/** ∫L_b(ν)ℓ_j(ν)dν, exactly, for the columns of a cluster. */
function integratedRows(chebyshev: ChebyshevPoints, cluster: Cluster, grid: HalfLineGrid): Float64Array {
  const { order, edges } = grid;
  const rows = new Float64Array((cluster.end - cluster.first) * ORDER);
  // Degree p − 1 times n − 1.
  const rule = gaussLegendre(Math.ceil((ORDER + order) / 2));
  const own = new Float64Array(order);
  for (let first = cluster.first; first < cluster.end; first += order) {
    const [a, b] = [edges[first / order]!, edges[first / order + 1]!];
    const points = rule.nodes.map((t) => (a + b) / 2 + ((b - a) / 2) * t);
    const polynomials = lagrangeRows(chebyshev, cluster, points);
    points.forEach((nu, q) => {
      grid.interpolate(nu, own);
      for (let j = 0; j < order; j++) {
        const weight = ((b - a) / 2) * rule.weights[q]! * own[j]!;
        const to = (first - cluster.first + j) * ORDER;
        for (let k = 0; k < ORDER; k++) rows[to + k]! += weight * polynomials[q * ORDER + k]!;
      }
    });
  }
  return rows;
}

/** Whether points on a range of x are closer than the structure between `edges` in |x|: they are two to an edge. */
function seesEdges(
  { order }: ChebyshevPoints,
  edges: readonly number[],
  [from, to]: readonly [number, number],
): boolean {
  const inside = edges.filter((e) => (e > from && e < to) || (-e > from && -e < to));
  return inside.length <= order / 2;
}

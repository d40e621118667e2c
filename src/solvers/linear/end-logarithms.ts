import { gaussLegendre } from "./gauss-legendre.ts";
import { type HalfLineGrid, panelOf } from "./half-line-grid.ts";
import { factorise, solve } from "./lu.ts";
import { denseMatrix } from "./matrix.ts";
import type { RowPoints } from "./row-points.ts";

/** Powers of the distance from an end that come with its logarithm. */
const POWERS = 3;
const TERMS = 2 * POWERS;

/**
 * The logarithms of several functions at the ends of panels: on a finite panel, t ∈ [−1, 1], f = Σ_k b_k d^k ln d + polynomial, k = 1, 2, 3, with
 * d = 1 ± t at those ends where f has a logarithm. The function in this basis that goes through the values at the Gauss nodes of a
 * panel gives b_k; no knowledge of the strength is needed.
 *
 * Example: (x − a)ln|x − a|, the Hilbert transform of a kink at a.
 */
export class EndLogarithms {
  private readonly edges: Float64Array;
  private readonly count: number;
  /** By panel, by term (those of the lower end first), by function. */
  private readonly strengths: Float64Array;
  private readonly isSmooth: readonly boolean[];

  /**
   * Takes the logarithms out of `values`, `count` at each node of the grid, node by node: what stays is a polynomial on each panel.
   *
   * @param ends the edges of the grid at which the functions have logarithms.
   */
  constructor(grid: HalfLineGrid, count: number, values: Float64Array, ends: ReadonlySet<number>) {
    this.edges = grid.edges;
    this.count = count;
    this.strengths = new Float64Array(grid.edges.length * TERMS * count);
    const { edges, order } = grid;
    const { nodes } = gaussLegendre(order);
    const bases = new Map<string, readonly Float64Array[]>();
    const terms = Array.from(nodes, termsAt);
    this.isSmooth = Array.from(edges, (edge, p) => {
      const sides = [ends.has(edge), ends.has(edges[p + 1] ?? Number.NaN)] as const;
      if (!sides[0] && !sides[1]) return true;
      const key = sides.join();
      const rows = bases.get(key) ?? strengthRows(nodes, sides);
      bases.set(key, rows);
      this.takeOut(values, p, rows, terms);
      return false;
    });
  }

  private takeOut(
    values: Float64Array,
    panel: number,
    rows: readonly Float64Array[],
    terms: readonly Float64Array[],
  ): void {
    const { count, strengths } = this;
    const first = panel * terms.length;
    for (let c = 0; c < count; c++) {
      rows.forEach((row, k) => {
        let sum = 0;
        for (let i = 0; i < row.length; i++) sum += row[i]! * values[(first + i) * count + c]!;
        strengths[(panel * TERMS + k) * count + c] = sum;
      });
      terms.forEach((term, i) => {
        for (let k = 0; k < TERMS; k++)
          values[(first + i) * count + c]! -= term[k]! * strengths[(panel * TERMS + k) * count + c]!;
      });
    }
  }

  /** Adds the logarithms at many |x − points[q]|, point by point, but where they are known. */
  addAtDistances(
    x: number,
    { nodes, count, known }: Pick<RowPoints, "nodes" | "count" | "known">,
    into: Float64Array,
  ): void {
    const { edges } = this;
    let panel = 0;
    for (let q = 0; q < count; q++) {
      if (known[q]! >= 0) continue;
      const d = Math.abs(x - nodes[q]!);
      if (!(edges[panel]! <= d) || d >= edges[panel + 1]!) panel = panelOf(edges, d);
      this.add(d, panel, into, q * this.count);
    }
  }

  /** Adds the logarithms at x ≥ 0, which lies on the given panel. */
  add(x: number, panel: number, into: Float64Array, to = 0): void {
    if (this.isSmooth[panel]) return;
    const a = this.edges[panel]!;
    const b = this.edges[panel + 1]!;
    const scale = 2 / (b - a);
    const at = panel * TERMS * this.count;
    this.addEnd(scale * (x - a), at, into, to);
    this.addEnd(scale * (b - x), at + POWERS * this.count, into, to);
  }

  private addEnd(d: number, from: number, into: Float64Array, to: number): void {
    if (!(d > 0)) return;
    const { count, strengths } = this;
    const term = d * Math.log(d);
    for (let c = 0, at = from; c < count; c++, at++)
      into[to + c]! +=
        term * (strengths[at]! + d * (strengths[at + count]! + d * strengths[at + 2 * count]!));
  }
}

/** d^k ln d of both ends. */
function termsAt(t: number): Float64Array {
  return Float64Array.from({ length: TERMS }, (_, k) => {
    const d = k < POWERS ? 1 + t : 1 - t;
    return d ** ((k % POWERS) + 1) * Math.log(d);
  });
}

/** For each term the weights of the values at the nodes in its strength; zero at an end without logarithms. */
function strengthRows(nodes: Float64Array, sides: readonly [boolean, boolean]): readonly Float64Array[] {
  const n = nodes.length;
  const used = Array.from({ length: TERMS }, (_, k) => k).filter((k) => sides[k < POWERS ? 0 : 1]);
  const terms = Array.from(nodes, termsAt);
  const polynomials = Array.from(nodes, (t) => legendre(n - used.length, t));
  // The transposed system, one right-hand side for each term.
  const factors = factorise(
    denseMatrix(n, n, (j, i) => (j < used.length ? terms[i]![used[j]!]! : polynomials[i]![j - used.length]!)),
  );
  return Array.from({ length: TERMS }, (_, k) => {
    const unit = new Float64Array(n);
    if (!used.includes(k)) return unit;
    unit[used.indexOf(k)] = 1;
    return solve(factors, unit);
  });
}

/** P_0 … P_{count−1} at t. */
function legendre(count: number, t: number): Float64Array {
  const values = Float64Array.of(1, t, ...new Array<number>(Math.max(0, count - 2)).fill(0));
  for (let k = 1; k + 1 < count; k++)
    values[k + 1] = ((2 * k + 1) * t * values[k]! - k * values[k - 1]!) / (k + 1);
  return values;
}

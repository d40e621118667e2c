import { describe, expect, it } from "vitest";
import {
  type DifferenceKernel,
  DifferenceOperator,
} from "../../../src/solvers/linear/difference-operator.ts";
import { gradedEdges, panelGrid } from "../../../src/solvers/linear/panel-grid.ts";
import { oscillator } from "../plain-kernels.ts";

const TOLERANCE = 1e-12;
const { kernels } = oscillator(1, 1, 0.2, { te: 0.1, tb: 0.07 });
const lambda: DifferenceKernel = (x, into) => {
  const { re, im } = kernels.lambda(x, 0);
  into.set([re, im]);
};
const hilbert: DifferenceKernel = (x, into) => {
  const { re, im } = kernels.pB(x, 0);
  into.set([re, im]);
};
/** Steps at ±1 and a kink at 0. */
const kinked: DifferenceKernel = (x, into) => into.set([Math.abs(x), Math.abs(x) < 1 ? 1 : 0]);

const uniform = (size: number) =>
  panelGrid(
    Array.from({ length: size / 16 + 1 }, (_, k) => -4 + (128 * k) / size),
    16,
  );
/** A narrow line at 0.3, as in a gap function: panels over four decades. */
const graded = panelGrid(gradedEdges(-4, 4, [{ at: 0.3, width: 1e-3 }]), 16);

/** Sums over all entries, one by one; P_B costs a digamma an entry. */
function dense(k: DifferenceKernel, rows: Float64Array, { nodes, weights }: ReturnType<typeof panelGrid>) {
  const value = new Float64Array(2);
  const entries = new Float64Array(2 * rows.length * nodes.length);
  rows.forEach((omega, i) => {
    nodes.forEach((nu, j) => {
      k(omega - nu, value);
      entries.set([weights[j]! * value[0]!, weights[j]! * value[1]!], 2 * (i * nodes.length + j));
    });
  });
  const each = (visit: (i: number, j: number, re: number, im: number) => void) => {
    for (let i = 0, at = 0; i < rows.length; i++)
      for (let j = 0; j < nodes.length; j++, at += 2) visit(i, j, entries[at]!, entries[at + 1]!);
  };
  return {
    times(x: Float64Array) {
      const out = { re: new Float64Array(rows.length), im: new Float64Array(rows.length) };
      each((i, j, re, im) => {
        out.re[i]! += re * x[j]!;
        out.im[i]! += im * x[j]!;
      });
      return out;
    },
    transposedTimes({ re: u, im: v }: { re: Float64Array; im: Float64Array }) {
      const out = new Float64Array(nodes.length);
      each((i, j, re, im) => {
        out[j]! += re * u[i]! + im * v[i]!;
      });
      return out;
    },
  };
}

const furthest = (a: Float64Array, b: Float64Array) =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);

describe("compressed operator of a difference", () => {
  it.each([
    ["λ^R of an oscillator", lambda, uniform(1024), uniform(1024)],
    ["P_B of an oscillator", hilbert, graded, graded],
    ["different rows and columns", lambda, graded, uniform(512)],
    ["a kernel with steps and a kink", kinked, graded, uniform(512)],
  ])("equals the sums over all entries, and its transpose theirs: %s", (_, k, rows, columns) => {
    const plain = dense(k, rows.nodes, columns);
    const fast = new DifferenceOperator(k, rows.nodes, columns, { tolerance: TOLERANCE });
    expect(fast.count).toBeLessThan(2 * rows.nodes.length * columns.nodes.length);
    const x = columns.nodes.map((nu) => Math.sin(3 * nu) + Math.cos(5 * nu * nu));
    const [exact, found] = [plain.times(x), fast.times(x)];
    // Ten tolerances times ∫|x| ≤ 8·2.
    const bound = 160 * TOLERANCE;
    expect(furthest(exact.re, found.re)).toBeLessThan(bound);
    expect(furthest(exact.im, found.im)).toBeLessThan(bound);
    const y = { re: rows.nodes.map(Math.cos), im: rows.nodes.map((omega) => Math.exp(-omega)) };
    const total = rows.nodes.reduce((sum, _, i) => sum + Math.abs(y.re[i]!) + y.im[i]!, 0);
    const off = furthest(plain.transposedTimes(y), fast.transposedTimes(y));
    expect(off).toBeLessThan(10 * TOLERANCE * total * Math.max(...columns.weights));
    // Neither is small by accident: the conjugate kernel is off by as much as the product is large.
    expect(furthest(exact.re, found.im)).toBeGreaterThan(0.1);
  });

  it.each([1e-6, 1e-12])(
    "has every entry to ten tolerances of %d, and no fewer numbers than it needs",
    (tolerance) => {
      const grid = uniform(1024);
      const fast = new DifferenceOperator(lambda, grid.nodes, grid, { tolerance });
      const value = new Float64Array(2);
      let worst = 0;
      for (let j = 0; j < 1024; j += 93) {
        const column = fast.times(grid.nodes.map((_, i) => (i === j ? 1 / grid.weights[j]! : 0)));
        grid.nodes.forEach((omega, i) => {
          lambda(omega - grid.nodes[j]!, value);
          worst = Math.max(worst, Math.hypot(column.re[i]! - value[0]!, column.im[i]! - value[1]!));
        });
      }
      expect(worst).toBeLessThan(10 * tolerance);
      expect(worst).toBeGreaterThan(1e-3 * tolerance);
    },
  );

  it("misses a peak between the points of comparison unless its edges are given", () => {
    const peak: DifferenceKernel = (x, into) =>
      into.set([Math.exp(-(((Math.abs(x) - 1.0005) / 1e-4) ** 2)), 0]);
    const grid = panelGrid(gradedEdges(-0.5, 0.5, []), 16);
    const [rows, x] = [uniform(4096), new Float64Array(grid.nodes.length).fill(1)];
    const exact = dense(peak, rows.nodes, grid).times(x);
    const off = (edges: readonly number[]) =>
      furthest(
        exact.re,
        new DifferenceOperator(peak, rows.nodes, grid, { tolerance: TOLERANCE, edges }).times(x).re,
      );
    const edges = Array.from({ length: 21 }, (_, k) => (k === 0 ? 0 : 1 + 1e-4 * (k - 5)));
    expect(off([])).toBeGreaterThan(1e-6);
    expect(off(edges)).toBeLessThan(10 * TOLERANCE);
  });
});

describe("cost of the compressed operator", () => {
  const sizes = [256, 512, 1024, 2048, 4096, 8192];
  const counts = sizes.map(
    (size) =>
      new DifferenceOperator(lambda, uniform(size).nodes, uniform(size), { tolerance: TOLERANCE }).count,
  );

  it("is at most 75 N log₂N numbers from N = 256 to 8192, where the dense matrix has 2N²", () => {
    sizes.forEach((size, k) => {
      expect(counts[k]!).toBeLessThan(75 * size * Math.log2(size));
    });
    expect(counts[5]!).toBeLessThan((2 * 8192 ** 2) / 80);
  });

  it("grows more slowly than N log N once the grid resolves the kernel, and the blocks not at all", () => {
    for (let k = 3; k < sizes.length; k++) {
      const growth = (2 * Math.log2(sizes[k]!)) / Math.log2(sizes[k - 1]!);
      expect(counts[k]!).toBeLessThan(growth * counts[k - 1]!);
    }
    // Twice the points add their own interpolation alone, 2 · 24 numbers each; a cluster that needed no halves before adds 2 · 24².
    expect(counts[5]! - counts[4]!).toBeLessThanOrEqual(48 * 4096 + 4 * 24 ** 2);
  });
});

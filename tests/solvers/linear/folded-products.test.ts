import { describe, expect, it } from "vitest";
import { blockRows } from "../../../src/solvers/linear/block-rows.ts";
import { FoldedProducts } from "../../../src/solvers/linear/folded-products.ts";
import { HalfLineGrid } from "../../../src/solvers/linear/half-line-grid.ts";
import { denseMatrix, times, transposedTimes } from "../../../src/solvers/linear/matrix.ts";
import { PanelBlocks } from "../../../src/solvers/linear/panel-blocks.ts";
import { gradedEdges } from "../../../src/solvers/linear/panel-grid.ts";
import { ParityFunctions } from "../../../src/solvers/linear/parity-functions.ts";
import { halvedEdges } from "../../../src/solvers/local/line-grid.ts";

/** Half-widths of the line at 1: one that ends most clusters that see it, and one of a damped boson. */
const [SHARP, BROAD] = [0.05, 0.3];
const edgesOf = (width: number) => gradedEdges(0, 16, [{ at: 1, width: 0.5 * width }]);
const RULES = { order: 14 };
const TOLERANCES = [1e-13, 1e-13, 1e-13];

/** An odd function with a line at ±1, an even one, and an even one with a kink at an edge, where asked for. */
function blocksOf(width: number, kinked = false): PanelBlocks {
  const edges = edgesOf(width);
  const table = new HalfLineGrid(edges, 16);
  const kink = edges.find((edge) => edge > 1.5)!;
  const squared = (2 * width) ** 2;
  const values = Array.from(table.nodes, (x) => [
    (squared * x) / ((1 - x * x) ** 2 + squared * x * x) / (1 + x * x),
    1 / (1 + x * x) ** 2,
    (kinked ? Math.abs(x - kink) : 1) / (1 + x ** 4),
  ]);
  const functions = new ParityFunctions(table, [-1, 1, 1], Float64Array.from(values.flat()));
  return new PanelBlocks(functions, edges, 8, RULES);
}

/** Narrow around 0, as a line is; every panel halved so many times. */
const grid = (halvings: number) => {
  let edges: readonly number[] = gradedEdges(0, 8, [{ at: 0, width: 0.02 }], { growth: 0.5 });
  for (let k = 0; k < halvings; k++) edges = halvedEdges(edges);
  return new HalfLineGrid(edges, 8);
};

const furthest = (a: Float64Array, b: Float64Array) =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);

/** Of all functions on even and on odd ones, row by row from the integrals of pairs of panels. */
function matricesOf(blocks: PanelBlocks, on: HalfLineGrid) {
  const fill = blockRows(blocks, on);
  const [above, below] = [new Float64Array(3 * on.size), new Float64Array(3 * on.size)];
  const matrices = TOLERANCES.map(() => ({
    1: denseMatrix(on.size, on.size),
    [-1]: denseMatrix(on.size, on.size),
  }));
  for (let i = 0; i < on.size; i++) {
    fill(i, above, below);
    matrices.forEach((both, f) => {
      for (let j = 0; j < on.size; j++) {
        both[1]!.data[i * on.size + j] = above[3 * j + f]! + below[3 * j + f]!;
        both[-1]!.data[i * on.size + j] = above[3 * j + f]! - below[3 * j + f]!;
      }
    });
  }
  return matrices;
}

describe("folded products", () => {
  const on = grid(2);
  const x = on.nodes.map((nu) => Math.cos(3 * nu) * Math.exp(-nu));
  const blocks = blocksOf(SHARP);
  const products = new FoldedProducts(blocks, on, TOLERANCES);
  const matrices = matricesOf(blocks, on);

  it.each([
    [0, 1],
    [0, -1],
    [1, 1],
    [1, -1],
    [2, 1],
    [2, -1],
  ] as const)(
    "equal those of the matrix, and transposed, to rounding: function %i, parity %i",
    (f, parity) => {
      const map = products.map(f, parity);
      const matrix = matrices[f]![parity]!;
      const exact = times(matrix, x);
      // Ten tolerances times ∫|x| < 1.
      expect(furthest(map.times(x), exact)).toBeLessThan(1e-12);
      expect(furthest(exact, new Float64Array(on.size))).toBeGreaterThan(0.05);
      const transposed = transposedTimes(matrix, x);
      expect(furthest(map.transposedTimes(x), transposed)).toBeLessThan(1e-12 * on.size);
      expect(furthest(transposed, new Float64Array(on.size))).toBeGreaterThan(0.05);
    },
  );

  it("are summed as their matrices are, factors at both sides", () => {
    const [slow, fast] = [on.nodes.map((nu) => 1 / (1 + nu)), on.nodes.map((nu) => Math.sin(5 * nu))];
    const terms = [
      { f: 0, parity: -1, left: slow, right: fast },
      { f: 1, parity: -1, left: fast, right: fast },
      { f: 2, parity: 1, left: slow, right: x },
    ] as const;
    const sum = products.sum(terms);
    const by = (a: Float64Array, b: Float64Array) => a.map((value, i) => value * b[i]!);
    const total = (parts: readonly Float64Array[]) =>
      parts.reduce((a, b) => a.map((value, i) => value + b[i]!));
    const exact = total(
      terms.map(({ f, parity, left, right }) => by(left, times(matrices[f]![parity]!, by(right, x)))),
    );
    const transposed = total(
      terms.map(({ f, parity, left, right }) =>
        by(right, transposedTimes(matrices[f]![parity]!, by(left, x))),
      ),
    );
    expect(furthest(sum.times(x), exact)).toBeLessThan(3e-12);
    expect(furthest(exact, new Float64Array(on.size))).toBeGreaterThan(0.02);
    expect(furthest(sum.transposedTimes(x), transposed)).toBeLessThan(3e-12 * on.size);
    expect(furthest(transposed, new Float64Array(on.size))).toBeGreaterThan(0.02);
  });

  it("of several vectors are summed as their matrices are", () => {
    const odd = on.nodes.map((nu) => Math.sin(5 * nu) / (1 + nu ** 2));
    const sums = [
      [
        { f: 0, parity: 1, factor: 2, x },
        { f: 1, parity: -1, factor: -0.5, x: odd },
      ],
      [{ f: 2, parity: -1, factor: 3, x: odd }],
    ] as const;
    const found = products.sums(sums);
    sums.forEach((images, k) => {
      const exact = new Float64Array(on.size);
      for (const { f, parity, factor, x: vector } of images)
        times(matrices[f]![parity]!, vector).forEach((value, i) => {
          exact[i]! += factor * value;
        });
      expect(furthest(exact, found[k]!)).toBeLessThan(3e-12);
      expect(furthest(exact, new Float64Array(on.size))).toBeGreaterThan(0.02);
    });
  });

  it("are made of other functions to the least of the tolerances", () => {
    const bent = blocksOf(SHARP, true);
    const exact = times(matricesOf(bent, on)[2]![1]!, x);
    const rough = new FoldedProducts(blocks, on, [1e-5, 1e-13, 1e-5]);
    expect(furthest(rough.with(bent).map(2, 1).times(x), exact)).toBeLessThan(1e-12);
  });

  it("keep what has a kink as it is: the same to rounding, with more numbers", () => {
    const bent = blocksOf(SHARP, true);
    const kept = new FoldedProducts(bent, on, TOLERANCES);
    const exact = times(matricesOf(bent, on)[2]![1]!, x);
    expect(furthest(kept.map(2, 1).times(x), exact)).toBeLessThan(1e-12);
    expect(kept.count).toBeGreaterThan(1.1 * products.count);
  });

  it("have no more numbers than their tolerances ask for", () => {
    const rough = new FoldedProducts(blocks, on, [1e-5, 1e-5, 1e-5]);
    const exact = times(matrices[0]![1]!, x);
    const off = furthest(rough.map(0, 1).times(x), exact);
    expect(off).toBeLessThan(1e-4);
    expect(off).toBeGreaterThan(1e-10);
    expect(rough.count).toBeLessThan(0.8 * products.count);
  });
});

describe("cost of folded products", () => {
  const made = [3, 4, 5].map((halvings) => {
    const on = grid(halvings);
    const blocks = blocksOf(BROAD);
    return {
      size: on.size,
      count: new FoldedProducts(blocks, on, TOLERANCES).count,
      made: blocks.integrated,
    };
  });

  it("doubles with the number of nodes, where that of a matrix is four times as large", () => {
    made.slice(1).forEach(({ size, count }, k) => {
      const nodes = size / made[k]!.size;
      expect(nodes).toBeGreaterThan(1.9);
      // N log N at these sizes: 2.2.
      expect(count / made[k]!.count, `${made[k]!.size} to ${size}`).toBeLessThan(2.2);
    });
    const { size, count } = made.at(-1)!;
    expect(count).toBeLessThan(size ** 2 / 8);
  });

  it("has no more than twice the integrals of pairs of panels for twice the nodes, of the square few", () => {
    made.slice(1).forEach(({ made: integrals, size }, k) => {
      expect(integrals, `${size} nodes`).toBeLessThan(2 * made[k]!.made);
    });
    const { size, made: last } = made.at(-1)!;
    expect(last).toBeLessThan((size / 8) ** 2 / 16);
  });
});

import { describe, expect, it } from "vitest";
import { blockRows } from "../../../src/solvers/linear/block-rows.ts";
import { HalfLineGrid } from "../../../src/solvers/linear/half-line-grid.ts";
import { denseMatrix, times, transposedTimes } from "../../../src/solvers/linear/matrix.ts";
import { PanelBlocks } from "../../../src/solvers/linear/panel-blocks.ts";
import { ParityFunctions } from "../../../src/solvers/linear/parity-functions.ts";
import { regularPanels } from "../../../src/solvers/linear/regular-panels.ts";
import { ToeplitzProducts } from "../../../src/solvers/linear/toeplitz-products.ts";

const PARITIES = [-1, 1] as const;

/** Tables with a kink at every multiple of 0.3, no panel's length: an odd function and an even one. */
function tableBlocks(order: number): PanelBlocks {
  const edges = Array.from({ length: 24 }, (_, k) => 0.3 * k);
  const table = new HalfLineGrid(edges, 8);
  const zigzag = (x: number) => Math.abs(((x / 0.6) % 1) - 0.5);
  const values = Array.from(table.nodes, (x) => [x * zigzag(x), 1 + zigzag(x)].map((v) => v / (1 + x ** 4)));
  return new PanelBlocks(
    new ParityFunctions(table, PARITIES, Float64Array.from(values.flat())),
    edges,
    order,
    {
      order: 8,
    },
  );
}

/** Fine panels next to 0, many of length 1/4, one of these halved, and longer ones. */
const EDGES = [0, 0.0625, 0.125, 0.25, 0.5, 0.75, 0.875, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 3, 4, 6];

const furthest = (a: Float64Array, b: Float64Array) =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);

/** Of function f on even or odd functions, row by row from the integrals of pairs of panels. */
function matrixOf(blocks: PanelBlocks, on: HalfLineGrid, f: number, parity: 1 | -1) {
  const fill = blockRows(blocks, on);
  const [above, below] = [new Float64Array(2 * on.size), new Float64Array(2 * on.size)];
  const matrix = denseMatrix(on.size, on.size);
  for (let i = 0; i < on.size; i++) {
    fill(i, above, below);
    for (let j = 0; j < on.size; j++)
      matrix.data[i * on.size + j] = above[2 * j + f]! + parity * below[2 * j + f]!;
  }
  return matrix;
}

describe.each([8, 5])("products of equal panels, %i nodes on each", (order) => {
  const blocks = tableBlocks(order);
  const on = new HalfLineGrid(EDGES, order);
  const products = new ToeplitzProducts(blocks, on, regularPanels(EDGES, 0.25));
  const x = on.nodes.map((nu) => Math.cos(3 * nu) * Math.exp(-nu));

  it.each([
    [0, 1],
    [0, -1],
    [1, 1],
    [1, -1],
  ] as const)(
    "equal those of the matrix, and transposed, to rounding: function %i, parity %i",
    (f, parity) => {
      const map = products.map(f, parity);
      const matrix = matrixOf(blocks, on, f, parity);
      const exact = times(matrix, x);
      // Some ten roundings of sums of order 1.
      expect(furthest(map.times(x), exact)).toBeLessThan(3e-15);
      expect(furthest(exact, new Float64Array(on.size))).toBeGreaterThan(0.03);
      const transposed = transposedTimes(matrix, x);
      expect(furthest(map.transposedTimes(x), transposed)).toBeLessThan(3e-15 * on.size);
      expect(furthest(transposed, new Float64Array(on.size))).toBeGreaterThan(0.03);
    },
  );
});

it("of a sum are those of the matrices between the factors, which transforms may share, and transposed", () => {
  const blocks = tableBlocks(5);
  const on = new HalfLineGrid(EDGES, 5);
  const [a, b] = [on.nodes.map((w) => Math.cos(w)), on.nodes.map((w) => 1 / (1 + w))];
  const [c, d] = [on.nodes.map((w) => Math.exp(-w)), on.nodes.map((w) => Math.sin(2 * w))];
  const terms = [
    { f: 0, parity: -1, left: a, right: c },
    { f: 1, parity: -1, left: b, right: c },
    { f: 1, parity: 1, left: a, right: d },
  ] as const;
  const map = new ToeplitzProducts(blocks, on, regularPanels(EDGES, 0.25)).sum(terms);
  const exact = denseMatrix(on.size, on.size);
  for (const { f, parity, left, right } of terms)
    matrixOf(blocks, on, f, parity).data.forEach((entry, at) => {
      exact.data[at]! += left[Math.floor(at / on.size)]! * entry * right[at % on.size]!;
    });
  const x = on.nodes.map((nu) => Math.cos(3 * nu) * Math.exp(-nu));
  expect(furthest(map.times(x), times(exact, x))).toBeLessThan(1e-14);
  expect(furthest(map.transposedTimes(x), transposedTimes(exact, x))).toBeLessThan(3e-15 * on.size);
});

it.each([4, 5])("of several vectors are summed as their matrices are, %i nodes on each panel", (order) => {
  const blocks = tableBlocks(order);
  const on = new HalfLineGrid(EDGES, order);
  const [even, odd] = [on.nodes.map((w) => Math.exp(-w)), on.nodes.map((w) => Math.sin(3 * w) / (1 + w))];
  const sums = [
    [
      { f: 0, parity: 1, factor: 2, x: even },
      { f: 1, parity: -1, factor: -0.5, x: odd },
    ],
    [{ f: 0, parity: -1, factor: 3, x: odd }],
  ] as const;
  const found = new ToeplitzProducts(blocks, on, regularPanels(EDGES, 0.25)).sums(sums);
  expect(found.length).toBe(2);
  sums.forEach((images, k) => {
    const exact = new Float64Array(on.size);
    for (const { f, parity, factor, x } of images)
      times(matrixOf(blocks, on, f, parity), x).forEach((value, i) => {
        exact[i]! += factor * value;
      });
    expect(furthest(found[k]!, exact)).toBeLessThan(1e-14);
    expect(furthest(exact, new Float64Array(on.size))).toBeGreaterThan(0.1);
  });
});

describe("cost of products of equal panels", () => {
  /** So many panels of one length, two fine ones and two long ones. */
  const made = [32, 64, 128].map((count) => {
    const edges = [0, 1 / 16, ...Array.from({ length: count }, (_, k) => (k + 1) / 8)];
    const blocks = tableBlocks(8);
    const on = new HalfLineGrid([...edges, count / 4], 8);
    new ToeplitzProducts(blocks, on, regularPanels(on.edges, 1 / 8));
    return { count, integrated: blocks.integrated };
  });

  it("has integrals of as many different pairs of panels as there are panels, not of its square", () => {
    made.slice(1).forEach(({ integrated }, k) => {
      expect(integrated / made[k]!.integrated).toBeLessThan(2.05);
    });
    // Differences on both sides of the others, of which there are three: 2P for the equal ones and at most 4P for each of the others.
    const { count, integrated } = made.at(-1)!;
    expect(integrated).toBeLessThan(14 * count);
  });
});

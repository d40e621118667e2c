import { describe, expect, it } from "vitest";
import { HalfLineGrid } from "../../../src/solvers/linear/half-line-grid.ts";
import { denseMatrix, type LinearMap } from "../../../src/solvers/linear/matrix.ts";
import { PanelBlocks } from "../../../src/solvers/linear/panel-blocks.ts";
import type { PanelMap, PanelProducts, Term } from "../../../src/solvers/linear/panel-products.ts";
import { ParityFunctions } from "../../../src/solvers/linear/parity-functions.ts";
import { regularPanels } from "../../../src/solvers/linear/regular-panels.ts";
import { ToeplitzProducts } from "../../../src/solvers/linear/toeplitz-products.ts";
import {
  sumsOfProducts,
  type WeightedMatrix,
  weightedSum,
} from "../../../src/solvers/linear/weighted-sums.ts";

const EDGES = Array.from({ length: 9 }, (_, k) => k / 2);
const ORDER = 4;
const GRID = new HalfLineGrid(EDGES, ORDER);

function products(scale = 1): ToeplitzProducts {
  const table = new HalfLineGrid(EDGES, 8);
  const values = Array.from(table.nodes).flatMap((x) => [(scale * x) / (1 + x ** 4), scale / (1 + x * x)]);
  const functions = new ParityFunctions(table, [-1, 1], Float64Array.from(values));
  return new ToeplitzProducts(
    new PanelBlocks(functions, EDGES, ORDER, { order: 8 }),
    GRID,
    regularPanels(EDGES, 1 / 2),
  );
}

const [left, right, x] = [1, 2, 3].map((k) => GRID.nodes.map((nu) => Math.cos(k + nu))) as [
  Float64Array,
  Float64Array,
  Float64Array,
];
const one = new Float64Array(GRID.size).fill(1);

/** Two maps with the same left factor, and with different ones on the right. */
function terms(of: (f: number, parity: 1 | -1) => WeightedMatrix["matrix"]): WeightedMatrix[] {
  return [
    { matrix: of(0, -1), factor: -2, left, right: one },
    { matrix: of(1, 1), factor: -2, left, right },
    { matrix: of(0, 1), factor: 3, left: one, right },
  ];
}

const furthest = (a: Float64Array, b: Float64Array) =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);

describe("a weighted sum", () => {
  const all = products();
  const map = (f: number, parity: 1 | -1) => all.map(f, parity);
  /** The same maps, which do not know whose they are. */
  const alone = (f: number, parity: 1 | -1): LinearMap => {
    const { size, times, transposedTimes } = all.map(f, parity);
    return { size, times, transposedTimes };
  };

  it("is that of its terms, whether these share products or not, and transposed", () => {
    const [shared, single] = [weightedSum(terms(map)), weightedSum(terms(alone))];
    const plain = new Float64Array(GRID.size);
    for (const { matrix, factor, left: l, right: r } of terms(alone)) {
      const image = (matrix as LinearMap).times(x.map((value, j) => value * r[j]!));
      for (let i = 0; i < plain.length; i++) plain[i]! += factor * l[i]! * image[i]!;
    }
    // Sums of some thirty terms of order one.
    expect(furthest(single.times(x), plain)).toBeLessThan(1e-13);
    expect(furthest(shared.times(x), plain)).toBeLessThan(1e-13);
    expect(furthest(shared.transposedTimes(x), single.transposedTimes(x))).toBeLessThan(1e-13);
  });

  it("gives products the same vector where factors are the same, once", () => {
    let seen: readonly Term[] = [];
    const watched = (f: number, parity: 1 | -1): PanelMap => ({ ...all.map(f, parity), products: watching });
    const watching: PanelProducts = {
      count: all.count,
      with: (integrals) => all.with(integrals),
      map: (f, parity) => all.map(f, parity),
      sum: (given) => {
        seen = given;
        return all.sum(given);
      },
      sums: (given) => all.sums(given),
    };
    weightedSum(terms(watched));
    expect(seen[0]!.left).toBe(seen[1]!.left);
    expect(seen[1]!.right).toBe(seen[2]!.right);
    expect(seen[2]!.left).not.toBe(seen[0]!.left);
  });

  it("takes matrices as they are", () => {
    const unit = denseMatrix(GRID.size, GRID.size, (i, j) => (i === j ? 1 : 0));
    const sum = weightedSum([{ matrix: unit, factor: 2, left, right }]);
    const expected = x.map((value, i) => 2 * left[i]! * value * right[i]!);
    expect(furthest(sum.times(x), expected)).toBeLessThan(1e-15);
  });
});

describe("sums of products", () => {
  const all = products();
  const sums = (of: (f: number, parity: 1 | -1) => WeightedMatrix["matrix"]) => [
    [
      { matrix: of(0, 1), factor: -2, x },
      { matrix: of(1, -1), factor: 0.5, x: left },
    ],
    [{ matrix: of(1, 1), factor: 3, x }],
  ];

  it("are those of the maps one by one, by whose products they are made where they have the same", () => {
    const other = products(2);
    const ofOne = sums((f, parity) => all.map(f, parity));
    const ofTwo = sums((f, parity) => (f === 0 ? other : all).map(f, parity));
    for (const terms of [ofOne, ofTwo]) {
      const found = sumsOfProducts(terms);
      terms.forEach((sum, k) => {
        const plain = new Float64Array(GRID.size);
        for (const { matrix, factor, x: vector } of sum)
          (matrix as LinearMap).times(vector).forEach((value, i) => {
            plain[i]! += factor * value;
          });
        expect(furthest(found[k]!, plain)).toBeLessThan(1e-13);
        expect(furthest(plain, new Float64Array(GRID.size))).toBeGreaterThan(0.1);
      });
    }
  });

  it("multiply a vector by a matrix once, whatever factors it has", () => {
    let count = 0;
    const counted: LinearMap = {
      size: GRID.size,
      times: (vector) => {
        count++;
        return vector.slice();
      },
      transposedTimes: (vector) => vector,
    };
    const [first, second] = sumsOfProducts([
      [{ matrix: counted, factor: 2, x }],
      [
        { matrix: counted, factor: 3, x },
        { matrix: counted, factor: 1, x: left },
      ],
    ]);
    expect(count).toBe(2);
    expect(
      furthest(
        first!,
        x.map((value) => 2 * value),
      ),
    ).toBe(0);
    expect(
      furthest(
        second!,
        x.map((value, i) => 3 * value + left[i]!),
      ),
    ).toBe(0);
  });
});

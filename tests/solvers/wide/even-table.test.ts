import { describe, expect, it } from "vitest";
import { regularised } from "../../../src/solvers/linear/regular-panels.ts";
import { criticalCouplingLine } from "../../../src/solvers/wide/critical-coupling-line.ts";
import { criticalCouplingMatsubara } from "../../../src/solvers/wide/critical-coupling-matsubara.ts";
import { criticalCouplingRealAxis } from "../../../src/solvers/wide/critical-coupling-real-axis.ts";
import { thermalElectrons } from "../../../src/solvers/wide/electrons.ts";
import { numbersOf } from "../../../src/solvers/wide/row-passes.ts";
import { cellGrid, cellOf, tableGrids } from "../../../src/solvers/wide/table-grids.ts";
import { tabulated } from "../plain-kernels.ts";

const te = 0.05;

/** Every point a kink of some five per cent; printed to seven digits. */
function table(points: number, tb: number) {
  const xs = Array.from({ length: points }, (_, k) => Number(((2.2222 * (k + 1)) / points).toFixed(7)));
  const ys = xs.map((x, k) => (k === points - 1 ? 0 : x * x * (2.3 - x) * (1 + 0.05 * Math.sin(7 * k * k))));
  const model = tabulated(xs, ys, { te, tb });
  return { model, boson: { shape: model.shape, temperature: tb, kinks: [0, ...xs] } };
}

describe("an even table of many points whose lines are narrower than its cells", () => {
  const solve = (tb: number, accuracy: number) => {
    const { model, boson } = table(110, tb);
    const own = criticalCouplingRealAxis({
      kernels: model.kernels,
      boson,
      electrons: thermalElectrons(te),
      electronTemperature: te,
      accuracy,
    });
    return { model, own };
  };

  it("agrees with the Matsubara axis in equilibrium within its stated error, which is below 1e-5", () => {
    const { model, own } = solve(te, 1e-5);
    const axis = criticalCouplingMatsubara(model.kernels, te);
    expect(Math.abs(own.value - axis.value)).toBeLessThanOrEqual(own.error + axis.error);
    expect(own.error).toBeLessThan(1e-5 * own.value);
    expect(own.linewidth).toBeLessThan(0.4 * (2.2222 / 110));
  });

  it("agrees at a bias with the line in the upper half plane, in its split too", () => {
    const { model, own } = solve(te / 2, 1e-5);
    const line = criticalCouplingLine({ ...model, electronTemperature: te });
    expect(Math.abs(own.value - line.value)).toBeLessThanOrEqual(own.error + line.error);
    expect(own.error).toBeLessThan(1e-5 * own.value);
    expect(Math.abs(own.split!.mismatch - line.split.mismatch)).toBeLessThan(1e-5);
    expect(Math.abs(own.split!.detailedBalance - line.split.detailedBalance)).toBeLessThan(1e-4);
  });
});

describe("the cell of a table", () => {
  it("is the distance of its points, or half of it where they lie in the middles", () => {
    const points = Array.from({ length: 200 }, (_, k) => Number((0.0123457 * (k + 1)).toFixed(6)));
    expect(Math.abs(cellOf({ kinks: [0, ...points] })! / 0.0123457 - 1)).toBeLessThan(1e-6);
    const middles = Array.from({ length: 200 }, (_, k) => (k + 0.5) * 0.0123457);
    expect(Math.abs(cellOf({ kinks: middles })! / (0.0123457 / 2) - 1)).toBeLessThan(1e-6);
  });

  it("is that of a table with rows left out, and the smaller one of two spacings", () => {
    const printed = (k: number) => Number((0.0123457 * k).toFixed(6));
    const points = Array.from({ length: 400 }, (_, k) => k + 1);
    for (const taken of [points.filter((k) => k % 7 !== 0), points.filter((k) => k < 100 || k % 2 === 0)])
      expect(Math.abs(cellOf({ kinks: [0, ...taken.map(printed)] })! / 0.0123457 - 1)).toBeLessThan(1e-6);
  });

  it("is none where most cells would have no point", () => {
    const points = Array.from({ length: 200 }, (_, k) => 0.01 * (k + 1));
    expect(cellOf({ kinks: [0, ...points, 2.00001] })).toBeNull();
  });

  it("is none where one point is off by a thousandth of the distance", () => {
    const points = Array.from({ length: 200 }, (_, k) => 0.01 * (k + 1 + (k === 70 ? 1e-3 : 0)));
    expect(cellOf({ kinks: [0, ...points] })).toBeNull();
  });
});

describe("panels of cells", () => {
  const state = (points: number) => {
    const { boson } = table(points, te);
    return { boson, electrons: thermalElectrons(te), centre: 1e-3, reach: 30 };
  };

  it("end at all points and their sums, at multiples of parts of a cell, to the last bit", () => {
    const { boson, ...rest } = state(110);
    const cell = cellOf(boson)!;
    const { edges } = cellGrid({ boson, ...rest }, cell, { order: 4, line: 1, extent: 1 });
    const ends = new Set(edges);
    for (let k = 0; k <= 220; k++) expect(ends.has(k * cell)).toBe(true);
    const part = edges[1]!;
    for (const edge of edges) expect(Number.isInteger(edge / part)).toBe(true);
    expect(part).toBeLessThanOrEqual(1e-3);
  });

  it("cost operations that grow like N log N with the points, and less than half of those of divided matrices", () => {
    const operations = [200, 400, 800, 1600].map((points) => {
      const { boson, ...rest } = state(points);
      const grid = cellGrid({ boson, ...rest }, cellOf(boson)!, { order: 6, line: 2, extent: 1 });
      const { grid: y, shells } = tableGrids({ boson, ...rest }, { order: 8, rows: 16, panel: 2, extent: 1 });
      return {
        convolution: regularised([...grid.edges], 6, { pairs: 2, functions: 4 }).operations,
        matrices: 8 * numbersOf(y, shells),
      };
    });
    const exponent = Math.log2(operations.at(-1)!.convolution / operations[0]!.convolution) / 3;
    expect(exponent).toBeLessThan(1.2);
    for (const { convolution, matrices } of operations) expect(2 * convolution).toBeLessThan(matrices);
  });
});

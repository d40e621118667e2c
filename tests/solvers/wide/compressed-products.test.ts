import { describe, expect, it } from "vitest";
import { HalfLineGrid } from "../../../src/solvers/linear/half-line-grid.ts";
import { PanelBlocks } from "../../../src/solvers/linear/panel-blocks.ts";
import { gradedEdges } from "../../../src/solvers/linear/panel-grid.ts";
import { halvedEdges } from "../../../src/solvers/local/line-grid.ts";
import { bosonPanels } from "../../../src/solvers/wide/boson-panels.ts";
import { KernelTable } from "../../../src/solvers/wide/kernel-table.ts";
import { foldedEquations } from "../../../src/solvers/wide/product-equations.ts";
import { blockEquations, type RealAxisEquations } from "../../../src/solvers/wide/real-axis-equations.ts";
import { refinedBase } from "../../../src/solvers/wide/real-axis-grids.ts";
import { mechanismShares } from "../../../src/solvers/wide/real-axis-shares.ts";
import { realAxisSolution } from "../../../src/solvers/wide/real-axis-solution.ts";
import { bosonSplit } from "../../../src/solvers/wide/real-axis-split.ts";
import { cheaperConvolution, toeplitzEquations } from "../../../src/solvers/wide/toeplitz-equations.ts";
import { oscillator, tabulated } from "../plain-kernels.ts";
import { ownRows } from "./own-rows.ts";

const te = 0.1;
const { kernels, shape } = oscillator(1, 1, 0.2, { te, tb: 0.07 });
const table = new KernelTable(kernels, bosonPanels({ shape, temperature: 0.07 }));
const h = (nu: number) => Math.tanh(nu / (2 * te));
const change = (nu: number) => (0.3 * nu) / (1 + nu * nu) ** 2 / Math.cosh(nu);

const furthest = (a: Float64Array, b: Float64Array) =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);

/** Of the nodes of finite panels: far rows have pieces from the last edge on that are too long for the judge, see the test of unbounded rows. */
const near = (values: Float64Array, { size, order }: HalfLineGrid) => values.subarray(0, size - order);

/** Σ^R, and its derivative by the factor, at the nodes of finite panels. */
function expectSelfEnergies(plain: RealAxisEquations, fast: RealAxisEquations, limit: number): void {
  const { size, order } = plain.grid;
  for (const [a, b] of [
    [plain.selfEnergy, fast.selfEnergy],
    [plain.slope!.selfEnergy, fast.slope!.selfEnergy],
  ] as const)
    a.slice(0, size - order).forEach((sigma, i) => {
      expect(Math.hypot(sigma.re - b[i]!.re, sigma.im - b[i]!.im)).toBeLessThan(limit);
    });
}

it("equations of a model by products and by matrices of blocks are those of rows of their own, their solution and its split too", () => {
  const boson = { shape, temperature: 0.07 };
  const { integrals, order } = refinedBase(table, boson);
  const grid = new HalfLineGrid(
    gradedEdges(
      0,
      16,
      [
        { at: 0, width: 0.02 },
        { at: 1, width: 0.1 },
      ],
      { growth: 1 },
    ),
    order,
  );
  const own = ownRows(table, grid, h, { change });
  const matrices = blockEquations(integrals, grid, { h, change });
  const products = foldedEquations(integrals, table, grid, { h, change });
  expect([matrices.thermal.matrices, products.thermal.matrices].map((m) => m === null)).toEqual([
    false,
    true,
  ]);
  const y = grid.nodes.map((nu) => nu / (1 + nu ** 4));
  const u = {
    re: grid.nodes.map((nu, i) => (grid.weights[i]! * Math.cos(nu)) / (1 + nu ** 4)),
    im: y.map((value, i) => grid.weights[i]! * value),
  };
  // Rounding of the kernel table, and ten tolerances of 1e-11 λ(0)/2 times ∫|f|, which is below 4 for each of these.
  for (const [fast, limit] of [
    [matrices, 1e-11],
    [products, 2e-10],
  ] as const) {
    for (const part of ["fluctuations", "thermal"] as const) {
      const [a, b] = [own[part].times(y), fast[part].times(y)];
      expect(furthest(near(a.re, grid), near(b.re, grid))).toBeLessThan(limit);
      expect(furthest(near(a.im, grid), near(b.im, grid))).toBeLessThan(limit);
      expect(furthest(a.re, new Float64Array(a.re.length))).toBeGreaterThan(0.05);
      const [c, d] = [own[part].transposedTimes(u), fast[part].transposedTimes(u)];
      // Columns of the unbounded panel have a logarithm that every rule cuts off in its own way.
      expect(furthest(near(c, grid), near(d, grid))).toBeLessThan(10 * limit);
    }
    // ∫dν over ±16 of kernels.
    expectSelfEnergies(own, fast, 10 * limit);
    const start = { scale: 0.97, halfWidth: 0.015 };
    const [one, other] = [realAxisSolution(own, start), realAxisSolution(fast, start)];
    // What is stated for what grids share.
    expect(Math.abs(one.scale - other.scale)).toBeLessThan(1e-10);
    const [split, again] = [one, other].map((solution) => bosonSplit(solution, table, te));
    expect(Math.abs(split!.mismatch - again!.mismatch)).toBeLessThan(1e-9);
    expect(Math.abs(split!.detailedBalance - again!.detailedBalance)).toBeLessThan(1e-9);
  }
});

describe("equations of a table by compressed products over any panels", () => {
  const kinks = [0.57, 1.3];
  const kinked = tabulated(kinks, [1, 0], { te, tb: 0.07 });
  const boson = { shape: kinked.shape, temperature: 0.07, kinks: [0, ...kinks] };
  const of = new KernelTable(kinked.kernels, bosonPanels(boson), boson.kinks);
  // Behind 16 rows of the unbounded panel by pieces of their own move s by 2e-10.
  const first = gradedEdges(
    0,
    32,
    [
      { at: 0, width: 0.03 },
      { at: 1.3, width: 0.1 },
    ],
    { breaks: kinks },
  );
  const made = (halvings: number) => {
    let edges: readonly number[] = first;
    for (let k = 0; k < halvings; k++) edges = halvedEdges(edges);
    const base = refinedBase(of, boson, edges);
    const equations = foldedEquations(base.integrals, of, new HalfLineGrid([...edges], base.order), {
      h,
      change,
    });
    return { equations, base };
  };

  it("are those of rows of their own, their solution and its terms with real bosons too", () => {
    const { equations: fast, base } = made(1);
    const { grid } = fast;
    const plain = ownRows(of, grid, h, { change, pieces: base.pieces });
    expect(fast.products!.count).toBeLessThan(1.8 * grid.size ** 2);
    const y = grid.nodes.map((nu) => nu / (1 + nu ** 4));
    // Ten tolerances of 1e-11 λ(0)/2 times ∫|f|.
    const limit = 2e-10;
    for (const part of ["fluctuations", "thermal"] as const) {
      const [a, b] = [plain[part].times(y), fast[part].times(y)];
      expect(furthest(near(a.re, grid), near(b.re, grid))).toBeLessThan(limit);
      expect(furthest(near(a.im, grid), near(b.im, grid))).toBeLessThan(limit);
      expect(furthest(a.re, new Float64Array(a.re.length))).toBeGreaterThan(0.05);
    }
    expectSelfEnergies(plain, fast, 2e-9);
    const start = { scale: 1, halfWidth: 0.1 };
    const [own, other] = [realAxisSolution(plain, start), realAxisSolution(fast, start)];
    expect(Math.abs(own.scale - other.scale)).toBeLessThan(1e-10);
    const [split, again] = [own, other].map((solution) => bosonSplit(solution, of, te));
    expect(Math.abs(split!.mismatch - again!.mismatch)).toBeLessThan(1e-8);
    expect(Math.abs(split!.detailedBalance - again!.detailedBalance)).toBeLessThan(1e-8);
    expect(Math.abs(split!.mismatch)).toBeGreaterThan(1e-3);
  });

  it("take numbers and integrals like the nodes, beside two kinks, and a grid with one panel more has most integrals of the one before", () => {
    const grids = [1, 2, 3].map(made);
    grids.slice(1).forEach(({ equations, base }, k) => {
      const before = grids[k]!;
      const nodes = equations.grid.size / before.equations.grid.size;
      expect(nodes).toBeGreaterThan(1.9);
      const exponent = (ratio: number) => Math.log(ratio) / Math.log(nodes);
      expect(exponent(equations.products!.count / before.equations.products!.count)).toBeLessThan(1.4);
      expect(exponent(base.integrals.integrated / before.base.integrals.integrated)).toBeLessThan(1.4);
    });
    const { base, equations } = grids.at(-1)!;
    const { integrated } = base.integrals;
    const edges = equations.grid.edges;
    const finer = [...edges, (edges[5]! + edges[6]!) / 2].sort((a, b) => a - b);
    const next = new HalfLineGrid(finer, base.order);
    foldedEquations(base.integrals, of, next, { h, change: undefined });
    // One panel more moves clusters, so that a few pairs are integrated that were not before.
    expect(base.integrals.integrated - integrated).toBeLessThan(integrated / 3);
  });
});

it("equations of a table by products over equal panels are those of rows of their own, their solution too", () => {
  const kinks = [0.3, 0.55, 0.8, 1.3];
  const kinked = tabulated(kinks, [0.4, 1, 0.6, 0], { te, tb: 0.07 });
  const boson = { shape: kinked.shape, temperature: 0.07, kinks: [0, ...kinks] };
  const of = new KernelTable(kinked.kernels, bosonPanels(boson), boson.kinks);
  // Of one length for the most part, so that the products take fewer operations than matrices. They reach so far because S falls like 1/x: what four nodes
  // leave of y at infinity is multiplied by a logarithm that each rule cuts off in its own way (3e-9 beyond 16).
  const asked = new HalfLineGrid([...Array.from({ length: 161 }, (_, k) => k / 16), 12, 16, 24, 32], 4);
  const rules = { order: 20, logarithms: true, outer: 40 };
  const blocks = new PanelBlocks(of.functions, of.edges, 4, rules);
  const fast = toeplitzEquations(blocks, cheaperConvolution(asked)!, { h, change });
  const { grid: even } = fast;
  const plain = ownRows(of, even, h, { change, pieces: 20 });
  const y = even.nodes.map((nu) => nu / (1 + nu ** 4));
  for (const part of ["fluctuations", "thermal"] as const) {
    const [a, b] = [plain[part].times(y), fast[part].times(y)];
    expect(furthest(near(a.re, even), near(b.re, even))).toBeLessThan(1e-10);
    expect(furthest(near(a.im, even), near(b.im, even))).toBeLessThan(1e-10);
  }
  expectSelfEnergies(plain, fast, 1e-9);
  const start = { scale: 1, halfWidth: 0.1 };
  const [own, other] = [realAxisSolution(plain, start), realAxisSolution(fast, start)];
  expect(Math.abs(own.scale - other.scale)).toBeLessThan(1e-9);
  expect(Math.abs(mechanismShares(own).thermal - mechanismShares(other).thermal)).toBeLessThan(1e-8);
  // Electrons at T_e, whose h was not changed: the terms with real bosons by products, and by rows with fewer nodes on their pieces.
  const [products, rows] = [bosonSplit(other, of, te), bosonSplit(own, of, te)];
  expect(Math.abs(products.mismatch - rows.mismatch)).toBeLessThan(1e-8);
  expect(Math.abs(products.detailedBalance - rows.detailedBalance)).toBeLessThan(1e-8);
  expect(rows.mismatch).toBeLessThan(-1e-3);
});

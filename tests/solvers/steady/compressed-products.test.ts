import { describe, expect, it } from "vitest";
import { HalfLineGrid } from "../../../src/solvers/linear/half-line-grid.ts";
import { interpolatedTo } from "../../../src/solvers/linear/interpolation.ts";
import {
  isDense,
  type Matrix,
  maximumNorm,
  times,
  transposedTimes,
} from "../../../src/solvers/linear/matrix.ts";
import { regularPanels } from "../../../src/solvers/linear/regular-panels.ts";
import { halvedEdges } from "../../../src/solvers/local/line-grid.ts";
import { Relaxation } from "../../../src/solvers/local/relaxation.ts";
import { lineIntegrals } from "../../../src/solvers/steady/line-integrals.ts";
import { integralsOn, panelsFor, resolutionsOf } from "../../../src/solvers/steady/line-resolution.ts";
import { carriedTo } from "../../../src/solvers/steady/normal-start.ts";
import { startOf } from "../../../src/solvers/steady/normal-state.ts";
import { pairingState } from "../../../src/solvers/steady/pairing-state.ts";
import type { Products } from "../../../src/solvers/steady/products.ts";
import { steadyInstability } from "../../../src/solvers/steady/steady-crossing.ts";
import { transferEdges } from "../../../src/solvers/steady/steady-grid.ts";
import { transferTableOf } from "../../../src/solvers/steady/transfer-table.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";
import { flat, lineProblem, type Scenario, solvedLine } from "./line-models.ts";

/** The instability on the panels of a solution, each halved so many times, with matrices and with compressed products. */
function instabilities(scenario: Scenario) {
  const problem = lineProblem(scenario);
  const { full } = solvedLine(scenario).instability;
  const known = full.state.integrals.grid;
  return (halvings: number, products: Products) => {
    let edges: readonly number[] = [...known.edges];
    for (let k = 0; k < halvings; k++) edges = halvedEdges(edges);
    const grid = new HalfLineGrid(edges, 8);
    const table = transferTableOf(problem, { tabulated: 16, halved: true });
    const rules = { transfer: 12, short: 12 };
    const integrals = lineIntegrals(table, grid, transferEdges(problem), rules, products);
    const start = carriedTo(grid, known, startOf(full.state));
    const right = interpolatedTo(grid, known, full.right);
    return steadyInstability(problem, integrals, true, {
      full: { factor: full.factor, start, right },
      origin: full.factor,
    });
  };
}

/** The same matrix, its products counted. */
function counted(matrix: Matrix) {
  const count = { products: 0 };
  const once = (product: (m: Matrix, x: Float64Array) => Float64Array) => (x: Float64Array) => {
    count.products++;
    return product(matrix, x);
  };
  return { map: { size: 0, times: once(times), transposedTimes: once(transposedTimes) }, count };
}

const atLead = instabilities({ te: 0.1, tb: 0.05, rate: 0.05 });
const inFlatBand = instabilities({ te: 0.04, tb: 0.02, closure: flat(0.5) });

describe("compressed products in the local closure and the flat band", () => {
  it.each([
    ["local closure beside a lead", atLead, 0],
    ["flat band at a bias", inFlatBand, 1],
  ] as const)("have the instability of matrices to rounding: %s", (_, at, halvings) => {
    const [dense, compressed] = [at(halvings, "matrices"), at(halvings, "folded")];
    const { relaxation } = compressed.full.map.state.matrices;
    expect([isDense(dense.full.map.state.matrices.relaxation), isDense(relaxation)]).toEqual([true, false]);
    // Ten tolerances of 1e-13, times what the factor amplifies them.
    for (const part of ["full", "without"] as const)
      expect(Math.abs(dense[part]!.factor / compressed[part]!.factor - 1), part).toBeLessThan(3e-12);
    // Left eigenvectors are iterated to 1e-11.
    for (const share of ["bosonFluctuation", "thermal", "nonThermal"] as const)
      expect(Math.abs(dense.shares[share] - compressed.shares[share]), share).toBeLessThan(1e-10);
    expect(dense.shares.nonThermal).toBeGreaterThan(1e-4);
  });

  it("are taken from 1500 nodes on", () => {
    const model = lineProblem({ te: 0.1 });
    const edges = Array.from({ length: 188 }, (_, k) => k / 8);
    const on = (some: readonly number[]) => integralsOn(model, some, resolutionsOf(model).coarse);
    expect(isDense(on(edges).boson.even.re)).toBe(false);
    expect(isDense(on(edges.slice(0, 20)).boson.even.re)).toBe(true);
  });

  it("refuse an operator of X that they do not invert", () => {
    const shifted = (x: Float64Array) => x.map((_, i) => x[(i + 1) % x.length]! - x[i]!);
    const turn = { size: 200, times: shifted, transposedTimes: shifted };
    const b = new Float64Array(200).fill(0);
    b[0] = 1;
    // A cyclic shift: minimal residuals stand still for 200 steps.
    expect(() => new Relaxation(turn, new Float64Array(200).fill(1)).solve(b)).toThrow(/next to singular/);
  });

  it("eliminate X in as many products on twice the nodes, which leaves the rounding of a factorisation", () => {
    const products = [0, 1].map((halvings) => {
      const { state } = atLead(halvings, "folded").full;
      const { relaxation, grid } = pairingState(state).matrices;
      const { feedback } = pairingState(state);
      const weight = feedback.map((value) => state.factor * value);
      const { map, count } = counted(relaxation);
      const b = grid.nodes.map((omega) => Math.exp(-omega));
      const operator = new Relaxation(map, weight);
      const x = operator.solve(b);
      const image = times(
        relaxation,
        x.map((value, j) => value * weight[j]!),
      );
      const off = maximumNorm(b.map((value, i) => value - x[i]! - image[i]!));
      expect(off).toBeLessThan(1e-13 * maximumNorm(x));
      return count.products;
    });
    expect(products[0]).toBeGreaterThan(5);
    expect(products[1]).toBeLessThanOrEqual(products[0]! + 2);
  });
});

describe("products over equal panels beside a table", () => {
  const spectrum: Spectrum = { kind: "tabulated", unit: "none", x: [0, 0.5, 1], a: [0, 0.3, 0] };
  const scenario: Scenario = { te: 0.1, tb: 0.05, rate: 0.05, spectrum };
  const problem = lineProblem(scenario);
  /** Graded towards the line, then a quarter of a point's distance. */
  const edges = [0, 1 / 64, 1 / 32, 1 / 16, ...Array.from({ length: 24 }, (_, k) => (k + 1) / 8), 4, 6];

  it("are taken where all of them have fewer operations than a factorisation", () => {
    expect(panelsFor(problem, edges, 8).products).toBe("matrices");
    const many = Array.from({ length: 150 }, (_, k) => k / 8);
    const { products, edges: halved } = panelsFor(problem, [...many, 40, 80], 8);
    expect(products).toMatchObject({ length: 1 / 8 });
    expect(halved.length).toBeGreaterThanOrEqual(152);
  });

  it("have the instability of matrices, but for what other pieces of rows miss", () => {
    const { coarse, fine } = resolutionsOf(problem);
    const [table, grid] = [transferTableOf(problem, fine), new HalfLineGrid(edges, 8)];
    const guess = solvedLine(scenario, { accuracy: 1e-5 });
    const start = carriedTo(
      grid,
      guess.instability.full.state.integrals.grid,
      startOf(guess.instability.full.state),
    );
    const rules = { transfer: 20, short: 20, logarithms: true };
    const [dense, products] = (["matrices", regularPanels(edges, 1 / 8)] as const).map((how) => {
      const integrals = lineIntegrals(table, grid, transferEdges(problem), rules, how);
      const { factor } = guess;
      return steadyInstability(problem, integrals, true, { full: { factor, start }, origin: factor });
    });
    expect(coarse.logarithms).toBe(true);
    for (const part of ["full", "without"] as const)
      expect(Math.abs(dense![part]!.factor / products![part]!.factor - 1), part).toBeLessThan(1e-11);
    for (const share of ["bosonFluctuation", "thermal", "nonThermal"] as const)
      expect(Math.abs(dense!.shares[share] - products!.shares[share]), share).toBeLessThan(1e-10);
    expect(dense!.shares.nonThermal).toBeGreaterThan(1e-5);
  });
});

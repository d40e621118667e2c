import { describe, expect, it } from "vitest";
import { HalfLineGrid } from "../../../src/solvers/linear/half-line-grid.ts";
import { regularPanels } from "../../../src/solvers/linear/regular-panels.ts";
import { refinedEdges, steadyGrid, transferEdges } from "../../../src/solvers/steady/steady-grid.ts";
import { lineProblem } from "./line-models.ts";

describe("refined edges", () => {
  const edges = [0, 0.5, 1, 2, 4, 8];
  const grid = new HalfLineGrid(edges, 8);
  const refined = (f: (x: number) => number) =>
    refinedEdges(grid, [[grid.nodes.map(f)]], { tolerance: 1e-4 });

  it("reach twice as far where a line lies beyond the last edge", () => {
    expect(refined((x) => Math.exp(-((x / 40) ** 2))).at(-1)).toBe(16);
  });

  it("stay where the tail falls as a power", () => {
    expect(refined((x) => 1 / (1 + x * x))).toEqual(edges);
  });

  it("halve the panel on which a peak is not resolved, and no other", () => {
    expect(refined((x) => 1 / (1 + x * x) + Math.exp(-(((x - 6) / 0.4) ** 2)))).toEqual([
      0, 0.5, 1, 2, 4, 6, 8,
    ]);
  });

  it("spend nothing on a term that is negligible in its sum, but on the same function alone", () => {
    const line = grid.nodes.map((x) => 1 / (1 + x * x));
    const rounding = grid.nodes.map((x) => 1e-18 * Math.sin(1e4 * x) * line[0]! * Math.exp(-x));
    expect(refinedEdges(grid, [[line, rounding]], { tolerance: 1e-4 })).toEqual(edges);
    expect(refinedEdges(grid, [[line], [rounding]], { tolerance: 1e-4 }).length).toBeGreaterThan(
      edges.length,
    );
  });

  it("are asked for more nodes only where coefficients do not fall on to what is asked for", () => {
    // One panel with coefficients that fall like 0.3^k, and one with a kink, where they fall like a power.
    const analytic = 1e-5 * 0.3 ** -8;
    const f = (x: number) =>
      (x < 0.5 ? analytic / (3.4 - 4 * x) : 0) + (x > 2 && x < 4 ? Math.abs(x - 2.9) : 0);
    const values = [[grid.nodes.map(f)]];
    const halved = (nodes: number) =>
      refinedEdges(grid, values, { tolerance: 1e-5, nodes }).filter((edge) => !edges.includes(edge));
    expect(halved(8)).toEqual([0.25, 3]);
    expect(halved(16)).toEqual([3]);
  });
});

describe("a grid of too many nodes", () => {
  const edges = Array.from({ length: 400 }, (_, k) => k);

  it.each([
    ["matrices", 10, "4000 frequencies, more than 1800"],
    ["folded", 20, "8000 frequencies, more than 6000"],
    [regularPanels(edges.map(Math.sqrt), 1), 16, /6400 frequencies and \d+ numbers, more than 33554432/],
  ] as const)("is refused, with what is accepted: %s", (products, order, needed) => {
    const refused = () => steadyGrid(edges, order, products);
    expect(refused).toThrow(needed);
    expect(refused).toThrow(/at these temperatures; higher ones, or a lead of larger rate, are accepted$/);
  });
});

describe("panels of the boson's table", () => {
  const PEAK = { at: 0.5, width: 1e-3 };
  /** A table of so many cells up to 1, said to have a narrow peak inside. */
  const beside = (cells: number) => {
    const x = Array.from({ length: cells + 1 }, (_, k) => k / cells);
    const spectrum = { kind: "tabulated", unit: "none", x, a: x.map((at) => at * (1 - at)) } as const;
    const problem = lineProblem({ te: 0.02, rate: 0.1, spectrum });
    return { ...problem, shape: { ...problem.shape, features: [PEAK.at], width: PEAK.width } };
  };
  const inside = (edges: readonly number[]) => edges.filter((edge) => edge > 0 && edge <= 1);
  const shortest = (edges: readonly number[]) =>
    edges.slice(1).reduce((least, edge, p) => Math.min(least, edge - edges[p]!), 1);

  it("are the cells of many kinks, at peaks as elsewhere, but where a drive is narrower", () => {
    const problem = beside(200);
    expect(inside(transferEdges(problem))).toEqual(problem.breaks);
    const driven = transferEdges({ ...problem, features: [PEAK] });
    expect(shortest(driven)).toBeLessThanOrEqual(PEAK.width);
  });

  it("resolve the peaks beside few kinks", () => {
    expect(shortest(transferEdges(beside(20)))).toBeLessThanOrEqual(PEAK.width);
  });
});

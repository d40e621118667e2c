import { describe, expect, it } from "vitest";
import { HalfLineGrid } from "../../../src/solvers/linear/half-line-grid.ts";
import { refinedEdges } from "../../../src/solvers/steady/steady-grid.ts";

describe("refined edges", () => {
  const edges = [0, 0.5, 1, 2, 4, 8];
  const refined = (f: (x: number) => number) => {
    const grid = new HalfLineGrid(edges, 8);
    return refinedEdges(grid, [grid.nodes.map(f)], 1e-4);
  };

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
});

import { describe, expect, it } from "vitest";
import { blurredGrid } from "../../../src/solvers/wide/blurred-grid.ts";
import { thermalElectrons } from "../../../src/solvers/wide/electrons.ts";

const shape = { features: [], top: 107.2208861, width: 1 };
const state = {
  boson: { shape, temperature: 1 },
  electrons: thermalElectrons(1.7),
  centre: 0.65,
  reach: 12 * shape.top,
};
const edgesOf = (order: number, panel: number, more = {}) => [
  ...blurredGrid({ ...state, ...more }, { order, panel }).edges,
];
const lengthsOf = (edges: readonly number[]) => edges.slice(1).map((edge, p) => edge - edges[p]!);

describe("the panels of a line that blurs its table", () => {
  it("lie at multiples of their lengths, which are one length by powers of two, to the last bit", () => {
    const edges = edgesOf(8, 9);
    const longest = lengthsOf(edges).filter((_, p) => edges[p]! < shape.top);
    const unit = longest.at(-1)!;
    lengthsOf(edges).forEach((length, p) => {
      expect(Number.isInteger(Math.log2(length / unit))).toBe(true);
      expect(Number.isInteger(edges[p]! / length)).toBe(true);
    });
  });

  it("have one length up to twice the highest frequency, no more than asked for in widths of the line, and a share of the spectrum", () => {
    for (const { panel, centre, most } of [
      { panel: 9, centre: 0.65, most: 5.85 },
      { panel: 9, centre: 6.5, most: shape.top / 18 },
    ]) {
      const edges = edgesOf(8, panel, { centre });
      const inner = lengthsOf(edges).filter((_, p) => edges[p]! < 2 * shape.top - 1e-9);
      expect(Math.max(...inner)).toBeLessThanOrEqual(most * (1 + 1e-6));
      expect(lengthsOf(edges).filter((length) => length === Math.max(...inner)).length).toBeGreaterThan(30);
    }
  });

  it("grow beyond that like the third power of the frequency at most", () => {
    const edges = edgesOf(8, 9);
    const [even, unit] = [2 * shape.top, Math.max(...lengthsOf(edges).slice(0, 20))];
    lengthsOf(edges).forEach((length, p) => {
      expect(length).toBeLessThanOrEqual(1.0001 * unit * Math.max(1, (edges[p]! / even) ** 3));
    });
  });

  it("are the same whatever the order, and reach as far as the spectrum does with its bosons", () => {
    expect(edgesOf(8, 9)).toEqual(edgesOf(20, 9));
    expect(edgesOf(8, 9).at(-1)).toBeGreaterThanOrEqual(state.reach);
    expect(edgesOf(8, 9, { reach: 2 * state.reach }).at(-1)).toBeGreaterThanOrEqual(2 * state.reach);
  });
});

import { describe, expect, it } from "vitest";
import { NotConvergedError } from "../../../src/errors/errors.ts";
import {
  fitsGrid,
  halvedEdges,
  lineEdges,
  lineGrid,
  sharpenedEdges,
} from "../../../src/solvers/local/line-grid.ts";

const shape = { features: [1], width: 0.5, top: 3 };

describe("half-line grid", () => {
  it("halves towards the line at the price of a few panels per octave", () => {
    const wide = lineEdges({ halfWidth: 1e-2, temperature: 0.04, shape });
    const narrow = lineEdges({ halfWidth: 1e-2 / 2 ** 20, temperature: 0.04, shape });
    expect(narrow[1]).toBeLessThanOrEqual(1e-2 / 2 ** 20);
    expect(narrow.length - wide.length).toBeLessThanOrEqual(3 * 20);
  });

  it("meets a demand and integrates a Lorentzian of the line's width", () => {
    const halfWidth = 1e-5;
    const edges = lineEdges({ halfWidth, temperature: 0.04, shape }, [{ at: 2.2, width: 0.01 }]);
    const panel = edges.findIndex((edge) => edge > 2.2);
    expect(edges[panel]! - edges[panel - 1]!).toBeLessThanOrEqual(0.01);
    const { nodes, weights } = lineGrid(sharpenedEdges(edges), 12);
    const last = sharpenedEdges(edges).at(-1)!;
    const sum = nodes.reduce(
      (total, x, i) => total + (weights[i]! * halfWidth) / (x * x + halfWidth ** 2),
      0,
    );
    // Poles at ±i·halfWidth lie a panel width or more away: (1 + √2)⁻²⁴ = 6e-10 at worst.
    expect(Math.abs(sum / Math.atan(last / halfWidth) - 1)).toBeLessThan(1e-9);
  });

  it("keeps its edges when refined and refuses what does not fit", () => {
    const edges = lineEdges({ halfWidth: 1e-2, temperature: 0.04, shape });
    expect(halvedEdges(edges).filter((_, p) => p % 2 === 0)).toEqual(edges);
    expect(sharpenedEdges(edges)).toEqual(expect.arrayContaining(edges));
    expect(fitsGrid(edges, 8)).toBe(true);
    expect(() => lineGrid(edges, 1000)).toThrow(NotConvergedError);
  });
});

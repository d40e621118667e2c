import { describe, expect, it } from "vitest";
import { gradedEdges, panelGrid } from "../../../src/solvers/linear/panel-grid.ts";

describe("graded panels", () => {
  it("resolve a narrow Lorentzian that a uniform grid of the same size misses", () => {
    const [at, width] = [0.37, 1e-6];
    const grid = panelGrid(gradedEdges(0, 10, [{ at, width }]), 16);
    let sum = 0;
    grid.nodes.forEach((x, i) => {
      sum += (grid.weights[i]! * width) / ((x - at) ** 2 + width ** 2);
    });
    const exact = Math.atan((10 - at) / width) + Math.atan(at / width);
    // Each panel is at most as long as its distance to the poles: Bernstein ellipse ρ > 2.6, error ~ ρ^(−32).
    expect(Math.abs(sum - exact)).toBeLessThan(1e-11);
    expect(grid.edges.length).toBeLessThan(80);
  });

  it("keep the asked width at every point and every break as an edge", () => {
    const resolutions = [
      { at: 1, width: 0.01 },
      { at: 2.5, width: 0.3 },
    ];
    const edges = gradedEdges(0, 4, resolutions, { breaks: [0.7, 3.1], growth: 0.5 });
    expect(edges).toContain(0.7);
    expect(edges).toContain(3.1);
    for (let p = 1; p < edges.length; p++) {
      const [a, b] = [edges[p - 1]!, edges[p]!];
      for (const { at, width } of resolutions) {
        const distance = Math.max(a - at, at - b, 0);
        expect(b - a).toBeLessThanOrEqual(Math.max(width, 0.5 * distance));
      }
    }
  });
});

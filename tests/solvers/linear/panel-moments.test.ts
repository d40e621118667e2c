import { describe, expect, it } from "vitest";
import { HalfLineGrid } from "../../../src/solvers/linear/half-line-grid.ts";
import { PanelMoments } from "../../../src/solvers/linear/panel-moments.ts";

describe("moments on the panels of a half line", () => {
  // Four values have loops of their own.
  it.each([3, 4])("are the sums with Lagrange weights, of the points of one sign: %i values", (count) => {
    const grid = new HalfLineGrid([0, 0.3, 1, 2.5], 9);
    const nodes = Float64Array.from([-7, -1.2, 0.01, 0.299, 0.31, 0.9, 2, 2.4999, 3, 80, 0.2]);
    const weights = nodes.map((x) => 1 / (1 + x * x));
    const values = Float64Array.from({ length: count * nodes.length }, (_, q) => Math.cos(q));
    for (const sign of [1, -1] as const) {
      const moments = new PanelMoments(grid, count);
      moments.add({ nodes, weights, count: nodes.length }, values, sign);
      const found = new Float64Array(count * grid.size);
      moments.atNodes(found);
      const expected = new Float64Array(count * grid.size);
      const lagrange = new Float64Array(grid.order);
      nodes.forEach((x, q) => {
        if (sign * x < 0) return;
        const first = grid.interpolate(Math.abs(x), lagrange);
        lagrange.forEach((weight, k) => {
          for (let c = 0; c < count; c++)
            expected[count * (first + k) + c]! += weights[q]! * weight * values[count * q + c]!;
        });
      });
      // Sums of fewer than ten terms of order 1.
      found.forEach((value, at) => {
        expect(Math.abs(value - expected[at]!), `${at}`).toBeLessThan(1e-14);
      });
      moments.clear();
      moments.atNodes(found);
      expect(Math.max(...found.map(Math.abs))).toBe(0);
    }
  });
});

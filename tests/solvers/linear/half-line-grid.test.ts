import { describe, expect, it } from "vitest";
import { gaussLegendre } from "../../../src/solvers/linear/gauss-legendre.ts";
import { gaussForMeasure } from "../../../src/solvers/linear/gauss-measure.ts";
import { HalfLineGrid } from "../../../src/solvers/linear/half-line-grid.ts";

const grid = new HalfLineGrid([0, 0.5, 1, 2, 4], 16);
const f = (x: number) => x / (1 + x * x) ** 2;

describe("half-line grid", () => {
  it("integrates to infinity", () => {
    let sum = 0;
    grid.nodes.forEach((x, i) => {
      sum += grid.weights[i]! * f(x);
    });
    // ∫ = ½; poles at ±i, one half length away from the nearest panel centre at worst: ρ ≥ 2.4, error ρ^(−32).
    expect(Math.abs(sum - 0.5)).toBeLessThan(1e-11);
  });

  it("interpolates and differentiates on finite panels and on the last one", () => {
    const weights = new Float64Array(16);
    const value = (first: number, at: (x: number) => number) =>
      weights.reduce((sum, w, i) => sum + w * at(grid.nodes[first + i]!), 0);
    for (const x of [0, 0.3, 1, 1.7, 3.9, 6, 250, grid.nodes[20]!]) {
      expect(Math.abs(value(grid.interpolate(x, weights), f) - f(x))).toBeLessThan(1e-8);
    }
    for (const index of [2, 30, 70]) {
      const x = grid.nodes[index]!;
      const slope = (1 - 3 * x * x) / (1 + x * x) ** 3;
      expect(Math.abs(value(grid.differentiate(index, weights), f) - slope)).toBeLessThan(1e-6);
    }
  });
});

describe("Gauss rule of a discrete measure", () => {
  it("keeps the moments up to degree 2q − 1 of a measure with kinks and gaps", () => {
    const fine = gaussLegendre(60);
    const weights = fine.weights.map((w, i) =>
      fine.nodes[i]! < -0.3 ? 0 : w * Math.abs(fine.nodes[i]! - 0.2),
    );
    const rule = gaussForMeasure({ nodes: fine.nodes, weights }, 6);
    expect(rule.nodes.length).toBe(6);
    for (let power = 0; power < 12; power++) {
      const moment = ({ nodes, weights: w }: { nodes: Float64Array; weights: Float64Array }) =>
        nodes.reduce((sum, x, i) => sum + w[i]! * x ** power, 0);
      // Orthonormal recurrences are stable: rounding only.
      expect(Math.abs(moment(rule) - moment({ nodes: fine.nodes, weights }))).toBeLessThan(1e-13);
    }
  });
});

import { expect, it } from "vitest";
import { COARSE, countBelow, FINE, matsubaraGrid } from "../../../src/solvers/wide/matsubara-grid.ts";

it("sums smooth functions of the index as all frequencies one by one would", () => {
  const temperature = 0.01;
  for (const resolution of [COARSE, FINE]) {
    const { indices, weights } = matsubaraGrid(temperature, 1, resolution);
    // Σ_{m≥0} 1/((2m+1)² + b²) = (π/4b) tanh(πb/2).
    for (const b of [0.5, 7, 30]) {
      const sum = indices.reduce((s, m, i) => s + weights[i]! / ((2 * m + 1) ** 2 + b * b), 0);
      const exact = (Math.PI / (4 * b)) * Math.tanh((Math.PI * b) / 2);
      // The grid ends at 1e7 scales, index 1.6e8: the remainder of the sum is 1/(4·1.6e8).
      expect(Math.abs(sum - exact)).toBeLessThan(2e-9);
    }
    expect(indices[0]).toBe(0);
    expect(indices[40]).toBe(40);
  }
});

it("separates panels at a cutoff", () => {
  const temperature = 0.01;
  const cutoff = 50;
  const { indices, weights } = matsubaraGrid(temperature, 1, COARSE, { cutoff });
  const counted = indices.reduce((sum, m, i) => {
    return (2 * m + 1) * Math.PI * temperature <= cutoff ? sum + weights[i]! : sum;
  }, 0);
  expect(Math.abs(counted - countBelow(cutoff, temperature))).toBeLessThan(1e-9);
});

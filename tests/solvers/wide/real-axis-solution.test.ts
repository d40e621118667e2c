import { expect, it } from "vitest";
import { denseMatrix } from "../../../src/solvers/linear/matrix.ts";
import type { RealAxisEquations } from "../../../src/solvers/wide/real-axis-equations.ts";
import { realAxisSolution } from "../../../src/solvers/wide/real-axis-solution.ts";

const one = (value: number) => denseMatrix(1, 1, () => value);

/** One node at ω = 1 with Σ^R = −i: μ = strength·s²/(1 + s²). */
function equations(strength: number): RealAxisEquations {
  const products = (re: number, im: number) => ({
    matrices: [one(re), one(im)],
    times: ([y]: Float64Array) => ({ re: Float64Array.of(re * y!), im: Float64Array.of(im * y!) }),
  });
  return {
    grid: { nodes: Float64Array.of(1), weights: Float64Array.of(1) },
    occupation: Float64Array.of(0),
    selfEnergy: [{ re: 0, im: -1 }],
    fluctuations: products(0, strength),
    thermal: products(0, 0),
  } as unknown as RealAxisEquations;
}

it("finds the factor at which the largest eigenvalue is 1", () => {
  expect(realAxisSolution(equations(2), { scale: 0.5, halfWidth: 0 }).scale).toBeCloseTo(1, 12);
});

it("says what the eigenvalue is and what would help where no coupling makes it 1", () => {
  expect(() => realAxisSolution(equations(0.9), { scale: 0.5, halfWidth: 0 })).toThrow(
    /μ of the gap map is 1 was found in 20 steps: it is 0\.900000 at a factor of .* \(slope .*\) on the given coupling; .*: expected a lower T_e, T_B or drive$/,
  );
});

it("is good to a hundredth far from where the search and its linear equations start, and exact where the search is said to start elsewhere", () => {
  const still = { occupation: Float64Array.of(0), selfEnergy: [{ re: 0, im: 0 }] };
  const moving: RealAxisEquations = { ...equations(2), slope: still };
  const far = realAxisSolution(moving, { scale: 0.5, halfWidth: 0 }).scale;
  expect(Math.abs(far - 1)).toBeLessThan(0.02);
  expect(Math.abs(far - 1)).toBeGreaterThan(1e-9);
  const near = realAxisSolution(moving, { scale: 0.9, reference: 0.5, halfWidth: 0 }).scale;
  expect(near).toBeCloseTo(1, 12);
});

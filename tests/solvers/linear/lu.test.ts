import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factorise, solve, solveTransposed } from "../../../src/solvers/linear/lu.ts";
import { denseMatrix, norm, times, transposedTimes } from "../../../src/solvers/linear/matrix.ts";

/** Doubles of all exponents, most of which are nothing beside the largest one, and small integers, which meet one another and vanish at times. */
const entries = (n: number) =>
  fc
    .constantFrom(fc.double({ min: -1, max: 1, noNaN: true }), fc.integer({ min: -3, max: 3 }))
    .chain((entry) => fc.array<number>(entry, { minLength: n, maxLength: n }));
const systems = fc
  .integer({ min: 1, max: 12 })
  .chain((n) => fc.tuple(fc.constant(n), entries(n * n), entries(n)));

describe("LU factors", () => {
  it("solve A x = b and Aᵀ y = b with a backward error of a few units in the last place", () => {
    fc.assert(
      fc.property(systems, ([n, a, b]) => {
        const matrix = denseMatrix(n, n, (i, j) => a[i * n + j]!);
        const factors = factorise(matrix);
        if (factors.perturbedPivots > 0) return;
        const right = Float64Array.from(b);
        const x = solve(factors, right);
        const y = solveTransposed(factors, right);
        const residual = (image: Float64Array) => norm(image.map((entry, i) => entry - right[i]!));
        // Partial pivoting: backward error ≤ 3n³ρε with growth ρ ≤ 2ⁿ⁻¹ in the worst case, a few ε in practice.
        const bound = (z: Float64Array) => 1e-13 * n * (norm(z) * n + norm(right));
        expect(residual(times(matrix, x))).toBeLessThanOrEqual(bound(x));
        expect(residual(transposedTimes(matrix, y))).toBeLessThanOrEqual(bound(y));
      }),
      { seed: 20240601, numRuns: 200 },
    );
  });

  it("multiply up to the determinant of the Hilbert matrix of order 5, 1/266716800000", () => {
    const { packed, size } = factorise(denseMatrix(5, 5, (i, j) => 1 / (i + j + 1)));
    let product = 1;
    for (let i = 0; i < size; i++) product *= packed[i * size + i]!;
    // Up to the sign of the row exchanges; the condition number 4.8e5 allows a relative error of about 1e-10.
    expect(Math.abs(Math.abs(product) * 266716800000 - 1)).toBeLessThan(1e-10);
  });

  it("replace a vanishing pivot and say so", () => {
    const factors = factorise(denseMatrix(2, 2, (i, j) => (i + 1) * (j + 1)));
    expect(factors.perturbedPivots).toBe(1);
    expect(solve(factors, Float64Array.of(1, 0)).every(Number.isFinite)).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { isPositiveDefinite } from "../../../src/solvers/enclosure/positive-definite.ts";

/** −d²/dx² on n points, shifted by c: lowest eigenvalue 2 − 2cos(π/(n+1)) + c. */
function shiftedLaplacian(size: number, shift: number, uncertainty = 0) {
  const values = new Float64Array(size * size);
  for (let n = 0; n < size; n++) {
    values[n * size + n] = 2 + shift;
    if (n > 0) values[n * size + n - 1] = -1;
  }
  return { size, values, uncertainty };
}

describe("positive definiteness from doubles", () => {
  const size = 50;
  const lowest = 2 - 2 * Math.cos(Math.PI / (size + 1));

  it.each([
    [0, true],
    [-0.99 * lowest, true],
    // The rounding of the factorisation, some 6e-13 here, is not ignored.
    [-lowest + 1e-13, false],
    [-1.01 * lowest, false],
  ])("of a Laplacian shifted by %d: %s", (shift, expected) => {
    expect(isPositiveDefinite(shiftedLaplacian(size, shift))).toBe(expected);
  });

  it("counts the uncertainty of the entries", () => {
    expect(isPositiveDefinite(shiftedLaplacian(size, 0, 0.9 * lowest))).toBe(true);
    expect(isPositiveDefinite(shiftedLaplacian(size, 0, lowest))).toBe(false);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hessenbergEigenvalues } from "../../../src/solvers/linear/hessenberg.ts";
import { denseMatrix } from "../../../src/solvers/linear/matrix.ts";
import { tridiagonalEigenvalues } from "../../../src/solvers/linear/tridiagonal.ts";

describe("eigenvalues of a symmetric tridiagonal matrix", () => {
  it.each([1, 2, 7, 40])("are a + 2b cos(kπ/(n+1)) for constant diagonals, n = %i", (n) => {
    const found = tridiagonalEigenvalues(new Float64Array(n).fill(0.3), new Float64Array(n).fill(-1.5));
    // Backward stable: a few ulps of the norm, 3.3.
    for (let k = 1; k <= n; k++)
      expect(Math.abs(found[n - k]! - (0.3 + 3 * Math.cos((k * Math.PI) / (n + 1))))).toBeLessThan(4e-15);
  });

  it("are those of the general iteration, for entries of any size and couplings that vanish", () => {
    const entry = fc.oneof(fc.double({ min: -1, max: 1, noNaN: true }), fc.constant(0), fc.constant(1e-9));
    const pairs = fc.array(fc.tuple(entry, entry), { minLength: 1, maxLength: 14 });
    const check = fc.property(pairs, (rows) => {
      const [d, e] = [0, 1].map((c) => Float64Array.from(rows, (row) => row[c]!));
      const dense = denseMatrix(rows.length, rows.length, (i, j) =>
        i === j ? d![i]! : Math.abs(i - j) === 1 ? e![Math.max(i, j)]! : 0,
      );
      const expected = Float64Array.from(hessenbergEigenvalues(dense), ({ re }) => re).sort();
      const off = tridiagonalEigenvalues(d!, e!).map((value, i) => Math.abs(value - expected[i]!));
      // Both are backward stable, n ≤ 14, norm at most 3.
      expect(Math.max(...off)).toBeLessThan(1e-14);
    });
    fc.assert(check, { seed: 20250711, numRuns: 300 });
  });
});

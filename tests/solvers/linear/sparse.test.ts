import { expect, it } from "vitest";
import { SparseMatrix } from "../../../src/solvers/linear/sparse.ts";

it("maps as before in the form that costs less", () => {
  const size = 9;
  for (const share of [1, 3, 9]) {
    const matrix = new SparseMatrix(size);
    for (let i = 0; i < size; i++)
      matrix.addRow(
        Float64Array.from({ length: size }, (_, j) => (j % share === 0 ? Math.sin(i * size + j) : 0)),
      );
    const cheapest = matrix.cheapest();
    const x = Float64Array.from({ length: size }, (_, j) => Math.cos(3 * j));
    const off = (a: Float64Array, b: Float64Array) =>
      Math.max(...a.map((value, i) => Math.abs(value - b[i]!)));
    expect(off(cheapest.times(x), matrix.times(x))).toBeLessThan(1e-15);
    expect(off(cheapest.transposedTimes(x), matrix.transposedTimes(x))).toBeLessThan(1e-15);
    // A third of the entries is too many to keep their columns, a ninth is not.
    expect(cheapest === matrix).toBe(share === 9);
  }
});

import { describe, expect, it } from "vitest";
import { gmres } from "../../../src/solvers/linear/gmres.ts";
import { factorise, solve } from "../../../src/solvers/linear/lu.ts";
import { denseMatrix, norm, times } from "../../../src/solvers/linear/matrix.ts";

const SIZE = 30;
/** Not symmetric, with eigenvalues spread around 1. */
const matrix = denseMatrix(
  SIZE,
  SIZE,
  (i, j) => (i === j ? 1 + i / SIZE : 0) + 0.3 * Math.sin(7 * i + 3 * j * j),
);
const b = Float64Array.from({ length: SIZE }, (_, i) => Math.cos(i));
const residual = (x: Float64Array): number =>
  norm(times(matrix, x).map((value, i) => value - b[i]!)) / norm(b);

describe("gmres", () => {
  it("solves to rounding in the whole space, as elimination does", () => {
    const x = gmres((v) => times(matrix, v), b, { dimension: SIZE, tolerance: 1e-14 });
    const exact = solve(factorise(matrix), b);
    // The condition number of the matrix is below 10³.
    expect(norm(x.map((value, i) => value - exact[i]!)) / norm(exact)).toBeLessThan(1e-11);
  });

  it("stops at the tolerance, and a larger space never leaves a larger residual", () => {
    expect(residual(gmres((v) => times(matrix, v), b, { dimension: SIZE, tolerance: 1e-3 }))).toBeLessThan(
      1.001e-3,
    );
    const left = [2, 5, 10, 20].map((dimension) =>
      residual(gmres((v) => times(matrix, v), b, { dimension, tolerance: 0 })),
    );
    expect([...left].sort((x, y) => y - x)).toEqual(left);
  });
});

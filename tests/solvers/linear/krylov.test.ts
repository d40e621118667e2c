import { describe, expect, it } from "vitest";
import { NotConvergedError } from "../../../src/errors/errors.ts";
import { krylovEigenpair, largestRealEigenvalue, settledSpace } from "../../../src/solvers/linear/krylov.ts";
import { denseMap, denseMatrix, norm, times, transposedTimes } from "../../../src/solvers/linear/matrix.ts";
import { SparseMatrix } from "../../../src/solvers/linear/sparse.ts";

/** A compact, non-symmetric map: a smooth kernel with a complex pair ±2i on top. */
const n = 150;
const matrix = denseMatrix(n, n, (i, j) => {
  if (i < 2 && j < 2) return i === j ? 0 : 2 * (j - i);
  if (i < 2 || j < 2) return 0;
  return Math.exp((-2 * (i - j) ** 2) / n - (3 * i) / n) / Math.sqrt(n);
});

describe("Krylov eigenpairs", () => {
  it("satisfy the right and the left equation", () => {
    const { value, right, left } = krylovEigenpair(denseMap(matrix));
    const residual = (image: Float64Array, x: Float64Array) => norm(image.map((y, i) => y - value * x[i]!));
    // The Ritz value settled to 2⁻⁴⁶; the residual of a Ritz vector is about the square root of that at worst.
    expect(residual(times(matrix, right), right)).toBeLessThan(1e-7);
    expect(residual(transposedTimes(matrix, left), left)).toBeLessThan(1e-7);
    expect(Math.abs(largestRealEigenvalue(denseMap(matrix)) - value)).toBeLessThan(1e-12);
  });

  it("come back from a start that is the eigenvector", () => {
    const map = denseMap(denseMatrix(3, 3, (i, j) => (i === j ? 3 - i : 0)));
    const { value, right } = krylovEigenpair(map, { start: Float64Array.of(1, 0, 0) });
    expect(value).toBe(3);
    expect([...right]).toEqual([1, 0, 0]);
  });

  it("are waited for where larger spaces have complex Ritz values alone", () => {
    // One dimension has a real Ritz value, two are nearly the rotation by 2, three have the eigenvalue 1.
    const map = denseMap(
      denseMatrix(3, 3, (i, j) => (i === j ? Number(i === 2) : i + j === 1 ? 2 * (i - j) : 0)),
    );
    const options = { dimension: 1, start: Float64Array.of(1, 0, 1e-3) };
    expect(Math.abs(largestRealEigenvalue(map, options) - 1)).toBeLessThan(1e-12);
  });

  it("take no product twice while the space grows", () => {
    let products = 0;
    const counted = {
      ...denseMap(matrix),
      times: (x: Float64Array) => {
        products++;
        return times(matrix, x);
      },
    };
    const space = settledSpace(
      counted,
      Float64Array.from({ length: n }, (_, i) => 1 + (i % 3)),
      { dimension: 4, tolerance: 1e-12 },
    );
    expect(space.basis.length).toBeGreaterThan(8);
    expect(products).toBe(space.basis.length);
  });

  it("grow by less than twice where that is asked for, to the same value", () => {
    const n = 60;
    const map = denseMap(denseMatrix(n, n, (i, j) => 1 / (1 + Math.abs(i - j)) + (i === j ? i / n : 0)));
    const start = Float64Array.from({ length: n }, (_, i) => 1 + (i % 3));
    const [doubled, grown] = [2, 1.5].map((growth) =>
      settledSpace(map, start, { dimension: 4, growth, tolerance: 1e-9 }),
    );
    expect([4, 8, 16, 32, 60]).toContain(doubled!.basis.length);
    expect([4, 6, 9, 14, 21, 32, 48, 60]).toContain(grown!.basis.length);
    expect(Math.abs(grown!.ritz / doubled!.ritz - 1)).toBeLessThan(1e-8);
  });

  it("do not exist for a rotation", () => {
    const rotation = denseMatrix(2, 2, (i, j) => (i === j ? 0 : i - j));
    expect(() => largestRealEigenvalue(denseMap(rotation))).toThrow(NotConvergedError);
  });
});

describe("sparse matrix", () => {
  it("acts like the dense one", () => {
    const dense = denseMatrix(30, 30, (i, j) => ((i * 7 + j * 3) % 5 === 0 ? Math.sin(i + 2 * j) : 0));
    const sparse = new SparseMatrix(30);
    for (let i = 0; i < 30; i++) sparse.addRow(dense.data.slice(30 * i, 30 * (i + 1)));
    const x = Float64Array.from({ length: 30 }, (_, i) => Math.cos(i));
    const difference = (a: Float64Array, b: Float64Array) => norm(a.map((value, i) => value - b[i]!));
    expect(difference(sparse.times(x), times(dense, x))).toBeLessThan(1e-14);
    expect(difference(sparse.transposedTimes(x), transposedTimes(dense, x))).toBeLessThan(1e-14);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NotConvergedError } from "../../../src/errors/errors.ts";
import { eigenpairNear, largestRealEigenpair } from "../../../src/solvers/linear/eigenpair.ts";
import { hessenbergEigenvalues } from "../../../src/solvers/linear/hessenberg.ts";
import { factorise, solve } from "../../../src/solvers/linear/lu.ts";
import {
  type DenseMatrix,
  denseMatrix,
  dot,
  norm,
  times,
  transposedTimes,
} from "../../../src/solvers/linear/matrix.ts";
import { largestSymmetricEigenpair } from "../../../src/solvers/linear/symmetric.ts";

/** A reproducible scatter of entries in (−1, 1). */
const scatter = (n: number) =>
  denseMatrix(n, n, (i, j) => Math.sin(3.7 + 78.233 * i + 12.9898 * j + 0.31 * i * j));

/** S B S⁻¹, column by column. */
function similar(s: DenseMatrix, b: DenseMatrix): DenseMatrix {
  const n = s.rows;
  const transposed = factorise(denseMatrix(n, n, (i, j) => s.data[j * n + i]!));
  const rows = Array.from({ length: n }, (_, i) => {
    const row = transposedTimes(
      b,
      Float64Array.from({ length: n }, (_unused, j) => s.data[i * n + j]!),
    );
    return solve(transposed, row);
  });
  return denseMatrix(n, n, (i, j) => rows[i]![j]!);
}

describe("eigenvalues of Hessenberg matrices", () => {
  it("are the roots of the polynomial of a companion matrix", () => {
    // (x−1)(x+2)(x−3)(x²+1)(x²−2x+5): 1, −2, 3, ±i, 1±2i.
    const factorsOfP = [
      [-1, 1],
      [2, 1],
      [-3, 1],
      [1, 0, 1],
      [5, -2, 1],
    ];
    const p = factorsOfP.reduce((a, b) => {
      const product = new Array<number>(a.length + b.length - 1).fill(0);
      a.forEach((x, i) => {
        b.forEach((y, j) => {
          product[i + j]! += x * y;
        });
      });
      return product;
    });
    const n = p.length - 1;
    const companion = denseMatrix(n, n, (i, j) => (i === 0 ? -p[n - 1 - j]! : i === j + 1 ? 1 : 0));
    const found = hessenbergEigenvalues(companion).sort((a, b) => a.re - b.re || a.im - b.im);
    const exact = [
      [-2, 0],
      [0, -1],
      [0, 1],
      [1, -2],
      [1, 0],
      [1, 2],
      [3, 0],
    ];
    for (const [re, im] of exact) {
      const nearest = Math.min(...found.map((z) => Math.hypot(z.re - re!, z.im - im!)));
      expect(nearest).toBeLessThan(1e-12);
    }
  });

  it("have the trace as their sum", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 81, maxLength: 81 }),
        (a) => {
          const h = denseMatrix(9, 9, (i, j) => (i > j + 1 ? 0 : a[9 * i + j]!));
          const values = hessenbergEigenvalues(h);
          const trace = Array.from({ length: 9 }, (_, i) => h.data[10 * i]!).reduce((s, x) => s + x);
          // Each rotation is orthogonal to round-off; a few hundred of them change the trace by < 1e-12.
          expect(Math.abs(values.reduce((s, z) => s + z.re, 0) - trace)).toBeLessThan(1e-12);
          expect(Math.abs(values.reduce((s, z) => s + z.im, 0))).toBeLessThan(1e-12);
        },
      ),
      { seed: 20240603, numRuns: 100 },
    );
  });
});

describe("largest real eigenpair", () => {
  const blocks = denseMatrix(60, 60, (i, j) => {
    if (i < 2 && j < 2)
      return [
        [0.5, 3],
        [-3, 0.5],
      ][i]![j]!; // a pair 0.5 ± 3i of larger modulus
    if (i === 2 && j === 2) return -4;
    if (i === 3 && j === 3) return 1.25;
    return i === j ? 1 / (i + 1) ** 2 : 0;
  });
  const matrix = similar(scatter(60), blocks);
  const pair = largestRealEigenpair(matrix);

  it("passes over complex and negative eigenvalues of larger modulus", () => {
    expect(Math.abs(pair.value - 1.25)).toBeLessThanOrEqual(pair.error + 1e-10); // 1e-10: rounding of S B S⁻¹ itself
  });

  it("comes with right and left eigenvectors", () => {
    const right = times(matrix, pair.right).map((entry, i) => entry - pair.value * pair.right[i]!);
    const left = transposedTimes(matrix, pair.left).map((entry, i) => entry - pair.value * pair.left[i]!);
    expect(norm(right)).toBeLessThan(1e-11);
    expect(norm(left)).toBeLessThan(1e-11);
    expect(pair.condition * dot(pair.left, pair.right)).toBeCloseTo(1, 12);
  });

  it("says so when there is no real eigenvalue", () => {
    const rotation = denseMatrix(2, 2, (i, j) => (i === j ? 0 : i - j));
    expect(() => largestRealEigenpair(rotation)).toThrow(NotConvergedError);
  });

  it("finds an inner eigenvalue from a guess", () => {
    expect(Math.abs(eigenpairNear(matrix, 0.041).value - 1 / 25)).toBeLessThan(1e-10);
  });

  it("finds the only eigenvalue of a matrix from a guess that is exact", () => {
    const pair = eigenpairNear(
      denseMatrix(1, 1, () => 0.3),
      0.3,
    );
    expect([pair.value, pair.right[0], pair.left[0]]).toEqual([0.3, 1, 1]);
  });
});

describe("largest symmetric eigenpair", () => {
  it("is 2cos(π/(n+1)) for the chain of n sites", () => {
    const n = 120;
    const chain = denseMatrix(n, n, (i, j) => (Math.abs(i - j) === 1 ? 1 : 0));
    const { value, error } = largestSymmetricEigenpair(chain);
    expect(Math.abs(value - 2 * Math.cos(Math.PI / (n + 1)))).toBeLessThanOrEqual(error + 4 * Number.EPSILON);
    expect(error).toBeLessThan(1e-13);
  });

  it("is not misled by a negative eigenvalue of larger modulus", () => {
    const n = 40;
    const u = Float64Array.from({ length: n }, (_, i) => Math.cos(1 + i));
    const size = dot(u, u);
    const matrix = denseMatrix(n, n, (i, j) => (i === j ? 1 : 0) - (9 * u[i]! * u[j]!) / size);
    expect(Math.abs(largestSymmetricEigenpair(matrix).value - 1)).toBeLessThan(1e-13);
  });
});

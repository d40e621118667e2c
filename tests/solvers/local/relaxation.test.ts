import { describe, expect, it } from "vitest";
import { denseMatrix, norm, times, transposedTimes } from "../../../src/solvers/linear/matrix.ts";
import { Relaxation } from "../../../src/solvers/local/relaxation.ts";

const n = 12;
const kernel = denseMatrix(n, n, (i, j) => 0.3 * Math.cos(i + 2 * j) + (i === j ? 1 : 0));
const weight = Float64Array.from({ length: n }, (_, i) => 1 + 0.1 * i);
const b = Float64Array.from({ length: n }, (_, i) => Math.sin(1 + i));

const product = (x: Float64Array, y: Float64Array) => x.map((value, i) => value * y[i]!);

describe("relaxation operator of X", () => {
  const near = new Relaxation(
    kernel,
    weight.map((w, i) => w * (1 + 9e-4 * Math.cos(i))),
  );
  const far = new Relaxation(
    kernel,
    weight.map((w) => 1.5 * w),
  );

  it.each([
    { name: "alone", operator: new Relaxation(kernel, weight) },
    { name: "with the factors of a close neighbour", operator: new Relaxation(kernel, weight, near) },
    { name: "beside a distant neighbour", operator: new Relaxation(kernel, weight, far) },
  ])("is inverted $name", ({ operator }) => {
    const x = operator.solve(b);
    const z = operator.solveTransposed(b);
    for (let i = 0; i < n; i++) {
      let direct = x[i]!;
      let transposed = z[i]!;
      for (let j = 0; j < n; j++) {
        direct += kernel.data[i * n + j]! * weight[j]! * x[j]!;
        transposed += weight[i]! * kernel.data[j * n + i]! * z[j]!;
      }
      // Entries of order 1 and a matrix of norm about 10: n·10·2⁻⁵² with room.
      expect(Math.abs(direct - b[i]!)).toBeLessThan(1e-13);
      expect(Math.abs(transposed - b[i]!)).toBeLessThan(1e-13);
    }
  });

  it("is inverted by minimal residuals from what is near, to what may be left of the right-hand side", () => {
    const tolerance = 1e-6;
    const counted = { products: 0 };
    const map = {
      size: n,
      times: (x: Float64Array) => {
        counted.products++;
        return times(kernel, x);
      },
      transposedTimes: (y: Float64Array) => transposedTimes(kernel, y),
    };
    const operator = new Relaxation(map, weight, null, tolerance);
    const left = (x: Float64Array) => {
      const image = times(kernel, product(weight, x));
      return norm(b.map((value, i) => value - x[i]! - image[i]!)) / norm(b);
    };
    const first = operator.solve(b);
    const needed = counted.products;
    expect(left(first)).toBeLessThan(tolerance);
    expect(operator.solve(b, first)).toBe(first);
    expect(counted.products).toBe(needed + 1);
    // From what is near by 10⁻⁴ there are fewer products than from nothing.
    counted.products = 0;
    const again = operator.solve(
      b,
      first.map((value, i) => value * (1 + 1e-4 * Math.cos(i))),
    );
    expect(left(again)).toBeLessThan(tolerance);
    expect(counted.products).toBeLessThan(needed);
  });
});

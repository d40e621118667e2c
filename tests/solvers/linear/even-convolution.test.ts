import { describe, expect, it } from "vitest";
import { EvenConvolution } from "../../../src/solvers/linear/even-convolution.ts";

describe("even convolution", () => {
  it.each([1, 3, 8, 50])("is the plain sum over both signs for %d entries", (size) => {
    const a = Float64Array.from({ length: 2 * size }, (_, l) => Math.cos(3 * l) + 1 / (l + 1));
    const x = Float64Array.from({ length: size }, (_, m) => Math.sin(7 * m + 1));
    const found = new EvenConvolution(a).times(x);
    for (let n = 0; n < size; n++) {
      const plain = x.reduce((sum, value, m) => sum + (a[Math.abs(n - m)]! + a[n + m + 1]!) * value, 0);
      // Up to a hundred terms of order one.
      expect(Math.abs(found[n]! - plain)).toBeLessThan(1e-13);
    }
  });
});

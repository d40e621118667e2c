import { describe, expect, it } from "vitest";
import { Gaussian } from "../../src/exact/gaussian.ts";
import { type ExactMatrix, identity, inverse, matrixProduct } from "../../src/exact/matrix.ts";
import { ExactRandom } from "../../src/exact/random.ts";

const text = (m: ExactMatrix): string => m.map((row) => row.join(" ")).join("\n");
const random = new ExactRandom(7);
const square = (size: number): Gaussian[][] =>
  Array.from({ length: size }, () => Array.from({ length: size }, () => random.gaussian(5)));

describe("exact matrices", () => {
  it("inverse is the inverse from both sides", () => {
    for (const size of [1, 2, 3, 6, 9]) {
      const a = square(size);
      const back = inverse(a);
      expect(text(matrixProduct(a, back))).toBe(text(identity(size)));
      expect(text(matrixProduct(back, a))).toBe(text(identity(size)));
    }
  });
  it("inverse finds a pivot below a zero", () => {
    const a = square(4);
    a[0]![0] = Gaussian.ZERO;
    a[1]![0] = Gaussian.ZERO;
    expect(text(matrixProduct(inverse(a), a))).toBe(text(identity(4)));
  });
  it("a singular matrix has no inverse", () => {
    const a = square(3);
    a[2] = a[0]!.map((entry, j) => entry.add(a[1]![j]!.mul(Gaussian.I)));
    expect(() => inverse(a)).toThrow(RangeError);
  });
});

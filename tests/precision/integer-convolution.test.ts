import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { integerConvolution } from "../../src/precision/index.ts";

const naturals = fc.array(fc.bigInt({ min: 0n, max: 2n ** 90n }), { minLength: 1, maxLength: 12 });

describe("integer convolution", () => {
  it("multiplies 1 + 2x by 3 + 4x", () => {
    expect(integerConvolution([1n, 2n], [3n, 4n])).toEqual([3n, 10n, 8n]);
  });
  it("keeps the places of zeros", () => {
    expect(integerConvolution([0n, 0n], [0n, 5n, 0n])).toEqual([0n, 0n, 0n, 0n]);
  });
  it("is the sum of products", () => {
    fc.assert(
      fc.property(naturals, naturals, (a, b) => {
        const plain = Array.from({ length: a.length + b.length - 1 }, (_, k) =>
          a.reduce((sum, value, i) => sum + value * (b[k - i] ?? 0n), 0n),
        );
        expect(integerConvolution(a, b)).toEqual(plain);
      }),
    );
  });
});

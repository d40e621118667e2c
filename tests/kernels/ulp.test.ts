import { describe, expect, it } from "vitest";
import { ulpDistance } from "../../src/kernels/ulp.ts";

const exact = (re: string, im = "0") => ({ inputs: {}, re, im });

describe("ulpDistance", () => {
  it("counts units of the last place of the exact value", () => {
    expect(ulpDistance({ re: 1, im: 0 }, exact("1"))).toBe(0);
    expect(ulpDistance({ re: 1 + 2 ** -52, im: 0 }, exact("1"))).toBeCloseTo(1, 12);
    expect(ulpDistance({ re: 3 + 2 ** -51, im: 0 }, exact("3"))).toBeCloseTo(1, 12);
  });
  it("uses the complex modulus", () => {
    // |3 + 4i| = 5, whose unit is 2^-50.
    expect(ulpDistance({ re: 3 + 2 ** -50, im: 4 }, exact("3", "4"))).toBeCloseTo(1, 12);
    expect(ulpDistance({ re: 1, im: 2 ** -60 }, exact("1"))).toBeLessThan(0.01);
  });
  it("is infinite for what is no number, and finite next to zero", () => {
    expect(ulpDistance({ re: Number.NaN, im: 0 }, exact("1"))).toBe(Number.POSITIVE_INFINITY);
    expect(ulpDistance({ re: Number.POSITIVE_INFINITY, im: 0 }, exact("1"))).toBe(Number.POSITIVE_INFINITY);
    expect(ulpDistance({ re: 0, im: 0 }, exact("0"))).toBe(0);
    expect(ulpDistance({ re: 0, im: 0 }, exact("1e-400"))).toBeLessThan(1);
  });
});

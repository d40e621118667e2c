import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knownText, quantityText } from "../../../src/cli/output/quantity.ts";

describe("a number with its error", () => {
  it("has all digits that the error allows, zeros among them", () => {
    expect(quantityText({ value: 0.6179, error: 8.2e-8 })).toBe("0.61790000 ± 8.2e-8");
    expect(quantityText({ value: 0.61790001, error: 8.2e-6 })).toBe("0.617900 ± 8.3e-6");
    expect(quantityText({ value: 40, error: 0.001 })).toBe("40.0000 ± 1.0e-3");
    expect(quantityText({ value: 12345, error: 300 })).toBe("12300 ± 3.5e+2");
    expect(quantityText({ value: 0.5, error: 0 })).toBe("0.5");
  });

  it("covers what the unrounded one covers, and rounding is not much of it", () => {
    const values = fc.double({ min: 1e-5, max: 1e5, noNaN: true });
    const powers = fc.double({ min: -13, max: -2, noNaN: true });
    fc.assert(
      fc.property(values, powers, (value, power) => {
        const error = value * 10 ** power;
        const [printed, stated] = quantityText({ value, error }).split(" ± ").map(Number) as [number, number];
        const moved = Math.abs(printed - value);
        expect(stated).toBeGreaterThanOrEqual(error + moved);
        // Half of the last digit, which is worth at most one error: the one after it would be worth less than the error's tenth.
        expect(moved).toBeLessThanOrEqual(error / 2 + 2 ** -50 * value);
      }),
    );
  });
});

describe("a number in a column", () => {
  it("has so many digits at most, fewer where the error does not allow them", () => {
    expect(knownText({ value: 1.5, error: 1e-9 }, 6)).toBe("1.50000");
    expect(knownText({ value: 1.5, error: 1e-3 }, 6)).toBe("1.5000");
    expect(knownText({ value: 1.5, error: 0 }, 6)).toBe("1.5");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InternalError } from "../../../src/errors/errors.ts";
import { extrapolate } from "../../../src/solvers/local/extrapolate.ts";

const temperatures = [1 / 200, 1 / 400, 1 / 800, 1 / 1600];

describe("extrapolation to T → 0", () => {
  it("recovers a + bT + cT ln T exactly", () => {
    const coefficient = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(coefficient, coefficient, coefficient, (a, b, c) => {
        const samples = temperatures.map((t) => ({ temperature: t, value: a + b * t + c * t * Math.log(t) }));
        const { limit, error, residual } = extrapolate(samples);
        // The smallest singular value of the scaled basis is about 1e-3: 2⁻⁵² · 10/1e-3 · a few.
        expect(Math.abs(limit - a)).toBeLessThan(1e-11);
        expect(error).toBeLessThan(1e-10);
        expect(residual).toBeLessThan(1e-12);
      }),
      { seed: 3, numRuns: 50 },
    );
  });

  it("interpolates when there are as many samples as functions", () => {
    const samples = temperatures.slice(0, 3).map((t) => ({ temperature: t, value: Math.sqrt(t) }));
    const { residual, error } = extrapolate(samples);
    expect(residual).toBeLessThan(1e-14);
    expect(error).toBe(Number.POSITIVE_INFINITY);
  });

  it("states an error that covers what the basis misses", () => {
    const samples = temperatures.map((t) => ({ temperature: t, value: 1 + t - 30 * t * t }));
    const { limit, error } = extrapolate(samples);
    expect(Math.abs(limit - 1)).toBeLessThan(2 * error);
    expect(error).toBeLessThan(1e-3);
  });

  it("refuses too few samples", () => {
    expect(() => extrapolate([{ temperature: 1, value: 1 }])).toThrow(InternalError);
  });
});

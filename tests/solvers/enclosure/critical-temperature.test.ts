import { describe, expect, it } from "vitest";
import { NotConvergedError } from "../../../src/errors/errors.ts";
import { criticalTemperatureEnclosure } from "../../../src/solvers/enclosure/critical-temperature.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";

const einstein = (lambda: number): Spectrum => ({ kind: "einstein", omega: 1, lambda });

describe("enclosure of T_c", () => {
  // References of an independent solver, to the digits given.
  it.each([
    [1, 0.1146195120903, 9],
    [10, 0.557777866619, 9],
    [0.3, 0.009923325, 6],
  ])("λ = %d: T_c/Ω = %d inside", (lambda, reference, digits) => {
    const { lower, upper } = criticalTemperatureEnclosure(einstein(lambda), digits);
    // The last digit of the reference is rounded.
    const rounding = lambda === 0.3 ? 5e-10 : 5e-13 * reference;
    expect(lower.toNumber()).toBeLessThan(reference + rounding);
    expect(upper.toNumber()).toBeGreaterThan(reference - rounding);
    expect(upper.toNumber() - lower.toNumber()).toBeLessThan(10 ** -digits * reference);
  });

  it("nests or intersects at every number of digits", () => {
    const all = [3, 5, 8].map((digits) => criticalTemperatureEnclosure(einstein(2), digits));
    for (const a of all) for (const b of all) expect(a.lower.compareMid(b.upper)).toBe(-1);
  });

  it("proves nothing where no transition is found", () => {
    expect(() => criticalTemperatureEnclosure(einstein(0.03))).toThrow(NotConvergedError);
  });
});

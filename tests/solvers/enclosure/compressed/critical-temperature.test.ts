import { describe, expect, it } from "vitest";
import { NotConvergedError } from "../../../../src/errors/errors.ts";
import { Rational } from "../../../../src/exact/rational.ts";
import { compileKernels } from "../../../../src/kernels/compile.ts";
import { DoubleBall } from "../../../../src/precision/index.ts";
import {
  boundsOf,
  compressedEigenvalue,
  RESOLUTIONS,
} from "../../../../src/solvers/enclosure/compressed/compressed-eigenvalue.ts";
import { type LorentzSum, lorentzSum } from "../../../../src/solvers/enclosure/compressed/lorentz-sum.ts";
import {
  rangeMatrix,
  TemperatureRanges,
} from "../../../../src/solvers/enclosure/compressed/temperature-ranges.ts";
import { criticalTemperatureEnclosure } from "../../../../src/solvers/enclosure/critical-temperature.ts";
import { criticalTemperature } from "../../../../src/solvers/wide/critical-temperature.ts";
import type { Spectrum } from "../../../../src/spectra/spectrum.ts";

const einstein = (lambda: number): Spectrum => ({ kind: "einstein", omega: 1, lambda });
/** λ = 0.25 of a table without a gap. */
const table: Spectrum = { kind: "tabulated", x: [0, 0.5, 1, 2], a: [0, 0.0389, 0.1037, 0], unit: "none" };

describe("enclosure of T_c at the lowest temperatures", () => {
  it.each([
    ["Einstein, T_c = 1e-6", einstein(0.08019951383811), 7, 1e-6],
    ["Einstein, T_c ≈ 1e-4", einstein(0.12), 6, undefined],
    ["table", table, 3, undefined],
  ] as const)("%s", (_, spectrum, digits, known) => {
    const found = criticalTemperature(compileKernels(spectrum, 1, 1));
    const value = known ?? (found.kind === "none" ? Number.NaN : found.value);
    const { lower, upper, stepsAbove, stepsBelow } = criticalTemperatureEnclosure(spectrum, digits);
    expect(lower.toNumber()).toBeLessThan(value);
    expect(upper.toNumber()).toBeGreaterThan(value);
    expect(upper.toNumber() / lower.toNumber() - 1).toBeLessThan(1.01 * 10 ** -digits);
    expect(Math.min(stepsAbove, stepsBelow)).toBeGreaterThan(3);
  });
});

describe("ranges of temperatures", () => {
  const spectrum = einstein(0.08019951383811);
  const ranges = new TemperatureRanges(spectrum);
  const near = (t: number): Rational => Rational.fromDouble(t);

  it("are bounded by the pairs of one end with the diagonal of the other", () => {
    const [cold, hot] = [1e-6, 1.3e-6].map((t) => lorentzSum(spectrum, near(t), 8)) as [
      LorentzSum,
      LorentzSum,
    ];
    const above = boundsOf(rangeMatrix(cold, hot), DoubleBall.ZERO, RESOLUTIONS[2]!)!;
    const below = boundsOf(rangeMatrix(hot, cold), DoubleBall.ZERO, RESOLUTIONS[2]!)!;
    for (const t of [1e-6, 1.15e-6, 1.3e-6]) {
      const own = compressedEigenvalue(spectrum, near(t), 6)!;
      expect(above.upper).toBeGreaterThan(own.lower + 1e-4);
      expect(below.lower).toBeLessThan(own.upper - 1e-4);
    }
  });

  it("are covered on the right side of the transition only", () => {
    const above = compressedEigenvalue(spectrum, near(1.01e-6), 6)!;
    const below = compressedEigenvalue(spectrum, near(0.99e-6), 6)!;
    expect(ranges.stableAbove(near(1.01e-6), above.upper)).toBeGreaterThan(3);
    expect(ranges.unstableBelow(near(0.99e-6), below.lower, near(0.9e-6))).toBeGreaterThan(0);
    // A wrong bound at the start is found out: the first range is not proved.
    expect(() => ranges.stableAbove(near(0.99e-6), 0.999)).toThrow(NotConvergedError);
    expect(() => ranges.unstableBelow(near(1.01e-6), 1.001, near(0.9e-6))).toThrow(NotConvergedError);
  });
});

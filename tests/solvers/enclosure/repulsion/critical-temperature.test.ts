import { describe, expect, it } from "vitest";
import { UnsupportedError } from "../../../../src/errors/errors.ts";
import { Rational } from "../../../../src/exact/rational.ts";
import { compileKernels } from "../../../../src/kernels/compile.ts";
import { repulsiveTemperatureEnclosure } from "../../../../src/solvers/enclosure/repulsion/critical-temperature.ts";
import { criticalTemperature } from "../../../../src/solvers/wide/critical-temperature.ts";
import type { Spectrum } from "../../../../src/spectra/spectrum.ts";

const einstein = (lambda: number): Spectrum => ({ kind: "einstein", omega: 1, lambda });
const table: Spectrum = { kind: "tabulated", x: [0, 0.5, 1, 2], a: [0, 0.3, 0.8, 0], unit: "none" };
const oscillator: Spectrum = { kind: "oscillator", omega: 1, kappa: 0.2, lambda: 1 };

const enclosed = (spectrum: Spectrum, muStar: string, cutoff: string, digits: number, told: string[] = []) =>
  repulsiveTemperatureEnclosure(
    spectrum,
    digits,
    { muStar: Rational.parse(muStar)!, cutoff: Rational.parse(cutoff)! },
    (_, what) => told.push(what ?? ""),
  );

describe("enclosure of T_c with μ*", () => {
  // T_c to ten digits of the route with multiple precision (`tc --digits`).
  it.each([
    ["Einstein", einstein(1), "0.1", "5", 6, 0.0782662767975],
    ["strong coupling", einstein(10), "0.2", "5", 6, 0.433670771567],
    ["a cutoff inside the spectrum's range", einstein(1), "0.1", "1", 4, 0.082125244685],
    ["oscillator", oscillator, "0.1", "6", 4, 0.0630538737815],
    ["table", table, "0.1", "5", 4, 0.120538327591],
  ])("%s", (_, spectrum, muStar, cutoff, digits, reference) => {
    const { lower, upper } = enclosed(spectrum, muStar, cutoff, digits);
    expect(lower.toNumber()).toBeLessThan(reference);
    expect(upper.toNumber()).toBeGreaterThan(reference);
    // Both ends within 1 of 10^-digits.
    expect(upper.toNumber() - lower.toNumber()).toBeLessThan(2 * 10 ** -digits * reference);
  });

  it("compresses the rows of many frequencies below the cutoff", () => {
    // 691 of them; `tc --digits 12`.
    const told: string[] = [];
    const { lower, upper } = enclosed(einstein(0.5), "0.1", "80", 3, told);
    expect(lower.toNumber()).toBeLessThan(0.018433316395126);
    expect(upper.toNumber()).toBeGreaterThan(0.018433316395126);
    expect(upper.toNumber() - lower.toNumber()).toBeLessThan(2e-3 * 0.0184);
    // Without μ* from 1.02 · 0.0394289 on.
    expect(told.indexOf("stable above T = 0.0402175")).toBeGreaterThan(
      told.findLastIndex((what) => what.startsWith("no solution above")),
    );
  });

  it("compresses rows at very strong coupling", () => {
    // 877 frequencies below the cutoff; `tc --digits 12`.
    const { lower, upper } = enclosed(einstein(30), "0.1", "5000", 2);
    expect(lower.toNumber()).toBeLessThan(0.9007649042028);
    expect(upper.toNumber()).toBeGreaterThan(0.9007649042028);
    expect(upper.toNumber() / lower.toNumber() - 1).toBeLessThan(2e-2);
  });

  it("finds a transition that is the jump of the number of frequencies", () => {
    // 19πT with T between the transitions of 9 and of 10 frequencies below the cutoff.
    const jump = 0.07826549;
    const { lower, upper } = enclosed(einstein(1), "0.1", String(19 * Math.PI * jump), 7);
    expect(lower.toNumber()).toBeLessThan(jump);
    expect(upper.toNumber()).toBeGreaterThan(jump);
    expect(upper.toNumber() - lower.toNumber()).toBeLessThan(2e-7 * jump);
  });

  it("is T_c without μ* where no frequency is repelled", () => {
    // π·0.1146195… = 0.36008…
    const { lower, upper } = enclosed(einstein(1), "0.1", "0.36", 6);
    expect(lower.toNumber()).toBeLessThan(0.1146195120903);
    expect(upper.toNumber()).toBeGreaterThan(0.1146195120903);
    expect(upper.toNumber() - lower.toNumber()).toBeLessThan(2e-7);
  });

  // Nothing is repelled at T_c up to 0.36; 0.3605 has one frequency up to just above T_c without μ*, 0.832 a second just below T_c.
  it.each(["0.3", "0.355", "0.36", "0.3605", "0.4", "0.832"])(
    "contains T_c in doubles: cutoff %s",
    (cutoff) => {
      const spectrum = einstein(1);
      const found = criticalTemperature(compileKernels(spectrum, 1, 1), {
        coulomb: { muStar: 0.1, cutoff: Number(cutoff) },
        gap: 1,
      });
      const { lower, upper } = enclosed(spectrum, "0.1", cutoff, 4);
      const value = found.kind === "none" ? Number.NaN : found.value;
      expect(lower.toNumber()).toBeLessThan(value);
      expect(upper.toNumber()).toBeGreaterThan(value);
    },
  );

  it("refuses what doubles cannot decide", () => {
    expect(() => enclosed(einstein(1), "0.1", "5", 10)).toThrow(UnsupportedError);
    expect(() => enclosed(einstein(1), "0.1", "500", 9)).toThrow(UnsupportedError);
  });
});

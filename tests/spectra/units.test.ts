import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FREQUENCY_UNITS, kelvinToMeV, meVPer, meVToKelvin, parseUnit } from "../../src/spectra/units.ts";
import { refusal } from "./fixtures/refusal.ts";

describe("units", () => {
  // Figures as CODATA 2022 prints them: R_∞hc rounded, the exact ones cut off ("…"); the bound is half a unit of
  // the last digit printed, or one.
  it.each([
    ["Ry", 13605.69312299, 5e-9],
    ["THz", 4.135667696, 1e-9],
    ["cm-1", 0.1239841984, 1e-10],
    ["K", 0.08617333262, 1e-11],
    ["eV", 1000, 0],
    ["meV", 1, 0],
    ["none", 1, 0],
  ] as const)("1 %s is %d meV", (unit, value, bound) => {
    expect(Math.abs(meVPer(unit) - value)).toBeLessThanOrEqual(bound);
  });

  it("takes temperatures to meV and back within rounding", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (kelvin) => {
        // Two correctly rounded operations.
        expect(Math.abs(meVToKelvin(kelvinToMeV(kelvin)) - kelvin)).toBeLessThanOrEqual(3e-16 * kelvin);
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  it("reads each unit and refuses others, with case", () => {
    for (const unit of FREQUENCY_UNITS) expect(parseUnit(` ${unit} `)).toBe(unit);
    for (const text of ["MeV", "mev", "Hartree", ""]) {
      const error = refusal(() => parseUnit(text));
      expect(error.where).toBe("--unit");
      expect(error.received).toBe(text);
      expect(error.accepted).toContain("meV, eV, Ry, THz, cm-1, K, none");
    }
  });
});

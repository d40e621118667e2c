import { describe, expect, it } from "vitest";
import { compileKernels } from "../../../src/kernels/index.ts";
import { localCriticalTemperature } from "../../../src/solvers/local/critical-temperature.ts";
import { matsubaraCritical } from "../../../src/solvers/local/matsubara-critical.ts";
import { spectrumShape } from "../../../src/spectra/shape.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";

/** λ(0) plays the part of G; temperatures in units of Ω. */
const oscillator = (G: number): Spectrum => ({ kind: "oscillator", omega: 1, kappa: 0.5, lambda: G });

describe("transition temperature of the local closure", () => {
  it("inverts the critical coupling", () => {
    const unit = oscillator(1);
    const { factor } = matsubaraCritical({
      kernels: compileKernels(unit, 1, 1),
      shape: spectrumShape(unit),
      temperature: 0.04,
    });
    const given = oscillator(factor);
    const found = localCriticalTemperature(compileKernels(given, 1, 1), spectrumShape(given));
    // Both errors are those of the critical coupling, stated by the solver.
    expect(Math.abs(found.value - 0.04)).toBeLessThan(2 * found.error + 1e-12);
    expect(found.error).toBeLessThan(1e-8 * found.value);
  });
  it("rises with the coupling and tends to G/4 from below", () => {
    const ratios = [0.01, 0.1, 1].map((G) => {
      const given = oscillator(G);
      return localCriticalTemperature(compileKernels(given, 1, 1), spectrumShape(given)).value / (G / 4);
    });
    expect(ratios[0]).toBeGreaterThan(ratios[1]!);
    expect(ratios[1]).toBeGreaterThan(ratios[2]!);
    expect(ratios[0]).toBeLessThan(1);
  });
});

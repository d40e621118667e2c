import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spectrumShape } from "../../src/spectra/shape.ts";
import { type OscillatorSpectrum, spectralFunction } from "../../src/spectra/spectrum.ts";
import { tabulate } from "../../src/spectra/tabulate.ts";

describe("spectrumShape", () => {
  it("of the Einstein line is the line", () => {
    expect(spectrumShape({ kind: "einstein", omega: 2, lambda: 1 })).toEqual({
      features: [2],
      width: 0,
      top: 2,
    });
  });

  it("of the oscillator finds the maximum of A and the range of its tail", () => {
    const positive = fc.double({ min: 0.05, max: 5, noNaN: true });
    fc.assert(
      fc.property(positive, positive, fc.double({ min: 0.01, max: 3, noNaN: true }), (omega, kappa, away) => {
        const spectrum: OscillatorSpectrum = { kind: "oscillator", omega, kappa, lambda: 1 };
        const { features, width, top } = spectrumShape(spectrum);
        const peak = features[0]!;
        expect(features).toHaveLength(1);
        expect(width).toBe(kappa);
        for (const x of [peak * (1 + away), peak / (1 + away)])
          expect(spectralFunction(spectrum, x)).toBeLessThan(spectralFunction(spectrum, peak));
        const tail = (x: number) => (2 * kappa * (omega ** 2 + kappa ** 2)) / (Math.PI * x ** 3);
        // (1 − 1/16)⁻² = 1.138 for κ ≪ Ω and 1/(1.129) for κ ≫ Ω at x = top; closer to 1 beyond.
        for (const x of [top, top * (1 + away)])
          expect(Math.abs(spectralFunction(spectrum, x) / tail(x) - 1)).toBeLessThan(0.14);
      }),
      { seed: 41, numRuns: 200 },
    );
  });

  it("of a table finds the peaks, the ends of the support and the narrowest width", () => {
    // A triangle of height 1 over [2, 6] and one of height 2 over [7, 8]: full widths at half height 2 and 0.5.
    const { spectrum } = tabulate([1, 2, 4, 6, 7, 7.5, 8, 9], [0, 0, 1, 0, 0, 2, 0, 0], "meV");
    expect(spectrumShape(spectrum)).toEqual({
      features: [2, 4, 7.5, 8],
      width: 0.5,
      top: 8,
      kinks: spectrum.kind === "tabulated" ? spectrum.x.slice(1) : [],
    });
  });

  it("of a table leaves out ripples below 1 % and takes plateaus as one peak", () => {
    const { spectrum } = tabulate([1, 2, 3, 4, 5, 6], [0.5, 0.505, 0.5, 2, 2, 0], "none");
    const { features, width } = spectrumShape(spectrum);
    expect(features).toEqual([4, 6]);
    // Half height 1 is crossed at 3 + 1/3 and at 5.5.
    expect(width).toBeCloseTo(13 / 6, 12);
  });

  it("of a table whose weight begins at ω = 0 names no feature there", () => {
    expect(spectrumShape(tabulate([1, 2], [1, 0], "none").spectrum)).toEqual({
      features: [1, 2],
      width: 1,
      top: 2,
      kinks: [1, 2],
    });
  });
});

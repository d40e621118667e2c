import { describe, expect, it } from "vitest";
import { BUNDLED_SOURCE, bundledSpectrum } from "../../../src/spectra/data/bundled.ts";
import { moments } from "../../../src/spectra/moments.ts";
import { spectrumShape } from "../../../src/spectra/shape.ts";

describe("the bundled spectrum", () => {
  const spectrum = bundledSpectrum();

  it("is a valid table in meV with λ = 1, the same at each call", () => {
    expect(spectrum.unit).toBe("meV");
    expect([spectrum.x[0], spectrum.a[0], spectrum.a.at(-1)]).toEqual([0, 0, 0]);
    expect(spectrum.x.every((x, i) => i === 0 || x > spectrum.x[i - 1]!)).toBe(true);
    expect(spectrum.a.slice(1, -1).every((a) => a > 0)).toBe(true);
    expect(moments(spectrum).lambda).toBeCloseTo(1, 13);
    expect(bundledSpectrum()).toEqual(spectrum);
  });

  it("is quadratic at small x", () => {
    // The next order is relative 2x·(4.5/0.8²)/(1+(4.5/0.8)²) per unit x, 0.43 x, so 10 % between 0.1 and 0.2 meV.
    expect(spectrum.a[2]! / spectrum.a[1]! / 4).toBeGreaterThan(1);
    expect(spectrum.a[2]! / spectrum.a[1]! / 4).toBeLessThan(1.1);
  });

  it("has its two peaks within half a width of 4.5 and 8.5 meV, and its end at 11 meV", () => {
    const { features, top } = spectrumShape(spectrum);
    expect(features).toHaveLength(3);
    expect(Math.abs(features[0]! - 4.5)).toBeLessThan(0.4);
    expect(Math.abs(features[1]! - 8.5)).toBeLessThan(0.2);
    expect(top).toBe(11);
  });

  it("says where its parameters come from", () => {
    expect(BUNDLED_SOURCE).toContain("not a fit");
  });
});

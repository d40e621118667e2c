import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileKernels } from "../../../src/kernels/compile.ts";
import { drivenExcess, tabulatedExcess } from "../../../src/kernels/general/boson-excess.ts";
import { compileGiven } from "../../../src/kernels/general/compile-given.ts";
import { bindGiven } from "../../../src/kernels/general/given-binding.ts";
import { steadyBoson, steadyKernels } from "../../../src/kernels/general/steady-kernels.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";

const OSCILLATOR: Spectrum = { kind: "oscillator", omega: 1, kappa: 0.25, lambda: 0.8 };
const TABLE: Spectrum = {
  kind: "tabulated",
  x: [0, 0.2, 0.3, 0.7, 1.1],
  a: [0, 0.4, 0.1, 0.9, 0],
  unit: "none",
};
const EINSTEIN: Spectrum = { kind: "einstein", omega: 1, lambda: 0.8 };
const energy = fc.integer({ min: -5000, max: 5000 }).map((n) => n / 1024);
const DRIVE = { strength: 0.2, centre: 2, width: 0.3 };

const PAIR_KERNELS = [
  "kernelPhi",
  "kernelSigma",
  "localBoson",
  "localThermal",
  "localNonThermal",
  "xiSource",
  "xiRelaxation",
] as const;

const parts = (value: number | { re: number; im: number }): readonly number[] =>
  typeof value === "number" ? [value] : [value.re, value.im];

describe("kernels of a steady state", () => {
  it.each([OSCILLATOR, TABLE])("are the thermal kernels for tanh and coth (%o)", (spectrum) => {
    const [te, tb] = [0.13, 0.07];
    const thermal = compileKernels(spectrum, te, tb);
    const general = steadyKernels({
      spectrum,
      bosonTemperature: tb,
      distribution: (e) => Math.tanh(e / (2 * te)),
    });
    fc.assert(
      fc.property(energy, energy, (omega, nu) => {
        for (const name of PAIR_KERNELS) {
          const [got, expected] = [parts(general[name](omega, nu)), parts(thermal[name](omega, nu))];
          got.forEach((value, i) => {
            expect(Math.abs(value - expected[i]!)).toBeLessThan(1e-14);
          });
        }
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it("keep detailed balance: the rates in and out obey in = h(ω)·out at one temperature", () => {
    const te = 0.11;
    const h = (e: number): number => Math.tanh(e / (2 * te));
    const kernels = steadyKernels({ spectrum: OSCILLATOR, bosonTemperature: te, distribution: h });
    fc.assert(
      fc.property(energy, energy, (omega, nu) => {
        const difference = kernels.scatteringIn(omega, nu) - h(omega) * kernels.scatteringOut(omega, nu);
        expect(Math.abs(difference)).toBeLessThan(3e-14);
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  it("take a rate of scattering that is −2 Im Σ^R by the kernel of Σ", () => {
    const kernels = compileGiven(steadyBoson({ spectrum: OSCILLATOR, bosonTemperature: 0.1, drive: DRIVE }));
    for (const [omega, nu, h] of [
      [0.3, -1.2, 0.4],
      [2.5, 0.4, -0.9],
    ] as const) {
      const rate = kernels.scatteringOut(omega, nu, h);
      expect(-2 * kernels.kernelSigma(omega, nu, h).im).toBeCloseTo(rate, 13);
    }
  });

  it.each([OSCILLATOR, TABLE])("carry any excess: coth at another temperature is one (%o)", (spectrum) => {
    const [cold, hot] = [0.05, 0.2];
    const coth = (x: number, t: number): number => 1 / Math.tanh(x / (2 * t));
    const excess = {
      at: (x: number) => coth(x, hot) - coth(x, cold),
      breaks: [0, 40 * hot],
      features: [],
    };
    const heated = steadyBoson({ spectrum, bosonTemperature: cold, excess });
    const thermal = compileKernels(spectrum, hot, hot);
    fc.assert(
      fc.property(energy, fc.constantFrom(0, 1e-3, 0.1, 1), (x, height) => {
        const [got, expected] = [heated.pB(x, height), thermal.pB(x, height)];
        // P_B reaches 5 here; a panel next to z loses up to Im z/length of its digits in the table's own quadrature.
        expect(Math.hypot(got.re - expected.re, got.im - expected.im)).toBeLessThan(1e-12);
        if (x !== 0) expect(Math.abs(heated.aFB(x) - thermal.aFB(x))).toBeLessThan(1e-14);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it("rescale P_B of the Einstein boson by its occupation", () => {
    const tb = 0.3;
    const drive = { strength: 0.5, centre: 1.2, width: 0.4 };
    const [driven, thermal] = [{ drive }, {}].map((more) =>
      steadyBoson({ spectrum: EINSTEIN, bosonTemperature: tb, ...more }).pB(0.4, 0.2),
    );
    const factor = 1 + (2 * 0.5 * Math.exp(-0.25)) / (1 / Math.tanh(1 / (2 * tb)));
    expect(driven!.re / thermal!.re).toBeCloseTo(factor, 14);
  });

  it("refuse a distribution with |F_B| < 1 and names without values of h", () => {
    const drive = { ...DRIVE, strength: -0.2 };
    expect(() => steadyBoson({ spectrum: OSCILLATOR, bosonTemperature: 0.1, drive })).toThrow(/F_B ≥ 1/);
    expect(() => bindGiven("kernelPhiThermal")).toThrow(/values of h/);
    expect(() => bindGiven("aFB")).toThrow(/values of h/);
  });

  it("a drive with N < 0 passes where the thermal occupation is larger", () => {
    const drive = { strength: -0.01, centre: 0.5, width: 0.1 };
    expect(steadyBoson({ spectrum: OSCILLATOR, bosonTemperature: 1, drive }).aFB(0.5)).toBeGreaterThan(0);
  });
});

describe("excess of a boson", () => {
  it("is 2N at the centre of a drive", () => expect(drivenExcess(DRIVE).at(2)).toBe(0.4));
  it("of a table is linear between its points", () => {
    const excess = tabulatedExcess([0.5, 1, 2], [0.2, 0.4, 0]);
    expect([0.25, 0.75, 1.5, 3].map((x) => excess.at(x))).toEqual([0.1, 0.30000000000000004, 0.2, 0]);
  });
  it.each([
    [[1, 1], [0.1, 0], /ascend/],
    [[1, 2], [0.1, 0.2], /last value of 0/],
    [[1], [0], /two points/],
  ] as const)("refuses the table %o %o", (x, y, message) => {
    expect(() => tabulatedExcess(x, y)).toThrow(message);
  });
});

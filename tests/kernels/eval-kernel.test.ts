import { describe, expect, it } from "vitest";
import { Gaussian } from "../../src/exact/gaussian.ts";
import { Rational } from "../../src/exact/rational.ts";
import { evalKernel } from "../../src/kernels/eval-kernel.ts";
import { parseGaussian, parsePoint } from "../../src/kernels/point.ts";
import { decimalRoute } from "../../src/precision/index.ts";
import type { Spectrum } from "../../src/spectra/spectrum.ts";

const OSCILLATOR: Spectrum = { kind: "oscillator", omega: 1, kappa: 0.5, lambda: 1 };
const EINSTEIN: Spectrum = { kind: "einstein", omega: 1, lambda: 1 };
const TABLE: Spectrum = { kind: "tabulated", x: [0, 0.3, 1, 2], a: [0, 1, 0.7, 0], unit: "none" };
const at = (name: string, spectrum: Spectrum | undefined, point: string, digits = 30) =>
  evalKernel(name, spectrum, parsePoint(point), digits);

describe("evalKernel", () => {
  it("gives λ(i) of the oscillator: 1.25/(1 + 1.5²) = 5/13", () => {
    const { re, im } = at("lambda", OSCILLATOR, "z=i", 40);
    const third = decimalRoute(60).number;
    expect(new third(re).minus(new third(5).div(13)).abs().lt("1e-40")).toBe(true);
    expect(im).toBe("0");
  });
  it("agrees with decimal.js on tanh and coth", () => {
    const route = decimalRoute(60);
    const { re } = at("rateOutThermal", undefined, "omega=0.7,nu=-0.2,te=0.1,tb=0.3", 40);
    const want = route.coth("1.5").plus(route.tanh("-1"));
    expect(want.minus(re).abs().lt("1e-40")).toBe(true);
  });
  it("gives the same digits at higher precision, within the stated error", () => {
    const number = decimalRoute(90).number;
    for (const [name, spectrum, point] of [
      ["pB", OSCILLATOR, "z=0.3,tb=0.1"],
      ["kernelPhiThermal", TABLE, "omega=0.4,nu=0.1,te=0.1,tb=0.3"],
      ["xiSourceThermal", OSCILLATOR, "omega=0.4,nu=1/7,te=0.1,tb=0.3"],
    ] as const) {
      const [coarse, fine] = [at(name, spectrum, point, 20), at(name, spectrum, point, 40)];
      for (const part of ["re", "im"] as const)
        expect(new number(coarse[part]).minus(fine[part]).abs().lte(coarse.error)).toBe(true);
    }
  });
  it("gives P_B of a table that an integral in doubles confirms", () => {
    const [re, im, tb] = [0.4, 0.5, 0.3];
    const n = 40_000;
    const a = (x: number): number =>
      x < 0.3 ? x / 0.3 : x < 1 ? 1 - (0.3 * (x - 0.3)) / 0.7 : 0.7 * (2 - x);
    let [sr, si] = [0, 0];
    for (let k = 0; k < n; k++) {
      const x = (2 * (k + 0.5)) / n;
      const weight = ((2 / n) * a(x)) / Math.tanh(x / (2 * tb));
      for (const [y, s] of [
        [x, 1],
        [-x, 1],
      ] as const) {
        const d = (y - re) ** 2 + im ** 2;
        sr += (s * weight * (y - re)) / d;
        si += (s * weight * im) / d;
      }
    }
    const value = at("pB", TABLE, "z=0.4+0.5i,tb=0.3", 15);
    // Midpoint rule: h² f''/24 with h = 5e-5 and |f''| below 1e2.
    expect(Number(value.re)).toBeCloseTo(sr, 7);
    expect(Number(value.im)).toBeCloseTo(si, 7);
  });
  it("knows exact zeros: N at T_e = T_B, also in thirds", () => {
    expect(at("kmsDefectThermal", undefined, "omega=0.3,nu=0.2,te=1/3,tb=1/3")).toEqual({
      re: "0",
      im: "0",
      error: "0",
      digits: 30,
    });
  });
  it("takes λ(iν_n) by ν or by n and T_B", () => {
    const number = decimalRoute(60).number;
    for (const spectrum of [OSCILLATOR, TABLE, EINSTEIN]) {
      const byIndex = at("matsubara", spectrum, "n=2,tb=1/4", 30);
      const byFrequency = at(
        "matsubara",
        spectrum,
        "nu=3.14159265358979323846264338327950288419716939937510582",
        30,
      );
      expect(new number(byIndex.re).minus(byFrequency.re).abs().lt("1e-29")).toBe(true);
    }
  });
  it("is finite where the interface says so: nodes of a table, ω = ν", () => {
    expect(Number(at("lambda", TABLE, "z=0.3").im)).toBeCloseTo(Math.PI, 14);
    expect(at("xiSourceThermal", TABLE, "omega=0.3,nu=0.3,te=0.1,tb=0.2").re).toBe("0");
  });
  it.each([
    ["kernelPsi", OSCILLATOR, "z=1", /kernel: got kernelPsi/],
    ["lambda", OSCILLATOR, "w=1", /--at: got w; expected z/],
    ["lambda", OSCILLATOR, "z=1-i", /--at z: got \(1 - i\)/],
    ["lambda", undefined, "z=1", /no spectrum/],
    ["pB", OSCILLATOR, "z=1", /no tb/],
    ["pB", OSCILLATOR, "z=1,tb=-1", /--at tb: got -1/],
    ["pB", EINSTEIN, "z=1,tb=1", /a pole of the kernel/],
    ["rateInThermal", undefined, "omega=1/3,nu=1/3,te=1,tb=1", /a pole of the kernel/],
    ["aFB", OSCILLATOR, "x=i,tb=1", /a real number/],
    ["matsubara", OSCILLATOR, "n=1/2,tb=1", /an integer/],
    ["xiSource", EINSTEIN, "omega=1,nu=0,hOmega=0,hNu=0,tb=1", /δ functions/],
  ] as const)("%s refuses %o %s", (name, spectrum, point, message) => {
    expect(() => at(name, spectrum, point)).toThrow(message);
  });
});

describe("points", () => {
  it("are read exactly", () => {
    const third = Rational.of(1, 3);
    expect(parseGaussian("1/3+0.1i", "z").equals(Gaussian.of(third, Rational.of(1, 10)))).toBe(true);
    expect(parseGaussian("-i", "z").equals(Gaussian.I.neg())).toBe(true);
    expect(
      parseGaussian("2e-3-1e-2i", "z").equals(Gaussian.of(Rational.of(1, 500), Rational.of(-1, 100))),
    ).toBe(true);
  });
  it.each(["", "x", "1+", "1/0", "2ii", "0x1"])("refuse %s", (text) => {
    expect(() => parseGaussian(text, "--at z")).toThrow(/--at z: got/);
  });
  it.each(["z", "z=1,z=2", "z=1=2", "=1"])("refuse the list %s", (text) => {
    expect(() => parsePoint(text)).toThrow(/--at/);
  });
});

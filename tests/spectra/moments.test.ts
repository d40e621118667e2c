import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moments } from "../../src/spectra/moments.ts";
import { type OscillatorSpectrum, spectralFunction } from "../../src/spectra/spectrum.ts";
import { tableMoments } from "../../src/spectra/table-moments.ts";
import { tabulate } from "../../src/spectra/tabulate.ts";

/**
 * ∫A(e^t) f(e^t) dt over a cell by Simpson's rule with 400 intervals: the error is below
 * L(L/400)⁴/180·max|d⁴/dt⁴|, for L = ln(x₁/x₀) ≤ 4 and the functions below less than 1e-9 of ∫A f dt's scale.
 */
function cellBySimpson(x0: number, x1: number, f: (x: number) => number): number {
  const n = 400;
  const step = Math.log(x1 / x0) / n;
  let sum = f(x0) + f(x1);
  for (let i = 1; i < n; i++) sum += (i % 2 ? 4 : 2) * f(x0 * Math.exp(i * step));
  return (sum * step) / 3;
}

/** Moments of a table from 0: below the first point A = a₁x/x₁, whose integrals are elementary. */
function byQuadrature(x: readonly number[], a: readonly number[]) {
  const sums = [a[1]!, a[1]! * (Math.log(x[1]!) - 1), (a[1]! * x[1]! ** 2) / 3] as [number, number, number];
  for (let i = 2; i < x.length; i++) {
    const [x0, x1, a0, a1] = [x[i - 1]!, x[i]!, a[i - 1]!, a[i]!];
    const value = (at: number) => a0 + ((a1 - a0) * (at - x0)) / (x1 - x0);
    sums[0] += cellBySimpson(x0, x1, value);
    sums[1] += cellBySimpson(x0, x1, (at) => Math.log(at) * value(at));
    sums[2] += cellBySimpson(x0, x1, (at) => at * at * value(at));
  }
  return { lambda: 2 * sums[0], omegaLog: Math.exp(sums[1] / sums[0]), meanSquare: sums[2] / sums[0] };
}

const table = fc
  .array(
    fc.tuple(fc.double({ min: 0.001, max: 3, noNaN: true }), fc.double({ min: 0, max: 2, noNaN: true })),
    {
      minLength: 2,
      maxLength: 12,
    },
  )
  .filter((cells) => cells.some(([, value]) => value > 0.01))
  .map((cells) => {
    let x = 0.05;
    const points = cells.map(([step, value]) => {
      x += step;
      return [x, value] as const;
    });
    return tabulate(
      points.map(([at]) => at),
      points.map(([, value]) => value),
      "none",
    ).spectrum;
  });

describe("moments of a table", () => {
  it("agree with fine quadrature", () => {
    fc.assert(
      fc.property(table, (spectrum) => {
        const exact = moments(spectrum);
        const fine = byQuadrature(spectrum.x, spectrum.a);
        for (const key of ["lambda", "omegaLog", "meanSquare"] as const)
          expect(Math.abs(exact[key] - fine[key])).toBeLessThanOrEqual(1e-8 * fine[key]);
        expect(exact.omega2).toBe(Math.sqrt(exact.meanSquare));
      }),
      { seed: 31, numRuns: 60 },
    );
  });

  it("of a triangle at the origin are elementary", () => {
    // A = x on [0, 1], falling to 0 at 2: ∫A/x = 1 + (2 ln 2 − 1), ∫xA = 1/3 + 2/3.
    const exact = moments(tabulate([1, 2], [1, 0], "none").spectrum);
    expect(exact.lambda).toBeCloseTo(4 * Math.LN2, 14);
    expect(exact.meanSquare).toBeCloseTo(1 / (2 * Math.LN2), 14);
    // ∫ln x = −1 on [0, 1] and ∫₁²(2/x − 1)ln x = ln²2 − 2 ln 2 + 1.
    const logarithm = (Math.LN2 ** 2 - 2 * Math.LN2) / (2 * Math.LN2);
    expect(exact.omegaLog).toBeCloseTo(Math.exp(logarithm), 14);
  });

  it("do not change when cells are cut into narrow ones", () => {
    fc.assert(
      fc.property(table, fc.double({ min: 1e-13, max: 1e-6, noNaN: true }), (spectrum, share) => {
        const x = spectrum.x.flatMap((at, i) => {
          const next = spectrum.x[i + 1];
          return next === undefined ? [at] : [at, at + share * (next - at)];
        });
        const a = spectrum.a.flatMap((value, i) => {
          const next = spectrum.a[i + 1];
          const [left, right, cut] = [spectrum.x[i]!, spectrum.x[i + 1]!, x[2 * i + 1]!];
          return next === undefined
            ? [value]
            : [value, value + ((next - value) * (cut - left)) / (right - left)];
        });
        const increasing = x.every((at, i) => i === 0 || at > x[i - 1]!);
        fc.pre(increasing);
        const coarse = moments(spectrum);
        const narrow = tableMoments(x, a);
        // At most 28 cells, each summed with a few roundings of ln(x₁/x₀) ≤ 40.
        for (const key of ["lambda", "omegaLog", "meanSquare"] as const)
          expect(Math.abs(narrow[key] - coarse[key])).toBeLessThanOrEqual(1e-12 * coarse[key]);
      }),
      { seed: 32, numRuns: 200 },
    );
  });

  it("scale with the unit of frequency", () => {
    fc.assert(
      fc.property(table, fc.double({ min: 1e-30, max: 1e30, noNaN: true }), (spectrum, unit) => {
        const one = moments(spectrum);
        const scaled = tableMoments(
          spectrum.x.map((x) => x * unit),
          spectrum.a,
        );
        expect(Math.abs(scaled.lambda - one.lambda)).toBeLessThanOrEqual(1e-12 * one.lambda);
        expect(Math.abs(scaled.omegaLog / unit - one.omegaLog)).toBeLessThanOrEqual(1e-12 * one.omegaLog);
        expect(Math.abs(scaled.meanSquare / unit / unit - one.meanSquare)).toBeLessThanOrEqual(
          1e-12 * one.meanSquare,
        );
      }),
      { seed: 33, numRuns: 100 },
    );
  });
});

describe("moments of the models", () => {
  /**
   * ∫_0^∞ f(x) dx/x = ∫f(We^t)dt by the trapezoidal rule on [−45, 45]. The poles of A(We^t) lie at
   * |Im t| ≥ arcsin(κ/W), so the error is e^{−2π arcsin(κ/W)/h} < 1e-16 for κ/Ω ≥ 0.1 and h = 0.01; the ends
   * leave e^{−45}.
   */
  function trapezoidal(spectrum: OscillatorSpectrum, f: (x: number) => number): number {
    const scale = Math.hypot(spectrum.omega, spectrum.kappa);
    const step = 0.01;
    let sum = 0;
    for (let i = -4500; i <= 4500; i++) {
      const x = scale * Math.exp(i * step);
      sum += step * f(x) * spectralFunction(spectrum, x);
    }
    return sum;
  }

  it("of the oscillator agree with quadrature on the real axis", () => {
    const frequency = fc.double({ min: 0.2, max: 5, noNaN: true });
    fc.assert(
      fc.property(frequency, fc.double({ min: 0.1, max: 4, noNaN: true }), (omega, ratio) => {
        const spectrum: OscillatorSpectrum = { kind: "oscillator", omega, kappa: omega * ratio, lambda: 0.7 };
        const exact = moments(spectrum);
        const inverse = trapezoidal(spectrum, () => 1);
        const omegaLog = Math.exp(trapezoidal(spectrum, Math.log) / inverse);
        // 9001 terms: the sum carries a rounding error below 1e-12.
        expect(Math.abs(2 * inverse - exact.lambda)).toBeLessThanOrEqual(1e-12 * exact.lambda);
        expect(Math.abs(omegaLog - exact.omegaLog)).toBeLessThanOrEqual(1e-11 * exact.omegaLog);
        const square = trapezoidal(spectrum, (x) => x * x) / inverse;
        expect(Math.abs(square - exact.meanSquare)).toBeLessThanOrEqual(1e-12 * exact.meanSquare);
      }),
      { seed: 34, numRuns: 25 },
    );
  });

  it("of the Einstein line are those of the line, and the oscillator's go there as κ → 0", () => {
    expect(moments({ kind: "einstein", omega: 3, lambda: 0.4 })).toEqual({
      lambda: 0.4,
      meanSquare: 9,
      omega2: 3,
      omegaLog: 3,
    });
    const narrow = moments({ kind: "oscillator", omega: 3, kappa: 3e-9, lambda: 0.4 });
    // ω_log = Ω(1 − πκ/2Ω + …).
    expect(Math.abs(narrow.omegaLog - 3 * (1 - (Math.PI / 2) * 1e-9))).toBeLessThan(1e-14);
  });
});

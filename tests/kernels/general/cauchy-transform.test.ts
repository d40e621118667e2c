import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cauchyTransform } from "../../../src/kernels/general/cauchy-transform.ts";

/** ∫_0^1 (1−x)[1/(x−z) − 1/(x+z)]dx for Im z > 0 in closed form, with complex logarithms. */
function triangle(re: number, im: number): { re: number; im: number } {
  const log = (a: number, b: number) => ({ re: Math.log(Math.hypot(a, b)), im: Math.atan2(b, a) });
  const times = (a: number, b: number, l: { re: number; im: number }) => ({
    re: a * l.re - b * l.im,
    im: a * l.im + b * l.re,
  });
  // (1−z) ln[(1−z)/(−z)] − (1+z) ln[(1+z)/z], both parts of −1 cancel.
  const [up, low] = [log(1 - re, -im), log(-re, -im)];
  const first = times(1 - re, -im, { re: up.re - low.re, im: up.im - low.im });
  const [upper, lower] = [log(1 + re, im), log(re, im)];
  const second = times(1 + re, im, { re: upper.re - lower.re, im: upper.im - lower.im });
  return { re: first.re - second.re, im: first.im - second.im };
}

const TRIANGLE = cauchyTransform({ density: (x) => 1 - x, breaks: [0, 1] });
const smooth = (x: number): number => Math.exp(-(((x - 2) / 0.3) ** 2)) * (x / ((x * x - 1) ** 2 + x * x));
const SMOOTH = cauchyTransform({ density: smooth, breaks: [0.05, 3.95] });
const point = fc.double({ min: -4, max: 4, noNaN: true });

describe("Cauchy transform", () => {
  it("is the closed form of a triangle in the upper half plane", () => {
    const height = fc.double({ min: 1e-9, max: 5, noNaN: true });
    fc.assert(
      fc.property(point, height, (re, im) => {
        const [got, exact] = [TRIANGLE.at(re, im), triangle(re, im)];
        // The closed form itself loses |z| ulp.
        expect(Math.hypot(got.re - exact.re, got.im - exact.im)).toBeLessThan(4e-14);
      }),
      { seed: 7, numRuns: 400 },
    );
  });

  it("is the principal value plus iπg on the axis, at panel ends too", () => {
    for (const u of [0.3, 0.5, 0.999999, 1, 1.0000001, 2, 1e-9]) {
      const got = TRIANGLE.at(u, 0);
      const edge = u === 1 ? 0 : (1 - u) * Math.log(Math.abs(1 - u));
      const exact = edge - (1 - u) * Math.log(u) - (1 + u) * Math.log((1 + u) / u);
      expect(Math.abs(got.re - exact)).toBeLessThan(4e-14);
      expect(Math.abs(got.im - Math.PI * Math.max(0, 1 - u))).toBeLessThan(1e-14);
    }
  });

  it("joins the values above the axis with those on it", () => {
    fc.assert(
      fc.property(point, (u) => {
        const [on, above] = [SMOOTH.at(u, 0), SMOOTH.at(u, 1e-13)];
        expect(Math.hypot(on.re - above.re, on.im - above.im)).toBeLessThan(2e-12);
      }),
      { seed: 8, numRuns: 200 },
    );
  });

  it.each([0.02, 1e-3, 1e-6])("takes a peak of width %d at 2 as sharp as x can tell it", (width) => {
    let asked = 0;
    const peak = (x: number): number => {
      asked++;
      return Math.exp(-(((x - 2) / width) ** 2));
    };
    const { density, integral } = cauchyTransform({
      density: peak,
      breaks: [-6.5, 0, 6.5].map((k) => 2 + k * width),
    });
    // As many panels as for a broad peak: halving further would chase rounding.
    expect(asked).toBeLessThan(1500);
    // Half a unit in the last place of x on the steepest slope √(2/e)/width; five times that were seen.
    const rounding = (Math.sqrt(2 / Math.E) / width) * Number.EPSILON;
    for (let k = -60; k <= 60; k++) {
      const x = 2 + (k / 10) * width;
      expect(Math.abs(density(x) - Math.exp(-(((x - 2) / width) ** 2)))).toBeLessThan(10 * rounding);
    }
    expect(Math.abs(integral / (Math.sqrt(Math.PI) * width) - 1)).toBeLessThan(10 * rounding);
  });

  it("has the parity P(−z*) = −P(z)*", () => {
    for (const [re, im] of [
      [0.4, 0],
      [2.1, 0],
      [1.9, 0.3],
      [9, 1e-3],
    ] as const) {
      const [plus, minus] = [SMOOTH.at(re, im), SMOOTH.at(-re, im)];
      expect([minus.re, minus.im]).toEqual([-plus.re, plus.im]);
    }
  });

  it("has the sum rule ∫P(z)dz = iπ∫g along a line above the axis, and the tail −2∫_0^∞g/z", () => {
    const [height, step, steps] = [0.4, 0.02, 100000];
    let sum = SMOOTH.at(0, height).im * step;
    for (let i = 1; i <= steps; i++) sum += 2 * step * SMOOTH.at(i * step, height).im;
    // Beyond L the tail gives 2·∫_L^∞ Im(−2G/z)dt, with Im(−1/z) = c/t².
    sum += (4 * SMOOTH.integral * height) / (step * (steps + 0.5));
    expect(sum / (2 * Math.PI * SMOOTH.integral)).toBeCloseTo(1, 9);
    const far = SMOOTH.at(3e5, 0).re * 3e5;
    expect(far / (-2 * SMOOTH.integral)).toBeCloseTo(1, 9);
  });

  it("refuses a density that jumps", () => {
    expect(() => cauchyTransform({ density: (x) => (x < 0.3 ? 1 : 2), breaks: [0, 1] })).toThrow(
      /not smooth/,
    );
  });
});

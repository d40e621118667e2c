import { describe, expect, it } from "vitest";
import { Gaussian } from "../../src/exact/gaussian.ts";
import { Rational } from "../../src/exact/rational.ts";
import { bindKernel } from "../../src/kernels/binding.ts";
import { compileClosure } from "../../src/kernels/compile-closure.ts";
import { compileLead } from "../../src/kernels/compile-lead.ts";
import { evaluateKernel } from "../../src/kernels/evaluation.ts";

const BITS = 700;
const QUANTITIES = ["green", "anomalous", "feedback", "spectral"] as const;

/** The derived form at exact doubles, in balls. */
function exact(name: string, re: number, im: number, halfWidth?: number): { re: number; im: number } {
  const values = {
    z: Gaussian.of(Rational.fromDouble(re), Rational.fromDouble(im)),
    ...(halfWidth === undefined ? {} : { halfWidth: Gaussian.of(Rational.fromDouble(halfWidth)) }),
  };
  const ball = evaluateKernel(bindKernel(name, "oscillator"), { values }, BITS, "direct");
  return { re: ball.re.toNumber(), im: ball.im.toNumber() };
}

describe("functions of a closure", () => {
  const points: readonly (readonly [number, number, number])[] = [
    [0.3, 0.1, 1e12],
    [0.3, 0.1, 1e-12],
    [-0.3, 1e-9, 1e-3],
    [1e-20, 0.2, 0.7],
    [0.9999999999, 1e-10, 1],
    [-1.0000000001, 1e-10, 1],
    [2, 1e-14, 1],
    [1e9, 3, 1],
  ];
  it.each(points)("flat band at z = %f + %fi, W = %f: few ulp of the derived form", (re, im, w) => {
    const compiled = compileClosure("flat", w);
    for (const quantity of QUANTITIES) {
      const expected = exact(`${quantity}Flat`, re, im, w);
      const value = compiled[quantity](re, im);
      const found = typeof value === "number" ? { re: value, im: 0 } : value;
      const off = Math.hypot(found.re - expected.re, found.im - expected.im);
      expect(off / Math.hypot(expected.re, expected.im), quantity).toBeLessThan(8 * Number.EPSILON);
    }
  });
  it("local closure", () => {
    const compiled = compileClosure("local");
    for (const [re, im] of points) {
      const expected = exact("feedbackLocal", re, im).re;
      expect(Math.abs(compiled.feedback(re, im) / expected - 1)).toBeLessThan(4 * Number.EPSILON);
    }
  });
  it("the flat band returns 2W/(W² + (Im z)²) at Re z = 0", () => {
    expect(compileClosure("flat", 0.3).feedback(0, 0.4)).toBeCloseTo(0.6 / 0.25, 15);
  });
});

describe("a lead", () => {
  it("widens the line by half its rate and scatters in at Γ_b tanh(ω/2T_e)", () => {
    const lead = compileLead(0.02, 0.1);
    expect(lead.halfWidth).toBe(0.01);
    expect(lead.rateIn(0.3)).toBeCloseTo(0.02 * Math.tanh(1.5), 16);
  });
});

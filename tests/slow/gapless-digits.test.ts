import { describe, expect, it } from "vitest";
import { Rational } from "../../src/exact/rational.ts";
import { compileKernels } from "../../src/kernels/compile.ts";
import { criticalCouplingDigits } from "../../src/solvers/precise/critical-coupling-digits.ts";
import { criticalCouplingMatsubara } from "../../src/solvers/wide/critical-coupling-matsubara.ts";

const oscillator = { kind: "oscillator", omega: 1, kappa: 0.5, lambda: 1 } as const;

function distance(a: string, b: string): number {
  return Rational.parse(a)!.sub(Rational.parse(b)!).abs().toNumber();
}

describe("λ_c of a spectrum without a gap at very low temperature", () => {
  it("has at T = 1e-5 Ω, where 350 000 frequencies matter, twenty digits that contain those of fewer", () => {
    const [few, many] = [10, 20].map((digits) => criticalCouplingDigits(oscillator, "1e-5", digits));
    expect(distance(few!.value, many!.value)).toBeLessThanOrEqual(Number(few!.error));
    expect(Number(many!.error)).toBeLessThan(1e-20 * Number(many!.value));
    const doubles = criticalCouplingMatsubara(compileKernels(oscillator, 1, 1), 1e-5);
    expect(Math.abs(Number(few!.value) - doubles.value)).toBeLessThan(doubles.error);
  });

  it("has forty there that contain thirty", () => {
    const [few, many] = [30, 40].map((digits) => criticalCouplingDigits(oscillator, "1e-5", digits));
    expect(distance(few!.value, many!.value)).toBeLessThanOrEqual(Number(few!.error));
    expect(Number(few!.error)).toBeLessThan(1e-30 * Number(few!.value));
    expect(Number(many!.error)).toBeLessThan(1e-40 * Number(many!.value));
  });

  it("agrees to seventeen digits with the sum over frequencies one by one at T = 2e-3 Ω", () => {
    const { value, error } = criticalCouplingDigits(oscillator, "2e-3", 17);
    // By the dense form of 1784 and 2229 frequencies, whose own error is 7.3e-20.
    expect(distance(value, "0.2283700951596015752")).toBeLessThan(Number(error) + 7.3e-20);
  });
});

import { describe, expect, it } from "vitest";
import { Gaussian } from "../../src/exact/gaussian.ts";
import { Rational } from "../../src/exact/rational.ts";
import { bindKernel } from "../../src/kernels/binding.ts";
import { fromSpectrum } from "../../src/kernels/eval-kernel.ts";
import { evaluateKernel } from "../../src/kernels/evaluation.ts";
import { exactStrength } from "../../src/kernels/exact-strength.ts";
import { matsubaraBall } from "../../src/kernels/matsubara-ball.ts";
import { couplingBall, matsubaraSequence } from "../../src/kernels/matsubara-sequence.ts";
import { RealBall } from "../../src/precision/index.ts";
import { moments } from "../../src/spectra/moments.ts";
import { coupling, type Spectrum } from "../../src/spectra/spectrum.ts";

const SPECTRA: readonly (readonly [string, Spectrum])[] = [
  ["Einstein", { kind: "einstein", omega: 1.3, lambda: 0.7 }],
  ["oscillator", { kind: "oscillator", omega: 1, kappa: 0.1, lambda: 1.1 }],
  ["table", { kind: "tabulated", x: [0, 0.3, 0.7, 1, 1.25, 2], a: [0, 0.1, 0.9, 0.2, 0.6, 0], unit: "none" }],
];
const T = Rational.of(1, 20);

describe.each(SPECTRA)("λ on the Matsubara axis: %s", (_, spectrum) => {
  const sequence = matsubaraSequence(spectrum, T, 90);
  const kernel = bindKernel("matsubara", spectrum.kind);

  // ν_l from 0.3 to 12.6, on both sides of the switch of the table at 2.4 (l = 7 and 8).
  it.each([1, 2, 5, 7, 8, 12, 40])("contains the derived kernel at l = %d", (l) => {
    const exact = evaluateKernel(
      kernel,
      {
        ...fromSpectrum(spectrum),
        matsubara: { n: Gaussian.of(Rational.of(l)), temperature: Gaussian.of(T) },
      },
      200,
    ).re;
    const found = sequence.at(l);
    expect(found.containsBall(exact)).toBe(true);
    expect(found.radius().toNumber()).toBeLessThan(2 ** -80 * found.toNumber());
  });

  it("stays below m/l² and comes close to it", () => {
    for (const l of [1, 3, 10, 100]) {
      const bound = sequence.strength.div(RealBall.integer(l * l), 90);
      expect(sequence.at(l).isBelow(bound)).toBe(true);
      // λ_l l²/m = 1 − O(⟨ω⁴⟩/⟨ω²⟩ν²) or, for the oscillator, 1 − O(κ/ν): ν = 31 at l = 100.
      if (l === 100) expect(sequence.at(l).toNumber()).toBeGreaterThan(0.98 * bound.toNumber());
    }
  });

  it("has the moments of the spectrum", () => {
    const { lambda, meanSquare } = moments(spectrum);
    // Both sides are doubles at the end.
    expect(exactStrength(spectrum).toNumber() / (lambda * meanSquare)).toBeCloseTo(1, 13);
    expect(couplingBall(spectrum, 90).toNumber() / coupling(spectrum)).toBeCloseTo(1, 13);
  });

  it("is as narrow as each call asks, whatever the call before asked", () => {
    const ball = matsubaraBall(spectrum);
    // 0.4 lies inside the table of this file, 5 beyond it.
    for (const nu of [0.4, 5].map((value) => RealBall.fromDouble(value))) {
      const [coarse, fine] = [60, 300].map((bits) => ball(nu, bits));
      expect(fine!.radius().toNumber()).toBeLessThan(2 ** -290 * fine!.toNumber());
      expect(coarse!.containsBall(fine!)).toBe(true);
    }
  });
});

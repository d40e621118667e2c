import { describe, expect, it } from "vitest";
import { Rational } from "../../../../src/exact/rational.ts";
import { matsubaraSequence } from "../../../../src/kernels/matsubara-sequence.ts";
import { lorentzSum } from "../../../../src/solvers/enclosure/compressed/lorentz-sum.ts";
import type { Spectrum } from "../../../../src/spectra/spectrum.ts";

const spectra: [string, Spectrum][] = [
  ["Einstein", { kind: "einstein", omega: 1.3, lambda: 0.7 }],
  ["table", { kind: "tabulated", x: [0, 0.5, 1, 2], a: [0, 0.3, 0.8, 0], unit: "none" }],
  ["spike", { kind: "tabulated", x: [0, 0.9, 1, 1.001, 7], a: [0, 0.001, 5, 0.2, 0], unit: "none" }],
  ["oscillator", { kind: "oscillator", omega: 1, kappa: 0.3, lambda: 1 }],
  ["narrow line", { kind: "oscillator", omega: 1, kappa: 3e-5, lambda: 1 }],
  ["overdamped", { kind: "oscillator", omega: 0.1, kappa: 4, lambda: 2 }],
];

describe("λ as a sum of Lorentzians", () => {
  for (const [name, spectrum] of spectra)
    it.each(["10", "0.3", "1e-3", "1e-6"])(
      `${name} at T = %s: the derived kernel within the stated share`,
      (t) => {
        const temperature = Rational.parse(t)!;
        const exact = matsubaraSequence(spectrum, temperature, 80);
        for (const digits of [4, 9]) {
          const { x, weight, share } = lorentzSum(spectrum, temperature, digits);
          for (const l of [1, 2, 7, 100, 3000, 1e5, 1e8, 1e12]) {
            const sum = weight.reduce((total, { mid }, j) => total + mid / (l * l + x[j]! ** 2), 0);
            // Plain sums of some hundred terms.
            expect(Math.abs(sum / exact.at(l).toNumber() - 1), `l = ${l}`).toBeLessThan(share + 2e-13);
          }
          expect(share).toBeLessThan(1.001 * 10 ** -digits);
          expect(x.length).toBeLessThan(250);
        }
      },
    );
});

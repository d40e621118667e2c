import { describe, expect, it } from "vitest";
import { Rational } from "../../../../src/exact/rational.ts";
import { compileKernels } from "../../../../src/kernels/compile.ts";
import { matsubaraSequence } from "../../../../src/kernels/matsubara-sequence.ts";
import { lorentzSum, supportOf } from "../../../../src/solvers/enclosure/compressed/lorentz-sum.ts";
import {
  type OscillatorSpectrum,
  type Spectrum,
  spectralFunction,
} from "../../../../src/spectra/spectrum.ts";

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

describe("what lies beyond the frequencies that Lorentzians follow", () => {
  const oscillators = spectra.map(([, own]) => own).filter((own) => own.kind === "oscillator");

  /** ∫_X^∞ 2xA(x)/(x²+ν²) dx over λ(iν), by x = X/u and midpoints. */
  function shareBeyond(spectrum: OscillatorSpectrum, edge: number, nu: number): number {
    const steps = 4000;
    let sum = 0;
    for (let i = 0; i < steps; i++) {
      const u = (i + 0.5) / steps;
      const x = edge / u;
      sum += (2 * x * spectralFunction(spectrum, x) * edge) / (u * u * (x * x + nu * nu));
    }
    return sum / steps / compileKernels(spectrum, 1, 1).matsubara(nu);
  }

  it.each(oscillators)(
    "is at most the share that is stated, and a third of it at high frequencies: %o",
    (own) => {
      for (const digits of [1, 4, 9]) {
        const { top, beyond } = supportOf(own, digits);
        const edge = top.toNumber();
        for (const nu of [0, 0.1, 1, 10, 100].map((factor) => factor * edge))
          expect(shareBeyond(own, edge, nu), `ν = ${nu}`).toBeLessThan(beyond);
        expect(shareBeyond(own, edge, 1e3 * edge)).toBeGreaterThan(beyond / 3);
      }
    },
  );

  it.each(oscillators)("is part of the share of the sum: %o", (own) => {
    for (const t of ["10", "1e-3", "1e-6"])
      for (const digits of [4, 9]) {
        const { share } = lorentzSum(own, Rational.parse(t)!, digits);
        expect(share).toBeGreaterThan(supportOf(own, digits).beyond);
      }
  });

  it("has an edge where the spectrum has one", () => {
    for (const [name, own] of spectra) {
      const t = Rational.of(1, 8);
      const highest =
        own.kind === "einstein" ? own.omega : own.kind === "tabulated" ? own.x.at(-1)! : undefined;
      const edge = highest === undefined ? undefined : highest / (2 * Math.PI * t.toNumber());
      const { top } = lorentzSum(own, t, 6);
      if (edge === undefined) expect(top, name).toBeUndefined();
      else {
        // Not below, and above by roundings alone.
        expect(top!, name).toBeGreaterThan(edge * (1 - 1e-15));
        expect(top!, name).toBeLessThan(edge * (1 + 1e-14));
      }
    }
  });
});

import { describe, expect, it } from "vitest";
import { compileKernels } from "../../../src/kernels/compile.ts";
import { compileLead } from "../../../src/kernels/compile-lead.ts";
import { matsubaraCritical } from "../../../src/solvers/local/matsubara-critical.ts";
import { spectrumShape } from "../../../src/spectra/shape.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";
import { OSCILLATOR, solvedLine } from "../steady/line-models.ts";

/** Gapped: no ohmic weight. */
const PEAK: Spectrum = { kind: "tabulated", x: [0, 0.5, 1, 1.5], a: [0, 0, 1, 0], unit: "none" };
const EINSTEIN: Spectrum = { kind: "einstein", lambda: 1, omega: 1 };

function besideLead(spectrum: Spectrum, temperature: number, rate: number) {
  const kernels = compileKernels(spectrum, temperature, temperature);
  const halfWidth = compileLead(rate, temperature).halfWidth;
  return matsubaraCritical({ kernels, shape: spectrumShape(spectrum), temperature, halfWidth });
}

/** 1/(TΣ_n 1/(|ω_n| + Γ_b/2)²): an instantaneous attraction of levels that the lead alone widens, summed to n = N and an integral. */
function instantaneous(temperature: number, rate: number): number {
  const N = 20000;
  const at = (n: number) => Math.PI * temperature * (2 * n + 1) + rate / 2;
  let sum = 0;
  for (let n = N - 1; n >= 0; n--) sum += at(n) ** -2;
  // ∫_{N−½}^∞ dn: the midpoint rule misses a relative 1/N³ of the sum.
  sum += 1 / (2 * Math.PI * temperature * at(N - 0.5));
  return 1 / (2 * temperature * sum);
}

describe("the local closure beside a lead in equilibrium", () => {
  it.each([
    [0.04, 0.02],
    // Strong coupling: thirty times that of the weak-coupling law.
    [0.4, 0.1],
  ])("has one critical coupling on both axes, T = %s, Γ_b = %s", (te, rate) => {
    const axis = besideLead(OSCILLATOR, te, rate);
    const line = solvedLine({ te, rate }, { feedback: false, guess: axis.factor });
    expect(Math.abs(line.factor - axis.factor)).toBeLessThan(line.error + axis.error);
    expect(line.error).toBeLessThan(1e-7 * line.factor);
  });

  it("tends to an instantaneous attraction for a gapped boson at T ≪ Ω, for any rate", () => {
    for (const ratio of [0.1, 1, 5]) {
      const excess = [0.004, 0.002, 0.001].map(
        (t) => besideLead(EINSTEIN, t, ratio * t).factor / instantaneous(t, ratio * t) - 1,
      );
      // Corrections are of first order in T, up to logarithms (a little less than 2) and the second order (a little more).
      for (const k of [1, 2]) expect(Math.abs(excess[k - 1]! / excess[k]! - 2)).toBeLessThan(0.3);
      expect(Math.abs(excess[2]!)).toBeLessThan(0.05);
    }
  });

  it("needs 4T for a weak lead and a gapped boson at T ≪ Ω", () => {
    const t = 0.001;
    const { factor } = besideLead(EINSTEIN, t, 0.01 * t);
    // T ln T corrections are 1.3 % there, the lead's own broadening 0.3 %.
    expect(factor / (4 * t)).toBeGreaterThan(1);
    expect(factor / (4 * t)).toBeLessThan(1.03);
  });
});

describe("the local closure beside a lead at a bias", () => {
  it("does not see the temperature of a gapped boson, whose glue comes from the lead alone", () => {
    const [te, rate] = [0.05, 0.02];
    const expected = besideLead(PEAK, te, rate).factor;
    // Where the boson is cold the residual is rounding, and no panel is spent on it.
    for (const tb of [0.01, 0.08]) {
      const { factor } = solvedLine({ te, tb, rate, spectrum: PEAK }, { guess: expected });
      // e^{−Ω/T_B} at the lower end of the spectrum, times the few bosons that it takes.
      expect(Math.abs(factor / expected - 1)).toBeLessThan(3 * Math.exp(-0.5 / Math.max(tb, te)) + 1e-6);
    }
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/errors/errors.ts";
import { criticalCouplingMatsubara } from "../../../src/solvers/wide/critical-coupling-matsubara.ts";
import { einstein, oscillator, tabulated } from "../plain-kernels.ts";

const anyTemperatures = { te: 1, tb: 1 };
const einsteinBoson = einstein(1, 1, anyTemperatures).kernels;

describe("critical coupling on the Matsubara axis", () => {
  // Stored references of an independent dense solver; the last digit given is their accuracy.
  it.each([
    [0.5, 8.168446506912, 1e-12],
    [0.1, 0.88949340365144, 1e-13],
    [0.05, 0.5637207618172, 1e-13],
    [0.02, 0.3770354952327, 2e-13],
  ])("of the Einstein boson at T = %d Ω is %d", (temperature, reference, digits) => {
    const { value, error } = criticalCouplingMatsubara(einsteinBoson, temperature);
    expect(Math.abs(value - reference)).toBeLessThanOrEqual(error + digits);
    expect(error).toBeLessThan(1e-11 * value);
  });

  it("of the damped oscillator κ = 0.1 at T = 0.1 is 0.96493099277", () => {
    const { value, error } = criticalCouplingMatsubara(oscillator(1, 1, 0.1, anyTemperatures).kernels, 0.1);
    expect(Math.abs(value - 0.96493099277)).toBeLessThanOrEqual(error + 5e-12);
    expect(error).toBeLessThan(1e-11);
  });

  it("does not depend on the coupling of the spectrum as given, nor on the unit of energy", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 20, noNaN: true }),
        fc.double({ min: 0.01, max: 200, noNaN: true }),
        fc.double({ min: 0.03, max: 1, noNaN: true }),
        (lambda, unit, temperature) => {
          const plain = criticalCouplingMatsubara(einsteinBoson, temperature);
          const other = criticalCouplingMatsubara(
            einstein(lambda, unit, anyTemperatures).kernels,
            temperature * unit,
          );
          expect(Math.abs(plain.value - other.value)).toBeLessThanOrEqual(plain.error + other.error);
          expect(Math.abs(other.scale * lambda - other.value)).toBeLessThan(1e-14 * other.value);
        },
      ),
      { seed: 20240605, numRuns: 8 },
    );
  });

  it("is larger for a broad spectrum than for the Einstein boson of the same λ and ⟨Ω²⟩", () => {
    const broad = tabulated([0.5, 1, 1.5], [0, 1, 0], anyTemperatures).kernels;
    // ⟨Ω²⟩ = lim ν²λ(iν)/λ(0).
    const meanSquare = (1e8 * broad.matsubara(1e4)) / broad.matsubara(0);
    const single = einstein(1, Math.sqrt(meanSquare), anyTemperatures).kernels;
    const [wide, narrow] = [criticalCouplingMatsubara(broad, 0.1), criticalCouplingMatsubara(single, 0.1)];
    expect(wide.value - narrow.value).toBeGreaterThan(wide.error + narrow.error);
  });

  it("states a larger error for an ohmic boson at low temperature, and keeps it", () => {
    const { value, error } = criticalCouplingMatsubara(oscillator(1, 1, 0.1, anyTemperatures).kernels, 0.02);
    expect(Math.abs(value - plainCriticalCoupling(0.02, 500))).toBeLessThanOrEqual(error + 3e-7);
  });

  it("refuses temperatures that are not positive", () => {
    expect(() => criticalCouplingMatsubara(einsteinBoson, 0)).toThrow(InputError);
    expect(() => criticalCouplingMatsubara(einsteinBoson, Number.NaN)).toThrow(InputError);
  });
});

/**
 * The same for the oscillator κ = 0.1 with all frequencies −N…N−1 and power iteration on
 * M = D⁻¹ (πT λ_{n−m}/|ω_m|), D = Z at unit coupling, iterated in the coupling: no code in common. The
 * truncation error falls as (Ω/ω_N)⁴ ≈ 3e-8·few at N = 500.
 */
function plainCriticalCoupling(temperature: number, size: number): number {
  const { matsubara } = oscillator(1, 1, 0.1, anyTemperatures).kernels;
  const lambda = Float64Array.from({ length: 2 * size + 1 }, (_, l) =>
    matsubara(2 * Math.PI * temperature * l),
  );
  let coupling = 0.4;
  let gap = new Float64Array(size).fill(1);
  for (let step = 0; step < 60; step++) {
    let cumulative = lambda[0]!;
    const next = new Float64Array(size);
    for (let n = 0; n < size; n++) {
      if (n > 0) cumulative += 2 * lambda[n]!;
      let sum = 0;
      for (let m = 0; m < size; m++)
        sum += ((lambda[Math.abs(n - m)]! + lambda[n + m + 1]!) * gap[m]!) / (2 * m + 1);
      next[n] = (coupling * sum) / (1 + (coupling * cumulative) / (2 * n + 1));
    }
    const ratio = next[0]! / gap[0]!;
    gap = next.map((entry) => entry / next[0]!);
    coupling /= 1 + (ratio - 1) * (1 + coupling);
  }
  return coupling;
}

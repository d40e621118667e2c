import { describe, expect, it } from "vitest";
import { matsubaraCritical } from "../../../src/solvers/local/matsubara-critical.ts";
import { matsubaraGrid, matsubaraMatrices } from "../../../src/solvers/local/matsubara-grid.ts";
import { matsubaraNormalState } from "../../../src/solvers/local/matsubara-normal.ts";
import { einstein } from "../plain-kernels.ts";
import { fastOscillator } from "./local-kernels.ts";

const temperature = 0.04;
const { kernels, shape } = fastOscillator(1, 0.5, { te: temperature, tb: temperature });

/** Σ_{|m| ≤ count} of the plain sum over both signs of the Matsubara frequency. */
function plainSum(
  lambda: (nu: number) => number,
  n: number,
  f: (m: number) => number,
  count: number,
): number {
  let sum = 0;
  for (let m = -count; m < count; m++) sum += lambda(2 * Math.PI * temperature * (n - m)) * f(m);
  return temperature * sum;
}

describe("Matsubara axis of the local closure", () => {
  const critical = matsubaraCritical({ kernels, shape, temperature });

  it("finds the reference coupling of the oscillator Ω = 1, κ = 0.5, T = 0.04", () => {
    // The reference number of independent calculations has eight digits.
    expect(Math.abs(critical.factor - 0.28607506)).toBeLessThan(5e-9);
    expect(critical.error / critical.factor).toBeLessThan(1e-10);
  });

  it("returns ω̃ and φ that satisfy the equations summed term by term", () => {
    const { omegaTilde, gap, factor, grid } = critical;
    const count = grid.exact;
    const at = (values: Float64Array, m: number) => values[m >= 0 ? m : -m - 1]!;
    for (const n of [0, 1, 5]) {
      const omega = Math.PI * temperature * (2 * n + 1);
      const normal = plainSum(kernels.matsubara, n, (m) => (m < 0 ? -1 : 1) / at(omegaTilde, m), count);
      const anomalous = plainSum(kernels.matsubara, n, (m) => at(gap, m) / at(omegaTilde, m) ** 2, count);
      // The sums stop at ω = 2πT·count = 64: the rest is below Ω²ω_n/ω³ and φ/ω⁴ in units of g.
      expect(Math.abs(omega + factor * normal - omegaTilde[n]!)).toBeLessThan(1e-5 * omegaTilde[n]!);
      expect(Math.abs(factor * anomalous - gap[n]!)).toBeLessThan(1e-6);
    }
  });

  it("states an error that covers a coarser answer", () => {
    const grid = matsubaraGrid(temperature, 600);
    const matrices = matsubaraMatrices(kernels, grid);
    const omegaTilde = matsubaraNormalState(matrices, critical.factor);
    // Both grids carry their own tail quadrature; they meet at their common error.
    expect(Math.abs(omegaTilde[0]! / critical.omegaTilde[0]! - 1)).toBeLessThan(
      10 * (critical.error / critical.factor) + 1e-13,
    );
  });

  it("solves the Einstein boson too, and scales with λ(0)", () => {
    const weak = einstein(1, 1, { te: 0.1, tb: 0.1 });
    const strong = einstein(3, 1, { te: 0.1, tb: 0.1 });
    const one = matsubaraCritical({ ...weak, temperature: 0.1 });
    const three = matsubaraCritical({ ...strong, temperature: 0.1 });
    // The same coupling in another normalisation: round-off of the root only.
    expect(Math.abs((3 * three.factor) / one.factor - 1)).toBeLessThan(1e-11);
  });
});

describe("Matsubara normal state", () => {
  it("reaches the static limit ω̃ = ω + gTλ(0)/ω̃ when T is far above the boson", () => {
    const hot = 50;
    const grid = matsubaraGrid(hot, 64);
    const matrices = matsubaraMatrices(kernels, grid);
    const omegaTilde = matsubaraNormalState(matrices, 7);
    const omega = Math.PI * hot;
    const quadratic = omega / 2 + Math.sqrt(omega ** 2 / 4 + 7 * hot);
    // λ(2πT)/λ(0) ≈ 1.25/(2πT)² ≈ 1.3e-5, and the static term moves ω̃ by 1.4 %.
    expect(Math.abs(omegaTilde[0]! / quadratic - 1)).toBeLessThan(1e-6);
  });
});

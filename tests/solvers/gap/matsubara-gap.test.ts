import { describe, expect, it } from "vitest";
import { compileKernels } from "../../../src/kernels/compile.ts";
import { gapAt, matsubaraGap } from "../../../src/solvers/gap/matsubara-gap.ts";
import { criticalTemperature } from "../../../src/solvers/wide/critical-temperature.ts";
import { einstein, green, TC } from "./einstein.ts";

/** The equations summed plainly over 2N frequencies, iterated without acceleration; λ = Ω = 1. */
function plainGap(temperature: number, count: number): number[] {
  const omega = Array.from({ length: count }, (_, n) => (2 * n + 1) * Math.PI * temperature);
  const lambda = (nu: number): number => 1 / (1 + nu * nu);
  let gap = omega.map((w) => 0.3 * lambda(w));
  for (let step = 0; step < 400; step++) {
    const root = gap.map((d, m) => Math.hypot(omega[m]!, d));
    gap = gap.map((_, n) => {
      let [order, dressed] = [0, omega[n]!];
      for (let m = 0; m < count; m++) {
        const [minus, plus] = [lambda(omega[n]! - omega[m]!), lambda(omega[n]! + omega[m]!)];
        order += (Math.PI * temperature * (minus + plus) * gap[m]!) / root[m]!;
        dressed += (Math.PI * temperature * (minus - plus) * omega[m]!) / root[m]!;
      }
      return (omega[n]! * order) / dressed;
    });
  }
  return gap;
}

describe("the gap on the Matsubara axis", () => {
  it("agrees with plain summation", () => {
    const { solution } = einstein(1, 0.05);
    const sums = [50, 100, 200].map((count) => plainGap(0.05, count));
    for (const n of [0, 1, 5]) {
      // A sum cut off at ω_N leaves an error in ω_N⁻², ω_N⁻⁴, …
      const [a, b, c] = sums.map((gap) => gap[n]!);
      const [first, second] = [(4 * b! - a!) / 3, (4 * c! - b!) / 3];
      expect(Math.abs(solution.gap[n]! - (16 * second - first) / 15)).toBeLessThan(1e-9);
    }
  });

  it("has Z from the same sum: 1 + λ in the limit of no gap", () => {
    const { solution } = einstein(1, 0.12);
    expect(solution.gap.every((d) => d === 0)).toBe(true);
    // Z_0 = 1 + πTλ(0)/ω_0 with all else cancelling for n = 0.
    expect(solution.renormalisation[0]).toBeCloseTo(2, 12);
  });

  it("at T = 0 is the limit T → 0", () => {
    const [ground, cold] = [einstein(1, 0), einstein(1, 0.004)];
    for (const w of [0.01, 0.3, 2]) {
      const [a, b] = [ground, cold].map(({ solution, problem }) => gapAt(solution, problem, w));
      // What is excited at Δ/T = 60 is below rounding errors.
      expect(Math.abs(a! - b!)).toBeLessThan(ground.solution.error + cold.solution.error);
    }
    expect(ground.solution.error).toBeLessThan(1e-9);
  });

  it("vanishes at T_c with exponent ½", () => {
    const at = (fraction: number): number => einstein(1, TC[1] * (1 - fraction)).solution.gap[0]!;
    const [near, nearer] = [at(4e-4), at(1e-4)];
    // Δ² is linear in T_c − T up to a relative (T_c − T)/T_c of order 1e-3.
    expect(Math.abs(Math.log2(near / nearer) - 1)).toBeLessThan(1e-3);
    expect(einstein(1, TC[1] * (1 + 1e-6)).solution.gap[0]).toBe(0);
    expect(at(1e-6)).toBeGreaterThan(0);
  });

  it("knows the repulsion: the gap ends at the T_c of the linear solver", () => {
    const kernels = compileKernels({ kind: "einstein", lambda: 1, omega: 1 }, 1, 1);
    const coulomb = { muStar: 0.1, cutoff: 10 };
    const tc = criticalTemperature(kernels, { coulomb }).value!;
    const gap = (temperature: number): number => {
      return matsubaraGap({ kernels, green, temperature, coulomb }).gap[0]!;
    };
    // The number of frequencies below the cutoff is the same at both temperatures.
    expect(gap(tc * (1 + 1e-5))).toBe(0);
    expect(gap(tc * (1 - 1e-5))).toBeGreaterThan(1e-4);
    const [ground, cold] = [gap(0), gap(1e-3)];
    // A sharp cutoff sees the discreteness of ω_m: μ*πT/ω_c relative.
    expect(Math.abs(cold / ground - 1)).toBeLessThan(1e-4);
  });
});

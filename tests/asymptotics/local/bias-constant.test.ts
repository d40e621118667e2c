import { describe, expect, it } from "vitest";
import { weakCouplingCorrection } from "../../../derivations/weak-coupling-correction.ts";
import { findAll } from "../../../src/algebra/rewrite.ts";
import { sym } from "../../../src/index.ts";
import type { RealBall } from "../../../src/precision/index.ts";
import { beyondEquilibrium, integralValue, next, oscillator, table } from "./beyond-equilibrium.ts";

const { biasFunction, biasLaw } = weakCouplingCorrection().results;
const valueOfJ = (rho: number): RealBall => integralValue(biasFunction!, { rho });

describe("J(T_B/T_e)", () => {
  // mpmath's quad, 90 digits, for the form with derivatives of h and F_B that the equations of φ^R and X give directly.
  it.each([
    [0.25, 1.515902404014978],
    [0.5, 1.1254965423517225],
    [2, -2.187921642441751],
  ])("is at %f %f", (rho, value) => {
    const ball = valueOfJ(rho);
    expect(ball.toNumber()).toBeCloseTo(value, 13);
    expect(ball.radius().toNumber()).toBeLessThan(1e-20);
  });
  it("stands beside the equilibrium at T_B: D is taken at the frequencies of the boson", () => {
    const D = findAll(biasLaw!, (t) => t.kind === "fn" && t.head === "D");
    const at = (name: string) => D.filter((t) => findAll(t, (u) => u === sym(name)).length > 0).length;
    expect([at("T_B"), at("T_e"), at("T")]).toEqual([1, 0, 0]);
  });
  it("vanishes in equilibrium", () => {
    expect(valueOfJ(1).containsZero()).toBe(true);
  });
});

describe("1/G_c solved, less its leading law and the equilibrium at T_B", () => {
  it.each([
    ["oscillator", oscillator, 0.25, [1e-2, 1e-3, 1e-4]],
    ["oscillator", oscillator, 2, [1e-3, 1e-4, 1e-5]],
    ["table", table, 2, [1e-2, 1e-3]],
  ] as const)("of the %s tends to aJ", (_, spectrum, ratio, temperatures) => {
    const J = valueOfJ(ratio).toNumber();
    const gaps = temperatures.map((T) => {
      const { value, error } = beyondEquilibrium(spectrum, T, ratio);
      const gap = Math.abs(value - J);
      expect(gap).toBeLessThan(next(T) + error);
      return gap;
    });
    // T ln²T falls by more than half for a tenth of T.
    for (const [k, gap] of gaps.slice(1).entries()) expect(gap).toBeLessThan(gaps[k]! / 2);
  });
});

import { describe, expect, it } from "vitest";
import { weakCouplingCorrection } from "../../../derivations/weak-coupling-correction.ts";
import { findAll } from "../../../src/algebra/rewrite.ts";
import { sym } from "../../../src/index.ts";
import type { RealBall } from "../../../src/precision/index.ts";
import { beyondEquilibrium, integralValue, oscillator, table } from "./beyond-equilibrium.ts";
import { differenceOfOrder, halvedFrom } from "./remainder-order.ts";

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
    ["oscillator", 0.25, oscillator],
    ["table", 2, table],
  ] as const)("of the %s is aJ but for the next order at T_B/T_e = %f", (_, ratio, spectrum) => {
    const J = valueOfJ(ratio).toNumber();
    const { found, bound } = differenceOfOrder(
      halvedFrom(8e-3).map((T) => beyondEquilibrium(spectrum, T, ratio, J)),
    );
    expect(found).toBeLessThan(bound);
  });
});

import { describe, expect, it } from "vitest";
import { weakCouplingCorrection } from "../../../derivations/weak-coupling-correction.ts";
import type { Term } from "../../../src/index.ts";
import { evaluateBall } from "../../../src/kernels/ball-evaluation.ts";
import { ComplexBall, RealBall } from "../../../src/precision/index.ts";
import { halfLineIntegral } from "../../../src/verify/judges/half-line.ts";
import { beyondEquilibrium, next, oscillator, table } from "./beyond-equilibrium.ts";

const { biasFunction } = weakCouplingCorrection().results;
const BITS = 80;

/** J(ρ) as a ball: its integral by quadrature, with more bits where poles and powers of t cancel. */
function valueOfJ(rho: number): RealBall {
  const of = (term: Term, bits: number, node?: RealBall): ComplexBall =>
    evaluateBall(
      term,
      (t) => {
        if (t.kind === "sym" && t.name === "rho") return ComplexBall.of(RealBall.fromDouble(rho));
        if (t.kind === "sym" && t.name === "t") return ComplexBall.of(node!);
        if (t.kind !== "fn" || t.head !== "int_0 dt") return undefined;
        const deep = (v: RealBall): number => 2 * BITS + 3 * Math.ceil(Math.abs(Math.log2(v.toNumber())));
        return halfLineIntegral((v) => of(t.args[0]!, deep(v), v.midpoint()), BITS);
      },
      bits,
    );
  return of(biasFunction!, 2 * BITS).re;
}

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

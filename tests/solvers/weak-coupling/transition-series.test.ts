import { describe, expect, it } from "vitest";
import { weakCouplingEinstein } from "../../../derivations/weak-coupling-wide-band.ts";
import { evaluateBall } from "../../../src/kernels/ball-evaluation.ts";
import { compileKernels } from "../../../src/kernels/compile.ts";
import { gapAt } from "../../../src/solvers/gap/matsubara-gap.ts";
import { weakCouplingSeries, weakTransition } from "../../../src/solvers/weak-coupling/transition-series.ts";
import { einstein } from "../gap/einstein.ts";

const mode = { kernels: compileKernels({ kind: "einstein", lambda: 1, omega: 1 }, 1, 1), frequency: 1 };
const GAMMA = 0.5772156649015329;

describe("the weak-coupling series of T_c", () => {
  const { exponent, first, second } = weakCouplingSeries(mode);

  it("has the derived prefactor e^{−1/2} and the derived c_1 to eleven digits", () => {
    const derived = evaluateBall(
      weakCouplingEinstein().results.correction!,
      () => undefined,
      80,
    ).re.toNumber();
    expect(Math.abs(exponent.value - 0.5)).toBeLessThan(exponent.error);
    expect(Math.abs(first.value - derived)).toBeLessThan(first.error);
    expect(first.error).toBeLessThan(1e-11);
  });

  it("has c_2 to more than five digits", () => {
    expect(second.error).toBeLessThan(1e-6 * Math.abs(second.value));
    expect(second.value).toBeCloseTo(-0.0967184, 7);
  });

  it("scales with the spectrum", () => {
    const kernels = compileKernels({ kind: "einstein", lambda: 0.7, omega: 40 }, 1, 1);
    const { excess } = weakTransition({ kernels, frequency: 40 }, 0.1);
    expect(excess).toBeCloseTo(weakTransition(mode, 0.1).excess, 12);
  });

  it("gives the T_c that the Matsubara axis gives to 20 digits at λ = 0.05", () => {
    // Terms of order T_c² are 1e-18 there.
    const known = 5.30693540141389e-10;
    const { excess } = weakTransition(mode, 0.05);
    expect(Math.abs(Math.log((2 * Math.exp(GAMMA)) / (Math.PI * known)) - 21 - excess)).toBeLessThan(1e-12);
  });

  it("has the gap function of the nonlinear equations: λ(iω)/λ(0) in the limit, and its corrections", () => {
    const { solution, problem } = einstein(0.15, 0);
    const { shape, grid } = weakTransition(mode, 0.15);
    for (const k of [40, 80, 120]) {
      const omega = grid.nodes[k]!;
      const ratio = gapAt(solution, problem, omega) / solution.gap[0]!;
      // Terms of order (Δ/Ω)² ln(Ω/Δ).
      expect(Math.abs(ratio - shape[k]!)).toBeLessThan(1e-5);
      expect(Math.abs(shape[k]! / mode.kernels.matsubara(omega) - 1)).toBeLessThan(0.15 * 2);
    }
  });
});

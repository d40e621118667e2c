import { describe, expect, it } from "vitest";
import type { NormalStart, SteadyNormalState } from "../../../src/solvers/steady/iterate.ts";
import { correctionStep } from "../../../src/solvers/steady/krylov-newton.ts";

const WEIGHTS = Float64Array.of(1, 1, 10, 1000);

/** A plain iteration of Im G that gains a fifth a step on its way to a fixed point, h = 0 held. */
function slowly(fixed: readonly number[]): (from: NormalStart) => SteadyNormalState {
  return ({ imaginary, distribution }) => {
    const im = imaginary.map((u, i) => fixed[i]! + 0.8 * (u - fixed[i]!));
    const residual = im.reduce((sum, u, i) => sum + WEIGHTS[i]! * Math.abs(u - imaginary[i]!), 0);
    return {
      integrals: { grid: { weights: WEIGHTS } },
      problem: { kinetic: false },
      green: { re: im, im },
      distribution,
      residual,
    } as unknown as SteadyNormalState;
  };
}

/** The same of h, held at Im G = −1. */
function slowlyTurned(fixed: readonly number[]): (from: NormalStart) => SteadyNormalState {
  return ({ imaginary, distribution: from }) => {
    const distribution = from.map((h, i) => fixed[i]! + 0.8 * (h - fixed[i]!));
    const residual = distribution.reduce((sum, h, i) => sum + WEIGHTS[i]! * Math.abs(h - from[i]!), 0);
    return {
      integrals: { grid: { weights: WEIGHTS } },
      problem: { kinetic: true },
      green: { re: imaginary, im: imaginary },
      distribution,
      residual,
    } as unknown as SteadyNormalState;
  };
}

/** From a start one Newton step, and what is left of the residual after it. */
function corrected(fixed: readonly number[], start: readonly number[]) {
  const step = slowly(fixed);
  const from = { imaginary: Float64Array.from(start), distribution: new Float64Array(start.length) };
  const state = step(from);
  const next = correctionStep(step, from, state);
  return { next, left: next && step(next).residual / state.residual };
}

describe("a Newton step of the normal state", () => {
  it("ends a slow iteration", () => {
    expect(corrected([-1, -0.3, -1e-3, -1e-7], [-1.2, -0.2, -2e-3, -2e-7]).left).toBeLessThan(1e-3);
  });

  it("keeps the states causal, and is taken all the same", () => {
    const { next, left } = corrected([-1, -0.3, -1e-3, 1e-7], [-1.2, -0.2, -2e-3, -1e-6]);
    expect(next!.imaginary[3]).toBeLessThan(0);
    expect(left).toBeLessThan(1e-2);
  });

  it("keeps |h| ≤ 1, and finds h elsewhere", () => {
    const step = slowlyTurned([0.3, -0.6, 1.01, -1.01]);
    const from = { imaginary: new Float64Array(4).fill(-1), distribution: Float64Array.of(0, 0, 0.9, -0.9) };
    const h = correctionStep(step, from, step(from))!.distribution;
    expect([h[2], h[3]]).toEqual([1, -1]);
    // What GMRES leaves of the correction.
    expect(Math.hypot(h[0]! - 0.3, h[1]! + 0.6)).toBeLessThan(1e-3);
  });
});

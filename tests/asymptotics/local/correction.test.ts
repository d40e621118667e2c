import { describe, expect, it } from "vitest";
import { weakCouplingCorrection } from "../../../derivations/weak-coupling-correction.ts";
import type { Term } from "../../../src/index.ts";
import { evaluateBall } from "../../../src/kernels/ball-evaluation.ts";
import { ComplexBall, eulerGamma, RealBall } from "../../../src/precision/index.ts";
import { extrapolate, type Sample } from "../../../src/solvers/local/extrapolate.ts";
import { matsubaraCritical } from "../../../src/solvers/local/matsubara-critical.ts";
import { fastOscillator, oscillatorSlope } from "../../solvers/local/local-kernels.ts";
import { einstein } from "../../solvers/plain-kernels.ts";

const BITS = 100;
const { results } = weakCouplingCorrection();

/** A derived term as a double. */
function numberOf(term: Term, values: Readonly<Record<string, number>>): number {
  const ball = evaluateBall(
    term,
    (t, value) => {
      if (t.kind === "fn" && t.head === "arctan")
        return ComplexBall.of(RealBall.fromDouble(Math.atan(value(t.args[0]!).re.toNumber())));
      if (t.kind !== "sym" || t.name === "pi") return undefined;
      if (t.name === "gamma_E") return ComplexBall.of(eulerGamma(BITS));
      return ComplexBall.of(RealBall.fromDouble(values[t.name]!));
    },
    BITS,
  );
  return ball.re.toNumber();
}

/** 1/G_c by the eigenvalue solver on the Matsubara axis. */
function solved(model: typeof einstein, kappa: number, T: number): number {
  const temperatures = { te: T, tb: T };
  const { kernels, shape } = kappa === 0 ? model(1, 1, temperatures) : fastOscillator(1, kappa, temperatures);
  return 1 / matsubaraCritical({ kernels, shape, temperature: T }).factor;
}

/** The next order, T ln²(1/T) in units of Ω, with 2 for its coefficient, of the order of (4a)² ≤ 1. */
const allowed = (T: number): number => 2 * T * (1 + Math.log(1 / T)) ** 2;
const temperatures = [4e-3, 1e-3, 2.5e-4];

describe("1/G_c in equilibrium", () => {
  for (const kappa of [0.2, 0.5])
    it(`of the damped oscillator, κ = ${kappa}, by both regions and by the eigenvalue solver`, () => {
      const gaps = temperatures.map((T) => {
        const law = numberOf(results.oscillator!, { T, Omega: 1, kappa, W: 1 });
        const gap = Math.abs(solved(einstein, kappa, T) - law);
        expect(gap).toBeLessThan(allowed(T));
        return gap;
      });
      // The constant of the law is of order one: what is left falls with T, by more than half for a quarter of T.
      expect(gaps[1]!).toBeLessThan(gaps[0]! / 2);
      expect(gaps[2]!).toBeLessThan(gaps[1]! / 2);
    });

  it("of the Einstein boson has no logarithm: 1/4T − 7/(4Ω)", () => {
    for (const T of temperatures) {
      const law = numberOf(results.einstein!, { T, Omega: 1 });
      expect(law).toBeCloseTo(1 / (4 * T) - 7 / 4, 10);
      expect(Math.abs(solved(einstein, 0, T) - law)).toBeLessThan(allowed(T));
    }
  });

  it("does not depend on the scale W that splits the logarithm", () => {
    const at = (W: number): number => numberOf(results.oscillator!, { T: 0.01, Omega: 1, kappa: 0.3, W });
    expect(at(0.1)).toBeCloseTo(at(7), 12);
  });
});

describe("the fit in {1, T, T ln T}", () => {
  it("finds the limit 4 and the coefficient −64a of the logarithm in G_c/T", () => {
    const kappa = 0.5;
    const samples: Sample[] = [4e-5, 2e-5, 1e-5].map((temperature) => ({
      temperature,
      value: 1 / (temperature * solved(einstein, kappa, temperature)),
    }));
    // (G_c/T − 4)/T = 64a ln(1/T) + constant falls by 64a ln 4 over the samples.
    const [first, , last] = samples.map((s) => (s.value - 4) / s.temperature);
    const coefficient = (first! - last!) / Math.log(4);
    // The next order adds T ln²(1/T) to the slope: per cent at these temperatures.
    expect(Math.abs(coefficient / (-64 * oscillatorSlope(1, kappa)) - 1)).toBeLessThan(0.02);
    // What the fit leaves out is T² ln²(1/T) times a number of order 10³.
    expect(Math.abs(extrapolate(samples).limit - 4)).toBeLessThan(1e-5);
  });
});

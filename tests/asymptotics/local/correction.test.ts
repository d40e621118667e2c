import { describe, expect, it } from "vitest";
import { weakCouplingCorrection } from "../../../derivations/weak-coupling-correction.ts";
import type { Term } from "../../../src/index.ts";
import { evaluateBall } from "../../../src/kernels/ball-evaluation.ts";
import { ComplexBall, eulerGamma, RealBall } from "../../../src/precision/index.ts";
import { extrapolate, type Sample } from "../../../src/solvers/local/extrapolate.ts";
import { matsubaraCritical } from "../../../src/solvers/local/matsubara-critical.ts";
import { fastOscillator, oscillatorSlope } from "../../solvers/local/local-kernels.ts";
import { einstein } from "../../solvers/plain-kernels.ts";
import { differenceOfOrder, halvedFrom, type Remainder } from "./remainder-order.ts";

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

/** What the law leaves at one temperature, T in units of Ω; κ = 0 is the Einstein boson. */
function remainder(T: number, kappa: number): Remainder {
  const law = kappa
    ? numberOf(results.oscillator!, { T, Omega: 1, kappa, W: 1 })
    : numberOf(results.einstein!, { T, Omega: 1 });
  return { temperature: T, left: solved(einstein, kappa, T) - law, smallness: 4 * T * law - 1 };
}

describe("1/G_c in equilibrium", () => {
  it.each([0.2, 0.5])("of the damped oscillator, κ = %s, by both regions and by the solver", (kappa) => {
    const { found, bound } = differenceOfOrder(halvedFrom(4e-3).map((T) => remainder(T, kappa)));
    expect(found).toBeLessThan(bound);
  });

  it("of the Einstein boson has no logarithm: 1/4T − 7/(4Ω)", () => {
    for (const T of halvedFrom(4e-3)) {
      expect(numberOf(results.einstein!, { T, Omega: 1 })).toBeCloseTo(1 / (4 * T) - 7 / 4, 10);
    }
    const { found, bound } = differenceOfOrder(
      halvedFrom(4e-3).map((T) => remainder(T, 0)),
      0,
    );
    expect(found).toBeLessThan(bound);
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

import { describe, expect, it } from "vitest";
import { spectrumLogarithmDerivation } from "../../derivations/spectrum-logarithm.ts";
import { weakCouplingEinstein } from "../../derivations/weak-coupling-wide-band.ts";
import { criticalTemperature, type Term } from "../../src/index.ts";
import { evaluateBall } from "../../src/kernels/ball-evaluation.ts";
import { ComplexBall, eulerGamma, RealBall } from "../../src/precision/index.ts";

const BITS = 100;
const { results } = weakCouplingEinstein();

/** A derived term as a double, with values for its symbols. */
function numberOf(term: Term, values: Readonly<Record<string, number>>): number {
  const ball = evaluateBall(
    term,
    (t) => {
      if (t.kind !== "sym" || t.name === "pi") return undefined;
      if (t.name === "gamma_E") return ComplexBall.of(eulerGamma(BITS));
      return ComplexBall.of(RealBall.fromDouble(values[t.name]!));
    },
    BITS,
  );
  return ball.re.toNumber();
}
const correction = numberOf(results.correction!, {});

/** T_c of modes x with weights that sum up to one, by the eigenvalue solver on the Matsubara axis. */
function solvedTemperature(
  coupling: number,
  modes: readonly (readonly [x: number, weight: number])[],
): number {
  const found = criticalTemperature({
    matsubara: (nu) => modes.reduce((sum, [x, w]) => sum + (coupling * w * x * x) / (x * x + nu * nu), 0),
  });
  if (found.kind !== "transition") throw new Error(found.reason);
  return found.value;
}

describe("T_c of the Einstein boson at weak coupling", () => {
  const bare = (lambda: number): number => numberOf(results.temperature!, { Omega: 1, lambda, c_1: 0 });

  it("has the prefactor (2e^γ/π)e^{−1/2}", () => {
    const expected = ((2 * Math.exp(0.5772156649015329)) / Math.PI) * Math.exp(-0.5) * Math.exp(-1.2 / 0.2);
    expect(bare(0.2) / expected).toBeCloseTo(1, 12);
  });
  it("has c₁ = 49π²/144 − 3", () => {
    expect(correction).toBeCloseTo((49 * Math.PI ** 2) / 144 - 3, 13);
  });
  it("agrees with the eigenvalue solver, prefactor and first correction", () => {
    // ln(T_c/T_c^(0)) = c₁λ + O(λ²): a parabola through zero, so two couplings give c₁ up to O(λ²).
    const slope = (lambda: number): number =>
      Math.log(solvedTemperature(lambda, [[1, 1]]) / bare(lambda)) / lambda;
    const [coarse, fine] = [slope(0.4), slope(0.2)];
    // The slope tends to c₁ with an error of first order in λ, which the extrapolation removes.
    expect(Math.abs(fine - correction)).toBeLessThan(0.7 * Math.abs(coarse - correction));
    expect(2 * fine - coarse).toBeCloseTo(correction, 2);
  });
});

describe("the gap at zero temperature", () => {
  it("obeys 2Δ/T_c = 3.5278", () => {
    // 2π/e^γ, Abramowitz and Stegun table 1.1 for e^γ = 1.781072418.
    expect(2 * numberOf(results.gap!, { T: 1 })).toBeCloseTo((2 * Math.PI) / 1.781072418, 8);
  });
});

describe("T_c of two modes at weak coupling", () => {
  const modes = [
    [1, 0.3],
    [4, 0.7],
  ] as const;
  const temperature = spectrumLogarithmDerivation().results.temperature!;
  const pair = ([x]: readonly [number, number], [y]: readonly [number, number]): number => {
    const u = Math.log(x / y);
    return u === 0 ? 1 : u / Math.tanh(u);
  };
  const spread = modes.reduce((s, m) => s + modes.reduce((r, n) => r + 0.5 * m[1] * n[1] * pair(m, n), 0), 0);
  const logarithmic = Math.exp(modes.reduce((s, [x, w]) => s + w * Math.log(x), 0));
  const excess = (lambda: number): number =>
    Math.log(
      solvedTemperature(lambda, modes) / numberOf(temperature, { lambda, U: spread, omega_log: logarithmic }),
    );

  it("follows ω_log e^{−U} up to O(λ)", () => {
    const [coarse, fine] = [excess(0.4), excess(0.2)];
    // A remainder c λ + d λ² leaves 2dλ² of the extrapolated value, λ = 0.2, d below one third.
    expect(Math.abs(2 * fine - coarse)).toBeLessThan(0.027);
    // Without the spread U the two would differ by U − ½, which is large here.
    expect(spread - 0.5).toBeGreaterThan(0.1);
  });
});

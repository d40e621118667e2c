import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NotConvergedError } from "../../../src/errors/errors.ts";
import { lineCritical } from "../../../src/solvers/local/line-critical.ts";
import { localCritical } from "../../../src/solvers/local/local-critical.ts";
import { matsubaraCritical } from "../../../src/solvers/local/matsubara-critical.ts";
import { fastOscillator, oscillatorSlope } from "./local-kernels.ts";

function solve(te: number, tb: number, kappa = 0.5) {
  const model = fastOscillator(1, kappa, { te, tb });
  return lineCritical({ ...model, electronTemperature: te, bosonTemperature: tb });
}

function refusalOf(act: () => unknown): unknown {
  try {
    return act();
  } catch (refusal) {
    return refusal;
  }
}

describe("critical coupling on the real axis", () => {
  const bias = solve(0.04, 0.02);

  it("finds the bias reference T_e = 0.04, T_B = 0.02", () => {
    // Reference numbers are good to ±2e-6.
    expect(Math.abs(bias.factor - 0.160914)).toBeLessThan(2e-6);
    expect(Math.abs(bias.withoutNonThermal!.factor - 0.281986)).toBeLessThan(2e-6);
    expect(bias.error / bias.factor).toBeLessThan(1e-6);
  });

  it.each([
    [0.04, 0.02, 0.5],
    [0.05, 0.1, 0.5],
    [0.02, 0.015, 1],
  ])(
    "is what kernels integrated over panels give within the stated errors, T_e = %d, T_B = %d, κ = %d",
    (te, tb, kappa) => {
      const temperatures = { electronTemperature: te, bosonTemperature: tb };
      const model = { ...fastOscillator(1, kappa, { te, tb }), ...temperatures };
      const line = lineCritical(model);
      const integrated = localCritical({ ...model, ohmicSlope: oscillatorSlope(1, kappa) });
      for (const [here, there] of [
        [line, integrated.criticalCoupling],
        [line.withoutNonThermal!, integrated.withoutNonThermal!],
      ] as const) {
        expect(Math.abs(here.factor - there.value)).toBeLessThan(here.error + there.error);
        expect(here.error + there.error).toBeLessThan(1e-7 * here.factor);
      }
    },
  );

  it("splits it into shares that add up to 1", () => {
    const { bosonFluctuation, thermal, nonThermal } = bias.shares;
    // Reference shares have five digits; the sum is an identity of the eigenvector.
    expect(Math.abs(bosonFluctuation + 0.07094)).toBeLessThan(1e-5);
    expect(Math.abs(thermal - 0.71676)).toBeLessThan(1e-5);
    expect(Math.abs(nonThermal - 0.35418)).toBeLessThan(1e-5);
    expect(Math.abs(bosonFluctuation + thermal + nonThermal - 1)).toBeLessThan(1e-10);
    expect(bias.sharesError).toBeLessThan(1e-6);
  });

  it("reports the full width of a line that a mesh of T_e/10 misses", () => {
    expect(bias.linewidth / 2).toBeLessThan(0.04 / 14);
    expect(bias.sumRuleError).toBeLessThan(1e-8);
  });

  it("agrees with the Matsubara axis in equilibrium within the stated errors", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.15, noNaN: true }),
        fc.double({ min: 0.2, max: 1.5, noNaN: true }),
        (temperature, kappa) => {
          const model = fastOscillator(1, kappa, { te: temperature, tb: temperature });
          const line = solve(temperature, temperature, kappa);
          const matsubara = matsubaraCritical({ ...model, temperature });
          expect(Math.abs(line.factor - matsubara.factor)).toBeLessThan(line.error + matsubara.error);
          expect(line.error / line.factor).toBeLessThan(1e-6);
        },
      ),
      { seed: 8, numRuns: 4 },
    );
  });

  it("is the same critical coupling in any unit of energy", () => {
    const unit = 37;
    const model = fastOscillator(unit, 0.5 * unit, { te: 0.04 * unit, tb: 0.02 * unit });
    const scaled = lineCritical({
      ...model,
      electronTemperature: 0.04 * unit,
      bosonTemperature: 0.02 * unit,
    });
    expect(Math.abs(scaled.factor / unit / bias.factor - 1)).toBeLessThan(1e-9);
    expect(Math.abs(scaled.shares.nonThermal - bias.shares.nonThermal)).toBeLessThan(1e-8);
  });

  it("reports its progress", () => {
    const fractions: number[] = [];
    const model = fastOscillator(1, 0.5, { te: 0.1, tb: 0.1 });
    lineCritical(
      { ...model, electronTemperature: 0.1, bosonTemperature: 0.1 },
      { onProgress: (fraction) => fractions.push(fraction) },
    );
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
  });

  it.each([
    // The half-width 8κT²/(Ω²+κ²) is 3e-9 of T.
    { te: 1e-9, kappa: 0.5, reason: /narrower than the grid can resolve/ },
    // The replicas of the line at Ω, 2Ω, … are as sharp as the boson.
    { te: 0.04, kappa: 1e-3, reason: /too finely structured .* higher ones are accepted$/ },
  ])("refuses a line it cannot resolve: T_e = $te, κ = $kappa", ({ te, kappa, reason }) => {
    const refusal = refusalOf(() => solve(te, te / 2, kappa));
    expect(refusal).toBeInstanceOf(NotConvergedError);
    expect(String(refusal)).toMatch(reason);
  });
});

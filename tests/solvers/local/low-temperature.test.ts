import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extrapolate } from "../../../src/solvers/local/extrapolate.ts";
import { lineCritical } from "../../../src/solvers/local/line-critical.ts";
import { fastOscillator } from "./local-kernels.ts";

const coldest = [1 / 400, 1 / 640, 1 / 1000, 1 / 1600];

/** G_c/4T_e and its value without the non-thermal share, both as T_e → 0. */
function limits(ratio: number, kappa: number) {
  const solutions = coldest.map((te) => {
    const tb = ratio * te;
    const model = fastOscillator(1, kappa, { te, tb });
    return { te, line: lineCritical({ ...model, electronTemperature: te, bosonTemperature: tb }) };
  });
  const full = solutions.map(({ te, line }) => ({ temperature: te, value: line.factor / (4 * te) }));
  const without = solutions.map(({ te, line }) => ({
    temperature: te,
    value: line.withoutNonThermal!.factor / (4 * te),
  }));
  return { full: extrapolate(full), without: extrapolate(without), solutions };
}

describe("low temperature", () => {
  it("reaches the laws G_c = 8/(1/T_e + 1/T_B) and, without the non-thermal share, G_c = 4T_e", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        fc.double({ min: 0.2, max: 2, noNaN: true }),
        (ratio, kappa) => {
          const { full, without, solutions } = limits(ratio, kappa);
          const law = 2 / (1 + 1 / ratio);
          // Terms of order (T ln T)², with T_B up to 3/400 of Ω, are what the basis leaves out.
          expect(Math.abs(full.limit / law - 1)).toBeLessThan(2e-3);
          expect(Math.abs(without.limit - 1)).toBeLessThan(2e-3);
          for (const { line } of solutions) expect(line.error / line.factor).toBeLessThan(1e-6);
        },
      ),
      { seed: 41, numRuns: 3 },
    );
  });
});

import { describe, expect, it } from "vitest";
import {
  criticalTemperature,
  equations,
  matsubaraEquations,
  strongCoupling,
  Trace,
} from "../../src/index.ts";

const { bounds } = strongCoupling(matsubaraEquations(equations()).matsubara, [1, 2, 4, 8, 16], new Trace());
const constants = bounds.map((kappa) => Math.sqrt(kappa.toNumber()) / (2 * Math.PI));

describe("lower bounds of the strong-coupling constant", () => {
  it("start at 1/2π and increase with the number of rows", () => {
    expect(constants[0]).toBeCloseTo(1 / (2 * Math.PI), 14);
    for (let k = 1; k < constants.length; k++) expect(constants[k]).toBeGreaterThan(constants[k - 1]!);
  });
  it("stay below C = 0.1827262477… and come close to it", () => {
    // Kiessling, Altshuler and Yuzbashyan: 0.182726247746 < C < 0.182726247790.
    for (const c of constants) expect(c).toBeLessThan(0.18272624779);
    // Sixteen rows, trial vector rounded to 1/1000: both take less than 2e-5.
    expect(constants.at(-1)).toBeGreaterThan(0.18272624779 - 2e-5);
  });
  it("are the strong-coupling T_c of the eigenvalue solver", () => {
    const lambda = 1e6;
    const found = criticalTemperature({ matsubara: (nu) => lambda / (1 + nu * nu) });
    if (found.kind !== "transition") throw new Error(found.reason);
    // T_c/√λ falls short of C by a relative O(1/λ); the bound falls short by less than 2e-5.
    expect(found.value / Math.sqrt(lambda)).toBeGreaterThan(constants.at(-1)! * (1 - 1e-5));
    expect(found.value / Math.sqrt(lambda) - constants.at(-1)!).toBeLessThan(2e-5);
  });
});

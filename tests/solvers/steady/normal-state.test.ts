import { describe, expect, it } from "vitest";
import { resolvedNormalState } from "../../../src/solvers/steady/steady-critical.ts";
import { guessedLine } from "../../../src/solvers/steady/steady-problem.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";
import { lineProblem, type Scenario } from "./line-models.ts";

const NARROW: Spectrum = { kind: "oscillator", lambda: 1, omega: 1, kappa: 0.00228 };

function settled(scenario: Scenario) {
  const problem = lineProblem(scenario);
  const { guess, halfWidth } = guessedLine(problem);
  return { problem, guess, halfWidth, state: resolvedNormalState(problem, { guess, halfWidth }).state };
}

describe("the normal state where the line is much wider than the boson's frequency", () => {
  // A semicircle with sharp edges, beyond which the first grids make rates of scattering negative.
  it.each<[string, Scenario]>([
    ["narrow boson", { te: 0.74, tb: 1.24, spectrum: NARROW }],
    ["hot boson", { te: 20 }],
  ])("settles, and has the moments that G^R = 1/(ω − Σ^R) has at high frequency: %s", (_, scenario) => {
    const { problem, guess, state } = settled(scenario);
    const { grid } = state.integrals;
    const moment = (power: number): number =>
      grid.nodes.reduce(
        (sum, omega, i) => sum - (2 / Math.PI) * grid.weights[i]! * omega ** power * state.green.im[i]!,
        0,
      );
    const far = 1e6;
    // Panels miss 1e-4 of an integral at most.
    expect(Math.abs(moment(0) - 1)).toBeLessThan(1e-4);
    expect(Math.abs(moment(2) / ((guess / 2) * far * problem.boson.pB(0, far).im) - 1)).toBeLessThan(1e-4);
  });

  it("is looked for from a line about as wide as it has", () => {
    const { halfWidth, state } = settled({ te: 20 });
    expect(halfWidth / state.omegaTilde.im[0]!).toBeGreaterThan(0.9);
    expect(halfWidth / state.omegaTilde.im[0]!).toBeLessThan(1.1);
  });
});

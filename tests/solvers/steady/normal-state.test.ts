import { describe, expect, it } from "vitest";
import { integralsOn, resolutionsOf } from "../../../src/solvers/steady/line-resolution.ts";
import { firstStart } from "../../../src/solvers/steady/normal-start.ts";
import { steadyNormalState, UnsettledError } from "../../../src/solvers/steady/normal-state.ts";
import { resolvedNormalState } from "../../../src/solvers/steady/resolved-crossings.ts";
import { firstEdges } from "../../../src/solvers/steady/steady-grid.ts";
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

  it("is refused where four grids in a row do not settle it, as what it is: fourteen do not either", () => {
    const problem = lineProblem({ te: 5, tb: 8 });
    expect(() => resolvedNormalState(problem, guessedLine(problem, 1_100_000))).toThrow(UnsettledError);
  });

  it("says at which coupling it does not settle, how wide the line is beside the boson, and what is accepted", () => {
    const problem = lineProblem({ te: 2, tb: 3 });
    const { guess, halfWidth } = guessedLine(problem, 250_000);
    const integrals = integralsOn(problem, firstEdges(problem, halfWidth), resolutionsOf(problem).coarse);
    const start = firstStart(problem, integrals.grid, halfWidth);
    // √(g/2 ∫A F_B dx) is 860, the boson ends at 4√(1 + ¼).
    expect(() => steadyNormalState(problem, integrals, guess, start)).toThrow(
      /at a factor of 250000 .* did not settle .* line is (8|9)\d0 wide .* energy 4\.5 .* lower temperatures.* accepted/,
    );
  });
});

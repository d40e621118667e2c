import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineNormalState } from "../../../src/solvers/local/line-normal.ts";
import { matsubaraGrid, matsubaraMatrices } from "../../../src/solvers/local/matsubara-grid.ts";
import { matsubaraNormalState } from "../../../src/solvers/local/matsubara-normal.ts";
import { selfEnergy, spectralWeight } from "../../../src/solvers/local/normal-state.ts";
import { fastOscillator } from "./local-kernels.ts";

function problem(te: number, tb: number, kappa: number) {
  return { ...fastOscillator(1, kappa, { te, tb }), electronTemperature: te, bosonTemperature: tb };
}

describe("normal state on the real axis", () => {
  it("is normalised, causal and narrow where the grid must follow it", () => {
    const { state, linewidth, error } = lineNormalState(problem(0.04, 0.02, 0.5), 0.160914);
    // Twelve nodes on panels no wider than 1.5 times the distance of the nearest pole: 2.7⁻²⁴ of the line.
    expect(Math.abs(spectralWeight(state) - 1)).toBeLessThan(1e-8);
    expect(Math.max(...state.green.im)).toBeLessThan(0);
    // Half the linewidth is about T_e/16 here, far below T_e.
    expect(linewidth / 2).toBeGreaterThan(0.04 / 20);
    expect(linewidth / 2).toBeLessThan(0.04 / 14);
    expect(error / linewidth).toBeLessThan(1e-6);
  });

  it("has the sum rule ∫B dω = 1 and −Im Σ^R ≥ 0 in any steady state", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.3, noNaN: true }),
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        fc.double({ min: 0.2, max: 1.5, noNaN: true }),
        fc.double({ min: 0.05, max: 2, noNaN: true }),
        (te, ratio, kappa, factor) => {
          const { state } = lineNormalState(problem(te, ratio * te, kappa), factor);
          expect(Math.abs(spectralWeight(state) - 1)).toBeLessThan(1e-7);
          expect(Math.max(...state.omegaTilde.im.map((x) => -x))).toBeLessThan(0);
        },
      ),
      { seed: 20261122, numRuns: 6 },
    );
  });

  it("continues to the Matsubara axis: iG(iω_n) = 2∫_0^∞ ω_n B/(ω² + ω_n²) dω = 1/ω̃_n", () => {
    const temperature = 0.04;
    const model = problem(temperature, temperature, 0.5);
    const { state } = lineNormalState(model, 0.286);
    const grid = matsubaraGrid(temperature, 200);
    const omegaTilde = matsubaraNormalState(matsubaraMatrices(model.kernels, grid), 0.286);
    const { nodes, weights } = state.matrices.grid;
    for (const n of [0, 1, 2, 10, 50]) {
      const frequency = grid.frequencies[n]!;
      const continued = nodes.reduce(
        (sum, x, j) =>
          sum - (2 / Math.PI) * weights[j]! * state.green.im[j]! * (frequency / (x * x + frequency ** 2)),
        0,
      );
      expect(Math.abs(continued * omegaTilde[n]! - 1)).toBeLessThan(1e-9);
    }
  });

  it("interpolates Σ^R with its parities Σ^R(−ω) = −conj Σ^R(ω)", () => {
    const { state } = lineNormalState(problem(0.1, 0.05, 0.5), 0.4);
    for (const omega of [0.003, 0.2, 1.1]) {
      const right = selfEnergy(state, omega);
      const left = selfEnergy(state, -omega);
      // The same sum in another order: round-off of about as many terms as nodes.
      expect(Math.abs(left.re + right.re)).toBeLessThan(1e-13);
      expect(Math.abs(left.im - right.im)).toBeLessThan(1e-13);
    }
    const node = state.matrices.grid.nodes[40]!;
    expect(Math.abs(node - selfEnergy(state, node).re - state.omegaTilde.re[40]!)).toBeLessThan(1e-12);
  });

  it("settles by Newton's method where the line is broader than the boson", () => {
    const { state } = lineNormalState(problem(0.5, 0.25, 0.5), 100);
    expect(state.residual).toBeLessThan(1e-11);
    expect(Math.abs(spectralWeight(state) - 1)).toBeLessThan(1e-6);
  });
});

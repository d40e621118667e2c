import { describe, expect, it } from "vitest";
import { compileGiven } from "../../../src/kernels/general/compile-given.ts";
import { steadyBoson } from "../../../src/kernels/general/steady-kernels.ts";
import { collisionsOnNodes } from "../../../src/solvers/kinetic/collisions.ts";
import { kineticSolution } from "../../../src/solvers/kinetic/kinetic-equation.ts";
import { gradedEdges, panelGrid } from "../../../src/solvers/linear/panel-grid.ts";

const T = 0.08;
const kernels = compileGiven(
  steadyBoson({ spectrum: { kind: "oscillator", omega: 1, kappa: 0.5, lambda: 1 }, bosonTemperature: T }),
);
const grid = panelGrid(
  gradedEdges(0, 8, [
    { at: 0, width: 0.1 },
    { at: 1, width: 0.5 },
  ]),
  12,
);
/** A Lorentzian line, as in the local closure. */
const line = grid.nodes.map((omega) => 0.05 / Math.PI / (omega * omega + 0.05 ** 2));
const collisions = collisionsOnNodes(kernels, grid, line);
const tanh = (t: number) => grid.nodes.map((omega) => Math.tanh(omega / (2 * t)));

describe("kinetic equation on one set of nodes", () => {
  it("has tanh(ω/2T_B) as its solution for any B, whatever the start", () => {
    const { h, rate } = kineticSolution(collisions, null, 1, tanh(0.2));
    const exact = tanh(T);
    const miss = h.map((value, i) => Math.abs(value - exact[i]!)).reduce((a, b) => Math.max(a, b));
    expect(miss).toBeLessThan(1e-12);
    expect(Math.min(...rate)).toBeGreaterThan(0);
  });

  it("does not depend on the coupling without a lead, and interpolates between lead and boson with one", () => {
    const cold = { distribution: tanh(0.04) };
    const [weak, strong] = [1e-6, 1e6].map((rate) =>
      kineticSolution(collisions, { ...cold, rate }, 1, tanh(T)),
    );
    expect(Math.abs(weak!.h[3]! / tanh(T)[3]! - 1)).toBeLessThan(1e-3);
    expect(Math.abs(strong!.h[3]! / cold.distribution[3]! - 1)).toBeLessThan(1e-3);
    const doubled = kineticSolution(collisions, null, 2, tanh(0.2));
    expect(Math.abs(doubled.h[5]! - tanh(T)[5]!)).toBeLessThan(1e-12);
  });

  it("says so when it does not settle", () => {
    const broken = { ...collisions, inConstant: collisions.inConstant.map((v) => v * 40) };
    expect(() => kineticSolution(broken, null, 1, tanh(T))).toThrow(/did not settle|leaves \|h\|/);
  });
});

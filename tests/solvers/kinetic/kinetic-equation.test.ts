import { describe, expect, it } from "vitest";
import { compileGiven } from "../../../src/kernels/general/compile-given.ts";
import { steadyBoson } from "../../../src/kernels/general/steady-kernels.ts";
import { type DenseCollisions, noCollisions } from "../../../src/solvers/kinetic/collisions.ts";
import { type KineticLead, kineticSolution } from "../../../src/solvers/kinetic/kinetic-equation.ts";
import { scatteringValues } from "../../../src/solvers/kinetic/scattering-table.ts";
import { factorise, solve } from "../../../src/solvers/linear/lu.ts";
import { denseMatrix, maximumNorm, times } from "../../../src/solvers/linear/matrix.ts";
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
const collisions = collisionsOnNodes();
const tanh = (t: number) => grid.nodes.map((omega) => Math.tanh(omega / (2 * t)));

/** By one rule for all rows, for kernels that are smooth on its panels. */
function collisionsOnNodes(): DenseCollisions {
  const { nodes, weights } = grid;
  const out = noCollisions(nodes.length);
  nodes.forEach((omega, i) => {
    for (const side of [1, -1]) {
      const values = scatteringValues(
        kernels,
        nodes.map((nu) => omega - side * nu),
      );
      line.forEach((b, j) => {
        const [inConstant, inSlope, outConstant, outSlope] = values
          .subarray(4 * j, 4 * j + 4)
          .map((value) => weights[j]! * b * value) as unknown as [number, number, number, number];
        const at = i * nodes.length + j;
        out.inConstant[i]! += inConstant;
        out.inLinear.data[at]! += side * inSlope;
        out.outConstant[i]! += outConstant;
        out.outLinear.data[at]! += side * outSlope;
      });
    }
  });
  return out;
}

/** Twelve plain Newton steps. */
function byFactors(lead: KineticLead | null, start: Float64Array): Float64Array {
  const { inConstant, inLinear, outConstant, outLinear } = collisions;
  const n = start.length;
  let h = start;
  for (let step = 0; step < 12; step++) {
    const [into, out] = [times(inLinear, h), times(outLinear, h)];
    const rate = out.map((value, i) => value + outConstant[i]! + (lead?.rate ?? 0));
    const defect = into.map(
      (value, i) =>
        value + inConstant[i]! + (lead ? lead.rate * lead.distribution[i]! : 0) - rate[i]! * h[i]!,
    );
    const derivative = denseMatrix(n, n, (i, j) => {
      const at = i * n + j;
      return h[i]! * outLinear.data[at]! - inLinear.data[at]! + (i === j ? rate[i]! : 0);
    });
    const change = solve(factorise(derivative), defect);
    h = h.map((value, i) => value + change[i]!);
  }
  return h;
}

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

  it.each([
    [null, 0.2],
    [{ rate: 0.003, temperature: 0.04 }, 0.04],
    [{ rate: 10, temperature: 0.04 }, 0.04],
  ])(
    "is what Newton's method with factors of the whole derivative gives, to the last digits (%o)",
    (bath, start) => {
      const lead = bath && { rate: bath.rate, distribution: tanh(bath.temperature) };
      const { h, rate, steps } = kineticSolution(collisions, lead, 1, tanh(start));
      const factored = byFactors(lead, tanh(start));
      const miss = maximumNorm(h.map((value, i) => value - factored[i]!));
      // Quadratic: half the digits of a correction and all of them are three steps from the first good one.
      expect(steps).toBeLessThan(8);
      // Rounding of the largest rate counts more where the rate is smaller.
      expect(miss).toBeLessThan(4e-15 * (Math.max(...rate) / Math.min(...rate)));
    },
  );

  it("is left where a share of the residual of the start is, in fewer steps", () => {
    const lead = { rate: 0.003, distribution: tanh(0.04) };
    const whole = kineticSolution(collisions, lead, 1, tanh(0.2));
    const rough = kineticSolution(collisions, lead, 1, tanh(0.2), 1e-3);
    expect(rough.steps).toBeLessThan(whole.steps);
    expect(rough.residual).toBeLessThan(1e-3);
    expect(rough.residual).toBeGreaterThan(1e3 * whole.residual);
    expect(maximumNorm(rough.h.map((value, i) => value - whole.h[i]!))).toBeLessThan(1e-2);
  });

  it("says so when it does not settle", () => {
    const broken = collisionsOnNodes();
    broken.inConstant.forEach((value, i) => {
      broken.inConstant[i] = 40 * value;
    });
    expect(() => kineticSolution(broken, null, 1, tanh(T))).toThrow(
      /(did not settle.* 1e-11|leaves \|h\|.* 1 \+ 0\.000001) is accepted$/,
    );
  });
});

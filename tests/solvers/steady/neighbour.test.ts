import { expect, it } from "vitest";
import { compileKernels } from "../../../src/kernels/compile.ts";
import { compileLead } from "../../../src/kernels/compile-lead.ts";
import { matsubaraCritical } from "../../../src/solvers/local/matsubara-critical.ts";
import { resolvedNeighbour, steadyCritical } from "../../../src/solvers/steady/steady-critical.ts";
import { guessedLine, type SteadyProblem } from "../../../src/solvers/steady/steady-problem.ts";
import { spectrumShape } from "../../../src/spectra/shape.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";
import { LOCAL, lineProblem } from "./line-models.ts";

/** A peak at 1 with a notch, at 120 points: what a file gives. */
const x = Array.from({ length: 121 }, (_, k) => k / 60);
const a = x.map((w) => 0.3 * w * (2 - w) * (1 + 0.5 * Math.cos(6 * w)));
const TABLE: Spectrum = { kind: "tabulated", unit: "none", x, a };

it("shortens the search for a crossing, which stays the same to its stated error", () => {
  const rate = 0.1;
  let steps = 0;
  const counted = (problem: SteadyProblem): SteadyProblem => ({
    ...problem,
    closure: {
      ...LOCAL,
      green: (re, im) => {
        steps++;
        return LOCAL.green(re, im);
      },
    },
  });
  const equilibrium = lineProblem({ te: 0.2, rate, spectrum: TABLE });
  const near = resolvedNeighbour(equilibrium, { ...guessedLine(equilibrium), feedback: false });
  const axis = matsubaraCritical({
    kernels: compileKernels(TABLE, 0.2, 0.2),
    shape: spectrumShape(TABLE),
    temperature: 0.2,
    halfWidth: compileLead(rate, 0.2).halfWidth,
  });
  const problem = counted(lineProblem({ te: 0.2, tb: 0.3, rate, spectrum: TABLE }));
  const start = guessedLine(problem, axis.factor);
  const from = (options: Partial<typeof near>) => {
    steps = 0;
    return { ...steadyCritical(problem, { ...start, ...options }), steps };
  };
  const [found, alone] = [from(near), from({ panels: near.panels! })];
  for (const [one, other] of [
    [found, alone],
    [found.withoutNonThermal!, alone.withoutNonThermal!],
  ] as const) {
    // What a search with 1e-9 and one to rounding differ by; nodes make a thousand times as much.
    expect(Math.abs(one.factor - other.factor)).toBeLessThan(1e-8 * other.factor);
    expect(one.error).toBeGreaterThan(1e-8 * other.factor);
  }
  for (const share of ["bosonFluctuation", "thermal", "nonThermal"] as const)
    expect(Math.abs(found.shares[share] - alone.shares[share])).toBeLessThan(found.sharesError);
  // Counted: 0.65.
  expect(found.steps).toBeLessThan(0.7 * alone.steps);
});

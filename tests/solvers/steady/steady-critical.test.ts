import { describe, expect, it } from "vitest";
import { compileKernels } from "../../../src/kernels/compile.ts";
import { compileLead } from "../../../src/kernels/compile-lead.ts";
import { matsubaraCritical } from "../../../src/solvers/local/matsubara-critical.ts";
import { steadyCritical } from "../../../src/solvers/steady/steady-critical.ts";
import { guessedLine } from "../../../src/solvers/steady/steady-problem.ts";
import { spectrumShape } from "../../../src/spectra/shape.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";
import { factorOnHalves, flat, lineProblem, OSCILLATOR, type Scenario, solvedLine } from "./line-models.ts";

const DRIVE = { strength: 0.2, centre: 2, width: 0.3 };

describe("local closure", () => {
  it("agrees with the independent prototypes at a bias", () => {
    const { factor, error, withoutNonThermal, shares } = solvedLine({ te: 0.04, tb: 0.02 });
    // Six printed digits of the prototypes.
    expect(Math.abs(factor - 0.160914)).toBeLessThan(5e-7);
    expect(Math.abs(withoutNonThermal!.factor - 0.281986)).toBeLessThan(5e-7);
    expect(error).toBeLessThan(1e-8 * factor);
    const expected = { bosonFluctuation: -0.07094, thermal: 0.71676, nonThermal: 0.35418 };
    for (const [name, share] of Object.entries(expected))
      expect(Math.abs(shares[name as keyof typeof shares] - share), name).toBeLessThan(1e-5);
    expect(Math.abs(shares.bosonFluctuation + shares.thermal + shares.nonThermal - 1)).toBeLessThan(1e-10);
  });

  it("agrees with them under a drive without bath, and undoes the heating by the glue", () => {
    const driven = solvedLine({ te: 0.04, drive: DRIVE, kinetic: true });
    // Four printed digits.
    expect(Math.abs(driven.factor - 0.293)).toBeLessThan(5e-5);
    expect(Math.abs(driven.withoutNonThermal!.factor - 0.3059)).toBeLessThan(5e-5);
    expect(driven.electronTemperature).toBeGreaterThan(0.04);
    // Rounding of h next to ±1; positivity of the rates holds strictly.
    expect(driven.checks.largestDistribution).toBeLessThan(1 + 1e-9);
    expect(driven.checks.smallestRate).toBeGreaterThan(0);
    expect(driven.checks.spectralWeight).toBeLessThan(1e-10);
  });

  it("answers to a narrow drive by its weight alone, resolved as finely as it is weak", () => {
    const te = 0.1;
    const { factor: none } = solvedLine({ te, kinetic: true }, { feedback: false });
    const [narrow, wider] = [1e-3, 3e-3].map((width) => {
      const { factor, error } = solvedLine({ te, kinetic: true, drive: { ...DRIVE, width } });
      // The displaced line has to be on the grid: what the drive does is a thousandth of the coupling and less.
      expect(error).toBeLessThan(1e-4 * (factor - none));
      return (factor - none) / width;
    });
    // The next order in the weight: 2 % at width 1.
    expect(Math.abs(wider! / narrow! - 1)).toBeLessThan(2e-3);
  });

  it("is thermal to rounding when everything is at one temperature, and equals the Matsubara axis", () => {
    const temperature = 0.04;
    const { factor, error, instability } = solvedLine(
      { te: temperature, kinetic: true },
      { feedback: false },
    );
    const { state } = instability.full;
    state.integrals.grid.nodes.forEach((omega, i) => {
      const h = Math.tanh(omega / (2 * temperature));
      // Measured 2e-15: rounding of sums over some hundred nodes.
      expect(Math.abs(state.distribution[i]! - h)).toBeLessThan(2e-14);
    });
    const kernels = compileKernels(OSCILLATOR, temperature, temperature);
    const axis = matsubaraCritical({ kernels, shape: spectrumShape(OSCILLATOR), temperature });
    expect(Math.abs(factor - axis.factor)).toBeLessThan(error + axis.error);
    expect(error).toBeLessThan(1e-8 * factor);
  });

  it("resolves the kinks of a table of few points to 1e-8, as the Matsubara axis has it beside a lead", () => {
    const x = [0, 0.1, 0.35, 0.4, 0.9, 1.5];
    const spectrum: Spectrum = { kind: "tabulated", unit: "none", x, a: [0, 0.05, 0.6, 0.1, 0.8, 0] };
    const [te, rate] = [0.1, 0.1];
    const { factor, error } = solvedLine({ te, rate, spectrum }, { feedback: false });
    const axis = matsubaraCritical({
      kernels: compileKernels(spectrum, te, te),
      shape: spectrumShape(spectrum),
      temperature: te,
      halfWidth: compileLead(rate, te).halfWidth,
    });
    expect(Math.abs(factor - axis.factor)).toBeLessThan(error + axis.error);
    expect(error + axis.error).toBeLessThan(1e-8 * factor);
  });

  it("is bound by its stated error where both grids of a table agree on their panels by chance", () => {
    const spectrum: Spectrum = {
      kind: "tabulated",
      unit: "none",
      x: [0, 0.0607, 0.125, 0.21, 0.33, 0.616, 0.887, 1.22, 1.31, 1.34, 1.46, 1.5],
      a: [0, 0.0825, 0.181, 0.288, 0.843, 0.283, 0.378, 0.23, 0.223, 0.432, 0.192, 0],
    };
    const drive = { strength: 0.0216, centre: 1.39, width: 0.00858 };
    const problem = lineProblem({ te: 0.0358, rate: 0.0591, spectrum, drive });
    const start = { ...guessedLine(problem), feedback: false };
    const found = steadyCritical(problem, start);
    const { factor, error } = found;
    expect(Math.abs(factor - factorOnHalves(found))).toBeLessThan(error);
    expect(error).toBeLessThan(1e-8 * factor);
  });

  it("looks at rows of more nodes where finer panels gain nothing: a narrow drive beside the points of a table", () => {
    const x = [0, 0.39, 0.539, 1];
    const spectrum: Spectrum = { kind: "tabulated", unit: "none", x, a: [0, 0.272, 0.615, 0] };
    const drive = { strength: 0.0787, centre: 0.146, width: 0.0594 };
    const problem = lineProblem({ te: 0.0788, spectrum, drive, closure: flat(1.73), kinetic: true });
    const start = { ...guessedLine(problem), feedback: false };
    const found = steadyCritical(problem, start);
    const { factor, error, instability, limit } = found;
    const { edges } = instability.full.state.integrals.grid;
    expect(Math.abs(factor - factorOnHalves(found))).toBeLessThan(error);
    expect(error).toBeLessThan(1e-8 * factor);
    expect(limit).toBeNull();
    // Panels refined to the end, which gained nothing, were 83.
    expect(edges.length).toBeLessThan(45);
  });

  it("says what its error is and why it is not less, where it is more than was asked for", () => {
    const problem = lineProblem({ te: 0.3, rate: 0.1 });
    const start = { ...guessedLine(problem), feedback: false };
    const { factor, error, limit } = steadyCritical(problem, { ...start, accuracy: 1e-16 });
    expect(limit).toContain(`a relative error of ${(error / factor).toExponential(1)} is stated`);
    expect(limit).toMatch(/the change by more nodes .* no panel misses more than 1e-8/);
    expect(steadyCritical(problem, start).limit).toBeNull();
    expect(() => steadyCritical(problem, { ...start, largestError: 1e-16 })).toThrow(
      /up to 1e-16 is accepted$/,
    );
  });

  it("is bound by its stated error against a finer grid and another start", () => {
    const scenario: Scenario = { te: 0.04, tb: 0.02, rate: 0.01 };
    const first = solvedLine(scenario);
    const second = solvedLine(scenario, { guess: 3 * first.factor });
    expect(Math.abs(first.factor - second.factor)).toBeLessThan(first.error + second.error);
  });
});

describe("flat band", () => {
  it("tends to the local closure for W → 0 with G = 2Wλ, quadratically", () => {
    const { factor: local } = solvedLine({ te: 0.04, tb: 0.02 });
    const difference = (w: number): number =>
      2 * w * solvedLine({ te: 0.04, tb: 0.02, closure: flat(w) }).factor - local;
    const [wide, narrow] = [difference(4e-4), difference(2e-4)];
    expect(Math.abs(narrow / local)).toBeLessThan(1e-3);
    // The next order is (W/Γ)² smaller, here 1 %.
    expect(Math.abs(wide / narrow - 4)).toBeLessThan(0.05);
  });
});

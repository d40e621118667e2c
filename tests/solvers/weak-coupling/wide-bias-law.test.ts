import { describe, expect, it } from "vitest";
import { criticalPoint } from "../../../src/cli/critical/critical-point.ts";
import { SILENT } from "../../../src/cli/output/terminal.ts";
import { compileKernels } from "../../../src/kernels/compile.ts";
import { bracketedRoot } from "../../../src/solvers/linear/root.ts";
import { weakCouplingSeries } from "../../../src/solvers/weak-coupling/transition-series.ts";
import { wideBiasLaw } from "../../../src/solvers/weak-coupling/wide-bias-law.ts";
import { criticalCouplingOffAxis } from "../../../src/solvers/wide/critical-coupling-off-axis.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";

const spectrum: Spectrum = { kind: "einstein", omega: 1, lambda: 1 };
const solved = (electronTemperature: number, bosonTemperature: number): number =>
  criticalPoint("wide", { spectrum, electronTemperature, bosonTemperature, bar: SILENT }).criticalCoupling
    .value;
const law = (te: number, tb: number): number => wideBiasLaw({ omega: 1, te, tb });

describe("λ by the temperature-bias law of the Einstein boson", () => {
  it("is that of T_c with c_1 at one temperature, off by d λ⁴ with e^{c_1λ + dλ²}", () => {
    const { first, second } = weakCouplingSeries({ kernels: compileKernels(spectrum, 1, 1), frequency: 1 });
    const d = second.value - first.value ** 2 / 2;
    for (const T of [0.02, 0.001]) {
      const lambda = solved(T, T);
      // The next order of λ, with a coefficient of the order of one, relatively.
      expect(Math.abs((law(T, T) - lambda) / lambda ** 4 / d - 1)).toBeLessThan(lambda);
    }
  });

  it("depends on ratios of energies alone", () => {
    expect(wideBiasLaw({ omega: 3, te: 0.06, tb: 0.6 })).toBeCloseTo(law(0.02, 0.2), 12);
  });

  it("is off by O(λ³) at fixed pair breaking", () => {
    /** T_B with P = ρ/(1+λ) = 0.1 at the coupling of the law. */
    const excess = (te: number, tb: number): number => {
      const lambda = law(te, tb);
      return lambda / (1 + lambda) / (2 * te) / Math.expm1(1 / tb) - 0.1;
    };
    const [hot, cold] = [2e-3, 2e-4].map((te) => {
      const tb = bracketedRoot((x) => excess(te, x), 0.1, 0.3, { relative: 1e-6 }).root;
      const boson = { omega: 1, kappa: 0, coupling: 1, temperature: tb };
      const lambda = criticalCouplingOffAxis({ boson, electronTemperature: te, guess: law(te, tb) }).value;
      return { lambda, gap: law(te, tb) - lambda };
    });
    // The next order is smaller by λ. O(λ²) and O(λ⁴) would be off by −λ_hot and more: 1 − λ_cold/λ_hot = 0.34 and λ_hot/λ_cold − 1 = 0.51.
    const order = (n: number) => cold!.gap / hot!.gap / (cold!.lambda / hot!.lambda) ** n - 1;
    expect(Math.abs(order(3))).toBeLessThan(hot!.lambda);
    for (const wrong of [2, 4]) expect(Math.abs(order(wrong))).toBeGreaterThan(hot!.lambda);
  });
});

import { describe, expect, it } from "vitest";
import { thermalKernels } from "../../../src/kernels/general/thermal-kernels.ts";
import { equilibriumGap } from "../../../src/solvers/gap/equilibrium-gap.ts";
import { spectrumShape } from "../../../src/spectra/shape.ts";
import { green } from "../gap/einstein.ts";
import { found, oscillator } from "./wide-models.ts";

describe("the order parameter of the wide band", () => {
  // λ_c = 0.96493 at κ = 0.1, T = 0.1: the second state is just below the transition.
  it.each([
    [1, 0.5, 0.05],
    [0.966, 0.1, 0.1],
    [3, 0.5, 0.2],
  ])("is within its error of the mixed form in equilibrium: λ = %d, κ = %d, T = %d", (lambda, kappa, t) => {
    const spectrum = oscillator(lambda, kappa);
    const { order, error } = found(spectrum, t, t)!;
    const { realAxis } = equilibriumGap({
      kernelsAt: (temperature) => thermalKernels(spectrum, temperature),
      green,
      shape: spectrumShape(spectrum),
      temperature: t,
    });
    expect(Math.abs(order - realAxis!.at(1e-6).order.re)).toBeLessThan(error);
    expect(error).toBeLessThan(1e-2 * order);
  });

  it("is not taken for the normal state where a small gap grows: a start from a gap of 0.03 T_e falls back to it", () => {
    expect(found(oscillator(0.965, 0.1), 0.1, 0.02)).not.toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { compileGreenFunctions } from "../../../src/kernels/closure-functions.ts";
import { compileKernels } from "../../../src/kernels/compile.ts";
import { matsubaraOrder } from "../../../src/solvers/local/matsubara-order.ts";
import { spectrumShape } from "../../../src/spectra/shape.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";

const SPECTRUM: Spectrum = { kind: "oscillator", lambda: 1, omega: 1, kappa: 0.5 };
const temperature = 0.06;

/** φ(iω_0) by plain iteration over the first `count` frequencies, λ(iν) of the oscillator. */
function plainOrder(coupling: number, count: number): number {
  const lambda = Array.from(
    { length: 2 * count },
    (_, k) => 1.25 / (1 + (2 * Math.PI * temperature * k + 0.5) ** 2),
  );
  const omega = Array.from({ length: count }, (_, n) => (2 * n + 1) * Math.PI * temperature);
  let dressed = omega.slice();
  let phi = omega.map(() => 0.3);
  for (let step = 0; step < 150; step++) {
    const size = dressed.map((w, m) => w * w + phi[m]! ** 2);
    const sum = (n: number, sign: 1 | -1, f: readonly number[]): number =>
      coupling *
      temperature *
      f.reduce((s, x, m) => s + ((lambda[Math.abs(n - m)]! + sign * lambda[n + m + 1]!) * x) / size[m]!, 0);
    const [before, order] = [dressed, phi];
    dressed = omega.map((w, n) => w + sum(n, -1, before));
    phi = omega.map((_, n) => sum(n, 1, order));
  }
  return phi[0]!;
}

describe("the order parameter on the Matsubara axis", () => {
  it("agrees with a plain iteration", () => {
    const problem = {
      kernels: compileKernels(SPECTRUM, temperature, temperature),
      shape: spectrumShape(SPECTRUM),
      temperature,
    };
    const found = matsubaraOrder(problem, compileGreenFunctions("local"), 1.5)!;
    const [few, many] = [plainOrder(1.5, 100), plainOrder(1.5, 200)];
    // What is left out falls as N⁻³: a seventh of the last change remains; twice that covers the next power.
    expect(Math.abs(found.order - (many + (many - few) / 7))).toBeLessThan(Math.abs(many - few) / 7);
    expect(Math.abs(many - few)).toBeLessThan(2e-6);
    expect(found.error).toBeLessThan(1e-9);
  });

  it("is none where the normal state is stable", () => {
    const problem = {
      kernels: compileKernels(SPECTRUM, 0.04, 0.04),
      shape: spectrumShape(SPECTRUM),
      temperature: 0.04,
    };
    // G_c = 0.28607506.
    expect(matsubaraOrder(problem, compileGreenFunctions("local"), 0.28607)).toBeNull();
    expect(matsubaraOrder(problem, compileGreenFunctions("local"), 0.28608)!.order).toBeGreaterThan(0);
  });
});

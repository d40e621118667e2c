import { describe, expect, it } from "vitest";
import { thermalKernels } from "../../src/kernels/general/thermal-kernels.ts";
import { wideOrder } from "../../src/solvers/steady-gap/wide-order.ts";
import { thermalElectrons } from "../../src/solvers/wide/electrons.ts";
import { spectrumShape } from "../../src/spectra/shape.ts";
import type { Spectrum } from "../../src/spectra/spectrum.ts";
import { green } from "../solvers/gap/einstein.ts";

const oscillator = (lambda: number, kappa: number): Spectrum => ({
  kind: "oscillator",
  lambda,
  omega: 1,
  kappa,
});
const found = (spectrum: Spectrum, te: number, tb: number) =>
  wideOrder({
    kernels: thermalKernels(spectrum, tb),
    green,
    boson: { shape: spectrumShape(spectrum), temperature: tb },
    electrons: thermalElectrons(te),
    electronTemperature: te,
  });

describe("the order parameter of the wide band", () => {
  it("finds the state next to the transition without being told its size", () => {
    // λ_c = 0.96093522: φ² is linear in λ − λ_c.
    const [near, far] = [0.9615, 0.965].map((lambda) => found(oscillator(lambda, 0.1), 0.1, 0.02)!);
    const ratio = Math.sqrt((0.965 - 0.96093522) / (0.9615 - 0.96093522));
    expect(Math.abs(far!.order / near!.order / ratio - 1)).toBeLessThan(1e-2);
  });
});

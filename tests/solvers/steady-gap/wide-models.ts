import { thermalKernels } from "../../../src/kernels/general/thermal-kernels.ts";
import { wideOrder } from "../../../src/solvers/steady-gap/wide-order.ts";
import { thermalElectrons } from "../../../src/solvers/wide/electrons.ts";
import { spectrumShape } from "../../../src/spectra/shape.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";
import { green } from "../gap/einstein.ts";

export const oscillator = (lambda: number, kappa: number): Spectrum => ({
  kind: "oscillator",
  lambda,
  omega: 1,
  kappa,
});

/** The order parameter of the wide band with thermal electrons and a thermal boson. */
export function found(spectrum: Spectrum, te: number, tb: number): ReturnType<typeof wideOrder> {
  return wideOrder({
    kernels: thermalKernels(spectrum, tb),
    green,
    boson: { shape: spectrumShape(spectrum), temperature: tb },
    electrons: thermalElectrons(te),
    electronTemperature: te,
  });
}

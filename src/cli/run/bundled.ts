import { BUNDLED_SOURCE, bundledSpectrum } from "../../spectra/data/bundled.ts";
import { type ChosenSpectrum, describe } from "../options/spectrum.ts";

/** The spectrum of a run without one. */
export function bundledChoice(): ChosenSpectrum {
  return describe(bundledSpectrum(), {
    source: "bundled spectrum",
    rescaled: true,
    notes: [BUNDLED_SOURCE],
  });
}

/** The ohmic oscillator on which the local closure shows the non-thermal glue: pure numbers, λ̂(0) = 1. */
export const OHMIC = { omega: 1, kappa: 0.5, electronTemperature: 0.04, bosonTemperature: 0.02 } as const;

/** {@link OHMIC} as a spectrum. */
export function ohmicChoice(): ChosenSpectrum {
  const spectrum = { kind: "oscillator", omega: OHMIC.omega, kappa: OHMIC.kappa, lambda: 1 } as const;
  return describe(spectrum, {
    source: `bundled ohmic oscillator Ω = ${OHMIC.omega}, κ = ${OHMIC.kappa}`,
    rescaled: true,
    notes: [],
  });
}

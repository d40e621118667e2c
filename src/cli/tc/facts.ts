import { moments } from "../../spectra/moments.ts";
import type { Repulsion } from "../options/repulsion.ts";
import type { ChosenSpectrum } from "../options/spectrum.ts";

/** What every document of `tc` says of the spectrum and of μ*, however T_c was found. */
export function tcFacts(chosen: ChosenSpectrum, repulsion?: Repulsion) {
  const { lambda, omegaLog, omega2 } = moments(chosen.spectrum);
  const { temperature, frequency } = chosen.units;
  return {
    lambda,
    omegaLog,
    omega2,
    mustar: repulsion?.muStar ?? 0,
    cutoff: repulsion?.cutoff ?? null,
    spectrum: chosen.source,
    units: { tc: temperature, omegaLog: frequency, omega2: frequency },
  };
}

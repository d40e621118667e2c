import { tabulatedOhmicSlope } from "../../solvers/local/ohmic-weight.ts";
import type { Spectrum } from "../../spectra/spectrum.ts";

/** lim A(x)/x as x → 0; 0 where the spectrum has none. */
export function ohmicSlope(spectrum: Spectrum): number {
  switch (spectrum.kind) {
    case "einstein":
      return 0;
    case "oscillator":
      return (2 * spectrum.lambda * spectrum.kappa) / (Math.PI * (spectrum.omega ** 2 + spectrum.kappa ** 2));
    case "tabulated":
      return tabulatedOhmicSlope(spectrum.x.slice(1), spectrum.a.slice(1));
  }
}

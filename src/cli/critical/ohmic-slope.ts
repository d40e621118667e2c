import { tabulatedOhmicSlope } from "../../solvers/local/ohmic-weight.ts";
import { coupling, type Spectrum } from "../../spectra/spectrum.ts";

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

/** The same over λ(0): what the weak-coupling laws take of a boson. */
export function relativeOhmicSlope(spectrum: Spectrum): number {
  return ohmicSlope(spectrum) / coupling(spectrum);
}

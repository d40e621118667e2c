import type { RealBall } from "../precision/index.ts";
import type { Spectrum } from "../spectra/spectrum.ts";
import { interactionBall } from "./matsubara-sequence.ts";

/** λ(iν) of a spectrum for an exact ball ν ≥ 0, as a ball at `bits` bits of working precision. */
export type MatsubaraBall = (nu: RealBall, bits: number) => RealBall;

/** {@link interactionBall} for a precision that may change from call to call: what one precision prepares is kept until the next. */
export function matsubaraBall(spectrum: Spectrum): MatsubaraBall {
  let prepared: { readonly bits: number; readonly at: (nu: RealBall) => RealBall } | undefined;
  return (nu, bits) => {
    if (prepared?.bits !== bits) prepared = { bits, at: interactionBall(spectrum, bits) };
    return prepared.at(nu);
  };
}

import type { BosonExcess } from "../../kernels/general/boson-excess.ts";
import { type SpectrumShape, spectrumShape } from "../../spectra/shape.ts";
import type { Spectrum } from "../../spectra/spectrum.ts";

/** The shape of a spectrum with the points of a table of F_B among its kinks: A F_B bends at both. */
export function stateShape(spectrum: Spectrum, excess: BosonExcess | undefined): SpectrumShape {
  const shape = spectrumShape(spectrum);
  if (!excess) return shape;
  const kinks = new Set([...(shape.kinks ?? []), ...excess.breaks.filter((x) => x > 0)]);
  return { ...shape, kinks: [...kinks].sort((a, b) => a - b) };
}

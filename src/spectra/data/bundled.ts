/** The bundled spectrum: used when none is given. */
import { rescale, type TabulatedSpectrum } from "../spectrum.ts";
import { tabulate } from "../tabulate.ts";

/** Peaks of the bundled spectrum in meV. */
const PEAKS = [
  { centre: 4.5, halfWidth: 0.8, height: 1 },
  { centre: 8.5, halfWidth: 0.4, height: 0.8 },
] as const;
/** Highest frequency in meV. */
const CUTOFF = 11;
/** Cells of the grid: one every 0.1 meV. */
const CELLS = 110;

/** Where the parameters come from, in one sentence that can be printed beside every result. */
export const BUNDLED_SOURCE =
  "Bundled spectrum: round numbers chosen by this project to resemble the transverse and longitudinal phonon peaks " +
  "of a soft metal such as lead; not a fit to any measurement or calculation, and scaled to λ = 1.";

/**
 * α²F(x) ∝ (1 − x²/X²)² Σ_j h_j (x/p_j)²/[1 + ((x−p_j)/w_j)²] for x < X = 11 meV with peaks (p, w, h) = (4.5, 0.8, 1)
 * and (8.5, 0.4, 0.8): quadratic at small x as for acoustic phonons, smooth at the upper end, λ = 1. Sampled every
 * 0.1 meV and linear between the samples, like every tabulated spectrum.
 */
export function bundledSpectrum(): TabulatedSpectrum {
  const x = Array.from({ length: CELLS + 1 }, (_, i) => (CUTOFF * i) / CELLS);
  return rescale(tabulate(x, x.map(bundledValue), "meV").spectrum, 1);
}

function bundledValue(x: number): number {
  const cutoff = Math.max(0, 1 - (x / CUTOFF) ** 2) ** 2;
  return PEAKS.reduce((sum, { centre, halfWidth, height }) => {
    const detuning = (x - centre) / halfWidth;
    return sum + (cutoff * height * (x / centre) ** 2) / (1 + detuning * detuning);
  }, 0);
}

import { drivenExcess } from "../../kernels/general/boson-excess.ts";
import type { Drive } from "../../solvers/scenario.ts";
import type { Spectrum } from "../../spectra/spectrum.ts";
import { shortest } from "../output/quantity.ts";

/**
 * One line where a drive changes nothing because A(x) = 0 wherever it is more than rounding: only A F_B stands in the equations. None where it
 * acts, as it does anywhere on an oscillator.
 */
export function idleDriveNotes(spectrum: Spectrum, drive: Drive | undefined): readonly string[] {
  if (!drive?.strength || spectrum.kind !== "tabulated") return [];
  const { breaks } = drivenExcess(drive);
  const [from, to] = [breaks[0]!, breaks[breaks.length - 1]!];
  const { x, a } = spectrum;
  const acts = x.some((right, i) => i > 0 && (a[i - 1]! > 0 || a[i]! > 0) && x[i - 1]! < to && from < right);
  if (acts) return [];
  return [
    `--drive: nothing changes, because A(x) = 0 from ${shortest(from)} to ${shortest(to)}, wherever the drive is; it acts where the spectrum, which ends at ${shortest(x[x.length - 1]!)}, is not zero.`,
  ];
}

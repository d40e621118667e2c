import { idleDriveNotes } from "../critical/idle-drive.ts";
import type { ChosenSpectrum } from "../options/spectrum.ts";
import type { ScanPoint } from "./scan.ts";

interface Scanned {
  readonly chosen: Pick<ChosenSpectrum, "spectrum" | "notes">;
  readonly points: readonly Pick<ScanPoint, "drive">[];
}

/** What a user should know of a scan, in plain sentences: of the spectrum, and once, of drives that change nothing, with how many do. */
export function scanNotes({ chosen, points }: Scanned): readonly string[] {
  const idle = points.flatMap(({ drive }) => idleDriveNotes(chosen.spectrum, drive));
  if (idle.length === 0) return chosen.notes;
  const [first, ...others] = new Set(idle);
  const of = idle.length < points.length ? `At ${idle.length} of ${points.length} points: ` : "";
  const further = others.length > 0 ? ` (so it is for ${others.length + 1} different drives)` : "";
  return [...chosen.notes, `${of}${first}${further}`];
}

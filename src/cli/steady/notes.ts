import { idleDriveNotes } from "../critical/idle-drive.ts";
import type { ChosenSpectrum } from "../options/spectrum.ts";
import type { ScanRow } from "./row.ts";
import type { Scan, ScanPoint } from "./scan.ts";

interface Scanned {
  readonly chosen: Pick<ChosenSpectrum, "spectrum" | "notes">;
  readonly points: readonly Pick<ScanPoint, "drive">[];
}

type Limited = Pick<ScanRow, "closure" | "limit" | "criticalCoupling" | "error">;
type Noted = Limited & Pick<ScanRow, "bath" | "weakCoupling" | "weakCouplingCorrected">;

/**
 * What a user should know of a scan, in plain sentences: of the spectrum; once, of drives that change nothing, with how many do; of errors
 * that are more than was aimed at, with the largest; and of corrected laws that are left out.
 */
export function scanNotes(scan: Scanned & Pick<Scan, "scenario">, rows: readonly Noted[]): readonly string[] {
  return [
    ...scan.chosen.notes,
    ...idleNotes(scan),
    ...limitNotes(rows),
    ...(scan.scenario === "bias" ? correctionNotes(rows) : []),
  ];
}

/** The law of the local closure at fixed h has a correction; an empty field is too near T ~ Ω. */
function correctionNotes(rows: readonly Noted[]): string[] {
  const lawful = rows.filter(
    ({ closure, bath, weakCoupling }) => closure === "local" && bath === "fixed" && weakCoupling !== null,
  );
  const left = lawful.filter(({ weakCouplingCorrected }) => weakCouplingCorrected === null).length;
  if (left === 0) return [];
  return [
    `weakCouplingCorrected is left out at ${left} of ${lawful.length} points: the first correction is not small there (T is not ≪ Ω; see --help).`,
  ];
}

function idleNotes({ chosen, points }: Scanned): string[] {
  const idle = points.flatMap(({ drive }) => idleDriveNotes(chosen.spectrum, drive));
  if (idle.length === 0) return [];
  const [first, ...others] = new Set(idle);
  const of = idle.length < points.length ? `At ${idle.length} of ${points.length} points: ` : "";
  const further = others.length > 0 ? ` (so it is for ${others.length + 1} different drives)` : "";
  return [`${of}${first}${further}`];
}

function limitNotes(rows: readonly Limited[]): string[] {
  const limited = rows.filter(({ limit }) => limit !== null);
  if (limited.length === 0) return [];
  const relative = ({ error, criticalCoupling }: Limited) => (error ?? 0) / (criticalCoupling ?? 1);
  const largest = limited.reduce((most, row) => (relative(row) > relative(most) ? row : most));
  const of = `${limited.length} of ${rows.length} points state a relative error of more than 1e-8, each with the reason in \`limit\``;
  return [`${of}; the largest, ${largest.closure}: ${largest.limit}.`];
}

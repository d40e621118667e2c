import { idleDriveNotes } from "./idle-drive.ts";
import { localCriticalPoint } from "./local.ts";
import type { ClosureName, CriticalPoint, SteadyStateProblem } from "./problem.ts";
import { steadyLineCritical } from "./steady-line.ts";
import { wideCritical } from "./wide.ts";

const CLOSURES: Readonly<Record<ClosureName, (problem: SteadyStateProblem) => CriticalPoint>> = {
  wide: wideCritical,
  flat: (problem) => steadyLineCritical("flat", problem),
  local: (problem) =>
    hasFixedElectrons(problem) ? localCriticalPoint(problem) : steadyLineCritical("local", problem),
};

/** The critical coupling of a steady state in a closure: what `critical` prints and `steady` scans. */
export function criticalPoint(closure: ClosureName, problem: SteadyStateProblem): CriticalPoint {
  const point = CLOSURES[closure](problem);
  return { ...point, notes: [...idleDriveNotes(problem.spectrum, problem.drive), ...point.notes] };
}

/** Fixed electrons without a drive: the Matsubara axis is a second route there, and a third solver the judge of the others. */
function hasFixedElectrons({ drive, bath }: SteadyStateProblem): boolean {
  return !drive?.strength && (bath?.kind ?? "fixed") === "fixed";
}

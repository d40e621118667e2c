import { idleDriveNotes } from "./idle-drive.ts";
import type { ClosureName, CriticalPoint, SteadyStateProblem } from "./problem.ts";
import { requireReach } from "./reach.ts";
import { steadyLineCritical } from "./steady-line.ts";
import { wideCritical } from "./wide.ts";

const CLOSURES: Readonly<Record<ClosureName, (problem: SteadyStateProblem) => CriticalPoint>> = {
  wide: wideCritical,
  flat: (problem) => steadyLineCritical("flat", problem),
  local: (problem) => steadyLineCritical("local", problem),
};

/** The critical coupling of a steady state in a closure: what `critical` prints and `steady` scans. */
export function criticalPoint(closure: ClosureName, problem: SteadyStateProblem): CriticalPoint {
  requireReach(problem);
  const point = CLOSURES[closure](problem);
  return { ...point, notes: [...idleDriveNotes(problem.spectrum, problem.drive), ...point.notes] };
}

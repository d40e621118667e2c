import { notAvailable } from "../options/later.ts";
import { localCriticalPoint } from "./local.ts";
import type { ClosureName, CriticalPoint, SteadyStateProblem } from "./problem.ts";
import { wideCritical } from "./wide.ts";

const CLOSURES: Readonly<Record<ClosureName, (problem: SteadyStateProblem) => CriticalPoint>> = {
  wide: wideCritical,
  flat: () => {
    throw notAvailable("--closure flat");
  },
  local: (problem) => localCriticalPoint(atFixedElectrons(problem)),
};

/** The critical coupling of a steady state in a closure: what `critical` prints and `steady` scans. */
export function criticalPoint(closure: ClosureName, problem: SteadyStateProblem): CriticalPoint {
  return CLOSURES[closure](problem);
}

function atFixedElectrons(problem: SteadyStateProblem): SteadyStateProblem {
  if (problem.drive) throw notAvailable("--drive");
  const bath = problem.bath?.kind ?? "fixed";
  if (bath !== "fixed") throw notAvailable(`--bath ${bath}`);
  return problem;
}

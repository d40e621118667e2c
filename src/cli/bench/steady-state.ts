import { criticalPoint } from "../critical/critical-point.ts";
import type { ClosureName } from "../critical/problem.ts";
import { SILENT } from "../output/terminal.ts";
import { OHMIC } from "../run/bundled.ts";
import { type BenchGroup, compared, millisecondsOf } from "./timing.ts";

const SPECTRUM = { kind: "oscillator", omega: OHMIC.omega, kappa: OHMIC.kappa, lambda: 1 } as const;

/** The critical coupling with a colder boson, in the wide band and the local closure, beside the one in equilibrium. */
export function steadyStateCases(): BenchGroup {
  const solve = (closure: ClosureName, bosonTemperature: number) => () =>
    criticalPoint(closure, {
      spectrum: SPECTRUM,
      electronTemperature: OHMIC.electronTemperature,
      bosonTemperature,
      bar: SILENT,
    });
  const cases = (["wide", "local"] as const).map((closure) =>
    compared(
      `critical coupling, ${closure}, T_B = T_e/2`,
      millisecondsOf(solve(closure, OHMIC.bosonTemperature)),
      "all routes at T_B = T_e",
      millisecondsOf(solve(closure, OHMIC.electronTemperature)),
    ),
  );
  return { cases, notes: [] };
}

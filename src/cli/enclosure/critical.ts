import { UnsupportedError } from "../../errors/errors.ts";
import { criticalCouplingEnclosure, type Enclosure } from "../../solvers/enclosure/critical-coupling.ts";
import type { Scenario } from "../options/scenario.ts";
import { type ChosenSpectrum, suffix } from "../options/spectrum.ts";
import type { Answer } from "../output/json.ts";
import { exactTemperature } from "./exact-temperature.ts";
import { intervalDocument, intervalText, widthNote } from "./interval.ts";

/** `critical --rigorous`: an interval that contains λ_c. Throws UnsupportedError where no bound is proved. */
export function rigorousCritical(chosen: ChosenSpectrum, scenario: Scenario, digits: number): Answer {
  requireSelfAdjoint(scenario);
  const temperature = exactTemperature(scenario.te, chosen.units);
  const found = criticalCouplingEnclosure(chosen.spectrum, temperature, digits);
  const notes = [...chosen.notes, ...widthNote(found, digits)];
  return {
    document: () => ({
      ...intervalDocument("criticalCoupling", found, digits),
      closure: "wide",
      bath: "fixed",
      spectrum: chosen.source,
      lambda: chosen.lambda,
      te: scenario.te,
      tb: scenario.tb,
      units: { ...chosen.units, criticalCoupling: "none" },
      notes,
    }),
    text: () => criticalText(chosen, scenario, found, digits),
    notes,
  };
}

function criticalText(chosen: ChosenSpectrum, { te }: Scenario, found: Enclosure, digits: number): string {
  return [
    `Wide band in equilibrium, ${chosen.source}, T = ${te}${suffix(chosen.units.temperature)}, proved bounds`,
    intervalText("λ_c", found, digits),
    "",
  ].join("\n");
}

/** The bounds rest on a self-adjoint map with one eigenvalue above the others. */
function requireSelfAdjoint({ te, tb, closure, bath, drive }: Scenario): void {
  const refuse = (what: string, why: string): never => {
    throw new UnsupportedError(`--rigorous ${what}: ${why}`);
  };
  if (closure === "local")
    refuse(
      "with --closure local",
      "the normal state there is itself an unknown of nonlinear equations; no bound is proved",
    );
  if (closure === "flat")
    refuse("with --closure flat", "the gap map on the real axis is not self-adjoint; no bound is proved");
  if (te !== tb || drive || bath.kind !== "fixed")
    refuse(
      "out of equilibrium",
      "the gap map of the steady state is not self-adjoint; no bound is proved. Use --tb equal to --te, --bath fixed and no --drive",
    );
}

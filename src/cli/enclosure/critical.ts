import { UnsupportedError } from "../../errors/errors.ts";
import { compileLead } from "../../kernels/compile-lead.ts";
import { criticalCouplingEnclosure, type Enclosure } from "../../solvers/enclosure/critical-coupling.ts";
import { localCouplingEnclosure } from "../../solvers/enclosure/local/critical-coupling.ts";
import type { Progress } from "../../solvers/wide/estimate.ts";
import { bathAndDrive } from "../critical/document.ts";
import type { Scenario } from "../options/scenario.ts";
import { type ChosenSpectrum, suffix, temperatureToEnergy } from "../options/spectrum.ts";
import type { Answer } from "../output/json.ts";
import { shortest } from "../output/quantity.ts";
import type { Terminal } from "../output/terminal.ts";
import { exactTemperature } from "./exact-temperature.ts";
import { intervalDocument, intervalText, proved, widthNote } from "./interval.ts";

/** `critical --rigorous`: an interval that contains λ_c. Throws UnsupportedError where no bound is proved. */
export async function rigorousCritical(
  chosen: ChosenSpectrum,
  scenario: Scenario,
  digits: number,
  terminal: Terminal,
): Promise<Answer> {
  requireSelfAdjoint(scenario);
  const temperature = exactTemperature(scenario.te, chosen.units);
  const { closure, bath } = scenario;
  const lead = bath.kind === "lead" ? bath.rate : 0;
  const { halfWidth } = compileLead(lead, temperatureToEnergy(scenario.te, chosen.units));
  const { spectrum } = chosen;
  const found = await proved(terminal, digits, (bar) => {
    const onProgress: Progress = (done, note) => bar.update(done, note);
    return closure !== "wide"
      ? localCouplingEnclosure(spectrum, temperature, digits, halfWidth, scenario.halfWidth, onProgress)
      : criticalCouplingEnclosure(spectrum, temperature, digits, halfWidth);
  });
  const notes = [...chosen.notes, ...widthNote(found, digits)];
  return {
    document: () => ({
      ...intervalDocument("criticalCoupling", found, digits),
      closure,
      ...bathAndDrive(scenario),
      ...(scenario.halfWidth === undefined ? {} : { halfWidth: scenario.halfWidth }),
      spectrum: chosen.source,
      lambda: chosen.lambda,
      te: scenario.te,
      tb: scenario.tb,
      units: { ...chosen.units, criticalCoupling: closure === "wide" ? "none" : chosen.units.frequency },
      notes,
    }),
    text: () => criticalText(chosen, scenario, found, digits),
    notes,
  };
}

function criticalText(
  chosen: ChosenSpectrum,
  { te, closure, bath, halfWidth }: Scenario,
  found: Enclosure,
  digits: number,
): string {
  const [name, symbol, unit] =
    closure === "wide"
      ? (["Wide band", "λ_c", ""] as const)
      : ([CLOSURES[closure], "G_c", suffix(chosen.units.frequency)] as const);
  const band = halfWidth === undefined ? "" : `, W = ${shortest(halfWidth)}${suffix(chosen.units.frequency)}`;
  const lead =
    bath.kind === "lead" ? `, lead of rate ${shortest(bath.rate)}${suffix(chosen.units.frequency)}` : "";
  return [
    `${name} in equilibrium, ${chosen.source}, T = ${te}${suffix(chosen.units.temperature)}${band}${lead}, proved bounds`,
    intervalText(symbol, found, digits, unit),
    "",
  ].join("\n");
}

const CLOSURES = { local: "Local closure", flat: "Flat band" } as const;

/** The bounds rest on a definite form: a self-adjoint map, or one whose entries are positive on the Matsubara axis. */
function requireSelfAdjoint({ te, tb, bath, drive }: Scenario): void {
  const refuse = (what: string, why: string): never => {
    throw new UnsupportedError(`--rigorous ${what}: ${why}`);
  };
  if (te === tb && !drive && bath.kind === "lead") return;
  if (te !== tb || drive || bath.kind !== "fixed")
    refuse(
      "out of equilibrium",
      "the gap map of the steady state is not self-adjoint and has no definite form: h, F_B and the linewidth enter its entries with both signs and as complex numbers, so that neither inertia nor positivity of entries locates an eigenvalue; no bound is proved. Use --tb equal to --te, no --drive, and --bath fixed or lead",
    );
}

import { InputError } from "../../errors/errors.ts";
import type { HeldElectrons } from "../../kernels/held-return.ts";
import { bathAndDrive, stateText } from "../critical/document.ts";
import { idleDriveNotes } from "../critical/idle-drive.ts";
import { requireCoupling } from "../options/repulsion.ts";
import { type Scenario, type ScenarioFlags, scenarioOf } from "../options/scenario.ts";
import {
  type ChosenSpectrum,
  requiredSpectrum,
  type SpectrumFlags,
  suffix,
  temperatureToEnergy,
} from "../options/spectrum.ts";
import { printAnswer } from "../output/json.ts";
import { quantityText, shortest } from "../output/quantity.ts";
import { type Terminal, withProgress } from "../output/terminal.ts";
import { localSteadyOrder, type SteadyOrder, wideSteadyOrder } from "./steady-order.ts";

/** Flags of `gap`, in equilibrium and for a steady state. */
export interface SteadyGapFlags extends SpectrumFlags, Omit<ScenarioFlags, "halfWidth"> {
  readonly t?: string;
  readonly mustar?: string;
  readonly cutoff?: string;
  readonly out?: string;
  readonly hold?: string;
  readonly second?: boolean;
  readonly json?: boolean;
}

/** What only the gap in equilibrium takes. */
const EQUILIBRIUM_ONLY = ["t", "mustar", "cutoff", "out"] as const;

/** A steady state as typed. */
interface Asked extends Omit<Scenario, "closure" | "halfWidth"> {
  readonly closure: "wide" | "local";
  readonly held: HeldElectrons;
  readonly second: boolean;
}

/** `gap SPECTRUM --te T [--tb T] [--closure wide|local] [--drive N,CENTRE,WIDTH] [--bath fixed|lead|none] [--hold occupation|balance]`: the order parameter of a steady state. */
export async function steadyGapCommand(flags: SteadyGapFlags, terminal: Terminal): Promise<void> {
  const asked = askedOf(flags);
  const chosen = requiredSpectrum(flags);
  requireCoupling(chosen);
  const solve = asked.closure === "local" ? localSteadyOrder : wideSteadyOrder;
  const answer = await withProgress(terminal, "order parameter", (bar) =>
    solve({
      spectrum: chosen.spectrum,
      electronTemperature: temperatureToEnergy(asked.te, chosen.units),
      bosonTemperature: temperatureToEnergy(asked.tb, chosen.units),
      bath: asked.bath,
      ...(asked.drive ? { drive: asked.drive } : {}),
      held: asked.held,
      second: asked.second,
      bar,
    }),
  );
  printAnswer(terminal, flags.json, {
    document: () => orderDocument(asked, chosen, answer),
    text: () => orderText(asked, chosen, answer),
    notes: [...chosen.notes, ...idleDriveNotes(chosen.spectrum, asked.drive)],
  });
}

function askedOf(flags: SteadyGapFlags): Asked {
  const given = EQUILIBRIUM_ONLY.find((name) => flags[name] !== undefined);
  if (given)
    throw new InputError({
      where: `--${given}`,
      received: `${flags[given]} with --te`,
      accepted: "--te, --tb, --closure, --drive, --bath and --hold for a steady state, or --t without them",
    });
  const name = flags.closure ?? "wide";
  if (name !== "wide" && name !== "local")
    throw new InputError({ where: "--closure", received: name, accepted: "wide or local" });
  const { te, tb, bath, drive } = scenarioOf(flags);
  const held = flags.hold ?? "occupation";
  if (held !== "occupation" && held !== "balance")
    throw new InputError({ where: "--hold", received: held, accepted: "occupation or balance" });
  if (held === "balance" && name === "wide")
    throw new InputError({
      where: "--hold",
      received: "balance with --closure wide",
      accepted: "balance with --closure local; in the wide band all of the residual is a change of h",
    });
  return { closure: name, held, second: flags.second === true, te, tb, bath, ...(drive ? { drive } : {}) };
}

function orderDocument(asked: Asked, chosen: ChosenSpectrum, answer: SteadyOrder) {
  const { closure, held, te, tb } = asked;
  const { order, withoutNonThermal, fromSaturation, edge, routes } = answer;
  return {
    order: order.value,
    error: order.error,
    closure,
    ...bathAndDrive(asked),
    held,
    state: order.value > 0 ? "superconducting" : "normal",
    withoutNonThermal: withoutNonThermal?.value ?? order.value,
    ...(fromSaturation
      ? { fromSaturation: fromSaturation.value, fromSaturationError: fromSaturation.error }
      : {}),
    edge,
    routes: { realAxis: routes?.realAxis ?? null, matsubara: routes?.matsubara ?? null },
    electronTemperature: te,
    bosonTemperature: tb,
    lambda: chosen.lambda,
    spectrum: chosen.source,
    units: { temperature: chosen.units.temperature, order: chosen.units.frequency },
    notes: [...chosen.notes, ...idleDriveNotes(chosen.spectrum, asked.drive)],
  };
}

/** What came of a saturated gap. */
function secondRows({ order, fromSaturation }: SteadyOrder, energy: string): string[] {
  if (!fromSaturation) return [];
  const apart = Math.abs(order.value - fromSaturation.value) > order.error + fromSaturation.error;
  if (!apart) return ["           the same from a saturated gap down: no second state found"];
  return [
    `           ${quantityText(fromSaturation)}${energy} from a saturated gap down: a second state, as in a transition of first order`,
  ];
}

function orderText(asked: Asked, chosen: ChosenSpectrum, answer: SteadyOrder): string {
  const { closure, held, te, tb } = asked;
  const [energy, kelvin] = [suffix(chosen.units.frequency), suffix(chosen.units.temperature)];
  const { order, withoutNonThermal, edge, routes } = answer;
  const title = closure === "local" ? `Local closure (${held} held)` : "Wide band";
  const where = routes && closure === "local" ? "φ(iπT)" : "φ(0)";
  return [
    `${title} at T_e = ${te}${kelvin}, T_B = ${tb}${kelvin}, ${chosen.source} (${stateText({ ...asked, chosen })})`,
    order.value > 0
      ? `  φ(0)     ${quantityText(order)}${energy}`
      : "  normal state: an infinitesimal gap shrinks",
    ...(withoutNonThermal && !routes
      ? [
          withoutNonThermal.value > 0
            ? `           ${quantityText(withoutNonThermal)}${energy} without the non-thermal share`
            : "           none without the non-thermal share",
        ]
      : []),
    ...secondRows(answer, energy),
    ...(edge === null ? [] : [`  Δ_0      ${shortest(edge, 5)}${energy}`]),
    ...(routes && order.value > 0
      ? [
          `  ${where}${" ".repeat(9 - where.length)}${shortest(routes.realAxis, 12)} and ${shortest(routes.matsubara, 12)}${energy} by two routes`,
        ]
      : []),
    "",
  ].join("\n");
}

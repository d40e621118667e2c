import { Rational } from "../../exact/rational.ts";
import { RealBall } from "../../precision/index.ts";
import { criticalTemperatureEnclosure } from "../../solvers/enclosure/critical-temperature.ts";
import type { Bounds } from "../../solvers/enclosure/eigenvalue-enclosure.ts";
import { repulsiveTemperatureEnclosure } from "../../solvers/enclosure/repulsion/critical-temperature.ts";
import type { Progress } from "../../solvers/wide/estimate.ts";
import type { Spectrum } from "../../spectra/spectrum.ts";
import { exactKelvinInMeV } from "../../spectra/units.ts";
import { type Repulsion, repulsionText, unrepelledNote } from "../options/repulsion.ts";
import { type ChosenSpectrum, suffix } from "../options/spectrum.ts";
import type { Answer } from "../output/json.ts";
import type { Terminal } from "../output/terminal.ts";
import { tcFacts } from "../tc/facts.ts";
import { intervalDocument, intervalText, proved, widthNote } from "./interval.ts";

/** `tc --rigorous`: an interval that contains T_c, with μ* the highest one. */
export async function rigorousTc(
  chosen: ChosenSpectrum,
  repulsion: Repulsion | undefined,
  digits: number,
  terminal: Terminal,
): Promise<Answer> {
  const found = await proved(terminal, digits, (bar) =>
    enclosureOf(chosen.spectrum, repulsion, digits, (done, note) => bar.update(done, note)),
  );
  const bounds = asRead(found, chosen);
  const notes = [
    ...chosen.notes,
    ...widthNote(bounds, digits),
    ...unrepelledNote(chosen, repulsion, bounds.lower.toNumber()),
  ];
  return {
    document: () => ({
      ...intervalDocument("tc", bounds, digits),
      ...tcFacts(chosen, repulsion),
      notes,
    }),
    text: () => tcText(chosen, repulsion, bounds, digits),
    notes,
  };
}

function enclosureOf(
  spectrum: Spectrum,
  repulsion: Repulsion | undefined,
  digits: number,
  onProgress: Progress,
): Bounds {
  if (!repulsion) return criticalTemperatureEnclosure(spectrum, digits, onProgress);
  const exact = (value: number): Rational => Rational.parse(String(value))!;
  const model = { muStar: exact(repulsion.muStar), cutoff: exact(repulsion.cutoff) };
  return repulsiveTemperatureEnclosure(spectrum, digits, model, onProgress);
}

/** The ends as the user reads them: in K with a spectrum file. */
function asRead(found: Bounds, { units }: ChosenSpectrum): Bounds {
  if (units.temperature === "none") return found;
  const bits = 256;
  const kelvin = RealBall.fromRational(exactKelvinInMeV(), bits);
  return {
    lower: found.lower.div(kelvin, bits).lower(),
    upper: found.upper.div(kelvin, bits).upper(),
  };
}

function tcText(
  chosen: ChosenSpectrum,
  repulsion: Repulsion | undefined,
  bounds: Bounds,
  digits: number,
): string {
  return [
    `Wide band in equilibrium, ${chosen.source}, ${repulsionText(chosen, repulsion)}, proved bounds`,
    intervalText("T_c", bounds, digits, suffix(chosen.units.temperature)),
    "",
  ].join("\n");
}

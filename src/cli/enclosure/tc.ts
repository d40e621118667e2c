import { UnsupportedError } from "../../errors/errors.ts";
import { RealBall } from "../../precision/index.ts";
import {
  criticalTemperatureEnclosure,
  type TemperatureEnclosure,
} from "../../solvers/enclosure/critical-temperature.ts";
import type { Bounds } from "../../solvers/enclosure/eigenvalue-enclosure.ts";
import { exactKelvinInMeV } from "../../spectra/units.ts";
import { type ChosenSpectrum, suffix } from "../options/spectrum.ts";
import type { Answer } from "../output/json.ts";
import { tcFacts } from "../tc/facts.ts";
import { intervalDocument, intervalText, widthNote } from "./interval.ts";

/** `tc --rigorous`: an interval that contains T_c. Throws UnsupportedError for μ* > 0. */
export function rigorousTc(chosen: ChosenSpectrum, muStar: number, digits: number): Answer {
  if (muStar > 0)
    throw new UnsupportedError(
      "--rigorous with --mustar: μ* with a cutoff on one side of the sum makes the gap map not self-adjoint; no bound is proved",
    );
  const found = criticalTemperatureEnclosure(chosen.spectrum, digits);
  const bounds = asRead(found, chosen);
  const notes = [...chosen.notes, ...widthNote(bounds, digits)];
  return {
    document: () => ({
      ...intervalDocument("tc", bounds, digits),
      ...tcFacts(chosen),
      notes,
    }),
    text: () => tcText(chosen, bounds, digits),
    notes,
  };
}

/** The ends as the user reads them: in K with a spectrum file. */
function asRead(found: TemperatureEnclosure, { units }: ChosenSpectrum): Bounds {
  if (units.temperature === "none") return found;
  const bits = 256;
  const kelvin = RealBall.fromRational(exactKelvinInMeV(), bits);
  return {
    lower: found.lower.div(kelvin, bits).lower(),
    upper: found.upper.div(kelvin, bits).upper(),
  };
}

function tcText(chosen: ChosenSpectrum, bounds: Bounds, digits: number): string {
  return [
    `Wide band in equilibrium, ${chosen.source}, μ* = 0, proved bounds`,
    intervalText("T_c", bounds, digits, suffix(chosen.units.temperature)),
    "",
  ].join("\n");
}

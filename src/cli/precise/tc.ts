import { UnsupportedError } from "../../errors/errors.ts";
import { Rational } from "../../exact/rational.ts";
import { decimalText, RealBall } from "../../precision/index.ts";
import { criticalTemperatureDigits } from "../../solvers/precise/critical-temperature-digits.ts";
import type { DigitsAnswer } from "../../solvers/precise/precise-problem.ts";
import { exactKelvinInMeV } from "../../spectra/units.ts";
import { type ChosenSpectrum, suffix } from "../options/spectrum.ts";
import type { Answer } from "../output/json.ts";
import { type Terminal, withProgress } from "../output/terminal.ts";
import { tcFacts } from "../tc/facts.ts";
import { asReadNote } from "./note.ts";

/** `tc --digits D` beyond doubles: `lambda` is the text of `--lambda`. Throws UnsupportedError for μ* > 0. */
export async function preciseTc(
  chosen: ChosenSpectrum,
  question: { readonly muStar: number; readonly lambda?: string; readonly digits: number },
  terminal: Terminal,
): Promise<Answer> {
  const { muStar, lambda, digits } = question;
  if (muStar > 0) throw new UnsupportedError(`--digits ${digits} with --mustar: μ* has at most 15 digits`);
  // A table with --lambda has been rescaled where it was read.
  const exact = chosen.spectrum.kind === "tabulated" ? {} : { lambda: lambda! };
  const found = await withProgress(terminal, "critical temperature", (bar) =>
    criticalTemperatureDigits(chosen.spectrum, digits, {
      ...exact,
      onProgress: (done, note) => bar.update(done, note),
    }),
  );
  const answer = inKelvin(found, chosen);
  const notes = [...chosen.notes, ...asReadNote(chosen)];
  return {
    document: () => ({
      tc: answer.value,
      error: answer.error,
      ...tcFacts(chosen),
      notes,
    }),
    text: () =>
      [
        `Wide band in equilibrium, ${chosen.source}, μ* = 0`,
        `  T_c      ${answer.value} ± ${answer.error}${suffix(chosen.units.temperature)}`,
        "",
      ].join("\n"),
    notes,
  };
}

/** The answer in K with a spectrum file; k_B is exact. */
function inKelvin(found: DigitsAnswer, { units }: ChosenSpectrum): DigitsAnswer {
  if (units.temperature === "none") return found;
  const bits = 64 + 4 * found.digits;
  const [value, error] = [found.value, found.error].map((text) =>
    RealBall.fromRational(Rational.parse(text)!.div(exactKelvinInMeV()), bits),
  );
  return { ...decimalText(value!.widen(error!, bits), found.digits + 2), digits: found.digits };
}

import { Rational } from "../../exact/rational.ts";
import { decimalText, RealBall } from "../../precision/index.ts";
import { criticalTemperatureDigits } from "../../solvers/precise/critical-temperature-digits.ts";
import type { DigitsAnswer } from "../../solvers/precise/precise-problem.ts";
import { exactKelvinInMeV } from "../../spectra/units.ts";
import { type Repulsion, repulsionText, unrepelledNote } from "../options/repulsion.ts";
import { type ChosenSpectrum, suffix } from "../options/spectrum.ts";
import type { Answer } from "../output/json.ts";
import { type Terminal, withProgress } from "../output/terminal.ts";
import { tcFacts } from "../tc/facts.ts";
import { asReadNote } from "./note.ts";

/** What is asked of T_c: `lambda`, `mustar` and `cutoff` are the texts of the options, which mean decimal numbers. */
interface PreciseQuestion {
  readonly repulsion?: Repulsion;
  readonly lambda?: string;
  readonly mustar?: string;
  readonly cutoff?: string;
  readonly digits: number;
}

/** T_c to `digits` digits, as the user reads it. */
export async function tcDigits(
  chosen: ChosenSpectrum,
  question: PreciseQuestion,
  terminal: Terminal,
): Promise<DigitsAnswer> {
  const { repulsion, lambda, mustar, cutoff, digits } = question;
  // A table with --lambda has been rescaled where it was read.
  const exact = chosen.spectrum.kind === "tabulated" ? {} : { lambda: lambda! };
  const found = await withProgress(terminal, "digits of T_c", (bar) =>
    criticalTemperatureDigits(chosen.spectrum, digits, {
      ...exact,
      ...(repulsion ? { coulomb: { muStar: mustar!, cutoff: cutoff! } } : {}),
      onProgress: (done, note) => bar.update(done, note),
    }),
  );
  return inKelvin(found, chosen);
}

/** `tc --digits D` beyond doubles. */
export async function preciseTc(
  chosen: ChosenSpectrum,
  question: PreciseQuestion,
  terminal: Terminal,
): Promise<Answer> {
  const { repulsion } = question;
  const answer = await tcDigits(chosen, question, terminal);
  const notes = [
    ...chosen.notes,
    ...asReadNote(chosen),
    ...unrepelledNote(chosen, repulsion, Number(answer.value)),
  ];
  return {
    document: () => ({
      tc: answer.value,
      error: answer.error,
      ...tcFacts(chosen, repulsion),
      notes,
    }),
    text: () =>
      [
        `Wide band in equilibrium, ${chosen.source}, ${repulsionText(chosen, repulsion)}`,
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

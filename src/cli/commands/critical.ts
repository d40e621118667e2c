import { Command } from "commander";
import { InputError } from "../../errors/errors.ts";
import { criticalDocument, criticalText } from "../critical/document.ts";
import { localCriticalPoint } from "../critical/local.ts";
import type { CriticalPoint, SteadyStateProblem } from "../critical/problem.ts";
import { wideCritical } from "../critical/wide.ts";
import { notAvailable, refuseLater } from "../options/later.ts";
import { solutionDigits, temperature } from "../options/numbers.ts";
import {
  addSpectrumOptions,
  requiredSpectrum,
  type SpectrumFlags,
  temperatureToEnergy,
} from "../options/spectrum.ts";
import { printAnswer } from "../output/json.ts";
import { type Terminal, withProgress } from "../output/terminal.ts";

interface CriticalFlags extends SpectrumFlags {
  readonly te?: string;
  readonly tb?: string;
  readonly closure?: string;
  readonly bath?: string;
  readonly digits?: string;
  readonly json?: boolean;
}

const CLOSURES: Readonly<Record<"wide" | "local", (problem: SteadyStateProblem) => CriticalPoint>> = {
  wide: wideCritical,
  local: localCriticalPoint,
};

/** `critical SPECTRUM --te T [--tb T] [--closure wide|local]`. */
export function criticalCommand(terminal: Terminal): Command {
  const command = new Command("critical").description(
    "critical coupling of a steady state and what it is made of",
  );
  addSpectrumOptions(command)
    .option("--te <T>", "temperature of the electrons, h = tanh(ω/2T) (K with a file)")
    .option("--tb <T>", "temperature of the boson (default: as the electrons)")
    .option("--closure <CLOSURE>", "wide (λ_c) or local (G_c)", "wide")
    .option("--bath <BATH>", "fixed: the electrons stay at T_e", "fixed")
    .option("--digits <D>", "digits of the result, 1 to 15 (default 15)")
    .option("--json", "print one JSON document");
  refuseLater(command, "--half-width <W>", "--drive <N,CENTRE,WIDTH>", "--bath-rate <Γ>", "--rigorous");
  return command.action((flags: CriticalFlags) => critical(flags, terminal));
}

async function critical(flags: CriticalFlags, terminal: Terminal): Promise<void> {
  const closure = closureOf(flags.closure ?? "wide");
  requireFixedBath(flags.bath ?? "fixed");
  const digits = flags.digits === undefined ? 15 : solutionDigits(flags.digits);
  const given = temperaturesOf(flags);
  const chosen = requiredSpectrum(flags);
  const question = {
    chosen,
    electronTemperature: temperatureToEnergy(given.te, chosen.units),
    bosonTemperature: temperatureToEnergy(given.tb, chosen.units),
  };
  const point = await withProgress(terminal, "critical coupling", (bar) =>
    CLOSURES[closure]({ spectrum: chosen.spectrum, ...question, bar }),
  );
  printAnswer(terminal, flags.json, {
    document: () => criticalDocument(point, question, digits),
    text: () => criticalText(point, question),
    notes: [...chosen.notes, ...point.notes],
  });
}

function temperaturesOf({ te, tb }: CriticalFlags): { te: number; tb: number } {
  if (te === undefined)
    throw new InputError({
      where: "--te",
      received: "no temperature",
      accepted: "a temperature greater than 0",
    });
  const electrons = temperature(te, "--te");
  return { te: electrons, tb: tb === undefined ? electrons : temperature(tb, "--tb") };
}

function closureOf(text: string): "wide" | "local" {
  if (text === "flat") throw notAvailable("--closure flat");
  if (text !== "wide" && text !== "local")
    throw new InputError({ where: "--closure", received: text, accepted: "wide or local" });
  return text;
}

function requireFixedBath(text: string): void {
  if (text === "fixed") return;
  if (text === "lead" || text === "none") throw notAvailable(`--bath ${text}`);
  throw new InputError({ where: "--bath", received: text, accepted: "fixed" });
}

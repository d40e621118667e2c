import { Command } from "commander";
import { UnsupportedError } from "../../errors/errors.ts";
import { criticalPoint } from "../critical/critical-point.ts";
import { criticalDocument, criticalText } from "../critical/document.ts";
import type { CriticalPoint } from "../critical/problem.ts";
import { routeAgreement } from "../critical/route-agreement.ts";
import { isBalanced } from "../critical/steady-line.ts";
import { rigorousCritical } from "../enclosure/critical.ts";
import { exactTemperature } from "../enclosure/exact-temperature.ts";
import { EXIT } from "../failure.ts";
import {
  addDistributionOptions,
  DISTRIBUTION_HELP,
  type DistributionFlags,
  distributionsOf,
  refuseContradictions,
} from "../options/distributions.ts";
import { DOUBLE_DIGITS, relativeAccuracy, rigorousDigits, solutionDigits } from "../options/numbers.ts";
import { addScenarioOptions, type ScenarioFlags, scenarioOf } from "../options/scenario.ts";
import {
  addSpectrumOptions,
  requiredSpectrum,
  type SpectrumFlags,
  temperatureToEnergy,
} from "../options/spectrum.ts";
import { printAnswer } from "../output/json.ts";
import { type Terminal, withProgress } from "../output/terminal.ts";
import {
  criticalDigits,
  isEquilibrium,
  preciseCritical,
  requireEquilibrium,
  sharpPoint,
} from "../precise/critical.ts";
import { sharpened } from "../precise/fifteen.ts";

interface CriticalFlags extends SpectrumFlags, ScenarioFlags, DistributionFlags {
  readonly digits?: string;
  readonly accuracy?: string;
  readonly rigorous?: boolean;
  readonly json?: boolean;
}

const HELP = `
routes: solutions in different ways, each with its stated error; where two are further apart than both state, the error covers
the distance off equilibrium, and the exit code is 1.
linewidth is the full width −2 Im Σ^R(0) at the critical coupling, a lead's rate Γ_b included: the rate at which an
electron leaves its state, twice the half width −Im Σ^R(0).
split (wide band; "bosons" in the table): the virtual and the detailed-balance part of φ are not retarded functions by
themselves, so that what share each has depends on how the gap map is written. They count as contributions to Re f^R on
the real axis, in which the equations are closed; the mismatch does not depend on that.${DISTRIBUTION_HELP}`;

/** `critical SPECTRUM --te T [--tb T] [--closure wide|flat|local] [--drive …] [--bath …]`. */
export function criticalCommand(terminal: Terminal, finish: (code: number) => void): Command {
  const command = new Command("critical").description(
    "critical coupling of a steady state and what it is made of",
  );
  addDistributionOptions(addScenarioOptions(addSpectrumOptions(command)))
    .option(
      "--digits <D>",
      "digits of the result, 1 to 100 (default 15 in equilibrium, wide band, where --digits 9 is what doubles give at once; elsewhere as doubles give them; for --einstein 45 take 25 s of CPU, 60 take 72 s, 100 take 11 min)",
    )
    .option(
      "--accuracy <A>",
      "relative accuracy of a steady state (default 1e-8); from 1e-6 on coarser grids and, in the wide band, one route",
    )
    .option(
      "--rigorous",
      "an interval that contains λ_c, with proved ends (in equilibrium; wide band 10 digits, local closure and flat band 7)",
    )
    .option("--json", "print one JSON document");
  return command
    .addHelpText("after", HELP)
    .action((flags: CriticalFlags) => critical(flags, terminal, finish));
}

async function critical(
  flags: CriticalFlags,
  terminal: Terminal,
  finish: (code: number) => void,
): Promise<void> {
  refuseContradictions(flags);
  if (flags.rigorous) {
    refuseTables(flags, "--rigorous");
    const scenario = scenarioOf(flags);
    const digits = rigorousDigits(flags.digits, scenario.closure === "wide" ? 10 : 7);
    const answer = await rigorousCritical(requiredSpectrum(flags), scenario, digits, terminal);
    return printAnswer(terminal, flags.json, answer);
  }
  // Beside a table of h a drive acts on the boson alone.
  const whole = scenarioOf(flags.electronDistribution === undefined ? flags : { bath: "fixed", ...flags });
  const { te, tb, closure, ...scenario } = whole;
  const asked = flags.digits === undefined ? undefined : solutionDigits(flags.digits);
  const digits = asked ?? DOUBLE_DIGITS;
  if (digits > DOUBLE_DIGITS) {
    refuseTables(flags, `--digits ${digits}`);
    requireEquilibrium(digits, whole);
  }
  const chosen = requiredSpectrum(flags);
  const question = {
    chosen,
    electronTemperature: temperatureToEnergy(te, chosen.units),
    bosonTemperature: temperatureToEnergy(tb, chosen.units),
    ...scenario,
    ...fileNames(flags),
  };
  const { notes: tableNotes, ...distributions } = distributionsOf(flags, question.bosonTemperature);
  const aim = flags.accuracy === undefined ? {} : { accuracy: relativeAccuracy(flags.accuracy) };
  const solved = await withProgress(terminal, "critical coupling", (bar) =>
    criticalPoint(closure, { spectrum: chosen.spectrum, ...question, ...distributions, ...aim, bar }),
  );
  const point = { ...solved, notes: [...tableNotes, ...solved.notes] };
  const notes = [...chosen.notes, ...point.notes];
  const precise = (places: number) =>
    criticalDigits(chosen, exactTemperature(flags.te!, chosen.units), places, terminal);
  if (digits > DOUBLE_DIGITS) {
    const document = criticalDocument(point, question, DOUBLE_DIGITS);
    const inDoubles = { document, text: criticalText(point, question), notes };
    const answer = preciseCritical(chosen, await precise(digits), inDoubles);
    printAnswer(terminal, flags.json, answer);
    return judge(point);
  }
  const sharp = isEquilibrium({ ...whole, ...distributions }) ? await sharpCritical() : point;
  printAnswer(terminal, flags.json, {
    document: () => criticalDocument(sharp, question, digits),
    text: () => criticalText(sharp, question),
    notes: [...chosen.notes, ...sharp.notes],
  });
  judge(sharp);

  function judge({ routes }: CriticalPoint): void {
    const { agree, text } = routeAgreement(routes, isBalanced(question));
    if (agree !== false) return;
    terminal.note(`langreth: the routes ${text}`);
    finish(EXIT.fellShort);
  }

  async function sharpCritical(): Promise<CriticalPoint> {
    const { quantity, notes: said } = await sharpened({
      found: point.criticalCoupling,
      asked,
      precise,
    });
    const all = { ...point, notes: [...point.notes, ...said] };
    return quantity === point.criticalCoupling ? all : sharpPoint(all, quantity);
  }
}

/** Throws UnsupportedError for a table beside an option that is for equilibrium alone. */
function refuseTables({ bosonDistribution, electronDistribution }: CriticalFlags, option: string): void {
  const table = bosonDistribution === undefined ? "--electron-distribution" : "--boson-distribution";
  if ((bosonDistribution ?? electronDistribution) === undefined) return;
  throw new UnsupportedError(`${option} with ${table}: for the equilibrium alone, not for a table`);
}

function fileNames({ bosonDistribution, electronDistribution }: CriticalFlags): DistributionFlags {
  return {
    ...(bosonDistribution === undefined ? {} : { bosonDistribution }),
    ...(electronDistribution === undefined ? {} : { electronDistribution }),
  };
}

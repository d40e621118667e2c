import { join } from "node:path";
import { Command } from "commander";
import type { ScanRecord } from "../../report/index.ts";
import type { Effort, Judgement } from "../../verify/verdict.ts";
import { criticalPoint } from "../critical/critical-point.ts";
import { everyDerivation, type JudgedDerivation } from "../derivations/judged.ts";
import { EXIT } from "../failure.ts";
import { temperature } from "../options/numbers.ts";
import {
  addSpectrumOptions,
  type ChosenSpectrum,
  optionalSpectrum,
  type SpectrumFlags,
  temperatureToEnergy,
} from "../options/spectrum.ts";
import { requireFolder, writeFiles } from "../output/files.ts";
import { jsonText, printAnswer } from "../output/json.ts";
import { type ProgressBar, type Terminal, withProgress } from "../output/terminal.ts";
import { type Bias, ohmicBias, ohmicScan } from "../run/bias.ts";
import { bundledChoice, OHMIC } from "../run/bundled.ts";
import { checkClaims } from "../run/claim-check.ts";
import { emitForRun, missingLanguages } from "../run/emitted.ts";
import { type Findings, resultsDocument } from "../run/findings.ts";
import { reportOf } from "../run/report.ts";
import { summaryText } from "../run/summary.ts";
import { transition } from "./tc.ts";
import { effortOf, type JudgedClaim } from "./verify.ts";

interface RunFlags extends SpectrumFlags {
  readonly te?: string;
  readonly tb?: string;
  readonly out?: string;
  readonly digits?: string;
  readonly runs?: string;
  readonly seed?: string;
  readonly json?: boolean;
}

/** Temperatures as given, in the user's unit. */
interface Temperatures {
  readonly te: number | undefined;
  readonly tb: number | undefined;
}

const DEFAULTS = { digits: 30, runs: 5 };

/** `run [SPECTRUM] [--te T --tb T] [--out DIR]`: the main job. */
export function runCommand(terminal: Terminal, finish: (code: number) => void): Command {
  const command = new Command("run").description(
    "the main job: derive, verify, generate kernels, solve, and write a report (without a spectrum, on a bundled one)",
  );
  addSpectrumOptions(command)
    .option("--te <T>", "temperature of the electrons (default: T_c of the spectrum)")
    .option("--tb <T>", "temperature of the boson (default: half of that)")
    .option("--out <DIR>", "folder for report.html, kernels/ and results.json (default langreth-out)")
    .option("--digits <D>", `digits of the checks, 1 to 1000 (default ${DEFAULTS.digits})`)
    .option("--runs <N>", `random models for each step (default ${DEFAULTS.runs})`)
    .option("--seed <S>", "seed of the random models (default: a fresh one, printed)")
    .option("--json", "print one JSON document");
  return command.action((flags: RunFlags) => run(flags, terminal, finish));
}

async function run(flags: RunFlags, terminal: Terminal, finish: (code: number) => void): Promise<void> {
  const start = performance.now();
  const effort = effortOf(flags, DEFAULTS);
  const temperatures = {
    te: flags.te === undefined ? undefined : temperature(flags.te, "--te"),
    tb: flags.tb === undefined ? undefined : temperature(flags.tb, "--tb"),
  };
  const chosen = optionalSpectrum(flags) ?? bundledChoice();
  const out = flags.out ?? "langreth-out";
  requireFolder(out);
  terminal.note(
    `Checks with ${effort.runs} runs a step and ${effort.digits} digits, seed ${effort.seed} (--runs, --digits and --seed change that).`,
  );
  const { findings, scan } = await withProgress(terminal, "langreth run", (bar) =>
    find(chosen, temperatures, effort, bar),
  );
  const seconds = (performance.now() - start) / 1000;
  const document = resultsDocument(findings, out, seconds);
  writeFiles(out, [
    ...findings.kernels.flatMap(({ files }) =>
      files.map(({ path, text }) => ({ path: join("kernels", path), text })),
    ),
    { path: "report.html", text: reportOf(findings, scan, seconds) },
    { path: "results.json", text: `${jsonText(document)}\n` },
  ]);
  printAnswer(terminal, flags.json, {
    document: () => document,
    text: () => summaryText(findings, join(out, "report.html")),
    notes: document.notes,
  });
  if (document.checks.failed > 0) finish(EXIT.fellShort);
}

/** Parts of a bar for consecutive stages, by their rough shares of the time. */
function stage(bar: ProgressBar, from: number, to: number): ProgressBar {
  return { ...bar, update: (fraction, note) => bar.update(from + (to - from) * fraction, note) };
}

/** Emits and solves while the claims are checked beside. */
async function find(
  chosen: ChosenSpectrum,
  temperatures: Temperatures,
  effort: Effort,
  bar: ProgressBar,
): Promise<{ findings: Findings; scan: ScanRecord }> {
  const check = checkClaims(effort);
  try {
    const { scan, ...solved } = solve(chosen, temperatures, stage(bar, 0, 0.6));
    const claims = await check.finish(stage(bar, 0.6, 1));
    const derivations = everyDerivation().map((derivation) => withVerdicts(derivation, claims));
    return { findings: { chosen, effort, derivations, claims, ...solved }, scan };
  } finally {
    check.cancel();
  }
}

function solve(chosen: ChosenSpectrum, temperatures: Temperatures, bar: ProgressBar) {
  const kernels = emitForRun(chosen.spectrum.kind, stage(bar, 0, 0.4));
  const found = transition(chosen, undefined, stage(bar, 0.4, 0.45));
  const wide = wideBias(chosen, temperatures, found.value, stage(bar, 0.45, 0.75));
  const local = ohmicBias(OHMIC.bosonTemperature / OHMIC.electronTemperature, stage(bar, 0.75, 0.8));
  const scan = ohmicScan(local, stage(bar, 0.8, 1));
  const notes = [
    ...missingLanguages(kernels),
    ...(wide ? wide.point.notes : ["There is no transition and no --te: the wide band is left out."]),
    ...local.point.notes,
  ];
  return { kernels, transition: found, wide, local, notes, scan };
}

function withVerdicts(
  derivation: JudgedDerivation["derivation"],
  claims: readonly JudgedClaim[],
): JudgedDerivation {
  const byId = new Map<string, Judgement>(claims.map((claim) => [claim.id, claim]));
  const judgements = new Map(
    derivation.steps.map(({ id }) => [id, byId.get(`${derivation.name}/${id}`)!] as const),
  );
  return { derivation, judgements };
}

function wideBias(
  chosen: ChosenSpectrum,
  { te, tb }: Temperatures,
  tc: number | null,
  bar: ProgressBar,
): Bias | null {
  const electrons = te ?? tc;
  if (electrons === null) return null;
  const question = {
    chosen,
    electronTemperature: temperatureToEnergy(electrons, chosen.units),
    bosonTemperature: temperatureToEnergy(tb ?? electrons / 2, chosen.units),
  };
  return {
    question,
    point: criticalPoint("wide", { spectrum: chosen.spectrum, ...question, bar, withoutRealAxis: true }),
  };
}

import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { integer } from "../options/numbers.ts";
import { type OutputFile, requireFolder, writeFiles } from "../output/files.ts";
import { jsonText, printAnswer } from "../output/json.ts";
import { type Terminal, withProgress } from "../output/terminal.ts";
import { biasScan } from "../steady/bias.ts";
import { csvText } from "../steady/columns.ts";
import { scanDocument, scanText } from "../steady/document.ts";
import { driveScan, mapScan } from "../steady/drive.ts";
import { scanFigures } from "../steady/figures.ts";
import {
  addScanOptions,
  requireOwnOptions,
  type SteadyFlags,
  scannedSpectrum,
  scenarioName,
} from "../steady/flags.ts";
import { sayingWhatIsKept } from "../steady/interruption.ts";
import { JOURNAL, type Journal, journalText, openJournal } from "../steady/journal.ts";
import { scanNotes } from "../steady/notes.ts";
import { type ScanRow, scanRow } from "../steady/row.ts";
import { runScan } from "../steady/run-scan.ts";
import type { Scan, ScenarioName } from "../steady/scan.ts";

const FOLDER = "langreth-steady";
const POINTS = 13;
const MOST_POINTS = 1000;
const MOST_WORKERS = 64;

const SCENARIOS: Readonly<Record<ScenarioName, typeof biasScan>> = {
  bias: biasScan,
  drive: driveScan,
  map: mapScan,
};

const HELP = `
Scenarios (SPECTRUM: the bundled ohmic oscillator where none is given):
  bias   T_B/T_e at given T_e: critical coupling with and without the non-thermal glue, shares, the weak-coupling law and, for
         fixed electrons and a boson with ohmic weight in the local closure, the law with its first correction, left
         out towards T ~ Ω: where the next order, correction²/law in 1/G_c, is not less than 1/G_c, or the correction
         over the law does not fall as both temperatures are halved three times;
         in the wide band the law of the Einstein boson with fixed electrons, as λ → 0;
         with --bath lead for each rate, with --closure flat for each half-width. Beside a lead the law goes with
         s = Γ_1/(Γ_b + Γ_1), Γ_1 = πGb the rate of one boson, b = lim A F_B/G as x → 0: a spectrum without ohmic weight
         has s = 0, and the law 4T of the lead as T/Ω and Γ_b/T → 0
  drive  a driven boson at the temperatures of --te: everything, heating alone, drive alone (electrons held at T_e),
         effective electron temperature, and how much of the heating reaches 1/G_c. Couplings are the first at which the
         eigenvalue of the gap map is 1; where it has its maximum below 1 there is none, and \`reason\` says so
  map    energy and strength of a drive and rate of a lead at one temperature

A LIST is a,b,c (fractions such as 1/20 are numbers) or LOW:HIGH:N, N numbers evenly spaced in the logarithm.
Every finished point is written to DIR/${JOURNAL} at once: after an interruption the same command with --resume goes on.
A point that the solver refuses is kept with the reason.
Wide band, a table beside a lead: points of bias aim at 1e-6, relatively (critical: 1e-8); the error is stated.

Examples:
  langreth steady bias
  langreth steady bias --oscillator 1,0.5 --te 0.04 --closure local --bath lead --out lead
  langreth steady drive --oscillator 1,0.5 --te 0.04,0.01,0.0025 --drive 1,2,0.3
  langreth steady map --strength 0.1:0.4:4 --centre 1:3:5 --bath-rate 0,0.01`;

/** `steady bias|drive|map [SPECTRUM] …`. */
export function steadyCommand(terminal: Terminal, finish: (code: number) => void): Command {
  const command = new Command("steady")
    .description("scan of a steady state: temperature bias, incoherent drive, map of the drive")
    .argument("<scenario>", "bias, drive or map");
  return addScanOptions(command)
    .option("--out <DIR>", "folder for the table, the plots and the journal", FOLDER)
    .option("--resume", "go on with the interrupted scan in the folder")
    .option("--workers <N>", "processes that solve points (default: as many as there are cores)")
    .option("--json", "print one JSON document")
    .addHelpText("after", HELP)
    .action((scenario: string, flags: SteadyFlags) => steady(scenario, flags, { terminal, finish }));
}

interface Outside {
  readonly terminal: Terminal;
  readonly finish: (code: number) => void;
}

async function steady(name: string, flags: SteadyFlags, { terminal, finish }: Outside): Promise<void> {
  const scenario = scenarioName(name);
  requireOwnOptions(scenario, flags);
  const points = flags.points === undefined ? POINTS : integer(flags.points, "--points", 2, MOST_POINTS);
  const workers =
    flags.workers === undefined
      ? availableParallelism()
      : integer(flags.workers, "--workers", 1, MOST_WORKERS);
  const scan = SCENARIOS[scenario](flags, scannedSpectrum(flags), points);
  const folder = flags.out ?? FOLDER;
  requireFolder(folder);
  const rows = await solved(scan, { folder, workers, resume: flags.resume ?? false, terminal });
  const files = writeFiles(folder, resultFiles(scan, rows));
  const result = { scan, rows, files: [...files, join(folder, JOURNAL)] };
  printAnswer(terminal, flags.json, {
    document: () => scanDocument(result),
    text: () => scanText(result),
    notes: scanNotes(scan, rows),
  });
  const unreached = rows.filter((row) => row.criticalCoupling === null);
  if (unreached.length > 0) terminal.note(`${unreached.length} of ${rows.length} points were not reached.`);
  if (unreached.length === rows.length) finish(1);
}

interface Running {
  readonly folder: string;
  readonly workers: number;
  readonly resume: boolean;
  readonly terminal: Terminal;
}

/** Solves what the journal does not know, and leaves the journal in the order of the scan. */
async function solved(scan: Scan, { folder, workers, resume, terminal }: Running): Promise<ScanRow[]> {
  const journal = openJournal(folder, scan, resume);
  if (journal.known.size > 0)
    terminal.note(`${journal.known.size} of ${scan.points.length} points are known from before.`);
  let kept = journal.known.size;
  const counted: Journal = {
    ...journal,
    append: (point, outcome) => {
      journal.append(point, outcome);
      kept++;
    },
  };
  const keptText = () =>
    `${kept} of ${scan.points.length} points are kept in ${join(folder, JOURNAL)}; the same command with --resume goes on.`;
  const outcomes = await withProgress(terminal, `steady ${scan.scenario}`, (bar) => {
    const said = () => {
      bar.stop();
      return keptText();
    };
    return sayingWhatIsKept(terminal, said, () => runScan(scan, { journal: counted, workers, bar }));
  });
  journal.close();
  writeFiles(folder, [{ path: JOURNAL, text: journalText(scan, outcomes) }]);
  return scan.points.map((point, k) => scanRow(scan, point, outcomes[k]!));
}

/** Table, document and plots, named by the scenario. */
function resultFiles(scan: Scan, rows: readonly ScanRow[]): OutputFile[] {
  const { scenario, chosen } = scan;
  const table = { path: `${scenario}.csv`, text: csvText(scenario, rows, chosen.units) };
  const figures = scanFigures(scan, rows);
  const path = `${scenario}.json`;
  const files = [table.path, path, ...figures.map((figure) => figure.path)];
  return [table, { path, text: `${jsonText(scanDocument({ scan, rows, files }))}\n` }, ...figures];
}

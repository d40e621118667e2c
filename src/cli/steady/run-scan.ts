import type { ProgressBar } from "../output/terminal.ts";
import type { Journal } from "./journal.ts";
import { pointKey } from "./journal.ts";
import type { PointOutcome, Scan } from "./scan.ts";
import { solveInProcesses } from "./workers.ts";

/** How a scan is run. */
export interface ScanRun {
  readonly journal: Journal;
  readonly workers: number;
  readonly bar: ProgressBar;
}

/**
 * The outcomes in the order of the points; those that the journal knows are not solved again. A single worker is a process of its own
 * too: solvers are synchronous, and this process has to hear signals.
 */
export async function runScan(scan: Scan, { journal, workers, bar }: ScanRun): Promise<PointOutcome[]> {
  const outcomes = scan.points.map((point) => journal.known.get(pointKey(point)));
  const open = new Map(scan.points.flatMap((point, k) => (outcomes[k] ? [] : [[k, point] as const])));
  let done = scan.points.length - open.size;
  const finished = (index: number, outcome: PointOutcome) => {
    journal.append(scan.points[index]!, outcome);
    outcomes[index] = outcome;
    done++;
    bar.update(done / scan.points.length, `${done} of ${scan.points.length} points`);
  };
  const setting = { scenario: scan.scenario, spectrum: scan.chosen.spectrum };
  await solveInProcesses(open, setting, { count: workers, finished });
  return outcomes.map((outcome) => outcome!);
}

import { Equilibria } from "../critical/equilibria.ts";
import type { ProgressBar } from "../output/terminal.ts";
import type { Journal } from "./journal.ts";
import { pointKey } from "./journal.ts";
import type { PointOutcome, Scan, ScanPoint } from "./scan.ts";
import { solvePoint } from "./solve-point.ts";
import { solveInProcesses } from "./workers.ts";

/** How a scan is run. */
export interface ScanRun {
  readonly journal: Journal;
  readonly workers: number;
  readonly bar: ProgressBar;
}

/** The outcomes in the order of the points; those that the journal knows are not solved again. */
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
  if (workers > 1) await solveInProcesses(open, setting, { count: workers, finished });
  else {
    const equilibria = new Equilibria();
    for (const [index, point] of open) {
      const within = partOf(bar, done, scan.points);
      finished(index, solvePoint(point, { ...setting, equilibria, bar: within }));
    }
  }
  return outcomes.map((outcome) => outcome!);
}

/** The bar of the scan as the bar of one point. */
function partOf(bar: ProgressBar, done: number, points: readonly ScanPoint[]): ProgressBar {
  const count = points.length;
  return {
    update: (fraction) => bar.update((done + fraction) / count, `point ${done + 1} of ${count}`),
    stop: () => {},
  };
}

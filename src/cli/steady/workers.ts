import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { PointOutcome, ScanPoint } from "./scan.ts";
import type { PointSetting } from "./solve-point.ts";

/** What a worker is sent. */
export interface PointTask {
  readonly point: ScanPoint;
  readonly setting: PointSetting;
}

/** Told of every point as soon as it is finished. */
export type Finished = (index: number, outcome: PointOutcome) => void;

/**
 * Solves points in `count` processes; each takes the next point when it is free. The order of finishing is not that of
 * the points. A process that dies, for want of memory for instance, costs the point it was at: the outcome says so.
 */
export async function solveInProcesses(
  points: ReadonlyMap<number, ScanPoint>,
  setting: PointSetting,
  { count, finished }: { readonly count: number; readonly finished: Finished },
): Promise<void> {
  const waiting = [...points];
  const lanes = Array.from({ length: Math.min(count, waiting.length) }, () =>
    lane(waiting, setting, finished),
  );
  await Promise.all(lanes);
}

const running = new Set<ChildProcess>();

/** Ends all workers; the points they are at are lost. */
export function endWorkers(): void {
  for (const worker of running) worker.kill("SIGKILL");
}

async function lane(
  waiting: [number, ScanPoint][],
  setting: PointSetting,
  finished: Finished,
): Promise<void> {
  let worker: ChildProcess | undefined;
  try {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      worker ??= startProcess();
      const answer = await ask(worker, { point: next[1], setting });
      if (answer.died) worker = undefined;
      finished(next[0], answer.outcome);
    }
  } finally {
    if (worker) running.delete(worker);
    worker?.kill("SIGKILL");
  }
}

/** Sources that are not compiled need the loader that runs them; a worker prints nothing. */
function startProcess(): ChildProcess {
  const compiled = !import.meta.url.endsWith(".ts");
  const file = new URL(compiled ? "./scan-process.js" : "./scan-process.ts", import.meta.url);
  const execArgv = compiled ? [] : ["--import", import.meta.resolve("tsx")];
  const worker = fork(fileURLToPath(file), { execArgv, stdio: ["ignore", "ignore", "ignore", "ipc"] });
  running.add(worker);
  return worker;
}

interface WorkerAnswer {
  readonly outcome: PointOutcome;
  readonly died: boolean;
}

function ask(worker: ChildProcess, task: PointTask): Promise<WorkerAnswer> {
  return new Promise((resolve) => {
    const settle = (answer: WorkerAnswer) => {
      worker.removeAllListeners();
      if (answer.died) running.delete(worker);
      // A process that is told to end may still complain; nothing hangs on that any more.
      worker.on("error", () => {});
      resolve(answer);
    };
    worker.once("message", (outcome: PointOutcome) => settle({ outcome, died: false }));
    worker.once("error", (error) => settle({ outcome: lost(error.message), died: true }));
    worker.once("exit", (code, signal) => settle({ outcome: lost(`${signal ?? code}`), died: true }));
    worker.send(task);
  });
}

function lost(why: string): PointOutcome {
  return {
    criticalCoupling: null,
    equilibrium: null,
    withoutNonThermal: null,
    driveAlone: null,
    electronTemperature: null,
    reason: `the process at this point ended with ${why.replace(/\s+/g, " ")}`,
  };
}

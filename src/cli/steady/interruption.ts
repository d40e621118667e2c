import type { Terminal } from "../output/terminal.ts";
import { endWorkers } from "./workers.ts";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** Runs `work`; a signal that ends this process ends the workers too, and says first what `kept` says. */
export async function sayingWhatIsKept<R>(
  terminal: Terminal,
  kept: () => string,
  work: () => Promise<R>,
): Promise<R> {
  const end = (signal: NodeJS.Signals) => {
    endWorkers();
    terminal.note(`Interrupted: ${kept()}`);
    // The handler is gone, so that the process ends by the signal, as whoever sent it expects.
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.once(signal, end);
  try {
    return await work();
  } finally {
    for (const signal of SIGNALS) process.off(signal, end);
  }
}

import { writeSync } from "node:fs";
import { Presets, SingleBar } from "cli-progress";
import { type ProgressBar, SILENT, type Terminal } from "./terminal.ts";

/** Work that is over before this many milliseconds shows no bar. */
const PATIENCE = 1000;

/** Standard output and standard error of this process. A reader that goes away ends the program quietly. */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", leaveOnClosedPipe);
  return {
    write: (text) => void process.stdout.write(text),
    note: (line) => void process.stderr.write(`${line}\n`),
    progress: (title) => (process.stderr.isTTY ? delayedBar(title) : SILENT),
  };
}

function leaveOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit(0);
  // A full disk, for instance. Standard error may be what failed; then nothing more can be said.
  writeSync(2, `langreth: output could not be written: ${error.message}\n`);
  process.exit(1);
}

function delayedBar(title: string): ProgressBar {
  const start = performance.now();
  let bar: SingleBar | undefined;
  return {
    update(fraction, note) {
      if (!bar && performance.now() - start < PATIENCE) return;
      const payload = { note: note.slice(0, 40) };
      if (bar) return bar.update(fraction, payload);
      bar = new SingleBar(barOptions(title), Presets.shades_classic);
      bar.start(1, fraction, payload);
    },
    stop() {
      bar?.stop();
      bar = undefined;
    },
  };
}

/**
 * The computations are synchronous: a handler for Ctrl-C would run too late, so the bar installs none, and it leaves
 * cursor and line wrapping of the terminal as they are.
 */
function barOptions(title: string) {
  return {
    format: `${title} {bar} {percentage}% {note}`,
    stream: process.stderr,
    barsize: 24,
    hideCursor: false,
    clearOnComplete: true,
    gracefulExit: false,
    linewrap: true,
  };
}

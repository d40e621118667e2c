import { CommanderError } from "commander";
import {
  InputError,
  InputErrors,
  LangrethError,
  NotConvergedError,
  UnsupportedError,
} from "../errors/errors.ts";
import type { Terminal } from "./output/terminal.ts";

/** Exit codes of the program. */
export const EXIT = { success: 0, fellShort: 1, badUsage: 2 } as const;

/** Usage that the argument parser refuses. */
export class UsageError extends LangrethError {
  override readonly name = "UsageError";
}

/** Mistakes named at once. */
const MOST_LINES = 10;

/** Turns what a command threw into a line on standard error for each mistake, and an exit code. */
export function reportFailure(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.success;
  const all = error instanceof InputErrors ? error.all : [error];
  for (const one of all.slice(0, MOST_LINES)) terminal.note(`langreth: ${oneLine(one)}`);
  if (all.length > MOST_LINES) terminal.note(`langreth: and ${all.length - MOST_LINES} more`);
  return exitCode(error);
}

function exitCode(error: unknown): number {
  const usage =
    error instanceof InputError ||
    error instanceof UnsupportedError ||
    error instanceof UsageError ||
    error instanceof CommanderError;
  return usage ? EXIT.badUsage : EXIT.fellShort;
}

function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const flat = message
    .replace(/^error: /, "")
    .replace(/\s*\n\s*/g, " ")
    .replace(/^\(outputHelp\)$/, "help: no such command; langreth --help lists them")
    .replace(/^(too many arguments.*)$/, "$1 Spectra are named by --einstein, --oscillator or --a2f FILE.");
  const known =
    error instanceof InputError || error instanceof UnsupportedError || error instanceof UsageError;
  if (known || error instanceof CommanderError) return flat;
  return error instanceof NotConvergedError ? `not converged: ${flat}` : `internal error: ${flat}`;
}

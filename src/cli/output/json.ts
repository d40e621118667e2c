import type { Terminal } from "./terminal.ts";

/** Significant digits of a JSON number. */
const DIGITS = 15;

/** Prints one JSON document; numbers carry at most 15 significant digits. */
export function printJson(terminal: Terminal, document: unknown): void {
  terminal.write(`${jsonText(document)}\n`);
}

/** The document as indented JSON. Throws on numbers that JSON does not have. */
export function jsonText(document: unknown): string {
  return JSON.stringify(document, (_, value) => (typeof value === "number" ? rounded(value) : value), 2);
}

function rounded(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`${value} has no place in a JSON document`);
  return Number(value.toPrecision(DIGITS));
}

/** One answer in the two forms a command has. */
export interface Answer {
  readonly document: () => unknown;
  readonly text: () => string;
  /** For people, on standard error; a document carries its own. */
  readonly notes?: readonly string[];
}

/** Prints the document with `--json`, else the text. */
export function printAnswer(terminal: Terminal, json: boolean | undefined, answer: Answer): void {
  if (json) {
    printJson(terminal, answer.document());
    return;
  }
  for (const note of answer.notes ?? []) terminal.note(note);
  terminal.write(answer.text());
}

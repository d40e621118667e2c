/** A text file as numbered lines, and its rows of numbers. */
import { InputError } from "../../errors/errors.ts";
import { looksNumeric, readNumber } from "./number.ts";

/** One line that is not blank, with its number counted from 1. */
export interface SourceLine {
  readonly number: number;
  readonly text: string;
}

/** A file's name and its lines that are not blank. */
export interface SourceText {
  readonly name: string;
  readonly lines: readonly SourceLine[];
}

/** Numbers that belong to one frequency, with the line and the text of each. */
export interface NumberRow {
  /** Line of the first number. */
  readonly line: number;
  readonly lines: readonly number[];
  readonly tokens: readonly string[];
  readonly values: readonly number[];
}

/** Splits a text at LF, CRLF or CR, drops a byte order mark and blank lines. Throws InputError when nothing is left. */
export function sourceText(text: string, name: string, accepted = "rows of frequency and α²F"): SourceText {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ number: index + 1, text: line }))
    .filter((line) => line.text.trim() !== "");
  if (lines.length === 0) throw new InputError({ where: name, received: "an empty file", accepted });
  return { name, lines };
}

/** `file:line`. */
export function place(source: SourceText, line: number): string {
  return `${source.name}:${line}`;
}

/** Number of the last line that is not blank. */
export function lastLine(source: SourceText): number {
  return source.lines[source.lines.length - 1]!.number;
}

/** What is left of a line before a comment (# ! %), cut at blanks, or at commas with or without blanks. */
export function tokensOf(line: SourceLine): string[] {
  const content = beforeComment(line).replace(/,$/, "").trim();
  return content === "" ? [] : content.split(/\s*,\s*|\s+/);
}

function beforeComment(line: SourceLine): string {
  return line.text.replace(/[#!%].*$/, "").trim();
}

/** The lines that hold more than a comment. */
export function withoutComments(lines: readonly SourceLine[]): SourceLine[] {
  return lines.filter((line) => beforeComment(line) !== "");
}

/** Whether a line holds a row of numbers (comments and text do not). */
export function isRow(line: SourceLine): boolean {
  const [first] = tokensOf(line);
  return first !== undefined && looksNumeric(first);
}

/** The numbers of a line. Throws InputError at the first token that is none. */
export function numberRow(source: SourceText, line: SourceLine): NumberRow {
  const where = place(source, line.number);
  refuseDecimalCommas(line, where);
  const tokens = tokensOf(line);
  const values = tokens.map((token) => readNumber(token, where));
  return { line: line.number, lines: tokens.map(() => line.number), tokens, values };
}

/** `1,5 0,3` could be two numbers or four. */
function refuseDecimalCommas(line: SourceLine, where: string): void {
  const blocks = beforeComment(line).split(/\s*,\s+|\s+/);
  if (blocks.length < 2 || !blocks.some((block) => /\d,\d/.test(block))) return;
  throw new InputError({
    where,
    received: line.text.trim(),
    accepted: "decimal points, and numbers separated by blanks or by commas but not by both",
  });
}

/**
 * Joins lines into records of `length` numbers that each begin on a line of their own. Throws InputError where a
 * record is too long or, at the end, cut short.
 */
export function joinRows(source: SourceText, rows: readonly NumberRow[], length: number): NumberRow[] {
  const records: NumberRow[] = [];
  let open: NumberRow | undefined;
  for (const row of rows) {
    open = open ? append(open, row) : row;
    if (open.values.length > length) break;
    if (open.values.length === length) {
      records.push(open);
      open = undefined;
    }
  }
  if (open)
    throw new InputError({
      where: place(source, open.line),
      received: `a record of ${open.values.length} numbers`,
      accepted: `${length} numbers in each record, as in the first (is the file cut or damaged?)`,
    });
  return records;
}

function append(record: NumberRow, row: NumberRow): NumberRow {
  return {
    line: record.line,
    lines: [...record.lines, ...row.lines],
    tokens: [...record.tokens, ...row.tokens],
    values: [...record.values, ...row.values],
  };
}

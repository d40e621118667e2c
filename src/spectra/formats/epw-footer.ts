/** The footer of EPW's `.a2f`, read by its keywords. */
import { InputError } from "../../errors/errors.ts";
import { readNumber } from "./number.ts";
import { isRow, lastLine, place, type SourceLine, type SourceText } from "./source-text.ts";

/** What the footer says. */
export interface EpwFooter {
  /** λ of the spectra, in the order of the columns. */
  readonly lambda: readonly number[];
  /** Whether there is one λ for each spectrum (`.a2f`); `.a2f_iso` gives that of column 1 only. */
  readonly perColumn: boolean;
  readonly notes: readonly string[];
}

const INTEGRATED = "Integrated el-ph coupling";
const PHONON_SMEARING = "Phonon smearing (meV)";
/** Keywords with lists on the following `#` lines, and with one number on the same line; all are always printed. */
const LISTS = [INTEGRATED, PHONON_SMEARING];
const SCALARS = ["Electron smearing (eV)", "Fermi window (eV)", "Summed el-ph coupling"];
/** Printed by some versions only. */
const OPTIONAL = ["DOS (eV)"];

/**
 * Reads the footer that begins at `source.lines[start]`. Throws InputError when a keyword or its number is missing
 * (a file that was cut) or rows follow; other text is left out and noted.
 */
export function readEpwFooter(source: SourceText, start: number): EpwFooter {
  const lines = source.lines.slice(start);
  const row = lines.find(isRow);
  if (row)
    throw new InputError({
      where: place(source, row.number),
      received: row.text.trim(),
      accepted: "no row of numbers after the footer",
    });
  if (/lambda_int\s*=/i.test(lines[0]!.text)) return readIsotropicFooter(source, lines[0]!);
  const lists = LISTS.map((keyword) => readList(source, lines, keyword));
  for (const keyword of SCALARS) readScalar(source, lines, keyword);
  if (lists[0]!.length === 0 || lists[0]!.length !== lists[1]!.length) throw cut(source, PHONON_SMEARING);
  return { lambda: lists[0]!, perColumn: true, notes: unknownText(lines) };
}

function readIsotropicFooter(source: SourceText, line: SourceLine): EpwFooter {
  const match = /lambda_int\s*=\s*(\S+)/i.exec(line.text);
  if (!match) throw cut(source, "lambda_int =");
  return { lambda: [readNumber(match[1]!, place(source, line.number))], perColumn: false, notes: [] };
}

function indexOf(lines: readonly SourceLine[], keyword: string): number {
  return lines.findIndex((line) => line.text.trim().toLowerCase().startsWith(keyword.toLowerCase()));
}

function readList(source: SourceText, lines: readonly SourceLine[], keyword: string): number[] {
  const index = indexOf(lines, keyword);
  if (index < 0) throw cut(source, keyword);
  const values: number[] = [];
  for (let i = index + 1; i < lines.length && /^\s*#/.test(lines[i]!.text); i++) {
    const tokens = lines[i]!.text.replace(/^\s*#/, "").trim().split(/\s+/);
    values.push(...tokens.map((token) => readNumber(token, place(source, lines[i]!.number))));
  }
  return values;
}

function readScalar(source: SourceText, lines: readonly SourceLine[], keyword: string): number {
  const line = lines[indexOf(lines, keyword)];
  const token = line?.text.trim().slice(keyword.length).trim();
  if (!line || !token) throw cut(source, keyword);
  return readNumber(token, place(source, line.number));
}

function unknownText(lines: readonly SourceLine[]): string[] {
  const known = [...LISTS, ...SCALARS, ...OPTIONAL];
  return lines
    .filter((line) => !/^\s*#/.test(line.text) && known.every((keyword) => indexOf([line], keyword) < 0))
    .map(
      (line) =>
        `Line ${line.number} of the footer is not known and not used: "${line.text.trim().slice(0, 60)}".`,
    );
}

function cut(source: SourceText, missing: string): InputError {
  return new InputError({
    where: place(source, lastLine(source)),
    received: source.lines[source.lines.length - 1]!.text.trim(),
    accepted: `a complete EPW footer with '${missing}' and its value (is the file cut?)`,
  });
}

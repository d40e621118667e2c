/** Quantum ESPRESSO's `a2F.dos*`, written by matdyn.x: Rydberg; column 1 is the total α²F, 2… are the modes. */
import { InputError } from "../../errors/errors.ts";
import { QE_DOS_FOOTER } from "./detect.ts";
import { printedRounding, readNumber } from "./number.ts";
import {
  isRow,
  joinRows,
  lastLine,
  type NumberRow,
  numberRow,
  place,
  type SourceText,
  withoutComments,
} from "./source-text.ts";
import type { SpectrumTable } from "./table.ts";

interface Footer {
  readonly lambda: number;
  readonly spacing: number;
}

/**
 * Reads the records ω, total, 3N modes, printed on 1 + ⌈3N/6⌉ lines or on one, up to the footer
 * `lambda = … Delta = …`. Where every printed ω agrees with (n − ½)Delta to its last digit, that grid replaces the
 * printed one. Throws InputError when a record or the footer is cut.
 */
export function readQuantumEspressoDos(source: SourceText): SpectrumTable {
  const end = source.lines.findIndex((line) => QE_DOS_FOOTER.test(line.text));
  const start = source.lines.findIndex(isRow);
  if (start < 0 || (end >= 0 && end < start))
    throw new InputError({
      where: place(source, lastLine(source)),
      received: "no row of numbers",
      accepted: "records of ω, total α²F and the modes",
    });
  const body = withoutComments(source.lines.slice(start, end < 0 ? undefined : end));
  const rows = body.map((line) => numberRow(source, line));
  const records = joinRows(source, rows, recordLength(rows));
  const footer = readFooter(source, end);
  const exact = exactGrid(records, footer.spacing);
  return {
    format: "qe-dos",
    unit: "Ry",
    rows: records,
    columns: records[0]!.values.length - 1,
    footerLambda: [footer.lambda],
    exactFrequencies: exact,
    spacing: footer.spacing,
    notes: [
      exact
        ? `The printed frequencies agree with (n − 1/2) Delta, Delta = ${footer.spacing} Ry from the footer; that exact grid is used.`
        : `The printed frequencies do not agree with (n − 1/2) Delta, Delta = ${footer.spacing} Ry from the footer; they are used as printed.`,
    ],
  };
}

/** In the fixed format a record begins with a line of two numbers; 3N modes never leave two for another line. */
function recordLength(rows: readonly NumberRow[]): number {
  const first = rows[0]!.values.length;
  if (first !== 2) return first;
  const next = rows.findIndex((row, index) => index > 0 && row.values.length === 2);
  return rows.slice(0, next < 0 ? rows.length : next).reduce((sum, row) => sum + row.values.length, 0);
}

function readFooter(source: SourceText, index: number): Footer {
  const line = source.lines[index];
  const cut = (received: string, at: number) =>
    new InputError({
      where: place(source, at),
      received,
      accepted: "a footer line 'lambda = … Delta = …' after the last record (is the file cut?)",
    });
  if (!line) throw cut(source.lines[source.lines.length - 1]!.text.trim(), lastLine(source));
  const match = /lambda\s*=\s*(\S+)\s+Delta\s*=\s*(\S+)/i.exec(line.text);
  if (!match) throw cut(line.text.trim(), line.number);
  const extra = source.lines.slice(index + 1).find(isRow);
  if (extra) throw cut(`a row after the footer: ${extra.text.trim()}`, extra.number);
  const where = place(source, line.number);
  const spacing = readNumber(match[2]!, where);
  if (!(spacing > 0)) throw new InputError({ where, received: `Delta = ${match[2]}`, accepted: "Delta > 0" });
  return { lambda: readNumber(match[1]!, where), spacing };
}

/** The printed ω may differ by half a unit of its last digit, and by a hair where that half was rounded. */
function exactGrid(records: readonly NumberRow[], spacing: number): number[] | null {
  const grid = records.map((_, n) => (n + 0.5) * spacing);
  const agrees = records.every(({ tokens, values }, n) => {
    return Math.abs(values[0]! - grid[n]!) <= 1.001 * printedRounding(tokens[0]!);
  });
  return agrees ? grid : null;
}

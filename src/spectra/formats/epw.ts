/** EPW's `.a2f` (also `.a2f_iso` and `.a2f_proj`): meV; α²F for each broadening, in some versions followed by λ(ω). */
import { InputError } from "../../errors/errors.ts";
import { EPW_FOOTER, EPW_HEADER } from "./detect.ts";
import { type EpwFooter, readEpwFooter } from "./epw-footer.ts";
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

/**
 * Reads an optional header, the rows and the footer. The footer has one λ for each spectrum, F in all; a row is
 * ω and F spectra, or ω, F spectra and F running integrals 2∫α²F/ω, which are no spectra. The number of broadenings
 * in the header is not used: the newest version prints it but writes one spectrum only. Rows may go on to further
 * lines. Throws InputError when the rows do not fit the footer, or when a record or the footer is cut.
 */
export function readEpw(source: SourceText): SpectrumTable {
  const start = source.lines.findIndex(isRow);
  const end = source.lines.findIndex((line) => EPW_FOOTER.test(line.text));
  const header = source.lines.find((line) => EPW_HEADER.test(line.text))?.text ?? "";
  if (start < 0 || (end >= 0 && end < start)) throw noRows(source);
  const body = withoutComments(source.lines.slice(start, end < 0 ? undefined : end));
  const rows = body.map((line) => numberRow(source, line));
  const integrals = /integrated\s+2\s*\*\s*a2f/i.test(header);
  const footer = end < 0 ? null : readEpwFooter(source, end);
  const count = footer?.perColumn ? footer.lambda.length : null;
  // `.a2f` always ends with its footer; `.a2f_iso` and `.a2f_proj`, whose header counts no broadenings, may not.
  const needed = integrals || /smearing values/i.test(header) || (header === "" && footer === null);
  if (needed && count === null) throw cut(source);
  const length = recordLength(source, rows, count, integrals);
  const columns = count ?? length - 1;
  return {
    format: "epw",
    unit: "meV",
    rows: joinRows(source, rows, length),
    columns,
    footerLambda: footer?.lambda ?? [],
    exactFrequencies: null,
    spacing: null,
    notes: notes(footer, columns, length),
  };
}

/** Numbers in a record: 1 + F or 1 + 2F for F values of λ in the footer, all on one line or wrapped. */
function recordLength(
  source: SourceText,
  rows: readonly NumberRow[],
  count: number | null,
  integrals: boolean,
): number {
  const first = rows[0]!.values.length;
  if (count === null) {
    if (first < 2) throw misfit(source, rows[0]!, "ω and one α²F or more");
    return first;
  }
  const allowed = integrals ? [1 + 2 * count] : [1 + count, 1 + 2 * count];
  const wrapped = firstWrapped(rows);
  const found = [wrapped, first, ...allowed.filter((length) => length % first === 0)].find((length) =>
    allowed.includes(length),
  );
  if (found === undefined)
    throw misfit(source, rows[0]!, `${allowed.join(" or ")}, for the ${count} values of λ in the footer`);
  return found;
}

/** Numbers up to and with the first line that is shorter than the first; 0 when there is none. */
function firstWrapped(rows: readonly NumberRow[]): number {
  const first = rows[0]!.values.length;
  const shorter = rows.findIndex((row) => row.values.length < first);
  return rows.slice(0, shorter + 1).reduce((sum, row) => sum + row.values.length, 0);
}

function notes(footer: EpwFooter | null, columns: number, length: number): string[] {
  const cumulative = length === 1 + 2 * columns;
  return [
    ...(cumulative
      ? [`The last ${columns} of ${length} columns are the running integral of λ and no spectrum.`]
      : []),
    ...(footer ? footer.notes : ["The file has no footer, so its λ cannot be compared."]),
  ];
}

function misfit(source: SourceText, row: NumberRow, accepted: string): InputError {
  return new InputError({
    where: place(source, row.line),
    received: `a row of ${row.values.length} numbers`,
    accepted,
  });
}

function noRows(source: SourceText): InputError {
  return new InputError({
    where: place(source, lastLine(source)),
    received: "no row of numbers before the footer",
    accepted: "rows of ω in meV and α²F",
  });
}

function cut(source: SourceText): InputError {
  return new InputError({
    where: place(source, lastLine(source)),
    received: "the end of the file without the footer 'Integrated el-ph coupling'",
    accepted: "a complete EPW file (rows without header and footer: --format columns --unit meV)",
  });
}

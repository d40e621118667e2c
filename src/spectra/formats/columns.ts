/** Plain columns: frequency and one or more α²F, the same number in every row. */
import { InputError } from "../../errors/errors.ts";
import { EPW_FOOTER, QE_DOS_FOOTER } from "./detect.ts";
import { isRow, numberRow, place, type SourceLine, type SourceText, withoutComments } from "./source-text.ts";
import type { SpectrumTable } from "./table.ts";

/**
 * Reads rows of numbers separated by blanks or commas; comments begin with #, ! or %. Lines of text above the first
 * row are a header and are reported; the footer of a known format ends the table and is reported. Throws InputError
 * for text elsewhere, for fewer than two columns and for rows of unequal length.
 */
export function readColumns(source: SourceText): SpectrumTable {
  const content = withoutComments(source.lines);
  const start = content.findIndex(isRow);
  if (start < 0)
    throw new InputError({
      where: place(source, source.lines[0]!.number),
      received: source.lines[0]!.text.trim(),
      accepted: "rows of numbers: frequency and α²F",
    });
  const end = content.findIndex(
    (line, index) => index > start && (EPW_FOOTER.test(line.text) || QE_DOS_FOOTER.test(line.text)),
  );
  const rows = content.slice(start, end < 0 ? undefined : end).map((line) => numberRow(source, line));
  const length = rows[0]!.values.length;
  for (const row of rows)
    if (row.values.length !== length || length < 2)
      throw new InputError({
        where: place(source, row.line),
        received: `${row.values.length} ${row.values.length === 1 ? "column" : "columns"}`,
        accepted:
          length < 2 ? "at least two columns: frequency and α²F" : `${length} columns, as in the first row`,
      });
  return {
    format: "columns",
    unit: null,
    rows,
    columns: length - 1,
    footerLambda: [],
    exactFrequencies: null,
    spacing: null,
    notes: [...headerNote(content.slice(0, start)), ...footerNote(end < 0 ? undefined : content[end])],
  };
}

function headerNote(header: readonly SourceLine[]): string[] {
  if (header.length === 0) return [];
  return [`Text above the first row is taken as a header: "${header[0]!.text.trim().slice(0, 60)}".`];
}

function footerNote(footer: SourceLine | undefined): string[] {
  return footer ? [`The table ends at the footer in line ${footer.number}, which is not used.`] : [];
}

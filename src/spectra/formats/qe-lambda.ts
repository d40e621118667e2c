/** The `alpha2F.dat` of Quantum ESPRESSO's lambda.x: THz; one α²F for each broadening, the first row at ω = 0. */
import { InputError } from "../../errors/errors.ts";
import { LAMBDA_HEADER } from "./detect.ts";
import { joinRows, lastLine, numberRow, place, type SourceText, withoutComments } from "./source-text.ts";
import type { SpectrumTable } from "./table.ts";

/**
 * Reads the header `# E(THz)` with the broadenings and the rows. Broadenings and values go on to further lines after
 * ten; the further lines of the header have no `#`. A row's first line holds one number more than the header's, so
 * the first line that is longer than the header's begins the data. Throws InputError when the header is missing or
 * the last record is cut.
 */
export function readLambdaX(source: SourceText): SpectrumTable {
  const header = source.lines.findIndex((line) => LAMBDA_HEADER.test(line.text));
  const headerLine = source.lines[header];
  if (!headerLine)
    throw new InputError({
      where: place(source, source.lines[0]!.number),
      received: source.lines[0]!.text.trim(),
      accepted: "the header '# E(THz)' with the broadenings",
    });
  const onHeader = broadenings(headerLine.text).length;
  const rows = withoutComments(source.lines.slice(header + 1)).map((line) => numberRow(source, line));
  const start = rows.findIndex((row) => row.values.length > onHeader);
  if (start < 0 || onHeader === 0)
    throw new InputError({
      where: place(source, onHeader === 0 ? headerLine.number : lastLine(source)),
      received: onHeader === 0 ? headerLine.text.trim() : "no complete row",
      accepted: "a header with one broadening or more, then rows of E and one α²F for each",
    });
  const continued = rows.slice(0, start).reduce((sum, row) => sum + row.values.length, 0);
  const columns = onHeader + continued;
  return {
    format: "qe-lambda",
    unit: "THz",
    rows: joinRows(source, rows.slice(start), 1 + columns),
    columns,
    footerLambda: [],
    exactFrequencies: null,
    spacing: null,
    notes: [],
  };
}

function broadenings(header: string): string[] {
  return header
    .replace(LAMBDA_HEADER, "")
    .trim()
    .split(/\s+/)
    .filter((token) => token !== "");
}

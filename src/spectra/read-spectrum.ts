/** Reading a spectrum from the text of a file, with everything noticed on the way. */
import { InputError } from "../errors/errors.ts";
import { fileRuleCoupling } from "./file-rule.ts";
import { readColumns } from "./formats/columns.ts";
import { detectFormat } from "./formats/detect.ts";
import { readEpw } from "./formats/epw.ts";
import { readQuantumEspressoDos } from "./formats/qe-dos.ts";
import { readLambdaX } from "./formats/qe-lambda.ts";
import { type SourceText, sourceText } from "./formats/source-text.ts";
import type { SpectrumTable } from "./formats/table.ts";
import type { ReadOptions, SpectrumFormat } from "./read-options.ts";
import { clipNegative, dropRows, type SpectrumPoints, selectColumn } from "./selection.ts";
import { coupling, rescale, type TabulatedSpectrum } from "./spectrum.ts";
import { type PointPlace, type Tabulation, tabulate } from "./tabulate.ts";
import { FREQUENCY_UNITS, type FrequencyUnit, meVPer } from "./units.ts";

/** A spectrum and how it was read. */
export interface SpectrumReading {
  /** In meV, or in pure numbers when the unit is `none`. */
  readonly spectrum: TabulatedSpectrum;
  readonly format: SpectrumFormat;
  /** Unit of the frequencies in the file. */
  readonly unit: FrequencyUnit;
  /** Rows of the file: one for each frequency. */
  readonly rows: number;
  readonly columnsAvailable: number;
  readonly column: number;
  /** λ of `spectrum`, piecewise linear; equal to `--lambda` when that was given. */
  readonly lambda: number;
  /** λ before rescaling, piecewise linear. */
  readonly lambdaAsRead: number;
  /** λ = Σ 2α²F/ω Δω of the column as printed; null when the rows are not evenly spaced. */
  readonly lambdaFileRule: number | null;
  /** λ that the file's footer gives for this column, or null. */
  readonly lambdaFooter: number | null;
  /** What a user should know, in plain sentences. */
  readonly notes: readonly string[];
}

const READERS: Record<SpectrumFormat, (source: SourceText) => SpectrumTable> = {
  columns: readColumns,
  epw: readEpw,
  "qe-dos": readQuantumEspressoDos,
  "qe-lambda": readLambdaX,
};

const TITLES: Record<SpectrumFormat, string> = {
  columns: "plain columns",
  epw: "an EPW .a2f file",
  "qe-dos": "a Quantum ESPRESSO a2F.dos file",
  "qe-lambda": "an alpha2F.dat file of lambda.x",
};

/**
 * Reads α²F(ω) from the text of a file called `name` (used in messages as `name:line`). The result is linear
 * between the points, linear to (0, 0) below the first and zero above the last; frequencies are converted to meV
 * unless the unit is `none`. Pure: no file is touched. Throws InputError for everything that cannot be a spectrum.
 */
export function parseSpectrum(
  text: string,
  options: ReadOptions & { readonly name: string },
): SpectrumReading {
  const source = sourceText(text, options.name);
  const format = chooseFormat(source, options);
  const table = READERS[format](source);
  const own = fileUnit(table, options);
  const column = options.column ?? 1;
  const printed = selectColumn(table, column);
  const points = clipNegative(dropRows(printed, options.name, options), options);
  const tabulation = tabulateIn(own, points, options.name);
  const asRead = coupling(tabulation.spectrum);
  const spectrum =
    options.lambda === undefined ? tabulation.spectrum : rescale(tabulation.spectrum, options.lambda);
  const lambdas = {
    lambda: options.lambda ?? asRead,
    lambdaAsRead: asRead,
    lambdaFileRule: fileRuleCoupling(printed.x, printed.a, table.spacing),
    lambdaFooter: table.footerLambda[column - 1] ?? null,
  };
  const notes = [
    `Read as ${TITLES[format]}: ${table.rows.length} rows, α²F column ${column} of ${table.columns}, ${unitPhrase(own)}.`,
    ...table.notes,
    ...points.notes,
    ...closingNote(tabulation, spectrum.unit),
    ...lambdaNotes(lambdas),
  ];
  const found = { format, unit: own, rows: table.rows.length, columnsAvailable: table.columns, column };
  return { spectrum, ...found, ...lambdas, notes };
}

function chooseFormat(source: SourceText, options: ReadOptions): SpectrumFormat {
  const detected = detectFormat(source);
  const asked = options.format ?? "auto";
  if (asked === "auto") return detected;
  if (asked !== "columns" && detected !== "columns" && asked !== detected)
    throw new InputError({
      where: "--format",
      received: asked,
      accepted: `${detected} (by its words the file is ${TITLES[detected]}), columns or auto`,
    });
  return asked;
}

function fileUnit({ unit, format }: SpectrumTable, options: ReadOptions): FrequencyUnit {
  if (unit === null && options.unit === undefined)
    throw new InputError({
      where: "--unit",
      received: "no unit for a file of plain columns",
      accepted: `one of ${FREQUENCY_UNITS.join(", ")}`,
    });
  if (unit === null || options.unit === undefined || options.unit === unit) return unit ?? options.unit!;
  throw new InputError({
    where: "--unit",
    received: options.unit,
    accepted: `${unit}, the unit of ${TITLES[format]} (another unit needs --format columns)`,
  });
}

function tabulateIn(unit: FrequencyUnit, points: SpectrumPoints, name: string): Tabulation {
  const where: PointPlace = (i, part) => `${name}:${points.lines[i]?.[part] ?? 1}`;
  // Checked in the file's own numbers, so that messages show what the file says.
  const { spectrum, closedAt } = tabulate(points.x, points.a, unit === "none" ? "none" : "meV", where);
  const factor = meVPer(unit);
  return {
    spectrum: { ...spectrum, x: spectrum.x.map((value) => value * factor) },
    closedAt: closedAt === null ? null : closedAt * factor,
  };
}

function unitPhrase(unit: FrequencyUnit): string {
  return unit === "none" ? "frequencies as pure numbers" : `frequencies in ${unit}`;
}

function closingNote({ closedAt }: Tabulation, unit: "meV" | "none"): string[] {
  if (closedAt === null) return [];
  const at = `${Number(closedAt.toPrecision(8))}${unit === "none" ? "" : " meV"}`;
  return [
    `The last value of α²F is not zero; one more cell of the previous spacing brings it to zero at ${at}.`,
  ];
}

function lambdaNotes(
  reading: Pick<SpectrumReading, "lambda" | "lambdaAsRead" | "lambdaFileRule" | "lambdaFooter">,
): string[] {
  const { lambda, lambdaAsRead, lambdaFileRule: rule, lambdaFooter: footer } = reading;
  const shown = (value: number) => String(Number(value.toPrecision(9)));
  const notes = [`λ = ${shown(lambdaAsRead)} (linear between the points).`];
  if (rule !== null) notes.push(`By the file's own rule, Σ 2α²F/ω Δω, λ = ${shown(rule)}.`);
  if (footer !== null && rule !== null)
    notes.push(
      `The footer says λ = ${footer}; the file's rule differs from it by ${(rule - footer).toExponential(1)}.`,
    );
  if (footer !== null && rule === null)
    notes.push(
      `The footer says λ = ${footer}; the rows are not evenly spaced, so its rule cannot be applied.`,
    );
  if (lambda !== lambdaAsRead) notes.push(`α²F is rescaled to λ = ${shown(lambda)}.`);
  return notes;
}

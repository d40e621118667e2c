/** What the reader of each format hands over, before a column is chosen and checked. */
import type { FrequencyUnit } from "../units.ts";
import type { NumberRow } from "./source-text.ts";

/** A file format, as in `--format`. */
export type SpectrumFormat = "columns" | "epw" | "qe-dos" | "qe-lambda";

/** Rows of a file: frequency first, then `columns` spectra; anything after them in a row is no spectrum. */
export interface SpectrumTable {
  readonly format: SpectrumFormat;
  /** The format's own unit; null for plain columns, which have none. */
  readonly unit: FrequencyUnit | null;
  readonly rows: readonly NumberRow[];
  /** How many columns after the frequency are α²F. */
  readonly columns: number;
  /** λ that the file's footer gives for column 1, 2, …, in order; empty when it gives none. */
  readonly footerLambda: readonly number[];
  /** Frequencies to be used in place of the printed ones, row by row, when the file defines them more precisely. */
  readonly exactFrequencies: readonly number[] | null;
  /** Spacing Δω that the file states, or null when it is to be taken from the rows. */
  readonly spacing: number | null;
  /** What the reader noticed, in plain sentences. */
  readonly notes: readonly string[];
}

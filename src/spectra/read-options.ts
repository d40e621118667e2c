/** Options that govern how a spectrum file is read. */
import { InputError } from "../errors/errors.ts";
import type { SpectrumFormat } from "./formats/table.ts";
import type { FrequencyUnit } from "./units.ts";

export type { SpectrumFormat } from "./formats/table.ts";

/** Each field corresponds to the command line option of the same name. */
export interface ReadOptions {
  /** `--format`; default `auto`: by the words in header and footer, plain columns otherwise. */
  readonly format?: SpectrumFormat | "auto";
  /** `--unit` of the frequencies; needed for plain columns, and otherwise the format's own. */
  readonly unit?: FrequencyUnit;
  /** `--column`: which α²F, counted from 1 (default 1). */
  readonly column?: number;
  /** `--clip-negative`: negative α²F is set to 0 and reported (default: refused). */
  readonly clipNegative?: boolean;
  /** `--drop-zero-frequency`: rows at ω = 0 are left out and reported (default: refused when α²F > 0 there). */
  readonly dropZeroFrequency?: boolean;
  /** `--lambda`: rescales α²F to this coupling. */
  readonly lambda?: number;
}

/** The values of `--format`. */
export const SPECTRUM_FORMATS = ["auto", "columns", "epw", "qe-dos", "qe-lambda"] as const;

/** Reads the value of `--format`; throws InputError naming the accepted formats. */
export function parseFormat(text: string, where = "--format"): SpectrumFormat | "auto" {
  const format = SPECTRUM_FORMATS.find((candidate) => candidate === text.trim());
  if (format === undefined)
    throw new InputError({ where, received: text, accepted: `one of ${SPECTRUM_FORMATS.join(", ")}` });
  return format;
}

/** Reads the value of `--column`; throws InputError unless it is a whole number of at least 1. */
export function parseColumn(text: string, where = "--column"): number {
  if (!/^\s*0*[1-9]\d{0,8}\s*$/.test(text))
    throw new InputError({ where, received: text, accepted: "a column number: 1, 2, …" });
  return Number(text);
}

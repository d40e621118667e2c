/** A distribution of bosons or electrons at points of its energy, as two columns of text. */
import { InputError } from "../errors/errors.ts";
import {
  isRow,
  numberRow,
  place,
  type SourceText,
  sourceText,
  withoutComments,
} from "./formats/source-text.ts";

/** Values at two or more ascending energies above 0; the function is odd. */
export interface DistributionTable {
  readonly x: readonly number[];
  readonly values: readonly number[];
}

/** Which values a distribution may have. */
export interface DistributionRule {
  /** What the columns hold, for messages. */
  readonly columns: string;
  /** What is said to be accepted. */
  readonly accepted: string;
  allows(value: number): boolean;
}

/** F_B(x) of bosons: 1 + 2n with n ≥ 0. */
export const BOSON_RULE: DistributionRule = {
  columns: "x > 0 and F_B(x)",
  accepted: "F_B ≥ 1 at every x > 0",
  allows: (value) => value >= 1,
};

/** h(ω) of electrons: 1 − 2f with 0 ≤ f ≤ 1. */
export const ELECTRON_RULE: DistributionRule = {
  columns: "ω > 0 and h(ω)",
  accepted: "−1 ≤ h ≤ 1",
  allows: (value) => Math.abs(value) <= 1,
};

/**
 * Reads two columns separated by blanks or a comma; comments begin with #, ! or %.
 *
 * @param name of the file, for messages.
 * @throws InputError with `file:line` for text, other numbers of columns, energies that do not ascend from above 0, values that are not allowed, and
 * fewer than two rows.
 */
export function parseDistribution(text: string, name: string, rule: DistributionRule): DistributionTable {
  const source = sourceText(text, name, `two columns, ${rule.columns}`);
  const [x, values]: [number[], number[]] = [[], []];
  for (const line of withoutComments(source.lines)) {
    const where = place(source, line.number);
    if (!isRow(line))
      throw new InputError({
        where,
        received: line.text.trim(),
        accepted: `two numbers, ${rule.columns}, or a comment that begins with #`,
      });
    const row = numberRow(source, line).values;
    refuseRow(row, x[x.length - 1] ?? 0, where, rule);
    x.push(row[0]!);
    values.push(row[1]!);
  }
  refuseShort(source, x.length, rule);
  return { x, values };
}

function refuseRow(row: readonly number[], before: number, where: string, rule: DistributionRule): void {
  if (row.length !== 2)
    throw new InputError({
      where,
      received: `${row.length} ${row.length === 1 ? "column" : "columns"}`,
      accepted: `two columns, ${rule.columns}`,
    });
  const [at, value] = row as [number, number];
  if (!(at > before))
    throw new InputError({
      where,
      received: `energy ${at}${before > 0 ? ` after ${before}` : ""}`,
      accepted: "energies that ascend from above 0 (the function is odd)",
    });
  if (!rule.allows(value))
    throw new InputError({ where, received: `${value} at ${at}`, accepted: rule.accepted });
}

function refuseShort({ name }: SourceText, rows: number, { columns }: DistributionRule): void {
  if (rows >= 2) return;
  throw new InputError({
    where: name,
    received: `${rows} ${rows === 1 ? "row" : "rows"} of numbers`,
    accepted: `two rows or more, ${columns}`,
  });
}

/** From the rows of a table to the points of one spectrum: column, sign of the frequencies, negative values. */
import { InputError } from "../errors/errors.ts";
import type { SpectrumTable } from "./formats/table.ts";
import type { ReadOptions } from "./read-options.ts";
import { tableMoments } from "./table-moments.ts";

/** Points of one column in the file's unit, with the lines on which frequency and value stand. */
export interface SpectrumPoints {
  readonly x: readonly number[];
  readonly a: readonly number[];
  readonly lines: readonly { readonly frequency: number; readonly value: number }[];
  readonly notes: readonly string[];
}

/** The points of column `column`; throws InputError naming how many columns there are. */
export function selectColumn(table: SpectrumTable, column: number): SpectrumPoints {
  if (!Number.isInteger(column) || column < 1 || column > table.columns)
    throw new InputError({
      where: "--column",
      received: String(column),
      accepted:
        table.columns === 1
          ? "1 (the file has 1 α²F column)"
          : `1 to ${table.columns} (the file has ${table.columns} α²F columns)`,
    });
  return {
    x: table.rows.map((row, i) => (table.exactFrequencies?.[i] ?? row.values[0]!) + 0),
    a: table.rows.map((row) => row.values[column]! + 0),
    lines: table.rows.map((row) => ({ frequency: row.line, value: row.lines[column]! })),
    notes: [],
  };
}

/**
 * Leaves out rows at ω < 0 when α²F = 0 there, and rows at ω = 0 when asked to. Throws InputError at a row with
 * weight at ω < 0.
 */
export function dropRows(points: SpectrumPoints, name: string, options: ReadOptions): SpectrumPoints {
  points.x.forEach((frequency, i) => {
    if (frequency < 0 && points.a[i] !== 0)
      throw new InputError({
        where: `${name}:${points.lines[i]!.value}`,
        received: `α²F ${points.a[i]} at frequency ${frequency}`,
        accepted: "α²F = 0 at frequencies below 0 (such modes are unstable)",
      });
  });
  const keep = (i: number) => points.x[i]! > 0 || (points.x[i] === 0 && !options.dropZeroFrequency);
  const negative = points.x.filter((frequency) => frequency < 0).length;
  const zero = points.x.findIndex((frequency, i) => frequency === 0 && !keep(i));
  return {
    x: points.x.filter((_, i) => keep(i)),
    a: points.a.filter((_, i) => keep(i)),
    lines: points.lines.filter((_, i) => keep(i)),
    notes: [
      ...(negative > 0 ? [`${counted(negative, "row")} below ω = 0, with α²F = 0, left out.`] : []),
      ...(zero >= 0 ? [`The row at ω = 0, with α²F = ${points.a[zero]}, is left out.`] : []),
    ],
  };
}

/**
 * Sets negative α²F to 0 when asked to and says how much λ that removed (a negative number, piecewise linear).
 * Without the option the values stay and are refused later, where they stand.
 */
export function clipNegative(points: SpectrumPoints, options: ReadOptions): SpectrumPoints {
  const negative = points.a.filter((value) => value < 0);
  if (!options.clipNegative || negative.length === 0) return points;
  const a = points.a.map((value) => Math.max(0, value));
  const removed = partialCoupling(
    points.x,
    points.a.map((value) => Math.min(0, value)),
  );
  const lowest = negative.reduce((low, value) => Math.min(low, value), 0);
  const note =
    `${counted(negative.length, "negative value")} of α²F (lowest ${lowest}) set to 0; ` +
    `the part of λ removed is ${removed.toPrecision(4)}.`;
  return { ...points, a, notes: [...points.notes, note] };
}

/** λ is linear in the values, so that of the table's negative parts alone is what clipping removes. */
function partialCoupling(x: readonly number[], a: readonly number[]): number {
  const increasing = x.every((value, i) => i === 0 || value > x[i - 1]!);
  if (!increasing || x.length < 2) return Number.NaN;
  const atOrigin = x[0] === 0;
  return tableMoments(atOrigin ? x : [0, ...x], atOrigin ? [0, ...a.slice(1)] : [0, ...a]).lambda;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

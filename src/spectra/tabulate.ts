/** From points (x_i, α²F_i) to a spectrum that fulfils the conventions of {@link TabulatedSpectrum}. */
import { InputError } from "../errors/errors.ts";
import { isSized, SIZE } from "./size.ts";
import type { TableUnit, TabulatedSpectrum } from "./spectrum.ts";

/** Names point `index` in a message: where its frequency stands, or where its value does. */
export type PointPlace = (index: number, part: "frequency" | "value") => string;

/** A tabulated spectrum and the point that closes it, when the last value given is not zero. */
export interface Tabulation {
  readonly spectrum: TabulatedSpectrum;
  /** Frequency of the added zero, or null when the last value given is zero. */
  readonly closedAt: number | null;
}

/** Every frequency at which λ is asked for costs a sum over all cells: more points than this are minutes without an answer. */
export const MOST_POINTS = 100_000;

/**
 * The function that is linear between the points, linear to (0, 0) below the first and zero above the last. A
 * last value a > 0 is closed by one more cell, down to zero, of the width of the last cell given.
 *
 * x: two to 100 000 frequencies, strictly increasing, x ≥ 0, and a = 0 where x = 0 (λ diverges otherwise);
 * a: α²F ≥ 0 at each x. Frequencies that are not 0 and the largest value are between 1e-75 and 1e75; smaller values are what Gaussian tails print.
 * Throws InputError otherwise; `where` names the place.
 */
export function tabulate(
  x: readonly number[],
  a: readonly number[],
  unit: TableUnit,
  where: PointPlace = (index) => `point ${index + 1}`,
): Tabulation {
  checkSize(x, a, where);
  for (let i = 0; i < x.length; i++) checkPoint(x, a, i, where);
  checkLargest(a, where);
  const origin = x[0] === 0 ? [] : [0];
  const last = x.length - 1;
  const closedAt = a[last]! > 0 ? 2 * x[last]! - x[last - 1]! : null;
  const end = closedAt === null ? [] : [closedAt];
  const spectrum: TabulatedSpectrum = {
    kind: "tabulated",
    x: [...origin, ...x, ...end],
    a: [...origin, ...a.map((value) => value + 0), ...end.map(() => 0)],
    unit,
  };
  return { spectrum, closedAt };
}

function checkSize(x: readonly number[], a: readonly number[], where: PointPlace): void {
  if (x.length > MOST_POINTS)
    throw new InputError({
      where: where(MOST_POINTS, "frequency"),
      received: `the first of ${x.length - MOST_POINTS} points too many`,
      accepted: `at most ${MOST_POINTS} points: a coarser table`,
    });
  if (x.length === a.length && x.length >= 2) return;
  throw new InputError({
    where: where(Math.max(0, x.length - 1), "frequency"),
    received: `${x.length} frequencies and ${a.length} values`,
    accepted: "at least two frequencies with one value each",
  });
}

function checkLargest(a: readonly number[], where: PointPlace): void {
  const largest = a.reduce((most, value) => Math.max(most, value));
  const refuse = (index: number, received: string, accepted: string) => {
    throw new InputError({ where: where(index, "value"), received, accepted });
  };
  if (largest === 0) refuse(a.length - 1, "α²F = 0 at every frequency", "at least one value greater than 0");
  if (!isSized(largest))
    refuse(a.indexOf(largest), `${largest} as the largest α²F`, `a largest value ${SIZE}`);
}

function checkPoint(x: readonly number[], a: readonly number[], i: number, where: PointPlace): void {
  const refuse = (part: "frequency" | "value", received: string, accepted: string) => {
    throw new InputError({ where: where(i, part), received, accepted });
  };
  const [frequency, value, previous] = [x[i]!, a[i]!, i === 0 ? undefined : x[i - 1]!];
  if (!Number.isFinite(frequency)) refuse("frequency", `frequency ${frequency}`, "finite numbers");
  if (!Number.isFinite(value)) refuse("value", `α²F ${value}`, "finite numbers");
  if (previous !== undefined && frequency <= previous)
    refuse(
      "frequency",
      `frequency ${frequency} after ${previous}`,
      "frequencies that increase from row to row",
    );
  if (frequency < 0) refuse("frequency", `frequency ${frequency}`, "frequencies of at least 0");
  if (value < 0)
    refuse(
      "value",
      `α²F ${value}`,
      "values of at least 0 (--clip-negative sets negative values to 0 and reports it)",
    );
  if (frequency > 0 && !isSized(frequency)) refuse("frequency", `frequency ${frequency}`, `0, or ${SIZE}`);
  if (frequency === 0 && value > 0)
    refuse(
      "value",
      `α²F ${value} at frequency 0, where λ would diverge`,
      "the value 0 there (--drop-zero-frequency leaves the row out)",
    );
}

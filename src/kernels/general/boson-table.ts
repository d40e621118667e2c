import { type BosonExcess, cellOf, linear, tabulatedExcess } from "./boson-excess.ts";

/** F_B and coth are both rounded: a difference of so many units in the last place is none. */
const ROUNDING = 4 * Number.EPSILON;

/** A table of F_B as what it has beyond a thermal boson. */
export interface BosonTable {
  /** Null where the table holds the values of coth(x/2T_B) themselves. */
  readonly excess: BosonExcess | null;
  /** Where a cell ends that was added; null for none. */
  readonly closed: number | null;
}

/**
 * The excess of an F_B ≥ 1 given at ascending frequencies x_i > 0 over coth(x/2T_B): linear between the points, linear to 0 at x = 0, and, where its last
 * value is not 0, to 0 over one more cell of the previous spacing; thermal at T_B beyond. In cells in which F_B would fall below 1 by that (it is 1 there to
 * the digits given, and coth is not) F_B itself is linear.
 */
export function bosonTable(
  x: readonly number[],
  distribution: readonly number[],
  bosonTemperature: number,
): BosonTable {
  const thermal = (at: number): number => 2 / Math.expm1(at / bosonTemperature);
  const beyond = distribution.map((value, i) => {
    const difference = value - 1 - thermal(x[i]!);
    return Math.abs(difference) <= ROUNDING * value ? 0 : difference;
  });
  if (beyond.every((value) => value === 0)) return { excess: null, closed: null };
  const closed = beyond.at(-1) === 0 ? null : 2 * x.at(-1)! - x.at(-2)!;
  const points = closed === null ? x : [...x, closed];
  const values = closed === null ? beyond : [...beyond, 0];
  const table = tabulatedExcess(points, values);
  const { breaks } = table;
  const all = [0, ...values];
  const occupied = [0, ...points.map((at, i) => (distribution[i] ?? 1 + thermal(at)) - 1)];
  const direct = breaks.map((from, i) => i > 0 && i + 1 < breaks.length && isTooLow(from, breaks[i + 1]!, i));
  const at = (s: number): number =>
    s < breaks.at(-1)! && direct[cellOf(breaks, s)]
      ? Math.max(0, linear(breaks, occupied, s)) - thermal(s)
      : table.at(s);
  return { excess: { ...table, at, breaks: breaks.filter((_, i) => isBent(all, i)) }, closed };

  /** Whether 2n + excess, convex between two points, has its minimum at 0 or below. */
  function isTooLow(from: number, to: number, i: number): boolean {
    const slope = (all[i + 1]! - all[i]!) / (to - from);
    const flat = 2 * bosonTemperature * Math.asinh(1 / Math.sqrt(2 * bosonTemperature * Math.max(0, slope)));
    const lowest = Math.min(to, Math.max(from, flat));
    return thermal(lowest) + all[i]! + slope * (lowest - from) <= ROUNDING;
  }
}

/** Whether the excess is other than 0 beside a point. */
function isBent(values: readonly number[], i: number): boolean {
  return [i - 1, i, i + 1].some((k) => (values[k] ?? 0) !== 0);
}

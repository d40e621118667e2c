import { NotConvergedError } from "../../errors/errors.ts";
import { decimalText, directedText, RealBall } from "../../precision/index.ts";
import type { Bounds } from "../../solvers/enclosure/eigenvalue-enclosure.ts";
import { type ProgressBar, type Terminal, withProgress } from "../output/terminal.ts";

/** Digits of the ends over the wanted ones, so that printing widens the interval by little. */
const EXTRA = 3;
/** JSON numbers carry this many digits; values with more are decimal strings. */
const NUMBER_DIGITS = 15;

/** What is proved under a progress bar. @throws NotConvergedError with what is left to ask for where a proof fails. */
export async function proved<R>(
  terminal: Terminal,
  digits: number,
  prove: (bar: ProgressBar) => R,
): Promise<R> {
  try {
    return await withProgress(terminal, "proof", prove);
  } catch (error) {
    if (!(error instanceof NotConvergedError)) throw error;
    throw new NotConvergedError(
      `${error.message} (to ${digits} digits: fewer may be provable, and without --rigorous it is solved without proof)`,
    );
  }
}

/**
 * The middle of the interval under `key`, `error` ≥ the distance from it to any member, and the ends as decimals that are
 * rounded outwards: the interval as printed contains the proved one.
 */
export function intervalDocument(key: string, bounds: Bounds, digits: number): Record<string, unknown> {
  const middle = middleText(bounds, digits);
  return {
    [key]: digits > NUMBER_DIGITS ? middle.value : Number(middle.value),
    error: Number(middle.error),
    interval: endsText(bounds, digits),
    rigorous: true,
  };
}

/** One line for people. */
export function intervalText(name: string, bounds: Bounds, digits: number, unit = ""): string {
  const [lower, upper] = endsText(bounds, digits);
  return `  ${name.padEnd(9)}in [${lower}, ${upper}]${unit}`;
}

/** Says so where the interval is wider than was asked for. */
export function widthNote(bounds: Bounds, digits: number): string[] {
  const width = bounds.upper.sub(bounds.lower, 64).div(bounds.lower, 64).toNumber();
  if (width <= 10 ** -digits) return [];
  return [
    `The interval has a relative width of ${width.toExponential(1)}: more digits are out of reach of the trial vectors.`,
  ];
}

export function endsText({ lower, upper }: Bounds, digits: number): [string, string] {
  return [directedText(lower, digits + EXTRA, "down"), directedText(upper, digits + EXTRA, "up")];
}

function middleText(bounds: Bounds, digits: number): { value: string; error: string } {
  return decimalText(RealBall.hull(bounds.lower, bounds.upper, Infinity), Math.max(digits, NUMBER_DIGITS));
}

import { DOUBLE_DIGITS } from "../options/numbers.ts";

/** A number with an absolute error. */
export interface Quantity {
  readonly value: number;
  readonly error: number;
}

/** The value at `digits` significant digits, and an error that covers the rounding; the error is rounded upwards. */
export function atDigits({ value, error }: Quantity, digits: number): Quantity {
  const rounded = Number(value.toPrecision(digits));
  return { value: rounded, error: upwards(error + Math.abs(rounded - value)) };
}

/** So many significant digits (default 3), never below the given error. */
function upwards(error: number, digits = 3): number {
  if (error === 0) return 0;
  const near = Number(error.toPrecision(digits));
  if (near >= error) return near;
  const last = 10 ** (Math.floor(Math.log10(near)) + 1 - digits);
  return Number((near + last).toPrecision(digits));
}

/** As many digits as the error allows, zeros among them, then the error, which covers the rounding: `0.61790000 ± 8.3e-8`. */
export function quantityText({ value, error }: Quantity): string {
  if (!(error > 0)) return shortest(value, DOUBLE_DIGITS);
  const text = knownText({ value, error }, DOUBLE_DIGITS);
  return `${text} ± ${upwards(error + Math.abs(Number(text) - value), 2).toExponential(1)}`;
}

const FEWEST = 3;

/** At most `most` digits, fewer where the error does not allow them, zeros among them: `0.61790`. */
export function knownText({ value, error }: Quantity, most: number): string {
  if (!(error > 0)) return shortest(value, most);
  const known = Math.floor(Math.log10(Math.abs(value) / error)) + 2;
  const text = value.toPrecision(Math.min(most, Math.max(FEWEST, known)));
  // Digits before the point that are not known are written as zeros.
  return text.includes("e+") ? String(Number(text)) : text;
}

/** At most `digits` significant digits, without trailing zeros. */
export function shortest(value: number, digits = 6): string {
  return String(Number(value.toPrecision(digits)));
}

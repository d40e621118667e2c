/** Numbers as Fortran, C and Python programs print them. */
import { InputError } from "../../errors/errors.ts";

/** Mantissa, then an exponent with a letter, or three digits of exponent without one (Fortran drops the letter). */
const NUMBER = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:[eEdDqQ]([+-]?\d{1,5})|((?<=\..*)[+-]\d{3}))?$/;
const OVERFLOW = /^[+-]?\*+$/;

/** Whether a token is meant as a number: it begins with a digit or a point, or is NaN or an infinity. */
export function looksNumeric(token: string): boolean {
  return /^[+-]?(?:[\d.]|nan$|inf(?:inity)?$)/i.test(token);
}

/**
 * Reads `0.5`, `1E-3`, `1.0D-03`, `.5`, `1.234-105` (an exponent of three digits without its letter).
 * Throws InputError at `where` for anything else: text, NaN, infinities, overflow stars, values beyond 1.8e308.
 */
export function readNumber(token: string, where: string): number {
  if (OVERFLOW.test(token))
    throw new InputError({
      where,
      received: token,
      accepted:
        "a number (stars mean that it did not fit the column width of the program that wrote the file)",
    });
  const match = NUMBER.exec(token);
  const value = match ? Number(`${match[1]}e${match[2] ?? match[3] ?? 0}`) : Number.NaN;
  if (!Number.isFinite(value)) throw new InputError({ where, received: token, accepted: "a finite number" });
  return value;
}

/** Half a unit in the last printed digit: the rounding error that a printed number may carry. */
export function printedRounding(token: string): number {
  const match = NUMBER.exec(token);
  if (!match) return 0;
  const decimals = (match[1]!.split(".")[1] ?? "").length;
  return 0.5 * 10 ** (Number(match[2] ?? match[3] ?? 0) - decimals);
}

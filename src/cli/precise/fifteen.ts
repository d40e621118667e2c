import { NotConvergedError, UnsupportedError } from "../../errors/errors.ts";
import { Rational } from "../../exact/rational.ts";
import type { DigitsAnswer } from "../../solvers/precise/precise-problem.ts";
import { DOUBLE_DIGITS } from "../options/numbers.ts";
import { atDigits, type Quantity } from "../output/quantity.ts";

/** A number in doubles that can be had to more digits. */
interface Sharpening {
  readonly found: Quantity;
  /** `--digits`, at most 15; undefined where it was left out. */
  readonly asked: number | undefined;
  readonly precise: (digits: number) => Promise<DigitsAnswer>;
}

/**
 * The number to the digits asked for, 15 unless told otherwise: by the precise solver where doubles do not reach them, with an error of
 * a unit in the last digit at most. Who is in a hurry asks for fewer.
 *
 * @throws NotConvergedError or UnsupportedError of the precise solver, if the digits were asked for; otherwise a note gives the reason.
 */
export async function sharpened({
  found,
  asked,
  precise,
}: Sharpening): Promise<{ readonly quantity: Quantity; readonly notes: readonly string[] }> {
  const digits = asked ?? DOUBLE_DIGITS;
  if (found.error <= 10 ** -digits * Math.abs(found.value)) return { quantity: found, notes: [] };
  try {
    return { quantity: inDoubles(await precise(digits)), notes: [] };
  } catch (error) {
    const known = error instanceof NotConvergedError || error instanceof UnsupportedError;
    if (asked !== undefined || !known) throw error;
    return { quantity: found, notes: [`The error is that of doubles: ${error.message}.`] };
  }
}

/** The number at 15 digits, with an error that covers the rounding, as these digits and as the double that carries them. */
export function inDoubles({ value: text, error }: DigitsAnswer): Quantity {
  const decimal = Number(text).toPrecision(DOUBLE_DIGITS);
  const value = Number(decimal);
  const exact = Rational.parse(text)!;
  const [printed, carried] = [Rational.parse(decimal)!, Rational.fromDouble(value)].map((x) =>
    exact.sub(x).abs().toNumber(),
  );
  return atDigits({ value, error: Math.max(printed!, carried!) + Number(error) }, DOUBLE_DIGITS);
}

import { NotConvergedError, UnsupportedError } from "../../errors/errors.ts";
import { Rational } from "../../exact/rational.ts";
import type { DigitsAnswer } from "../../solvers/precise/precise-problem.ts";
import type { Spectrum } from "../../spectra/spectrum.ts";
import { DOUBLE_DIGITS } from "../options/numbers.ts";
import { atDigits, type Quantity } from "../output/quantity.ts";

/** A number in doubles that can be had to more digits. */
interface Sharpening {
  readonly found: Quantity;
  /** `--digits`, at most 15; undefined where it was left out. */
  readonly asked: number | undefined;
  readonly spectrum: Spectrum;
  /** In the unit of the spectrum's frequencies. */
  readonly temperature: number;
  readonly precise: (digits: number) => Promise<DigitsAnswer>;
}

/** Without a gap the cost rises as T falls: below this fraction of Ω fifteen digits are for those who ask. */
const CHEAP_WITHOUT_GAP = 1e-3;

/**
 * The number to the digits asked for, 15 unless told otherwise, each half a unit of the last digit apart from what is exact at most, where
 * doubles do not reach them. Nobody is made to wait for digits not asked for: for a table they take from two seconds to ten, for the Einstein
 * boson and the oscillator one to three; a note says so.
 *
 * @throws NotConvergedError or UnsupportedError of the precise solver, if the digits were asked for.
 */
export async function sharpened(
  given: Sharpening,
): Promise<{ readonly quantity: Quantity; readonly notes: readonly string[] }> {
  const { found, asked, precise } = given;
  const digits = asked ?? DOUBLE_DIGITS;
  if (found.error <= 10 ** -digits * Math.abs(found.value)) return { quantity: found, notes: [] };
  if (asked === undefined && !isCheap(given))
    return { quantity: found, notes: ["The error is that of doubles; --digits 15 takes seconds more."] };
  try {
    return { quantity: inDoubles(await precise(digits)), notes: [] };
  } catch (error) {
    const known = error instanceof NotConvergedError || error instanceof UnsupportedError;
    if (asked !== undefined || !known) throw error;
    return { quantity: found, notes: [`The error is that of doubles: ${error.message}.`] };
  }
}

function isCheap({ spectrum, temperature }: Sharpening): boolean {
  switch (spectrum.kind) {
    case "einstein":
      return true;
    case "oscillator":
      return temperature > CHEAP_WITHOUT_GAP * spectrum.omega;
    case "tabulated":
      return false;
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

import { InputError } from "../../errors/errors.ts";
import { Rational } from "../../exact/rational.ts";

/**
 * A positive number as it is meant: `"1e-3"`, `"1/3"`, a rational, or a number, which stands for the decimal that it
 * prints as.
 *
 * @throws InputError otherwise.
 */
export function positiveRational(given: string | number | Rational, where: string): Rational {
  const value = given instanceof Rational ? given : Rational.parse(String(given));
  if (value && value.sign() > 0) return value;
  throw new InputError({ where, received: String(given), accepted: "a positive number, exactly" });
}

import { Decimal } from "decimal.js";
import { decimalText } from "./decimal-text.ts";
import { RealBall } from "./real-ball.ts";

/** Elementary functions at a fixed number of digits, on decimal.js alone. */
export interface DecimalRoute {
  readonly number: typeof Decimal;
  exp(x: Decimal.Value): Decimal;
  ln(x: Decimal.Value): Decimal;
  tanh(x: Decimal.Value): Decimal;
  coth(x: Decimal.Value): Decimal;
}

/**
 * A second, independent route to exp, ln, tanh and coth: decimal.js arithmetic of its own clone with `digits`
 * digits (the shared Decimal configuration is neither read nor changed). tanh and coth use u = e^(−2|x|) with
 * as many extra digits as 1 − u loses at small |x|, so results carry an error of about one unit of the last digit.
 */
export function decimalRoute(digits: number): DecimalRoute {
  const number = Decimal.clone({ defaults: true, precision: digits });
  const quotient = (value: Decimal.Value): { rest: Decimal; sum: Decimal; sign: number } => {
    const x = new Decimal(value);
    const lost = x.isZero() ? 0 : Math.max(0, -x.e);
    const wide = Decimal.clone({ defaults: true, precision: digits + lost + 8 });
    const u = wide.exp(new wide(x.toString()).abs().times(-2));
    return { rest: new wide(1).minus(u), sum: u.plus(1), sign: x.isNegative() ? -1 : 1 };
  };
  return {
    number,
    exp: (x) => number.exp(x),
    ln: (x) => number.ln(x),
    tanh: (x) => {
      const { rest, sum, sign } = quotient(x);
      return new number(rest.div(sum).times(sign).toString()).toSignificantDigits(digits);
    },
    coth: (x) => {
      const { rest, sum, sign } = quotient(x);
      return new number(sum.div(rest).times(sign).toString()).toSignificantDigits(digits);
    },
  };
}

/** A finite Decimal as a ball, exact up to the rounding to `bits`; throws RangeError for NaN and infinities. */
export function fromDecimal(x: Decimal, bits: number): RealBall {
  return RealBall.parse(x.toString(), bits);
}

/** The midpoint of a ball as a Decimal of `digits` digits, with the bound of the distance to all its members. */
export function toDecimal(x: RealBall, digits: number): { readonly value: Decimal; readonly error: Decimal } {
  const number = Decimal.clone({ defaults: true, precision: digits });
  const { value, error } = decimalText(x, digits);
  return { value: new number(value), error: new number(error) };
}

import { Rational } from "../../exact/rational.ts";
import { bernoulli } from "../../precision/index.ts";

/** Coefficients 2^2k B_2k/(2k)!, k = 1, …, 16, of a², a⁴, … in a coth a, as the nearest doubles. */
export function xcothCoefficients(): readonly number[] {
  let scale = Rational.ONE;
  return Array.from({ length: 16 }, (_, i) => {
    const k = i + 1;
    scale = scale.mul(Rational.of(4, 2 * k * (2 * k - 1)));
    return scale.mul(bernoulli(k)).toNumber();
  });
}

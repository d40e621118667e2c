import { decimalText } from "./decimal-text.ts";
import { RealBall } from "./real-ball.ts";

/**
 * A decimal with `digits` significant digits that is not above (`down`) or not below (`up`) the exact ball x > 0, less
 * than two units of its last digit away: an end of an interval that stays an end when it is printed.
 *
 * Example: 2/3 rounded to a ball, 3 digits: "0.666" down, "0.667" up.
 */
export function directedText(x: RealBall, digits: number, side: "down" | "up"): string {
  const end = side === "down" ? x.lower() : x.upper();
  const near = decimalText(end, digits).value;
  return lies(near, end, side) ? near : neighbour(near, side);
}

/** Whether the decimal is on the wanted side of the exact ball. */
function lies(text: string, end: RealBall, side: "down" | "up"): boolean {
  const { man, exp } = decimalParts(text);
  if (Math.abs(exp) > EXACT) return liesClearly(man, exp, end, side);
  const power = RealBall.integer(10).pow(Math.abs(exp), Infinity);
  const [left, right] =
    exp < 0
      ? [RealBall.integer(man), end.mul(power, Infinity)]
      : [RealBall.integer(man).mul(power, Infinity), end];
  const order = left.compareMid(right);
  return side === "down" ? order <= 0 : order >= 0;
}

/** Powers of ten beyond this have too many digits to be written out. */
const EXACT = 10_000;
const BITS = 192;
/** The same in balls; false where they cannot tell, so that the neighbour is taken, which lies on the wanted side. */
function liesClearly(man: bigint, exp: number, end: RealBall, side: "down" | "up"): boolean {
  const power = RealBall.integer(10).pow(Math.abs(exp), BITS);
  const decimal = exp < 0 ? RealBall.integer(man).div(power, BITS) : RealBall.integer(man).mul(power, BITS);
  const gap = decimal.sub(end, BITS);
  return side === "down" ? gap.isNegative() : gap.isPositive();
}

/** man·10^exp. */
function decimalParts(text: string): { man: bigint; exp: number } {
  const [mantissa, exponent] = text.split("e") as [string, string | undefined];
  const [whole, fraction = ""] = mantissa.split(".") as [string, string | undefined];
  return { man: BigInt(whole + fraction), exp: Number(exponent ?? 0) - fraction.length };
}

/** The decimal one unit of the last digit further. */
function neighbour(text: string, side: "down" | "up"): string {
  const [mantissa, exponent] = text.split("e") as [string, string | undefined];
  const digits = mantissa.replace(".", "");
  const moved = (BigInt(digits) + (side === "up" ? 1n : -1n)).toString().padStart(digits.length, "0");
  const places = mantissa.includes(".") ? mantissa.length - mantissa.indexOf(".") - 1 : 0;
  const cut = moved.length - places;
  const plain = places === 0 ? moved : `${moved.slice(0, cut)}.${moved.slice(cut)}`;
  return exponent === undefined ? plain : `${plain}e${exponent}`;
}

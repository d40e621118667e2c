import { RealBall } from "./real-ball.ts";

/** A decimal value with an absolute error bound, both as decimal strings: |x − value| ≤ error. */
export interface DecimalText {
  readonly value: string;
  readonly error: string;
}

/** Bits that hold `digits` decimal digits. */
export function bitsForDigits(digits: number): number {
  return Math.ceil(digits * Math.log2(10));
}

/**
 * The midpoint of x to `digits` significant digits. `error` bounds the distance from the printed value to every
 * member of the ball, the decimal rounding included, and is "0" when the printed value is exact.
 * Plain notation between 1e-7 and 1e`digits`, `d.ddde±n` beyond; a midpoint zero prints "0".
 */
export function decimalText(x: RealBall, digits: number): DecimalText {
  if (x.man === 0n) return { value: "0", error: upperText(x.radius()) };
  const bits = bitsForDigits(digits + 2) + 64;
  let exponent = decimalExponent(x);
  let scaled = scaledBy(x.midpoint(), digits - 1 - exponent, bits);
  let integer = nearest(scaled);
  const size = integer < 0n ? -integer : integer;
  if (size >= 10n ** BigInt(digits) || size < 10n ** BigInt(digits - 1)) {
    exponent += size >= 10n ** BigInt(digits) ? 1 : -1;
    scaled = scaledBy(x.midpoint(), digits - 1 - exponent, bits);
    integer = nearest(scaled);
  }
  const off = scaledBy(scaled.sub(RealBall.integer(integer), bits), exponent - digits + 1, 64).magnitude();
  const exact = scaled.isExact() && scaled.compareMid(RealBall.integer(integer)) === 0;
  const error = exact ? x.radius() : off.add(x.radius(), 64);
  return { value: layout(integer, exponent, digits, error.isZero()), error: upperText(error) };
}

/** ⌊log10 |mid|⌋, or a neighbour of it. */
function decimalExponent(x: RealBall): number {
  const hex = (x.man < 0n ? -x.man : x.man).toString(16);
  const head = Number.parseInt(hex.slice(0, 12), 16);
  const binary = Math.log2(head) + 4 * Math.max(0, hex.length - 12) + x.exp;
  return Math.floor(binary * Math.log10(2));
}

/** x·10^power. */
function scaledBy(x: RealBall, power: number, bits: number): RealBall {
  const factor = RealBall.integer(10).pow(Math.abs(power), bits);
  return power >= 0 ? x.mul(factor, Infinity) : x.div(factor, bits);
}

function nearest(x: RealBall): bigint {
  if (x.exp >= 0) return x.man << BigInt(x.exp);
  return ((x.man << 1n) + (1n << BigInt(-x.exp))) >> BigInt(1 - x.exp);
}

function layout(integer: bigint, exponent: number, digits: number, trim: boolean): string {
  const sign = integer < 0n ? "-" : "";
  const all = (integer < 0n ? -integer : integer).toString().padEnd(digits, "0");
  const shown = trim ? all.replace(/0+$/, "") : all;
  if (exponent >= digits || exponent < -7) {
    const tail = shown.length > 1 ? `.${shown.slice(1)}` : "";
    return `${sign}${shown[0]}${tail}e${exponent < 0 ? "-" : "+"}${Math.abs(exponent)}`;
  }
  if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${shown}`;
  const whole = shown.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  const fraction = shown.slice(exponent + 1);
  return `${sign}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

/** An upper bound of a non-negative exact ball with two significant digits, `0` for zero. */
export function upperText(x: RealBall): string {
  if (x.isZero()) return "0";
  const exponent = decimalExponent(x.magnitude());
  const scaled = scaledBy(x.magnitude(), 1 - exponent, 64).magnitude();
  const up = scaled.exp >= 0 ? scaled.man << BigInt(scaled.exp) : -(-scaled.man >> BigInt(-scaled.exp));
  const text = up.toString();
  const tail = text.slice(1).replace(/0+$/, "");
  return `${text[0]}${tail === "" ? "" : `.${tail}`}e${exponent + text.length - 2}`;
}

import { NotConvergedError } from "../errors/errors.ts";
import type { ComplexBall } from "./complex-ball.ts";
import { bitsForDigits, type DecimalText, decimalText } from "./decimal-text.ts";
import { DomainError } from "./domain-error.ts";
import { topExponent } from "./exponential.ts";
import { RealBall } from "./real-ball.ts";

export interface DigitsOptions {
  /** Largest working precision; default 64 times the bits of the wanted digits, at least 4096. */
  readonly maxBits?: number;
  /** A ball around zero inside ±10^-zeroDigits counts as zero; default 2·digits. */
  readonly zeroDigits?: number;
}

/** Real value to so many digits, with the working precision that reached them. */
export interface RealDigits extends DecimalText {
  readonly bits: number;
}

/** Complex value; `error` bounds the distance of either part. */
export interface ComplexDigits {
  readonly re: string;
  readonly im: string;
  readonly error: string;
  readonly bits: number;
}

/** Extra printed digits, so that the decimal rounding stays far below the wanted accuracy. */
const GUARD_DIGITS = 2;

/**
 * Raises the working precision of `compute` until its ball is known to `digits` digits: radius below
 * 10^-(digits+1)·|x|. The strings carry two guard digits, so |x − value| ≤ error ≤ 10^-digits·|x|.
 *
 * Zero: an exact ball zero gives "0" with error "0". A ball that still contains zero while its members stay below
 * 10^-zeroDigits gives "0" with that absolute bound as error: a number which may or may not vanish.
 * Throws {@link NotConvergedError} at `maxBits`; a {@link DomainError} of an inexact ball is retried, of an exact
 * point rethrown.
 */
export function toDigits(
  compute: (bits: number) => RealBall,
  digits: number,
  options: DigitsOptions = {},
): RealDigits {
  const { ball, bits } = converge(compute, (x) => x, digits, options);
  return { ...(ball.containsZero() ? zeroText(ball) : decimalText(ball, digits + GUARD_DIGITS)), bits };
}

/** As {@link toDigits} for a complex value: the accuracy is relative to |z|, so a small part has fewer digits. */
export function toComplexDigits(
  compute: (bits: number) => ComplexBall,
  digits: number,
  options: DigitsOptions = {},
): ComplexDigits {
  const { ball, bits } = converge(compute, complexSize, digits, options);
  const re = partText(ball.re, digits);
  const im = partText(ball.im, digits);
  return { re: re.value, im: im.value, error: larger(re.error, im.error), bits };
}

/** As many digits as the part itself carries, up to the wanted ones with their guard. */
function partText(part: RealBall, digits: number): DecimalText {
  const places = digits + GUARD_DIGITS;
  if (part.isExact()) return decimalText(part, places);
  if (part.containsZero()) return zeroText(part);
  const carried = Math.ceil((topExponent(part) - topExponent(part.radius())) * Math.log10(2));
  return decimalText(part, Math.max(1, Math.min(places, carried + 1)));
}

/** A ball with the modulus of the midpoint of z and the radius of z. */
function complexSize(z: ComplexBall): RealBall {
  return z.midpoint().abs(64).midpoint().widen(z.radius(), Infinity);
}

function zeroText(x: RealBall): DecimalText {
  return decimalText(RealBall.ZERO.widen(x, 64), 1);
}

function larger(a: string, b: string): string {
  const [x, y] = [RealBall.parse(a, 64), RealBall.parse(b, 64)];
  return x.compareMid(y) >= 0 ? a : b;
}

function converge<T>(
  compute: (bits: number) => T,
  size: (x: T) => RealBall,
  digits: number,
  options: DigitsOptions,
): { ball: T; bits: number } {
  const wanted = bitsForDigits(digits + 1);
  const maxBits = options.maxBits ?? Math.max(4096, 64 * wanted);
  const floor = -bitsForDigits(options.zeroDigits ?? 2 * digits);
  let reason = "";
  for (let bits = wanted + 24; bits <= maxBits; bits = Math.ceil(1.6 * bits)) {
    const ball = attempt(compute, bits);
    if (ball instanceof DomainError) {
      reason = ball.message;
      continue;
    }
    const x = size(ball);
    reason = `${x}`;
    if (isSettled(x, wanted, floor)) return { ball, bits };
  }
  throw new NotConvergedError(`${digits} digits not reached with ${maxBits} bits: ${reason}`);
}

function attempt<T>(compute: (bits: number) => T, bits: number): T | DomainError {
  try {
    return compute(bits);
  } catch (error) {
    if (error instanceof DomainError && !error.exact) return error;
    throw error;
  }
}

function isSettled(x: RealBall, wanted: number, floor: number): boolean {
  if (x.isExact()) return true;
  if (x.containsZero()) return topExponent(x.magnitude()) <= floor;
  return topExponent(x.radius()) <= topExponent(x) - 1 - wanted;
}

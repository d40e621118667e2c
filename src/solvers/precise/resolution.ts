import { InputError } from "../../errors/errors.ts";
import { bitsForDigits } from "../../precision/index.ts";
import type { AxisResolution } from "./axis.ts";

/** Digits that can be asked for. */
export const MOST_DIGITS = 100;
/** What two successive levels must agree on beyond the digits asked for is paid for by so many extra ones. */
const GUARD_DIGITS = 2;
const LEVEL_BITS = 10;
/** Bits for sums of thousands of terms of order one. */
const GUARD_BITS = 64;
export const LEVELS = 4;

/** Resolution of the axis for `digits` digits; each level is finer in everything than the one before. */
export interface LevelResolution extends AxisResolution {
  /** Least number of near frequencies. */
  readonly least: number;
}

/**
 * The tail functions converge like a high power of their number J, and of the reach X (error about J^{-20}X^{-8} once
 * J ≥ 20): the exponent 5/2 and the offsets were measured for the Einstein boson between 15 and 40 digits. They decide
 * the cost alone, as the difference of two levels is the error that is stated.
 */
export function levelResolution(digits: number, level: number): LevelResolution {
  const finer = 1.25 ** level;
  return {
    bits: bitsForDigits(digits + GUARD_DIGITS) + LEVEL_BITS * level,
    reach: finer * (20 + Math.max(0, digits - 20)),
    least: Math.ceil(finer * Math.max(40, 56 * (digits / 30) ** 2)),
    tail: Math.ceil(finer * Math.max(6, 18 * (digits / 30) ** 2.5)),
    logs: 0,
  };
}

/** Functions of the tail for a digit, without and with a logarithm, and the least of each. */
const TAIL_PER_DIGIT = { plain: 0.36, logs: 0.27, least: 6 };

/**
 * The same where the gap jumps on the axis: then (D − A)⁻¹1 has its ln y/y³, which functions with a logarithm carry. At N = 60 for
 * T = 0.078 Ω ten and seven of them leave 1e-34 of R, thirteen and ten 1e-41.
 */
export function beyondJump(whole: LevelResolution, digits: number, level: number): LevelResolution {
  const { plain, logs, least } = TAIL_PER_DIGIT;
  const count = (share: number) => Math.ceil(1.25 ** level * Math.max(least, share * digits));
  return { ...whole, tail: count(plain), logs: count(logs) };
}

/** Up to so many digits functions without a logarithm alone are fewer equations, or as good. */
const MOST_SMOOTH = 40;
/** Least number of near frequencies for a digit: the N of the measurement above. */
const LEAST_PER_DIGIT = 1.5;

/**
 * The same where the gap does not jump. Its series at high frequency has logarithms as well, at higher orders: without functions that
 * carry them the error falls as J⁻¹⁶ only, and fifty digits were not reached (9e-47 between the second and
 * the third level of λ_c at T = 0.1146 Ω); with them N = 75 and N = 156 differ by 2e-60.
 */
export function withoutJump(whole: LevelResolution, digits: number, level: number): LevelResolution {
  if (digits <= MOST_SMOOTH) return whole;
  const least = Math.ceil(1.25 ** level * LEAST_PER_DIGIT * digits);
  return { ...beyondJump(whole, digits, level), least };
}

/** Bits behind the point for all levels; `decades` is |log₂| of the widths of scales to be told apart. */
export function workingBits(digits: number, decades: number): number {
  return levelResolution(digits, LEVELS).bits + GUARD_BITS + 2 * Math.ceil(Math.abs(decades));
}

/** @throws InputError unless `digits` is a whole number from 1 to {@link MOST_DIGITS}. */
export function requireDigits(digits: number): void {
  if (Number.isInteger(digits) && digits >= 1 && digits <= MOST_DIGITS) return;
  throw new InputError({
    where: "digits",
    received: String(digits),
    accepted: `a whole number from 1 to ${MOST_DIGITS}`,
  });
}

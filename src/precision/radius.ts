import { absolute, bitLength } from "./integer.ts";

/**
 * Upward-rounded arithmetic of radii. A radius is a double r in units of a power of two that its ball keeps;
 * every result here bounds the exact one from above, unless the name says otherwise.
 */

/** Covers the rounding of up to six non-negative double operations, each of relative size 2^-53. */
export const UP = 1 + 2 ** -50;

const POWERS = Float64Array.from({ length: 2098 }, (_, i) => 2 ** (i - 1074));

/** 2^k as a double, clamped to the range of doubles. */
export function powerOfTwo(k: number): number {
  return POWERS[Math.max(0, Math.min(2097, k + 1074))]!;
}

/** r·2^k for a radius whose result stays far below overflow; a non-zero r never becomes zero. */
export function rescaled(r: number, k: number): number {
  if (k === 0 || r === 0) return r;
  return Math.max(r * powerOfTwo(k), 2 ** -600);
}

/** Mantissas below this, nearly all, are doubles with room for a product. */
export const ROOMY = 2 ** 450;

/** The number of low bits of n to leave out so that the rest is safely inside the range of doubles. */
export function surplus(n: bigint): number {
  const length = bitLength(n);
  return length > 450 ? length - 60 : 0;
}

/** Upper bound of |n|·2^-unit, up to the rounding of one double operation; `unit` is `surplus(n)`. */
export function leading(n: bigint, unit: number): number {
  return unit === 0 ? Math.abs(Number(n)) : Number(absolute(n) >> BigInt(unit)) + 1;
}

/** Lower bound of |n|·2^-unit, up to the rounding of one double operation; `unit` is `surplus(n)`. */
export function leadingFloor(n: bigint, unit: number): number {
  return unit === 0 ? Math.abs(Number(n)) : Number(absolute(n) >> BigInt(unit));
}

/** The common unit of two radii a·2^x and b·2^y: that of the non-zero one, or the larger of the two. */
export function commonUnit(a: number, x: number, b: number, y: number): number {
  if (a === 0) return y;
  if (b === 0) return x;
  return Math.log2(a) + x >= Math.log2(b) + y ? x : y;
}

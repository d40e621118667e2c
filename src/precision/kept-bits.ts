import { exponentOf } from "./integer.ts";

/** Radii keep about this many bits; mantissa bits further below the radius carry nothing and are dropped. */
export const RADIUS_BITS = 30;
/** A unit is made finer by at most this many bits so that it resolves a radius. */
export const FINEST = 2 ** 22;

interface Loose {
  readonly rad: number;
  readonly exp: number;
}
/** Bits below 2^top that a sum of two balls has to keep: at unlimited precision those above its radius, if it has one. */
export function keptBits(bits: number, top: number, a: Loose, b: Loose): number {
  if (bits !== Infinity || (a.rad === 0 && b.rad === 0)) return bits;
  return top - Math.max(reach(a), reach(b)) + RADIUS_BITS;
}
function reach({ rad, exp }: Loose): number {
  return rad === 0 ? -Infinity : exponentOf(rad) + exp;
}

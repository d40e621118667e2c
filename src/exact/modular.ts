import type { Gaussian } from "./gaussian.ts";
import type { Rational } from "./rational.ts";

/** The largest prime below 2^61 with p ≡ 1 mod 4, so that −1 has a square root and Q(i) maps into F_p. */
export const PRIME = 2305843009213693921n;

/** A square root of −1 modulo {@link PRIME}: a^((p−1)/4) for the first a that gives one. */
export const ROOT_OF_MINUS_ONE = rootOfMinusOne();

export function reduce(a: bigint): bigint {
  const r = a % PRIME;
  return r < 0n ? r + PRIME : r;
}
export function powerMod(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = reduce(base);
  for (let k = exponent; k > 0n; k >>= 1n) {
    if (k & 1n) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
}
/** Throws RangeError for a ≡ 0. */
export function inverseMod(a: bigint): bigint {
  let [r0, r1] = [PRIME, reduce(a)];
  let [t0, t1] = [0n, 1n];
  if (r1 === 0n) throw new RangeError("inverse of zero modulo p");
  while (r1 !== 0n) {
    const q = r0 / r1;
    [r0, r1] = [r1, r0 - q * r1];
    [t0, t1] = [t1, t0 - q * t1];
  }
  return reduce(t0);
}
/** The image of a Gaussian rational in F_p. Throws RangeError when p divides a denominator. */
export function gaussianMod(z: Gaussian): bigint {
  return reduce(rationalMod(z.re) + rationalMod(z.im) * ROOT_OF_MINUS_ONE);
}
function rationalMod(r: Rational): bigint {
  return r.den === 1n ? reduce(r.num) : (reduce(r.num) * inverseMod(r.den)) % PRIME;
}
function rootOfMinusOne(): bigint {
  for (let a = 2n; ; a++) {
    const root = powerMod(a, (PRIME - 1n) / 4n);
    if ((root * root) % PRIME === PRIME - 1n) return root;
  }
}

/**
 * Logarithm and arctangent of doubles from +, −, ×, ÷ and √ alone, which IEEE 754 rounds correctly: the accuracy of `Math.log` and
 * `Math.atan` is left to the implementation. Both are right to a relative 2⁻⁴⁸: fewer than 30 roundings in series of one sign or
 * with terms that fall by 25 at least.
 */

const LN2 = Math.LN2;
const HALF_PI = Math.PI / 2;
const bits = new DataView(new ArrayBuffer(8));

/** ln x for a normal double x > 0: x = m2^e with ½√2 ≤ m < √2, ln m = 2artanh t, t = (m−1)/(m+1), t² < 0.0295. */
export function logarithm(x: number): number {
  bits.setFloat64(0, x);
  const high = bits.getUint32(0);
  let e = (high >>> 20) - 1023;
  bits.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  let m = bits.getFloat64(0);
  if (m > Math.SQRT2) {
    m /= 2;
    e += 1;
  }
  const t = (m - 1) / (m + 1);
  const q = t * t;
  let sum = 0;
  for (let k = 25; k >= 1; k -= 2) sum = sum * q + 1 / k;
  return e * LN2 + 2 * t * sum;
}

/** arctan u for u ≥ 0 (∞ allowed), two halvings of the angle: the tangent is then below 0.199. */
export function arctangent(u: number): number {
  if (u > 1) return HALF_PI - arctangent(1 / u);
  const half = (t: number): number => t / (1 + Math.sqrt(1 + t * t));
  const t = half(half(u));
  const q = -t * t;
  let sum = 0;
  for (let k = 29; k >= 1; k -= 2) sum = sum * q + 1 / k;
  return 4 * t * sum;
}

import { RealBall } from "../precision/index.ts";
import type { ComplexNumber, TestVector } from "./vectors.ts";

/** 200 bits hold 30 digits and every double exactly enough for a difference in units of the last place. */
const BITS = 200;
const SMALLEST_EXPONENT = -1074;

/** |value − exact|/ulp(|exact|) with the complex modulus; Infinity for NaN and for a value that overflows. */
export function ulpDistance(value: ComplexNumber, exact: TestVector): number {
  if (!Number.isFinite(value.re) || !Number.isFinite(value.im)) return Number.POSITIVE_INFINITY;
  const [re, im] = [RealBall.parse(exact.re, BITS), RealBall.parse(exact.im, BITS)];
  const off = modulus(
    RealBall.fromDouble(value.re).sub(re, BITS),
    RealBall.fromDouble(value.im).sub(im, BITS),
  );
  const size = modulus(re, im);
  const exponent = size.isZero() ? SMALLEST_EXPONENT : Math.max(lowBit(size), SMALLEST_EXPONENT);
  return off.shift(-exponent).toNumber();
}

function modulus(a: RealBall, b: RealBall): RealBall {
  return a.midpoint().square(BITS).add(b.midpoint().square(BITS), BITS).midpoint().sqrt(BITS).midpoint();
}
/** Exponent of the last of 53 bits. */
function lowBit(x: RealBall): number {
  const length = (x.man < 0n ? -x.man : x.man).toString(2).length;
  return x.exp + length - 53;
}

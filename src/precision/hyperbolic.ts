import type { BallField } from "./ball-field.ts";
import { DomainError } from "./domain-error.ts";
import { exp, expm1, topExponent } from "./exponential.ts";
import { RealBall } from "./real-ball.ts";

/**
 * Hyperbolic functions of real and complex balls at any size below 2^39. The quotients use
 * q = e^(−2x) − 1 on the half plane Re x ≥ 0, so that nothing overflows and nothing cancels at small |x|.
 * Poles: tanh at iπ(k + 1/2), coth at iπk; a ball that reaches one throws {@link DomainError}.
 */

const TWO = RealBall.integer(2);

/** True when the midpoint lies left of the imaginary axis. */
function isLeft<T extends BallField<T>>(x: T): boolean {
  return x.realPart().man < 0n;
}

/** A real ball too wide for the quotient formulas, whose monotone function is enclosed by its ends. */
function isWideReal(x: unknown): x is RealBall {
  return x instanceof RealBall && !x.isExact() && topExponent(x.radius()) > Math.min(0, topExponent(x)) - 10;
}

/** sinh x, accurate relative to |x| at small |x|. */
export function sinh<T extends BallField<T>>(x: T, bits: number): T {
  if (isLeft(x)) return sinh(x.neg(), bits).neg();
  const grown = expm1(x, bits + 4);
  const shrunk = grown.div(grown.add(x.embed(RealBall.ONE), bits + 4), bits + 4);
  return grown.add(shrunk, bits).shift(-1);
}

/** cosh x; at small |x| as 1 + (x²/2) sinhc²(x/2), which is tight on balls around zero. */
export function cosh<T extends BallField<T>>(x: T, bits: number): T {
  if (topExponent(x.magnitude()) <= 0) {
    const half = sinhcSeries(x.shift(-1), bits + 4).square(bits + 4);
    return x
      .square(bits + 4)
      .shift(-1)
      .mul(half, bits + 4)
      .add(x.embed(RealBall.ONE), bits);
  }
  const grown = exp(isLeft(x) ? x.neg() : x, bits + 4);
  return grown.add(x.embed(RealBall.ONE).div(grown, bits + 4), bits).shift(-1);
}

/** tanh x = −q/(2 + q), relative accuracy at every size. */
export function tanh<T extends BallField<T>>(x: T, bits: number): T {
  if (isWideReal(x)) return hullOfEnds(x, bits, tanh) as unknown as T;
  if (isLeft(x)) return tanh(x.neg(), bits).neg();
  const q = expm1(x.shift(1).neg(), bits + 4);
  return q.neg().div(q.add(x.embed(TWO), bits + 4), bits);
}

/** coth x = −(2 + q)/q. */
export function coth<T extends BallField<T>>(x: T, bits: number): T {
  if (x.containsZero()) throw new DomainError(`coth of ${x}, which contains the pole at zero`, x.isExact());
  if (isWideReal(x)) return hullOfEnds(x, bits, coth) as unknown as T;
  if (isLeft(x)) return coth(x.neg(), bits).neg();
  const q = expm1(x.shift(1).neg(), bits + 4);
  return q.add(x.embed(TWO), bits + 4).div(q.neg(), bits);
}

function hullOfEnds(x: RealBall, bits: number, f: (x: RealBall, bits: number) => RealBall): RealBall {
  return RealBall.hull(f(x.lower(), bits), f(x.upper(), bits), bits);
}

/** 1/cosh² x = 4u/(1 + u)² with u = e^(−2x) on Re x ≥ 0; relative accuracy at every size. */
export function sechSquared<T extends BallField<T>>(x: T, bits: number): T {
  const u = exp((isLeft(x) ? x : x.neg()).shift(1), bits + 4);
  return u.shift(2).div(u.add(x.embed(RealBall.ONE), bits + 4).square(bits + 4), bits);
}

/** sinhc x = sinh(x)/x, entire, sinhc 0 = 1. Balls around zero may reach up to |x| = 1024. */
export function sinhc<T extends BallField<T>>(x: T, bits: number): T {
  const size = x.magnitude();
  if (topExponent(size) <= 0 || (x.containsZero() && topExponent(size) <= 10)) return sinhcSeries(x, bits);
  return sinh(x, bits + 4).div(x, bits);
}

/** Σ_k x^(2k)/(2k+1)! by Horner in y = x², the tail bounded by twice the first omitted term. */
function sinhcSeries<T extends BallField<T>>(x: T, bits: number): T {
  const wide = bits + 8 + 4 * Math.max(0, topExponent(x.magnitude()));
  const y = x.square(wide);
  const size = y.magnitude();
  const one = x.embed(RealBall.ONE);
  if (size.isZero()) return one;
  let count = 0;
  let omitted = RealBall.ONE;
  // Terms fall by at least a factor 2 once (2k+2)(2k+3) > 2|y|, which the bound of the tail uses.
  while (topExponent(omitted) > -bits - 4 || 4 * count ** 2 < 2 * size.toNumber() + 1) {
    count++;
    omitted = omitted.mul(size, 40).div(RealBall.integer(2 * count * (2 * count + 1)), 40);
  }
  let sum = one;
  for (let k = count - 1; k >= 1; k--) {
    const step = RealBall.integer(2 * k * (2 * k + 1)).inverse(wide);
    sum = sum.mul(y, wide).scale(step, wide).add(one, wide);
  }
  return sum.widen(omitted.shift(1), bits);
}

/** tanhc x = tanh(x)/x, even, tanhc 0 = 1. */
export function tanhc<T extends BallField<T>>(x: T, bits: number): T {
  if (topExponent(x.magnitude()) > 0) return tanh(x, bits + 4).div(x, bits);
  return sinhc(x, bits + 4).div(cosh(x, bits + 4), bits);
}

/** |x| < 2^-9: a few terms of the series do. */
const SERIES_BELOW = -9;

/**
 * xcoth x = x coth x, even, xcoth 0 = 1, first poles at ±iπ. Off zero one exponential is ten times cheaper than the series;
 * around zero and on wide balls the series alone is tight.
 */
export function xcoth<T extends BallField<T>>(x: T, bits: number): T {
  const offZero = topExponent(x.magnitude()) > SERIES_BELOW && !x.containsZero() && !isWideReal(x);
  if (offZero || topExponent(x.magnitude()) > 0) return x.mul(coth(x, bits + 4), bits);
  return cosh(x, bits + 4).div(sinhc(x, bits + 4), bits);
}

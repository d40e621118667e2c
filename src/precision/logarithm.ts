import type { BallField } from "./ball-field.ts";
import { ComplexBall } from "./complex-ball.ts";
import { fixedLn2, pi } from "./constants.ts";
import { onBall } from "./dispatch.ts";
import { DomainError } from "./domain-error.ts";
import { tablePrecision, topExponent } from "./exponential.ts";
import { fixedArctangent, fixedLog, oddSeries } from "./fixed-logarithm.ts";
import { absolute, bitLength, shifted } from "./integer.ts";
import { RealBall } from "./real-ball.ts";

/** ln(1 + s) and asin(s) stay below s times this for 0 ≤ s ≤ 2^-10. */
const SLOPE = RealBall.fromDouble(1 + 2 ** -9);

/**
 * Principal logarithm, −π < Im ln z ≤ π, of real balls above zero and of complex balls that do not touch the
 * cut (−∞, 0] (an exactly real negative ball lies on the upper side). Throws {@link DomainError} otherwise.
 */
export function ln<T extends BallField<T>>(x: T, bits: number): T {
  return onBall(
    x,
    (real) => realLn(real, bits),
    (z) => complexLn(z, bits),
  );
}

/** ln(1 + x) without cancellation at small |x|; the domain is that of ln at 1 + x. */
export function log1p<T extends BallField<T>>(x: T, bits: number): T {
  return onBall(
    x,
    (real) => realLog1p(real, bits),
    (z) => complexLog1p(z, bits),
  );
}

function realLn(x: RealBall, bits: number): RealBall {
  if (!x.isPositive()) throw new DomainError(`logarithm of ${x}, which is not above zero`, x.isExact());
  if (x.isExact()) return pointLn(x, bits);
  if (topExponent(x.radius()) - topExponent(x) > -11) {
    return RealBall.hull(pointLn(x.lower(), bits), pointLn(x.upper(), bits), bits);
  }
  return pointLn(x, bits).widen(relativeRadius(x.radius(), x.midpoint()), bits);
}

/** radius/|x| · (1 + 2^-9): a bound of |ln(1 + δ/x)| for ratios below 2^-10. */
function relativeRadius(radius: RealBall, size: RealBall): RealBall {
  return radius.div(size, 40).mul(SLOPE, 40);
}

/** ln of the midpoint man·2^exp = y·2^k with 3/4 ≤ y < 3/2. */
function pointLn(x: RealBall, bits: number): RealBall {
  const length = bitLength(x.man);
  const scale = x.man < 3n << BigInt(Math.max(0, length - 2)) && length > 1 ? length - 1 : length;
  const low = length === 1 ? 0 : scale;
  const k = x.exp + low;
  const offset = x.man - (1n << BigInt(low));
  if (k === 0 && offset === 0n) return RealBall.ZERO;
  const depth = low - bitLength(offset);
  if (k === 0 && depth > 5) return nearOne(offset, low, bits, depth);
  const p = tablePrecision(bits);
  const extra = k === 0 ? 0 : Math.ceil(Math.log2(Math.abs(k)));
  const multiple = (fixedLn2(p + extra) * BigInt(k)) >> BigInt(extra);
  const rest = offset === 0n ? 0n : fixedLog(x.man, low, p);
  return RealBall.of(multiple + rest, -p, 6, bits);
}

/** ln(1 + offset/2^scale) = 2 artanh(offset/(2^(scale+1) + offset)) for offsets of relative size 2^-depth. */
function nearOne(offset: bigint, scale: number, bits: number, depth: number): RealBall {
  const p = bits + depth + 12;
  const z = (offset << BigInt(p)) / ((1n << BigInt(scale + 1)) + offset);
  return RealBall.of(oddSeries(z, 1, p) << 1n, -p, 12, bits);
}

function realLog1p(x: RealBall, bits: number): RealBall {
  if (x.isZero()) return x;
  const depth = -topExponent(x);
  if (depth < bits / 3 + 2 || topExponent(x.radius()) > -12) {
    return realLn(RealBall.ONE.add(x, bits + Math.max(0, depth) + bitLength(x.man)), bits);
  }
  // x − x²/2 + x³/3, remainder below x⁴/3, at the midpoint; the slope 1/(1+x) is below 1 + 2^-9.
  const mid = x.midpoint();
  const third = mid.div(RealBall.integer(3), bits);
  const inner = third
    .sub(RealBall.ONE.shift(-1), bits + 4)
    .mul(mid, bits)
    .add(RealBall.ONE, bits + 4);
  const value = mid.mul(inner, bits).widen(mid.pow(4, 40).shift(-1), bits);
  return value.widen(x.radius().mul(SLOPE, 40), bits);
}

function complexLn(z: ComplexBall, bits: number): ComplexBall {
  if (z.im.isZero() && z.re.isPositive()) return ComplexBall.of(realLn(z.re, bits));
  if (z.im.isZero() && z.re.isNegative()) return ComplexBall.of(realLn(z.re.neg(), bits), pi(bits));
  const mid = z.midpoint();
  if (mid.isZero()) throw new DomainError(`logarithm of ${z}, which contains zero`, z.isExact());
  const value = ComplexBall.of(lnModulus(mid, bits), pointArgument(mid.im, mid.re, bits));
  return z.isExact() ? value : value.widen(logarithmRadius(z), bits);
}

/** Bound of |ln(z + δ) − ln z| over the ball: |δ|/(|z| − |δ|), with |z| ≥ max(|x|, |y|). */
function logarithmRadius(z: ComplexBall): RealBall {
  const cut = !z.re.isPositive() && z.im.containsZero();
  if (cut) throw new DomainError(`logarithm of ${z}, across its cut`, z.isExact());
  const [x, y] = [z.re.midpoint().abs(), z.im.midpoint().abs()];
  const distance = (x.compareMid(y) >= 0 ? x : y).round(40).sub(z.radius(), 40);
  if (!distance.isPositive()) throw new DomainError(`logarithm of ${z}, too wide a ball`, false);
  return z.radius().div(distance, 40).magnitude();
}

/** ln|z| at an exact point, accurate relative to |ln z|. */
function lnModulus(z: ComplexBall, bits: number): RealBall {
  const wide = bits + 8;
  const [x, y] = [z.re.abs(), z.im.abs()];
  const [large, small] = x.compareMid(y) >= 0 ? [x, y] : [y, x];
  if (small.isZero()) return realLn(large, bits);
  const size = topExponent(large);
  if (size >= 0 && size <= 1) {
    // |z|² − 1 = (a − 1)(a + 1) + b², with a − 1 free of rounding.
    const minus = large.sub(RealBall.ONE, Infinity);
    const excess = minus.mul(large.add(RealBall.ONE, wide), wide).add(small.square(wide), wide);
    return realLog1p(excess, bits).shift(-1);
  }
  return realLn(z.squaredModulus(wide), bits).shift(-1);
}

/** ln(1 + z): ½ ln(1 + 2x + x² + y²) + i arg(1 + z). */
function complexLog1p(z: ComplexBall, bits: number): ComplexBall {
  if (z.im.isZero() && z.re.add(RealBall.ONE, 40).isPositive()) return ComplexBall.of(realLog1p(z.re, bits));
  const top = Math.max(topExponent(z.re), topExponent(z.im), topExponent(z.radius()));
  if (top > -2)
    return complexLn(ComplexBall.of(z.re.add(RealBall.ONE, bits - 2 * Math.min(0, top) + 16), z.im), bits);
  const mid = z.midpoint();
  const wide = bits + 8;
  const excess = mid.re.shift(1).add(mid.squaredModulus(wide), wide);
  const angle = pointArgument(mid.im, mid.re.add(RealBall.ONE, wide), wide);
  const value = ComplexBall.of(realLog1p(excess, wide).shift(-1), angle);
  // |d ln(1 + z)/dz| = 1/|1 + z| ≤ 2 for |z| ≤ 1/2.
  return (z.isExact() ? value : value.widen(z.radius().shift(1), bits)).round(bits);
}

/** arg z in (−π, π]; the domain is that of the complex {@link ln}. */
export function argument(z: ComplexBall, bits: number): RealBall {
  return complexLn(z, bits).im;
}

/** arctan x of a real ball. */
export function arctangent(x: RealBall, bits: number): RealBall {
  const value = pointArgument(x.midpoint(), RealBall.ONE, bits);
  return x.isExact() ? value : value.widen(x.radius(), bits);
}

/** artanh x = ½ ln((1+x)/(1−x)) of a real ball inside (−1, 1), or of a complex ball off the cuts |x| ≥ 1. */
export function artanh<T extends BallField<T>>(x: T, bits: number): T {
  const plus = log1p(x, bits + 4);
  return plus.sub(log1p(x.neg(), bits + 4), bits).shift(-1);
}

/** arg(x + iy) at midpoints; exact zeros follow the principal value, other radii are added. */
function pointArgument(y: RealBall, x: RealBall, bits: number): RealBall {
  const wide = bits + 4;
  const steep = y.abs().compareMid(x.abs()) > 0;
  let angle = steep ? pointRatio(x.abs(), y.abs(), wide) : pointRatio(y.abs(), x.abs(), wide);
  if (steep) angle = pi(wide).shift(-1).sub(angle, wide);
  if (x.man < 0n) angle = pi(wide).sub(angle, wide);
  return (y.man < 0n ? angle.neg() : angle).round(bits);
}

/** arctan(small/large) for balls 0 ≤ small ≤ large at their midpoints, plus their radii over large. */
function pointRatio(small: RealBall, large: RealBall, bits: number): RealBall {
  if (small.isZero()) return RealBall.ZERO;
  const depth = Math.max(0, topExponent(large) - topExponent(small));
  const tiny = depth > bits / 4 + 2;
  const value = tiny ? tinyRatio(small, large, bits) : tableRatio(small, large, bits, depth);
  if (small.isExact() && large.isExact()) return value;
  return value.widen(small.radius().add(large.radius(), 40).div(large, 40), bits);
}

function tableRatio(small: RealBall, large: RealBall, bits: number, depth: number): RealBall {
  const p = tablePrecision(bits + depth);
  const exp = Math.min(small.exp, large.exp);
  const num = absolute(shifted(small.man, small.exp - exp));
  const den = absolute(shifted(large.man, large.exp - exp));
  return RealBall.of(fixedArctangent(num, den, p), -p, 3, bits);
}

/** v − v³/3 with remainder below v⁵/5. */
function tinyRatio(small: RealBall, large: RealBall, bits: number): RealBall {
  const v = small.midpoint().div(large.midpoint(), bits);
  const cubic = v.pow(3, bits).div(RealBall.integer(3), bits);
  return v.sub(cubic, bits).widen(v.pow(5, 40).shift(-2), bits);
}

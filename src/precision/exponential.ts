import type { BallField } from "./ball-field.ts";
import { ComplexBall } from "./complex-ball.ts";
import { fixedLn2, fixedPi } from "./constants.ts";
import { onBall } from "./dispatch.ts";
import { DomainError } from "./domain-error.ts";
import { fixedExp, fixedRotation } from "./fixed-exponential.ts";
import { bitLength, shifted } from "./integer.ts";
import { RealBall } from "./real-ball.ts";

/** Arguments from 2^40 on would need exponents beyond the exact integers of a double. */
const LARGEST = 40;
/** A relative or absolute argument radius below 2^-10 is propagated to first order, with this factor. */
const SLOPE = 1 + 2 ** -9;

/** Fixed-point precision of a table: the next multiple of 64 above `bits` and the guard bits. */
export function tablePrecision(bits: number): number {
  return 64 * Math.ceil((bits + 16) / 64);
}

/** The exponent e with |midpoint| < 2^e; −Infinity for midpoint zero. */
export function topExponent(x: RealBall): number {
  return x.man === 0n ? -Infinity : x.exp + bitLength(x.man);
}

/** True when the radius is too large for first-order propagation of an absolute error. */
function isWide(x: RealBall): boolean {
  return !x.isExact() && topExponent(x.radius()) > -10;
}

/**
 * e^x for real and complex balls, at any size up to |Re x| < 2^40 (below −2^40 the ball is 0 ± 2^(−2^40)).
 * Throws {@link DomainError} beyond. Relative accuracy 2^-bits plus the propagated radius.
 */
export function exp<T extends BallField<T>>(x: T, bits: number): T {
  return onBall(
    x,
    (real) => realExp(real, bits),
    (z) => {
      const size = realExp(z.re, bits + 4);
      const { cos, sin } = cosSin(z.im, bits + 4);
      return ComplexBall.of(size.mul(cos, bits), size.mul(sin, bits));
    },
  );
}

/** e^x − 1 without cancellation at small |x|; domain of {@link exp}. */
export function expm1<T extends BallField<T>>(x: T, bits: number): T {
  return onBall(
    x,
    (real) => realExpm1(real, bits),
    (z) => {
      if (z.im.isZero()) return ComplexBall.of(realExpm1(z.re, bits));
      const small = Math.max(topExponent(z.re), topExponent(z.im)) < -2;
      return small ? smallExpm1(z, bits) : exp(z, bits + 4).sub(ComplexBall.ONE, bits);
    },
  );
}

/** With s = sin(b/2), c = cos(b/2): e^(a+ib) − 1 = (e^a − 1)(1 − 2s²) − 2s² + 2i e^a s c. */
function smallExpm1(z: ComplexBall, bits: number): ComplexBall {
  const wide = bits + 4;
  const grown = realExpm1(z.re, wide);
  const { cos, sin } = cosSin(z.im.shift(-1), wide);
  const square = sin.square(wide).shift(1);
  const re = grown.mul(RealBall.ONE.sub(square, wide), wide).sub(square, bits);
  return ComplexBall.of(re, grown.add(RealBall.ONE, wide).mul(sin.mul(cos, wide), bits).shift(1));
}

function realExp(x: RealBall, bits: number): RealBall {
  if (isWide(x)) return RealBall.hull(realExp(x.lower(), bits), realExp(x.upper(), bits), bits);
  const value = pointExp(x, bits);
  if (x.isExact()) return value;
  // e^δ − 1 ≤ |δ|(1 + |δ|) for |δ| ≤ 2^-10.
  return value.widenAlong(value, x, SLOPE, bits);
}

/** e^x at the midpoint: x = n ln 2 + r with 0 ≤ r < ln 2. */
function pointExp(x: RealBall, bits: number): RealBall {
  const top = topExponent(x);
  if (x.man === 0n) return RealBall.ONE;
  if (top > LARGEST) return beyondRange(x);
  if (top < -bits - 2) return RealBall.ONE.widen(RealBall.ONE.shift(top + 1), bits);
  const p = tablePrecision(bits);
  const extra = Math.max(0, top) + 4;
  const argument = shifted(x.man, x.exp + p + extra);
  const unit = fixedLn2(p + extra);
  let n = argument / unit;
  if (argument < n * unit) n -= 1n;
  const rest = (argument - n * unit) >> BigInt(extra);
  // 24 units of the kernel; 2 of the argument, times e^r ≤ 2.
  return RealBall.of(fixedExp(rest, p), Number(n) - p, 32, bits);
}

function beyondRange(x: RealBall): RealBall {
  if (x.man < 0n) return RealBall.raw(0n, -(2 ** LARGEST), 1);
  throw new DomainError(`exponential of ${x}, beyond 2^${LARGEST}`, true);
}

function realExpm1(x: RealBall, bits: number): RealBall {
  if (isWide(x)) return RealBall.hull(realExpm1(x.lower(), bits), realExpm1(x.upper(), bits), bits);
  const value = pointExpm1(x.midpoint(), bits);
  if (x.isExact()) return value;
  return value.widenAlong(value.add(RealBall.ONE, 40), x, SLOPE, bits);
}

function pointExpm1(x: RealBall, bits: number): RealBall {
  if (x.isZero()) return x;
  const depth = Math.max(0, -topExponent(x));
  if (depth > bits / 3 + 2) {
    // x + x²/2 + x³/6, remainder below x⁴/12, which is below 2^-bits of x.
    const cubic = x.mul(RealBall.integer(1).div(RealBall.integer(3), bits), bits).add(RealBall.ONE, bits);
    const factor = cubic
      .mul(x, bits)
      .shift(-1)
      .add(RealBall.ONE, bits + 4);
    return x.mul(factor, bits).widen(x.pow(4, 40).shift(-3), bits);
  }
  return pointExp(x, bits + depth + 4).sub(RealBall.ONE, bits);
}

/** cos x and sin x of a real ball, sin accurate at small |x|; throws {@link DomainError} from |x| = 2^4096 on. */
export function cosSin(x: RealBall, bits: number): { readonly cos: RealBall; readonly sin: RealBall } {
  if (x.isZero()) return { cos: RealBall.ONE, sin: x };
  const { cos, sin } = pointCosSin(x.midpoint(), bits);
  if (x.isExact()) return { cos, sin };
  const by = topExponent(x.radius()) > 1 ? RealBall.integer(2) : x.radius();
  return { cos: cos.widen(by, bits), sin: sin.widen(by, bits) };
}

function pointCosSin(x: RealBall, bits: number): { cos: RealBall; sin: RealBall } {
  if (x.isZero()) return { cos: RealBall.ONE, sin: x };
  const top = topExponent(x);
  if (top > 4096) throw new DomainError(`circular function of ${x}, beyond 2^4096`, true);
  const depth = Math.max(0, -top);
  if (depth > bits / 4 + 2) return tinyCosSin(x, bits);
  const p = tablePrecision(bits + depth);
  const extra = Math.max(0, top) + 4;
  const argument = shifted(x.man, x.exp + p + extra);
  const right = fixedPi(p + extra) >> 1n;
  const doubled = argument << 1n;
  // The nearest multiple of π/2: floor((2x + π/2) / π).
  let n = (doubled + right) / (right << 1n);
  if (doubled + right < n * (right << 1n)) n -= 1n;
  const rest = (argument - n * right) >> BigInt(extra);
  const negative = rest < 0n;
  const turn = fixedRotation(negative ? -rest : rest, p);
  // 24 units of the kernel and 3 of the argument.
  const cos = RealBall.of(turn.cos, -p, 32, bits);
  const sin = RealBall.of(negative ? -turn.sin : turn.sin, -p, 32, bits);
  return quadrant(cos, sin, Number(BigInt.asUintN(2, n)));
}

function quadrant(cos: RealBall, sin: RealBall, n: number): { cos: RealBall; sin: RealBall } {
  if (n === 0) return { cos, sin };
  if (n === 1) return { cos: sin.neg(), sin: cos };
  if (n === 2) return { cos: cos.neg(), sin: sin.neg() };
  return { cos: sin, sin: cos.neg() };
}

/** sin x = x − x³/6 with remainder below x⁵/120, cos x = 1 − x²/2 with remainder below x⁴/24. */
function tinyCosSin(x: RealBall, bits: number): { cos: RealBall; sin: RealBall } {
  const square = x.square(bits + 4);
  const cubic = square.mul(x, bits + 4).div(RealBall.integer(6), bits + 4);
  const sin = x.sub(cubic, bits).widen(x.pow(5, 40).shift(-6), bits);
  const cos = RealBall.ONE.sub(square.shift(-1), bits).widen(x.pow(4, 40).shift(-4), bits);
  return { cos, sin };
}

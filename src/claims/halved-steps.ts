import { type ComplexBall, RealBall } from "../precision/index.ts";

/** A value of an integrand, and the size of what cancelled in it: rounding is judged by that. */
export interface Sized {
  readonly value: ComplexBall;
  readonly size: RealBall;
}
/** Steps 2^−level: the coarsest, the finest, and from which level on two that agree are trusted. */
export interface Levels {
  readonly coarsest: number;
  readonly finest: number;
  readonly trusted: number;
}

/** Bits of the working precision that a quadrature leaves to rounding. */
export const TAIL_BITS = 24;
/** What is cut off falls double exponentially: together less than 2^TAILS terms below the tolerance. */
const TAILS = 2;
/** Steps that differ by less than 2^NOISE times what rounding leaves open have nothing more to gain. */
const NOISE = 2;
/** From this level on the difference of two steps has to shrink. */
const SHRINKING = 7;

/** What is small beside an integrand of this size. */
export function tolerance(size: RealBall, bits: number): RealBall {
  return size.shift(TAIL_BITS - bits).add(RealBall.ONE.shift(-4 * bits), 40);
}

/**
 * A quadrature at halved steps until two agree. The rounding part of the radius is rigorous; the truncation part is the
 * difference of the last two steps and what was cut off. Undefined where the steps do not settle.
 */
export function byHalvedSteps(
  at: (level: number) => Sized,
  { coarsest, finest, trusted }: Levels,
  bits: number,
): ComplexBall | undefined {
  let before: ComplexBall | undefined;
  let lastGap: RealBall | undefined;
  for (let level = coarsest; level <= finest; level++) {
    const { value, size } = at(level);
    const gap = before && value.sub(before, bits).magnitude();
    const allowed = tolerance(size, bits);
    const agree = gap && (gap.isBelow(allowed) || gap.isBelow(value.radius().shift(NOISE)));
    if (agree && level >= trusted) return value.widen(gap.add(allowed.shift(TAILS), 40), bits);
    if (level >= SHRINKING && gap && lastGap?.isBelow(gap.shift(1))) return undefined;
    lastGap = gap;
    before = value;
  }
  return undefined;
}

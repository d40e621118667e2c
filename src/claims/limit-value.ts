import { type Fn, neg, type Term } from "../algebra/term.ts";
import { Rational } from "../exact/rational.ts";
import { ComplexBall, cosSin, pi, RealBall } from "../precision/index.ts";
import type { NumericScope } from "./numeric-scope.ts";
import { INFINITY } from "./spectral.ts";
import { Unsettled } from "./work.ts";

/** Differences may not shrink by less than this when the distance is divided by 2⁴. */
const SHRINKS = 0.9;

/**
 * limit(body, x, a): the body at the distances s, s/2 and 16s, 8s from a with s = 2^−bits at several times the precision;
 * a finite point is approached from both sides. The last change, four times, is the error. Throws Unsettled where the
 * changes do not shrink or the two sides differ.
 */
export function limitValue(scope: NumericScope, t: Fn): ComplexBall {
  const [body, x, a] = t.args as [Term, Term, Term];
  const wide = scope.at(5 * scope.bits + 64);
  const exponent = scope.bits;
  const from = (side: 1 | -1): ComplexBall => {
    const at = (k: number): ComplexBall =>
      wide.valueWith(body, x, ComplexBall.of(approach(wide, a, side, k)));
    return settled([exponent - 4, exponent - 3, exponent, exponent + 1].map(at), wide.bits);
  };
  if (a === INFINITY || a === neg(INFINITY)) return from(1);
  const [right, left] = [from(1), from(-1)];
  if (!right.overlaps(left)) throw new Unsettled("a limit differs from the two sides");
  return right;
}

/** Close to 1, but no binary fraction: powers of two alone would all meet the same phase of sin(πx) and its like. */
const OFF_BINARY = Rational.of(7919, 7907);

/** The point at distance about 2^−k from a, or about ±2^k. */
function approach(scope: NumericScope, a: Term, side: 1 | -1, k: number): RealBall {
  const factor = RealBall.fromRational(OFF_BINARY, scope.bits);
  if (a === INFINITY) return factor.shift(k);
  if (a === neg(INFINITY)) return factor.shift(k).neg();
  const step = factor.shift(-k);
  return scope.value(a).re.add(side === 1 ? step : step.neg(), scope.bits);
}

function settled(values: readonly ComplexBall[], bits: number): ComplexBall {
  const [v0, v1, v2, v3] = values as [ComplexBall, ComplexBall, ComplexBall, ComplexBall];
  const early = v0.sub(v1, bits).magnitude();
  const late = v2.sub(v3, bits).magnitude();
  const least = v3
    .magnitude()
    .add(RealBall.ONE, 40)
    .shift(-(bits >> 1));
  if (!late.isBelow(early.mul(RealBall.fromDouble(SHRINKS), 40)) && !late.isBelow(least))
    throw new Unsettled("a limit does not settle");
  return v3.widen(late.shift(2), bits);
}

/** Radius 2^−RADIUS of the circle, and how many points lie on it. */
const RADIUS = 40;
/** Between the first circle and one of radius 2^−INNER there may be no other pole. */
const INNER = 160;
const POINTS = 32;

/** residue(body, z, z0): (1/2πi)∮ on two small circles and one far inside; what they differ by is the error. */
export function residueValue(scope: NumericScope, t: Fn): ComplexBall {
  const [body, z, z0] = t.args as [Term, Term, Term];
  const wide = scope.at(4 * scope.bits + 8 * RADIUS);
  const inner = scope.at(4 * scope.bits + 8 * INNER);
  const on = (radius: number, wide: NumericScope): ComplexBall => {
    const centre = wide.value(z0);
    let sum = ComplexBall.ZERO;
    for (let k = 0; k < POINTS; k++) {
      const angle = pi(wide.bits)
        .mul(RealBall.integer(2 * k + 1), wide.bits)
        .div(RealBall.integer(POINTS), wide.bits);
      const { cos, sin } = cosSin(angle, wide.bits);
      const step = ComplexBall.of(cos, sin).shift(-radius);
      sum = sum.add(wide.valueWith(body, z, centre.add(step, wide.bits)).mul(step, wide.bits), wide.bits);
    }
    return sum.divReal(RealBall.integer(POINTS), wide.bits);
  };
  const second = on(RADIUS + 3, wide);
  const gap = [on(RADIUS, wide), on(INNER, inner)]
    .map((other) => other.sub(second, wide.bits).magnitude())
    .reduce((a, b) => (a.compareMid(b) > 0 ? a : b));
  if (!gap.isBelow(second.magnitude().add(RealBall.ONE, 40).shift(-RADIUS)))
    throw new Unsettled("a residue does not settle: no isolated pole of moderate order");
  return second.widen(gap, wide.bits);
}

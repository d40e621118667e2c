import { NotConvergedError } from "../errors/errors.ts";
import { ComplexBall } from "./complex-ball.ts";
import { pi } from "./constants.ts";
import { exp, expm1 } from "./exponential.ts";
import { cosh, sinh } from "./hyperbolic.ts";
import { RealBall } from "./real-ball.ts";

type Line = (x: RealBall) => ComplexBall;
type Plane = (z: ComplexBall) => ComplexBall;

/** Largest number of halvings of the step. */
const LEVELS = 7;

/**
 * ∫_0^∞ f(x) dx by the trapezoidal rule in t with x = exp(½π sinh t), for f analytic near the half line, integrable at zero
 * and falling at least like 1/x². The sum is accepted when halving the step changes it by less than 2^−bits, which is added to
 * the radius. That part of the bound is an estimate. Throws NotConvergedError.
 */
export function halfLineIntegral(f: Line, bits: number): ComplexBall {
  const wide = bits + 24;
  const quarter = pi(wide).shift(-1);
  const reach = Math.asinh(((bits + 16) * Math.LN2 * 2) / Math.PI);
  const at = (t: RealBall): ComplexBall => {
    const x = exp(sinh(t, wide).mul(quarter, wide), wide);
    return f(x).scale(x.mul(cosh(t, wide), wide).mul(quarter, wide), wide);
  };
  const sum = (first: number, step: number): ComplexBall => {
    let total = ComplexBall.ZERO;
    const count = Math.ceil(reach / step);
    for (let k = -count; k <= count; k++) total = total.add(at(RealBall.fromDouble(first + k * step)), wide);
    return total;
  };
  let step = 1 / 8;
  let points = sum(0, step);
  for (let level = 0; level < LEVELS; level++) {
    const coarse = points.scale(RealBall.fromDouble(step), wide);
    points = points.add(sum(step / 2, step), wide);
    step /= 2;
    const fine = points.scale(RealBall.fromDouble(step), wide);
    const change = fine.sub(coarse, wide).magnitude();
    if (change.isZero() || Math.log2(change.toNumber()) < -bits)
      return fine.widen(RealBall.ONE.shift(-bits), wide);
  }
  throw new NotConvergedError(`integral over the half line did not reach 2^-${bits}`);
}

/** Terms that are added one by one before the formula takes over: they move the poles of the rest away. */
const FIRST = 12;

/**
 * Σ_{n≥0} f(n): the first terms themselves, the rest by the Abel–Plana formula ∫_0^∞ g + g(0)/2 +
 * i∫_0^∞ [g(it) − g(−it)]/(e^{2πt} − 1) dt, for g analytic in Re z ≥ 0 and falling at least like 1/z². No special function
 * enters.
 */
export function halfLineSum(f: Plane, bits: number): ComplexBall {
  const wide = bits + 24;
  const twoPi = pi(wide).shift(1);
  const shifted: Plane = (z) => f(z.add(ComplexBall.of(RealBall.integer(FIRST)), 2 * wide));
  const jump = halfLineIntegral((t) => {
    const size = t.magnitude().toNumber();
    if (size * 2 * Math.PI > 4 * bits) return ComplexBall.ZERO;
    // The quotient of two small numbers near t = 0 costs as many digits as t is small.
    const deep = wide + Math.max(0, Math.ceil(-Math.log2(size || Number.MIN_VALUE)));
    const ends = [t, t.neg()].map((s) => shifted(ComplexBall.of(RealBall.ZERO, s)));
    return ends[0]!.sub(ends[1]!, deep).divReal(expm1(t.mul(twoPi, deep), deep), wide);
  }, bits);
  const bulk = halfLineIntegral((x) => shifted(ComplexBall.of(x)), bits);
  let total = bulk.add(shifted(ComplexBall.ZERO).shift(-1), wide).add(jump.timesI(), wide);
  for (let n = 0; n < FIRST; n++) total = total.add(f(ComplexBall.of(RealBall.integer(n))), wide);
  return total;
}

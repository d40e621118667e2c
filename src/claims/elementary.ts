import {
  ComplexBall,
  cos,
  cosh,
  coth,
  DomainError,
  digamma,
  exp,
  expm1,
  ln,
  RealBall,
  sin,
  sinh,
  tanh,
} from "../precision/index.ts";
import { gamma, zeta } from "./special.ts";

type BallFunction = (x: ComplexBall, bits: number) => ComplexBall;

/** Beyond e^{±LARGEST} a number is not kept: powers of it up to the largest exponent are counted in exact integers. */
const LARGEST = 2 ** 38;
/** Where tanh and coth differ from ±1 by less than anything that is asked for. */
const SATURATED = 1e5;

/** The functions of a claim on complex balls. */
export const ON_BALLS: ReadonlyMap<string, BallFunction> = new Map<string, BallFunction>([
  ["exp", moderate(exp)],
  ["sinh", moderate(sinh)],
  ["cosh", moderate(cosh)],
  ["tanh", saturating(tanh)],
  ["coth", saturating(coth)],
  ["sin", turned(sin)],
  ["cos", turned(cos)],
  ["log", ln],
  ["sqrt", (x, bits) => x.sqrt(bits)],
  ["digamma", digamma],
  ["gamma", gamma],
  ["zeta", zeta],
  ["abs", (x, bits) => ComplexBall.of(x.abs(bits))],
  ["conj", (x) => x.conj()],
  ["fermi", (x, bits) => thermal(x, bits, 1)],
  ["bose", (x, bits) => thermal(x, bits, -1)],
]);

/** 1/f(x) with e^{−|Re x|} for what grows without bound, so that it may be as small as it likes. */
export const RECIPROCALS: ReadonlyMap<string, BallFunction> = new Map<string, BallFunction>([
  ["exp", (x, bits) => ON_BALLS.get("exp")!(x.neg(), bits)],
  ["sinh", (x, bits) => decaying(x, bits, -1)],
  ["cosh", (x, bits) => decaying(x, bits, 1)],
]);
/** 1/cosh x = 2q/(1 + q²) or 1/sinh |x| = 2q/(1 − q²), q = e^{−|x|}; |x| is x with the sign of its real part. */
function decaying(x: ComplexBall, bits: number, sign: 1 | -1): ComplexBall {
  const isNegative = x.re.toNumber() < 0;
  const wide = bits + 8;
  const q = ON_BALLS.get("exp")!(isNegative ? x : x.neg(), wide);
  const square = q.mul(q, wide);
  const below = ComplexBall.ONE.add(sign === 1 ? square : square.neg(), wide);
  const value = q.shift(1).div(below, bits);
  return isNegative && sign === -1 ? value.neg() : value;
}

/** 1/(e^x + 1) or 1/(e^x − 1), through e^{−x} where x is large. */
function thermal(x: ComplexBall, bits: number, sign: 1 | -1): ComplexBall {
  const size = x.re.toNumber();
  const one = ComplexBall.ONE;
  if (sign === -1 && Math.abs(size) < 1) return one.div(expm1(x, bits + 8), bits);
  const signed = sign === 1 ? one : one.neg();
  if (size > 0) {
    const small = ON_BALLS.get("exp")!(x.neg(), bits + 8);
    return small.div(one.add(signed.mul(small, bits + 8), bits + 8), bits);
  }
  return one.div(ON_BALLS.get("exp")!(x, bits + 8).add(signed, bits + 8), bits);
}

/** Below e^{−LARGEST}: a ball around zero. */
function moderate(f: BallFunction): BallFunction {
  return (x, bits) => {
    const size = x.re.toNumber();
    if (f === (exp as BallFunction) && size < -LARGEST)
      return ComplexBall.ZERO.widen(RealBall.ONE.shift(-LARGEST), bits);
    if (Math.abs(size) > LARGEST || Number.isNaN(size))
      throw new DomainError(`e^x with x = ${size}: too large a number`, false);
    return f(x, bits);
  };
}
function turned(f: BallFunction): BallFunction {
  return (x, bits) => {
    if (Math.abs(x.im.toNumber()) > LARGEST || Math.abs(x.re.toNumber()) > 2 ** 300)
      throw new DomainError(`sine or cosine of ${x}: too large an argument`, false);
    return f(x, bits);
  };
}
/** |tanh x ∓ 1| ≤ 3e^{−2|Re x|} for |Re x| > 1. */
function saturating(f: BallFunction): BallFunction {
  return (x, bits) => {
    const size = x.re.toNumber();
    if (Math.abs(size) < SATURATED) return f(x, bits);
    const one = size > 0 ? ComplexBall.ONE : ComplexBall.ONE.neg();
    return one.widen(RealBall.ONE.shift(-Math.min(SATURATED, 8 * bits)), bits);
  };
}

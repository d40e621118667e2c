import { NotConvergedError } from "../../errors/errors.ts";
import { ComplexBall, cosh, RealBall, sinh } from "../../precision/index.ts";

/** Largest number of halvings of the step. */
const LEVELS = 7;
/**
 * Nodes avoid t = 0, where removable singularities sit, at every halving; a dyadic number, so that node positions are
 * exact doubles and the grid stays uniform to the last bit.
 */
const OFFSET = 12945 / 2 ** 20;

/**
 * ∫ f(v) dv over the real line by the trapezoidal rule in t with v = sinh t, for f analytic near the axis and falling at
 * least like 1/v². A pole at distance b from the axis keeps the distance arg ~ b/|v| from the axis of t, and the poles of
 * tanh and coth all move to Im t = π/2, so each halving of the step squares the error. The sum is accepted when the last
 * change is below 2^{−bits/2−8}; 2^−bits is added to the radius. That part of the bound is an estimate. Throws
 * NotConvergedError.
 */
export function lineIntegral(f: (v: RealBall) => ComplexBall, bits: number): ComplexBall {
  const wide = bits + 24;
  const reach = (bits + 8) * Math.LN2;
  const sum = (first: number, step: number): ComplexBall => {
    let total = ComplexBall.ZERO;
    const count = Math.ceil(reach / step);
    for (let k = -count; k <= count; k++) {
      const { at, weight } = node(first + k * step, wide);
      total = total.add(f(at).scale(weight, wide), wide);
    }
    return total;
  };
  let step = 1 / 4;
  let points = sum(OFFSET, step);
  for (let level = 0; level < LEVELS; level++) {
    const coarse = points.scale(RealBall.fromDouble(step), wide);
    points = points.add(sum(OFFSET + step / 2, step), wide);
    step /= 2;
    const fine = points.scale(RealBall.fromDouble(step), wide);
    const change = fine.sub(coarse, wide).magnitude();
    if (change.isZero() || Math.log2(change.toNumber()) < -bits / 2 - 8)
      return fine.widen(RealBall.ONE.shift(-bits), wide);
  }
  throw new NotConvergedError(`line integral did not reach 2^-${bits} in ${LEVELS} halvings`);
}

/** v = sinh t and dv/dt. */
interface Node {
  readonly at: RealBall;
  readonly weight: RealBall;
}
/** Nodes by precision and t: the integrals of a step, and those of all steps, share them. */
const nodes = new Map<number, Map<number, Node>>();

function node(t: number, bits: number): Node {
  const known = nodes.get(bits) ?? new Map<number, Node>();
  nodes.set(bits, known);
  const ball = RealBall.fromDouble(t);
  const found = known.get(t) ?? { at: sinh(ball, bits), weight: cosh(ball, bits) };
  known.set(t, found);
  return found;
}

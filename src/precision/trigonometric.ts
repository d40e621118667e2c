import type { BallField } from "./ball-field.ts";
import { ComplexBall } from "./complex-ball.ts";
import { pi } from "./constants.ts";
import { onBall } from "./dispatch.ts";
import { DomainError } from "./domain-error.ts";
import { cosSin } from "./exponential.ts";
import { cosh, coth, sinh } from "./hyperbolic.ts";
import { RealBall } from "./real-ball.ts";

/** cos z of a real or complex ball: cos x cosh y − i sin x sinh y. */
export function cos<T extends BallField<T>>(x: T, bits: number): T {
  return onBall(
    x,
    (real) => cosSin(real, bits).cos,
    (z) => {
      const turn = cosSin(z.re, bits + 4);
      const re = turn.cos.mul(cosh(z.im, bits + 4), bits);
      return ComplexBall.of(re, turn.sin.mul(sinh(z.im, bits + 4), bits).neg());
    },
  );
}

/** sin z of a real or complex ball: sin x cosh y + i cos x sinh y. */
export function sin<T extends BallField<T>>(x: T, bits: number): T {
  return onBall(
    x,
    (real) => cosSin(real, bits).sin,
    (z) => {
      const turn = cosSin(z.re, bits + 4);
      const re = turn.sin.mul(cosh(z.im, bits + 4), bits);
      return ComplexBall.of(re, turn.cos.mul(sinh(z.im, bits + 4), bits));
    },
  );
}

/**
 * π cot(πz), relative accuracy up to its poles at the integers; throws {@link DomainError} when the ball holds
 * one. The nearest integer is taken off first, so large |Re z| costs nothing.
 */
export function piCotPi<T extends BallField<T>>(z: T, bits: number): T {
  const near = z.embed(RealBall.integer(nearestInteger(z.realPart())));
  const offset = z.sub(near, bits + 16);
  if (offset.containsZero()) throw new DomainError(`π cot πz at ${z}, a pole`, z.isExact());
  const angle = offset.scale(pi(bits + 16), bits + 12);
  const cotangent = onBall(
    angle,
    (real) => {
      const turn = cosSin(real, bits + 4);
      return turn.cos.div(turn.sin, bits + 4);
    },
    // cot w = i coth(iw).
    (w) => coth(w.timesI(), bits + 4).timesI(),
  );
  return cotangent.scale(pi(bits + 4), bits);
}

function nearestInteger(x: RealBall): bigint {
  if (x.exp >= 0) return x.man << BigInt(x.exp);
  const half = (x.man << 1n) + (1n << BigInt(-x.exp));
  return half >> BigInt(1 - x.exp);
}

import type { BallField } from "./ball-field.ts";
import type { ComplexBall } from "./complex-ball.ts";
import { RealBall } from "./real-ball.ts";

/** Applies the real or the complex form of one function, and keeps the type of its argument. */
export function onBall<T extends BallField<T>>(
  x: T,
  real: (x: RealBall) => RealBall,
  complex: (z: ComplexBall) => ComplexBall,
): T {
  const value: RealBall | ComplexBall =
    x instanceof RealBall ? real(x) : complex(x as unknown as ComplexBall);
  return value as unknown as T;
}

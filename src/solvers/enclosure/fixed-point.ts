import { RealBall } from "../../precision/index.ts";
import { shifted } from "../../precision/integer.ts";

/** Integers n_l with |λ_l − n_l·2^-places| ≤ slack·2^-places for all l of a sequence. */
export interface FixedSequence {
  readonly values: readonly bigint[];
  readonly slack: bigint;
  readonly places: number;
}

/** The midpoints of non-negative balls cut to so many binary places (which may be negative), with one slack for all. */
export function fixedSequence(balls: readonly RealBall[], places: number): FixedSequence {
  const values = balls.map((ball) => cut(ball, places));
  const slack = balls.reduce((most, ball) => {
    const radius = cut(ball.radius(), places) + 2n;
    return radius > most ? radius : most;
  }, 0n);
  return { values, slack, places };
}

/** The integer below x·2^places; 0 for a midpoint below zero, which is then within the radius of zero. */
function cut(x: RealBall, places: number): bigint {
  const value = shifted(x.man, x.exp + places);
  return value < 0n ? 0n : value;
}

/** ⌊x·2^places⌋ of a finite, non-negative double. */
export function fixedDouble(x: number, places: number): bigint {
  return cut(RealBall.fromDouble(x), places);
}

/** n·2^-places as an exact ball. */
export function ballOfFixed(n: bigint, places: number): RealBall {
  return RealBall.raw(n, -places, 0);
}

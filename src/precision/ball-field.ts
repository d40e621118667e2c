import type { RealBall } from "./real-ball.ts";

/**
 * What the real and the complex balls share, so that an entire or meromorphic function is written once.
 * `bits` is the relative working precision of the midpoint; `Infinity` makes ring operations exact.
 */
export interface BallField<T> {
  add(o: T, bits: number): T;
  sub(o: T, bits: number): T;
  mul(o: T, bits: number): T;
  /** Throws {@link DomainError} when o contains zero. */
  div(o: T, bits: number): T;
  square(bits: number): T;
  neg(): T;
  /** r · this. */
  scale(r: RealBall, bits: number): T;
  /** 2^k · this, exactly. */
  shift(k: number): T;
  /** The same midpoint with max |by| added to the radius (to both radii of a complex ball). */
  widen(by: RealBall, bits: number): T;
  /** The midpoint as an exact ball. */
  midpoint(): T;
  /** An upper bound of |x − midpoint| over the ball, as an exact ball. */
  radius(): RealBall;
  /** An upper bound of |x| over the ball, as an exact ball. */
  magnitude(): RealBall;
  realPart(): RealBall;
  /** r as an element of the same field. */
  embed(r: RealBall): T;
  containsZero(): boolean;
  isExact(): boolean;
}

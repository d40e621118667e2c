import { Gaussian } from "./gaussian.ts";
import { Rational } from "./rational.ts";

/**
 * A small seeded generator (splitmix64) for reproducible random exact data. The state belongs to the instance:
 * equal seeds give equal streams.
 */
export class ExactRandom {
  private state: bigint;

  constructor(seed: number | bigint) {
    this.state = BigInt.asUintN(64, BigInt(seed) * 0x9e3779b97f4a7c15n + 0x1234567n);
  }

  /** 64 random bits. */
  bits(): bigint {
    this.state = BigInt.asUintN(64, this.state + 0x9e3779b97f4a7c15n);
    let z = this.state;
    z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    return z ^ (z >> 31n);
  }
  /** A uniform integer in [low, high]. */
  integer(low: number, high: number): number {
    return low + Number(this.bits() % BigInt(high - low + 1));
  }
  /** A rational n/d with |n| ≤ size, 1 ≤ d ≤ size. */
  rational(size = 9): Rational {
    return Rational.of(this.integer(-size, size), this.integer(1, size));
  }
  /** A positive rational. */
  positive(size = 9): Rational {
    return Rational.of(this.integer(1, size), this.integer(1, size));
  }
  gaussian(size = 9): Gaussian {
    return Gaussian.of(this.rational(size), this.rational(size));
  }
}

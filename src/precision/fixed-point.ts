import { exponentOf, integerSqrt, shifted } from "./integer.ts";
import type { RealBall } from "./real-ball.ts";

/** A real number n·2^-bits, held as the integer n; `bits` belongs to the {@link FixedPoint} at hand. */
export type Fixed = bigint;

/**
 * Fixed-point arithmetic with a chosen number of bits behind the point, for long sums and products whose rounding is
 * covered by guard bits. No bound is kept: whoever needs one uses balls. Products and quotients round towards −∞.
 */
export class FixedPoint {
  readonly bits: number;
  readonly one: Fixed;
  private readonly places: bigint;

  constructor(bits: number) {
    this.bits = bits;
    this.places = BigInt(bits);
    this.one = 1n << this.places;
  }

  mul(a: Fixed, b: Fixed): Fixed {
    return (a * b) >> this.places;
  }
  /** A product of two numbers, or a sum of such, brought back to the point. */
  floor(product: bigint): Fixed {
    return product >> this.places;
  }
  /** a/b; throws RangeError for b = 0. */
  div(a: Fixed, b: Fixed): Fixed {
    return (a << this.places) / b;
  }
  /** √a for a ≥ 0. */
  sqrt(a: Fixed): Fixed {
    return integerSqrt(a << this.places);
  }
  /** An integer or half-integer, exactly; num/den otherwise. */
  ratio(num: number | bigint, den: number | bigint = 1): Fixed {
    return (BigInt(num) << this.places) / BigInt(den);
  }
  /** Σ a_i b_i, rounded once. */
  dot(a: readonly Fixed[], b: readonly Fixed[]): Fixed {
    let sum = 0n;
    for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
    return sum >> this.places;
  }
  fromBall(x: RealBall): Fixed {
    return shifted(x.man, x.exp + this.bits);
  }
  /** The exact value of a finite double, cut below 2^-bits. */
  fromNumber(x: number): Fixed {
    if (x === 0) return 0n;
    const exponent = exponentOf(x) - 53;
    const half = Math.trunc(exponent / 2);
    return shifted(BigInt(x * 2 ** -half * 2 ** (half - exponent)), exponent + this.bits);
  }
  /** The nearest double to a·2^scale, within a few of its last bits. */
  toNumber(a: Fixed, scale = 0): number {
    const text = (a < 0n ? -a : a).toString(16);
    const drop = Math.max(0, 4 * (text.length - 16));
    return Number(a >> BigInt(drop)) * 2 ** (drop - this.bits + scale);
  }
}

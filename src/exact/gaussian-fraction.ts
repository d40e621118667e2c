import { Gaussian } from "./gaussian.ts";
import { gcd, Rational } from "./rational.ts";

/**
 * (a + bi)/d over the integers, never reduced on the way: the same field Q(i) as {@link Gaussian}, for long exact
 * evaluations whose intermediate results are not kept. Reducing costs a greatest common divisor per operation, which for
 * numbers of a few hundred digits is far dearer than the longer products; equality is decided by cross multiplication.
 */
export class GaussianFraction {
  readonly a: bigint;
  readonly b: bigint;
  /** Positive. */
  readonly d: bigint;

  private constructor(a: bigint, b: bigint, d: bigint) {
    this.a = a;
    this.b = b;
    this.d = d;
  }

  static readonly ZERO = new GaussianFraction(0n, 0n, 1n);
  static readonly ONE = new GaussianFraction(1n, 0n, 1n);
  static readonly I = new GaussianFraction(0n, 1n, 1n);

  static of(re: Rational, im: Rational = Rational.ZERO): GaussianFraction {
    return new GaussianFraction(re.num * im.den, im.num * re.den, re.den * im.den);
  }
  static from(z: Gaussian): GaussianFraction {
    return GaussianFraction.of(z.re, z.im);
  }
  static ratio(num: bigint | number, den: bigint | number = 1n): GaussianFraction {
    return GaussianFraction.of(Rational.of(num, den));
  }

  /** The sum of many, halves first, so that most additions are of short numbers. */
  static sum(all: readonly GaussianFraction[]): GaussianFraction {
    if (all.length < 2) return all[0] ?? GaussianFraction.ZERO;
    const middle = all.length >> 1;
    return GaussianFraction.sum(all.slice(0, middle)).add(GaussianFraction.sum(all.slice(middle)));
  }

  add(o: GaussianFraction): GaussianFraction {
    if (o.isZero()) return this;
    if (this.isZero()) return o;
    if (this.d === o.d) return new GaussianFraction(this.a + o.a, this.b + o.b, this.d);
    return new GaussianFraction(this.a * o.d + o.a * this.d, this.b * o.d + o.b * this.d, this.d * o.d);
  }
  sub(o: GaussianFraction): GaussianFraction {
    return this.add(o.neg());
  }
  mul(o: GaussianFraction): GaussianFraction {
    return new GaussianFraction(this.a * o.a - this.b * o.b, this.a * o.b + this.b * o.a, this.d * o.d);
  }
  /** Throws RangeError at zero. */
  inverse(): GaussianFraction {
    const norm = this.a * this.a + this.b * this.b;
    if (norm === 0n) throw new RangeError("inverse of zero");
    return new GaussianFraction(this.a * this.d, -this.b * this.d, norm);
  }
  div(o: GaussianFraction): GaussianFraction {
    return this.mul(o.inverse());
  }
  /** The quotient of two Gaussian integers of which the second divides the first. */
  quotient(o: GaussianFraction): GaussianFraction {
    const norm = o.a * o.a + o.b * o.b;
    const { a, b } = this.mul(o.conj());
    return new GaussianFraction(a / norm, b / norm, 1n);
  }
  neg(): GaussianFraction {
    return new GaussianFraction(-this.a, -this.b, this.d);
  }
  conj(): GaussianFraction {
    return new GaussianFraction(this.a, -this.b, this.d);
  }
  pow(n: number): GaussianFraction {
    if (n < 0) return this.inverse().pow(-n);
    let result = GaussianFraction.ONE;
    for (let k = 0; k < n; k++) result = result.mul(this);
    return result;
  }
  isZero(): boolean {
    return this.a === 0n && this.b === 0n;
  }
  isReal(): boolean {
    return this.b === 0n;
  }
  /** Sign of the imaginary part: which side of the real axis. */
  side(): -1 | 0 | 1 {
    return this.b < 0n ? -1 : this.b > 0n ? 1 : 0;
  }
  realPart(): GaussianFraction {
    return new GaussianFraction(this.a, 0n, this.d);
  }
  imaginaryPart(): GaussianFraction {
    return new GaussianFraction(this.b, 0n, this.d);
  }
  equals(o: GaussianFraction): boolean {
    return this.a * o.d === o.a * this.d && this.b * o.d === o.b * this.d;
  }
  /** The same number with its common factor divided out. */
  reduced(): GaussianFraction {
    const common = gcd(gcd(this.a, this.b), this.d);
    return common === 1n ? this : new GaussianFraction(this.a / common, this.b / common, this.d / common);
  }
  toGaussian(): Gaussian {
    return Gaussian.of(Rational.of(this.a, this.d), Rational.of(this.b, this.d));
  }
  toString(): string {
    return this.toGaussian().toString();
  }
}

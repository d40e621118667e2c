import { Rational } from "./rational.ts";

/** Gaussian rationals: the field Q(i) in which all symbolic coefficients and the exact oracle live. */
export class Gaussian {
  readonly re: Rational;
  readonly im: Rational;

  private constructor(re: Rational, im: Rational) {
    this.re = re;
    this.im = im;
  }

  static readonly ZERO = new Gaussian(Rational.ZERO, Rational.ZERO);
  static readonly ONE = new Gaussian(Rational.ONE, Rational.ZERO);
  static readonly I = new Gaussian(Rational.ZERO, Rational.ONE);

  static of(re: Rational, im: Rational = Rational.ZERO): Gaussian {
    return new Gaussian(re, im);
  }
  /** The integer or fraction num/den as an element of Q(i). */
  static ratio(num: bigint | number, den: bigint | number = 1n): Gaussian {
    return new Gaussian(Rational.of(num, den), Rational.ZERO);
  }

  add(o: Gaussian): Gaussian {
    if (this.im.isZero() && o.im.isZero()) return new Gaussian(this.re.add(o.re), Rational.ZERO);
    return new Gaussian(this.re.add(o.re), this.im.add(o.im));
  }
  sub(o: Gaussian): Gaussian {
    return new Gaussian(this.re.sub(o.re), this.im.sub(o.im));
  }
  mul(o: Gaussian): Gaussian {
    if (this.im.isZero() && o.im.isZero()) return new Gaussian(this.re.mul(o.re), Rational.ZERO);
    return new Gaussian(this.re.mul(o.re).sub(this.im.mul(o.im)), this.re.mul(o.im).add(this.im.mul(o.re)));
  }
  /** Throws RangeError when this = 0. */
  inverse(): Gaussian {
    if (this.im.isZero()) return new Gaussian(Rational.ONE.div(this.re), Rational.ZERO);
    const norm = this.re.mul(this.re).add(this.im.mul(this.im));
    return new Gaussian(this.re.div(norm), this.im.neg().div(norm));
  }
  div(o: Gaussian): Gaussian {
    return this.mul(o.inverse());
  }
  neg(): Gaussian {
    if (this.im.isZero()) return new Gaussian(this.re.neg(), Rational.ZERO);
    return new Gaussian(this.re.neg(), this.im.neg());
  }
  conj(): Gaussian {
    return new Gaussian(this.re, this.im.neg());
  }
  /** Integer power; a negative exponent of zero throws RangeError. */
  pow(n: number): Gaussian {
    if (n < 0) return this.inverse().pow(-n);
    let result = Gaussian.ONE;
    let base: Gaussian = this;
    for (let k = n; k > 0; k >>= 1) {
      if (k & 1) result = result.mul(base);
      if (k > 1) base = base.mul(base);
    }
    return result;
  }
  isZero(): boolean {
    return this.re.isZero() && this.im.isZero();
  }
  isReal(): boolean {
    return this.im.isZero();
  }
  isOne(): boolean {
    return this.im.isZero() && this.re.num === 1n && this.re.den === 1n;
  }
  equals(o: Gaussian): boolean {
    return this.re.equals(o.re) && this.im.equals(o.im);
  }
  /** `3/2`, `i`, `-i/2`, `(1 + 2i/3)`. */
  toString(): string {
    if (this.im.isZero()) return this.re.toString();
    const imaginary = imaginaryText(this.im);
    if (this.re.isZero()) return imaginary;
    return imaginary.startsWith("-") ? `(${this.re} - ${imaginary.slice(1)})` : `(${this.re} + ${imaginary})`;
  }
}

function imaginaryText(im: Rational): string {
  const sign = im.sign() < 0 ? "-" : "";
  const size = im.abs();
  const head = size.num === 1n ? "i" : `${size.num}i`;
  return size.den === 1n ? sign + head : `${sign}${head}/${size.den}`;
}

import type { Gaussian } from "../exact/gaussian.ts";
import type { Rational } from "../exact/rational.ts";
import type { BallField } from "./ball-field.ts";
import { DomainError } from "./domain-error.ts";
import { commonUnit, leading, rescaled, surplus, UP } from "./radius.ts";
import { RealBall } from "./real-ball.ts";

/**
 * The complex numbers re + i·im with both parts in their real balls: a rectangle. Immutable. Operations
 * enclose every value of their operands; `bits` is the precision of the midpoints of both parts, so relative
 * accuracy holds for |z|, and for a part alone only where nothing cancels.
 */
export class ComplexBall implements BallField<ComplexBall> {
  readonly re: RealBall;
  readonly im: RealBall;

  private constructor(re: RealBall, im: RealBall) {
    this.re = re;
    this.im = im;
  }

  static readonly ZERO = new ComplexBall(RealBall.ZERO, RealBall.ZERO);
  static readonly ONE = new ComplexBall(RealBall.ONE, RealBall.ZERO);
  static readonly I = new ComplexBall(RealBall.ZERO, RealBall.ONE);

  static of(re: RealBall, im: RealBall = RealBall.ZERO): ComplexBall {
    return new ComplexBall(re, im);
  }
  static fromGaussian(z: Gaussian, bits: number): ComplexBall {
    return new ComplexBall(RealBall.fromRational(z.re, bits), RealBall.fromRational(z.im, bits));
  }
  /** The exact value of two finite doubles; throws RangeError otherwise. */
  static fromDoubles(re: number, im: number): ComplexBall {
    return new ComplexBall(RealBall.fromDouble(re), RealBall.fromDouble(im));
  }

  add(o: ComplexBall, bits: number): ComplexBall {
    return new ComplexBall(this.re.add(o.re, bits), this.im.add(o.im, bits));
  }
  sub(o: ComplexBall, bits: number): ComplexBall {
    return new ComplexBall(this.re.sub(o.re, bits), this.im.sub(o.im, bits));
  }
  mul(o: ComplexBall, bits: number): ComplexBall {
    if (o.im.isZero()) return this.scale(o.re, bits);
    if (this.im.isZero()) return o.scale(this.re, bits);
    const wide = bits + 4;
    const re = this.re.mul(o.re, wide).sub(this.im.mul(o.im, wide), bits);
    return new ComplexBall(re, this.re.mul(o.im, wide).add(this.im.mul(o.re, wide), bits));
  }
  square(bits: number): ComplexBall {
    const re = this.re.sub(this.im, bits + 4).mul(this.re.add(this.im, bits + 4), bits);
    return new ComplexBall(re, this.re.mul(this.im, bits).shift(1));
  }
  /** Throws {@link DomainError} when o contains zero. */
  div(o: ComplexBall, bits: number): ComplexBall {
    if (o.im.isZero()) return new ComplexBall(this.re.div(o.re, bits), this.im.div(o.re, bits));
    const norm = o.squaredModulus(bits + 4);
    return this.mul(o.conj(), bits + 4).divReal(norm, bits);
  }
  /** Throws {@link DomainError} when this contains zero. */
  inverse(bits: number): ComplexBall {
    return ComplexBall.ONE.div(this, bits);
  }
  /** z^n for an integer n; throws {@link DomainError} for negative n when the ball contains zero. */
  pow(n: number, bits: number): ComplexBall {
    const wide = bits + 4 + Math.ceil(Math.log2(Math.abs(n) + 1));
    if (n < 0) return this.inverse(wide).pow(-n, bits);
    let result = ComplexBall.ONE;
    let base: ComplexBall = this;
    for (let k = n; k > 0; k = Math.floor(k / 2)) {
      if (k % 2 === 1) result = result.mul(base, wide);
      if (k > 1) base = base.square(wide);
    }
    return result.round(bits);
  }
  /**
   * Principal √z, Re √z ≥ 0, continuous from above on the cut (−∞, 0]; throws {@link DomainError} when the
   * ball crosses the cut.
   */
  sqrt(bits: number): ComplexBall {
    if (this.im.isZero()) {
      if (!this.re.isNegative()) return new ComplexBall(this.re.sqrt(bits), RealBall.ZERO);
      return new ComplexBall(RealBall.ZERO, this.re.neg().sqrt(bits));
    }
    const modulus = this.squaredModulus(bits + 8).sqrt(bits + 8);
    if (this.re.man >= 0n) {
      const re = modulus
        .add(this.re, bits + 4)
        .shift(-1)
        .sqrt(bits + 4);
      return new ComplexBall(re.round(bits), this.im.shift(-1).div(re, bits));
    }
    if (this.im.containsZero())
      throw new DomainError(`square root of ${this}, across its cut`, this.isExact());
    const im = modulus
      .sub(this.re, bits + 4)
      .shift(-1)
      .sqrt(bits + 4);
    const signed = this.im.man < 0n ? im.neg() : im;
    return new ComplexBall(this.im.shift(-1).div(signed, bits), signed.round(bits));
  }
  neg(): ComplexBall {
    return new ComplexBall(this.re.neg(), this.im.neg());
  }
  conj(): ComplexBall {
    return new ComplexBall(this.re, this.im.neg());
  }
  /** i·z. */
  timesI(): ComplexBall {
    return new ComplexBall(this.im.neg(), this.re);
  }
  /** |z|; the midpoint is that of the midpoint of z, so balls around zero are welcome. */
  abs(bits: number): RealBall {
    if (this.im.isZero()) return this.re.abs();
    const norm = this.midpoint().squaredModulus(bits + 4);
    return norm.sqrt(bits).widen(this.radius(), bits);
  }
  /** |z|². */
  squaredModulus(bits: number): RealBall {
    return this.re.square(bits + 2).add(this.im.square(bits + 2), bits);
  }
  scale(r: RealBall, bits: number): ComplexBall {
    return new ComplexBall(this.re.mul(r, bits), this.im.mul(r, bits));
  }
  divReal(r: RealBall, bits: number): ComplexBall {
    return new ComplexBall(this.re.div(r, bits), this.im.div(r, bits));
  }
  shift(k: number): ComplexBall {
    return new ComplexBall(this.re.shift(k), this.im.shift(k));
  }
  round(bits: number): ComplexBall {
    return new ComplexBall(this.re.round(bits), this.im.round(bits));
  }
  widen(by: RealBall, bits: number): ComplexBall {
    return new ComplexBall(this.re.widen(by, bits), this.im.widen(by, bits));
  }

  midpoint(): ComplexBall {
    return this.isExact() ? this : new ComplexBall(this.re.midpoint(), this.im.midpoint());
  }
  radius(): RealBall {
    if (this.im.isExact()) return this.re.radius();
    if (this.re.isExact()) return this.im.radius();
    // √(a² + b²) ≤ a + b/2 for a ≥ b ≥ 0.
    const [a, b] = [this.re.radius(), this.im.radius()];
    const sum = a.compareMid(b) >= 0 ? a.add(b.shift(-1), 40) : b.add(a.shift(-1), 40);
    return sum.magnitude();
  }
  /** Upper bound of |z|: the modulus of the far corner. */
  magnitude(): RealBall {
    if (this.im.isZero()) return this.re.magnitude();
    return this.re.isZero() ? this.im.magnitude() : farCorner(this.re, this.im);
  }
  realPart(): RealBall {
    return this.re;
  }
  embed(r: RealBall): ComplexBall {
    return new ComplexBall(r, RealBall.ZERO);
  }
  isExact(): boolean {
    return this.re.isExact() && this.im.isExact();
  }
  isZero(): boolean {
    return this.re.isZero() && this.im.isZero();
  }
  containsZero(): boolean {
    return this.re.containsZero() && this.im.containsZero();
  }
  overlaps(o: ComplexBall): boolean {
    return this.re.overlaps(o.re) && this.im.overlaps(o.im);
  }
  contains(re: Rational, im: Rational): boolean {
    return this.re.contains(re) && this.im.contains(im);
  }
  toString(): string {
    return `${this.re} + i${this.im}`;
  }
}

/** Upper bound of √(a² + b²). */
function farCorner(a: RealBall, b: RealBall): RealBall {
  const [p, q] = [surplus(a.man), surplus(b.man)];
  const [x, y] = [leading(a.man, p) + rescaled(a.rad, -p), leading(b.man, q) + rescaled(b.rad, -q)];
  const unit = commonUnit(x, a.exp + p, y, b.exp + q);
  const [u, v] = [rescaled(x, a.exp + p - unit), rescaled(y, b.exp + q - unit)];
  const large = Math.max(u, v);
  // The quotient keeps the square within the doubles.
  const size = large * Math.sqrt(1 + (Math.min(u, v) / large) ** 2);
  return RealBall.fromDouble(size * UP).shift(unit);
}

import { Rational } from "../exact/rational.ts";
import { DomainError } from "./domain-error.ts";
import { bitLength, exponentOf, integerSqrt, shifted } from "./integer.ts";
import { FINEST, keptBits, RADIUS_BITS } from "./kept-bits.ts";
import { commonUnit, leading, leadingFloor, powerOfTwo, ROOMY, rescaled, surplus, UP } from "./radius.ts";

/** Smallest non-zero radius in units of the mantissa, so that products of two radii stay normal doubles. */
const TINY = 2 ** -500;

/**
 * The real numbers x with |x − man·2^exp| ≤ rad·2^exp: an exact binary midpoint of any length and size, and
 * a rigorous radius. Immutable. Each operation encloses every value that its operands can yield and rounds
 * the midpoint to `bits` significant bits (`bits = Infinity` keeps ring operations on exact balls exact).
 */
export class RealBall {
  readonly man: bigint;
  readonly exp: number;
  /** Radius in units of 2^exp: a finite, non-negative double, rounded upwards. */
  readonly rad: number;

  private constructor(man: bigint, exp: number, rad: number) {
    this.man = man;
    this.exp = exp;
    this.rad = rad;
  }

  static readonly ZERO = new RealBall(0n, 0, 0);
  static readonly ONE = new RealBall(1n, 0, 0);

  /** (man ± rad)·2^exp, rounded to `bits`. */
  static of(man: bigint, exp: number, rad: number, bits: number): RealBall {
    return rounded(man, exp, rad, 0, 0, bits);
  }
  /** For internal use: the three fields as they are. */
  static raw(man: bigint, exp: number, rad: number): RealBall {
    return new RealBall(man, exp, rad);
  }
  /** An integer, exactly. */
  static integer(n: bigint | number): RealBall {
    return new RealBall(BigInt(n), 0, 0);
  }
  /** The exact value of a finite double; throws RangeError otherwise. */
  static fromDouble(x: number): RealBall {
    if (!Number.isFinite(x)) throw new RangeError(`not a finite number: ${x}`);
    if (Number.isInteger(x)) return RealBall.integer(x);
    const exp = exponentOf(x) - 53;
    // Two factors, because 2^-exp overflows for subnormal x.
    const half = Math.trunc(exp / 2);
    return new RealBall(BigInt(x * 2 ** -half * 2 ** (half - exp)), exp, 0);
  }
  static fromRational(q: Rational, bits: number): RealBall {
    return RealBall.integer(q.num).div(RealBall.integer(q.den), bits);
  }
  /** Reads `3`, `-1/3`, `0.25`, `1e-3`; throws RangeError for other texts. */
  static parse(text: string, bits: number): RealBall {
    const value = Rational.parse(text);
    if (value === undefined) throw new RangeError(`not a decimal or fraction: ${text}`);
    return RealBall.fromRational(value, bits);
  }
  /** The smallest ball, up to rounding, that holds both. */
  static hull(a: RealBall, b: RealBall, bits: number): RealBall {
    const low = a.lower().compareMid(b.lower()) <= 0 ? a.lower() : b.lower();
    const high = a.upper().compareMid(b.upper()) >= 0 ? a.upper() : b.upper();
    const mid = low.add(high, bits).midpoint().shift(-1);
    const [below, above] = [mid.sub(low, 32).magnitude(), high.sub(mid, 32).magnitude()];
    return mid.widen(below.compareMid(above) > 0 ? below : above, bits);
  }

  add(o: RealBall, bits: number): RealBall {
    if (this.isZero()) return o.round(bits);
    if (o.isZero()) return this.round(bits);
    const [a, b] = [this.exp + bitLength(this.man), o.exp + bitLength(o.man)];
    // Only operands of about the same size can cancel; all their bits may then be needed.
    const top = Math.max(a, b);
    const least = Math.abs(a - b) > 2 ? top - keptBits(bits, top, this, o) - 4 : -Infinity;
    const exp = Math.max(Math.min(this.exp, o.exp), least);
    const man = shifted(this.man, this.exp - exp) + shifted(o.man, o.exp - exp);
    const slack = (this.exp < exp ? 1 : 0) + (o.exp < exp ? 1 : 0);
    if (this.rad === 0 && o.rad === 0) return rounded(man, exp, 0, 0, slack, bits);
    const unit = commonUnit(this.rad, this.exp, o.rad, o.exp);
    const rad = (rescaled(this.rad, this.exp - unit) + rescaled(o.rad, o.exp - unit)) * UP;
    return rounded(man, exp, rad, unit - exp, slack, bits);
  }
  sub(o: RealBall, bits: number): RealBall {
    return this.add(o.neg(), bits);
  }
  mul(o: RealBall, bits: number): RealBall {
    const man = this.man * o.man;
    const exp = this.exp + o.exp;
    if (this.rad === 0 && o.rad === 0) return rounded(man, exp, 0, 0, 0, bits);
    const [x, y] = [Math.abs(Number(this.man)), Math.abs(Number(o.man))];
    if (x < ROOMY && y < ROOMY)
      return rounded(man, exp, (x * o.rad + y * this.rad + this.rad * o.rad) * UP, 0, 0, bits);
    const [p, q] = [surplus(this.man), surplus(o.man)];
    const [a, b] = [leading(this.man, p) * o.rad, leading(o.man, q) * this.rad];
    const unit = commonUnit(a, p, b, q);
    const rad = rescaled(a, p - unit) + rescaled(b, q - unit) + rescaled(this.rad * o.rad, -unit);
    return rounded(man, exp, rad * UP, unit, 0, bits);
  }
  square(bits: number): RealBall {
    return this.mul(this, bits);
  }
  div(o: RealBall, bits: number): RealBall {
    if (o.containsZero()) throw new DomainError(`division by ${o}, which contains zero`, o.isExact());
    const divisor = bitLength(o.man);
    // No more quotient bits than the operands carry: (length + guard) of the less accurate one.
    const length = Math.min(bits, this.accuracy(), o.accuracy()) + 4;
    const scale = Math.max(0, length + divisor - bitLength(this.man));
    const dividend = this.man << BigInt(scale);
    const man = dividend / o.man;
    const exp = this.exp - o.exp - scale;
    if (this.rad === 0 && o.rad === 0) {
      return rounded(man, exp, 0, 0, man * o.man === dividend ? 0 : 1, bits);
    }
    // |a/b − A/B| ≤ (rad a + |A/B| rad b) / (|B| − rad b), in units of 2^exp.
    const [p, q] = [surplus(o.man), surplus(man)];
    const least = (leadingFloor(o.man, p) - rescaled(o.rad, -p) * UP) / UP;
    const a = this.rad / least;
    const b = (leading(man, q) + 1) * (o.rad / least);
    const unit = commonUnit(a, scale - p, b, q - p);
    const rad = rescaled(a, scale - p - unit) + rescaled(b, q - p - unit);
    return rounded(man, exp, rad * UP, unit, 1, bits);
  }
  inverse(bits: number): RealBall {
    return RealBall.ONE.div(this, bits);
  }
  /** x^n for an integer n; throws {@link DomainError} for negative n when the ball contains zero. */
  pow(n: number, bits: number): RealBall {
    const wide = bits + 4 + Math.ceil(Math.log2(Math.abs(n) + 1));
    if (n < 0) return this.inverse(wide).pow(-n, bits);
    let result = RealBall.ONE;
    let base: RealBall = this;
    for (let k = n; k > 0; k = Math.floor(k / 2)) {
      if (k % 2 === 1) result = result.mul(base, wide);
      if (k > 1) base = base.square(wide);
    }
    return result.round(bits);
  }
  /** √x; throws {@link DomainError} when the ball reaches below zero. */
  sqrt(bits: number): RealBall {
    if (this.isZero()) return this;
    if (this.lower().man < 0n) throw new DomainError(`square root of ${this}`, this.isExact());
    const length = Math.min(bits, this.accuracy()) + 4;
    const want = Math.max(0, 2 * length - bitLength(this.man));
    const scale = want + ((want + this.exp) & 1);
    const radicand = this.man << BigInt(scale);
    const man = integerSqrt(radicand);
    const exact = this.rad === 0 && man * man === radicand;
    const root = rounded(man, (this.exp - scale) / 2, 0, 0, exact ? 0 : 1, bits);
    // |√(x+δ) − √x| = |δ| / (√(x+δ) + √x) ≤ |δ| / √x.
    return this.rad === 0 ? root : root.widen(this.radius().div(root.lower(), 32), bits);
  }
  neg(): RealBall {
    return new RealBall(-this.man, this.exp, this.rad);
  }
  abs(): RealBall {
    return this.man < 0n ? this.neg() : this;
  }
  scale(r: RealBall, bits: number): RealBall {
    return this.mul(r, bits);
  }
  shift(k: number): RealBall {
    return new RealBall(this.man, this.exp + k, this.rad);
  }
  /** The same set or slightly more, with at most `bits` mantissa bits. */
  round(bits: number): RealBall {
    return rounded(this.man, this.exp, this.rad, 0, 0, bits);
  }
  widen(by: RealBall, bits: number): RealBall {
    if (by.isZero()) return this;
    const p = surplus(by.man);
    return this.#widened((leading(by.man, p) + rescaled(by.rad, -p)) * UP, by.exp + p, bits);
  }
  /** Wider by |slope|·`factor` times the radius of x: how an error of x reaches f(x) to first order. */
  widenAlong(slope: RealBall, x: RealBall, factor: number, bits: number): RealBall {
    const p = surplus(slope.man);
    const by = (leading(slope.man, p) + rescaled(slope.rad, -p)) * x.rad * factor;
    return this.#widened(by * UP, slope.exp + p + x.exp, bits);
  }
  #widened(by: number, exp: number, bits: number): RealBall {
    const unit = commonUnit(this.rad, this.exp, by, exp);
    const rad = (rescaled(this.rad, this.exp - unit) + rescaled(by, exp - unit)) * UP;
    return rounded(this.man, this.exp, rad, unit - this.exp, 0, bits);
  }

  midpoint(): RealBall {
    return this.rad === 0 ? this : new RealBall(this.man, this.exp, 0);
  }
  radius(): RealBall {
    return this.rad === 0 ? RealBall.ZERO : RealBall.fromDouble(this.rad).shift(this.exp);
  }
  /** Exact lower end. */
  lower(): RealBall {
    return this.rad === 0 ? this : this.midpoint().sub(this.radius(), Infinity);
  }
  /** Exact upper end. */
  upper(): RealBall {
    return this.rad === 0 ? this : this.midpoint().add(this.radius(), Infinity);
  }
  magnitude(): RealBall {
    const p = surplus(this.man);
    const size = (leading(this.man, p) + rescaled(this.rad, -p)) * UP;
    return RealBall.fromDouble(size).shift(this.exp + p);
  }
  realPart(): RealBall {
    return this;
  }
  embed(r: RealBall): RealBall {
    return r;
  }

  isExact(): boolean {
    return this.rad === 0;
  }
  /** True for the exact ball zero. */
  isZero(): boolean {
    return this.man === 0n && this.rad === 0;
  }
  containsZero(): boolean {
    const size = Math.abs(Number(this.man));
    return size <= this.rad;
  }
  /** True when every member is > 0. */
  isPositive(): boolean {
    return this.man > 0n && !this.containsZero();
  }
  /** True when every member is < 0. */
  isNegative(): boolean {
    return this.man < 0n && !this.containsZero();
  }
  /** True when every member is below every member of o. */
  isBelow(o: RealBall): boolean {
    return this.upper().compareMid(o.lower()) < 0;
  }
  overlaps(o: RealBall): boolean {
    return !this.isBelow(o) && !o.isBelow(this);
  }
  contains(q: Rational): boolean {
    return this.containsBall(RealBall.integer(q.num), q.den);
  }
  /** True when every member of o/den lies in this ball. */
  containsBall(o: RealBall, den = 1n): boolean {
    const d = RealBall.integer(den);
    const low = this.lower().mul(d, Infinity).compareMid(o.lower());
    return low <= 0 && this.upper().mul(d, Infinity).compareMid(o.upper()) >= 0;
  }
  /** Sign of (midpoint of this − midpoint of o). */
  compareMid(o: RealBall): -1 | 0 | 1 {
    // Far apart sizes are told by the sign of the difference at low precision, whose top bits are right.
    const apart = Math.abs(this.exp + bitLength(this.man) - o.exp - bitLength(o.man)) > 4;
    const difference = this.midpoint().sub(o.midpoint(), apart ? 32 : Infinity).man;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }
  /** Bits of the midpoint above the radius, plus a guard; Infinity for an exact ball. */
  accuracy(): number {
    if (this.rad === 0) return Infinity;
    return Math.max(0, bitLength(this.man) - exponentOf(this.rad)) + RADIUS_BITS;
  }
  /** A double next to the midpoint; ±Infinity or 0 beyond the range of doubles. */
  toNumber(): number {
    const drop = Math.max(0, bitLength(this.man) - 64);
    const exp = this.exp + drop;
    const half = Math.max(-1000, Math.min(900, Math.trunc(exp / 2)));
    return Number(shifted(this.man, -drop)) * 2 ** half * 2 ** (exp - half);
  }
  /** Midpoint and radius as doubles, for messages only. */
  toString(): string {
    return `[${this.toNumber()} ± ${this.radius().toNumber()}]`;
  }
}

/** (man ± (rad·2^radShift + slack))·2^exp with the mantissa cut to `bits`, and to the bits above the radius. */
function rounded(
  man: bigint,
  exp: number,
  rad: number,
  radShift: number,
  slack: number,
  bits: number,
): RealBall {
  const length = bitLength(man);
  if (rad === 0 && slack === 0) return exactRounded(man, exp, length - bits);
  let drop = Math.max(0, length - bits);
  if (rad !== 0) {
    const reach = exponentOf(rad) + radShift;
    if (reach - RADIUS_BITS > drop) drop = reach - RADIUS_BITS;
    // A radius far below one unit needs a finer unit.
    else if (reach < -200 && drop === 0 && slack === 0)
      drop = -Math.min(-reach, man === 0n ? Infinity : Math.min(bits - length, FINEST));
  }
  const lost = drop > 0 ? 1 : 0;
  const radius = (rescaled(rad, radShift - drop) + slack * powerOfTwo(-drop) + lost) * UP;
  return RealBall.raw(drop === 0 ? man : shifted(man, -drop), exp + drop, Math.max(radius, TINY));
}

function exactRounded(man: bigint, exp: number, drop: number): RealBall {
  if (drop <= 0) return RealBall.raw(man, exp, 0);
  const kept = man >> BigInt(drop);
  return RealBall.raw(kept, exp + drop, kept << BigInt(drop) === man ? 0 : 1);
}

/**
 * Exact rational numbers on BigInt, always in lowest terms with a positive denominator.
 */
export class Rational {
  readonly num: bigint;
  readonly den: bigint;

  private constructor(num: bigint, den: bigint) {
    this.num = num;
    this.den = den;
  }

  static readonly ZERO = new Rational(0n, 1n);
  static readonly ONE = new Rational(1n, 1n);

  /** num/den in lowest terms. Throws RangeError when den = 0. */
  static of(num: bigint | number, den: bigint | number = 1n): Rational {
    const n = BigInt(num);
    const d = BigInt(den);
    if (d === 0n) throw new RangeError("rational with zero denominator");
    if (d === 1n) return new Rational(n, 1n);
    const g = gcd(n, d) * (d < 0n ? -1n : 1n);
    return new Rational(n / g, d / g);
  }

  /** The exact value of a double (finite), e.g. 0.1 gives 3602879701896397/2^55. Throws RangeError otherwise. */
  static fromDouble(x: number): Rational {
    if (!Number.isFinite(x)) throw new RangeError(`not a finite number: ${x}`);
    let scale = 1n;
    let value = x;
    while (!Number.isInteger(value)) {
      value *= 2;
      scale *= 2n;
    }
    return Rational.of(BigInt(value), scale);
  }

  /** Reads `3`, `-1/3`, `0.25`, `1e-3`, `2.5E+4`; undefined when the text is none of these. */
  static parse(text: string): Rational | undefined {
    const fraction = /^([+-]?\d+)\/(\d+)$/.exec(text);
    if (fraction)
      return BigInt(fraction[2]!) === 0n
        ? undefined
        : Rational.of(BigInt(fraction[1]!), BigInt(fraction[2]!));
    const decimal = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,6}))?$/.exec(text);
    if (!decimal || (!decimal[2] && !decimal[3])) return undefined;
    const digits = BigInt((decimal[2] ?? "") + (decimal[3] ?? ""));
    const exponent = Number(decimal[4] ?? 0) - (decimal[3] ?? "").length;
    const signed = decimal[1] === "-" ? -digits : digits;
    return exponent >= 0
      ? Rational.of(signed * 10n ** BigInt(exponent))
      : Rational.of(signed, 10n ** BigInt(-exponent));
  }

  add(o: Rational): Rational {
    if (this.den === 1n && o.den === 1n) return new Rational(this.num + o.num, 1n);
    return Rational.of(this.num * o.den + o.num * this.den, this.den * o.den);
  }
  sub(o: Rational): Rational {
    return Rational.of(this.num * o.den - o.num * this.den, this.den * o.den);
  }
  mul(o: Rational): Rational {
    if (this.den === 1n && o.den === 1n) return new Rational(this.num * o.num, 1n);
    return Rational.of(this.num * o.num, this.den * o.den);
  }
  /** Throws RangeError when o = 0. */
  div(o: Rational): Rational {
    return Rational.of(this.num * o.den, this.den * o.num);
  }
  neg(): Rational {
    return new Rational(-this.num, this.den);
  }
  abs(): Rational {
    return this.num < 0n ? this.neg() : this;
  }
  /** Integer power; a negative exponent of zero throws RangeError. */
  pow(n: number): Rational {
    if (n < 0) return Rational.ONE.div(this.pow(-n));
    return new Rational(this.num ** BigInt(n), this.den ** BigInt(n));
  }
  isZero(): boolean {
    return this.num === 0n;
  }
  isInteger(): boolean {
    return this.den === 1n;
  }
  sign(): -1 | 0 | 1 {
    return this.num < 0n ? -1 : this.num > 0n ? 1 : 0;
  }
  compare(o: Rational): number {
    const difference = this.num * o.den - o.num * this.den;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }
  equals(o: Rational): boolean {
    return this.num === o.num && this.den === o.den;
  }
  /** Nearest double, for display and starting values only. */
  toNumber(): number {
    const shift = BigInt(Math.max(0, bits(this.den) - bits(this.num) + 64));
    const quotient = (this.num << shift) / this.den;
    // Two divisions, so that a shift beyond 1023 neither overflows nor loses a representable result.
    const first = Math.min(Number(shift), 1000);
    return Number(quotient) / 2 ** first / 2 ** (Number(shift) - first);
  }
  toString(): string {
    return this.den === 1n ? `${this.num}` : `${this.num}/${this.den}`;
  }
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Greatest common divisor, non-negative; in doubles as soon as both fit into one exactly. */
export function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) {
    if (x <= SAFE && y <= SAFE) return BigInt(gcdOfDoubles(Number(x), Number(y)));
    [x, y] = [y, x % y];
  }
  return x;
}
function gcdOfDoubles(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

function bits(n: bigint): number {
  return (n < 0n ? -n : n).toString(16).length * 4;
}

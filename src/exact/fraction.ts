import { Gaussian } from "./gaussian.ts";
import {
  constant,
  leading,
  monomialOf,
  type Polynomial,
  plus,
  powersOf,
  product,
  quotient,
  scaled,
  textOf,
} from "./polynomial.ts";
import type { Rational } from "./rational.ts";

/** A polynomial over a product of powers of polynomials, in variables that are numbered. */
export interface Fraction {
  readonly top: Polynomial;
  readonly bottom: ReadonlyMap<string, Factor>;
}
interface Factor {
  readonly base: Polynomial;
  readonly power: number;
}

const LARGEST_DEGREE = 200;
/** Monomials are strings with a character per variable. */
const MOST_VARIABLES = 30_000;
const LARGEST_NUMBER = 10n ** 1000n;
const LARGEST_POLYNOMIAL = 20_000;
const NONE: Fraction["bottom"] = new Map();
const ONE: Fraction = { top: constant(Gaussian.ONE), bottom: NONE };

function isLong({ num, den }: Rational): boolean {
  return num > LARGEST_NUMBER || num < -LARGEST_NUMBER || den > LARGEST_NUMBER;
}

/**
 * Arithmetic of multivariate fractions over Q(i). `spend` is told of every elementary operation and may stop them by an
 * error; division by zero, too high degrees, too many terms and too long numbers throw RangeError.
 */
export class Fractions {
  private readonly spend: (operations: number) => void;

  constructor(spend: (operations: number) => void) {
    this.spend = spend;
  }

  number(c: Gaussian | number): Fraction {
    return { top: constant(typeof c === "number" ? Gaussian.ratio(c) : c), bottom: NONE };
  }
  variable(id: number): Fraction {
    if (id >= MOST_VARIABLES) throw new RangeError("too many different variables");
    return this.term(monomialOf([[id, 1]]), Gaussian.ONE);
  }
  term(monomial: string, c: Gaussian): Fraction {
    return { top: new Map([[monomial, c]]), bottom: NONE };
  }
  polynomial(top: Polynomial): Fraction {
    return { top, bottom: NONE };
  }
  denominator({ bottom }: Fraction): Fraction {
    return this.mul(...[...bottom.values()].map((f) => this.power(this.polynomial(f.base), f.power)));
  }

  sum(parts: readonly Fraction[]): Fraction {
    if (parts.length < 2) return parts[0] ?? this.number(0);
    const middle = parts.length >> 1;
    return this.plus(this.sum(parts.slice(0, middle)), this.sum(parts.slice(middle)));
  }
  private plus(a: Fraction, b: Fraction): Fraction {
    if (a.top.size === 0) return b;
    if (b.top.size === 0) return a;
    const bottom = new Map(a.bottom);
    for (const [key, f] of b.bottom)
      bottom.set(key, { base: f.base, power: Math.max(f.power, bottom.get(key)?.power ?? 0) });
    const lift = (x: Fraction): Polynomial => {
      let top = x.top;
      for (const [key, { base, power }] of bottom)
        for (let k = x.bottom.get(key)?.power ?? 0; k < power; k++) top = this.multiply(top, base);
      return top;
    };
    const top = plus(lift(a), lift(b));
    this.checkNumbers(top);
    return { top, bottom: top.size === 0 ? NONE : bottom };
  }
  /** Arithmetic of long numbers is slow in a way that `spend` is not told of. */
  private checkNumbers(a: Polynomial): void {
    for (const { re, im } of a.values())
      if (isLong(re) || isLong(im)) throw new RangeError("a number with too many digits");
  }
  private multiply(a: Polynomial, b: Polynomial): Polynomial {
    this.spend(a.size * b.size + 1);
    const result = product(a, b);
    this.checkNumbers(result);
    if (result.size > LARGEST_POLYNOMIAL) throw new RangeError("a polynomial with too many terms");
    for (const m of result.keys())
      for (let k = 1; k < m.length; k += 2)
        if (m.charCodeAt(k) > LARGEST_DEGREE) throw new RangeError("a polynomial of too high a degree");
    return result;
  }
  sub(a: Fraction, b: Fraction): Fraction {
    return this.plus(a, this.neg(b));
  }
  neg(a: Fraction): Fraction {
    return this.scale(a, Gaussian.ratio(-1));
  }
  /** The coefficients conjugated. */
  conjugate(a: Fraction): Fraction {
    const bar = (p: Polynomial): Fraction =>
      this.polynomial(new Map([...p].map(([m, c]) => [m, c.conj()] as const)));
    const bottoms = [...a.bottom.values()].map(({ base, power }) => this.power(bar(base), -power));
    return this.mul(bar(a.top), ...bottoms);
  }
  scale(a: Fraction, c: Gaussian): Fraction {
    return c.isZero() ? this.number(0) : { top: scaled(a.top, c), bottom: a.bottom };
  }
  mul(...parts: readonly Fraction[]): Fraction {
    let value = ONE;
    for (const part of parts) value = this.times(value, part);
    return value;
  }
  private times(a: Fraction, b: Fraction): Fraction {
    const top = a === ONE ? b.top : this.multiply(a.top, b.top);
    if (top.size === 0 || (a.bottom.size === 0 && b.bottom.size === 0)) return { top, bottom: NONE };
    const bottom = new Map(a.bottom);
    for (const [key, f] of b.bottom)
      bottom.set(key, { base: f.base, power: f.power + (bottom.get(key)?.power ?? 0) });
    return this.reduceBy({ top, bottom }, (base) => base.size === 1);
  }
  over(a: Fraction, b: Fraction): Fraction {
    return this.mul(a, this.inverse(b));
  }
  /** Refuses to divide by what is identically zero. */
  inverse(a: Fraction): Fraction {
    const reduced = this.reduce(a);
    const { top } = reduced;
    if (top.size === 0) throw new RangeError("division by a term that is identically zero");
    const lead = top.get(leading(top))!.inverse();
    const { content, primitive } = this.splitContent(scaled(top, lead));
    const factors = content.map(([id, power]): [string, Factor] => {
      const base = this.variable(id).top;
      return [textOf(base), { base, power }];
    });
    if (primitive.size > 1) factors.push([textOf(primitive), { base: primitive, power: 1 }]);
    return { top: scaled(this.denominator(reduced).top, lead), bottom: new Map(factors) };
  }
  /** The monomial that divides every term, and the rest. */
  private splitContent(a: Polynomial): { content: [number, number][]; primitive: Polynomial } {
    if (a.size === 1) {
      const [[m, c]] = [...a] as [[string, Gaussian]];
      return { content: powersOf(m).map(([id, n]) => [id, n]), primitive: constant(c) };
    }
    const all = [...a.keys()].map((m) => new Map(powersOf(m)));
    const content = [...all[0]!]
      .map(([id, n]): [number, number] => [id, Math.min(n, ...all.map((p) => p.get(id) ?? 0))])
      .filter(([, n]) => n > 0);
    const divisor = new Map([[monomialOf(content), Gaussian.ONE]]);
    return { content, primitive: quotient(a, divisor, this.spend)! };
  }
  power(a: Fraction, exponent: number): Fraction {
    if (Math.abs(exponent) > LARGEST_DEGREE) throw new RangeError("an exponent that is too large");
    if (exponent >= 0) return this.mul(...new Array<Fraction>(exponent).fill(a));
    const inverse = this.inverse(a);
    const bottom = [...inverse.bottom].map(([key, f]): [string, Factor] => [
      key,
      { ...f, power: -exponent * f.power },
    ]);
    const { top } = this.power(this.polynomial(inverse.top), -exponent);
    return this.reduceBy({ top, bottom: new Map(bottom) }, (base) => base.size === 1);
  }

  /** Divides out the factors of the denominator that divide the numerator. */
  reduce(a: Fraction): Fraction {
    return a.bottom.size === 0 ? a : this.reduceBy(a, () => true);
  }
  private reduceBy({ top, bottom }: Fraction, which: (base: Polynomial) => boolean): Fraction {
    const left = new Map<string, Factor>();
    let rest = top;
    for (const [key, { base, power }] of bottom) {
      let n = power;
      for (let q = which(base) ? quotient(rest, base, this.spend) : undefined; q; ) {
        rest = q;
        n--;
        q = n > 0 ? quotient(rest, base, this.spend) : undefined;
      }
      if (n > 0) left.set(key, { base, power: n });
    }
    return { top: rest, bottom: left };
  }
  /** The same text for the same fraction (for equal fractions in different forms it may differ). */
  key({ top, bottom }: Fraction): string {
    const factors = [...bottom].map(([key, f]) => `${key}^${f.power}`);
    return `${textOf(top)}/${factors.sort().join("*")}`;
  }
  /** Equal in form; {@link Fractions.key}. */
  same(a: Fraction, b: Fraction): boolean {
    return this.key(a) === this.key(b);
  }
  /** The factors of the denominator, each once. */
  below({ bottom }: Fraction): Fraction[] {
    return [...bottom.values()].map((f) => this.polynomial(f.base));
  }
  variablesOf({ top, bottom }: Fraction): number[] {
    const found = new Set<number>();
    for (const p of [top, ...[...bottom.values()].map((f) => f.base)])
      for (const m of p.keys()) for (let k = 0; k < m.length; k += 2) found.add(m.charCodeAt(k));
    return [...found].sort((a, b) => a - b);
  }
  /** c_k with a = Σ c_k v^k, where the denominator is free of v; undefined where it is not. */
  coefficients(a: Fraction, id: number): Map<number, Fraction> | undefined {
    if (this.variablesOf({ top: new Map(), bottom: a.bottom }).includes(id)) return undefined;
    const result = new Map<number, Map<string, Gaussian>>();
    for (const [m, c] of a.top) {
      const powers = powersOf(m);
      const n = powers.find((p) => p[0] === id)?.[1] ?? 0;
      if (!result.has(n)) result.set(n, new Map());
      result.get(n)!.set(monomialOf(powers.filter((p) => p[0] !== id)), c);
    }
    return new Map([...result].map(([n, top]) => [n, { top, bottom: a.bottom }]));
  }
  /** ∂a/∂v, the other variables held. */
  derivative(a: Fraction, id: number): Fraction {
    const ofPolynomial = (p: Polynomial): Fraction =>
      this.sum(
        [...p].flatMap(([m, c]) => {
          const powers = powersOf(m);
          const n = powers.find((q) => q[0] === id)?.[1] ?? 0;
          const lowered = monomialOf(powers.map(([k, e]) => [k, k === id ? e - 1 : e]));
          return n === 0 ? [] : [this.term(lowered, c.mul(Gaussian.ratio(n)))];
        }),
      );
    const [top, bottom] = [this.polynomial(a.top), this.denominator(a)];
    const over = this.inverse(bottom);
    const lost = this.mul(top, ofPolynomial(bottom.top), over, over);
    return this.reduce(this.sub(this.mul(ofPolynomial(a.top), over), lost));
  }
  /** Fractions put for powers of variables; undefined leaves one. Returns the same object where nothing changes. */
  replace(a: Fraction, put: (id: number, exponent: number) => Fraction | undefined): Fraction {
    const image = remembered(put);
    const top = this.replaced(a.top, image);
    const factors = [...a.bottom.values()].map((f) => ({ ...f, next: this.replaced(f.base, image) }));
    if (!top && factors.every((f) => !f.next)) return a;
    const bottoms = factors.map((f) => this.power(f.next ?? this.polynomial(f.base), -f.power));
    return this.mul(top ?? this.polynomial(a.top), ...bottoms);
  }
  /** undefined where nothing changes. */
  private replaced(p: Polynomial, image: Images): Fraction | undefined {
    let isChanged = false;
    for (const m of p.keys())
      for (let k = 0; k < m.length && !isChanged; k += 2)
        isChanged = image(m.charCodeAt(k), m.charCodeAt(k + 1)) !== undefined;
    if (!isChanged) return undefined;
    return this.sum([...p].map(([m, c]) => this.replacedTerm(m, c, image)));
  }
  private replacedTerm(m: string, c: Gaussian, image: Images): Fraction {
    let kept = "";
    const images: Fraction[] = [];
    for (let k = 0; k < m.length; k += 2) {
      const found = image(m.charCodeAt(k), m.charCodeAt(k + 1));
      if (found) images.push(found);
      else kept += m.slice(k, k + 2);
    }
    return this.mul(this.term(kept, c), ...images);
  }
}
type Images = (id: number, exponent: number) => Fraction | undefined;

/** Asks for each power once. */
function remembered(put: Images): Images {
  const known = new Map<number, Fraction | undefined>();
  return (id, exponent) => {
    const key = (id << 16) | exponent;
    if (!known.has(key)) known.set(key, put(id, exponent));
    return known.get(key);
  };
}

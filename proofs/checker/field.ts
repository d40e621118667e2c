import { Gaussian } from "../../src/exact/gaussian.ts";
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
import { type Budget, demand } from "./refusal.ts";

/** A polynomial over a product of factors, in the atoms of one {@link Field}. */
export interface Fraction {
  readonly top: Polynomial;
  readonly bottom: ReadonlyMap<string, Factor>;
}
interface Factor {
  readonly base: Polynomial;
  readonly power: number;
}

/**
 * What a fraction takes for an independent variable: a symbol, a function of fractions, an integral or another linear
 * binder of one fraction, an ordered word of atoms. Equal atoms are one object.
 */
export interface Atom {
  readonly id: number;
  readonly kind: "symbol" | "function" | "integral" | "binder" | "word";
  readonly name: string;
  readonly args: readonly Fraction[];
  /** Symbols that occur free. */
  readonly free: ReadonlySet<number>;
  /** Depth of nested integrals. */
  readonly height: number;
}

const LARGEST_DEGREE = 200;
const LARGEST_NUMBER = 10n ** 1000n;
const LARGEST_POLYNOMIAL = 20_000;
const MOST_ATOMS = 30_000;
const NONE: Fraction["bottom"] = new Map();

/** Arithmetic of multivariate fractions over Q(i) in atoms that are created as they are met. */
export class Field {
  readonly atoms: Atom[] = [];
  private readonly known = new Map<string, Atom>();
  readonly budget: Budget;

  constructor(budget: Budget) {
    this.budget = budget;
  }

  /** The atom of that form; `bound` are the symbols that it binds. */
  atom(kind: Atom["kind"], name: string, args: readonly Fraction[] = [], bound?: (a: Atom) => boolean): Atom {
    const key = `${kind} ${name}(${args.map((a) => this.key(a)).join(";")})`;
    const found = this.known.get(key);
    if (found) return found;
    demand(this.atoms.length < MOST_ATOMS, "too many different functions and integrals");
    const id = this.atoms.length;
    const inside = args.flatMap((a) => this.atomsOf(a));
    const free = new Set(kind === "symbol" ? [id] : inside.flatMap((a) => [...a.free]));
    if (bound) for (const s of free) if (bound(this.atoms[s]!)) free.delete(s);
    const height = Math.max(0, ...inside.map((a) => a.height)) + (kind === "integral" ? 1 : 0);
    const atom: Atom = { id, kind, name, args, free, height };
    this.atoms.push(atom);
    this.known.set(key, atom);
    return atom;
  }
  symbol(name: string): Fraction {
    return this.of(this.atom("symbol", name));
  }
  call(name: string, ...args: Fraction[]): Fraction {
    return this.of(
      this.atom(
        "function",
        name,
        args.map((a) => this.reduce(a)),
      ),
    );
  }
  of(atom: Atom, exponent = 1): Fraction {
    return { top: new Map([[monomialOf([[atom.id, exponent]]), Gaussian.ONE]]), bottom: NONE };
  }
  number(c: Gaussian | number): Fraction {
    return { top: constant(typeof c === "number" ? Gaussian.ratio(c) : c), bottom: NONE };
  }
  term(monomial: string, c: Gaussian): Fraction {
    return { top: new Map([[monomial, c]]), bottom: NONE };
  }

  sum(parts: readonly Fraction[]): Fraction {
    if (parts.length === 0) return this.number(0);
    if (parts.length === 1) return parts[0]!;
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
  /** Arithmetic of long numbers is slow in a way that the budget does not count. */
  private checkNumbers(a: Polynomial): void {
    for (const { re, im } of a.values())
      for (const n of [re.num, re.den, im.num, im.den])
        demand(-LARGEST_NUMBER < n && n < LARGEST_NUMBER, "a number with too many digits");
  }
  private multiply(a: Polynomial, b: Polynomial): Polynomial {
    this.budget.spend(a.size * b.size + 1);
    const result = product(a, b);
    demand(result.size <= LARGEST_POLYNOMIAL, "a polynomial with too many terms");
    this.checkNumbers(result);
    for (const m of result.keys())
      for (let k = 1; k < m.length; k += 2)
        demand(m.charCodeAt(k) <= LARGEST_DEGREE, "a polynomial of too high a degree");
    return result;
  }
  sub(a: Fraction, b: Fraction): Fraction {
    return this.plus(a, this.scale(b, Gaussian.ratio(-1)));
  }
  scale(a: Fraction, c: Gaussian): Fraction {
    return c.isZero() ? this.number(0) : { top: scaled(a.top, c), bottom: a.bottom };
  }
  mul(...parts: readonly Fraction[]): Fraction {
    return parts.reduce((a, b) => {
      const top = this.multiply(a.top, b.top);
      if (top.size === 0) return { top, bottom: NONE };
      if (a.bottom.size === 0 && b.bottom.size === 0) return { top, bottom: NONE };
      const bottom = new Map(a.bottom);
      for (const [key, f] of b.bottom)
        bottom.set(key, { base: f.base, power: f.power + (bottom.get(key)?.power ?? 0) });
      return this.reduceBy({ top, bottom }, (base) => base.size === 1);
    }, this.number(1));
  }
  /** Refuses to divide by what is identically zero. */
  inverse(a: Fraction): Fraction {
    const { top, bottom } = this.reduce(a);
    demand(top.size > 0, "division by a term that is identically zero");
    let numerator = constant(Gaussian.ONE);
    for (const { base, power } of bottom.values())
      for (let k = 0; k < power; k++) numerator = this.multiply(numerator, base);
    const lead = top.get(leading(top))!;
    const { content, primitive } = this.splitContent(scaled(top, lead.inverse()));
    const factors = content.map(([atom, power]): [string, Factor] => {
      const base: Polynomial = new Map([[monomialOf([[atom, 1]]), Gaussian.ONE]]);
      return [textOf(base), { base, power }];
    });
    if (primitive.size > 1) factors.push([textOf(primitive), { base: primitive, power: 1 }]);
    return { top: scaled(numerator, lead.inverse()), bottom: new Map(factors) };
  }
  /** The monomial that divides every term, and the rest. */
  private splitContent(a: Polynomial): { content: [number, number][]; primitive: Polynomial } {
    const all = [...a.keys()].map((m) => new Map(powersOf(m)));
    const content = [...all[0]!]
      .map(([atom, n]): [number, number] => [atom, Math.min(n, ...all.map((p) => p.get(atom) ?? 0))])
      .filter(([, n]) => n > 0);
    const primitive = quotient(a, new Map([[monomialOf(content), Gaussian.ONE]]), (n) =>
      this.budget.spend(n),
    );
    return { content, primitive: primitive! };
  }
  power(a: Fraction, exponent: number): Fraction {
    demand(Math.abs(exponent) <= LARGEST_DEGREE, "an exponent that is too large");
    if (exponent < 0) {
      const inverse = this.inverse(a);
      const bottom = [...inverse.bottom].map(([key, f]): [string, Factor] => [
        key,
        { ...f, power: -exponent * f.power },
      ]);
      const top = this.power({ top: inverse.top, bottom: NONE }, -exponent).top;
      return this.reduceBy({ top, bottom: new Map(bottom) }, (base) => base.size === 1);
    }
    return this.mul(...new Array<Fraction>(exponent).fill(a));
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
      for (let q = which(base) ? quotient(rest, base, (k) => this.budget.spend(k)) : undefined; q; ) {
        rest = q;
        n--;
        q = n > 0 ? quotient(rest, base, (k) => this.budget.spend(k)) : undefined;
      }
      if (n > 0) left.set(key, { base, power: n });
    }
    return { top: rest, bottom: left };
  }
  /** The same text for the same fraction (for equal fractions in different forms it may differ). */
  key({ top, bottom }: Fraction): string {
    return `${textOf(top)}/${[...bottom]
      .map(([key, f]) => `${key}^${f.power}`)
      .sort()
      .join("*")}`;
  }
  atomsOf({ top, bottom }: Fraction): Atom[] {
    const found = new Set<number>();
    const scan = (p: Polynomial): void => {
      for (const m of p.keys()) for (let k = 0; k < m.length; k += 2) found.add(m.charCodeAt(k));
    };
    scan(top);
    for (const { base } of bottom.values()) scan(base);
    return [...found].sort((a, b) => a - b).map((id) => this.atoms[id]!);
  }
  dependsOn(a: Fraction, symbol: Atom): boolean {
    return this.atomsOf(a).some((atom) => atom.free.has(symbol.id));
  }
  fromPolynomial(top: Polynomial): Fraction {
    return { top, bottom: NONE };
  }
}

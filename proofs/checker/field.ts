import { type Fraction, Fractions } from "../../src/exact/fraction.ts";
import { Gaussian } from "../../src/exact/gaussian.ts";
import { monomialOf, powersOf } from "../../src/exact/polynomial.ts";
import { type Budget, demand } from "./refusal.ts";

export type { Fraction };

/**
 * What a fraction takes for an independent variable: a symbol, a function of fractions, a binder over a variable (an integral, a
 * sum, a derivative), or a word (a letter and the rest). Equal atoms are one object.
 */
export interface Atom {
  readonly id: number;
  readonly kind: "symbol" | "function" | "binder" | "word";
  readonly name: string;
  readonly args: readonly Fraction[];
  /** What a binder binds in its first argument: the first of $1, $2, … that is not free in it. */
  readonly variable: Atom | undefined;
  /** Symbols that occur free. */
  readonly free: ReadonlySet<number>;
}
const MOST_ATOMS = 30_000;

/** Fractions in atoms that are created as they are met. */
export class Field extends Fractions {
  readonly atoms: Atom[] = [];
  private readonly known = new Map<string, Atom>();

  constructor(budget: Budget) {
    super((operations) => budget.spend(operations));
  }
  atom(kind: Atom["kind"], name: string, args: readonly Fraction[] = [], variable?: Atom): Atom {
    const key = `${kind} ${name} ${variable?.id}(${args.map((a) => this.key(a)).join(";")})`;
    const found = this.known.get(key);
    if (found) return found;
    demand(this.atoms.length < MOST_ATOMS, "too many different functions and integrals");
    const id = this.atoms.length;
    const free = new Set(args.flatMap((a) => this.atomsOf(a).flatMap((inner) => [...inner.free])));
    if (kind === "symbol") free.add(id);
    if (variable) free.delete(variable.id);
    const atom: Atom = { id, kind, name, args, variable, free };
    this.atoms.push(atom);
    this.known.set(key, atom);
    return atom;
  }
  symbol(name: string): Fraction {
    return this.of(this.atom("symbol", name));
  }
  call(name: string, ...args: Fraction[]): Fraction {
    const reduced = args.map((a) => this.reduce(a));
    return this.of(this.atom("function", name, reduced));
  }
  of(atom: Atom): Fraction {
    return this.variable(atom.id);
  }
  atomsOf(a: Fraction): Atom[] {
    return this.variablesOf(a).map((id) => this.atoms[id]!);
  }
  /** The atoms of a monomial with their exponents. */
  powers(monomial: string): [Atom, number][] {
    return powersOf(monomial).map(([id, n]) => [this.atoms[id]!, n]);
  }
  same(a: Fraction, b: Fraction): boolean {
    return this.key(a) === this.key(b);
  }
  dependsOn(a: Fraction, symbol: Atom): boolean {
    return this.atomsOf(a).some((atom) => atom.free.has(symbol.id));
  }
  /** The first of $1, $2, … that is free in none of these, or is `own`. */
  unused(all: readonly Fraction[], own?: Atom): Atom {
    for (let k = 1; ; k++) {
      const symbol = this.atom("symbol", `$${k}`);
      if (symbol === own || !all.some((a) => this.dependsOn(a, symbol))) return symbol;
    }
  }
  /** Fractions put for atoms; undefined leaves one. Returns the same object where nothing changes. */
  put(a: Fraction, image: (atom: Atom) => Fraction | undefined): Fraction {
    return this.replace(a, (id, n) => {
      const value = image(this.atoms[id]!);
      return value && this.power(value, n);
    });
  }
  /** Σ close(part)·rest, where parts are single monomials of the atoms that are picked, over the factors that contain them. */
  overParts(a: Fraction, isPicked: (atom: Atom) => boolean, close: (part: Fraction) => Fraction): Fraction {
    const { top, bottom } = this.reduce(a);
    const isInside = (f: Fraction["top"]): boolean => this.atomsOf(this.polynomial(f)).some(isPicked);
    const inside = new Map([...bottom].filter(([, f]) => isInside(f.base)));
    const outside = new Map([...bottom].filter(([, f]) => !isInside(f.base)));
    const groups = new Map<string, Map<string, Gaussian>>();
    for (const [m, c] of top) {
      const [own, rest] = [true, false].map((is) =>
        monomialOf(powersOf(m).filter(([id]) => isPicked(this.atoms[id]!) === is)),
      ) as [string, string];
      groups.set(own, (groups.get(own) ?? new Map()).set(rest, c));
    }
    const closed = [...groups].map(([own, rest]) =>
      this.mul(
        { top: rest, bottom: outside },
        close({ top: new Map([[own, Gaussian.ONE]]), bottom: inside }),
      ),
    );
    return this.sum(closed);
  }
  /** slope and rest of a fraction that is linear in a symbol; undefined otherwise. */
  linear(a: Fraction, symbol: Atom): { slope: Fraction; rest: Fraction } | undefined {
    const powers = this.coefficients(a, symbol.id);
    const isLinear = powers && [...powers].every(([n, c]) => n < 2 && !this.dependsOn(c, symbol));
    const [rest, slope] = [0, 1].map((n) => powers?.get(n) ?? this.number(0));
    return isLinear ? { slope: slope!, rest: rest! } : undefined;
  }
}

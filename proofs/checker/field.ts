import { type Fraction, Fractions } from "../../src/exact/fraction.ts";
import { Gaussian } from "../../src/exact/gaussian.ts";
import { monomialOf, powersOf } from "../../src/exact/polynomial.ts";
import { type Budget, demand } from "./refusal.ts";

export type { Fraction };

/**
 * What a fraction takes for an independent variable: a symbol, a function of fractions, an integral or another linear
 * binder of one fraction, an ordered word of atoms. Equal atoms are one object.
 */
export interface Atom {
  readonly id: number;
  readonly kind: "symbol" | "function" | "integral" | "binder" | "word";
  readonly name: string;
  readonly args: readonly Fraction[];
  /** Symbols and functions that occur free. */
  readonly free: ReadonlySet<number>;
  /** Depth of nested integrals. */
  readonly height: number;
}
const MOST_ATOMS = 30_000;

/** Fractions in atoms that are created as they are met. */
export class Field extends Fractions {
  readonly atoms: Atom[] = [];
  private readonly known = new Map<string, Atom>();
  /** Integrands that are open. */
  readonly bodies = new Map<Atom, Fraction>();
  /** How many formulas are being read, each for the sake of the one before. */
  depth = 0;
  readonly budget: Budget;

  constructor(budget: Budget) {
    super((operations) => budget.spend(operations));
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
    const own = kind === "symbol" || kind === "function" ? [id] : [];
    const free = new Set([...own, ...inside.flatMap((a) => [...a.free])]);
    if (bound) for (const s of free) if (bound(this.atoms[s]!)) free.delete(s);
    const height = Math.max(0, ...inside.map((a) => a.height)) + (kind === "integral" ? 1 : 0);
    const atom: Atom = { id, kind, name, args, free, height };
    this.atoms.push(atom);
    this.known.set(key, atom);
    return atom;
  }
  /** A symbol that occurs nowhere else. */
  fresh(): Atom {
    return this.atom("symbol", `?${this.atoms.length}`);
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

import { type Fraction, Fractions } from "../../src/exact/fraction.ts";
import { linear, partsOf } from "../../src/exact/parts.ts";
import { POLE_AT_ZERO } from "./data/vocabulary.ts";
import { demand } from "./refusal.ts";

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
  /** Symbols that occur free, and functions. */
  readonly free: ReadonlySet<number>;
}
const MOST_ATOMS = 30_000;

/** Fractions in atoms that are created as they are met. */
export class Field extends Fractions {
  readonly atoms: Atom[] = [];
  private readonly known = new Map<string, Atom>();

  atom(kind: Atom["kind"], name: string, args: readonly Fraction[] = [], variable?: Atom): Atom {
    const key = `${kind} "${name}" ${variable?.id}(${args.map((a) => this.key(a)).join(";")})`;
    const found = this.known.get(key);
    if (found) return found;
    demand(this.atoms.length < MOST_ATOMS, "too many different functions and integrals");
    const id = this.atoms.length;
    const free = this.freeIn(args, variable);
    if (kind === "symbol" || kind === "function") free.add(id);
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
    demand(!POLE_AT_ZERO.has(name) || !reduced.some((a) => a.top.size === 0), `${name} has no value at 0`);
    return this.of(this.atom("function", name, reduced));
  }
  of(atom: Atom): Fraction {
    return this.variable(atom.id);
  }
  atomsOf(a: Fraction): Atom[] {
    return this.variablesOf(a).map((id) => this.atoms[id]!);
  }
  /** The atom that a fraction is. */
  atomIn(a: Fraction, otherwise = "the left side is no single atom"): Atom {
    const [atom] = this.atomsOf(a);
    demand(atom && this.same(a, this.of(atom)), otherwise);
    return atom;
  }
  same(a: Fraction, b: Fraction): boolean {
    return this.key(a) === this.key(b);
  }
  /** The symbols that occur free but for one that is bound, and functions. */
  freeIn(all: readonly Fraction[], bound?: Atom): Set<number> {
    const free = new Set(all.flatMap((a) => this.atomsOf(a).flatMap((atom) => [...atom.free])));
    if (bound) free.delete(bound.id);
    return free;
  }
  /** The first of $1, $2, … that is in none of the sets. */
  unused(...taken: readonly ReadonlySet<number>[]): Atom {
    for (let k = 1; ; k++) {
      const symbol = this.atom("symbol", `$${k}`);
      if (!taken.some((ids) => ids.has(symbol.id))) return symbol;
    }
  }
  /** The factors of the denominator. */
  below(a: Fraction): Fraction[] {
    return [...a.bottom.values()].map((f) => this.polynomial(f.base));
  }
  /** Fractions put for atoms; undefined leaves one. Returns the same object where nothing changes. */
  put(a: Fraction, image: (atom: Atom) => Fraction | undefined): Fraction {
    return this.replace(a, (id, n) => {
      const value = image(this.atoms[id]!);
      return value && this.power(value, n);
    });
  }
  /** Σ rest·close(part), where the parts are single monomials of the atoms that are picked, over the factors that contain them. */
  overParts(a: Fraction, isPicked: (atom: Atom) => boolean, close: (part: Fraction) => Fraction): Fraction {
    const parts = partsOf(this, a, (id) => isPicked(this.atoms[id]!));
    return this.sum(parts.map(([part, rest]) => this.mul(rest, close(part))));
  }
  /** slope and rest of a fraction that is linear in an atom and speaks of it nowhere else. */
  line(a: Fraction, atom: Atom): ReturnType<typeof linear> {
    const line = linear(this, a, atom.id);
    return line && this.freeIn([line.slope, line.rest]).has(atom.id) ? undefined : line;
  }
}

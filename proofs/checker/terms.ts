import { FractionsInAtoms } from "../../src/exact/atoms.ts";
import type { Fraction } from "../../src/exact/fraction.ts";
import { DERIVATIVE, LINEAR, POLE_AT_ZERO } from "./data/vocabulary.ts";
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

/** Fractions in atoms that are created as they are met. */
export class Field extends FractionsInAtoms<Atom> {
  /** Sentences of which rows may ask whether they are said. */
  said: readonly string[] = [];
  private readonly known = new Map<string, Atom>();

  atom(kind: Atom["kind"], name: string, args: readonly Fraction[] = [], variable?: Atom): Atom {
    const key = `${kind} "${name}" ${variable?.id}(${args.map((a) => this.key(a)).join(";")})`;
    const found = this.known.get(key);
    if (found) return found;
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
  /** The symbols that occur free but for one that is bound, and functions. */
  freeIn(all: readonly Fraction[], bound?: Atom): Set<number> {
    const free = new Set(all.flatMap((a) => this.atomsOf(a).flatMap((atom) => [...atom.free])));
    if (bound) free.delete(bound.id);
    return free;
  }
  /** The first of $1, $2, … that is in none of the sets. */
  unused(...taken: readonly ReadonlySet<number>[]): Atom {
    let k = 1;
    while (taken.some((ids) => ids.has(this.atom("symbol", `$${k}`).id))) k++;
    return this.atom("symbol", `$${k}`);
  }
  /** slope and rest of a fraction that is linear in an atom and speaks of it nowhere else. */
  line(a: Fraction, atom: Atom): ReturnType<Field["linear"]> {
    const line = this.linear(a, atom);
    return line && this.freeIn([line.slope, line.rest]).has(atom.id) ? undefined : line;
  }
}

type Change = (f: Fraction) => Fraction;
type Image = (atom: Atom, visit: Change) => Fraction | undefined;

/** A binder over a variable of its first argument: sums split and constants pulled out, but of a derivative. */
export function closed(field: Field, head: string, variable: Atom, args: readonly Fraction[]): Fraction {
  const [body, ...more] = args as [Fraction, ...Fraction[]];
  const close = (part: Fraction): Fraction => {
    const bound = field.unused(field.freeIn([part], variable), field.freeIn(more));
    if (bound === variable) return field.of(field.atom("binder", head, [part, ...more], variable));
    // Under its new name the variable may lead a denominator, which changes by a factor.
    return closed(field, head, bound, [substitute(field, part, [variable, field.of(bound)]), ...more]);
  };
  return LINEAR.has(head) ? field.overParts(body, (a) => a.free.has(variable.id), close) : close(body);
}
/** The same atom with other arguments. */
function made(field: Field, { kind, name, variable }: Atom, args: readonly Fraction[]): Fraction {
  if (variable) return closed(field, name, variable, args);
  return kind === "word" ? ordered(field, args[0]!, args[1]!) : field.call(name, ...args);
}

/** Images of atoms put in and then the change made, the innermost first; each image is worked out once. */
function mapped(field: Field, a: Fraction, image: Image, change: Change = (f) => f): Fraction {
  const images = new Map<Atom, Fraction | undefined>();
  const visit = (f: Fraction): Fraction => change(field.put(f, imageOf));
  const imageOf = (atom: Atom): Fraction | undefined => {
    if (!images.has(atom)) images.set(atom, image(atom, visit));
    return images.get(atom);
  };
  return visit(a);
}
/** Replaces symbols where they occur free. The variable of a binder gets the name that it has in the result, at once. */
export function substitute(field: Field, a: Fraction, ...values: readonly [Atom, Fraction][]): Fraction {
  const known = new Map(values);
  return mapped(field, a, (atom, visit) => {
    const met = values.filter(([symbol]) => atom.free.has(symbol.id));
    if (known.has(atom) || met.length === 0) return known.get(atom);
    const [{ variable }, [body, ...more]] = [atom, atom.args];
    if (!variable) return made(field, atom, atom.args.map(visit));
    const kept = [...atom.free].filter((id) => !known.has(field.atoms[id]!));
    const own = field.unused(new Set(kept), field.freeIn(met.map(([, value]) => value)));
    const inside = substitute(field, body!, ...values, [variable, field.of(own)]);
    return made(field, { ...atom, variable: own }, [inside, ...more.map(visit)]);
  });
}
/** Applies a change to a fraction and to all inside its atoms; the same object where nothing changes. */
export function rewrite(field: Field, a: Fraction, change: Change): Fraction {
  const image: Image = (atom, visit) => {
    // What is said of real variables need not hold for that of a derivative.
    if (atom.name === DERIVATIVE) return undefined;
    const args = atom.args.map(visit);
    return args.every((f, k) => f === atom.args[k]) ? undefined : made(field, atom, args);
  };
  return mapped(field, a, image, change);
}

/** Ordered product, multiplied out: a word is a letter before the rest; symbols and numbers commute. */
export function ordered(field: Field, a: Fraction, b: Fraction): Fraction {
  const isLetter = ({ kind }: Atom): boolean => kind !== "symbol";
  const letterIn = (part: Fraction): Atom | undefined =>
    field.atomsOf(part).length > 0 ? field.atomIn(part, "letters divided by or without order") : undefined;
  return field.overParts(a, isLetter, (part) => {
    const first = letterIn(part);
    if (!first) return b;
    const [letter, middle] = first.kind === "word" ? first.args : [part];
    const end = middle ? ordered(field, middle, b) : b;
    return field.overParts(end, isLetter, (rest) =>
      letterIn(rest) ? field.of(field.atom("word", "word", [letter!, rest])) : letter!,
    );
  });
}

/**
 * Is the fraction zero, its atoms taken for independent but for linearity: Σ c_k ∫f_k = 0 where Σ c_k f_k = 0 under the
 * integral, and the same for sums? Integrals that exist only with a symmetric cutoff share that cutoff.
 */
export function isZero(field: Field, a: Fraction, depth = 0): boolean {
  const groups = new Map<string, Fraction[]>();
  const variable = field.symbol(`?${depth}`);
  for (const [m, c] of a.top) {
    const term = field.term(m, c);
    const atom = field.atomsOf(term).find((x) => x.variable && LINEAR.has(x.name));
    if (!atom) return false;
    const body = substitute(field, atom.args[0]!, [atom.variable!, variable]);
    const inside = field.mul(field.over(term, field.of(atom)), body);
    groups.set(atom.name, [...(groups.get(atom.name) ?? []), inside]);
  }
  return [...groups.values()].every((bodies) => isZero(field, field.sum(bodies), depth + 1));
}

import { Gaussian } from "../../src/exact/gaussian.ts";
import { monomialOf, powersOf } from "../../src/exact/polynomial.ts";
import { DERIVATIVE, LINEAR } from "./data/vocabulary.ts";
import type { Atom, Field, Fraction } from "./field.ts";
import { demand } from "./refusal.ts";

type Change = (f: Fraction) => Fraction;
type Image = (atom: Atom, visit: Change) => Fraction | undefined;

/** A binder over a variable of its first argument: sums split and constants pulled out, but of a derivative. */
export function closed(field: Field, head: string, variable: Atom, args: readonly Fraction[]): Fraction {
  const [body, ...more] = args;
  const close = (part: Fraction): Fraction => {
    const free = field.freeIn([part, ...more]);
    free.delete(variable.id);
    const bound = field.unused(free);
    const renamed = bound === variable ? part : substitute(field, part, [variable, field.of(bound)]);
    // Under its new name the variable may lead a denominator, which changes by a factor.
    const c = LINEAR.has(head) ? [...renamed.top.values()][0]! : Gaussian.ONE;
    const inside = field.scale(renamed, c.inverse());
    return field.scale(field.of(field.atom("binder", head, [inside, ...more], bound)), c);
  };
  if (!LINEAR.has(head)) return close(body!);
  return field.overParts(body!, (a) => a.free.has(variable.id), close);
}
/** The same atom with other arguments. */
function made(field: Field, { kind, name, variable }: Atom, args: readonly Fraction[]): Fraction {
  if (variable) return closed(field, name, variable, args);
  return kind === "word" ? ordered(field, args[0]!, args[1]!) : field.call(name, ...args);
}

/** Images of atoms put in and then the change made, the innermost first; each image is worked out once. */
function mapped(field: Field, a: Fraction, image: Image, change: Change = (f) => f): Fraction {
  const images = new Map<Atom, Fraction | undefined>();
  const imageOf = (atom: Atom): Fraction | undefined => {
    if (!images.has(atom)) images.set(atom, image(atom, visit));
    return images.get(atom);
  };
  const visit = (f: Fraction): Fraction => change(field.put(f, imageOf));
  return visit(a);
}
/** Replaces symbols where they occur free. The variable of a binder gets the name that it has in the result, at once. */
export function substitute(field: Field, a: Fraction, ...values: readonly [Atom, Fraction][]): Fraction {
  const known = new Map(values);
  return mapped(field, a, (atom, visit) => {
    const met = [...known].filter(([symbol]) => atom.free.has(symbol.id));
    if (known.has(atom) || met.length === 0) return known.get(atom);
    const [{ variable }, [body, ...more]] = [atom, atom.args];
    if (!variable) return made(field, atom, atom.args.map(visit));
    const free = field.freeIn(met.map(([, value]) => value));
    for (const id of atom.free) if (!known.has(field.atoms[id]!)) free.add(id);
    const own = field.unused(free);
    const inside = substitute(field, body!, ...known, [variable, field.of(own)]);
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
  return field.overParts(a, isLetter, (part) => {
    const first = letterOf(field, part);
    if (!first) return b;
    const [letter, middle] = first.kind === "word" ? first.args : [part];
    const end = middle ? ordered(field, middle, b) : b;
    return field.overParts(end, isLetter, (rest) =>
      letterOf(field, rest) ? field.of(field.atom("word", "word", [letter!, rest])) : letter!,
    );
  });
}
/** The one letter or word that a monomial is; undefined for 1. */
function letterOf(field: Field, { top, bottom }: Fraction): Atom | undefined {
  const powers = [...top.keys()].flatMap((m) => field.powers(m));
  demand(bottom.size === 0, "a word in a denominator");
  demand(powers.length < 2 && powers.every(([, n]) => n === 1), "a product of letters without order");
  return powers[0]?.[0];
}

/**
 * Is the fraction zero, its atoms taken for independent but for linearity: Σ c_k ∫f_k = 0 where Σ c_k f_k = 0 under the
 * integral, and the same for sums? Integrals that exist only with a symmetric cutoff share that cutoff.
 */
export function isZero(field: Field, a: Fraction, depth = 0): boolean {
  const groups = new Map<string, Fraction[]>();
  const variable = field.symbol(`?${depth}`);
  for (const [m, c] of a.top) {
    const isLinear = ([x, n]: [Atom, number]): boolean => n === 1 && !!x.variable && LINEAR.has(x.name);
    const [atom] = field.powers(m).find(isLinear) ?? [];
    if (!atom) return false;
    const rest = field.term(monomialOf(powersOf(m).filter(([id]) => id !== atom.id)), c);
    const body = substitute(field, atom.args[0]!, [atom.variable!, variable]);
    groups.set(atom.name, [...(groups.get(atom.name) ?? []), field.mul(rest, body)]);
  }
  return [...groups.values()].every((bodies) => isZero(field, field.sum(bodies), depth + 1));
}

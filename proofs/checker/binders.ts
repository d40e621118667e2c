import { Gaussian } from "../../src/exact/gaussian.ts";
import { DERIVATIVE, LINEAR } from "./data/vocabulary.ts";
import type { Atom, Field, Fraction } from "./field.ts";

type Change = (f: Fraction) => Fraction;
type Image = (atom: Atom, visit: Change) => Fraction | undefined;

/** A binder over a variable of its first argument: sums split and constants pulled out, but of a derivative. */
export function closed(field: Field, head: string, variable: Atom, args: readonly Fraction[]): Fraction {
  const [body, ...more] = args;
  const isLinear = LINEAR.has(head);
  const close = (part: Fraction): Fraction => {
    const bound = field.unused(field.freeIn([part], variable), field.freeIn(more));
    const renamed = bound === variable ? part : substitute(field, part, [variable, field.of(bound)]);
    // Under its new name the variable may lead a denominator, which changes by a factor.
    const c = isLinear ? [...renamed.top.values()][0]! : Gaussian.ONE;
    const inside = field.scale(renamed, c.inverse());
    return field.scale(field.of(field.atom("binder", head, [inside, ...more], bound)), c);
  };
  return isLinear ? field.overParts(body!, (a) => a.free.has(variable.id), close) : close(body!);
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

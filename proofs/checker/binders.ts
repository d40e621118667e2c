import { Gaussian } from "../../src/exact/gaussian.ts";
import { monomialOf, powersOf } from "../../src/exact/polynomial.ts";
import type { Atom, Field, Fraction } from "./field.ts";
import { demand } from "./refusal.ts";
import { ordered } from "./words.ts";

/** Functions that bind symbols of their one argument and are linear in it, with the symbols they bind. */
export const BINDERS: Readonly<Record<string, RegExp>> = { sum_n: /_n$/, cellIntegral: /^x$/ };

/** Σ close(part)·(the rest): the parts are single monomials of what depends over the factors that depend. */
function overParts(
  field: Field,
  body: Fraction,
  depends: (a: Atom) => boolean,
  close: (part: Fraction) => Atom,
): Fraction {
  const { top, bottom } = field.reduce(body);
  const isInside = (base: Fraction["top"]): boolean => field.atomsOf(field.polynomial(base)).some(depends);
  const inside = new Map([...bottom].filter(([, f]) => isInside(f.base)));
  const outside = new Map([...bottom].filter(([, f]) => !isInside(f.base)));
  const groups = new Map<string, Map<string, Gaussian>>();
  for (const [m, c] of top) {
    const own = powersOf(m).filter(([a]) => depends(field.atoms[a]!));
    const rest = powersOf(m).filter(([a]) => !depends(field.atoms[a]!));
    const key = monomialOf(own);
    groups.set(key, (groups.get(key) ?? new Map()).set(monomialOf(rest), c));
  }
  const terms = [...groups].map(([key, rest]) => {
    const part = { top: new Map([[key, Gaussian.ONE]]), bottom: inside };
    return field.mul({ top: rest, bottom: outside }, field.of(close(part)));
  });
  return field.sum(terms);
}
/** ∫d(variable) body over the real line: sums split, constants pulled out, the bound variable renamed by depth. */
export function integral(field: Field, variable: Atom, body: Fraction): Fraction {
  const depends = (a: Atom): boolean => a.free.has(variable.id);
  return overParts(field, body, depends, (part) => {
    const height = 1 + Math.max(0, ...field.atomsOf(part).map((a) => a.height));
    const bound = field.atom("symbol", `@${height}`);
    const renamed = substitute(field, part, variable, field.of(bound));
    return field.atom("integral", "int", [renamed], (s) => s === bound);
  });
}
/** Whether a symbol that the binder binds occurs free in the fraction. */
export function isBoundBy(field: Field, head: string, a: Fraction): boolean {
  const free = field.atomsOf(a).flatMap((atom) => [...atom.free]);
  return free.some((s) => BINDERS[head]!.test(field.atoms[s]!.name));
}
/** sum_n(body) and its like: linear, what they bind keeps its name. */
export function binder(field: Field, head: string, body: Fraction): Fraction {
  const isBound = (a: Atom): boolean => BINDERS[head]!.test(a.name);
  const depends = (a: Atom): boolean => [...a.free].some((s) => isBound(field.atoms[s]!));
  return overParts(field, body, depends, (part) => field.atom("binder", head, [part], isBound));
}
/** The variable and the body of an integral, the variable under a name that occurs nowhere else. */
export function opened(
  field: Field,
  atom: Atom,
  variable = field.fresh(),
): { variable: Atom; body: Fraction } {
  const bound = field.atom("symbol", `@${atom.height}`);
  return { variable, body: substitute(field, atom.args[0]!, bound, field.of(variable)) };
}
/** Integrals of a fraction itself, not those inside others, changed; undefined leaves one. */
export function overIntegrals(
  field: Field,
  a: Fraction,
  change: (variable: Atom, body: Fraction) => Fraction | undefined,
): Fraction {
  return field.replace(a, (id, n) => inIntegral(field, field.atoms[id]!, n, change));
}
/** The same at every depth, the innermost first. */
export function everyIntegral(
  field: Field,
  a: Fraction,
  change: (variable: Atom, body: Fraction) => Fraction | undefined,
): Fraction {
  return rewrite(field, a, (atom, n) => inIntegral(field, atom, n, change));
}
function inIntegral(
  field: Field,
  atom: Atom,
  n: number,
  change: (variable: Atom, body: Fraction) => Fraction | undefined,
): Fraction | undefined {
  if (atom.kind !== "integral") return undefined;
  const { variable, body } = opened(field, atom);
  const next = change(variable, body);
  return next && field.power(next, n);
}

/** Replaces an atom to a power; undefined leaves it. */
export type Replacement = (atom: Atom, exponent: number) => Fraction | undefined;

/** Applies a replacement to all atoms, the innermost first; returns the same object where nothing changes. */
export function rewrite(field: Field, a: Fraction, rule: Replacement): Fraction {
  const inner = new Map<Atom, Fraction | undefined>();
  const visit = (f: Fraction): Fraction =>
    field.replace(f, (id, exponent) => {
      const atom = field.atoms[id]!;
      if (!inner.has(atom)) inner.set(atom, atom.args.length > 0 ? rebuilt(field, atom, visit) : undefined);
      const next = inner.get(atom);
      if (!next) return rule(atom, exponent);
      return field.replace(field.power(next, exponent), (k, n) => rule(field.atoms[k]!, n));
    });
  return visit(a);
}
function rebuilt(field: Field, atom: Atom, visit: (f: Fraction) => Fraction): Fraction | undefined {
  if (atom.kind === "integral") {
    const { variable, body } = opened(field, atom);
    const next = visit(body);
    return next === body ? undefined : integral(field, variable, next);
  }
  const args = atom.args.map(visit);
  if (args.every((f, k) => f === atom.args[k])) return undefined;
  if (atom.kind === "binder") return binder(field, atom.name, args[0]!);
  return atom.kind === "word" ? ordered(field, args, true) : field.call(atom.name, ...args);
}
/**
 * Replaces a symbol where it occurs free. A value without integrals (flat) leaves all heights as they are, so that an
 * integral need not be opened; any other may lift an inner integral to the name that an outer one binds.
 */
export function substitute(field: Field, a: Fraction, symbol: Atom, value: Fraction): Fraction {
  const isFlat = field.atomsOf(value).every((x) => x.height === 0);
  const visit = (f: Fraction): Fraction =>
    field.replace(f, (id, exponent) => {
      const atom = field.atoms[id]!;
      if (atom === symbol) return field.power(value, exponent);
      if (!atom.free.has(symbol.id)) return undefined;
      const isCaught = atom.kind === "binder" && isBoundBy(field, atom.name, value);
      demand(!isCaught, `${atom.name} would bind a symbol of what is put in`);
      const bound = field.atom("symbol", `@${atom.height}`);
      const next =
        atom.kind === "integral" && isFlat
          ? integral(field, bound, visit(atom.args[0]!))
          : rebuilt(field, atom, visit);
      return field.power(next ?? field.of(atom), exponent);
    });
  return visit(a);
}

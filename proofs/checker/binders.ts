import { Gaussian } from "../../src/exact/gaussian.ts";
import type { Atom, Field, Fraction } from "./field.ts";
import { monomialOf, type Powers, powersOf } from "./polynomial.ts";
import { demand } from "./refusal.ts";
import { ordered } from "./words.ts";

/** Functions that bind symbols of their one argument and are linear in it, with the symbols they bind. */
const BINDERS: Readonly<Record<string, RegExp>> = { sum_n: /_n$/, cellIntegral: /^x$/ };

export function isBinder(head: string): boolean {
  return Object.hasOwn(BINDERS, head);
}

/** One monomial over a denominator: coefficient · part, with the part depending on what is bound. */
interface Split {
  readonly coefficient: Fraction;
  readonly part: Fraction;
}

/** Σ coefficient · part with parts that are single monomials over the dependent factors of the denominator. */
function splitLinear(field: Field, body: Fraction, depends: (a: Atom) => boolean): Split[] {
  const { top, bottom } = field.reduce(body);
  const isInside = ({ base }: { base: Fraction["top"] }): boolean =>
    field.atomsOf(field.fromPolynomial(base)).some(depends);
  const inside = new Map([...bottom].filter(([, f]) => isInside(f)));
  const outside = new Map([...bottom].filter(([, f]) => !isInside(f)));
  const groups = new Map<string, [string, Gaussian][]>();
  for (const [m, c] of top) {
    const powers = powersOf(m);
    const own = (wanted: boolean): Powers => powers.filter(([a]) => depends(field.atoms[a]!) === wanted);
    const key = monomialOf(own(true));
    groups.set(key, [...(groups.get(key) ?? []), [monomialOf(own(false)), c]]);
  }
  return [...groups].map(([key, terms]) => ({
    coefficient: { top: new Map(terms), bottom: outside },
    part: { top: new Map([[key, Gaussian.ONE]]), bottom: inside },
  }));
}

/** ∫d(variable) body over the real line: sums split, constants pulled out, the bound variable renamed by depth. */
export function integral(field: Field, variable: Atom, body: Fraction): Fraction {
  const parts = splitLinear(field, body, (a) => a.free.has(variable.id));
  return field.sum(
    parts.map(({ coefficient, part }) => field.mul(coefficient, closed(field, variable, part))),
  );
}
function closed(field: Field, variable: Atom, part: Fraction): Fraction {
  const height = 1 + Math.max(0, ...field.atomsOf(part).map((a) => a.height));
  const bound = field.atom("symbol", `@${height}`);
  const renamed = substitute(field, part, variable, field.of(bound));
  return field.of(field.atom("integral", "int", [renamed], (s) => s === bound));
}
/** The variable and the body of an integral, the variable under a name that occurs nowhere else. */
export function opened(
  field: Field,
  atom: Atom,
  as = `?${field.atoms.length}`,
): { variable: Atom; body: Fraction } {
  const bound = field.atom("symbol", `@${atom.height}`);
  const variable = field.atom("symbol", as);
  return { variable, body: substitute(field, atom.args[0]!, bound, field.of(variable)) };
}
/** Whether a symbol that the binder binds occurs free in the fraction. */
export function isBoundBy(field: Field, head: string, a: Fraction): boolean {
  return field
    .atomsOf(a)
    .some((atom) => [...atom.free].some((s) => BINDERS[head]!.test(field.atoms[s]!.name)));
}
/** sum_n(body) and its like: linear, what they bind keeps its name. */
export function binder(field: Field, head: string, body: Fraction): Fraction {
  const pattern = BINDERS[head]!;
  const isBound = (a: Atom): boolean => pattern.test(a.name);
  const depends = (a: Atom): boolean => [...a.free].some((s) => isBound(field.atoms[s]!));
  return field.sum(
    splitLinear(field, body, depends).map(({ coefficient, part }) =>
      field.mul(coefficient, field.of(field.atom("binder", head, [part], isBound))),
    ),
  );
}

/** Replaces an atom to a power; undefined leaves it. */
export type Replacement = (atom: Atom, exponent: number) => Fraction | undefined;

/** Applies a replacement to all atoms, the innermost first; returns the same object where nothing changes. */
export function rewrite(field: Field, a: Fraction, rule: Replacement): Fraction {
  const inner = new Map<Atom, Fraction | undefined>();
  const visit = (f: Fraction): Fraction =>
    replaceTop(field, f, (atom, exponent) => {
      if (!inner.has(atom)) inner.set(atom, atom.args.length > 0 ? rebuilt(field, atom, visit) : undefined);
      const next = inner.get(atom);
      if (!next) return rule(atom, exponent);
      const powered = field.power(next, exponent);
      return replaceTop(field, powered, rule);
    });
  return visit(a);
}
/** Replaces the atoms of a fraction itself, not those inside their arguments. */
export function replaceTop(field: Field, a: Fraction, rule: Replacement): Fraction {
  const images = new Map<string, Fraction | undefined>();
  const image = (atom: number, exponent: number): Fraction | undefined => {
    const key = `${atom}^${exponent}`;
    if (!images.has(key)) images.set(key, rule(field.atoms[atom]!, exponent));
    return images.get(key);
  };
  const visit = (p: Fraction["top"]): Fraction | undefined => {
    let changed = false;
    const terms = [...p].map(([m, c]) => {
      const kept: [number, number][] = [];
      const replaced: Fraction[] = [];
      for (const [atom, exponent] of powersOf(m)) {
        const found = image(atom, exponent);
        if (found) replaced.push(found);
        else kept.push([atom, exponent]);
      }
      changed ||= replaced.length > 0;
      return field.mul(field.term(monomialOf(kept), c), ...replaced);
    });
    return changed ? field.sum(terms) : undefined;
  };
  const top = visit(a.top);
  const factors = [...a.bottom.values()].map(({ base, power }) => ({ base, power, next: visit(base) }));
  if (!top && factors.every((f) => !f.next)) return a;
  const bottoms = factors.map((f) => field.power(f.next ?? field.fromPolynomial(f.base), -f.power));
  return field.mul(top ?? field.fromPolynomial(a.top), ...bottoms);
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
/** Replaces a symbol where it occurs free. */
export function substitute(field: Field, a: Fraction, symbol: Atom, value: Fraction): Fraction {
  const touched = (atom: Atom): boolean => atom.free.has(symbol.id);
  const isFlat = field.atomsOf(value).every((x) => x.height === 0);
  const visit = (f: Fraction): Fraction =>
    replaceTop(field, f, (atom, exponent) => {
      if (atom === symbol) return field.power(value, exponent);
      if (!touched(atom)) return undefined;
      demand(
        atom.kind !== "binder" || !isBoundBy(field, atom.name, value),
        `${atom.name} would bind a symbol of what is put in`,
      );
      const next = rebuiltInPlace(field, atom, visit, isFlat);
      return field.power(next, exponent);
    });
  return visit(a);
}
/**
 * A value without integrals (flat) leaves all heights as they are, so that an integral need not be opened; any other may
 * lift an inner integral to the name that an outer one binds.
 */
function rebuiltInPlace(
  field: Field,
  atom: Atom,
  visit: (f: Fraction) => Fraction,
  isFlat: boolean,
): Fraction {
  if (atom.kind === "integral" && isFlat)
    return integral(field, field.atom("symbol", `@${atom.height}`), visit(atom.args[0]!));
  return rebuilt(field, atom, visit) ?? field.of(atom);
}

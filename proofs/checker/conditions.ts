import { Gaussian } from "../../src/exact/gaussian.ts";
import { powersOf } from "../../src/exact/polynomial.ts";
import { integral, opened } from "./binders.ts";
import {
  CONJUGATE_SYMBOLS,
  CONJUGATES,
  FALL,
  GROWING,
  LOWER,
  OFF,
  POLE_AT_ZERO,
  POSITIVE,
  REAL,
  STEADY,
  UPPER,
} from "./data/vocabulary.ts";
import type { Atom, Field, Fraction } from "./field.ts";
import { formula } from "./formula.ts";

/** What a row of the table may ask of the terms it is used at. */
export const CONDITIONS: Readonly<Record<string, (field: Field, ...terms: Fraction[]) => boolean>> = {
  positive: isPositive,
  above: (field, a) => sideOf(field, a) === 1,
  below: (field, a) => sideOf(field, a) === -1,
  off: (field, a) => !!sideOf(field, a),
  real: (field, a) => isSame(field, conjugated(field, a), a),
  conjugate: (field, a, b) => isSame(field, conjugated(field, a), b!),
  defined: isDefined,
  upper: (field, a, tail) => isSame(field, tailOf(field, a, 1), tail!),
  lower: (field, a, tail) => isSame(field, tailOf(field, a, -1), tail!),
  falls: (field, a) => fall(field, a, variable(field)) >= 1,
  separate: isSeparate,
};
const variable = (field: Field): Atom => field.atom("symbol", "$v");

function isSame(field: Field, a: Fraction | undefined, b: Fraction): boolean {
  return a !== undefined && field.sub(a, b).top.size === 0;
}
/** Whether no function stands at a pole, as far as its argument is seen to vanish. */
function isDefined(field: Field, a: Fraction): boolean {
  return field.atomsOf(a).every((x) => {
    const vanishes = POLE_AT_ZERO.has(x.name) && x.args.some((e) => e.top.size === 0);
    return !vanishes && x.args.every((e) => isDefined(field, e));
  });
}
/** The sign of Im of a polynomial in symbols, 0 where it is real; undefined where that is not known. */
function sideOf(field: Field, a: Fraction): number | undefined {
  if (a.bottom.size > 0) return undefined;
  const signs = new Set<number>();
  for (const [m, c] of a.top) {
    const atoms = powersOf(m).map(([id]) => field.atoms[id]!);
    const [{ name } = { name: "" }] = atoms;
    const isPlain = atoms.every((f) => f.kind === "symbol" && !isOff(f.name));
    const isOne = atoms.length === 1 && powersOf(m)[0]![1] === 1;
    if (isPlain && c.isReal()) continue;
    if (isPlain && atoms.every((f) => POSITIVE.has(f.name)) && c.re.isZero()) signs.add(c.im.sign());
    else if (isOne && c.isReal() && UPPER.has(name)) signs.add(c.re.sign());
    else if (isOne && c.isReal() && LOWER.has(name)) signs.add(-c.re.sign());
    else return undefined;
  }
  return signs.size > 1 ? undefined : ([...signs][0] ?? 0);
}
function isOff(name: string): boolean {
  return UPPER.has(name) || LOWER.has(name) || name in CONJUGATE_SYMBOLS || name.includes("^");
}
/** A sum of positive terms, positive numbers times positive symbols, over such sums. */
function isPositive(field: Field, a: Fraction): boolean {
  const isTerm = ([m, c]: [string, Gaussian]): boolean => {
    const atoms = powersOf(m).map(([id]) => field.atoms[id]!);
    return c.isReal() && c.re.sign() > 0 && atoms.every((x) => x.kind === "symbol" && POSITIVE.has(x.name));
  };
  return (
    a.top.size > 0 && [a.top, ...[...a.bottom.values()].map((f) => f.base)].every((p) => [...p].every(isTerm))
  );
}

/** The complex conjugate; undefined where an atom has none that is known. */
export function conjugated(field: Field, a: Fraction): Fraction | undefined {
  let isKnown = true;
  const image = field.replace(field.conjugate(a), (id, n) => {
    const bar = conjugatedAtom(field, field.atoms[id]!);
    isKnown &&= bar !== undefined;
    return bar && field.power(bar, n);
  });
  return isKnown ? image : undefined;
}
function conjugatedAtom(field: Field, atom: Atom): Fraction | undefined {
  const { kind, name, args } = atom;
  const named = (kind === "symbol" ? CONJUGATE_SYMBOLS : CONJUGATES)[name];
  if (kind === "symbol") return named ? formula(field, named) : isOff(name) ? undefined : field.of(atom);
  const inside = kind === "integral" ? opened(field, atom) : undefined;
  const bars = (inside ? [inside.body] : args).map((f) => conjugated(field, f));
  if (!bars.every((b) => b !== undefined)) return undefined;
  if (inside) return integral(field, inside.variable, bars[0]!);
  if (kind !== "function" || (OFF.has(name) && !args.every((f) => isOffCut(field, name, f))))
    return undefined;
  if (REAL.has(name)) return field.call(name, ...bars);
  return named && bars.every((b, k) => field.same(b, args[k]!)) ? formula(field, named, args) : undefined;
}
/** C has its cut on the real axis, log on its negative half: a quotient of two terms on one side is not negative. */
function isOffCut(field: Field, name: string, a: Fraction): boolean {
  if (sideOf(field, a)) return true;
  const above = sideOf(field, field.polynomial(a.top));
  return (
    name === "log" && ((!!above && above === sideOf(field, field.denominator(a))) || isPositive(field, a))
  );
}

/** A power of 1/v that the term falls with at least, term by term. */
function fall(field: Field, { top, bottom }: Fraction, v: Atom): number {
  const degree = (atom: Atom): number => {
    if (atom === v) return 1;
    if (!atom.free.has(v.id) || STEADY.has(atom.name)) return 0;
    if (GROWING.has(atom.name)) return Number.POSITIVE_INFINITY;
    if (atom.kind === "integral" || atom.kind === "binder") return -fall(field, atom.args[0]!, v);
    return -(FALL[atom.name]?.order ?? 2);
  };
  const degrees = (p: Fraction["top"]): number[] =>
    [...p.keys()].map((m) => powersOf(m).reduce((sum, [id, n]) => sum + n * degree(field.atoms[id]!), 0));
  const below = [...bottom.values()].reduce((sum, f) => sum + f.power * Math.max(0, ...degrees(f.base)), 0);
  return below - Math.max(...degrees(top));
}
/** Whether no denominator depends on both variables: only then is a double integral known to converge absolutely. */
function isSeparate(field: Field, a: Fraction): boolean {
  const both = [variable(field), field.atom("symbol", "$w")];
  return [...a.bottom.values()].every(
    (f) => !both.every((x) => field.dependsOn(field.polynomial(f.base), x)),
  );
}

/**
 * The tail of a single term that is analytic in $v on one side of the real axis, with its poles on the other, and falls there
 * like tail/$v + O(1/$v²); undefined for any other.
 */
export function tailOf(field: Field, a: Fraction, side: number): Fraction | undefined {
  const v = variable(field);
  const { top, bottom } = field.reduce(a);
  const [[m, c] = ["", Gaussian.ZERO]] = top;
  const factors = powersOf(m).map(([id, n]) => ({ n, far: farOut(field, field.atoms[id]!, v, side) }));
  const poles = [...bottom.values()].map((f) => ({
    n: -f.power,
    far: pole(field, field.polynomial(f.base), v, side),
  }));
  const all = [...factors, ...poles];
  const order = all.reduce((sum, { n, far }) => sum + n * (far?.[0] ?? Number.NaN), 0);
  if (top.size !== 1 || !(order > 0)) return undefined;
  if (order > 1) return field.number(0);
  return field.mul(field.number(c), ...all.map(({ n, far }) => field.power(far![1], n)));
}
type Far = readonly [order: number, tail: Fraction];
/** v − p with p on the other side, or what is free of v. */
function pole(field: Field, a: Fraction, v: Atom, side: number): Far | undefined {
  if (!field.dependsOn(a, v)) return [0, a];
  const line = field.linear(a, v);
  const root = line && field.neg(field.over(line.rest, line.slope));
  return root && sideOf(field, root) === -side ? [-1, line.slope] : undefined;
}
/** An R function is analytic above and an A function below in its argument ±v + shift: −v exchanges the two. */
function farOut(field: Field, atom: Atom, v: Atom, side: number): Far | undefined {
  if (atom === v) return [-1, field.number(1)];
  if (!atom.free.has(v.id)) return [0, field.of(atom)];
  const fall = atom.kind === "function" ? FALL[atom.name] : undefined;
  const line = fall && atom.args.length === 1 ? field.linear(atom.args[0]!, v) : undefined;
  const sign = [1, -1].find((s) => line && field.same(line.slope, field.number(s)));
  const shifted = line && sideOf(field, line.rest);
  if (!fall?.side || !sign || fall.side * sign !== side || (shifted !== 0 && shifted !== fall.side))
    return undefined;
  const tail = formula(field, fall.tail);
  return [fall.order, fall.order % 2 === 1 && sign < 0 ? field.neg(tail) : tail];
}

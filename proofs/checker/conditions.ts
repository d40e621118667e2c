import { integral, opened } from "./binders.ts";
import * as words from "./data/vocabulary.ts";
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
  moving: (field, a) => a.top.size > 0 && field.atomsOf(a).every((x) => x.kind === "symbol"),
};
const variable = (field: Field): Atom => field.atom("symbol", "$v");

function isSame(field: Field, a: Fraction | undefined, b: Fraction): boolean {
  return a !== undefined && field.sub(a, b).top.size === 0;
}
/** Whether no function stands at a pole, as far as its argument is seen to vanish. */
function isDefined(field: Field, a: Fraction): boolean {
  return field.atomsOf(a).every((x) => {
    const vanishes = words.POLE_AT_ZERO.has(x.name) && x.args.some((e) => e.top.size === 0);
    return !vanishes && x.args.every((e) => isDefined(field, e));
  });
}
type Powers = readonly (readonly [Atom, number])[];
function areAll(powers: Powers, is: (name: string) => boolean): boolean {
  return powers.every(([x]) => x.kind === "symbol" && is(x.name));
}
const isPlain = (name: string): boolean =>
  !words.UPPER.has(name) &&
  !words.LOWER.has(name) &&
  !(name in words.CONJUGATE_SYMBOLS) &&
  !name.includes("^");
const isPositiveName = (name: string): boolean => words.POSITIVE.has(name);

/** The sign of Im of a polynomial in symbols, 0 where it is real; undefined where that is not known. */
function sideOf(field: Field, a: Fraction): number | undefined {
  const sides = [...a.top].map(([m, c]) => {
    const powers = field.powers(m);
    if (areAll(powers, isPlain) && c.isReal()) return 0;
    if (areAll(powers, isPositiveName) && c.re.isZero()) return c.im.sign();
    const name = powers.length === 1 && powers[0]![1] === 1 && c.isReal() ? powers[0]![0].name : "";
    if (words.UPPER.has(name)) return c.re.sign();
    return words.LOWER.has(name) ? -c.re.sign() : undefined;
  });
  const [side = 0, ...others] = new Set(sides.filter((s) => s !== 0));
  return a.bottom.size > 0 || sides.includes(undefined) || others.length > 0 ? undefined : side;
}
/** A sum of positive terms, positive numbers times positive symbols, over such sums. */
function isPositive(field: Field, { top, bottom }: Fraction): boolean {
  const terms = [top, ...[...bottom.values()].map((f) => f.base)].flatMap((p) => [...p]);
  const isTerm = ([m, c]: (typeof terms)[number]): boolean =>
    c.isReal() && c.re.sign() > 0 && areAll(field.powers(m), isPositiveName);
  return top.size > 0 && terms.every(isTerm);
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
  if (kind === "symbol") {
    const named = words.CONJUGATE_SYMBOLS[name];
    return named ? formula(field, named) : isPlain(name) ? field.of(atom) : undefined;
  }
  if (kind === "integral") {
    const { variable, body } = opened(field, atom);
    const bar = conjugated(field, body);
    return bar && integral(field, variable, bar);
  }
  const bars = args.map((f) => conjugated(field, f));
  const isKnown = bars.every((b) => b !== undefined) && kind === "function";
  if (!isKnown || (words.OFF.has(name) && !args.every((f) => isOffCut(field, name, f)))) return undefined;
  if (words.REAL.has(name)) return field.call(name, ...bars);
  const isReal = bars.every((b, k) => field.same(b, args[k]!));
  return isReal && name in words.CONJUGATES ? formula(field, words.CONJUGATES[name]!, args) : undefined;
}
/** C has its cut on the real axis, log on its negative half: a quotient of two terms on one side is not negative. */
function isOffCut(field: Field, name: string, a: Fraction): boolean {
  const [top, bottom] = [field.polynomial(a.top), field.denominator(a)].map((f) => sideOf(field, f));
  return !!sideOf(field, a) || (name === "log" && ((!!top && top === bottom) || isPositive(field, a)));
}

/** A power of 1/v that the term falls with at least, term by term. */
function fall(field: Field, { top, bottom }: Fraction, v: Atom): number {
  const degree = (atom: Atom): number => {
    if (atom === v) return 1;
    if (!atom.free.has(v.id) || words.STEADY.has(atom.name)) return 0;
    if (words.GROWING.has(atom.name)) return Number.POSITIVE_INFINITY;
    if (atom.kind === "integral" || atom.kind === "binder") return -fall(field, atom.args[0]!, v);
    return -(words.FALL[atom.name]?.order ?? 2);
  };
  const highest = (p: Fraction["top"]): number =>
    Math.max(...[...p.keys()].map((m) => field.powers(m).reduce((sum, [x, n]) => sum + n * degree(x), 0)));
  return [...bottom.values()].reduce(
    (sum, { base, power }) => sum + power * Math.max(0, highest(base)),
    -highest(top),
  );
}
/** Whether no denominator depends on both variables: only then is a double integral known to converge absolutely. */
function isSeparate(field: Field, a: Fraction): boolean {
  const both = [variable(field), field.atom("symbol", "$w")];
  return [...a.bottom.values()].every(
    (f) => !both.every((x) => field.dependsOn(field.polynomial(f.base), x)),
  );
}

/** Order and tail: the term is (tail + O(1/v))/v^order, and analytic on the side that is asked for. */
type Far = readonly [order: number, tail: Fraction];
/**
 * The tail of a single term that is analytic in $v on one side of the real axis, with its poles on the other, and falls there
 * like tail/$v + O(1/$v²); undefined for any other.
 */
export function tailOf(field: Field, a: Fraction, side: number): Fraction | undefined {
  const v = variable(field);
  const { top, bottom } = field.reduce(a);
  const [[m, c] = ["", undefined]] = top;
  if (top.size !== 1 || !c) return undefined;
  const factors = [
    ...field.powers(m).map(([x, n]) => ({ n, far: farOut(field, x, v, side) })),
    ...[...bottom.values()].map((f) => ({
      n: -f.power,
      far: pole(field, field.polynomial(f.base), v, side),
    })),
  ];
  const order = factors.reduce((sum, { n, far }) => sum + n * (far?.[0] ?? Number.NaN), 0);
  if (!(order > 0)) return undefined;
  if (order > 1) return field.number(0);
  return field.mul(field.number(c), ...factors.map(({ n, far }) => field.power(far![1], n)));
}
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
  const known = atom.kind === "function" && atom.args.length === 1 ? words.FALL[atom.name] : undefined;
  const line = known && field.linear(atom.args[0]!, v);
  const sign = [1, -1].find((s) => line && field.same(line.slope, field.number(s)));
  if (!known || !sign || known.side * sign !== side) return undefined;
  if (![0, known.side].includes(sideOf(field, line!.rest)!)) return undefined;
  const tail = formula(field, known.tail);
  return [known.order, known.order % 2 === 1 && sign < 0 ? field.neg(tail) : tail];
}

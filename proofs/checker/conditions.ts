import { Gaussian } from "../../src/exact/gaussian.ts";
import { integral, opened } from "./binders.ts";
import * as words from "./data/vocabulary.ts";
import type { Atom, Field, Fraction } from "./field.ts";
import { formula } from "./formula.ts";
import { demand } from "./refusal.ts";

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
const MINUS_HALF_I = Gaussian.I.mul(Gaussian.ratio(-1, 2));
const variable = (field: Field): Atom => field.atom("symbol", "$v");

function isSame(field: Field, a: Fraction, b: Fraction): boolean {
  return field.sub(a, b).top.size === 0;
}
/** Whether no function stands at a pole, as far as its argument is seen to vanish. */
function isDefined(field: Field, a: Fraction): boolean {
  return field.atomsOf(a).every((x) => {
    const vanishes = words.POLE_AT_ZERO.has(x.name) && x.args.some((e) => e.top.size === 0);
    return !vanishes && x.args.every((e) => isDefined(field, e));
  });
}
/** Whether no denominator, integral, sum or coth depends on both variables: only then is a double integral known to converge absolutely. */
function isSeparate(field: Field, { top, bottom }: Fraction): boolean {
  const [v, w] = [variable(field), field.atom("symbol", "$w")];
  const isPlain = ({ kind, name }: Atom): boolean =>
    kind === "symbol" || (kind === "function" && (!words.POLE_AT_ZERO.has(name) || name.startsWith("F_")));
  const hidden = field.atomsOf({ top, bottom: new Map() }).filter((x) => !isPlain(x));
  const below = [...bottom.values()].map((f) => field.polynomial(f.base));
  const factors = [...below, ...hidden.map((x) => field.of(x))];
  return factors.every((f) => !field.dependsOn(f, v) || !field.dependsOn(f, w));
}
/** Whether a term is free of v, or is ±v or a real multiple of it, shifted. */
function isOnLine(field: Field, a: Fraction, v: Atom): boolean {
  const line = field.linear(a, v);
  return !field.dependsOn(a, v) || (!!line && isSame(field, conjugated(field, line.slope), line.slope));
}
/** A power of 1/v that the term falls with at least, term by term; NaN or below where that is not known. */
function fall(field: Field, { top, bottom }: Fraction, v: Atom): number {
  const degree = (atom: Atom): number => {
    if (atom === v) return 1;
    if (!atom.free.has(v.id)) return 0;
    // Neither rests nor sums and integrals of what falls have to fall; and far out is what runs along the line.
    const isKnown = atom.kind === "function" && !words.GROWING.has(atom.name) && !atom.name.startsWith("O_");
    if (!isKnown || !atom.args.every((a) => isOnLine(field, a, v))) return Number.POSITIVE_INFINITY;
    return words.STEADY.has(atom.name) ? 0 : -(words.FALL[atom.name]?.order ?? 2);
  };
  const highest = (p: Fraction["top"]): number =>
    Math.max(...[...p.keys()].map((m) => field.powers(m).reduce((sum, [x, n]) => sum + n * degree(x), 0)));
  // A denominator grows as a polynomial; of any other nothing is known.
  const isPolynomial = (p: Fraction["top"]): boolean =>
    field.atomsOf(field.polynomial(p)).every((x) => x === v || !x.free.has(v.id));
  return [...bottom.values()].reduce(
    (sum, { base, power }) => sum + power * (isPolynomial(base) ? highest(base) : Number.NEGATIVE_INFINITY),
    -highest(top),
  );
}

/** A sum of positive terms, positive numbers times positive symbols, over such sums. */
function isPositive(field: Field, { top, bottom }: Fraction): boolean {
  const terms = [top, ...[...bottom.values()].map((f) => f.base)].flatMap((p) => [...p]);
  const isTerm = ([m, c]: (typeof terms)[number]): boolean =>
    c.isReal() &&
    c.re.sign() > 0 &&
    field.powers(m).every(([x]) => x.kind === "symbol" && words.POSITIVE.has(x.name));
  return top.size > 0 && terms.every(isTerm);
}
/** The sign of the imaginary part, 0 for what is real; NaN where that is not known. */
function sideOf(field: Field, a: Fraction): number {
  const imaginary = field.scale(field.sub(a, conjugated(field, a)), MINUS_HALF_I);
  if (imaginary.top.size === 0) return 0;
  return isPositive(field, imaginary) ? 1 : isPositive(field, field.neg(imaginary)) ? -1 : Number.NaN;
}

/** The complex conjugate; refused where an atom has none that is known. */
export function conjugated(field: Field, a: Fraction): Fraction {
  return field.put(field.conjugate(a), (atom) => conjugatedAtom(field, atom));
}
function conjugatedAtom(field: Field, atom: Atom): Fraction {
  const { kind, name, args } = atom;
  if (kind === "integral") {
    const { variable: v, body } = opened(field, atom);
    return integral(field, v, conjugated(field, body));
  }
  const isSymbol = kind === "symbol";
  const text = words.CONJUGATES.get(isSymbol ? name : `${name}()`);
  if (isSymbol && !text && !name.includes("^")) return field.of(atom);
  const bars = args.map((f) => conjugated(field, f));
  const isReal = kind === "function" && words.REAL.has(name);
  if (isReal && (!words.CUT.has(name) || args.every((f) => isOffCut(field, name, f))))
    return field.call(name, ...bars);
  const isAtReal = (isSymbol || kind === "function") && bars.every((b, k) => field.same(b, args[k]!));
  demand(text && isAtReal && !isReal, `the conjugate of ${name} is not known`);
  return formula(field, text, args);
}
/** C has its cut on the real axis, log on its negative half: a quotient of two terms on one side is not negative. */
function isOffCut(field: Field, name: string, a: Fraction): boolean {
  const sides = [a, field.polynomial(a.top), field.denominator(a)].map((f) => sideOf(field, f));
  const [whole, top, bottom] = sides as [number, number, number];
  return !!whole || (name === "log" && ((!!top && top === bottom) || isPositive(field, a)));
}

/**
 * The tail of a single term that is analytic in $v on one side of the real axis, with its poles on the other, and falls there
 * like tail/$v + O(1/$v²); refused for any other.
 */
export function tailOf(field: Field, a: Fraction, side: number): Fraction {
  const { top, bottom } = field.reduce(a);
  const [[m, c] = ["", Gaussian.ZERO]] = top;
  demand(top.size === 1, "not a single term");
  let [order, tail] = [0, field.number(c)];
  const factors: (readonly [Fraction, number])[] = [
    ...field.powers(m).map(([x, n]) => [field.of(x), n] as const),
    ...[...bottom.values()].map((f) => [field.polynomial(f.base), -f.power] as const),
  ];
  for (const [factor, n] of factors) {
    const [falls, limit] = farOut(field, factor, n, side);
    order += n * falls;
    tail = field.mul(tail, field.power(limit, n));
  }
  demand(order > 0, "what does not fall");
  return order > 1 ? field.number(0) : tail;
}
/** The order and the tail of f^n: f free of $v, a pole on the other side, an R function of ±v + shift above, an A function below. */
function farOut(
  field: Field,
  f: Fraction,
  n: number,
  side: number,
): readonly [order: number, tail: Fraction] {
  const v = variable(field);
  if (!field.dependsOn(f, v)) return [0, f];
  const pole = field.linear(f, v);
  if (pole) {
    const root = field.neg(field.over(pole.rest, pole.slope));
    demand(n > 0 || sideOf(field, root) === -side, "a pole on the side on which the contour is closed");
    return [-1, pole.slope];
  }
  const [{ kind, name, args }] = field.atomsOf(f) as [Atom];
  const known = words.FALL[name];
  const line = field.linear(args[0]!, v);
  demand(kind === "function" && args.length === 1 && n > 0 && known && line, `${name} is not known far out`);
  // −v exchanges the two sides; a shift must not lead out of the half plane.
  const sign = known.side * side;
  const isInside =
    field.same(line.slope, field.number(sign)) && [0, known.side].includes(sideOf(field, line.rest));
  demand(isInside, `${name} is not analytic on that side`);
  const tail = formula(field, known.tail);
  return [known.order, known.order % 2 === 1 && sign < 0 ? field.neg(tail) : tail];
}

import { Gaussian } from "../../src/exact/gaussian.ts";
import { closed } from "./binders.ts";
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
  upper: (field, a, tail) => isAnalytic(field, a, 1) && hasTail(field, a, tail!),
  lower: (field, a, tail) => isAnalytic(field, a, -1) && hasTail(field, a, tail!),
  falls: (field, a) => fall(field, a) >= 1,
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
  const hidden = field.atomsOf(field.polynomial(top)).filter((x) => !isPlain(x));
  const below = [...bottom.values()].map((f) => field.polynomial(f.base));
  const factors = [...below, ...hidden.map((x) => field.of(x))];
  return factors.every((f) => !field.dependsOn(f, v) || !field.dependsOn(f, w));
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
  const text = words.CONJUGATES.get(kind === "symbol" ? name : `${name}()`);
  if (kind === "symbol" && !text && !name.includes("^")) return field.of(atom);
  const bars = args.map((f) => conjugated(field, f));
  if (kind === "binder" && words.LINEAR.has(name)) return closed(field, name, atom.variable!, bars);
  const isReal = kind === "function" && words.REAL.has(name);
  if (isReal && (!words.CUT.has(name) || args.every((f) => isOffCut(field, name, f))))
    return field.call(name, ...bars);
  const isAtReal =
    (kind === "symbol" || kind === "function") && bars.every((b, k) => field.same(b, args[k]!));
  demand(text && isAtReal && !isReal, `the conjugate of ${name} is not known`);
  return formula(field, text, { args });
}
/** C has its cut on the real axis, log on its negative half: a quotient of two terms on one side is not negative. */
function isOffCut(field: Field, name: string, a: Fraction): boolean {
  const sides = [a, field.polynomial(a.top), field.denominator(a)].map((f) => sideOf(field, f));
  const [whole, top, bottom] = sides as [number, number, number];
  return !!whole || (name === "log" && ((!!top && top === bottom) || isPositive(field, a)));
}

/** The least power of what has weights, term by term. */
export function least(
  field: Field,
  { top, bottom }: Fraction,
  weight: (atom: Atom, isBelow: boolean) => number,
): number {
  const ofPolynomial = (p: Fraction["top"], isBelow: boolean): number =>
    Math.min(
      ...[...p.keys()].map((m) => field.powers(m).reduce((sum, [x, n]) => sum + n * weight(x, isBelow), 0)),
    );
  return [...bottom.values()].reduce(
    (n, f) => n - f.power * ofPolynomial(f.base, true),
    ofPolynomial(top, false),
  );
}
/** A power of 1/$v that a term falls with at least; NaN where that is not known. */
function fall(field: Field, a: Fraction): number {
  const v = variable(field);
  // Real multiples of v, shifted, run along the line.
  const isOnLine = (f: Fraction): boolean => {
    const line = field.linear(f, v);
    return !field.dependsOn(f, v) || (!!line && isSame(field, conjugated(field, line.slope), line.slope));
  };
  return least(field, a, (atom, isBelow) => {
    if (atom === v) return -1;
    if (!atom.free.has(v.id)) return 0;
    // Neither rests nor sums and integrals of what falls have to fall; a denominator is known to grow as a polynomial only.
    const isKnown = atom.kind === "function" && !words.GROWING.has(atom.name) && !atom.name.startsWith("O_");
    if (isBelow || !isKnown || !atom.args.every(isOnLine)) return Number.NaN;
    return words.STEADY.has(atom.name) ? 0 : (words.FALL[atom.name]?.order ?? 2);
  });
}
/** Whether a term is analytic in $v on one side of the real axis, its poles on the other. */
function isAnalytic(field: Field, a: Fraction, side: number): boolean {
  const v = variable(field);
  const isAround = (x: Atom): boolean => {
    if (x === v || !x.free.has(v.id)) return true;
    const known = words.FALL[x.name];
    const line = field.linear(x.args[0]!, v);
    // −v exchanges the two sides; a shift must not lead out of the half plane.
    const isInside =
      x.kind === "function" &&
      x.args.length === 1 &&
      known &&
      line &&
      field.same(line.slope, field.number(known.side * side)) &&
      [0, known.side].includes(sideOf(field, line.rest));
    demand(isInside, `${x.name} is not known to be analytic on that side`);
    return true;
  };
  const hasPoleBeyond = (f: Fraction): boolean => {
    const line = field.linear(f, v);
    const isBeyond = line && sideOf(field, field.neg(field.over(line.rest, line.slope))) === -side;
    demand(isBeyond, "a pole on the side on which the contour is closed");
    return true;
  };
  const below = [...a.bottom.values()]
    .map((f) => field.polynomial(f.base))
    .filter((f) => field.dependsOn(f, v));
  return field.atomsOf(field.polynomial(a.top)).every(isAround) && below.every(hasPoleBeyond);
}
/** Whether a term falls like tail/$v + O(1/$v²), each function by what is known of it far out. */
function hasTail(field: Field, a: Fraction, tail: Fraction): boolean {
  const v = variable(field);
  const farOut = field.put(a, (x) => {
    const known = x === v || !x.free.has(v.id) ? undefined : words.FALL[x.name]!;
    const slope = known && field.linear(x.args[0]!, v)!.slope;
    return (
      slope &&
      field.mul(formula(field, known!.tail), field.power(field.mul(slope, field.of(v)), -known!.order))
    );
  });
  const rest = field.sub(farOut, field.over(tail, field.of(v)));
  return fall(field, a) >= 1 && fall(field, rest) >= 2;
}

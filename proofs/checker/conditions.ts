import { Gaussian } from "../../src/exact/gaussian.ts";
import { leastPower } from "../../src/exact/parts.ts";
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
  upper: (field, a, tail) => closes(field, a, tail!, 1),
  lower: (field, a, tail) => closes(field, a, tail!, -1),
  falls: (field, a) => fall(field, a) >= 1,
  separate: isSeparate,
  moving: (field, a) => a.top.size > 0 && field.atomsOf(a).every((x) => x.kind === "symbol"),
};
const MINUS_HALF_I = Gaussian.I.mul(Gaussian.ratio(-1, 2));
const variable = (field: Field): Atom => field.atom("symbol", "$v");

function isSame(field: Field, a: Fraction, b: Fraction): boolean {
  return field.sub(a, b).top.size === 0;
}
/** Whether no denominator, integral, sum or coth depends on both variables: only then is a double integral known to converge absolutely. */
function isSeparate(field: Field, a: Fraction): boolean {
  const variables = ["$v", "$w"].map((name) => field.atom("symbol", name));
  const isHiding = ({ kind, name }: Atom): boolean =>
    kind !== "symbol" && (kind !== "function" || words.SINGULAR.has(name));
  const hidden = field.atomsOf(field.polynomial(a.top)).filter(isHiding);
  const factors = [...hidden.map((x) => field.of(x)), ...field.below(a)];
  return !factors.some((f) => variables.every((x) => field.dependsOn(f, x)));
}

/** A sum of positive terms, positive numbers times positive symbols, over such sums. */
function isPositive(field: Field, a: Fraction): boolean {
  const coefficients = [a, ...field.below(a)].flatMap((f) => [...f.top.values()]);
  const isKnown = field.atomsOf(a).every(({ kind, name }) => kind === "symbol" && words.POSITIVE.has(name));
  return isKnown && a.top.size > 0 && coefficients.every((c) => c.isReal() && c.re.sign() > 0);
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
  if (isReal && args.every((f) => !words.CUT.has(name) || !!sideOf(field, f)))
    return field.call(name, ...bars);
  const isAtReal = bars.every((b, k) => field.same(b, args[k]!));
  demand(text && isAtReal, `the conjugate of ${name} is not known`);
  return formula(field, text, { args });
}
/** A power of 1/$v that a term falls with at least; NaN where that is not known. */
function fall(field: Field, a: Fraction): number {
  const v = variable(field);
  // Real multiples of v, shifted, run along the line.
  const isOnLine = (f: Fraction): boolean => {
    const line = field.line(f, v);
    return !field.dependsOn(f, v) || (!!line && isSame(field, conjugated(field, line.slope), line.slope));
  };
  return leastPower(a, (id, isBelow) => {
    const atom = field.atoms[id]!;
    if (atom === v) return -1;
    if (!atom.free.has(v.id)) return 0;
    // Neither rests nor sums and integrals of what falls have to fall; a denominator is known to grow as a polynomial only.
    const isKnown = atom.kind === "function" && !words.GROWING.has(atom.name) && !atom.name.startsWith("O_");
    if (isBelow || !isKnown || !atom.args.every(isOnLine)) return Number.NaN;
    return words.STEADY.has(atom.name) ? 0 : (words.FALL[atom.name]?.order ?? 2);
  });
}
/** Whether a term is analytic in $v on one side of the real axis and falls there like tail/$v + O(1/$v²). */
function closes(field: Field, a: Fraction, tail: Fraction, side: number): boolean {
  const v = variable(field);
  const farOut = field.put(a, (x) => {
    if (x === v || !x.free.has(v.id)) return undefined;
    const [known, line] = [words.FALL[x.name], x.args.length === 1 && field.line(x.args[0]!, v)];
    // −v exchanges the two sides; a shift must not lead out of the half plane.
    const isRunning = known && line && field.same(line.slope, field.number(known.side * side));
    const isInside = isRunning && [0, known.side].includes(sideOf(field, line.rest));
    demand(isInside, `${x.name} is not known to be analytic on that side`);
    const power = field.power(field.mul(line.slope, field.of(v)), -known.order);
    return field.mul(formula(field, known.tail), power);
  });
  for (const f of field.below(a)) {
    const line = field.line(f, v);
    const isFree = line?.slope.top.size === 0;
    const isBeyond = line && (isFree || sideOf(field, field.over(line.rest, line.slope)) === side);
    demand(isBeyond, "a pole on the side on which the contour is closed");
  }
  return fall(field, a) >= 1 && fall(field, field.sub(farOut, field.over(tail, field.of(v)))) >= 2;
}

import { Gaussian } from "../../src/exact/gaussian.ts";
import { leastPower } from "../../src/exact/parts.ts";
import { closed, isZero, substitute } from "./binders.ts";
import * as words from "./data/vocabulary.ts";
import type { Atom, Field, Fraction } from "./field.ts";
import { formula } from "./formula.ts";
import { demand } from "./refusal.ts";

type Condition = (field: Field, ...terms: Fraction[]) => boolean;
/** What a row of the table may ask of the terms it is used at. */
export const CONDITIONS: Readonly<Record<string, Condition>> = {
  positive: isPositive,
  above: (field, a) => sideOf(field, a) === 1,
  below: (field, a) => sideOf(field, a) === -1,
  off: (field, a) => !!sideOf(field, a),
  real: (field, a) => sideOf(field, a) === 0,
  conjugate: (field, a, b) => isZero(field, field.sub(conjugated(field, a), b!)),
  upper: (field, a, tail) => closes(field, a, tail!, 1),
  lower: (field, a, tail) => closes(field, a, tail!, -1),
  falls: (field, a) => fall(field, a) >= 1,
  separate: isSeparate,
  moving: (field, a) => a.top.size > 0 && field.atomsOf(a).every((x) => x.kind === "symbol"),
};

/** Whether the order of a double integral over $v and $w may be changed, both with a symmetric cutoff. */
function isSeparate(field: Field, whole: Fraction): boolean {
  // F_B has a pole where A vanishes: without an A beside it, it is as bad as 1/A.
  const inverse = (x: Atom): Fraction => field.inverse(field.call("A", ...x.args));
  const a = field.put(whole, (x) => (x.name === "F_B" ? inverse(x) : undefined));
  const [v, w] = ["$v", "$w"].map((name) => field.atom("symbol", name)) as [Atom, Atom];
  const isHiding = ({ kind, name }: Atom): boolean =>
    kind !== "symbol" && (kind !== "function" || words.SINGULAR.has(name));
  const hidden = field.atomsOf(field.polynomial(a.top)).filter(isHiding);
  const factors = [...hidden.map((x) => field.of(x)), ...field.below(a)];
  const isShared = (f: Fraction): boolean => [v, w].every((x) => field.freeIn([f]).has(x.id));
  const shared = field.atomsOf(whole).filter((x) => isShared(field.of(x)));
  return !factors.some(isShared) && isSpread(field, whole, v, w, shared);
}
/**
 * Whether what a symmetric cutoff leaves out vanishes in either order: the integrand falls like 1/r³, and like 1/r along lines
 * on which a factor does not fall. Functions of two arguments are taken to be integrable.
 */
function isSpread(field: Field, a: Fraction, v: Atom, w: Atom, shared: readonly Atom[]): boolean {
  const along = (x: Fraction, y: Fraction): number => {
    const [from, to] = [field.symbol("$t"), field.of(v)];
    const on = (start: Fraction, slope: Fraction): Fraction => field.sum([start, field.mul(slope, to)]);
    return fall(field, substitute(field, a, [v, on(from, x)], [w, on(field.of(w), y)]));
  };
  const [zero, one] = [field.number(0), field.number(1)];
  const still = shared.map(({ args }) => {
    const [x, y] = [w, v].map((s) => field.line(args[0]!, s)?.slope ?? zero) as [Fraction, Fraction];
    return along(x, field.neg(y));
  });
  const isKept = [along(one, zero), along(zero, one), ...still].every((n) => n >= 1);
  return shared.some(({ args }) => args.length > 1) || (isKept && along(one, field.symbol("eta")) >= 3);
}
/** A sum of positive terms, positive numbers times positive symbols, over such sums. */
function isPositive(field: Field, a: Fraction): boolean {
  const coefficients = [a, ...field.below(a)].flatMap((f) => [...f.top.values()]);
  const isKnown = field.atomsOf(a).every(({ kind, name }) => kind === "symbol" && words.POSITIVE.has(name));
  return isKnown && a.top.size > 0 && coefficients.every((c) => c.isReal() && c.re.sign() > 0);
}
/** The sign of the imaginary part, 0 for what is real; NaN where that is not known. */
function sideOf(field: Field, a: Fraction): number {
  const twice = field.over(field.sub(a, conjugated(field, a)), field.number(Gaussian.I));
  if (twice.top.size === 0) return 0;
  return isPositive(field, twice) ? 1 : isPositive(field, field.neg(twice)) ? -1 : Number.NaN;
}

/** The complex conjugate; refused where an atom has none that is known. */
export function conjugated(field: Field, a: Fraction): Fraction {
  return field.put(field.conjugate(a), ({ kind, name, args, variable }) => {
    const bars = args.map((f) => conjugated(field, f));
    if (variable && words.LINEAR.has(name)) return closed(field, name, variable, bars);
    const [text, where] = words.CONJUGATES.get(kind === "symbol" ? name : `${name}()`) ?? [];
    if (kind === "symbol" && !text && !/[\^~]/.test(name)) return undefined;
    // What has no argument may be an operator, of which R and A are adjoint and not conjugate.
    const isKnown = text && (!where || (args.length > 0 && args.every((f) => CONDITIONS[where]!(field, f))));
    demand(isKnown, `the conjugate of ${name} is not known`);
    return formula(field, text, bars);
  });
}
/** A power of 1/$v that a term falls with at least; NaN where that is not known. */
function fall(field: Field, a: Fraction): number {
  const v = field.atom("symbol", "$v");
  // Real multiples of v, shifted, run along the line.
  const isOnLine = (f: Fraction): boolean => {
    const slope = field.line(f, v)?.slope;
    return !!slope && sideOf(field, slope) === 0;
  };
  return leastPower(a, (id, isBelow) => {
    const { free, kind, name, args } = field.atoms[id]!;
    if (id === v.id) return -1;
    if (!free.has(v.id)) return 0;
    if (!isBelow && words.PART.has(name)) return fall(field, args[0]!);
    // Neither rests nor sums and integrals of what falls have to fall; a denominator is known to grow as a polynomial only.
    const isKnown = kind === "function" && !isBelow && !name.startsWith("O_") && args.every(isOnLine);
    return isKnown ? (words.ORDERS.get(name) ?? 2) : Number.NaN;
  });
}
/** Whether a term is analytic in $v on one side of the real axis and falls there like tail/$v + O(1/$v²). */
function closes(field: Field, a: Fraction, tail: Fraction, side: number): boolean {
  const v = field.atom("symbol", "$v");
  const farOut = field.put(a, (x) => {
    if (x === v || !x.free.has(v.id)) return undefined;
    const [known, line] = [words.FALL.get(x.name), x.args.length === 1 && field.line(x.args[0]!, v)];
    // −v exchanges the two sides; a shift must not lead out of the half plane.
    const isRunning = known && line && field.same(line.slope, field.number(known.side * side));
    const isInside = isRunning && [0, known.side].includes(sideOf(field, line.rest));
    demand(isInside, `${x.name} is not known to be analytic on that side`);
    return formula(field, known.tail, x.args);
  });
  const isBeyond = (f: Fraction): boolean => {
    const line = field.line(f, v);
    return !!line && (line.slope.top.size === 0 || sideOf(field, field.over(line.rest, line.slope)) === side);
  };
  demand(field.below(a).every(isBeyond), "a pole on the side on which the contour is closed");
  return fall(field, a) >= 1 && fall(field, field.sub(farOut, field.over(tail, field.of(v)))) >= 2;
}

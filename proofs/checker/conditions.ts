import { Gaussian } from "../../src/exact/gaussian.ts";
import * as words from "./data/vocabulary.ts";
import { formula } from "./formula.ts";
import { demand } from "./refusal.ts";
import { type Atom, closed, type Field, type Fraction, isZero, substitute } from "./terms.ts";

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

/**
 * Whether the order of a double integral over $v and $w may be changed, both with a symmetric cutoff: what the cutoff leaves out
 * vanishes in either order where the integrand falls like 1/r³, and like 1/r along lines on which a factor does not fall.
 */
function isSeparate(field: Field, a: Fraction): boolean {
  const [v, w] = ["$v", "$w"].map((name) => field.atom("symbol", name)) as [Atom, Atom];
  const isShared = (f: Fraction): boolean => [v, w].every((x) => field.freeIn([f]).has(x.id));
  const shared = field.atomsOf(a).filter((x) => isShared(field.of(x)));
  // F_B has a pole where A vanishes: without an A beside it, it is as bad as 1/A.
  const inverse = (x: Atom): Fraction => field.inverse(field.call("A", ...x.args));
  const covered = field.put(a, (x) => (x.name === "F_B" ? inverse(x) : undefined));
  const isHidden = shared.some((x) => words.SINGULAR.has(x.name)) || field.below(covered).some(isShared);
  const along = (x: Fraction, y: Fraction): number => {
    const on = (start: Fraction, slope: Fraction): Fraction =>
      field.sum([start, field.mul(slope, field.of(v))]);
    return fall(field, substitute(field, a, [v, on(field.symbol("$t"), x)], [w, on(field.of(w), y)]));
  };
  const [zero, one] = [field.number(0), field.number(1)];
  const still = shared.map(({ args }) => {
    const [x, y] = [w, v].map((s) => field.line(args[0]!, s)?.slope ?? zero) as [Fraction, Fraction];
    return along(x, field.neg(y));
  });
  const isKept = [along(one, zero), along(zero, one), ...still].every((n) => n >= 1);
  return !isHidden && isKept && along(one, field.symbol("eta")) >= 3;
}
/** A sum of positive terms, positive numbers times positive symbols, over such sums. */
function isPositive(field: Field, a: Fraction): boolean {
  const coefficients = [a, ...field.below(a)].flatMap((f) => [...f.top.values()]);
  const isKnown = field.atomsOf(a).every(({ kind, name }) => kind === "symbol" && words.POSITIVE.has(name));
  return isKnown && a.top.size > 0 && coefficients.every((c) => c.isReal() && c.re.sign() > 0);
}
/** The sign of the imaginary part, 0 for what is real; NaN where that is not known. */
function sideOf(field: Field, a: Fraction | undefined): number {
  if (!a) return Number.NaN;
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
  const isOnLine = (f: Fraction): boolean => sideOf(field, field.line(f, v)?.slope) === 0;
  return field.leastPower(a, ({ id, free, kind, name, args }, isBelow) => {
    if (id === v.id) return -1;
    if (!free.has(v.id)) return 0;
    if (!isBelow && words.PART.has(name)) return fall(field, args[0]!);
    // Neither rests nor sums and integrals of what falls have to fall; a denominator is known to grow as a polynomial only.
    const isKnown = kind === "function" && !isBelow && !name.startsWith("O_") && args.every(isOnLine);
    const running = args.filter((f) => field.freeIn([f]).has(v.id)).length;
    // Others fall like 1/x² in one variable and like 1/r³ in more, over two of which they are integrable.
    return isKnown ? (words.ORDERS.get(name) ?? Math.min(running, 2) + 1) : Number.NaN;
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

/** Whether a difference is zero, or vanishes as far as an order says: to first order in functions that are named, or as s tends to 0. */
export function vanishes(field: Field, a: Fraction, order: string | undefined): boolean {
  if (!order) return isZero(field, a);
  const first = /^to first order in (.+)$/.exec(order)?.[1]?.split(" ");
  demand(first || order === "as s tends to 0", 'an order is "to first order in …" or "as s tends to 0"');
  const small = first ?? ["s"];
  const isFixed = small.some((name) => words.FIXED.has(name) || name.startsWith("$"));
  demand(!isFixed, "what is fixed or bound is not small");
  const powers = (f: Fraction, isInside: boolean): number =>
    field.leastPower(f, ({ id, kind, name, args, free }, isBelow) => {
      if (![...free].some((part) => small.includes(field.atoms[part]!.name))) return 0;
      if (!isInside || !isBelow) {
        if (free.has(id) && small.includes(name)) return 1;
        if (kind === "binder" && name === "int") return powers(args[0]!, true);
      }
      // Functions O_f(x) are unknown and bounded near x = 0; what they are multiplied with need not be integrable.
      const isRest = kind === "function" && name.startsWith("O_") && args.length === 1;
      const isBounded = isRest && !isInside && !isBelow && powers(args[0]!, false) > 0;
      demand(isBounded, `what becomes of ${name} with what is small is not known`);
      return 0;
    });
  const below = field.below(a).map((f) => powers(f, false));
  demand(!first || below.every((n) => n === 0), "a denominator vanishes with what is small");
  return powers(a, false) > (first ? 1 : 0);
}

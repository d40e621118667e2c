import { substitute } from "../algebra/rewrite.ts";
import { sym, type Term } from "../algebra/term.ts";
import { Gaussian } from "../exact/gaussian.ts";
import { Rational } from "../exact/rational.ts";
import { DomainError, type RealBall } from "../precision/index.ts";
import type { Assumptions } from "./assumptions.ts";
import type { Variable } from "./domain.ts";
import { Evaluator } from "./evaluator.ts";
import { placesOf } from "./narrow-places.ts";
import { Point } from "./point.ts";
import type { Inventory } from "./sampling.ts";
import { Unsettled, type Work } from "./work.ts";

/** A bound variable deeper than integrals and sums may stand: the free one that is looked at takes its place. */
const LOOKED_AT = sym("#20");
/** Bits to which places are known. */
const BITS = 192;
/** Neither a binary nor a decimal fraction, nor one with a small denominator: no wave vanishes there by chance. */
const UNCOMMON = Rational.of(10_007, 9_973);
const uncommon = (k: number): Rational => Rational.of(10).pow(k).mul(UNCOMMON);
const SIZES = [9, 3, 0, -4, -9, 6, 4, -6].map(uncommon);
/** Where an instance is dear. */
const FEW_SIZES = SIZES.slice(0, 4);
/** Where abstract functions have their lines. */
const ENERGIES = [1, 2, 4].map((n) => UNCOMMON.mul(Rational.of(n, 2)));
const WHOLE = [0, 1, 2, 13, 14, 25, 101, 1009, 1_000_003].map((n) => Rational.of(n));
const NEXT_TO_AXIS = Rational.of(1, 1_000_003);

/**
 * Instances that random ones do not reach: one variable of a point at a time very large, very small or a number without small
 * denominators, and at, between and beyond the places where a denominator or the argument of a function vanishes; complex
 * ones on the axes and next to them. Abstract functions are drawn far larger, far smaller, broader and narrower.
 */
export function* criticalPoints(
  point: Point,
  terms: readonly Term[],
  needs: Inventory,
  known: Assumptions,
  work: Work,
  isDear: boolean,
): Generator<Point> {
  for (const [name, at] of point.entries()) {
    const sizes = [...(isDear ? FEW_SIZES : SIZES), ...(needs.usesFunctions && !isDear ? ENERGIES : [])];
    const variable = known.variables.get(name);
    if (!variable) continue;
    for (const value of valuesOf(variable, at, placesIn(terms, name, point, work), sizes))
      yield new Point(new Map([...point.entries(), [name, value]]), point.model);
  }
  if (needs.usesFunctions)
    for (const model of point.model.scaled()) yield new Point(new Map(point.entries()), model);
}

function valuesOf(
  variable: Variable,
  at: Gaussian,
  places: readonly Rational[],
  sizes: readonly Rational[],
): readonly Gaussian[] {
  switch (variable.kind) {
    case "real":
      return [...around(places), ...sizes.flatMap((s) => [s, s.neg()]), Rational.ZERO]
        .filter((x) => isInside(variable, x))
        .map((x) => Gaussian.of(x));
    case "integer": {
      const near = around(places).flatMap((x) => [floor(x), floor(x).add(Rational.ONE)]);
      return [...near, ...WHOLE, ...WHOLE.map((n) => n.neg())].map((n) => Gaussian.of(n));
    }
    default:
      return complexValues(at).filter(({ im }) =>
        variable.kind === "complex" ? true : im.sign() === (variable.kind === "upper" ? 1 : -1),
      );
  }
}
function complexValues({ re, im }: Gaussian): readonly Gaussian[] {
  const size = re.isZero() ? UNCOMMON : re.abs();
  const signs = [Rational.ONE, Rational.ONE.neg()];
  return signs.flatMap((s) => [
    Gaussian.of(size.mul(s)),
    Gaussian.of(Rational.ZERO, im.isZero() ? s : im.abs().mul(s)),
    ...signs.map((t) => Gaussian.of(size.mul(s), NEXT_TO_AXIS.mul(t))),
    ...signs.map((t) => Gaussian.of(size.mul(s).mul(SIZES[4]!), im.isZero() ? t : im.abs().mul(t))),
  ]);
}

/** What lies beyond the places, they themselves, and what lies between them. */
function around(places: readonly Rational[]): readonly Rational[] {
  if (places.length === 0) return [];
  const sorted = [...places].sort((x, y) => x.compare(y));
  const between = sorted.slice(1).map((x, k) => x.add(sorted[k]!).div(Rational.of(2)));
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  const step = last.sub(first).add(Rational.ONE).mul(UNCOMMON);
  return [first.sub(step), last.add(step), ...sorted, ...between];
}

/** Where, along one variable, something in the terms has a zero or a pole; with both signs. */
function placesIn(terms: readonly Term[], name: string, point: Point, work: Work): readonly Rational[] {
  const along = new Map([[sym(name), LOOKED_AT]]);
  const scope = new Evaluator(point, BITS, work);
  const found = terms.flatMap((term): readonly RealBall[] => {
    try {
      return placesOf(scope, substitute(term, along), LOOKED_AT);
    } catch (error) {
      if (error instanceof DomainError || error instanceof Unsettled) return [];
      throw error;
    }
  });
  const exact = new Map(found.map((x) => simplest(x)).map((x) => [`${x}`, x]));
  return [...exact.values()].flatMap((x) => [x, x.neg()]);
}

/** The first continued fraction that is the number to nearly all of its bits. */
function simplest(x: RealBall): Rational {
  const value = x.exp >= 0 ? Rational.of(x.man << BigInt(x.exp)) : Rational.of(x.man, 1n << BigInt(-x.exp));
  const allowed = value.abs().div(Rational.of(1n << BigInt(BITS - SPARE_BITS)));
  let [p, q, pBefore, qBefore] = [1n, 0n, 0n, 1n];
  let rest = value;
  for (;;) {
    const whole = floor(rest);
    [p, pBefore] = [whole.num * p + pBefore, p];
    [q, qBefore] = [whole.num * q + qBefore, q];
    const fraction = Rational.of(p, q);
    const left = rest.sub(whole);
    if (left.isZero() || fraction.sub(value).abs().compare(allowed) <= 0) return fraction;
    rest = Rational.ONE.div(left);
  }
}
const SPARE_BITS = 64;

function floor(x: Rational): Rational {
  const down = x.num / x.den;
  return Rational.of(x.num < 0n && down * x.den !== x.num ? down - 1n : down);
}
function isInside(v: Variable, x: Rational): boolean {
  const isEnd = v.ends?.some((end) => end.compare(x) === 0) ?? false;
  return isEnd || !((v.low && x.compare(v.low) <= 0) || (v.high && x.compare(v.high) >= 0));
}

import type { Line } from "../../../proofs/checker/data/shapes.ts";
import type { Field, Fraction } from "../../../proofs/checker/terms.ts";
import { Gaussian } from "../../exact/gaussian.ts";
import { powersOf } from "../../exact/polynomial.ts";
import { gcd } from "../../exact/rational.ts";
import { holds } from "../attempt.ts";
import { everywhere, rowLine } from "./tactic.ts";

/** Principal logarithms taken apart, one factor or quotient at a time. */
export const logarithms = everywhere((field, { kind, name, args: [f, ...more] }) =>
  kind === "function" && name === "log" && f && more.length === 0 ? split(field, f) : undefined,
);
function split(field: Field, f: Fraction): Line | undefined {
  const [top, bottom] = [field.polynomial(f.top), field.denominator(f)];
  const isPositive = (a: Fraction): boolean => holds(field, "positive", a);
  if (isPositive(top) && isPositive(bottom)) return positive(field, top, bottom);
  const scale = field.number(Gaussian.ratio(commonDenominator(f)));
  if (!field.same(scale, field.number(1)) && holds(field, "off", top))
    return rowLine(field, "log-scaled", [field.mul(top, scale), scale]);
  if (f.bottom.size === 0) return turned(field, top);
  if (isPositive(bottom) && holds(field, "off", top)) return rowLine(field, "log-scaled", [top, bottom]);
  for (const [a, b] of [
    [top, bottom],
    [field.neg(top), field.neg(bottom)],
  ] as const)
    for (const side of ["above", "below"])
      if (holds(field, side, a) && holds(field, side, b)) return rowLine(field, `log-${side}`, [a, b]);
  for (const [a, b] of [
    [top, bottom],
    [field.neg(top), field.neg(bottom)],
  ] as const)
    if (holds(field, "off", a) && holds(field, "off", b) && isPositive(field.sum([a, b])))
      return rowLine(field, "log-across", [a, b]);
  return undefined;
}
/** What makes all coefficients of a numerator whole numbers. */
function commonDenominator({ top }: Fraction): bigint {
  const all = [...top.values()].flatMap(({ re, im }) => [re.den, im.den]);
  return all.reduce((a, b) => (a / gcd(a, b)) * b, 1n);
}
/** log of what is off the axis, of ±a by one and the same logarithm. */
function turned(field: Field, a: Fraction): Line | undefined {
  const negative = field.neg(a);
  const side = ["above", "below"].find((s) => holds(field, s, negative));
  return side && field.key(a) >= field.key(negative)
    ? rowLine(field, `log-minus-${side}`, [negative])
    : undefined;
}
/** Primes and symbols of a positive monomial. */
function positive(field: Field, top: Fraction, bottom: Fraction): Line | undefined {
  if (top.top.size > 1) return undefined;
  const [[m, c] = ["", Gaussian.ONE]] = top.top;
  const below = field.mul(bottom, field.number(Gaussian.ratio(c.re.den)));
  const above = field.term(m, Gaussian.ratio(c.re.num));
  if (!field.same(below, field.number(1))) return rowLine(field, "log-quotient", [above, below]);
  const factors = [
    ...powersOf(m).flatMap(([id, n]) => new Array<Fraction>(n).fill(field.variable(id))),
    ...primesOf(c.re.num).map((p) => field.number(Gaussian.ratio(p))),
  ];
  if (factors.length === 0) return rowLine(field, "log-one");
  const [first, ...rest] = factors as [Fraction, ...Fraction[]];
  return rest.length > 0 ? rowLine(field, "log-product", [first, field.mul(...rest)]) : undefined;
}
/** Prime factors below 1000, and what is left. */
function primesOf(n: bigint): bigint[] {
  const primes: bigint[] = [];
  let rest = n;
  for (let p = 2n; rest > 1n && p < 1000n; p++) for (; rest % p === 0n; rest /= p) primes.push(p);
  return rest > 1n ? [...primes, rest] : primes;
}

import { Gaussian } from "../../../src/exact/gaussian.ts";
import { powersOf } from "../../../src/exact/polynomial.ts";
import { rewrite } from "../binders.ts";
import type { Field, Fraction } from "../field.ts";
import { formula } from "../formula.ts";
import type { CalculusRule } from "./rule.ts";
import { isPositive, sideOf } from "./sides.ts";

/**
 * Principal logarithms taken apart: positive numbers and symbols by their prime factors, log(a/b) = log a − log b for a and
 * b on one side of the real axis, or on different sides with a + b > 0; log(−a) = log a ∓ iπ for a above (below).
 */
export const logarithms: CalculusRule = {
  witness: [],
  rewrite: (a, field) =>
    rewrite(field, a, ({ kind, name, args: [f, ...more] }, n) => {
      const parts =
        kind === "function" && name === "log" && f && more.length === 0
          ? split(field, field.reduce(f))
          : undefined;
      return parts && field.power(parts, n);
    }),
};
function split(field: Field, f: Fraction): Fraction | undefined {
  const [top, bottom] = [field.polynomial(f.top), field.denominator(f)];
  const [above, below] = [positive(field, top), positive(field, bottom)];
  if (above && below) return field.sub(above, below);
  if (f.bottom.size === 0) return linear(field, top);
  for (const [a, b] of [
    [top, bottom],
    [field.neg(top), field.neg(bottom)],
  ] as const) {
    const [s, t] = [sideOf(field, a), sideOf(field, b)];
    const isOneBranch = s === t || isPositive(field, field.sum([a, b]));
    if (s && t && isOneBranch) return field.sub(linear(field, a)!, linear(field, b)!);
  }
  return undefined;
}
/** log of what is off the axis, of ±a by one and the same logarithm. */
function linear(field: Field, a: Fraction): Fraction | undefined {
  const [side, negative] = [sideOf(field, a), field.neg(a)];
  if (!side) return undefined;
  if (field.key(a) < field.key(negative)) return field.call("log", a);
  return formula(field, "log(#1) + #2*i*pi", [negative, field.number(side)]);
}
/** Σ n log of the primes and symbols of a positive monomial; undefined for anything else. */
function positive(field: Field, a: Fraction): Fraction | undefined {
  const [[monomial, c] = ["", Gaussian.ZERO], ...more] = a.top;
  const factors = powersOf(monomial).map(([id, n]) => ({ atom: field.atoms[id]!, n }));
  if (more.length > 0 || !isPositive(field, a)) return undefined;
  const log = (of: Fraction, n: number): Fraction => field.scale(field.call("log", of), Gaussian.ratio(n));
  return field.sum([
    ...factors.map(({ atom, n }) => log(field.of(atom), n)),
    ...primesOf(c.re.num).map((p) => log(field.number(Gaussian.ratio(p)), 1)),
    ...primesOf(c.re.den).map((p) => log(field.number(Gaussian.ratio(p)), -1)),
  ]);
}
/** Prime factors below 1000, and what is left. */
function primesOf(n: bigint): bigint[] {
  const primes: bigint[] = [];
  let rest = n;
  for (let p = 2n; rest > 1n && p < 1000n; p++) for (; rest % p === 0n; rest /= p) primes.push(p);
  return rest > 1n ? [...primes, rest] : primes;
}

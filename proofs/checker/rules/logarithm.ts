import { Gaussian } from "../../../src/exact/gaussian.ts";
import { rewrite } from "../binders.ts";
import type { Field, Fraction } from "../field.ts";
import { powersOf } from "../polynomial.ts";
import { POSITIVE } from "../vocabulary.ts";
import { type CalculusRule, onUnary } from "./rule.ts";
import { sideOf } from "./sides.ts";

/**
 * Principal logarithms taken apart: positive numbers and symbols by their prime factors, log(a/b) = log a − log b for a and
 * b on one side of the real axis, or on different sides with a + b > 0; log(−a) = log a ∓ iπ for a above (below).
 */
export const logarithms: CalculusRule = {
  witness: [],
  rewrite: (a, field) =>
    rewrite(
      field,
      a,
      onUnary(field, (head, [f]) => (head === "log" && f ? split(field, field.reduce(f)) : undefined)),
    ),
};
function split(field: Field, f: Fraction): Fraction | undefined {
  const top = field.fromPolynomial(f.top);
  const bottom = field.mul(
    ...[...f.bottom.values()].map(({ base, power }) => field.power(field.fromPolynomial(base), power)),
  );
  const [above, below] = [positive(field, top), positive(field, bottom)];
  if (above && below) return field.sub(above, below);
  if (f.bottom.size === 0) return linear(field, top);
  for (const sign of [1, -1]) {
    const [a, b] = [top, bottom].map((x) => field.scale(x, Gaussian.ratio(sign)));
    const [s, t] = [sideOf(field, a!), sideOf(field, b!)];
    const sum = field.sum([a!, b!]);
    if (s && t && (s === t || isPositive(field, sum)))
      return field.sub(linear(field, a!)!, linear(field, b!)!);
  }
  return undefined;
}
/** log of what is off the axis, of ±a by one and the same logarithm. */
function linear(field: Field, a: Fraction): Fraction | undefined {
  const side = sideOf(field, a);
  const negative = field.scale(a, Gaussian.ratio(-1));
  if (!side || field.key(a) < field.key(negative)) return side && field.call("log", a);
  const turn = field.scale(field.symbol("pi"), Gaussian.I.mul(Gaussian.ratio(side)));
  return field.sum([field.call("log", negative), turn]);
}
/** A sum of positive terms. */
export function isPositive(field: Field, a: Fraction): boolean {
  const terms = [...a.top].map(([m, c]) => positive(field, field.term(m, c)));
  return a.bottom.size === 0 && terms.length > 0 && terms.every((t) => t !== undefined);
}
/** Σ n log of the primes and symbols of a positive monomial; undefined for anything else. */
function positive(field: Field, a: Fraction): Fraction | undefined {
  const [[monomial, c], ...others] = [...a.top] as [[string, Gaussian] | undefined, ...unknown[]] as [
    [string, Gaussian],
    ...unknown[],
  ];
  if (a.top.size !== 1 || a.bottom.size > 0 || others.length > 0 || !c.isReal() || c.re.sign() <= 0)
    return undefined;
  const factors = powersOf(monomial).map(([id, n]) => ({ atom: field.atoms[id]!, n }));
  if (factors.some(({ atom }) => atom.kind !== "symbol" || !POSITIVE.has(atom.name))) return undefined;
  const ofSymbols = factors.map(({ atom, n }) =>
    field.scale(field.call("log", field.of(atom)), Gaussian.ratio(n)),
  );
  return field.sum([...ofSymbols, ...ofPrimes(field, c.re.num, 1), ...ofPrimes(field, c.re.den, -1)]);
}
function ofPrimes(field: Field, n: bigint, sign: 1 | -1): Fraction[] {
  const logs: Fraction[] = [];
  let rest = n;
  for (let p = 2n; rest > 1n && p < 1000n; p++)
    for (; rest % p === 0n; rest /= p)
      logs.push(field.scale(field.call("log", field.number(Gaussian.ratio(p))), Gaussian.ratio(sign)));
  return rest > 1n
    ? [...logs, field.scale(field.call("log", field.number(Gaussian.ratio(rest))), Gaussian.ratio(sign))]
    : logs;
}

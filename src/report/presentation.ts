import {
  add,
  children,
  div,
  fn,
  type Integral,
  integral,
  mul,
  num,
  ONE,
  rebuild,
  type Sum,
  splitCoefficient,
  type Term,
} from "../algebra/term.ts";
import { Gaussian } from "../exact/gaussian.ts";
import { Rational } from "../exact/rational.ts";

/**
 * The same term as it is written on paper: common numbers and symbols of a sum are taken out,
 * constants stand before ∫ and Σ_n. The value does not change.
 */
export function presented(term: Term): Term {
  const parts = children(term);
  const inner = parts.length === 0 ? term : rebuild(term, parts.map(presented));
  if (inner.kind === "sum") return withoutCommonFactor(inner);
  if (inner.kind === "integral") return prefactorOutside(inner);
  if (inner.kind === "fn" && inner.head === "sum_n") {
    const [outside, inside] = splitFactors(inner.args[0]!, (t) => !usesIndex(t));
    return mul(outside, fn("sum_n", inside));
  }
  return inner;
}

function prefactorOutside(term: Integral): Term {
  const [outside, inside] = splitFactors(term.body, (t) => !contains(t, term.variable));
  return mul(outside, integral(term.variable, inside));
}

/** The product of the factors that may leave and of those that stay. */
function splitFactors(body: Term, leaves: (t: Term) => boolean): [Term, Term] {
  const factors = body.kind === "prod" ? body.factors : [body];
  return [mul(...factors.filter(leaves)), mul(...factors.filter((f) => !leaves(f)))];
}

/** A number, a symbol or a power of a symbol. */
export function isScalar(term: Term): boolean {
  return term.kind === "num" || term.kind === "sym" || (term.kind === "pow" && term.base.kind === "sym");
}
function contains(term: Term, part: Term): boolean {
  return term === part || children(term).some((c) => contains(c, part));
}
/** Whether a term carries the summation index n of Σ_n. */
function usesIndex(term: Term): boolean {
  const name =
    term.kind === "sym" ? term.name : term.kind === "fn" && term.args.length === 0 ? term.head : "";
  return name.endsWith("_n") || children(term).some(usesIndex);
}

function withoutCommonFactor(sum: Sum): Term {
  const content = mul(num(commonNumber(sum)), ...commonSymbols(sum));
  return content === ONE ? sum : mul(content, add(...sum.terms.map((t) => div(t, content))));
}

function commonSymbols(sum: Sum): Term[] {
  const factors = sum.terms.map((t) => (t.kind === "prod" ? t.factors : [t]));
  return factors[0]!.filter(
    (f) => f.kind !== "num" && isScalar(f) && factors.every((row) => row.includes(f)),
  );
}

/** ±, i and the common fraction of all coefficients; only i and the sign where a coefficient has size 1. */
function commonNumber(sum: Sum): Gaussian {
  const coefficients = sum.terms.map((t) => splitCoefficient(t)[0]);
  const imaginary = coefficients.every((c) => c.re.isZero());
  if (!imaginary && !coefficients.every((c) => c.isReal()))
    return coefficients.every(isNegative) ? Gaussian.ONE.neg() : Gaussian.ONE;
  const parts = coefficients.map((c) => (imaginary ? c.im : c.re));
  const sizes = parts.map((p) => p.abs());
  const size = sizes.some((s) => s.num === s.den) ? Rational.ONE : sizes.reduce(commonFraction);
  const signed = parts.every((p) => p.sign() < 0) ? size.neg() : size;
  return imaginary ? Gaussian.of(Rational.ZERO, signed) : Gaussian.of(signed);
}
/** A coefficient −c or −ic with c > 0. */
function isNegative(c: Gaussian): boolean {
  return c.isReal() ? c.re.sign() < 0 : c.re.isZero() && c.im.sign() < 0;
}
/** The largest fraction of which both are integer multiples. */
function commonFraction(a: Rational, b: Rational): Rational {
  return Rational.of(gcd(a.num * b.den, b.num * a.den), a.den * b.den);
}
function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

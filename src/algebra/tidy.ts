import { gcd } from "../exact/rational.ts";
import { cancel } from "./fraction.ts";
import { coefficientOf, expand } from "./rewrite.ts";
import { add, div, I, mul, num, pow, ratio, splitCoefficient, sub, type Term } from "./term.ts";

/** A rational term over one denominator, with what all terms of a sum share taken out of it. */
export function tidy(term: Term): Term {
  const joined = cancel(term);
  const factors = joined.kind === "prod" ? joined.factors : [joined];
  return mul(
    ...factors.map((f) => {
      const [base, exponent] = f.kind === "pow" ? [f.base, f.exponent] : [f, 1];
      return base.kind === "sum" ? pow(withContentOut(base.terms), exponent) : f;
    }),
  );
}

/** A product with the sums in it ordered by an atom: c·atom + rest, both tidy. */
export function collected(term: Term, atom: Term): Term {
  const factors = term.kind === "prod" ? term.factors : [term];
  return mul(
    ...factors.map((f) => {
      if (f.kind !== "sum") return f;
      const coefficient = coefficientOf(f, atom);
      return add(mul(tidy(coefficient), atom), tidy(expand(sub(f, mul(coefficient, atom)))));
    }),
  );
}

/** A sum with the number and the powers that all its terms share taken out of it; the terms are left as they are. */
export function contentOut(term: Term): Term {
  return term.kind === "sum" ? withContentOut(term.terms) : term;
}

function withContentOut(terms: readonly Term[]): Term {
  const powers = terms.map(powersOf);
  const shared = [...powers[0]!.keys()].map((base) => pow(base, common(powers.map((p) => p.get(base) ?? 0))));
  const content = mul(numericContent(terms), ...shared);
  return mul(content, add(...terms.map((t) => div(t, content))));
}

/** The power that all of x^n share: the one nearest to 0 where they are of one sign. */
function common(exponents: readonly number[]): number {
  if (exponents.every((n) => n > 0)) return Math.min(...exponents);
  return exponents.every((n) => n < 0) ? Math.max(...exponents) : 0;
}

/**
 * The largest rational that leaves integer coefficients, negative where all are, times i where all are imaginary; 1 where they
 * are of both kinds.
 */
function numericContent(terms: readonly Term[]): Term {
  const coefficients = terms.map((t) => splitCoefficient(t)[0]);
  if (coefficients.every((c) => c.re.isZero())) return mul(I, numericContent(terms.map((t) => div(t, I))));
  if (!coefficients.every((c) => c.isReal())) return num(1);
  const parts = coefficients.map((c) => c.re);
  const size = (n: bigint): bigint => (n < 0n ? -n : n);
  const over = parts.map((c) => size(c.num)).reduce(gcd);
  const under = parts.map((c) => c.den).reduce((a, b) => (a / gcd(a, b)) * b);
  return ratio(parts.every((c) => c.sign() < 0) ? -over : over, under);
}

/** The powers of symbols, functions and sums in a product. */
function powersOf(t: Term): Map<Term, number> {
  const factors = t.kind === "prod" ? t.factors : [t];
  return new Map(
    factors.flatMap((f): [Term, number][] => {
      if (f.kind === "num") return [];
      return f.kind === "pow" ? [[f.base, f.exponent]] : [[f, 1]];
    }),
  );
}

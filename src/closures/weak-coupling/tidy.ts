import { cancel } from "../../algebra/fraction.ts";
import { coefficientOf, expand } from "../../algebra/rewrite.ts";
import { add, div, mul, num, pow, ratio, splitCoefficient, sub, type Term } from "../../algebra/term.ts";
import { gcd } from "../../exact/rational.ts";

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

function withContentOut(terms: readonly Term[]): Term {
  const powers = terms.map(powersOf);
  const shared = [...powers[0]!].flatMap(([base, n]) => {
    const least = Math.min(n, ...powers.map((p) => p.get(base) ?? 0));
    return least > 0 ? [pow(base, least)] : [];
  });
  const content = mul(numericContent(terms), ...shared);
  return mul(content, add(...terms.map((t) => div(t, content))));
}

/** The largest rational that leaves integer coefficients, negative where all are; 1 where one of them is complex. */
function numericContent(terms: readonly Term[]): Term {
  const coefficients = terms.map((t) => splitCoefficient(t)[0]);
  if (!coefficients.every((c) => c.isReal())) return num(1);
  const parts = coefficients.map((c) => c.re);
  const size = (n: bigint): bigint => (n < 0n ? -n : n);
  const over = parts.map((c) => size(c.num)).reduce(gcd);
  const under = parts.map((c) => c.den).reduce((a, b) => (a / gcd(a, b)) * b);
  return ratio(parts.every((c) => c.sign() < 0) ? -over : over, under);
}

/** The positive powers of symbols and functions in a product. */
function powersOf(t: Term): Map<Term, number> {
  const factors = t.kind === "prod" ? t.factors : [t];
  return new Map(
    factors.flatMap((f): [Term, number][] => {
      if (f.kind === "num") return [];
      return f.kind === "pow" ? [[f.base, f.exponent]] : [[f, 1]];
    }),
  );
}

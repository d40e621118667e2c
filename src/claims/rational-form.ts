import { dependsOn } from "../algebra/rewrite.ts";
import { add, mul, ONE, type Sym, type Term, ZERO } from "../algebra/term.ts";

/** Coefficients by power of x. */
export type Coefficients = readonly Term[];
/** A rational function of x: a polynomial over another. */
export interface RationalForm {
  readonly top: Coefficients;
  readonly bottom: Coefficients;
}

/** Polynomials of higher degree are not multiplied out. */
const HIGHEST = 8;

/** The term as a rational function of x with coefficients free of it; undefined where it is none, or of too high a degree. */
export function rationalIn(t: Term, x: Sym): RationalForm | undefined {
  if (t === x) return { top: [ZERO, ONE], bottom: [ONE] };
  if (!dependsOn(t, x)) return { top: [t], bottom: [ONE] };
  switch (t.kind) {
    case "sum":
      return combined(t.terms, x, (a, b) => ({
        top: plus(times(a.top, b.bottom), times(b.top, a.bottom)),
        bottom: times(a.bottom, b.bottom),
      }));
    case "prod":
      return combined(t.factors, x, product);
    case "pow": {
      const base = rationalIn(t.base, x);
      if (!base || Math.abs(t.exponent) > HIGHEST) return undefined;
      const factor = t.exponent > 0 ? base : { top: base.bottom, bottom: base.top };
      return Array.from({ length: Math.abs(t.exponent) }, () => factor).reduce(product);
    }
    default:
      return undefined;
  }
}

function product(a: RationalForm, b: RationalForm): RationalForm {
  return { top: times(a.top, b.top), bottom: times(a.bottom, b.bottom) };
}
function combined(
  parts: readonly Term[],
  x: Sym,
  join: (a: RationalForm, b: RationalForm) => RationalForm,
): RationalForm | undefined {
  let all: RationalForm | undefined;
  for (const part of parts) {
    const next = rationalIn(part, x);
    if (!next) return undefined;
    all = all ? join(all, next) : next;
    if (Math.max(all.top.length, all.bottom.length) > HIGHEST + 1) return undefined;
  }
  return all;
}
function plus(a: Coefficients, b: Coefficients): Coefficients {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, k) => add(a[k] ?? ZERO, b[k] ?? ZERO));
}
function times(a: Coefficients, b: Coefficients): Coefficients {
  if (b.length === 1 && b[0] === ONE) return a;
  if (a.length === 1 && a[0] === ONE) return b;
  const sums = Array.from({ length: a.length + b.length - 1 }, (): Term[] => []);
  for (const [i, p] of a.entries()) for (const [j, q] of b.entries()) sums[i + j]!.push(mul(p, q));
  return sums.map((terms) => add(...terms));
}

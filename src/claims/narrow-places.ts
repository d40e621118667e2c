import { dependsOn } from "../algebra/rewrite.ts";
import { children, type Sym, type Term } from "../algebra/term.ts";
import type { RealBall } from "../precision/index.ts";
import { isBinder } from "./binders.ts";
import type { NumericScope } from "./numeric-scope.ts";
import { polynomialRoots } from "./polynomial-roots.ts";
import { type Coefficients, rationalIn } from "./rational-form.ts";

/** Waves have no place of their own. */
const PLAIN: ReadonlySet<string> = new Set(["sin", "cos", "conj"]);
/** A pole whose distance from the axis is below 2^−NARROW of its real part is a peak to be cut at. */
const NARROW = 5;
const MOST = 6;

const polynomials = new WeakMap<Term, readonly Coefficients[]>();

/**
 * Where an integrand over x may have a narrow peak, a step or a branch point: real parts of the zeros of denominators and of
 * arguments of functions that are rational in x, if the zero is next to the axis. Positive, at most so many.
 */
export function narrowPlaces(scope: NumericScope, body: Term, x: Sym): readonly RealBall[] {
  const known = polynomials.get(body) ?? polynomialsIn(body, x);
  polynomials.set(body, known);
  const places = known.flatMap((coefficients) =>
    polynomialRoots(
      coefficients.map((c) => scope.value(c)),
      scope.bits,
    ).flatMap(({ re, im }) => {
      const place = re.abs().midpoint();
      const isNarrow = !place.isZero() && im.abs().compareMid(place.shift(-NARROW)) < 0;
      return isNarrow ? [place] : [];
    }),
  );
  return places.slice(0, MOST);
}

function polynomialsIn(body: Term, x: Sym): readonly Coefficients[] {
  const found = new Map<string, Coefficients>();
  const take = (t: Term): void => {
    const form = rationalIn(t, x);
    for (const side of form ? [form.top, form.bottom] : [])
      if (side.length > 1) found.set(side.map((c) => c.key).join("|"), side);
  };
  const visit = (t: Term): void => {
    if (!dependsOn(t, x) || (t.kind === "fn" && isBinder(t.head))) return;
    if (t.kind === "pow" && t.exponent < 0) take(t.base);
    if (t.kind === "fn" && !PLAIN.has(t.head)) for (const a of t.args) take(a);
    for (const c of children(t)) visit(c);
  };
  visit(body);
  return [...found.values()];
}

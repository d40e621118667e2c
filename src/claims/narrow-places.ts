import { dependsOn, findAll } from "../algebra/rewrite.ts";
import { children, type Sym, type Term } from "../algebra/term.ts";
import type { RealBall } from "../precision/index.ts";
import { isBinder } from "./binders.ts";
import type { NumericScope } from "./numeric-scope.ts";
import { polynomialRoots } from "./polynomial-roots.ts";
import { type Coefficients, rationalIn } from "./rational-form.ts";
import { scannedPlaces } from "./scanned-places.ts";
import { Unsettled } from "./work.ts";

/** Waves have no place of their own. */
const PLAIN: ReadonlySet<string> = new Set(["sin", "cos", "conj"]);
/** A pole whose distance from the axis is below 2^−NARROW of its real part is a peak to be cut at. */
const NARROW = 5;
/** An integral or a sum with more of them is left open. */
const MOST = 24;

/** What may have a place of its own: polynomials in x, and other functions of it. */
interface Suspects {
  readonly polynomials: readonly Coefficients[];
  readonly others: readonly Term[];
}
const suspects = new WeakMap<Term, Suspects>();

/**
 * Where a term over x may have a narrow peak, a step or a branch point: real parts of the zeros of denominators and of
 * arguments of functions, if the zero is next to the axis. Those that are rational in x are solved, others are looked at on a
 * grid ({@link scannedPlaces}), but inside of another integral. Positive.
 */
export function placesOf(scope: NumericScope, body: Term, x: Sym): readonly RealBall[] {
  const known = suspects.get(body) ?? suspectsIn(body, x);
  suspects.set(body, known);
  const solved = known.polynomials.flatMap((coefficients) =>
    polynomialRoots(
      coefficients.map((c) => scope.value(c)),
      scope.bits,
    ).flatMap(({ re, im }) => {
      const place = re.abs().midpoint();
      const isNarrow = !place.isZero() && im.abs().compareMid(place.shift(-NARROW)) < 0;
      return isNarrow ? [place] : [];
    }),
  );
  const others = scope.depth > 1 ? [] : known.others;
  return [...solved, ...others.flatMap((g) => scannedPlaces(scope, g, x).map((at) => at.abs()))];
}

/** The same for a quadrature or a sum, which has to stop at each of them: throws Unsettled for more than it can. */
export function narrowPlaces(scope: NumericScope, body: Term, x: Sym): readonly RealBall[] {
  const places = placesOf(scope, body, x);
  if (places.length > MOST)
    throw new Unsettled(`more than ${MOST} places where an integrand or a term may change fast`);
  return places;
}

function suspectsIn(body: Term, x: Sym): Suspects {
  const polynomials = new Map<string, Coefficients>();
  const others = new Set<Term>();
  const take = (t: Term): void => {
    const form = rationalIn(t, x);
    for (const side of form ? [form.top, form.bottom] : [])
      if (side.length > 1) polynomials.set(side.map((c) => c.key).join("|"), side);
    const isPlain = findAll(t, (s) => s.kind === "fn" && isBinder(s.head)).length === 0;
    if (!form && isPlain && dependsOn(t, x)) others.add(t);
  };
  const visit = (t: Term): void => {
    if (!dependsOn(t, x) || (t.kind === "fn" && isBinder(t.head))) return;
    if (t.kind === "pow" && t.exponent < 0) take(t.base);
    if (t.kind === "fn" && !PLAIN.has(t.head)) for (const a of t.args) take(a);
    for (const c of children(t)) visit(c);
  };
  visit(body);
  return { polynomials: [...polynomials.values()], others: [...others] };
}

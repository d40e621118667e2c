import { substitute } from "../algebra/rewrite.ts";
import { add, type Fn, fn, mul, neg, num, type Sym, type Term, ZERO } from "../algebra/term.ts";
import type { Assumptions } from "./assumptions.ts";
import { isShownZero } from "./exact-zero.ts";
import { safelyExpanded } from "./expansion.ts";
import { normalised } from "./normal-form.ts";

const LINEAR: ReadonlySet<string> = new Set(["int", "pv", "sum"]);

/**
 * Whether a term vanishes by what {@link isShownZero} shows and by linearity of integrals and sums: those with the same
 * limits are joined, and their integrand, or its even part between −a and a, has to vanish, or what else `vanishesToo` shows.
 */
export function isShownZeroLinearly(
  term: Term,
  known: Assumptions,
  vanishesToo: (binder: Fn, body: Term, known: Assumptions) => boolean = () => false,
): boolean {
  if (term === ZERO || isShownZero(term, known)) return true;
  const groups = new Map<string, { first: Fn; body: Term }>();
  const rest: Term[] = [];
  const expanded = safelyExpanded(term);
  for (const t of expanded.kind === "sum" ? expanded.terms : [expanded]) {
    const factors = t.kind === "prod" ? t.factors : [t];
    const binders = factors.filter((f): f is Fn => f.kind === "fn" && LINEAR.has(f.head));
    const [only] = binders;
    if (binders.length !== 1 || !only) rest.push(t);
    else {
      const key = [only.head, ...only.args.slice(1).map((a) => a.key)].join("|");
      const body = mul(...factors.filter((f) => f !== only), only.args[0]!);
      groups.set(key, { first: only, body: add(groups.get(key)?.body ?? ZERO, body) });
    }
  }
  if (groups.size === 0) return false;
  const left = [...groups.values()].filter(
    ({ first, body }) => !vanishes(first, body, known) && !vanishesToo(first, body, known),
  );
  const remaining = add(
    ...rest,
    ...left.map(({ first, body }) => fn(first.head, body, ...first.args.slice(1))),
  );
  return remaining === ZERO || isShownZero(remaining, known);
}

function vanishes(first: Fn, body: Term, known: Assumptions): boolean {
  if (isShownZeroLinearly(normalised(body, known), known)) return true;
  const [, variable, low, high] = first.args as [Term, Sym, Term, Term];
  if (low !== neg(high) || first.head === "pv") return false;
  const mirrored = substitute(body, new Map([[variable, mul(num(-1), variable)]]));
  return isShownZeroLinearly(normalised(add(body, mirrored), known), known);
}

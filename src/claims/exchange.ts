import { dependsOn, substitute } from "../algebra/rewrite.ts";
import { add, type Fn, mul, type Sym, type Term } from "../algebra/term.ts";
import type { Assumptions } from "./assumptions.ts";
import { isShownZero } from "./exact-zero.ts";
import { safelyExpanded } from "./expansion.ts";
import { normalised } from "./normal-form.ts";

/**
 * Whether ∫dx∫dy f(x, y) between the same limits has f(x, y) + f(y, x) = 0, as ∫∫A(ω−ν)N(ω, ν)B(ω)B(ν) has: it vanishes if the
 * order of the integrals may be exchanged (Fubini: if it converges absolutely), which is not looked at here.
 */
export function vanishesByExchange(outer: Fn, body: Term, known: Assumptions): boolean {
  const [, x, low, high] = outer.args as [Term, Sym, Term, Term];
  if (outer.head !== "int") return false;
  const expanded = safelyExpanded(body);
  const addends = expanded.kind === "sum" ? expanded.terms : [expanded];
  const integrands: Term[] = [];
  let y: Sym | undefined;
  for (const addend of addends) {
    const factors = addend.kind === "prod" ? addend.factors : [addend];
    const inner = factors.find((f): f is Fn => f.kind === "fn" && f.head === "int");
    if (!inner || inner.args[2] !== low || inner.args[3] !== high) return false;
    y = inner.args[1] as Sym;
    const rest = factors.filter((f) => f !== inner);
    if (rest.some((f) => dependsOn(f, y!))) return false;
    integrands.push(mul(...rest, inner.args[0]!));
  }
  const f = add(...integrands);
  const exchanged = substitute(
    f,
    new Map([
      [x, y!],
      [y!, x],
    ]),
  );
  return isShownZero(normalised(add(f, exchanged), known), known);
}

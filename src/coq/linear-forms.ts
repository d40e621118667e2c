import { expand, rewrite, substitute } from "../algebra/rewrite.ts";
import { add, type Integral, mul, type Sym, sym, type Term } from "../algebra/term.ts";
import { isZero } from "../algebra/zero.ts";
import { isIndexSum } from "./expression.ts";

/** The common integration variable at each depth of nesting. */
const common = (depth: number): Sym => sym(`v_${depth}`);

/**
 * Whether a term vanishes because integrals and sums are linear: all integrals together are one, and its integrand and what
 * is not integrated are zero as rational functions. This is what the tactic `settle` of Forms.v replays.
 */
export function vanishesLinearly(term: Term, depth = 0): boolean {
  const parts = new Map<string, Term[]>();
  for (const t of summands(expand(term))) {
    const { form, rest, body } = takeForm(t, depth);
    const known = parts.get(form) ?? [];
    parts.set(form, [...known, mul(rest, body)]);
  }
  return [...parts].every(([form, list]) => {
    const total = add(...list);
    return form !== "" && holdsForms(total) ? vanishesLinearly(total, depth + 1) : vanishesAsFraction(total);
  });
}
function vanishesAsFraction(t: Term): boolean {
  try {
    return isZero(t).zero;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
function summands(t: Term): readonly Term[] {
  return t.kind === "sum" ? t.terms : [t];
}
function holdsForms(t: Term): boolean {
  let found = false;
  rewrite(t, (s) => {
    if (isForm(s)) found = true;
    return undefined;
  });
  return found;
}
function isForm(t: Term): boolean {
  return t.kind === "integral" || isIndexSum(t);
}
/** The first integral or sum of a product, its body over the common variable, and the other factors. */
function takeForm(t: Term, depth: number): { form: string; rest: Term; body: Term } {
  const factors = t.kind === "prod" ? t.factors : [t];
  const found = factors.find(isForm);
  if (!found) return { form: "", rest: t, body: mul() };
  const rest = mul(...factors.filter((f) => f !== found));
  if (found.kind === "fn") return { form: found.head, rest, body: found.args[0]! };
  const { variable, body } = found as Integral;
  return { form: "integral", rest, body: substitute(body, new Map([[variable, common(depth)]])) };
}

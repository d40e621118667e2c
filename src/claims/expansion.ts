import { expand } from "../algebra/rewrite.ts";
import type { Term } from "../algebra/term.ts";

/** More products than this are not multiplied out. */
const LARGEST = 2000;

/** How many products multiplying out may make, which reaches into arguments; Infinity stands for too many. */
function products(t: Term): number {
  switch (t.kind) {
    case "sum":
      return t.terms.reduce((n, s) => n + products(s), 0);
    case "prod":
      return t.factors.reduce((n, s) => n * products(s), 1);
    case "pow":
      return t.exponent > 0 ? products(t.base) ** t.exponent : 1;
    case "fn":
      return t.args.every(isExpandable) ? 1 : Number.POSITIVE_INFINITY;
    default:
      return 1;
  }
}
export function isExpandable(t: Term): boolean {
  return products(t) <= LARGEST;
}
/** The term multiplied out where that stays small, and as it is otherwise. */
export function safelyExpanded(t: Term): Term {
  return isExpandable(t) ? expand(t) : t;
}

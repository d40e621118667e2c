import { expand, rewrite } from "../algebra/rewrite.ts";
import { add, fn, mul, num, type Term, word } from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { BRANCHES, type Branch, branchTable, orientation, rotate } from "./branches.ts";
import { CONTOUR_RULES } from "./rules.ts";

/** Components of a convolution C = ∫_C A B as ordered products of the components of its factors. */
export interface ProductRule {
  readonly R: Term;
  readonly A: Term;
  readonly K: Term;
}

/** (A∘B)^{ab} = Σ_c s_c A^{ac}B^{cb}, letters named `A^ac`. */
function branchSum(left: string, right: string, a: Branch, b: Branch): Term {
  return add(
    ...BRANCHES.map((c) => mul(num(orientation(c)), word(fn(`${left}^${a}${c}`), fn(`${right}^${c}${b}`)))),
  );
}

/** Writes every branch component of the named functions in R, A, K. */
function inComponents(term: Term, names: readonly string[]): Term {
  const tables = new Map(names.map((n) => [n, branchTable(n)]));
  return rewrite(term, (t) => {
    const match = t.kind === "fn" ? /^(.*)\^([+-][+-])$/.exec(t.head) : null;
    return match ? tables.get(match[1]!)?.[match[2] as "++"] : undefined;
  });
}

/**
 * The Langreth rules of C = ∫_C A B, from the branch sum: C^R = A^R B^R, C^A = A^A B^A, C^K = A^R B^K + A^K B^A.
 * Steps `${id}-R` … are recorded when a trace is given.
 */
export function convolution(left: string, right: string, trace?: Trace, id = "convolution"): ProductRule {
  const component = (which: "R" | "A" | "K"): Term => {
    const sum = rotate(which, (a, b) => branchSum(left, right, a, b));
    const rhs = expand(inComponents(sum, [left, right]));
    trace?.step({ id: `${id}-${which}`, rule: CONTOUR_RULES.branchSum, lhs: sum, rhs, judge: "contour" });
    return rhs;
  };
  return { R: component("R"), A: component("A"), K: component("K") };
}

import { expand } from "../algebra/rewrite.ts";
import { add, fn, mul, num, type Term, word } from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import {
  BRANCHES,
  type Branch,
  branchTable,
  type Component,
  orientation,
  ROTATION_TEXT,
  rotate,
  writeBranches,
} from "./branches.ts";
import { CONTOUR_RULES } from "./rules.ts";

/** Components of a convolution C = ∫_C A B as ordered products of the components of its factors. */
export interface ProductRule {
  readonly R: Term;
  readonly A: Term;
  readonly K: Term;
  readonly ">": Term;
  readonly "<": Term;
}

/** (A∘B)^{ab} = Σ_c s_c A^{ac}B^{cb}, letters named `A^ac`. */
function branchSum(left: string, right: string, a: Branch, b: Branch): Term {
  return add(
    ...BRANCHES.map((c) => mul(num(orientation(c)), word(fn(`${left}^${a}${c}`), fn(`${right}^${c}${b}`)))),
  );
}

/**
 * The Langreth rules of C = ∫_C A B, from the branch sum: C^R = A^R B^R, C^A = A^A B^A, C^K = A^R B^K + A^K B^A, and
 * C^≷ = A^R B^≷ + A^≷ B^A. Steps `${id}-R` … are recorded when a trace is given.
 */
export function convolution(left: string, right: string, trace?: Trace, id = "convolution"): ProductRule {
  const derive = (which: Component): Term => {
    const third = which === ">" || which === "<" ? which : "K";
    const tables = new Map([left, right].map((name) => [name, branchTable(name, undefined, third)]));
    const sum = rotate(which, (a, b) => branchSum(left, right, a, b));
    const rhs = expand(writeBranches(sum, tables));
    const names: Partial<Record<Component, string>> = { ">": "greater", "<": "lesser" };
    const text = `${ROTATION_TEXT[which]} with C^{ab} = Σ_c s_c A^{ac}B^{cb}, s_± = ±1.`;
    const step = `${id}-${names[which] ?? which}`;
    trace?.step({ id: step, rule: CONTOUR_RULES.branchSum, lhs: sum, rhs, judge: "contour", text });
    return rhs;
  };
  return { R: derive("R"), A: derive("A"), K: derive("K"), ">": derive(">"), "<": derive("<") };
}

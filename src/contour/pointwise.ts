import { expand, rewrite } from "../algebra/rewrite.ts";
import { add, type Fn, fn, mul, neg, ratio, sub, type Term } from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import {
  type Branch,
  type BranchTable,
  branchTable,
  type Component,
  component,
  ROTATION_TEXT,
  rotate,
  writeBranches,
} from "./branches.ts";
import type { ProductRule } from "./convolution.ts";
import { CONTOUR_RULES } from "./rules.ts";

/** Which way the second factor of a pointwise product runs: B(z,z') or B(z',z). */
export type Order = "same" | "opposite";

/** Heads of functions of time carry this prefix, so that G^R(t) and its transform G^R(ω) are different functions. */
export const TIME = "time:";

/** The branch components of C(z,z') at the time difference t. */
export function branchProduct(
  left: string,
  right: string,
  order: Order,
  a: Branch,
  b: Branch,
  t: Term,
): Term {
  const second = order === "same" ? fn(`${right}^${a}${b}`, t) : fn(`${right}^${b}${a}`, neg(t));
  return mul(fn(`${left}^${a}${b}`, t), second);
}

/**
 * The components of C(z,z') = A(z,z')B(z,z') (`same`) or A(z,z')B(z',z) (`opposite`) as functions of the time
 * difference t. Branch indices are carried along, written in R, A, K, and products without common support dropped.
 * The Keldysh component keeps the combinations X^R − X^A together.
 */
export function pointwise(
  left: string,
  right: string,
  order: Order,
  t: Term,
  trace?: Trace,
  id = `pointwise-${order}`,
): ProductRule {
  const names = [`${TIME}${left}`, `${TIME}${right}`] as const;
  const derive = (which: Component): Term => {
    const sum = rotate(which, (a, b) => branchProduct(names[0], names[1], order, a, b, t));
    const rhs = written(which, sum, names);
    trace?.step({
      id: `${id}-${STEP_NAMES[which] ?? which}`,
      rule: CONTOUR_RULES.pointwiseProduct,
      lhs: sum,
      rhs,
      judge: "time",
      text: `${ROTATION_TEXT[which]} with C^{ab}(t) = A^{ab}(t)${order === "same" ? "B^{ab}(t)" : "B^{ba}(−t)"}.`,
      assumptions: which === "R" || which === "A" ? [CONTOUR_RULES.causality.statement] : [],
    });
    return rhs;
  };
  return { R: derive("R"), A: derive("A"), K: derive("K"), ">": derive(">"), "<": derive("<") };
}
const STEP_NAMES: Partial<Record<Component, string>> = { ">": "greater", "<": "lesser" };

function written(which: Component, sum: Term, names: readonly string[]): Term {
  if (which === "K") return spectralForm(sum, names);
  const across = which === ">" || which === "<";
  const table = (name: string): Partial<BranchTable> =>
    across ? { "+-": component(name, "<"), "-+": component(name, ">") } : branchTable(name);
  const inComponents = writeBranches(sum, new Map(names.map((name) => [name, table(name)])));
  return across ? inComponents : dropAcausal(expand(inComponents));
}

/** X^≷ = ½(X^K ± X^ρ) with X^ρ = X^R − X^A kept as one letter while expanding. */
function spectralForm(sum: Term, names: readonly string[]): Term {
  const half = (name: string, sign: 1 | -1): Term =>
    mul(ratio(1, 2), add(component(name, "K"), mul(ratio(sign, 1), fn(`${name}^rho`))));
  const table = (name: string): Partial<BranchTable> => ({ "-+": half(name, 1), "+-": half(name, -1) });
  const split = writeBranches(sum, new Map(names.map((name) => [name, table(name)])));
  return rewrite(expand(split), (t) => {
    const name = names.find((n) => t.kind === "fn" && t.head === `${n}^rho`);
    return name && t.kind === "fn"
      ? sub(component(name, "R", ...t.args), component(name, "A", ...t.args))
      : undefined;
  });
}

/** Drops products of factors whose supports in time do not overlap. */
export function dropAcausal(term: Term): Term {
  const terms = term.kind === "sum" ? term.terms : [term];
  return add(...terms.filter((m) => !vanishes(m)));
}
function vanishes(monomial: Term): boolean {
  const factors = monomial.kind === "prod" ? monomial.factors.filter((f): f is Fn => f.kind === "fn") : [];
  const supports = factors.map(support).filter((s) => s !== undefined);
  return new Set(supports).size > 1;
}
/** The sign of t on which the factor lives: +1 or −1, undefined where it lives on both. */
function support(f: Fn): 1 | -1 | undefined {
  const causal = f.head.endsWith("^R") ? 1 : f.head.endsWith("^A") ? -1 : undefined;
  if (causal === undefined) return undefined;
  const reversed = f.args[0]!.kind === "prod";
  return reversed ? (-causal as 1 | -1) : causal;
}

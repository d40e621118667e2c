import { expand, unfold } from "../algebra/rewrite.ts";
import { add, fn, neg, ONE, type Term, word, ZERO } from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { InternalError } from "../errors/errors.ts";
import { component, rotate } from "./branches.ts";
import { convolution } from "./convolution.ts";
import { branchChain } from "./nested.ts";
import { PRODUCT_RULES } from "./product-rules.ts";
import { insertedUnit, inverseLines } from "./relation-lines.ts";
import { CONTOUR_RELATIONS } from "./relations.ts";

/** Components of C = A^{-1} on the contour. */
export interface InverseRule {
  readonly K: Term;
  readonly "<": Term;
  readonly ">": Term;
}
type Third = keyof InverseRule;

const assumptions = [CONTOUR_RELATIONS.inverse];
const THIRD_NAMES: Readonly<Record<Third, string>> = { K: "K", "<": "lesser", ">": "greater" };

/**
 * C = A^{-1}: the unit δ(z,z') of the contour has R = A = 1 and K = < = > = 0 off the diagonal, so that A∘C = 1 gives
 * C^R = (A^R)^{-1}, C^A = (A^A)^{-1} and A^R C^X + A^X C^A = 0, hence C^X = −C^R A^X C^A for X = K, <, >.
 */
export function contourInverseRule(trace?: Trace): InverseRule {
  if (trace) {
    recordUnit(trace);
    recordUnits(trace);
  }
  return { K: solveThird("K", trace), "<": solveThird("<", trace), ">": solveThird(">", trace) };
}

/** δ(z,z'): δ(t − t') on the forward branch and −δ(t − t') on the backward one, along which ∫_C runs against time. */
const UNIT: Readonly<Record<string, () => Term>> = {
  "delta^++": () => ONE,
  "delta^--": () => neg(ONE),
  "delta^+-": () => ZERO,
  "delta^-+": () => ZERO,
};

/** A component of δ(z,z'): 1 for R and A, 0 for K, < and >. */
export function unitComponent(c: "R" | "A" | Third): Term {
  return expand(unfold(unitOnBranches(c), UNIT));
}
const unitOnBranches = (c: "R" | "A" | Third): Term => rotate(c, (a, b) => fn(`delta^${a}${b}`));

/** The components of δ(z,z'), and that it is the unit of every component by the rules for two factors. */
function recordUnit(trace: Trace): void {
  const unit = { rule: PRODUCT_RULES.unit, judge: "contour" } as const;
  const components: Record<string, () => Term> = {};
  for (const c of ["R", "A", "K"] as const) {
    const [lhs, rhs] = [unitOnBranches(c), unitComponent(c)];
    components[`delta^${c}`] = () => rhs;
    const text = `The ${c} component of the unit; its < and > components are δ^{+-} and δ^{-+}.`;
    trace.step({ ...unit, id: `unit-${c}`, lhs, rhs, given: UNIT, text });
  }
  for (const c of ["R", "A", "K"] as const) {
    const text = `δ∘X = X in the ${c} component.`;
    const lhs = convolution("delta", "X")[c];
    const id = `unit-product-${c}`;
    trace.step({ ...unit, id, lhs, rhs: expand(unfold(lhs, components)), given: components, text });
  }
}

function solveThird(which: Third, trace?: Trace): Term {
  const equation = convolution("A", "C")[which];
  trace?.step({
    id: `inverse-equation-${THIRD_NAMES[which]}`,
    rule: PRODUCT_RULES.inverse,
    lhs: rotate(which, (a, b) => branchChain(["A", "C"], a, b)),
    rhs: equation,
    judge: "contour",
    text: `The ${which} component of A∘C; it vanishes because the unit has none.`,
  });
  trace?.step({
    id: `inverse-vanishes-${THIRD_NAMES[which]}`,
    rule: PRODUCT_RULES.inverse,
    lhs: equation,
    rhs: unitComponent(which),
    judge: "contour",
    assumptions,
    proof: inverseLines("A", "C", which),
    text: `A∘C = 1 in its ${which} component.`,
  });
  const rhs = solveFromLeft(equation, "A^R", "C^R", component("C", which));
  trace?.step({
    id: `inverse-${THIRD_NAMES[which]}`,
    rule: PRODUCT_RULES.inverse,
    lhs: component("C", which),
    rhs,
    judge: "contour",
    assumptions,
    proof: [insertedUnit("A", "C", which), ...inverseLines("A", "C", which)],
    text: `Multiplied with C^R = (A^R)^{-1} from the left: (A^{-1})^${which} = −(A^R)^{-1} A^${which} (A^A)^{-1}.`,
  });
  return rhs;
}

function recordUnits(trace: Trace): void {
  for (const [order, names] of [
    ["right", ["A", "C"]],
    ["left", ["C", "A"]],
  ] as const)
    for (const which of ["R", "A"] as const)
      trace.step({
        id: `inverse-${order}-${which}`,
        rule: PRODUCT_RULES.inverse,
        lhs: word(...names.map((n) => component(n, which))),
        rhs: unitComponent(which),
        judge: "contour",
        assumptions,
        proof: inverseLines("A", "C", "K"),
        text: `The ${which} component of ${names.join("∘")} = 1: ${which === "R" ? "retarded" : "advanced"} components invert among themselves.`,
      });
}

/** first·unknown + rest = 0 with inverse·first = 1: the unknown is −inverse·rest. Throws InternalError without that term. */
export function solveFromLeft(equation: Term, first: string, inverse: string, unknown: Term): Term {
  const terms: readonly Term[] = equation.kind === "sum" ? equation.terms : [equation];
  const rest = terms.filter((t) => t !== word(fn(first), unknown));
  if (rest.length !== terms.length - 1) throw new InternalError(`no term ${first}·${unknown.key}`);
  return add(...rest.map((t) => neg(word(fn(inverse), t))));
}

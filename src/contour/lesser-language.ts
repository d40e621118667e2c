import { expand } from "../algebra/rewrite.ts";
import type { Term } from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { branchTable, component, ROTATION_TEXT, rotate, writeBranches } from "./branches.ts";
import { convolution } from "./convolution.ts";
import { dysonRule } from "./dyson-series.ts";
import { contourInverseRule } from "./inverse.ts";
import { nestedProduct } from "./nested.ts";
import { branchProduct, dropAcausal, type Order, pointwise, TIME } from "./pointwise.ts";
import { DYSON_PREMISE, dysonLines, inverseLines } from "./relation-lines.ts";
import { CONTOUR_RELATIONS, DYSON } from "./relations.ts";
import { CONTOUR_RULES } from "./rules.ts";
import { type Bilingual, type RuleIn, recordTranslations } from "./translation.ts";

/**
 * Pointwise products in the language of R, A and <:
 * same order C^R = A^RB^R + A^RB^< + A^<B^R; opposite order C^R = A^R(t)B^<(−t) + A^<(t)B^A(−t). The lesser component is
 * A^<B^<, or A^<(t)B^>(−t) with B^> = B^< + B^R − B^A.
 */
export function pointwiseLesser(
  left: string,
  right: string,
  order: Order,
  t: Term,
  trace?: Trace,
  id = `lesser-pointwise-${order}`,
): RuleIn {
  const names = [`${TIME}${left}`, `${TIME}${right}`] as const;
  const tables = new Map(names.map((name) => [name, branchTable(name, undefined, "<")]));
  const derive = (which: "R" | "A" | "<"): Term => {
    const sum = rotate(which, (a, b) => branchProduct(names[0], names[1], order, a, b, t));
    const rhs = dropAcausal(expand(writeBranches(sum, tables)));
    if (which !== "<" || order === "opposite")
      trace?.step({
        id: `${id}-${which === "<" ? "lesser" : which}`,
        rule: CONTOUR_RULES.pointwiseProduct,
        lhs: sum,
        rhs,
        judge: "time",
        text: `${ROTATION_TEXT[which]} of the product in ${order === "same" ? "the same" : "opposite"} order, written in R, A and <.`,
        assumptions: [CONTOUR_RULES.causality.statement],
      });
    return rhs;
  };
  return { R: derive("R"), A: derive("A"), third: derive("<") };
}

/** Ordered products, the inverse and the Dyson equation, each by its rules in both languages. */
function orderedRules(): Bilingual[] {
  const product = (names: readonly string[], third: "K" | "<" | ">"): RuleIn => {
    const rule = names.length === 2 ? convolution(names[0]!, names[1]!) : nestedProduct(names);
    return { R: rule.R, A: rule.A, third: rule[third] };
  };
  const of = (name: string, third: Term): RuleIn => ({
    R: component(name, "R"),
    A: component(name, "A"),
    third,
  });
  return [
    {
      id: "convolution",
      what: "C = A∘B",
      keldysh: product(["A", "B"], "K"),
      lesser: product(["A", "B"], "<"),
      greater: product(["A", "B"], ">").third,
      judge: "contour",
    },
    {
      id: "triple",
      what: "C = A∘B∘D",
      keldysh: product(["A", "B", "D"], "K"),
      lesser: product(["A", "B", "D"], "<"),
      greater: product(["A", "B", "D"], ">").third,
      judge: "contour",
    },
    {
      id: "inverse",
      what: "C = A^{-1}",
      keldysh: of("C", contourInverseRule().K),
      lesser: of("C", contourInverseRule()["<"]),
      greater: contourInverseRule()[">"],
      judge: "contour",
      premise: { assumptions: [CONTOUR_RELATIONS.inverse], proof: inverseLines("A", "C", "<") },
    },
    {
      id: "dyson",
      what: "C = G",
      keldysh: of("G", dysonRule("K").whole),
      lesser: of("G", dysonRule("<").whole),
      greater: dysonRule(">").whole,
      judge: "contour",
      premise: { assumptions: DYSON, given: DYSON_PREMISE, proof: dysonLines("<") },
    },
  ];
}

/** Records every rule of contour algebra in both languages and that each follows from the other. */
export function recordBothLanguages(t: Term, trace: Trace): void {
  for (const row of orderedRules()) recordTranslations(row, trace);
  for (const order of ["same", "opposite"] as const) {
    const inKeldysh = pointwise("A", "B", order, t);
    const lesser = pointwiseLesser("A", "B", order, t, trace);
    const what = order === "same" ? "C(z,z') = A(z,z')B(z,z')" : "C(z,z') = A(z,z')B(z',z)";
    const keldysh = { R: inKeldysh.R, A: inKeldysh.A, third: inKeldysh.K };
    const greater = inKeldysh[">"];
    recordTranslations({ id: `pointwise-${order}`, what, keldysh, lesser, greater, judge: "time" }, trace);
  }
}

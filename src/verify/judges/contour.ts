import fc from "fast-check";
import { evaluate, type Field } from "../../algebra/evaluate.ts";
import { findAll } from "../../algebra/rewrite.ts";
import type { Fn, Term } from "../../algebra/term.ts";
import type { Step } from "../../algebra/trace.ts";
import { InternalError } from "../../errors/errors.ts";
import {
  type ExactMatrix,
  identity,
  inverse,
  matrixProduct,
  matrixSum,
  scaleMatrix,
} from "../../exact/matrix.ts";
import { ExactRandom } from "../../exact/random.ts";
import { blockOf, type ContourFunctions, contourFunctions, TIMES } from "../oracle/contour-functions.ts";
import type { Effort, Judgement } from "../verdict.ts";
import { exactProperty } from "./exact-property.ts";
import { sidesOf } from "./sides.ts";

/**
 * Functions of two times are matrices and ∫dt is the matrix product, so branch sums are exact block products. Functions
 * are random; where a step assumes a relation between them (an inverse, a Dyson equation) it is solved by inverting the
 * matrix over both branches at once, with no Langreth rule. In steps that speak of the self-energy without naming a
 * relation, L is random, Σ = −L and G its inverse.
 */
export function judgeOnContour(step: Step, effort: Effort): Judgement {
  const { lhs, rhs } = sidesOf(step);
  const inverted = findAll(rhs, (t) => t.kind === "fn" && t.head.startsWith("Sigma")).length > 0;
  return exactProperty(
    fc.bigInt({ min: 0n, max: 2n ** 48n }),
    (seed) => {
      const functions = contourFunctions(new ExactRandom(seed), step.assumptions, inverted);
      const [left, right] = [lhs, rhs].map((side) => matrixValue(side, functions));
      return left!.flatMap((row, i) => row.map((entry, j) => ({ lhs: entry, rhs: right![i]![j]! })));
    },
    effort,
    "random functions on a discrete contour",
  );
}

const matrixField: Field<ExactMatrix> = {
  fromGaussian: (value) => scaleMatrix(identity(TIMES), value),
  add: matrixSum,
  mul: matrixProduct,
  inverse,
};

/** Sums of ordered products; numbers multiply as multiples of the identity. */
function matrixValue(term: Term, functions: ContourFunctions): ExactMatrix {
  return evaluate(term, matrixField, (t, value) => {
    if (t.kind === "word") return t.letters.map(value).reduce(matrixProduct);
    if (t.kind !== "fn") throw new InternalError(`no contour value of a ${t.kind}`);
    return componentValue(t, functions);
  });
}

function componentValue(t: Fn, functions: ContourFunctions): ExactMatrix {
  const cut = t.head.indexOf("^");
  if (cut < 0) throw new InternalError(`no contour function ${t.head}`);
  return blockOf(functions(t.head.slice(0, cut)), t.head.slice(cut + 1));
}

import { compileGreenFunctions } from "../../../src/kernels/closure-functions.ts";
import { compileHeldReturn, type HeldElectrons } from "../../../src/kernels/held-return.ts";
import { guessedLine } from "../../../src/solvers/steady/steady-problem.ts";
import { type LocalOrder, localOrder, type OrderStart } from "../../../src/solvers/steady-gap/local-order.ts";
import { lineProblem } from "../steady/line-models.ts";

export const green = compileGreenFunctions("local");

export interface OrderPoint {
  readonly te: number;
  readonly tb?: number;
  readonly coupling: number;
  readonly held?: HeldElectrons;
  readonly feedback?: boolean;
  readonly largestError?: number;
  readonly from?: OrderStart;
}

/** The order parameter of the local closure for the oscillator; λ(0) = 1, so that the factor is G. */
export function solvedOrder(point: OrderPoint): LocalOrder | null {
  const { te, tb = te, coupling, held = "occupation", feedback = true, largestError = 1e-3, from } = point;
  const problem = lineProblem({ te, tb });
  const { halfWidth } = guessedLine(problem, coupling);
  const functions = { green, returned: compileHeldReturn(held) };
  return localOrder(problem, functions, {
    factor: coupling,
    halfWidth,
    feedback,
    largestError,
    ...(from ? { from } : {}),
  });
}

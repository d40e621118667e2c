import { NotConvergedError } from "../../errors/errors.ts";
import type { Fixed } from "../../precision/fixed-point.ts";
import { absolute } from "../../precision/integer.ts";
import { largestRealEigenvalue } from "../linear/krylov.ts";
import { factorise, solve, solveTransposed } from "../linear/lu.ts";
import { type DenseMatrix, denseMatrix, normalised, times, transposedTimes } from "../linear/matrix.ts";
import type { GaplessForm } from "./gapless-form.ts";
import { scaledSolve } from "./scaled-solve.ts";

const MOST_STEPS = 20;
/** A Ritz value right to ten digits leaves 1e-10 of the other vectors after one solution, and rounding after two. */
const INVERSE_STEPS = 3;

/**
 * The largest eigenvalue μ of K u = μ D u to a relative 2^-bits: from doubles, then Newton's iteration for (K − μD)u = 0 with
 * residuals in fixed point and the Jacobian of u and μ factorised once in doubles. Each step gains some ten digits.
 */
export function gaplessEigenvalue(form: GaplessForm, bits: number): Fixed {
  const { fp } = form;
  const { kernel, metric } = form.inDoubles();
  const start = doubleEigenpair(kernel, metric);
  const jacobian = bordered(kernel, metric, start);
  let value = fp.fromNumber(start.value);
  let vector = Array.from(start.vector, (x) => fp.fromNumber(x));
  for (let step = 0; step < MOST_STEPS; step++) {
    const images = form.images(vector);
    const residual = images.kernel.map((k, i) => k - fp.mul(value, images.metric[i]!));
    // The last row keeps the norm of the vector, the last unknown is that of μ.
    const correction = scaledSolve(fp, jacobian, [...residual, 0n]).step;
    const change = correction.at(-1)!;
    value += change;
    vector = vector.map((x, i) => x + correction[i]!);
    if (absolute(change) < value >> BigInt(bits)) return value;
  }
  throw new NotConvergedError(`the largest eigenvalue did not settle to ${bits} bits`);
}

interface DoubleEigenpair {
  readonly value: number;
  readonly vector: Float64Array;
}

function doubleEigenpair(kernel: DenseMatrix, metric: DenseMatrix): DoubleEigenpair {
  const basis = factorise(metric);
  const value = largestRealEigenvalue({
    size: kernel.rows,
    times: (x) => solve(basis, times(kernel, x)),
    transposedTimes: (y) => transposedTimes(kernel, solveTransposed(basis, y)),
  });
  const pencil = factorise(
    denseMatrix(kernel.rows, kernel.rows, (i, j) => {
      const at = i * kernel.rows + j;
      return kernel.data[at]! - value * metric.data[at]!;
    }),
  );
  let vector: Float64Array = new Float64Array(kernel.rows).fill(1);
  for (let step = 0; step < INVERSE_STEPS; step++) vector = normalised(solve(pencil, times(metric, vector)));
  return { value, vector };
}

/** The derivatives of (K − μD)u by u and μ, and the row u. */
function bordered(kernel: DenseMatrix, metric: DenseMatrix, { value, vector }: DoubleEigenpair) {
  const n = kernel.rows;
  const weighted = times(metric, vector);
  return factorise(
    denseMatrix(n + 1, n + 1, (i, j) => {
      if (i === n) return j === n ? 0 : vector[j]!;
      const at = i * n + j;
      return j === n ? -weighted[i]! : kernel.data[at]! - value * metric.data[at]!;
    }),
  );
}

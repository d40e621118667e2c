import { NotConvergedError } from "../../errors/errors.ts";
import type { Fixed } from "../../precision/fixed-point.ts";
import { absolute } from "../../precision/integer.ts";
import { largestRealRitzPair } from "../linear/krylov.ts";
import { factorise } from "../linear/lu.ts";
import { type DenseMatrix, denseMap, denseMatrix } from "../linear/matrix.ts";
import type { GaplessForm } from "./gapless-form.ts";
import { scaledSolve } from "./scaled-solve.ts";

const MOST_STEPS = 20;
/** Of the Ritz value; the vector is then good enough for Newton's iteration. */
const RITZ_TOLERANCE = 1e-13;

/**
 * The largest eigenvalue μ of K u = μ D u to a relative 2^-bits: from doubles, then Newton's iteration for (K − μD)u = 0 with
 * residuals in fixed point and the Jacobian of Du and μ factorised once in doubles. Each step gains some ten digits.
 */
export function gaplessEigenvalue(form: GaplessForm, bits: number): Fixed {
  const { fp, size } = form;
  const { kernel, toUnknowns } = form.inDoubles();
  const start = largestRealRitzPair(denseMap(kernel), { tolerance: RITZ_TOLERANCE });
  const jacobian = bordered(kernel, start);
  const unknowns = (gap: Float64Array) => {
    const u = toUnknowns(gap.subarray(0, size));
    return Float64Array.from(gap, (x, i) => u[i] ?? x);
  };
  let value = fp.fromNumber(start.value);
  let vector = Array.from(toUnknowns(start.vector), (x) => fp.fromNumber(x));
  for (let step = 0; step < MOST_STEPS; step++) {
    const images = form.images(vector);
    const residual = images.kernel.map((k, i) => k - fp.mul(value, images.metric[i]!));
    // The last row keeps the norm of the vector, the last unknown is that of μ.
    const correction = scaledSolve(fp, jacobian, [...residual, 0n], unknowns).step;
    const change = correction.at(-1)!;
    value += change;
    vector = vector.map((x, i) => x + correction[i]!);
    if (absolute(change) < value >> BigInt(bits)) return value;
  }
  throw new NotConvergedError(
    `the largest eigenvalue did not settle to ${bits} bits: fewer digits are accepted`,
  );
}

/** The derivatives of (K D⁻¹ − μ)x by x and μ, and the row x. */
function bordered(kernel: DenseMatrix, { value, vector }: { value: number; vector: Float64Array }) {
  const n = kernel.rows;
  return factorise(
    denseMatrix(n + 1, n + 1, (i, j) => {
      if (i === n) return j === n ? 0 : vector[j]!;
      if (j === n) return -vector[i]!;
      return kernel.data[i * n + j]! - (i === j ? value : 0);
    }),
  );
}

import { NotConvergedError } from "../../errors/errors.ts";
import type { Fixed } from "../../precision/fixed-point.ts";
import { factorise } from "../linear/lu.ts";
import { denseMatrix } from "../linear/matrix.ts";
import { largestSymmetricEigenpair } from "../linear/symmetric.ts";
import type { PairingForm } from "./pairing-form.ts";
import { scaledSolve } from "./scaled-solve.ts";

/** The largest eigenvalue of A v = μ B v with its vector. */
export interface TopEigenvalue {
  readonly value: Fixed;
  readonly vector: readonly Fixed[];
}

const MOST_STEPS = 20;

/**
 * The largest eigenvalue of a pairing form to 2^-bits, by the Rayleigh quotient, whose error is quadratic in that of the
 * vector. The vector comes from doubles and is improved by Newton's iteration for (A − μB)v = 0 with residuals in
 * fixed point and the Jacobian factorised once in doubles: each step gains some twelve digits.
 */
export function topEigenvalue(form: PairingForm, bits: number): TopEigenvalue {
  const { fp, metric, size } = form;
  const matrix = form.symmetric();
  const start = largestSymmetricEigenpair(matrix);
  const bordered = factorise(
    denseMatrix(size + 1, size + 1, (i, j) => {
      if (i === size || j === size) return i === j ? 0 : start.vector[Math.min(i, j)]!;
      return matrix.data[i * size + j]! - (i === j ? start.value : 0);
    }),
  );
  const roots = metric.map((b) => fp.sqrt(b));
  let vector = roots.map((root, i) => fp.div(fp.fromNumber(start.vector[i]!), root));
  for (let step = 0; step < MOST_STEPS; step++) {
    const image = form.times(vector);
    const weighted = vector.map((v, i) => fp.mul(metric[i]!, v));
    const value = fp.div(fp.dot(vector, image), fp.dot(vector, weighted));
    const residual = image.map((a, i) => fp.div(a - fp.mul(value, weighted[i]!), roots[i]!));
    const { step: correction, gain } = scaledSolve(fp, bordered, residual);
    // The quotient is off by (residual, correction), second order in both.
    if (gain < -bits) return { value, vector };
    vector = vector.map((v, i) => v + fp.div(correction[i]!, roots[i]!));
  }
  throw new NotConvergedError(
    `the largest eigenvalue did not settle to ${bits} bits: fewer digits are accepted`,
  );
}

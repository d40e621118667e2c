import { NotConvergedError } from "../../errors/errors.ts";
import type { Fixed } from "../../precision/fixed-point.ts";
import { factorise } from "../linear/lu.ts";
import { denseMatrix } from "../linear/matrix.ts";
import type { PairingForm } from "./pairing-form.ts";
import { scaledSolve } from "./scaled-solve.ts";

const MOST_STEPS = 30;

/**
 * R = 1·(D − s·A)⁻¹θ with the matrices D = diag(2n+1) and A of a {@link PairingForm}, θ_n = 1 for n < M and 0 beyond, to 2^-bits:
 * with μ* below the cutoff the gap equation D v = s·A v − 2μ*·1(θ·v) has a solution where 1 + 2μ*R = 0.
 *
 * v = (D − s·A)⁻¹θ falls as n⁻³ and jumps at M. The solution of the transposed equation tends to a constant over 2n+1; with
 * 1 = D·u and u_n = 1/(2n+1) it is taken out exactly, 1·v = Σ_{n<M} u_n + s·(A u)·v, so that the error of R is that of v times
 * that of (D − s·A)⁻¹A u, which falls as n⁻³ as well.
 */
export function repulsionResponse(form: PairingForm, strength: Fixed, count: number, bits: number): Fixed {
  const { fp } = form;
  const image = form.reciprocalImage();
  const { vector, direct } = response(form, strength, count, bits);
  return direct + fp.mul(strength, fp.dot(image, vector));
}

/** v, and Σ_{n<M} 1/(2n+1). */
function response(form: PairingForm, strength: Fixed, count: number, bits: number) {
  const { fp, metric, size } = form;
  const matrix = form.symmetric();
  const s = fp.toNumber(strength);
  const factors = factorise(
    denseMatrix(size, size, (i, j) => (i === j ? 1 : 0) - s * matrix.data[i * size + j]!),
  );
  const roots = metric.map((b) => fp.sqrt(b));
  const source = form.below(count);
  let vector: Fixed[] = metric.map(() => 0n);
  for (let step = 0; step < MOST_STEPS; step++) {
    const image = form.times(vector);
    const residual = vector.map((v, i) =>
      fp.div(fp.mul(metric[i]!, v) - fp.mul(strength, image[i]!) - source[i]!, roots[i]!),
    );
    const correction = scaledSolve(fp, factors, residual);
    vector = vector.map((v, i) => v + fp.div(correction.step[i]!, roots[i]!));
    if (correction.gain < -2 * bits) {
      const direct = source.reduce((sum, w, i) => sum + fp.div(fp.mul(w, w), metric[i]!), 0n);
      return { vector, direct };
    }
  }
  throw new NotConvergedError(
    `the response to the repulsion did not settle to ${bits} bits: fewer digits are accepted`,
  );
}

import { InternalError } from "../../errors/errors.ts";
import type { QuadratureRule } from "./gauss-legendre.ts";
import { tridiagonalEigenvalues } from "./tridiagonal.ts";

/**
 * Gauss's rule for a sum: Σ_{j=0}^{J−1} f(j) ≈ Σ_i weights[i] f(nodes[i]) with q nodes, not integers in general,
 * exact for polynomials of degree 2q − 1; for q = J it is the sum itself. Nodes ascend, weights are positive.
 *
 * The orthogonal polynomials are those of Gram, with t = (2j − J + 1)/J and recurrence coefficients
 * β_k = k²(1 − k²/J²)/(4k² − 1).
 */
export function gaussSum(terms: number, order: number): QuadratureRule {
  if (!(order >= 1 && order <= terms)) throw new InternalError(`sum of ${terms} terms by ${order} nodes`);
  if (order === terms) {
    return {
      nodes: Float64Array.from({ length: terms }, (_, j) => j),
      weights: new Float64Array(terms).fill(1),
    };
  }
  const off = Float64Array.from({ length: order }, (_, k) =>
    k === 0 ? 0 : Math.sqrt((k * k * (1 - (k / terms) ** 2)) / (4 * k * k - 1)),
  );
  const nodes = new Float64Array(order);
  const weights = new Float64Array(order);
  tridiagonalEigenvalues(new Float64Array(order), off).forEach((root, i) => {
    const t = root - newtonStep(off, root);
    nodes[i] = (terms * t + terms - 1) / 2;
    weights[i] = terms / squaredNorm(off, t);
  });
  return { nodes, weights };
}

/** p_q(t)/p_q′(t) of the monic polynomials, carried with common rescaling. */
function newtonStep(off: Float64Array, t: number): number {
  let [before, value] = [0, 1];
  let [slopeBefore, slope] = [0, 0];
  for (let k = 0; k < off.length; k++) {
    const beta = off[k]! ** 2;
    [before, value, slopeBefore, slope] = [
      value,
      t * value - beta * before,
      slope,
      value + t * slope - beta * slopeBefore,
    ];
  }
  return value / slope;
}

/** Σ_{k<q} p̂_k(t)² of the orthonormal polynomials. */
function squaredNorm(off: Float64Array, t: number): number {
  let [before, value, sum] = [0, 1, 1];
  for (let k = 1; k < off.length; k++) {
    [before, value] = [value, (t * value - off[k - 1]! * before) / off[k]!];
    sum += value * value;
  }
  return sum;
}

import type { QuadratureRule } from "./gauss-legendre.ts";
import { dot } from "./matrix.ts";
import { tridiagonalEigenvalues } from "./tridiagonal.ts";

/**
 * Gauss's rule for a positive discrete measure: the `order` nodes and weights that integrate polynomials of degree
 * 2·order − 1 like the given points and weights do. With no more points of positive weight than `order`, those come back.
 *
 * The three-term recurrence is found by the Lanczos process on the points, with full reorthogonalisation.
 */
export function gaussForMeasure(points: QuadratureRule, order: number): QuadratureRule {
  const kept = [...points.nodes.keys()].filter((i) => points.weights[i]! > 0);
  const x = Float64Array.from(kept, (i) => points.nodes[i]!);
  const w = Float64Array.from(kept, (i) => points.weights[i]!);
  if (kept.length <= order) return { nodes: x, weights: w };
  const [from, to] = [x[0]!, x[x.length - 1]!];
  const [middle, half] = [(from + to) / 2, (to - from) / 2];
  const t = x.map((value) => (value - middle) / half);
  const total = w.reduce((sum, value) => sum + value, 0);
  const { diagonal, off } = recurrence(t, w, total, order);
  const roots = tridiagonalEigenvalues(diagonal, off);
  return {
    nodes: roots.map((root) => middle + half * root),
    weights: roots.map((root) => total / squaredNorm(diagonal, off, root)),
  };
}

interface Recurrence {
  readonly diagonal: Float64Array;
  /** off[k] couples p_{k−1} and p_k; off[0] is unused. */
  readonly off: Float64Array;
}

function recurrence(t: Float64Array, w: Float64Array, total: number, order: number): Recurrence {
  const diagonal = new Float64Array(order);
  const off = new Float64Array(order);
  const basis = [w.map((value) => Math.sqrt(value / total))];
  for (let k = 0; k < order; k++) {
    const image = basis[k]!.map((value, i) => value * t[i]!);
    diagonal[k] = dot(image, basis[k]!);
    if (k + 1 === order) break;
    for (let pass = 0; pass < 2; pass++) {
      for (const direction of basis) {
        const component = dot(direction, image);
        for (let i = 0; i < image.length; i++) image[i]! -= component * direction[i]!;
      }
    }
    const rest = Math.sqrt(dot(image, image));
    off[k + 1] = rest;
    basis.push(image.map((value) => value / rest));
  }
  return { diagonal, off };
}

/** Σ_{k<order} p_k(t)² of the orthonormal polynomials of the measure scaled to total one. */
function squaredNorm(diagonal: Float64Array, off: Float64Array, t: number): number {
  let [before, value, sum] = [0, 1, 1];
  for (let k = 1; k < diagonal.length; k++) {
    const next = ((t - diagonal[k - 1]!) * value - (k > 1 ? off[k - 1]! : 0) * before) / off[k]!;
    [before, value] = [value, next];
    sum += value * value;
  }
  return sum;
}

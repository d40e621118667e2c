import type { ComplexProduct, DifferenceOperator } from "../linear/difference-operator.ts";
import type { QuadratureRule } from "../linear/gauss-legendre.ts";
import { type DenseMatrix, type Matrix, times, transposedTimes } from "../linear/matrix.ts";

/** A linear map of real vectors onto complex ones. */
export interface ComplexMap {
  times(y: Float64Array): ComplexProduct;
  /** Re(K)ᵀu + Im(K)ᵀv. */
  transposedTimes(uv: ComplexProduct): Float64Array;
  /** Real and imaginary part of the matrix, where there is one. */
  readonly matrices: readonly [DenseMatrix, DenseMatrix] | null;
}

/** Two matrices as a map. */
export function denseComplexMap(matrices: readonly [DenseMatrix, DenseMatrix]): ComplexMap {
  return { ...complexMap(matrices), matrices };
}

/** Real and imaginary part as a map. */
export function complexMap([re, im]: readonly [Matrix, Matrix]): ComplexMap {
  return {
    matrices: null,
    times: (y) => ({ re: times(re, y), im: times(im, y) }),
    transposedTimes: ({ re: u, im: v }) => sum(transposedTimes(re, u), transposedTimes(im, v)),
  };
}

/** The first `count` nodes of a half line and their mirror images, ascending. */
export function mirroredRule({ nodes, weights }: QuadratureRule, count: number): QuadratureRule {
  return {
    nodes: mirrored(nodes.subarray(0, count), -1),
    weights: mirrored(weights.subarray(0, count), 1),
  };
}

/** f at ν < 0, where it is ±f(−ν), before f at ν > 0. */
export function mirrored(f: Float64Array, parity: 1 | -1): Float64Array {
  const n = f.length;
  const out = new Float64Array(2 * n);
  for (let j = 0; j < n; j++) {
    out[n + j] = f[j]!;
    out[n - 1 - j] = parity * f[j]!;
  }
  return out;
}

/** ∫k(ω − ν)f(ν)dν over ±ν for an even or odd f: the operator on its first nodes, a map for those beyond. */
export function mirroredMap(
  operator: DifferenceOperator,
  parity: 1 | -1,
  tail: ComplexMap,
  count: number,
): ComplexMap {
  return {
    matrices: null,
    times: (y) => {
      const near = operator.times(mirrored(y.subarray(0, count), parity));
      const far = tail.times(y.subarray(count));
      return { re: sum(near.re, far.re), im: sum(near.im, far.im) };
    },
    transposedTimes: (uv) => {
      const near = operator.transposedTimes(uv);
      const folded = near.subarray(count).map((value, j) => value + parity * near[count - 1 - j]!);
      const far = tail.transposedTimes(uv);
      const out = new Float64Array(count + far.length);
      out.set(folded);
      out.set(far, count);
      return out;
    },
  };
}

function sum(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value + b[i]!);
}

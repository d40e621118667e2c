import { type DenseMatrix, type Matrix, times, transposedTimes } from "../linear/matrix.ts";

/** A product with a complex kernel. */
export interface ComplexProduct {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

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

function sum(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value + b[i]!);
}

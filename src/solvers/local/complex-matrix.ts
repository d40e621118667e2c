import { type DenseMatrix, denseMatrix, times, transposedTimes } from "../linear/matrix.ts";

/** A complex matrix as its real and imaginary parts. */
export interface ComplexMatrix {
  readonly re: DenseMatrix;
  readonly im: DenseMatrix;
}

/** A complex vector as its real and imaginary parts. */
export interface ComplexVector {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** A square complex matrix of zeros. */
export function complexMatrix(n: number): ComplexMatrix {
  return { re: denseMatrix(n, n), im: denseMatrix(n, n) };
}

/** K x for a real vector x. */
export function complexTimes(matrix: ComplexMatrix, x: Float64Array): ComplexVector {
  return { re: times(matrix.re, x), im: times(matrix.im, x) };
}

/** Re(K)ᵀ a + Im(K)ᵀ b: the transpose of x ↦ (Re Kx, Im Kx). */
export function transposedSum(matrix: ComplexMatrix, a: Float64Array, b: Float64Array): Float64Array {
  const sum = transposedTimes(matrix.re, a);
  const imaginary = transposedTimes(matrix.im, b);
  for (let i = 0; i < sum.length; i++) sum[i]! += imaginary[i]!;
  return sum;
}

import { type DenseMatrix, denseMatrix, type Matrix, times } from "../linear/matrix.ts";

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

/**
 * Matrices that others share, each times a factor, and their columns times `columns`: K_ij = (factors.re re_ij + i factors.im im_ij) columns_j;
 * what is left out is 1.
 */
export interface ComplexKernel {
  readonly re: Matrix;
  readonly im: Matrix;
  readonly factors?: { readonly re: number; readonly im: number };
  readonly columns?: Float64Array;
}

/** A square complex matrix of zeros. */
export function complexMatrix(n: number): ComplexMatrix {
  return { re: denseMatrix(n, n), im: denseMatrix(n, n) };
}

/** K x for a real vector x. */
export function complexTimes({ re, im, factors, columns }: ComplexKernel, x: Float64Array): ComplexVector {
  const onColumns = columns ? x.map((value, j) => value * columns[j]!) : x;
  const product = { re: times(re, onColumns), im: times(im, onColumns) };
  if (!factors) return product;
  return {
    re: product.re.map((value) => factors.re * value),
    im: product.im.map((value) => factors.im * value),
  };
}

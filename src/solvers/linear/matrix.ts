import { addProduct } from "./block-products.ts";

/** A dense real matrix, row by row: entry (i, j) is `data[i * columns + j]`. */
export interface DenseMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float64Array;
}

/** The matrix with entries `entry(i, j)`; without `entry` all zero. */
export function denseMatrix(
  rows: number,
  columns: number,
  entry?: (i: number, j: number) => number,
): DenseMatrix {
  const data = new Float64Array(rows * columns);
  if (entry) {
    for (let i = 0, at = 0; i < rows; i++) for (let j = 0; j < columns; j++) data[at++] = entry(i, j);
  }
  return { rows, columns, data };
}

/** M x. */
export function times(matrix: Matrix, x: Float64Array): Float64Array {
  if (!isDense(matrix)) return matrix.times(x);
  const out = new Float64Array(matrix.rows);
  addProduct(matrix.data, x, out);
  return out;
}

/** Mᵀ y, four rows at a time. */
export function transposedTimes(matrix: Matrix, y: Float64Array): Float64Array {
  if (!isDense(matrix)) return matrix.transposedTimes(y);
  const { rows, columns, data } = matrix;
  const out = new Float64Array(columns);
  let i = 0;
  for (; i + 4 <= rows; i += 4) {
    const p = y[i]!;
    const q = y[i + 1]!;
    const r = y[i + 2]!;
    const s = y[i + 3]!;
    for (let j = 0, at = i * columns; j < columns; j++, at++) {
      const first = out[j]! + p * data[at]! + q * data[at + columns]!;
      out[j] = first + r * data[at + 2 * columns]! + s * data[at + 3 * columns]!;
    }
  }
  for (; i < rows; i++) {
    const factor = y[i]!;
    for (let j = 0, at = i * columns; j < columns; j++, at++) out[j]! += factor * data[at]!;
  }
  return out;
}

/** A linear map of vectors of `size` entries onto themselves, known by its action. */
export interface LinearMap {
  readonly size: number;
  times(x: Float64Array): Float64Array;
  /** The action of the transposed map. */
  transposedTimes(y: Float64Array): Float64Array;
}

/** A matrix by its entries, or a square one by its action alone. */
export type Matrix = DenseMatrix | LinearMap;

export function isDense(matrix: Matrix): matrix is DenseMatrix {
  return "data" in matrix;
}

/** A square dense matrix as a map. */
export function denseMap(matrix: DenseMatrix): LinearMap {
  return {
    size: matrix.rows,
    times: (x) => times(matrix, x),
    transposedTimes: (y) => transposedTimes(matrix, y),
  };
}

/** Σ_i x_i y_i. */
export function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
  return sum;
}

/** The Euclidean norm; the inputs of this room stay far from overflow, so no rescaling is made. */
export function norm(x: Float64Array): number {
  return Math.sqrt(dot(x, x));
}

/** max_i |x_i|; 0 for an empty vector. */
export function maximumNorm(x: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < x.length; i++) largest = Math.max(largest, Math.abs(x[i]!));
  return largest;
}

/** x/‖x‖ as a new vector; a zero vector comes back unchanged. */
export function normalised(x: Float64Array): Float64Array {
  const length = norm(x);
  return length === 0 ? x.slice() : x.map((entry) => entry / length);
}

/** Σ_k c_k v_k. */
export function combination(vectors: readonly Float64Array[], coefficients: Float64Array): Float64Array {
  const sum = new Float64Array(vectors[0]!.length);
  coefficients.forEach((c, k) => {
    const vector = vectors[k]!;
    for (let j = 0; j < sum.length; j++) sum[j]! += c * vector[j]!;
  });
  return sum;
}

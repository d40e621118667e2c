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
export function times(matrix: DenseMatrix, x: Float64Array): Float64Array {
  const { rows, columns, data } = matrix;
  const out = new Float64Array(rows);
  for (let i = 0, at = 0; i < rows; i++) {
    let sum = 0;
    for (let j = 0; j < columns; j++) sum += data[at++]! * x[j]!;
    out[i] = sum;
  }
  return out;
}

/** Mᵀ y. */
export function transposedTimes(matrix: DenseMatrix, y: Float64Array): Float64Array {
  const { rows, columns, data } = matrix;
  const out = new Float64Array(columns);
  for (let i = 0, at = 0; i < rows; i++) {
    const factor = y[i]!;
    for (let j = 0; j < columns; j++) out[j]! += factor * data[at++]!;
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

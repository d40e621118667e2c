import { InternalError } from "../../errors/errors.ts";
import { type DenseMatrix, maximumNorm } from "./matrix.ts";

/**
 * P A = L U with partial pivoting: L unit lower, U upper triangular, both packed in `packed` (row by row).
 * Row i of P A is row `rowOrder[i]` of A.
 */
export interface LuFactors {
  readonly size: number;
  readonly packed: Float64Array;
  readonly rowOrder: Int32Array;
  /** Pivots replaced because they were zero to working precision. */
  readonly perturbedPivots: number;
}

/** Least pivot: the square of its inverse, in the norm of a solution, is still finite. */
const LEAST = 2 ** -500;
/** Columns that are eliminated together. */
const GROUP = 4;

/**
 * Factors a square matrix. A pivot below 2⁻⁵² times the largest entry is replaced by that value, which is what
 * inverse iteration at an exact eigenvalue needs; `perturbedPivots` counts such replacements.
 */
export function factorise(matrix: DenseMatrix): LuFactors {
  const n = matrix.rows;
  if (matrix.columns !== n) throw new InternalError(`LU of a ${n}×${matrix.columns} matrix`);
  const packed = matrix.data.slice();
  const rowOrder = Int32Array.from({ length: n }, (_, i) => i);
  const smallest = Math.max(maximumNorm(packed) * Number.EPSILON, LEAST);
  let perturbedPivots = 0;
  const pivot = (k: number): void => {
    const p = pivotRow(packed, n, k);
    if (p !== k) {
      exchangeRows(packed, n, p, k);
      [rowOrder[p], rowOrder[k]] = [rowOrder[k]!, rowOrder[p]!];
    }
    if (Math.abs(packed[k * n + k]!) < smallest) {
      packed[k * n + k] = smallest;
      perturbedPivots++;
    }
    takeFactors(packed, n, k);
  };
  let k = 0;
  for (; k + GROUP <= n; k += GROUP) {
    for (let c = k; c < k + GROUP; c++) {
      // A pivot asks for its column alone; the rest waits, so that the matrix is read once for all of the group.
      for (let d = k; d < c; d++) subtractColumn(packed, n, d, c);
      pivot(c);
    }
    subtractGroup(packed, n, k);
  }
  for (; k < n; k++) {
    pivot(k);
    for (let c = k + 1; c < n; c++) subtractColumn(packed, n, k, c);
  }
  return { size: n, packed, rowOrder, perturbedPivots };
}

/** x with A x = b. */
export function solve(factors: LuFactors, b: Float64Array): Float64Array {
  const { size: n, packed, rowOrder } = factors;
  const x = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = b[rowOrder[i]!]!;
    for (let j = 0, at = i * n; j < i; j++) sum -= packed[at++]! * x[j]!;
    x[i] = sum;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i]!;
    for (let j = i + 1, at = i * n + i + 1; j < n; j++) sum -= packed[at++]! * x[j]!;
    x[i] = sum / packed[i * n + i]!;
  }
  return x;
}

/** y with Aᵀ y = b, from the same factors. */
export function solveTransposed(factors: LuFactors, b: Float64Array): Float64Array {
  const { size: n, packed, rowOrder } = factors;
  const z = b.slice();
  for (let i = 0; i < n; i++) {
    const value = z[i]! / packed[i * n + i]!;
    z[i] = value;
    for (let j = i + 1, at = i * n + i + 1; j < n; j++) z[j]! -= packed[at++]! * value;
  }
  for (let i = n - 1; i > 0; i--) {
    const value = z[i]!;
    for (let j = 0, at = i * n; j < i; j++) z[j]! -= packed[at++]! * value;
  }
  const y = new Float64Array(n);
  for (let i = 0; i < n; i++) y[rowOrder[i]!] = z[i]!;
  return y;
}

function pivotRow(packed: Float64Array, n: number, k: number): number {
  let best = k;
  for (let i = k + 1; i < n; i++) {
    if (Math.abs(packed[i * n + k]!) > Math.abs(packed[best * n + k]!)) best = i;
  }
  return best;
}

function exchangeRows(packed: Float64Array, n: number, p: number, q: number): void {
  for (let j = 0; j < n; j++) {
    const held = packed[p * n + j]!;
    packed[p * n + j] = packed[q * n + j]!;
    packed[q * n + j] = held;
  }
}

/** The entries of column k below the pivot become those of L. */
function takeFactors(packed: Float64Array, n: number, k: number): void {
  const inverse = 1 / packed[k * n + k]!;
  for (let i = k + 1; i < n; i++) packed[i * n + k]! *= inverse;
}

/** Column c after the elimination of column k. */
function subtractColumn(packed: Float64Array, n: number, k: number, c: number): void {
  const above = packed[k * n + c]!;
  for (let i = k + 1; i < n; i++) packed[i * n + c]! -= packed[i * n + k]! * above;
}

/** The columns beyond a group after the elimination of its four columns from k on; every entry in the order of one column after the other. */
function subtractGroup(packed: Float64Array, n: number, k: number): void {
  const first = k * n;
  for (let row = first + n; row < first + GROUP * n; row += n)
    for (let above = first, c = k; above < row; above += n, c++) {
      const factor = packed[row + c]!;
      for (let j = k + GROUP; j < n; j++) packed[row + j]! -= factor * packed[above + j]!;
    }
  for (let row = (k + GROUP) * n; row < n * n; row += n) {
    const p = packed[row + k]!;
    const q = packed[row + k + 1]!;
    const r = packed[row + k + 2]!;
    const s = packed[row + k + 3]!;
    if (p === 0 && q === 0 && r === 0 && s === 0) continue;
    for (let j = k + GROUP, at = first + j; j < n; j++, at++) {
      const rest = packed[row + j]! - p * packed[at]! - q * packed[at + n]!;
      packed[row + j] = rest - r * packed[at + 2 * n]! - s * packed[at + 3 * n]!;
    }
  }
}

import { InternalError, NotConvergedError } from "../../errors/errors.ts";
import { hessenbergEigenvalues } from "./hessenberg.ts";
import { factorise, solve, solveTransposed } from "./lu.ts";
import { type DenseMatrix, denseMatrix, dot, norm, normalised, times, transposedTimes } from "./matrix.ts";

/** A simple real eigenvalue of a real matrix M, with M right = value·right and left M = value·left. */
export interface Eigenpair {
  readonly value: number;
  /** ‖right‖ = 1, largest entry positive. */
  readonly right: Float64Array;
  /** ‖left‖ = 1, left·right > 0. */
  readonly left: Float64Array;
  /** 1/(left·right) ≥ 1: how strongly the eigenvalue reacts to a perturbation of M of norm one. */
  readonly condition: number;
  /** First-order bound from the residuals and rounding: condition·(‖M right − value·right‖ + 2⁻⁵²‖M right‖). */
  readonly error: number;
}

const RAYLEIGH_STEPS = 12;
const FIRST_PASSES = 4;

/**
 * The eigenpair reached by two-sided Rayleigh quotient iteration from `guess`: x ← (M−ρ)⁻¹x, y ← (M−ρ)⁻ᵀy,
 * ρ = y·Mx/y·x, after a few passes at the guess itself. Converges cubically to a simple eigenvalue, the nearest one
 * unless two are about equally near; each step costs one LU.
 *
 * @throws NotConvergedError if the quotient does not settle to 2⁻⁴⁶‖M x‖/|y·x|.
 */
export function eigenpairNear(
  matrix: DenseMatrix,
  guess: number,
  start?: { readonly right?: Float64Array; readonly left?: Float64Array },
): Eigenpair {
  let right = normalised(start?.right ?? scatteredVector(matrix.rows));
  let left = normalised(start?.left ?? scatteredVector(matrix.rows));
  let value = guess;
  for (let step = 0; step < RAYLEIGH_STEPS; step++) {
    const factors = factorise(shifted(matrix, value));
    // The quotient of a raw start may lie anywhere, so the first shift is used until its eigenvalue stands out.
    for (let pass = 0; pass < (step === 0 ? FIRST_PASSES : 1); pass++) {
      right = normalised(solve(factors, right));
      left = normalised(solveTransposed(factors, left));
    }
    const image = times(matrix, right);
    const overlap = dot(left, right);
    const next = dot(left, image) / overlap;
    // The quotient of a non-normal matrix carries rounding errors larger by 1/overlap.
    const settled = Math.abs((next - value) * overlap) <= 64 * Number.EPSILON * norm(image);
    if (!Number.isFinite(next)) break;
    value = next;
    if (settled && step > 0) return describe(matrix, value, right, left);
  }
  throw new NotConvergedError(
    `Rayleigh quotient iteration from ${guess} did not settle (last value ${value})`,
  );
}

/** How {@link largestRealEigenpair} searches. */
export interface SearchOptions {
  /** A vector with a component along the wanted eigenvector; default a fixed scattered vector. */
  readonly start?: Float64Array;
  /** First Krylov dimension (default 20, doubled until the wanted Ritz value settles, at most n). */
  readonly dimension?: number;
  /** Relative change of the Ritz value that counts as settled, where no factorisation follows (default 2⁻⁴⁶). */
  readonly tolerance?: number;
}

const REAL_TOLERANCE = 1e-7;
const RITZ_TOLERANCE = 1e-4;

/**
 * The eigenpair of the largest real eigenvalue of a dense, not necessarily symmetric matrix (complex pairs and
 * negative eigenvalues of larger modulus are passed over): Arnoldi iteration locates it, two-sided Rayleigh
 * quotient iteration polishes it.
 *
 * @throws NotConvergedError if no real eigenvalue is found or the polished value is not the located one.
 */
export function largestRealEigenpair(matrix: DenseMatrix, options: SearchOptions = {}): Eigenpair {
  const start = options.start ?? scatteredVector(matrix.rows);
  return polish(matrix, settledSpace(matrix, start, options.dimension ?? 20, RITZ_TOLERANCE).ritz, start);
}

/**
 * As {@link largestRealEigenpair} without a factorisation: right and left vectors come from the Arnoldi iterations of M and Mᵀ,
 * stopped when two Krylov spaces agree on the eigenvalue, and the value is their two-sided Rayleigh quotient. For large
 * matrices with a rapidly decaying spectrum.
 *
 * @throws NotConvergedError if there is no real eigenvalue.
 */
export function krylovEigenpair(matrix: DenseMatrix, options: SearchOptions = {}): Eigenpair {
  const start = options.start ?? scatteredVector(matrix.rows);
  const { dimension = 20, tolerance = SETTLED } = options;
  const right = ritzVector(matrix, settledSpace(matrix, start, dimension, tolerance));
  const flipped = transpose(matrix);
  const left = ritzVector(flipped, settledSpace(flipped, right, dimension, tolerance));
  const value = dot(left, times(matrix, right)) / dot(left, right);
  return describe(matrix, value, right, left);
}

/** The largest real eigenvalue alone, found as in {@link krylovEigenpair}. */
export function largestRealEigenvalue(matrix: DenseMatrix, options: SearchOptions = {}): number {
  const start = options.start ?? scatteredVector(matrix.rows);
  const { dimension = 20, tolerance = SETTLED } = options;
  const { ritz } = settledSpace(matrix, start, dimension, tolerance);
  if (!Number.isFinite(ritz)) throw new NotConvergedError("the matrix has no real eigenvalue");
  return ritz;
}

const SETTLED = 64 * Number.EPSILON;

interface KrylovSpace {
  readonly basis: readonly Float64Array[];
  readonly hessenberg: DenseMatrix;
  /** Invariant under the matrix, or the whole space. */
  readonly complete: boolean;
}

/** The Krylov space, doubled in dimension until its largest real Ritz value settles. */
function settledSpace(
  matrix: DenseMatrix,
  start: Float64Array,
  first: number,
  tolerance: number,
): KrylovSpace & { readonly ritz: number } {
  const n = matrix.rows;
  if (matrix.columns !== n || n === 0) {
    throw new InternalError(`eigenvalues of a ${n}×${matrix.columns} matrix`);
  }
  let previous = Number.NaN;
  for (let dimension = Math.min(first, n); ; dimension = Math.min(2 * dimension, n)) {
    const space = arnoldi(matrix, start, dimension);
    const ritz = largestReal(hessenbergEigenvalues(space.hessenberg));
    if (space.complete || Math.abs(ritz - previous) <= tolerance * Math.abs(ritz)) return { ...space, ritz };
    previous = ritz;
  }
}

/** The Ritz vector of the largest real Ritz value in the full space. */
function ritzVector(
  matrix: DenseMatrix,
  { basis, hessenberg, ritz }: KrylovSpace & { ritz: number },
): Float64Array {
  if (!Number.isFinite(ritz)) throw new NotConvergedError("the matrix has no real eigenvalue");
  const coefficients = eigenpairNear(hessenberg, ritz).right;
  const vector = new Float64Array(matrix.rows);
  coefficients.forEach((c, k) => {
    const direction = basis[k]!;
    for (let j = 0; j < vector.length; j++) vector[j]! += c * direction[j]!;
  });
  return normalised(vector);
}

function transpose({ rows, columns, data }: DenseMatrix): DenseMatrix {
  return denseMatrix(columns, rows, (i, j) => data[j * columns + i]!);
}

function polish(matrix: DenseMatrix, ritz: number, start: Float64Array): Eigenpair {
  if (!Number.isFinite(ritz)) throw new NotConvergedError("the matrix has no real eigenvalue");
  const pair = eigenpairNear(matrix, ritz, { right: start });
  if (Math.abs(pair.value - ritz) > 10 * RITZ_TOLERANCE * Math.abs(ritz)) {
    throw new NotConvergedError(`the iteration left the largest real eigenvalue ${ritz} for ${pair.value}`);
  }
  return pair;
}

function largestReal(values: readonly { readonly re: number; readonly im: number }[]): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (const { re, im } of values) {
    if (Math.abs(im) <= REAL_TOLERANCE * Math.hypot(re, im)) largest = Math.max(largest, re);
  }
  return largest;
}

/** The Arnoldi projection onto span{x, Mx, …}. */
function arnoldi(matrix: DenseMatrix, start: Float64Array, dimension: number): KrylovSpace {
  const basis = [normalised(start)];
  const columns: Float64Array[] = [];
  let complete = dimension >= matrix.rows;
  for (let k = 0; k < dimension; k++) {
    const image = times(matrix, basis[k]!);
    const scale = norm(image);
    columns.push(orthogonalise(image, basis));
    const rest = norm(image);
    if (k + 1 === dimension) break;
    if (rest <= 4 * Number.EPSILON * scale) {
      complete = true;
      break;
    }
    columns[k]![k + 1] = rest;
    basis.push(image.map((entry) => entry / rest));
  }
  const size = columns.length;
  return { basis, hessenberg: denseMatrix(size, size, (i, j) => columns[j]![i] ?? 0), complete };
}

/** Removes the components along `basis` in place (twice, for orthogonality to round-off) and returns them. */
function orthogonalise(vector: Float64Array, basis: readonly Float64Array[]): Float64Array {
  const removed = new Float64Array(basis.length + 1);
  for (let pass = 0; pass < 2; pass++) {
    basis.forEach((direction, i) => {
      const component = dot(direction, vector);
      removed[i]! += component;
      for (let j = 0; j < vector.length; j++) vector[j]! -= component * direction[j]!;
    });
  }
  return removed;
}

function describe(matrix: DenseMatrix, value: number, right: Float64Array, left: Float64Array): Eigenpair {
  const x = oriented(right);
  const overlap = dot(left, x);
  const y = overlap < 0 ? left.map((entry) => -entry) : left;
  const image = times(matrix, x);
  const residual = norm(image.map((entry, i) => entry - value * x[i]!));
  const leftResidual = norm(transposedTimes(matrix, y).map((entry, i) => entry - value * y[i]!));
  const condition = 1 / Math.abs(overlap);
  const error =
    condition * (residual * Math.max(leftResidual, Number.EPSILON) + Number.EPSILON * norm(image));
  return { value, right: x, left: y, condition, error: Math.max(error, Number.EPSILON * Math.abs(value)) };
}

function oriented(vector: Float64Array): Float64Array {
  let peak = 0;
  for (const entry of vector) if (Math.abs(entry) > Math.abs(peak)) peak = entry;
  return peak < 0 ? vector.map((entry) => -entry) : vector;
}

function shifted(matrix: DenseMatrix, shift: number): DenseMatrix {
  const data = matrix.data.slice();
  for (let i = 0; i < matrix.rows; i++) data[i * matrix.columns + i]! -= shift;
  return { ...matrix, data };
}

/** A fixed vector without symmetry, so that it is orthogonal to no eigenvector that matters. */
function scatteredVector(n: number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => 1 + 0.5 * Math.sin(1 + 12.9898 * i));
}

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
 * @throws NotConvergedError if the quotient does not settle to 2⁻⁴⁶ relative to ‖M x‖.
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
    const next = dot(left, image) / dot(left, right);
    const settled = Math.abs(next - value) <= 64 * Number.EPSILON * norm(image);
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
  /** First Krylov dimension (default 30, doubled until the wanted Ritz value settles, at most n). */
  readonly dimension?: number;
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
  return polish(matrix, largestRitz(matrix, start, options.dimension ?? 30, RITZ_TOLERANCE), start);
}

/**
 * The largest real eigenvalue alone, from the Arnoldi iteration stopped when two Krylov spaces agree to 2⁻⁴⁶: cheaper
 * than {@link largestRealEigenpair} for large, nearly symmetric matrices.
 *
 * @throws NotConvergedError if there is no real eigenvalue.
 */
export function largestRealEigenvalue(matrix: DenseMatrix, options: SearchOptions = {}): number {
  const start = options.start ?? scatteredVector(matrix.rows);
  const value = largestRitz(matrix, start, options.dimension ?? 20, 64 * Number.EPSILON);
  if (!Number.isFinite(value)) throw new NotConvergedError("the matrix has no real eigenvalue");
  return value;
}

/** The largest real Ritz value once two successive Krylov dimensions agree on it. */
function largestRitz(matrix: DenseMatrix, start: Float64Array, first: number, tolerance: number): number {
  const n = matrix.rows;
  if (matrix.columns !== n || n === 0) {
    throw new InternalError(`eigenvalues of a ${n}×${matrix.columns} matrix`);
  }
  let previous = Number.NaN;
  for (let dimension = Math.min(first, n); ; dimension = Math.min(2 * dimension, n)) {
    const { hessenberg, complete } = arnoldi(matrix, start, dimension);
    const ritz = largestReal(hessenbergEigenvalues(hessenberg));
    if (complete || Math.abs(ritz - previous) <= tolerance * Math.abs(ritz)) return ritz;
    previous = ritz;
  }
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

/** The Arnoldi projection onto span{x, Mx, …}; `complete` when that space is invariant or the whole space. */
function arnoldi(
  matrix: DenseMatrix,
  start: Float64Array,
  dimension: number,
): { hessenberg: DenseMatrix; complete: boolean } {
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
  return { hessenberg: denseMatrix(columns.length, columns.length, (i, j) => columns[j]![i] ?? 0), complete };
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

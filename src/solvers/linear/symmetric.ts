import { NotConvergedError } from "../../errors/errors.ts";
import { type DenseMatrix, dot, type LinearMap, norm, normalised, times } from "./matrix.ts";

/** A symmetric map, known by its products. */
export type SymmetricMap = Pick<LinearMap, "size" | "times">;

/** The largest eigenvalue of a symmetric matrix with its unit eigenvector. */
export interface SymmetricEigenpair {
  readonly value: number;
  readonly vector: Float64Array;
  /** |value − eigenvalue| ≤ residual²/gap + rounding, with the gap to the next Ritz value. */
  readonly error: number;
  /** Distance to the next Ritz value: an estimate of the gap. */
  readonly gap: number;
}

/** How the Lanczos process starts and ends. */
export interface SymmetricOptions {
  readonly start?: Float64Array;
  /** Largest number of Lanczos vectors (default min(n, 400)). */
  readonly dimension?: number;
  /** Goes on until the residual is below this fraction of the largest |Ritz value| (default: the eigenvalue decides). */
  readonly residual?: number;
}

const CHECK_EVERY = 5;

/**
 * The largest (not largest in modulus) eigenvalue of a symmetric matrix by the Lanczos process with full
 * reorthogonalisation, stopped when residual²/gap is below 2⁻⁵⁰ of the largest |Ritz value|. Only products M x are used.
 *
 * @throws NotConvergedError if `dimension` (default min(n, 400)) Lanczos vectors do not suffice.
 */
export function largestSymmetricEigenpair(
  matrix: DenseMatrix | SymmetricMap,
  options: SymmetricOptions = {},
): SymmetricEigenpair {
  const map = "data" in matrix ? symmetricMap(matrix) : matrix;
  const n = map.size;
  const limit = Math.min(options.dimension ?? 400, n);
  const basis = [normalised(options.start ?? new Float64Array(n).fill(1))];
  const diagonal: number[] = [];
  const off: number[] = [];
  for (let k = 0; k < limit; k++) {
    const image = map.times(basis[k]!);
    diagonal.push(dot(basis[k]!, image));
    reorthogonalise(image, basis);
    const rest = norm(image);
    const scale = tridiagonalScale(diagonal, off);
    const exhausted = rest <= 2 * Number.EPSILON * scale || k + 1 === n;
    if (exhausted || k % CHECK_EVERY === CHECK_EVERY - 1 || k + 1 === limit) {
      const ritz = topRitz(diagonal, off);
      const residual = exhausted ? 0 : rest * Math.abs(ritz.vector[k]!);
      const error = residual === 0 ? 0 : residual ** 2 / Math.max(ritz.gap, residual);
      const settled = error <= 4 * Number.EPSILON * scale && residual <= (options.residual ?? 1) * scale;
      if (settled) return { ...assemble(map, ritz.vector, basis, error), gap: ritz.gap };
    }
    if (exhausted) break;
    off.push(rest);
    basis.push(image.map((entry) => entry / rest));
  }
  throw new NotConvergedError(`largest eigenvalue not settled after ${limit} Lanczos steps`);
}

function symmetricMap(matrix: DenseMatrix): SymmetricMap {
  return { size: matrix.rows, times: (x) => times(matrix, x) };
}

function reorthogonalise(vector: Float64Array, basis: readonly Float64Array[]): void {
  for (let pass = 0; pass < 2; pass++) {
    for (const direction of basis) {
      const component = dot(direction, vector);
      for (let j = 0; j < vector.length; j++) vector[j]! -= component * direction[j]!;
    }
  }
}

/** The Ritz vector in full space; its Rayleigh quotient is the value. */
function assemble(
  map: SymmetricMap,
  coefficients: Float64Array,
  basis: readonly Float64Array[],
  error: number,
): Omit<SymmetricEigenpair, "gap"> {
  const sum = new Float64Array(map.size);
  coefficients.forEach((c, k) => {
    const direction = basis[k]!;
    for (let j = 0; j < sum.length; j++) sum[j]! += c * direction[j]!;
  });
  const vector = normalised(sum);
  const image = map.times(vector);
  const value = dot(vector, image);
  return { value, vector, error: error + 4 * Number.EPSILON * norm(image) };
}

function tridiagonalScale(diagonal: readonly number[], off: readonly number[]): number {
  let scale = 0;
  diagonal.forEach((d, k) => {
    scale = Math.max(scale, Math.abs(d) + Math.abs(off[k] ?? 0) + Math.abs(off[k - 1] ?? 0));
  });
  return scale;
}

interface Ritz {
  readonly gap: number;
  readonly vector: Float64Array;
}

/** The largest eigenvalue of a symmetric tridiagonal matrix by bisection on Sturm counts, its gap and vector. */
function topRitz(diagonal: readonly number[], off: readonly number[]): Ritz {
  const k = diagonal.length;
  const scale = tridiagonalScale(diagonal, off);
  const top = nthFromTop(diagonal, off, 1, scale);
  const gap = k > 1 ? top - nthFromTop(diagonal, off, 2, scale) : scale;
  return { gap, vector: tridiagonalVector(diagonal, off, top, scale) };
}

function nthFromTop(
  diagonal: readonly number[],
  off: readonly number[],
  rank: number,
  scale: number,
): number {
  let low = -scale;
  let high = scale * (1 + 4 * Number.EPSILON);
  while (high - low > 2 * Number.EPSILON * scale) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (countAbove(diagonal, off, middle) >= rank) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** How many eigenvalues exceed x: the positive pivots of T − x. */
function countAbove(diagonal: readonly number[], off: readonly number[], x: number): number {
  let count = 0;
  let pivot = 1;
  diagonal.forEach((d, k) => {
    const coupling = k === 0 ? 0 : off[k - 1]!;
    pivot = d - x - (coupling * coupling) / pivot;
    if (pivot === 0) pivot = -Number.MIN_VALUE;
    if (pivot > 0) count++;
  });
  return count;
}

/** Inverse iteration for T − value by elimination with row exchanges (bandwidth two above the diagonal). */
function tridiagonalVector(
  diagonal: readonly number[],
  off: readonly number[],
  value: number,
  scale: number,
): Float64Array {
  let vector: Float64Array = new Float64Array(diagonal.length).fill(1);
  for (let pass = 0; pass < 3; pass++)
    vector = normalised(solveTridiagonal(diagonal, off, value, scale, vector));
  return vector;
}

function solveTridiagonal(
  diagonal: readonly number[],
  off: readonly number[],
  shift: number,
  scale: number,
  right: Float64Array,
): Float64Array {
  const k = diagonal.length;
  const d = Float64Array.from(diagonal, (entry) => entry - shift);
  const u = Float64Array.from({ length: k }, (_, i) => off[i] ?? 0);
  const uu = new Float64Array(k);
  const b = right.slice();
  const floor = Number.EPSILON * scale || Number.MIN_VALUE;
  for (let i = 0; i + 1 < k; i++) {
    let below = off[i]!;
    if (Math.abs(below) > Math.abs(d[i]!)) {
      [below, d[i]] = [d[i]!, below];
      [u[i], d[i + 1]] = [d[i + 1]!, u[i]!];
      [uu[i], u[i + 1]] = [u[i + 1]!, 0];
      [b[i], b[i + 1]] = [b[i + 1]!, b[i]!];
    }
    if (Math.abs(d[i]!) < floor) d[i] = floor;
    const factor = below / d[i]!;
    d[i + 1]! -= factor * u[i]!;
    u[i + 1]! -= factor * uu[i]!;
    b[i + 1]! -= factor * b[i]!;
  }
  if (Math.abs(d[k - 1]!) < floor) d[k - 1] = floor;
  for (let i = k - 1; i >= 0; i--) {
    b[i] = (b[i]! - (u[i]! * (b[i + 1] ?? 0) + uu[i]! * (b[i + 2] ?? 0))) / d[i]!;
  }
  return b;
}

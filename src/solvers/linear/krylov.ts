import { InternalError, NotConvergedError } from "../../errors/errors.ts";
import { hessenbergEigenvalues } from "./hessenberg.ts";
import {
  combination,
  type DenseMatrix,
  denseMatrix,
  dot,
  type LinearMap,
  norm,
  normalised,
} from "./matrix.ts";
import { describeEigenpair, type Eigenpair, eigenpairNear, scatteredVector } from "./rayleigh.ts";

/** How a Krylov search runs. */
export interface SearchOptions {
  /** A vector with a component along the wanted eigenvector; default a fixed scattered vector. */
  readonly start?: Float64Array;
  /** The same of the left eigenvector, where that is looked for; default the right one. */
  readonly leftStart?: Float64Array;
  /** First Krylov dimension (default 20), which grows until the wanted Ritz value settles, to n at most. */
  readonly dimension?: number;
  /** From one dimension to the next (default 2). */
  readonly growth?: number;
  /** Relative change of the Ritz value that counts as settled, where no factorisation follows (default 2⁻⁴⁶). */
  readonly tolerance?: number;
}

const REAL_TOLERANCE = 1e-7;
const SETTLED = 64 * Number.EPSILON;

/**
 * The eigenpair of the largest real eigenvalue of a linear map, without a factorisation: right and left vectors come from the Arnoldi iterations of M and Mᵀ,
 * stopped when two Krylov spaces agree on the eigenvalue, and the value is their two-sided Rayleigh quotient. For large
 * maps with a rapidly decaying spectrum.
 *
 * @throws NotConvergedError if there is no real eigenvalue.
 */
export function krylovEigenpair(map: LinearMap, options: SearchOptions = {}): Eigenpair {
  const { start = scatteredVector(map.size) } = options;
  const right = ritzVector(settledSpace(map, start, options));
  const flipped: LinearMap = {
    size: map.size,
    times: (x) => map.transposedTimes(x),
    transposedTimes: (x) => map.times(x),
  };
  const left = ritzVector(settledSpace(flipped, options.leftStart ?? right, options));
  const value = dot(left, map.times(right)) / dot(left, right);
  return describeEigenpair(map, value, right, left);
}

/** The largest real eigenvalue alone, found as in {@link krylovEigenpair}. */
export function largestRealEigenvalue(map: LinearMap, options: SearchOptions = {}): number {
  const { start = scatteredVector(map.size) } = options;
  const { ritz } = settledSpace(map, start, options);
  if (!Number.isFinite(ritz)) throw new NotConvergedError("the map has no real eigenvalue");
  return ritz;
}

/** The largest real eigenvalue and its right vector, as {@link largestRealEigenvalue} finds it. */
export function largestRealRitzPair(
  map: LinearMap,
  options: SearchOptions = {},
): { readonly value: number; readonly vector: Float64Array } {
  const { start = scatteredVector(map.size) } = options;
  const space = settledSpace(map, start, options);
  return { value: space.ritz, vector: ritzVector(space) };
}

export interface KrylovSpace {
  readonly basis: readonly Float64Array[];
  readonly hessenberg: DenseMatrix;
  /** Invariant under the map, or the whole space. */
  readonly complete: boolean;
}

/** The Krylov space, grown in dimension until its largest real Ritz value settles. */
export function settledSpace(
  map: LinearMap,
  start: Float64Array,
  { dimension: first = 20, growth = 2, tolerance = SETTLED }: Omit<SearchOptions, "start" | "leftStart">,
): KrylovSpace & { readonly ritz: number } {
  const n = map.size;
  if (n === 0) throw new InternalError("eigenvalues of an empty map");
  const space = new GrowingSpace(map, start);
  let previous = Number.NaN;
  for (let dimension = Math.min(first, n); ; dimension = Math.min(Math.ceil(growth * dimension), n)) {
    const reached = space.grownTo(dimension);
    const ritz = largestReal(hessenbergEigenvalues(reached.hessenberg));
    // Before they settle all Ritz values may be complex, which is −∞ here and no small change.
    const settled = Number.isFinite(ritz) && Math.abs(ritz - previous) <= tolerance * Math.abs(ritz);
    if (reached.complete || settled) return { ...reached, ritz };
    previous = ritz;
  }
}

/** The Ritz vector of the largest real Ritz value in the full space. */
function ritzVector({ basis, hessenberg, ritz }: KrylovSpace & { ritz: number }): Float64Array {
  if (!Number.isFinite(ritz)) throw new NotConvergedError("the map has no real eigenvalue");
  return normalised(combination(basis, eigenpairNear(hessenberg, ritz).right));
}

function largestReal(values: readonly { readonly re: number; readonly im: number }[]): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (const { re, im } of values) {
    if (Math.abs(im) <= REAL_TOLERANCE * Math.hypot(re, im)) largest = Math.max(largest, re);
  }
  return largest;
}

/** The Arnoldi projection onto span{x, Mx, …}, which goes on where it ended. */
class GrowingSpace {
  private readonly map: LinearMap;
  private readonly basis: Float64Array[];
  private readonly columns: Float64Array[] = [];
  private next: Float64Array | null;

  constructor(map: LinearMap, start: Float64Array) {
    this.map = map;
    this.basis = [];
    this.next = normalised(start);
  }

  grownTo(dimension: number): KrylovSpace {
    while (this.next && this.columns.length < dimension) this.grow(this.next);
    const { basis, columns, next } = this;
    const size = columns.length;
    return {
      basis: basis.slice(),
      hessenberg: denseMatrix(size, size, (i, j) => columns[j]![i] ?? 0),
      complete: !next || size >= this.map.size,
    };
  }

  private grow(direction: Float64Array): void {
    const { map, basis, columns } = this;
    basis.push(direction);
    const image = map.times(direction);
    const scale = norm(image);
    const column = orthogonalise(image, basis);
    const rest = norm(image);
    column[columns.length + 1] = rest;
    columns.push(column);
    this.next = rest <= 4 * Number.EPSILON * scale ? null : image.map((entry) => entry / rest);
  }
}

/** Removes the components along `basis` in place (twice, for orthogonality to round-off) and returns them. */
export function orthogonalise(vector: Float64Array, basis: readonly Float64Array[]): Float64Array {
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

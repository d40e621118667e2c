import { InternalError, NotConvergedError } from "../../errors/errors.ts";
import { type SearchOptions, settledSpace } from "./krylov.ts";
import { type DenseMatrix, denseMap } from "./matrix.ts";
import { type Eigenpair, eigenpairNear, scatteredVector } from "./rayleigh.ts";

export { type Eigenpair, eigenpairNear } from "./rayleigh.ts";

const RITZ_TOLERANCE = 1e-4;

/**
 * The eigenpair of the largest real eigenvalue of a dense, not necessarily symmetric matrix (complex pairs and
 * negative eigenvalues of larger modulus are passed over): Arnoldi iteration locates it, two-sided Rayleigh
 * quotient iteration polishes it.
 *
 * @throws NotConvergedError if no real eigenvalue is found or the polished value is not the located one.
 */
export function largestRealEigenpair(matrix: DenseMatrix, options: SearchOptions = {}): Eigenpair {
  const n = matrix.rows;
  if (matrix.columns !== n) throw new InternalError(`eigenvalues of a ${n}×${matrix.columns} matrix`);
  const { start = scatteredVector(n), dimension = 20 } = options;
  return polish(
    matrix,
    settledSpace(denseMap(matrix), start, { dimension, tolerance: RITZ_TOLERANCE }).ritz,
    start,
  );
}

function polish(matrix: DenseMatrix, ritz: number, start: Float64Array): Eigenpair {
  if (!Number.isFinite(ritz)) throw new NotConvergedError("the matrix has no real eigenvalue");
  const pair = eigenpairNear(matrix, ritz, { right: start });
  if (Math.abs(pair.value - ritz) > 10 * RITZ_TOLERANCE * Math.abs(ritz)) {
    throw new NotConvergedError(`the iteration left the largest real eigenvalue ${ritz} for ${pair.value}`);
  }
  return pair;
}

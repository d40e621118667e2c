import { NotConvergedError } from "../../errors/errors.ts";
import { factorise, solve, solveTransposed } from "./lu.ts";
import { type DenseMatrix, denseMap, dot, type LinearMap, norm, normalised, times } from "./matrix.ts";

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
    if (settled && step > 0) return describeEigenpair(denseMap(matrix), value, right, left);
  }
  throw new NotConvergedError(
    `Rayleigh quotient iteration from ${guess} did not settle (last value ${value})`,
  );
}

/** The eigenpair with its error, from converged vectors. */
export function describeEigenpair(
  map: LinearMap,
  value: number,
  right: Float64Array,
  left: Float64Array,
): Eigenpair {
  const x = oriented(right);
  const overlap = dot(left, x);
  const y = overlap < 0 ? left.map((entry) => -entry) : left;
  const image = map.times(x);
  const residual = norm(image.map((entry, i) => entry - value * x[i]!));
  const leftResidual = norm(map.transposedTimes(y).map((entry, i) => entry - value * y[i]!));
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
export function scatteredVector(n: number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => 1 + 0.5 * Math.sin(1 + 12.9898 * i));
}

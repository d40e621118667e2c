import { NotConvergedError } from "../../errors/errors.ts";
import { gmres } from "../linear/gmres.ts";
import { factorise, type LuFactors, solve, solveTransposed } from "../linear/lu.ts";
import {
  type DenseMatrix,
  denseMatrix,
  isDense,
  type Matrix,
  norm,
  times,
  transposedTimes,
} from "../linear/matrix.ts";

/** Largest relative difference of g|G^R|² at which the factors of a neighbour serve with iterative refinement. */
const NEIGHBOUR = 1e-3;
const REFINEMENTS = 8;
const ROUND_OFF = 1e-15;
/** Of the Krylov space in which the operator, 1 and a compact one, is inverted: to rounding 15 to 30 dimensions are used. */
const DIMENSION = 80;
/** What may be left of the right-hand side: this, or so many tolerances. */
const UNSOLVED = { least: 1e-10, tolerances: 10 };

/**
 * The operator 1 + relaxation·|G^R|² that turns the source of X into X. A matrix is factored: the costliest step of an
 * eigenvalue at one coupling; near a coupling that is factored already a few refinements replace it. A map without entries
 * is inverted by minimal residuals.
 */
export class Relaxation {
  readonly #kernel: Matrix;
  /** g|G^R|² at the nodes. */
  readonly #weight: Float64Array;
  /** Null for a map. */
  readonly #factors: LuFactors | null;
  readonly #factored: Float64Array;
  readonly #tolerance: number;

  /**
   * @param neighbour an operator on the same grid whose factors may be reused.
   * @param tolerance what minimal residuals leave of the right-hand side; default rounding.
   */
  constructor(kernel: Matrix, weight: Float64Array, neighbour?: Relaxation | null, tolerance = ROUND_OFF) {
    this.#tolerance = tolerance;
    this.#kernel = kernel;
    this.#weight = weight;
    const reusable = neighbour && isClose(weight, neighbour.#factored) ? neighbour : null;
    this.#factored = reusable ? reusable.#factored : weight;
    this.#factors = reusable
      ? reusable.#factors
      : isDense(kernel)
        ? factorise(explicit(kernel, weight))
        : null;
  }

  /** X with (1 + relaxation·|G^R|²) X = b. @param near where minimal residuals start, default 0. */
  solve(b: Float64Array, near?: Float64Array): Float64Array {
    const operator = (x: Float64Array) => times(this.#kernel, product(this.#weight, x));
    return this.#inverted({ b, near }, solve, operator);
  }

  /** z with (1 + relaxation·|G^R|²)ᵀ z = b. @param near where minimal residuals start, default 0. */
  solveTransposed(b: Float64Array, near?: Float64Array): Float64Array {
    const operator = (x: Float64Array) => product(this.#weight, transposedTimes(this.#kernel, x));
    return this.#inverted({ b, near }, solveTransposed, operator);
  }

  #inverted(
    { b, near }: Sought,
    substitute: (factors: LuFactors, r: Float64Array) => Float64Array,
    operator: (x: Float64Array) => Float64Array,
  ): Float64Array {
    const factors = this.#factors;
    if (!factors) return minimised((x) => added(x, operator(x)), { b, near }, this.#tolerance);
    const x = substitute(factors, b);
    if (this.#factored === this.#weight) return x;
    for (let step = 0; step < REFINEMENTS; step++) {
      const image = operator(x);
      const correction = substitute(
        factors,
        b.map((value, i) => value - x[i]! - image[i]!),
      );
      for (let i = 0; i < x.length; i++) x[i]! += correction[i]!;
      if (norm(correction) <= ROUND_OFF * norm(x)) break;
    }
    return x;
  }
}

/** A right-hand side, and what is near its solution. */
interface Sought {
  readonly b: Float64Array;
  readonly near?: Float64Array | undefined;
}

/** @throws NotConvergedError next to a singular operator, where rounding decides. */
function minimised(
  operator: (x: Float64Array) => Float64Array,
  { b, near }: Sought,
  tolerance: number,
): Float64Array {
  const size = norm(b);
  const missed = (x: Float64Array): Float64Array => difference(b, operator(x));
  const rest = near ? missed(near) : b;
  const left = norm(rest);
  if (near && left <= tolerance * size) return near;
  const correction = gmres(operator, rest, { dimension: DIMENSION, tolerance: (tolerance * size) / left });
  const x = near ? added(near, correction) : correction;
  const unsolved = norm(missed(x)) / size;
  const accepted = Math.max(UNSOLVED.least, UNSOLVED.tolerances * tolerance);
  if (unsolved <= accepted) return x;
  throw new NotConvergedError(
    `the equation of the residual Ξ is next to singular: it is solved to ${unsolved.toExponential(1)} (relative), up to ${accepted} is accepted; its damping is not resolved`,
  );
}

function added(x: Float64Array, y: Float64Array): Float64Array {
  return x.map((value, i) => value + y[i]!);
}

function difference(x: Float64Array, y: Float64Array): Float64Array {
  return x.map((value, i) => value - y[i]!);
}

function explicit(kernel: DenseMatrix, weight: Float64Array): DenseMatrix {
  const n = weight.length;
  return denseMatrix(n, n, (i, j) => (i === j ? 1 : 0) + kernel.data[i * n + j]! * weight[j]!);
}

function product(x: Float64Array, y: Float64Array): Float64Array {
  return x.map((value, i) => value * y[i]!);
}

function isClose(weight: Float64Array, other: Float64Array): boolean {
  return weight.every((value, i) => Math.abs(value - other[i]!) <= NEIGHBOUR * other[i]!);
}

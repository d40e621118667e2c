import { factorise, type LuFactors, solve, solveTransposed } from "../linear/lu.ts";
import { type DenseMatrix, denseMatrix, norm, times, transposedTimes } from "../linear/matrix.ts";

/** Largest relative difference of g|G^R|² at which the factors of a neighbour serve with iterative refinement. */
const NEIGHBOUR = 1e-3;
const REFINEMENTS = 8;
const ROUND_OFF = 1e-15;

/**
 * The operator 1 + relaxation·|G^R|² that turns the source of X into X. Factoring it is the costliest step of an
 * eigenvalue at one coupling; near a coupling that is factored already a few refinements replace it.
 */
export class Relaxation {
  readonly #kernel: DenseMatrix;
  /** g|G^R|² at the nodes. */
  readonly #weight: Float64Array;
  readonly #factors: LuFactors;
  readonly #factored: Float64Array;

  /** @param neighbour an operator on the same grid whose factors may be reused. */
  constructor(kernel: DenseMatrix, weight: Float64Array, neighbour?: Relaxation | null) {
    this.#kernel = kernel;
    this.#weight = weight;
    const reusable = neighbour && isClose(weight, neighbour.#factored) ? neighbour : null;
    this.#factored = reusable ? reusable.#factored : weight;
    this.#factors = reusable ? reusable.#factors : factorise(explicit(kernel, weight));
  }

  /** X with (1 + relaxation·|G^R|²) X = b. */
  solve(b: Float64Array): Float64Array {
    return this.#refined(
      b,
      (r) => solve(this.#factors, r),
      (x) => times(this.#kernel, product(this.#weight, x)),
    );
  }

  /** z with (1 + relaxation·|G^R|²)ᵀ z = b. */
  solveTransposed(b: Float64Array): Float64Array {
    return this.#refined(
      b,
      (r) => solveTransposed(this.#factors, r),
      (x) => product(this.#weight, transposedTimes(this.#kernel, x)),
    );
  }

  #refined(
    b: Float64Array,
    approximate: (r: Float64Array) => Float64Array,
    operator: (x: Float64Array) => Float64Array,
  ): Float64Array {
    const x = approximate(b);
    if (this.#factored === this.#weight) return x;
    for (let step = 0; step < REFINEMENTS; step++) {
      const image = operator(x);
      const correction = approximate(b.map((value, i) => value - x[i]! - image[i]!));
      for (let i = 0; i < x.length; i++) x[i]! += correction[i]!;
      if (norm(correction) <= ROUND_OFF * norm(x)) break;
    }
    return x;
  }
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

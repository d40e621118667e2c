import { EvenConvolution } from "../linear/even-convolution.ts";
import { largestSymmetricEigenpair } from "../linear/symmetric.ts";

/** An approximate solution of B u = κ D u on the first rows; nothing about it is proved. */
export interface TrialVector {
  /** u_n ≥ 0 for n < N, with u·Du = 1. */
  readonly u: Float64Array;
  readonly value: number;
  /** Estimate of the second eigenvalue. */
  readonly second: number;
}

/** Below this residual the rigorous bounds of 25 digits gain nothing; the rounding of doubles is smaller. */
const RESIDUAL = 1e-13;

/**
 * The top eigenvector of the first N rows of B against D = diag(2n+1), with λ_0 … λ_{2N−1} as doubles (λ_0 is not used), by
 * the Lanczos process on D^{−1/2}BD^{−1/2}. The eigenvector is positive (B is non-negative off its diagonal), so negative
 * rounding is cut to 0.
 */
export function trialVector(lambda: Float64Array): TrialVector {
  const a = lambda.slice();
  a[0] = 0;
  const product = new EvenConvolution(a);
  const size = product.size;
  const root = Float64Array.from({ length: size }, (_, n) => Math.sqrt(2 * n + 1));
  const diagonal = new Float64Array(size);
  for (let n = 1; n < size; n++) diagonal[n] = diagonal[n - 1]! - 2 * lambda[n]!;
  const times = (y: Float64Array): Float64Array => {
    const u = y.map((value, n) => value / root[n]!);
    return product.times(u).map((value, n) => (value + diagonal[n]! * u[n]!) / root[n]!);
  };
  const start = root.map((value) => value ** -3);
  const pair = largestSymmetricEigenpair({ size, times }, { start, residual: RESIDUAL });
  const sign = Math.sign(pair.vector[0]!);
  const u = pair.vector.map((value, n) => Math.max(0, (sign * value) / root[n]!));
  return { u, value: pair.value, second: pair.value - pair.gap };
}

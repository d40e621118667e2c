import { InternalError } from "../../errors/errors.ts";
import { EvenConvolution } from "../../solvers/linear/even-convolution.ts";
import { type BenchCase, type BenchGroup, compared, millisecondsOf } from "./timing.ts";

const SIZES = [512, 2048];

/** The matrix–vector product of the Matsubara axis, Σ_m λ(n−m)x_m, at two sizes beside the dense one. */
export function convolutionCases(): BenchGroup {
  return { cases: SIZES.map(product), notes: [] };
}

function product(size: number): BenchCase {
  const response = Float64Array.from({ length: 2 * size }, (_, k) => 1 / (1 + (0.01 * k) ** 2));
  const x = Float64Array.from({ length: size }, (_, n) => 1 / (1 + n));
  const fast = new EvenConvolution(response);
  const dense = plainProduct(response, x);
  const off = Math.max(...fast.times(x).map((value, n) => Math.abs(value - dense[n]!)));
  // Sums of numbers of order one with harmonic weights: rounding is some 1e-15.
  if (!(off < 1e-12)) throw new InternalError(`the fast product differs by ${off}`);
  return compared(
    `matrix–vector product, N = ${size}`,
    millisecondsOf(() => fast.times(x)),
    "dense matrix",
    millisecondsOf(() => plainProduct(response, x)),
  );
}

function plainProduct(response: Float64Array, x: Float64Array): Float64Array {
  return x.map((_, n) => {
    let sum = 0;
    for (let m = 0; m < x.length; m++) sum += (response[Math.abs(n - m)]! + response[n + m + 1]!) * x[m]!;
    return sum;
  });
}

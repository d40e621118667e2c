import { factorise, type LuFactors, solve } from "../../linear/lu.ts";
import { denseMatrix, maximumNorm } from "../../linear/matrix.ts";

/** Approximate solutions with A = D − B cut after N rows; nothing about them is proved. */
export interface ResponseVectors {
  /** 2μ*A⁻¹β. */
  readonly q: Float64Array;
  /** A⁻¹(θ + β): the perturbation at the transition, up to a factor. */
  readonly response: Float64Array;
}

/** From λ_l, l < 2N, and β_n, n < N, as doubles. */
export function responseVectors(
  lambda: Float64Array,
  beta: Float64Array,
  { muStar, count }: { readonly muStar: number; readonly count: number },
): ResponseVectors {
  const factors = scaledFactors(lambda, beta.length);
  const at = (source: Float64Array): Float64Array => {
    const scaled = source.map((value, n) => value / Math.sqrt(2 * n + 1));
    return solve(factors, scaled).map((value, n) => value / Math.sqrt(2 * n + 1));
  };
  return {
    q: at(beta.map((value) => 2 * muStar * value)),
    response: at(beta.map((value, n) => value + (n < count ? 1 : 0))),
  };
}

/** D^{-1/2}AD^{-1/2} = LU. */
function scaledFactors(lambda: Float64Array, size: number): LuFactors {
  const diagonal = new Float64Array(size);
  let inner = 0;
  for (let n = 0; n < size; n++) {
    if (n > 0) inner += 2 * lambda[n]!;
    diagonal[n] = 2 * n + 1 - lambda[2 * n + 1]! + inner;
  }
  const root = Float64Array.from({ length: size }, (_, n) => Math.sqrt(2 * n + 1));
  return factorise(
    denseMatrix(size, size, (n, m) => {
      const entry = n === m ? diagonal[n]! : -lambda[Math.abs(n - m)]! - lambda[n + m + 1]!;
      return entry / (root[n]! * root[m]!);
    }),
  );
}

/** Positive weights near |v_n|: where v changes sign the tail n⁻³ of every perturbation stands in. */
export function weightsOf(v: Float64Array): Float64Array {
  const largest = maximumNorm(v);
  return v.map((x, n) => Math.abs(x) / largest + (2 * n + 1) ** -3);
}

import type { RealBall } from "../../precision/index.ts";

/**
 * The quadratic form of the linearised equilibrium equations on even sequences v_n = Δ_n/(2n+1), n ≥ 0,
 *   Q(v) = ½Σ_{n,m≥0} [σ_{n+m+1}(v_n + v_m)² − δ_{|n−m|}(v_n − v_m)²],
 * compared with D(v) = Σ(2n+1)v_n². With σ_l = δ_l = λ(i2πTl) it is the form of
 *   (2n+1)v_n = Σ_m {λ_{n−m}(v_m − v_n) + λ_{n+m+1}(v_m + v_n)}.
 * Forms with σ ≠ δ bound a whole range of temperatures.
 */
export interface PairingForm {
  /** σ_l ≥ 0 at index l ≥ 1, not increasing with l; index 0 is not used. */
  readonly sums: readonly RealBall[];
  /** δ_l ≥ 0 at index l ≥ 1, as many. */
  readonly differences: readonly RealBall[];
  /** m with δ_l ≤ σ_l ≤ m/l² for every l ≥ 1, those beyond the arrays included. */
  readonly strength: RealBall;
  /** m̂ with σ_l − δ_l ≤ m̂/l² for every l ≥ 1; undefined where σ = δ. */
  readonly excess?: RealBall;
}

/** The form of one temperature: σ = δ = λ_l, l = 1 … `lambda.length − 1`. */
export function formOf(lambda: readonly RealBall[], strength: RealBall): PairingForm {
  return { sums: lambda, differences: lambda, strength };
}

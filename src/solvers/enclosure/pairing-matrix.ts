import { pi, RealBall } from "../../precision/index.ts";

const BITS = 128;
/** ζ(2) = Σ_{l≥1}1/l² = π²/6: where λ_l ≤ m/l² no λ_l sum to more than ζ(2)m. */
export const ZETA2 = pi(BITS).square(BITS).div(RealBall.integer(6), BITS);

/**
 * The matrix of the linearised equilibrium equations on even sequences v_n = Δ_n/(2n+1), n ≥ 0:
 *   (2n+1)v_n = Σ_m {λ_{n−m}(v_m − v_n) + λ_{n+m+1}(v_m + v_n)},   λ_l = λ(i2πTl),
 * that is D v = B v with D = diag(2n+1), B_nm = λ_{|n−m|} + λ_{n+m+1} off the diagonal and, by telescoping,
 * B_nn = λ_{2n+1} − 2Σ_{l=1}^n λ_l on it; λ_0 drops out. Its quadratic form is
 *   v·Bv = ½Σ_{n,m≥0} [λ_{n+m+1}(v_n + v_m)² − λ_{|n−m|}(v_n − v_m)²].
 * A matrix that bounds a range of temperatures has B_nn = λ_{2n+1} − 2Σ_{l=1}^n δ_l with δ_l ≤ λ_l.
 */
export interface PairingMatrix {
  /** λ_l ≥ 0 at index l ≥ 1, not increasing with l; index 0 is not used. */
  readonly lambda: readonly RealBall[];
  /** m with λ_l ≤ m/l² for every l ≥ 1, those beyond the array included. */
  readonly strength: RealBall;
  /** δ_l where they differ from λ_l, and m̂ with 0 ≤ λ_l − δ_l ≤ m̂/l² for every l ≥ 1. */
  readonly reduced?: { readonly delta: readonly RealBall[]; readonly excess: RealBall };
}

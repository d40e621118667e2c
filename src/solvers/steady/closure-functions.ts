import type { Complex } from "../boson-kernels.ts";

/**
 * What a closure makes of ω̃ = ω − Σ^R(ω), Im ω̃ > 0: sums over energies per state (local closure) or per density of states (bands), to
 * first order in φ.
 */
export interface ClosureFunctions {
  /** ∫dε ρ G^R. */
  green(re: number, im: number): Complex;
  /** ∫dε ρ F^R over φ^R. */
  anomalous(re: number, im: number): Complex;
  /** ∫dε ρ G_11^R Ξ G_22^A over Ξ: real and positive. */
  feedback(re: number, im: number): number;
  /** ∫B dω, the number of states. */
  readonly states: number;
  /** ω̃ ≥ 0 at which the functions are singular, for grids. */
  readonly branchPoints: readonly number[];
}

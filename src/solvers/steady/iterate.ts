import type { ComplexVector } from "../local/complex-matrix.ts";
import type { LineIntegrals } from "./line-integrals.ts";
import type { SteadyProblem } from "./steady-problem.ts";

/** The normal state at one coupling on the half line ω > 0. */
export interface SteadyNormalState {
  readonly integrals: LineIntegrals;
  readonly problem: SteadyProblem;
  /** Factor g on the given spectrum. */
  readonly factor: number;
  readonly omegaTilde: ComplexVector;
  /** ∫dε ρ G^R at the nodes. */
  readonly green: ComplexVector;
  /** h at the nodes. */
  readonly distribution: Float64Array;
  /** ∫|δB|dω/∫B dω + ∫B|δh|dω/∫B dω of the last step. */
  readonly residual: number;
  /** Smallest −Im(Σ^R + Σ_b^R) and largest |h| as integrals give them, before ω̃ and h are kept causal. */
  readonly smallestRate: number;
  readonly largestDistribution: number;
}

/** Where an iteration starts: Im G and h at the nodes. */
export interface NormalStart {
  readonly imaginary: Float64Array;
  readonly distribution: Float64Array;
}

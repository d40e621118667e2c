import type { RealBall } from "../../../precision/index.ts";

/** Modes of a spectrum in its own unit, for λ(iν) = Σ w_j/(x_j² + ν²) at ν ≥ ν₁. */
export interface Modes {
  readonly x: readonly RealBall[];
  readonly weight: readonly RealBall[];
  readonly share: number;
  readonly scale: RealBall;
}

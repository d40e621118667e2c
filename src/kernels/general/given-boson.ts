/** A complex double. */
export interface ComplexValue {
  readonly re: number;
  readonly im: number;
}

/**
 * A boson in any steady state, by its functions: A odd with A(x > 0) ≥ 0 and any odd F_B with |F_B| ≥ 1. The product A F_B is a
 * function of its own, because F_B has a pole at x = 0 where A vanishes. Unit coupling of the given spectrum.
 */
export interface GivenBoson {
  /** A(x). */
  a(x: number): number;
  /** A(x)F_B(x), even, finite at x = 0. */
  aFB(x: number): number;
  /** F_B(x) for x ≠ 0. */
  distribution(x: number): number;
  /** λ(z) = ∫dx A(x)/(x−z) for Im z ≥ 0; λ^R at Im z = 0. */
  lambda(re: number, im: number): ComplexValue;
  /** λ(iν), real and even in ν. */
  matsubara(nu: number): number;
  /** P_B(z) = ∫dx A(x)F_B(x)/(x−z−i0) for Im z ≥ 0. */
  pB(re: number, im: number): ComplexValue;
}

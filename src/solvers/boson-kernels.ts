/**
 * What a solver asks of the generated kernels, bound to one boson spectrum and the temperatures T_e, T_B.
 * Solvers know only these functions; the formulas behind them come from the derivation through `kernels/`.
 */

/** A complex double. */
export interface Complex {
  readonly re: number;
  readonly im: number;
}

/** Functions of the boson alone (odd spectral function A, λ(z) = ∫dx A(x)/(x−z), coupling as given). */
export interface BosonKernels {
  /** A(x), odd, A(x>0) ≥ 0; not available for the Einstein boson, whose A is a pair of δ functions. */
  a(x: number): number;
  /** A(x)F_B(x), even; finite at x = 0. */
  aFB(x: number): number;
  /** λ(z) for Im z ≥ 0; at Im z = 0 the retarded boundary value λ^R. */
  lambda(re: number, im: number): Complex;
  /** λ(iν), real and even in ν. */
  matsubara(nu: number): number;
  /** P_B(z) = ∫dx A(x)F_B(x)/(x−z−i0), Im z ≥ 0. */
  pB(re: number, im: number): Complex;
}

/** The wide-band kernels at real ω, ν: φ^R(ω) = ∫dν kernelPhi Re f^R(ν), Σ^R(ω) = ∫dν kernelSigma Re g^R(ν). */
export interface WideBandKernels extends BosonKernels {
  /** K(ω,ν) = ½[P_B(ω−ν) + h(ν)λ^R(ω−ν)] with h = tanh(ν/2T_e). */
  kernelPhi(omega: number, nu: number): Complex;
  /** −K(ω,ν). */
  kernelSigma(omega: number, nu: number): Complex;
}

/**
 * Weights of the local closure at unit coupling of the given spectrum:
 * φ^R(ω) = ∫dν [localBoson + localThermal] Im F^R(ν) + ∫dν localNonThermal X(ν)|G^R(ν)|²,
 * X(ω) = ∫dν xiSource Im F^R(ν) − ∫dν xiRelaxation X(ν)|G^R(ν)|².
 */
export interface LocalKernels extends BosonKernels {
  /** −P_B(ω−ν)/2π: the D^K F^R share after closing the contour on the retarded F. */
  localBoson(omega: number, nu: number): Complex;
  /** −λ^R(ω−ν)h(ν)/2π. */
  localThermal(omega: number, nu: number): Complex;
  /** −λ^R(ω−ν)/4π. */
  localNonThermal(omega: number, nu: number): Complex;
  /** −A(ω−ν)N(ω,ν), finite at ω = ν. */
  xiSource(omega: number, nu: number): number;
  /** ½A(ω−ν)[F_B(ω−ν) − h(ω)]. */
  xiRelaxation(omega: number, nu: number): number;
}

/** Where the spectrum has structure, so that grids can resolve it; all in the unit of the temperatures. */
export interface SpectrumShape {
  /** Positive frequencies at which A has peaks, kinks or edges. */
  readonly features: readonly number[];
  /** Width of the narrowest structure (0 for δ functions). */
  readonly width: number;
  /** A frequency beyond which A is negligible or falls as a power law only. */
  readonly top: number;
  /** Positive frequencies between which A is smooth, where they are known. */
  readonly kinks?: readonly number[];
}

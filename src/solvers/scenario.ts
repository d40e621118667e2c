/** What keeps a steady state out of equilibrium: words that solvers and the command line share. */

/** An incoherent drive of the boson: F_B → F_B + 2N·sgn(x)·exp(−((|x|−centre)/width)²), in the unit of the spectrum. */
export interface Drive {
  /** N ≥ 0. */
  readonly strength: number;
  readonly centre: number;
  readonly width: number;
}

/**
 * What keeps the electrons at T_e: `fixed`, h = tanh(ω/2T_e) without broadening; a `lead` at T_e of rate Γ_b, which adds
 * −iΓ_b/2 to Σ^R, with h from the kinetic equation, or `held` at h = tanh(ω/2T_e) whatever the boson does, to see what the boson does
 * beside that; `none`, h from the kinetic equation with the boson alone.
 */
export type Bath =
  | { readonly kind: "fixed" }
  | { readonly kind: "none" }
  | { readonly kind: "lead"; readonly rate: number; readonly held?: boolean };

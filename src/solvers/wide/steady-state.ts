import type { CriticalCoupling } from "./critical-coupling-matsubara.ts";

/**
 * What the gap at the critical point is made of: share_i = ⟨χ, M_iφ⟩/⟨χ, φ⟩ with the right and left eigenvectors φ, χ of the gap
 * map M = ΣM_i. The shares add up to 1, do not depend on grid or normalisation, and may be negative.
 */
export interface MechanismShares {
  /** ∫½P_B(ω−ν) Re f(ν): boson fluctuations. */
  readonly bosonFluctuation: number;
  /** ∫½h(ν)λ^R(ω−ν) Re f(ν): the thermal mechanism. */
  readonly thermal: number;
  /** Zero in the wide band, where the anomalous Keldysh residual does not feed back. */
  readonly nonThermal: number;
}

/**
 * The same shares by the state of the boson. The virtual and the detailed-balance part of φ are not retarded functions by themselves
 * (their poles at Im ω = (2m+1)πT_e cancel in the sum); a part counts with its contribution to Re f^R on the real axis, in which the
 * equations are closed. The mismatch is retarded and does not depend on this choice.
 */
export interface BosonSplit {
  /** ¼∫h(ν)[λ^A(ω−ν)f(ν) + λ^R(ω−ν)f(ν)*]dν: virtual bosons. */
  readonly virtual: number;
  /** (iπ/2)∫A(ω−ν)[F_ref + h(ν)]f(ν)dν: real bosons in detailed balance with the electrons, F_ref = coth((ω−ν)/2T_e). */
  readonly detailedBalance: number;
  /** (iπ/2)∫A(ω−ν)[F_B − F_ref]f(ν)dν: what the boson has more or less than that. */
  readonly mismatch: number;
}

/** The critical point of a wide-band steady state. */
export interface CriticalSteadyState extends CriticalCoupling {
  readonly shares: MechanismShares;
  readonly split: BosonSplit;
  /** −Im Σ^R(0) at the critical coupling. */
  readonly linewidth: number;
  /** What most of the error is and why it is not less, where it is more than was aimed at. */
  readonly limit: string | null;
}

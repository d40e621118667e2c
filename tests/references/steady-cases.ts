import type { Drive } from "../../src/solvers/scenario.ts";
import type { SteadyCritical } from "../../src/solvers/steady/steady-result.ts";
import type { Estimate } from "../../src/solvers/wide/estimate.ts";
import { flat, solvedLine } from "../solvers/steady/line-models.ts";

/** A steady state of the oscillator Ω = 1, κ = 0.5; h is fixed at T_e without a rate, and solved for beside a lead. */
export interface CouplingCase {
  readonly id: string;
  readonly te: number;
  readonly tb?: number;
  readonly halfWidth?: number;
  readonly rate?: number;
  readonly drive?: Drive;
}
export interface OrderCase {
  readonly id: string;
  readonly closure: "local" | "wide";
  /** λ(0): G in the local closure. */
  readonly lambda: number;
  readonly te: number;
  readonly tb: number;
}
export interface Couplings {
  readonly coupling: Estimate;
  readonly withoutNonThermal: Estimate;
}

export function solvedCase({ halfWidth, ...scenario }: CouplingCase): SteadyCritical {
  return solvedLine({ ...scenario, ...(halfWidth === undefined ? {} : { closure: flat(halfWidth) }) });
}

/** G and its error; λ̂(0) = 1 for the solver, per density of states N_F = 1/2W in the flat band: G = 2Wλ. */
export function couplingsOf({ halfWidth = 0.5 }: CouplingCase, solved: SteadyCritical): Couplings {
  const inUnits = ({ factor, error }: { factor: number; error: number }): Estimate => ({
    value: 2 * halfWidth * factor,
    error: 2 * halfWidth * error,
  });
  return { coupling: inUnits(solved), withoutNonThermal: inUnits(solved.withoutNonThermal!) };
}

import type { Term } from "../../algebra/term.ts";
import type { Trace } from "../../algebra/trace.ts";
import type { MatsubaraEquations } from "../../closures/equilibrium.ts";
import { einsteinLaw } from "./einstein-law.ts";
import { oscillatorLaw } from "./oscillator.ts";
import { withOuterRegion } from "./outer.ts";
import { staticCriticalCoupling, thermalRegion } from "./perturbation.ts";
import { referenceSum, spectralLaw } from "./spectral.ts";

/** 1/G_c of the local closure in equilibrium with its first correction. */
export interface EquilibriumCorrection {
  /** 1/4T − 8TΣ_{k≥1} D(ν_k)/ν_k² + (1/π)∫_0^∞ D²/ν² dν, D(ν) = 1 − λ(iν)/λ(0). */
  readonly inverse: Term;
  /** 4a[ln(W/2πT) + γ_E], the thermal sum of a reference with the ohmic slope a and the scale W. */
  readonly logarithm: Term;
  /** The same law for the damped oscillator and the Einstein boson at T ≪ Ω. */
  readonly oscillator: Term;
  readonly einstein: Term;
}

/** The first correction to G_c = 4T by matched expansions at |ω_n| ~ T and |ω_n| ~ Ω. */
export function equilibriumCorrection(equations: MatsubaraEquations, trace?: Trace): EquilibriumCorrection {
  trace?.say(
    "Thermal region. On the Matsubara axis the boson is nearly static, λ(iν) = G[1 − D(ν)], and the equations are expanded in D.",
  );
  const { squares, critical } = staticCriticalCoupling(trace);
  const thermal = thermalRegion(equations.local, { squares, critical }, trace);
  trace?.say("Where the sum is cut off, and what the spectrum has to do with it.");
  spectralLaw(equations, trace);
  trace?.say("The constant beside the logarithm, from a reference that can be summed.");
  const logarithm = referenceSum(trace);
  trace?.say("Outer region. There D is of order one, but its weight in the sums is T/Ω.");
  const inverse = withOuterRegion(thermal, squares, critical, trace);
  trace?.say("Two bosons in closed form.");
  return { inverse, logarithm, oscillator: oscillatorLaw(logarithm, trace), einstein: einsteinLaw(trace) };
}

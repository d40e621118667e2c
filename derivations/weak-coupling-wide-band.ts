import {
  type Derivation,
  einstein,
  equations,
  matsubaraEquations,
  Trace,
  weakCouplingWideBand,
} from "../src/index.ts";

/** T_c = (2e^{γ_E}/π) e^{−1/2} Ω e^{−(1+λ)/λ} [1 + c_1 λ + O(λ²)] and 2Δ/T_c = 2πe^{−γ_E}: the Einstein boson in the wide band. */
export function weakCouplingEinstein(): Derivation {
  const trace = new Trace();
  const result = weakCouplingWideBand(matsubaraEquations(equations()), einstein(), trace);
  return trace.finish(
    "weak-coupling-wide-band",
    "Weak coupling in the wide band: T_c of the Einstein boson",
    {
      ...result,
    },
  );
}

import { type Derivation, equations, matsubaraEquations, residualVanishes, Trace } from "../src/index.ts";

/** Equilibrium: Ξ = 0 and the Matsubara equations of both closures. */
export function equilibrium(): Derivation {
  const trace = new Trace();
  trace.say(
    "At one temperature the KMS defect vanishes identically, and with it the source of the residual.",
  );
  residualVanishes(equations(), trace);
  trace.say(
    "The real-axis equations continue to the upper half plane. tanh has simple poles at iω_n with residue 2T; closing the retarded part above and the advanced part below gives a Matsubara sum and a detailed-balance term that vanishes at z = iω_m. In Σ_n a retarded function at iω_n stands for the advanced one where ω_n < 0. On the axis ω̃ = iω̃_n and φ = φ_n.",
  );
  const result = matsubaraEquations(equations(), trace);
  return trace.finish("equilibrium", "Equilibrium: the Matsubara equations", {
    localFrequency: result.local.frequency,
    localGap: result.local.gap,
    wideFrequency: result.wide.frequency,
    wideGap: result.wide.gap,
    matsubara: result.matsubara,
  });
}

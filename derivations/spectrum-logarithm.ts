import { type Derivation, equations, matsubaraEquations, spectrumLogarithm, Trace } from "../src/index.ts";

/** T_c = (2e^{γ_E}/π) ω_log e^{−U} e^{−(1+λ)/λ} for any α²F, U = ½⟨⟨u coth u⟩⟩ ≥ ½. */
export function spectrumLogarithmDerivation(): Derivation {
  const trace = new Trace();
  trace.say(
    "Weak coupling for an arbitrary spectrum. The Matsubara logarithm of one mode x, S(x) = ln x + γ_E + 2 ln 2 − ln 2πT with Euler's constant γ_E, is that of the Einstein boson; what is new is that the kernel is of rank one for every spectrum and that modes enter in pairs.",
  );
  const { logarithm, temperature } = spectrumLogarithm(matsubaraEquations(equations()).matsubara, trace);
  trace.notDerived(
    "the coefficient of λ for a general spectrum, and μ*",
    "the first needs J_Z and J_R for pairs of modes; the second a cutoff in ω_m, whose logarithm is another one",
  );
  return trace.finish("spectrum-logarithm", "The logarithm of a spectrum: rank one and ω_log", {
    logarithm,
    temperature,
  });
}

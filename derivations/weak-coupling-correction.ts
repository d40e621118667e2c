import {
  agreesWithEquilibrium,
  biasLogarithm,
  type Derivation,
  equations,
  equilibriumCorrection,
  matsubaraEquations,
  Trace,
} from "../src/index.ts";

/** G_c = 4T and its first correction in (T/Ω) ln(Ω/T), in equilibrium. */
export function weakCouplingCorrection(): Derivation {
  const trace = new Trace();
  trace.say(
    "The local closure in equilibrium at T ≪ Ω, on the Matsubara axis: ω̃_m = ω_m + TΣ_n λ(iω_m−iω_n)/ω̃_n, φ_m = TΣ_n λ(iω_m−iω_n)φ_n/ω̃_n². To leading order G_c = 4T; the next order, (T/Ω) ln(Ω/T) and T/Ω, comes from the region |ω_n| ~ T and from |ω_n| ~ Ω.",
  );
  const law = equilibriumCorrection(matsubaraEquations(equations()), trace);
  trace.say(
    "For an ohmic boson, A = G a x at small x, G_c = 4T + 64aT² ln(Ω/T) + O(T²): the coefficient of the logarithm is the slope of A alone.",
  );
  trace.say(
    "Out of equilibrium, fixed thermal h at T_e and boson at T_B. Three regions: the line, |ω| ~ T and |ω| ~ Ω; the logarithm comes from the shell between the last two, where both distributions are at rest and the defect N is exponentially small.",
  );
  const bias = biasLogarithm(equations(), trace);
  agreesWithEquilibrium(bias, law.logarithm, trace);
  trace.notDerived(
    "The constant beside the logarithm at T_B ≠ T_e, of order a in 1/G_c.",
    "It needs the region |ω| ~ T in full: to this order X(ω) follows there from the line by the known kernels, A(ω−ν)N(ω,ν) at ν → 0, but the integrals over ω with tanh and coth of two temperatures are not closed forms. Solved, it is the constant of the equilibrium at T_e plus a·u(T_B/T_e) for every spectrum, u = −4.03, −1.65 and 0.58 at T_B/T_e = 1/4, 1/2 and 2.",
  );
  trace.notDerived(
    "The remainder O((T/Ω²) ln²(Ω/T)) of 1/G_c as a bound.",
    "It is the size of the next order of the expansion; no inequality is proved.",
  );
  return trace.finish("weak-coupling-correction", "The first correction to G_c = 4T", {
    ...law,
    biasInverse: bias.inverse,
  });
}

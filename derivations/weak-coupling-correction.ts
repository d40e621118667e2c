import {
  agreesWithEquilibrium,
  biasConstant,
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
  const constant = biasConstant(equations(), law.inverse, trace);
  trace.say(
    "J is one function of T_B/T_e for every ohmic spectrum; with the outer region it is the whole of O(a) and O(1/Ω).",
  );
  trace.notDerived(
    "The remainder O((T/Ω²) ln²(Ω/T)) of 1/G_c as a bound.",
    "It is the size of the next order of the expansion; no inequality is proved.",
  );
  return trace.finish("weak-coupling-correction", "The first correction to G_c = 4T", {
    ...law,
    biasInverse: bias.inverse,
    biasLaw: constant.inverse,
    biasFunction: constant.function,
  });
}

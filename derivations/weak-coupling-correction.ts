import {
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
  trace.notDerived(
    "The order (T/Ω) ln(Ω/T) out of equilibrium.",
    "Of three regions the line is derived for any lead and drive (weak-coupling-drive). What is missing is |ω| ~ T: there X(ω) is no constant but solves an integral equation with A(ω−ν)N(ω,ν) in full, for which no closed solution is known here unless N = 0. With N = 0 it drops out and Matsubara sums take its place. The fit in {1, T, T ln T} rests on the equilibrium result.",
  );
  trace.notDerived(
    "The remainder O((T/Ω²) ln²(Ω/T)) of 1/G_c as a bound.",
    "It is the size of the next order of the expansion; no inequality is proved.",
  );
  return trace.finish("weak-coupling-correction", "The first correction to G_c = 4T", { ...law });
}

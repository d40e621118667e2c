import { type Derivation, recordThermalStart, Trace, thermalConvolution } from "../src/index.ts";

/** The contour with a thermal branch: mixed components and initial correlations. */
export function thermalStart(): Derivation {
  const trace = new Trace();
  trace.say(
    "A system prepared in equilibrium at t_0 has a contour with a third branch, from t_0 to t_0 − iβ. The same sum over branches then has three terms; X^⌉(t,τ) and X^⌈(τ,t) connect a real time with the thermal branch, X^M(τ,τ') stays on it.",
  );
  const product = thermalConvolution("A", "B", trace);
  trace.say(
    "For the Dyson equation L∘G = 1 the thermal branch decouples, and the mixed components carry its correlations to later times.",
  );
  const start = recordThermalStart(trace);
  trace.notDerived(
    "J^⌉(t,τ) = −δ(t − t_0)δ(τ), so that −iG^RJ^⌉G^M = iG^R(t,t_0)G^M(0,τ)",
    "the joint belongs to the boundary conditions of the differential operator G_0^{-1}, which sums over branches do not see",
  );
  trace.say(
    "Where Σ^⌉(t,τ) and G^R(t,t_0) die out at late times, G^< tends to G^RΣ^<G^A: the steady state of the other derivations. That they die out is a property of the system (a continuum of bath or boson states), not of the contour.",
  );
  return trace.finish("thermal-start", "Thermal starts: the contour with a Matsubara branch", {
    lesser: product["<"],
    matsubara: product.M,
    mixedRight: product["⌉"],
    mixedLeft: product["⌈"],
    startLesser: start.lesser,
    startKeldysh: start.keldysh,
  });
}

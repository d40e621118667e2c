import { type Derivation, equations, Trace, weakCouplingLaw } from "../src/index.ts";

/** G_c = 8/(1/T_e + 1/T_B): the weak-coupling limit of the local closure. */
export function weakCoupling(): Derivation {
  const trace = new Trace();
  trace.say(
    "Let T_e, T_B ≪ Ω with an ohmic boson and fixed h. The line is G^R = 1/(ν + iγ) with a half width γ ≪ T, and on it A → G a x, F_B → 2T_B/x, h → h'(0)ω and λ^R → G = λ(0). The three shares are then integrals over a Lorentzian, exact by residues.",
  );
  const law = weakCouplingLaw(equations(), trace);
  trace.say(
    "Relative corrections are of order (T/Ω) ln(Ω/T). Without the non-thermal share the boson temperature would not matter at all: G_c = 4T_e.",
  );
  return trace.finish("weak-coupling", "Weak coupling in the local closure", { ...law });
}

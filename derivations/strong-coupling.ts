import { type Derivation, equations, matsubaraEquations, strongCoupling, Trace } from "../src/index.ts";

/** Rows kept in the lower bounds of κ. */
const SIZES = [2, 4, 8];

/** T_c = C√(λ⟨Ω²⟩) as λ → ∞: C = √κ/2π with κ the top eigenvalue of a rational matrix, bounded from below exactly. */
export function strongCouplingDerivation(): Derivation {
  const trace = new Trace();
  trace.say(
    "Strong coupling, wide band: T_c ≫ Ω. The rows of the gap equation and of the frequency equation are combined, and the interaction at ν_l ≠ 0 is replaced by its leading power.",
  );
  const { constant } = strongCoupling(matsubaraEquations(equations()).matsubara, SIZES, trace);
  trace.notDerived(
    "an upper bound of κ",
    "truncations bound the top eigenvalue of a symmetric matrix from below only; the tail needs an estimate of its own",
  );
  trace.notDerived(
    "T_c < C√(λ⟨Ω²⟩) at every coupling",
    "λ(iν) < M/ν² raises some entries and lowers others, so that the eigenvalue needs an argument beyond the sign of one term",
  );
  return trace.finish("strong-coupling", "Strong coupling in the wide band: the constant C", { constant });
}

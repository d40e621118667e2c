import { type Derivation, equations, localClosure, Trace } from "../src/index.ts";

/** The local closure and its kernels. */
export function localClosureDerivation(): Derivation {
  const trace = new Trace();
  trace.say(
    "At ε = 0 with particle–hole symmetry G_11 = G_22 = G^R = 1/ω̃ and F^R = φ^R (G^R)², with G^A = conj G^R and F^A = conj F^R: forward scattering at the Fermi momentum, a flat band, a dot. The residual is Ξ = iX with X real, and it returns as X|G^R|². P_B(z) = ∫dx A(x)F_B(x)/(x−z−i0).",
  );
  const { self, gap } = equations();
  const closure = localClosure(self, gap, trace);
  return trace.finish("local-closure", "The local closure", {
    selfEnergy: closure.selfEnergy,
    gap: closure.gap,
    residual: closure.residual,
    ...closure.kernels,
  });
}

import { bandIntegrals, type Derivation, equations, Trace, wideBand } from "../src/index.ts";

/** The wide band: ε integrals by residues, no feedback of Ξ, the kernel K. */
export function wideBandDerivation(): Derivation {
  const trace = new Trace();
  trace.say(
    "In an infinite band with constant density of states the energy integrals are residues. With s = √(ω̃² − φ²), Im s > 0, the retarded function integrates to −iπ(ω̃ + φτ1)/s. Both poles of G_11^R G_22^A lie in one half plane: the residual Ξ does not feed back.",
  );
  bandIntegrals(trace);
  trace.say(
    "Per state, the coupling is (g²N_F)D^R = −λ^R. With f^A = −conj f^R the equations close on Re f^R and Re g^R; closing the contour on the boson part gives one kernel K(ω,ν) for both channels.",
  );
  const closure = wideBand(equations().self, trace);
  return trace.finish("wide-band", "The wide band", {
    gap: closure.gap,
    selfEnergy: closure.selfEnergy,
    ...closure.kernels,
  });
}

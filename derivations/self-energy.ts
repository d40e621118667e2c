import { type Derivation, selfEnergy, Trace } from "../src/index.ts";

/** Σ̂ = i g² D τ3Ĝτ3 in energy space. */
export function selfEnergyDerivation(): Derivation {
  const trace = new Trace();
  trace.say(
    "The electron–boson self-energy of the Fock (Migdal) functional is Σ̂(z,z') = i g² D(z,z') τ3Ĝ(z,z')τ3: a pointwise product on the contour. D is the boson function, g the vertex, Ĝ the electron matrix with entries G_11, G_22 and the anomalous F. τ3 on both sides leaves the normal part and reverses the anomalous one. Σ_22 reads as Σ_11 with G_22 in the place of G_11, and Σ_21 as Σ_12.",
  );
  const self = selfEnergy(trace);
  return trace.finish("self-energy", "The self-energy in the steady state", {
    normalR: self.normal.R,
    normalK: self.normal.K,
    anomalousR: self.anomalous.R,
    anomalousK: self.anomalous.K,
  });
}

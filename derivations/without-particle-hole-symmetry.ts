import {
  asymmetricResidual,
  asymmetricSource,
  asymmetricSums,
  type Derivation,
  equations,
  secondDistribution,
  shiftOfEnergies,
  Trace,
  twoDistributions,
} from "../src/index.ts";

/** Two distribution functions and a density of states that is not even. */
export function withoutParticleHoleSymmetry(): Derivation {
  const trace = new Trace();
  trace.say(
    "Without particle–hole symmetry h_11 is not odd and the two Nambu components have different distribution functions. Energies are measured from the chemical potential of the pairs. F and φ are the 12 entries; to first order in φ the 21 entries obey the same equations by themselves, with h_11 and h_22 exchanged.",
  );
  const second = secondDistribution(trace);
  twoDistributions(trace);
  const keldysh = asymmetricResidual(trace);
  trace.say("What drives this residual follows from the self-energy, as with particle–hole symmetry.");
  const source = asymmetricSource(equations().self, trace);
  trace.say("The sum over ε with any density of states ρ, C(z) = ∫dε ρ(ε)/(z−ε), to first order in φ:");
  const sums = asymmetricSums(trace);
  trace.say("The normal part no longer stays along the unit matrix.");
  shiftOfEnergies(trace);
  trace.notDerived(
    "The closed nonlinear equations without particle–hole symmetry.",
    "The τ3 part of Σ̂ moves the poles to ε = −χ ± s, odd powers of ε bring residuals along τ2 and τ3, and the chemical potential must be fixed by the particle number together with the Hartree term, which the model does not contain.",
  );
  return trace.finish("without-particle-hole-symmetry", "The residual without particle–hole symmetry", {
    secondDistribution: second,
    anomalousKeldysh: keldysh.anomalousKeldysh,
    residual: keldysh.residual,
    source,
    feedback: sums.feedback,
    wideFeedback: sums.wideFeedback,
  });
}

import {
  allParts,
  type Derivation,
  densitySums,
  normalisation,
  Trace,
  transformSymmetries,
  transformsWithoutLogarithm,
} from "../src/index.ts";

/** Closures as parts that can be exchanged: one function C(z) of the density of states replaces every sum over ε. */
export function closures(): Derivation {
  const trace = new Trace();
  trace.say(
    "A closure says over which energies ε the Green functions are summed: it is a density of states ρ(ε). With a self-energy that does not depend on ε all that is needed of ρ is its transform C(z) = ∫dε ρ(ε)/(z−ε). What follows holds for every even ρ; ω̃ = ω − Σ and s = √(ω̃² − φ²) lie in the upper half plane for R and in the lower for A.",
  );
  transformSymmetries(trace);
  trace.say(
    "The Nambu Green function falls into simple fractions in ε, and each of them sums to a value of C.",
  );
  const sums = densitySums(trace);
  normalisation(trace);
  trace.say(
    "Three densities of states: one energy, a box and a constant. Per state the first has c(z) = 1/z, the last c = −iπ above and iπ below the real axis; the box has c(z) = ln[(z+W)/(z−W)], which the derivation flat-band shows. The coupling counts states: g²N_F takes the place of g² where ρ is given per unit of energy.",
  );
  transformsWithoutLogarithm(trace);
  trace.say("Put into what holds for every ρ:");
  const parts = allParts(sums, trace);
  return trace.finish("closures", "Closures as interchangeable parts", {
    normal: sums.normal,
    anomalous: sums.anomalous,
    feedback: sums.feedback,
    spectral: sums.spectral,
    keldysh: sums.keldysh,
    localFeedback: parts.local.feedback,
    flatFeedback: parts.flat.feedback,
    wideFeedback: parts.wide.feedback,
    flatSpectral: parts.flat.spectral,
    wideSpectral: parts.wide.spectral,
  });
}

import {
  type Derivation,
  distributionCondition,
  equations,
  keldyshDyson,
  kmsDefect,
  Trace,
} from "../src/index.ts";

/** The kinetic equation and the KMS defect. */
export function kineticEquation(): Derivation {
  const trace = new Trace();
  trace.say(
    "The Keldysh component of the Dyson equation L∘G = 1 on the contour, L = G_0^{-1} − Σ, fixes the distribution function; G^R = (L^R)^{-1} and L^K = −Σ^K. What G_0^K leaves behind (derivation dyson-equation) has died out: Σ, with the baths in it, has a width wherever there are electrons.",
  );
  keldyshDyson(trace);
  trace.say(
    "In the normal state G^K = h(G^R − G^A) with the electron distribution h = 1 − 2f. The Dyson equation then asks that Σ^K = h(Σ^R − Σ^A).",
  );
  distributionCondition(trace);
  trace.say(
    "Let A be the spectral function of the boson, F_B its distribution function and λ^R(x) = ∫dx' A(x')/(x'−x−i0): g²D^R = −λ^R, g²(D^R − D^A) = −2πiA, g²D^K = −2πiAF_B. Inserting the self-energy, what is left of Σ^K − h(Σ^R − Σ^A) is an integral over the KMS defect N(ω,ν): it measures how far boson and electrons are from detailed balance.",
  );
  const result = kmsDefect(equations().self, trace);
  return trace.finish("kinetic-equation", "Kinetic equation and KMS defect", {
    kmsDefect: result.defect,
    fRef: result.reference,
    rateIn: result.rateIn,
    rateOut: result.rateOut,
  });
}

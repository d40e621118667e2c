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
  trace.say("The Keldysh component of the Dyson equation on the contour fixes the distribution function.");
  keldyshDyson(trace);
  trace.say(
    "In the normal state G^K = h(G^R − G^A) with the electron distribution h = 1 − 2f. The Dyson equation then asks that Σ^K = h(Σ^R − Σ^A).",
  );
  distributionCondition(trace);
  trace.say(
    "Inserting the self-energy, what is left of Σ^K − h(Σ^R − Σ^A) is an integral over the KMS defect N(ω,ν): it measures how far boson and electrons are from detailed balance.",
  );
  const result = kmsDefect(equations().self, trace);
  return trace.finish("kinetic-equation", "Kinetic equation and KMS defect", {
    kmsDefect: result.defect,
    fRef: result.reference,
    rateIn: result.rateIn,
    rateOut: result.rateOut,
  });
}

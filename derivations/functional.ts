import {
  type Derivation,
  fockFunctional,
  inRealGauge,
  recordEuler,
  recordGauge,
  Trace,
} from "../src/index.ts";

/** Σ̂ and Π from the 2PI functional. */
export function functional(): Derivation {
  const trace = new Trace();
  trace.say(
    "The 2PI functional of Fock (Migdal) type is one electron loop with one boson line. Its value fixes every sign and factor of the theory: Σ̂ and Π are its variations with Ĝ and D. All points lie on the contour, ∫dz runs over it.",
  );
  const derived = fockFunctional(trace);
  trace.say(
    "Two checks on Φ itself: Euler's theorem for its degrees, and the invariance under local phases that makes the approximation conserving.",
  );
  recordEuler(derived, trace);
  recordGauge(derived, trace);
  trace.say("For an order parameter along τ1 both off-diagonal entries are F.");
  const polarisation = inRealGauge(derived.polarisation, trace);
  return trace.finish("functional", "Self-energy and polarisation from the 2PI functional", {
    phi: derived.phi,
    selfEnergy11: derived.selfEnergy["11"],
    selfEnergy12: derived.selfEnergy["12"],
    polarisation,
  });
}

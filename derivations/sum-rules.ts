import {
  type Derivation,
  dispersionRelations,
  equalTimes,
  equations,
  lorentzianPowers,
  parities,
  positivity,
  sumRuleMoments,
  Trace,
} from "../src/index.ts";

/** Sum rules and structural identities that hold for every h, F_B and A. */
export function sumRules(): Derivation {
  const trace = new Trace();
  const derived = equations();
  trace.say(
    "Nothing is assumed here about h, F_B and A but their parity and their fall. Dispersion relations come first: a function is its spectral part, closed above.",
  );
  dispersionRelations(derived, trace);
  trace.say("Integrals over all energies follow from the tails.");
  sumRuleMoments(derived, trace);
  trace.say("Values at equal times, and the tails of the equations.");
  equalTimes(derived, trace);
  trace.say("Powers of a Lorentzian, as they occur on a line of half width γ.");
  const powers = lorentzianPowers(trace);
  trace.say("Parities: what is known at ω > 0 is known everywhere.");
  parities(derived, trace);
  trace.say("Positivity of the linewidth.");
  positivity(derived, trace);
  return trace.finish("sum-rules", "Sum rules and structural identities", {
    kernel: derived.wide.kernels.kernelPhi,
    ...Object.fromEntries(powers.map((p, k) => [`lorentzian${k + 1}`, p])),
  });
}

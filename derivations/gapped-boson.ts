import {
  chainDegeneracy,
  chainIdentity,
  chainSelfEnergies,
  type Derivation,
  equations,
  gappedLaw,
  Trace,
} from "../src/index.ts";

/** The Einstein boson in the local closure: the chain identity, the ill-posed fixed h, G_c = 4T of the lead. */
export function gappedBoson(): Derivation {
  const trace = new Trace();
  trace.say(
    "An Einstein boson ties ω to ω ± Ω only: the energies fall apart into chains ω_0 + nΩ. In the local closure with a lead of rate Γ_b and distribution h_b the self-energies are sums over two neighbours, A(x) = (GΩ/2)[δ(x−Ω) − δ(x+Ω)].",
  );
  const derived = equations();
  const chain = chainSelfEnergies(derived.self, trace);
  trace.say("The Keldysh component of the Dyson equation, as a balance of gains and losses of F^K.");
  const bond = chainIdentity(chain, trace);
  trace.say(
    "The relaxation of the residual Ξ = iX shows why this closure needs the lead: with h fixed and no lead the linear equation for X has no solution at a bias.",
  );
  chainDegeneracy(derived, chain, trace);
  trace.say(
    "At weak coupling the line holds nearly all of the sum, and the identity decides the critical coupling.",
  );
  const criticalCoupling = gappedLaw(derived, trace);
  trace.notDerived(
    "The sidebands hold a share O(T/Ω) of Σ_n(−1)^n F^K.",
    "It is estimated by the one-boson weight G/Ω of a sideband at G ~ 4T, for a boson that is not excited at Ω (T_B ≪ Ω); a bound would need the real part of Σ^R, which is not confined to a chain.",
  );
  trace.notDerived(
    "1/G_c for a boson with A ~ x^p, p > 1, or a gap without δ functions.",
    "Γ_1 is then replaced by the rate of scattering within the line by an odd number of bosons, which no expansion at fixed order gives.",
  );
  return trace.finish("gapped-boson", "A gapped boson: the chain identity", { bond, criticalCoupling });
}

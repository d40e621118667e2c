import {
  channels,
  continueChannel,
  type Derivation,
  equations,
  offAxisTerm,
  Trace,
  temperatureBias,
  temperatureBiasOnAxis,
} from "../src/index.ts";

/** ln(T_c0/T_c) = ψ(½+ρ) − ψ(½): an Einstein boson hotter or colder than the electrons, wide band, weak coupling. */
export function temperatureBiasLaw(): Derivation {
  const trace = new Trace();
  const [gap, normal] = channels(equations()).map((channel) => continueChannel(channel));
  const onAxis = temperatureBiasOnAxis(gap!, normal!);
  trace.say(
    "Electrons at T and an Einstein boson at T_B, wide band. On the Matsubara axis of the electrons the equations are those of equilibrium and two additions, both proportional to n_B(x/T_B) − n_B(x/T): a rate in ω̃_m and a term in φ_m.",
  );
  const { rate, law } = temperatureBias(onAxis, trace);
  trace.say("The addition to the gap equation leaves this unchanged to leading order.");
  offAxisTerm(onAxis, trace);
  trace.notDerived(
    "the coefficient of λρ",
    "it needs f at iω_m ± Ω to first order in λ, a sum over digamma functions with the resonant λ",
  );
  return trace.finish("temperature-bias-law", "Temperature bias at weak coupling in the wide band", {
    rate,
    law,
  });
}

import {
  channels,
  continueChannel,
  type Derivation,
  equations,
  Trace,
  temperatureBiasOnAxis,
} from "../src/index.ts";

/** Electrons at T, boson at T_B: the equations on the electrons' Matsubara axis. */
export function temperatureBiasAxis(): Derivation {
  const trace = new Trace();
  trace.say(
    "Electrons are held at T while the boson has the temperature T_B. Continued to z above the axis each equation of the wide band is a Matsubara sum and 2πi c∫dx A(x)[F_B(x) + h(z−x)]R(z−x), where R is f^R or g^R.",
  );
  const derived = equations();
  const [gap, normal] = channels(derived).map((channel) => continueChannel(channel));
  const result = temperatureBiasOnAxis(gap!, normal!, trace);
  trace.say(
    "A boson hotter than the electrons adds a rate γ > 0, as pair breaking does; a colder one takes it away. The off-axis term works against it: for bosons with x ≪ ω_m it is γ f(iω_m), which cancels the rate, Anderson's theorem once more.",
  );
  return trace.finish("temperature-bias-axis", "Temperature bias on the Matsubara axis of the electrons", {
    ...result,
  });
}

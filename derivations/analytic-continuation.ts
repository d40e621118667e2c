import {
  channels,
  continueChannel,
  type Derivation,
  equations,
  mixedForm,
  splitWeights,
  staticBoson,
  Trace,
} from "../src/index.ts";

/** From the real axis to Matsubara sums, and Anderson's theorem for a static boson. */
export function analyticContinuation(): Derivation {
  const trace = new Trace();
  trace.say(
    "Each equation has a boson part ∫A F_B R and a thermal part ∫h λ^R with Re f^R = ½(f^R − f^A), Re g^R = ½(g^R − g^A) or Im G^R = (G^R − G^A)/2i. Electrons are thermal, h = tanh(ω/2T), where the poles of h are used; the boson may have any distribution. In Σ_n a retarded function at iω_n stands for the advanced one where ω_n < 0.",
  );
  const derived = equations();
  splitWeights(derived, trace);
  const forms = channels(derived).map((channel) => {
    const continued = continueChannel(channel, trace);
    return [channel.id, mixedForm(continued, trace)] as const;
  });
  trace.say(
    "The mixed form holds on the real axis: the virtual part needs the functions on the Matsubara axis only, the part on shell is an integral over one function.",
  );
  trace.notDerived(
    "The gap equation of the local closure on the Matsubara axis out of equilibrium.",
    "It contains the residual X(ν)|G^R(ν)|², which is analytic in neither half plane; only its normal channel is continued here.",
  );
  trace.say(
    "A static part of the boson scatters elastically: cδ(x) is added to A F_B, as a slow boson or static disorder does.",
  );
  const still = staticBoson(derived, trace);
  return trace.finish("analytic-continuation", "Analytic continuation and Anderson's theorem", {
    ...Object.fromEntries(forms),
    andersonWide: still.wide,
    andersonLocal: still.local,
  });
}

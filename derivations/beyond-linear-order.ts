import {
  channelsInClosures,
  type Derivation,
  heldMeans,
  heldOccupation,
  heldReturn,
  local,
  occupiedPart,
  orders,
  returnedResidual,
  riccatiSteps,
  Trace,
  wideBeyondLinear,
} from "../src/index.ts";

/** The residual beyond linear order: two channels in every closure, one of which the wide band closes. */
export function beyondLinearOrder(): Derivation {
  const trace = new Trace();
  trace.say(
    "Beyond first order in φ the Keldysh self-energy Σ̂^K = h(Σ̂^R − Σ̂^A) + Ξ_0 + Ξ_1τ1 leaves h(Ĝ^R − Ĝ^A) + Ĝ^R(Ξ_0 + Ξ_1τ1)Ĝ^A in Ĝ^K. Summed over an even density of states the last term is V_0 + V_1τ1; odd powers of ε, and with them τ2 and τ3, drop out. Ξ_1 is the anomalous residual, Ξ_0 what is left of the normal kinetic equation.",
  );
  occupiedPart(trace);
  riccatiSteps(trace);
  const returned = returnedResidual(trace);
  orders(returned, trace);
  trace.say("The two channels in the three closures:");
  const channels = channelsInClosures(returned.channels, trace);
  trace.say("In the wide band one of them is closed.");
  const wide = wideBeyondLinear(returned, channels.wide, trace);
  trace.say(
    "With h given the equation for Ξ_0 is replaced by what the bath holds, and Ξ_0 is eliminated; in the local closure this is what the solver of the order parameter uses.",
  );
  heldOccupation(returned.matrix, trace);
  const occupation = heldReturn(local, "occupation", trace);
  const balance = heldReturn(local, "balance", trace);
  heldMeans(occupation, balance, trace);
  trace.notDerived(
    "The values of h, Ξ_0 and Ξ_1 at finite φ.",
    "They follow from the nonlinear equations of the derivation closure-equations together with the kinetic equation above; these are integral equations without a closed solution.",
  );
  return trace.finish("beyond-linear-order", "The residual beyond linear order", {
    returned: returned.matrix,
    occupationChannel: returned.channels.h,
    residualChannel: returned.channels.r,
    localResidualChannel: channels.local.r,
    wideResidualChannel: channels.wide.r,
    wideReturned: wide.matrix,
    wideDistribution: wide.distribution,
    occupationReturns: occupation.anomalous,
    balanceChanges: balance.normal,
    balanceReturns: balance.anomalous,
  });
}

import {
  allClosed,
  couplingOfFlatBand,
  couplingPerState,
  type Derivation,
  equations,
  summedEquations,
  Trace,
} from "../src/index.ts";

/** The equations of Σ^R, φ^R and Ξ with each of the three closures, linear and nonlinear in φ. */
export function closureEquations(): Derivation {
  const trace = new Trace();
  trace.say(
    "The self-energy does not depend on ε, so it contains Green functions summed over ε. They are written as R and A components and what the residual returns, G_11^K = h(G_11^R − G_11^A) + V_0 and F^K = h(F^R − F^A) + V_1. All four equations are collected by these before any closure is chosen.",
  );
  const summed = summedEquations(equations().self, trace);
  trace.say("The number of states that a density of states carries is part of the coupling.");
  couplingPerState(trace);
  couplingOfFlatBand(trace);
  trace.say(
    "To first order in φ, G_11 = c(ω̃), F = φc(ω̃)/ω̃, V_0 = 0 and V_1 = Ξ[c(ω̃^R) + c(ω̃^A)]/(ω̃^R + ω̃^A). The same lines close the equations of the three closures; A, λ and F_B belong to the coupling per state.",
  );
  const linear = allClosed(summed, "linear", trace);
  trace.say(
    "Nonlinear in φ, G_11 = ω̃c(s)/s and F = φc(s)/s. What the residual returns then has two channels, see the derivation beyond-linear-order.",
  );
  const nonlinear = allClosed(summed, "nonlinear", trace);
  return trace.finish("closure-equations", "Gap, self-energy and residual in each closure", {
    localGap: linear.local.gap,
    flatGap: linear.flat.gap,
    wideGap: linear.wide.gap,
    flatSelfEnergy: linear.flat.selfEnergy,
    flatResidual: linear.flat.residual,
    wideNonlinearGap: nonlinear.wide.gap,
  });
}

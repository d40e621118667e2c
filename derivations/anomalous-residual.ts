import { type Derivation, equations, gapEquations, Trace } from "../src/index.ts";

/** The non-thermal pairing glue: the anomalous Keldysh residual and its source. */
export function anomalousResidual(): Derivation {
  const trace = new Trace();
  trace.say(
    "To first order in the order parameter the anomalous Keldysh self-energy need not be h(φ^R − φ^A): the rest, Ξ, cannot be represented by any distribution function. It feeds back through the Dyson equation.",
  );
  const { self, kinetic } = equations();
  const gap = gapEquations(self, kinetic, trace);
  trace.say(
    "Ξ is driven by the KMS defect alone. In equilibrium the source vanishes; outside, Ξ is of the order of the linewidth, and since it enters divided by the linewidth its effect survives at weak coupling. Identifying Ξ with the non-thermal pairing glue of arXiv:2512.13065 is this project's own step.",
  );
  return trace.finish("anomalous-residual", "The anomalous Keldysh residual: the non-thermal glue", {
    source: gap.source,
    relaxation: gap.relaxation,
    bosonFluctuation: gap.shares.bosonFluctuation,
    thermal: gap.shares.thermal,
    nonThermal: gap.shares.nonThermal,
  });
}

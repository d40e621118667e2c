import { linearise } from "../algebra/linearise.ts";
import { substitute, unfold } from "../algebra/rewrite.ts";
import { add, div, fn, HALF, mul, num, ONE, pow, sub, type Term } from "../algebra/term.ts";
import { biasConstant } from "../asymptotics/local/bias-constant.ts";
import { bias } from "../asymptotics/local/bias-function.ts";
import { equilibriumCorrection } from "../asymptotics/local/correction.ts";
import { drivenLogarithm } from "../asymptotics/local/driven-logarithm.ts";
import { leadConstant, rateRatio } from "../asymptotics/local/lead-constant.ts";
import { halfLine, halfSum } from "../asymptotics/symbols.ts";
import { equations } from "../closures/equations.ts";
import { matsubaraEquations } from "../closures/equilibrium.ts";
import { drivenLaw } from "../closures/weak-coupling/law.ts";
import { coupling, ohmicSlope } from "../closures/weak-coupling/line.ts";
import { pi } from "../steady/symbols.ts";
import type { Route } from "./route.ts";
import { type Electrons, heldByLead, heldFixed, slopeInT, t, thermalBalance } from "./thermal-balance.ts";

const HOW =
  "the equations of γ, h, X and φ^R as they stand, not counted from the distribution of the boson, with derivatives";
/** tanh(ω/2T_e) at T_B = ½. */
const tanh = fn("tanh", mul(bias, t));

/**
 * The constants beside the logarithm a second time. The first way counts electrons from h_B, where X has no source, and gathers
 * what is left in w; this way does neither. With a lead at T_B the Matsubara axis, where there is no X, gives a third.
 */
export function thermalEnergiesRoutes(): Route[] {
  const derived = equations();
  const { inverse: equilibrium } = equilibriumCorrection(matsubaraEquations(derived));
  const law = drivenLaw(derived);
  const { coefficient } = drivenLogarithm(derived, law);
  const ofBias = biasConstant(derived, equilibrium).function;
  const ofLead = leadConstant(derived, { law, equilibrium, coefficient }).function;
  const rate = mul(rateRatio, pi, coupling, ohmicSlope);
  return [
    row("bias", `J(T_B/T_e) at fixed h, against ${HOW}.`, ofBias, beyondEquilibrium(heldFixed(tanh))),
    row(
      "lead",
      `J(T_B/T_e, Γ_b/Γ_1) beside a lead, against ${HOW}.`,
      ofLead,
      beyondEquilibrium(heldByLead(rate, tanh)),
    ),
    row(
      "lead-at-rest",
      "J(1, Γ_b/Γ_1) of a lead at the temperature of the boson, against its Matsubara axis, ω̃_n = ω_n + ½Γ_b for ω_n > 0.",
      substitute(ofLead, new Map([[bias, ONE]])),
      onMatsubaraAxis(),
    ),
  ];
}
function row(name: string, statement: string, first: Term, second: Term): Route {
  return { name: `thermal-${name}`, statement, first, second, judge: "values" };
}

/** The first order less that of the equilibrium at T_B, per a. */
function beyondEquilibrium(electrons: Electrons): Term {
  const integrand = (held: Electrons): Term => {
    const { even, regular } = thermalBalance(held);
    return add(div(slopeInT(even), t), regular);
  };
  // tanh t by coth t, so that what vanishes in equilibrium is gone from the integrand.
  const equilibrium = integrand(heldFixed(pow(fn("coth", t), -1)));
  return halfLine.over(t, div(sub(integrand(electrons), equilibrium), ohmicSlope));
}

/** What Γ_b = ηΓ_1 changes in 1/G = TΣ_n1/ω̃_n² to first order, per a, at T = ½ and G = 4T. */
function onMatsubaraAxis(): Term {
  const rate = fn("Gamma_b");
  const frequency = mul(HALF, pi, add(mul(num(2), halfSum.index), ONE));
  const { linear } = linearise(pow(add(frequency, mul(HALF, rate)), -2), new Set([rate]));
  return halfSum.of(unfold(linear, { Gamma_b: () => mul(num(2), pi, rateRatio) }));
}

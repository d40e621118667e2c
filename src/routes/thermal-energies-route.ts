import { linearise } from "../algebra/linearise.ts";
import { substitute, unfold } from "../algebra/rewrite.ts";
import {
  add,
  div,
  fn,
  HALF,
  mul,
  neg,
  num,
  ONE,
  pow,
  type Sym,
  sub,
  sym,
  type Term,
} from "../algebra/term.ts";
import { tidy } from "../algebra/tidy.ts";
import { biasConstant } from "../asymptotics/local/bias-constant.ts";
import { bias } from "../asymptotics/local/bias-function.ts";
import { equilibriumCorrection } from "../asymptotics/local/correction.ts";
import { drivenLogarithm } from "../asymptotics/local/driven-logarithm.ts";
import { leadConstant, logarithm, rateRatio } from "../asymptotics/local/lead-constant.ts";
import { halfLine, halfSum } from "../asymptotics/symbols.ts";
import { equations } from "../closures/equations.ts";
import { matsubaraEquations } from "../closures/equilibrium.ts";
import { drivenLaw } from "../closures/weak-coupling/law.ts";
import { coupling, ohmicSlope } from "../closures/weak-coupling/line.ts";
import { leadRate, oneBosonRate } from "../closures/weak-coupling/symbols.ts";
import { bosonTemperature, electronTemperature, pi, temperature } from "../steady/symbols.ts";
import { type Route, reading } from "./route.ts";
import {
  type Electrons,
  heldByLead,
  heldFixed,
  slopeInT,
  type ThermalBalance,
  t,
  thermalBalance,
} from "./thermal-balance.ts";

const HOW =
  "the equations of γ, h, X and φ^R as they stand, not counted from the distribution of the boson, with derivatives";
/** tanh(ω/2T_e) at T_B = ½. */
const tanh = fn("tanh", mul(bias, t));

/** The sum and the integral of the equilibrium's first correction as numbers of their own: the laws carry them along. */
const asNumbers = (t: Term): Term =>
  unfold(t, { [halfSum.head]: () => sym("sum"), "int_0 dnu": () => sym("integral") });
/** T_B = ½, T_e = T_B/ρ and Γ_b = ηΓ_1, whose unit drops out. */
const UNITS = new Map<Sym, Term>([
  [bosonTemperature, HALF],
  [electronTemperature, div(HALF, bias)],
  [oneBosonRate, ONE],
  [leadRate, rateRatio],
]);

/**
 * The laws with the constants beside the logarithm a second time. The first way counts electrons from h_B, where X has no source,
 * and gathers what is left in w; this way does neither. With a lead at T_B the Matsubara axis, where there is no X, gives a third.
 */
export function thermalEnergiesRoutes(): Route[] {
  const derived = equations();
  const law = drivenLaw(derived);
  const { coefficient } = drivenLogarithm(derived, law);
  const equilibrium = equilibriumCorrection(matsubaraEquations(derived)).inverse;
  const ofBias = biasConstant(derived, equilibrium);
  const ofLead = leadConstant(derived, { law, equilibrium, coefficient });
  const inUnits = (t: Term): Term => substitute(asNumbers(t), UNITS);
  const correction = asNumbers(sub(equilibrium, pow(mul(num(4), temperature), -1)));
  const atBoson = substitute(correction, new Map([[temperature, HALF]]));
  const rate = mul(rateRatio, pi, coupling, ohmicSlope);
  return [
    row(
      "bias",
      `1/G_c with J(T_B/T_e) at fixed h, against ${HOW}.`,
      reading(ofBias.inverse, inUnits),
      add(atBoson, beyondEquilibrium(heldFixed(tanh))),
    ),
    row(
      "lead",
      `1/G_c with Λ and J(T_B/T_e, Γ_b/Γ_1) beside a lead, against ${HOW}.`,
      reading(ofLead.inverse, inUnits),
      add(atBoson, beyondEquilibrium(heldByLead(rate, tanh))),
    ),
    row(
      "lead-at-rest",
      "J(1, Γ_b/Γ_1) of a lead at the temperature of the boson, against its Matsubara axis, ω̃_n = ω_n + ½Γ_b for ω_n > 0.",
      reading(ofLead.function, (t) => substitute(t, new Map([[bias, ONE]]))),
      onMatsubaraAxis(),
    ),
  ];
}
function row(name: string, statement: string, read: ReturnType<typeof reading>, second: Term): Route {
  return { name: `thermal-${name}`, statement, ...read, second, judge: "values" };
}

/** 1/G with its first order, less the first order of the equilibrium at T_B; Re Σ^R'(0) is −GΛ. */
function beyondEquilibrium(electrons: Electrons): Term {
  const integrand = ({ even, regular }: ThermalBalance): Term => add(div(slopeInT(even), t), regular);
  // tanh t by coth t, so that what vanishes in equilibrium is gone from the integrand.
  const [held, atRest] = [electrons, heldFixed(pow(fn("coth", t), -1))].map(thermalBalance) as [
    ThermalBalance,
    ThermalBalance,
  ];
  const drift = ({ drift, inverse }: ThermalBalance): Term => div(drift, inverse);
  return add(
    held.inverse,
    neg(mul(tidy(sub(drift(held), drift(atRest))), logarithm)),
    halfLine.over(t, sub(integrand(held), integrand(atRest))),
  );
}

/** What Γ_b = ηΓ_1 changes in 1/G = TΣ_n1/ω̃_n² to first order, per a, at T = ½ and G = 4T. */
function onMatsubaraAxis(): Term {
  const rate = fn("Gamma_b");
  const frequency = mul(HALF, pi, add(mul(num(2), halfSum.index), ONE));
  const { linear } = linearise(pow(add(frequency, mul(HALF, rate)), -2), new Set([rate]));
  return halfSum.of(unfold(linear, { Gamma_b: () => mul(num(2), pi, rateRatio) }));
}

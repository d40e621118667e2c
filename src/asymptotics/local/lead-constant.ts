import { derivativeOf, derivativeRule, differentiate } from "../../algebra/differentiate.ts";
import { substitute, unfold } from "../../algebra/rewrite.ts";
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
  ZERO,
} from "../../algebra/term.ts";
import { tidy } from "../../algebra/tidy.ts";
import type { Trace } from "../../algebra/trace.ts";
import type { Equations } from "../../closures/equations.ts";
import type { DrivenLaw } from "../../closures/weak-coupling/law.ts";
import { kernelAt as at, coupling, ohmicSlope } from "../../closures/weak-coupling/line.ts";
import { leadRate, ODD, oneBosonRate, twoBosonRate } from "../../closures/weak-coupling/symbols.ts";
import {
  bosonDistribution,
  bosonTemperature,
  electronTemperature,
  nu,
  omega,
  pi,
  spectral,
  transfer,
} from "../../steady/symbols.ts";
import { correctionAtBoson, type FirstOrder, firstOrder, sharesOf } from "./bias-constant.ts";
import { bias, biasFunction, EQUAL, overThermal, thermalDeviation, thermalLoss } from "./bias-function.ts";
import { deviationStrength } from "./deviation-strength.ts";
import { broughtByBoson, even, heldByLead, pullOfLead, thermalElectrons } from "./lead-electrons.ts";
import { lossOnLine } from "./line-functionals.ts";
import { LOCAL_RULES } from "./rules.ts";
import { weightsOf } from "./shell.ts";
import { gapOffLine, thermalOrders, widths } from "./thermal-energies.ts";

const rule = LOCAL_RULES.leadThermal;
const [G, a, T_B] = [coupling, ohmicSlope, bosonTemperature];
/** η = Γ_b/Γ_1. */
export const rateRatio = sym("eta");

/** Λ = ∫_0^∞dν (AF_B)'/(Gν). */
export const logarithm = sym("Lambda");

/** 1/G_c with h from the kinetic equation and a lead up to O(a), and the function in it. */
export interface LeadConstant {
  /** J(ρ, η), ρ = T_B/T_e, η = Γ_b/Γ_1. */
  readonly function: Term;
  readonly inverse: Term;
}

/**
 * 1/G_c beside a lead, h from the kinetic equation, no drive: the law, the first correction of the equilibrium at T_B, what the
 * logarithm has beyond it, with the spectrum in Λ = ∫_0^∞dν (AF_B)'/(Gν), and aJ(T_B/T_e, Γ_b/Γ_1).
 */
export function leadConstant(
  derived: Pick<Equations, "local" | "gap" | "kinetic">,
  { law, equilibrium, coefficient }: { law: DrivenLaw; equilibrium: Term; coefficient: Term },
  trace?: Trace,
): LeadConstant {
  trace?.say(
    "The constant beside it, with a lead and no drive: w and ⟨f⟩ as in weak-coupling-correction, with γ = ½(Γ_b + πAF_B) and h from the kinetic equation.",
  );
  const weights = weightsOf(derived);
  const width = widths(derived, weights);
  const orders = thermalOrders();
  const gap = gapOffLine(weights, width.lossFromLine);
  const loss = add(mul(HALF, leadRate), width.lossFromLine);
  const pull = pullOfLead(trace);
  const brought = broughtByBoson(derived, trace);
  const thermal = thermalElectrons(loss, trace);
  const p = deviationStrength(width, orders.perGreen, heldByLead({ width, pull, brought }, trace), trace);
  const shares = sharesOf(weights, p);
  const order = firstOrder({
    shares,
    orders,
    bracket: p.bracket,
    loss: substitute(loss, new Map([[omega, nu]])),
    gap,
    values: VALUES,
    deviation: (e) => inEnergies(substitute(thermal, new Map([[omega, e]]))),
  });
  const beyond = driftBeyond(order, coefficient, trace);
  const J = biasFunction(
    order,
    {
      id: "lead",
      equal: AT_REST,
      takesOut: "value",
      text: "J(ρ, η), ρ = T_B/T_e, η = Γ_b/Γ_1: the first order less that of the equilibrium at T_B without a lead, per a.",
    },
    trace,
  );
  return { function: J, inverse: withLaw(law, order, { equilibrium, beyond, J }, trace) };
}

/** K(0), T_e and Γ_b by ρ and η, with Γ_1 = πK(0). */
const VALUES = new Map<Sym, Term>([
  [lossOnLine, thermalLoss],
  [leadRate, mul(rateRatio, pi, thermalLoss)],
  [electronTemperature, div(T_B, bias)],
]);
/** The equilibrium at T_B without a lead, by ρ and η. */
const AT_REST: ReadonlyMap<Sym, Term> = new Map([...EQUAL, [rateRatio, ZERO]]);
const UNDRIVEN: ReadonlyMap<Sym, Term> = new Map([[twoBosonRate, ZERO]]);
/** Without a drive, by ρ and η. */
const BY_RATIO = new Map<Sym, Term>([
  ...UNDRIVEN,
  [leadRate, mul(rateRatio, oneBosonRate)],
  [electronTemperature, div(T_B, bias)],
]);
const inEquilibrium = (term: Term): Term => tidy(substitute(term, new Map([...UNDRIVEN, [leadRate, ZERO]])));
const inEnergies = (term: Term): Term =>
  tidy(
    unfold(substitute(term, VALUES), {
      A: (e) => mul(G, a, e!),
      F_B: (e) => overThermal(e!),
      delta_b: (e) => thermalDeviation(e!),
    }),
  );

/** The coefficient of −Λ beyond that of the equilibrium: the logarithm's, as what multiplies Re Σ^R'(0) has it too. */
function driftBeyond(order: FirstOrder, coefficient: Term, trace?: Trace): Term {
  const beyond = sub(coefficient, inEquilibrium(coefficient));
  const drift = div(order.drift, order.inverse);
  trace?.step({
    id: "lead-drift",
    rule,
    lhs: sub(drift, tidy(substitute(drift, AT_REST))),
    rhs: tidy(substitute(beyond, BY_RATIO)),
    judge: "algebra",
    text: "What multiplies G Re Σ^R'(0), less its value in equilibrium, is what multiplies the logarithm, less its own; ρ = T_B/T_e, η = Γ_b/Γ_1.",
  });
  const slope = (head: string) => (u: Term) => fn(`${head}'`, u);
  const known = { A: slope("A"), F_B: slope("F_B"), h: slope("h") };
  const K = mul(spectral(nu), bosonDistribution(nu));
  const half = differentiate(mul(spectral(transfer), bosonDistribution(transfer)), omega, known);
  const both = add(...[nu, neg(nu)].map((e) => div(at(half, ZERO, e), mul(num(2), e))));
  trace?.step({
    id: "drift-integrand",
    rule,
    lhs: both,
    rhs: neg(div(derivativeOf(nu, K), nu)),
    judge: "algebra",
    given: { ...derivativeRule(nu, known), A: ODD.A, F_B: ODD.F_B, "A'": even("A'"), "F_B'": even("F_B'") },
    text: "Re Σ^R'(0) = −GΛ, Λ = ∫_0^∞dν (AF_B)'/(Gν) = a ln(Ω/T) + O(a): the integrand, ν and −ν together.",
  });
  return tidy(substitute(beyond, UNDRIVEN));
}

interface Corrections {
  readonly equilibrium: Term;
  readonly beyond: Term;
  readonly J: Term;
}
function withLaw(
  law: DrivenLaw,
  order: FirstOrder,
  { equilibrium, beyond, J }: Corrections,
  trace?: Trace,
): Term {
  trace?.step({
    id: "lead-leading",
    rule,
    lhs: substitute(law.inverse, BY_RATIO),
    rhs: order.inverse,
    judge: "algebra",
    text: "To leading order the law, by ρ and η.",
  });
  const named = new Map<Sym, Term>([
    [bias, div(T_B, electronTemperature)],
    [rateRatio, div(leadRate, oneBosonRate)],
  ]);
  const inverse = add(
    law.inverse,
    correctionAtBoson(equilibrium),
    neg(mul(beyond, logarithm)),
    mul(a, substitute(J, named)),
  );
  trace?.step({
    id: "lead-corrected-law",
    rule,
    lhs: G,
    rhs: pow(inverse, -1),
    judge: "algebra",
    equation: sub(ONE, mul(G, inverse)),
    assumptions: [
      "absolute remainder of 1/G_c: O((T/Ω²) ln²(Ω/T)), the size of the next order and no bound",
      "the rates of the law are those at G_c; the correction is that of the equilibrium at T_B without a lead",
      "beyond the thermal energies w and h − h_B are exponentially small as at fixed h, beyond-deviation and beyond-relaxation in weak-coupling-correction, which is not proved as an inequality",
    ],
    text: "1/G_c beside a lead, up to O(a): Λ = ∫_0^∞dν (AF_B)'/(Gν) is all that the spectrum adds to the equilibrium.",
  });
  return inverse;
}

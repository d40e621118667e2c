import { derivativeOf, derivativeRule, differentiate } from "../../algebra/differentiate.ts";
import { type Definition, substitute, unfold } from "../../algebra/rewrite.ts";
import { solveFor } from "../../algebra/solve.ts";
import {
  add,
  div,
  fn,
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
import { balanced, detailedBalance } from "./balance.ts";
import { correctionAtBoson, type FirstOrder, firstOrder, sharesOf } from "./bias-constant.ts";
import { bias, biasFunction, EQUAL, overThermal, thermalDeviation } from "./bias-function.ts";
import { deviationStrength, type Held, lossOnLine, offBalanceSlope } from "./deviation-strength.ts";
import { LOCAL_RULES } from "./rules.ts";
import { weightsOf } from "./shell.ts";
import { gapOffLine, thermalOrders, widths } from "./thermal-energies.ts";

const rule = LOCAL_RULES.leadThermal;
const [G, a, T_B] = [coupling, ohmicSlope, bosonTemperature];
const Delta = (e: Term): Term => fn("Delta", e);
/** h_b − h_B of the lead, η = Γ_b/Γ_1. */
const lead = (e: Term): Term => fn("delta_b", e);
const rateRatio = sym("eta");
const ofLead = sub(pow(mul(num(2), electronTemperature), -1), pow(mul(num(2), T_B), -1));

/** Λ = ∫_0^∞dν (AF_B)'/(Gν). */
const logarithm = sym("Lambda");

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
  const thermal = thermalElectrons(derived, width.lossFromLine, trace);
  const p = deviationStrength(width, orders.perGreen, heldByLead(trace), trace);
  const shares = sharesOf(weights, p);
  const loss = add(div(leadRate, num(2)), substitute(width.lossFromLine, new Map([[omega, nu]])));
  const order = firstOrder({
    shares,
    orders,
    bracket: p.bracket,
    loss,
    gap,
    values: VALUES,
    deviation: (e) => inEnergies(substitute(thermal, new Map([[omega, e]]))),
  });
  const beyond = driftBeyond(order, coefficient, trace);
  const J = biasFunction(
    order,
    {
      id: "lead",
      equal: new Map([...EQUAL, [rateRatio, ZERO]]),
      takesOut: "value",
      text: "J(ρ, η), ρ = T_B/T_e, η = Γ_b/Γ_1: the first order less that of the equilibrium at T_B without a lead, per a.",
    },
    trace,
  );
  return { function: J, inverse: withLaw(law, order, { equilibrium, beyond, J }, trace) };
}

/** Δ'(0), K(0), T_e and Γ_b by ρ and η, Γ_1 = 2πGaT_B. */
const VALUES = new Map<Sym, Term>([
  [lossOnLine, mul(num(2), G, a, T_B)],
  [leadRate, mul(num(2), pi, G, a, T_B, rateRatio)],
  [electronTemperature, div(T_B, bias)],
]);
const inEnergies = (term: Term): Term =>
  tidy(
    unfold(substitute(term, VALUES), {
      A: (e) => mul(G, a, e!),
      F_B: (e) => overThermal(e!),
      delta_b: (e) => thermalDeviation(e!),
    }),
  );

/** head(−ν) = head(ν). */
const even =
  (head: string): Definition =>
  (e) =>
    fn(head, e === neg(nu) ? nu : e!);

/** Δ(ω) at thermal energies: Γ_b(h_b − h_B) over the loss of the line. */
function thermalElectrons({ kinetic }: Pick<Equations, "kinetic">, lossFromLine: Term, trace?: Trace): Term {
  const given = { h: ((e) => add(balanced(e!), Delta(e!))) as Definition, F_B: () => detailedBalance() };
  trace?.step({
    id: "lead-balance",
    rule,
    lhs: sub(kinetic.rateIn, mul(balanced(omega), kinetic.rateOut)),
    rhs: mul(Delta(nu), sub(bosonDistribution(transfer), balanced(omega))),
    judge: "algebra",
    given,
    text: "Gain less h_B times loss, Δ = h − h_B: 2γΔ(ω) = Γ_b(h_b − h_B)(ω) − ∫dν A(ω−ν)Δ(ν)[F_B(ω−ν) − h_B(ω)] Im G^R(ν).",
  });
  const equation = sub(
    mul(Delta(omega), add(leadRate, mul(num(2), lossFromLine))),
    mul(leadRate, lead(omega)),
  );
  const rhs = solveFor(equation, Delta(omega));
  trace?.step({
    id: "lead-electrons",
    rule,
    lhs: Delta(omega),
    rhs,
    judge: "algebra",
    equation,
    text: "At thermal energies, to leading order: Im G^R = −πδ(ν) and Δ(0) = 0, nothing comes from the line.",
  });
  return rhs;
}

/** Δ'(0) to first order: what electrons at thermal energies bring to the line, and its own loss. */
function heldByLead(trace?: Trace): Held {
  const [b5, b6] = [fn("b_5"), fn("b_6")];
  const slopes = Object.fromEntries(
    ["A", "F_B", "h", "h_B"].map((head) => [head, (u: Term) => fn(`${head}'`, u)]),
  );
  const brought = mul(spectral(transfer), Delta(nu), sub(bosonDistribution(transfer), balanced(omega)));
  const lhs = at(differentiate(brought, omega, slopes), ZERO, nu);
  const given: Record<string, Definition> = {
    A: ODD.A,
    F_B: ODD.F_B,
    "A'": even("A'"),
    "F_B'": even("F_B'"),
    h_B: () => ZERO,
    "h_B'": () => pow(mul(num(2), T_B), -1),
  };
  const weight = tidy(unfold(lhs, given));
  trace?.step({
    id: "lead-return",
    rule,
    lhs,
    rhs: weight,
    judge: "algebra",
    given,
    text: "Slope at ω = 0 of what thermal energies bring: b_6 is −⟨…⟩ of this.",
  });
  const equation = sub(
    mul(offBalanceSlope, sub(add(leadRate, mul(pi, lossOnLine)), b5)),
    add(mul(leadRate, ofLead), b6),
  );
  const slope = solveFor(equation, offBalanceSlope);
  trace?.step({
    id: "lead-slope",
    rule,
    lhs: offBalanceSlope,
    rhs: slope,
    judge: "algebra",
    equation,
    assumptions: ["b_5 = ⟨K − Ah⟩, K = AF_B"],
    text: "Δ'(0) with the loss of the line, Γ_b + πK_0 − b_5.",
  });
  return { rate: leadRate, slope, further: new Map([[b6, neg(weight)]]) };
}

/** The coefficient of −Λ beyond the equilibrium, which is that of the logarithm. */
function driftBeyond(order: FirstOrder, coefficient: Term, trace?: Trace): Term {
  const byRatio = new Map<Sym, Term>([
    [leadRate, mul(rateRatio, oneBosonRate)],
    [twoBosonRate, ZERO],
    [electronTemperature, div(T_B, bias)],
  ]);
  const lhs = sub(div(order.drift, order.inverse), num(3));
  trace?.step({
    id: "lead-drift",
    rule,
    lhs,
    rhs: tidy(substitute(sub(coefficient, num(4)), byRatio)),
    judge: "algebra",
    text: "What multiplies Re Σ^R'(0) is 3/G and this; with 4 it is the coefficient of the logarithm.",
  });
  const slope = (head: string) => (u: Term) => fn(`${head}'`, u);
  const known = { A: slope("A"), F_B: slope("F_B"), h: slope("h") };
  const K = mul(spectral(nu), bosonDistribution(nu));
  const half = differentiate(mul(spectral(transfer), bosonDistribution(transfer)), omega, known);
  const both = add(...[nu, neg(nu)].map((e) => div(at(half, ZERO, e), mul(num(2), e))));
  const even =
    (head: string): Definition =>
    (e) =>
      fn(head, e === neg(nu) ? nu : e!);
  trace?.step({
    id: "drift-integrand",
    rule,
    lhs: both,
    rhs: neg(div(derivativeOf(nu, K), nu)),
    judge: "algebra",
    given: { ...derivativeRule(nu, known), A: ODD.A, F_B: ODD.F_B, "A'": even("A'"), "F_B'": even("F_B'") },
    text: "Re Σ^R'(0) = −GΛ, Λ = ∫_0^∞dν (AF_B)'/(Gν) = a ln(Ω/T) + O(a): the integrand, ν and −ν together.",
  });
  return substitute(coefficient, new Map([[twoBosonRate, ZERO]]));
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
  const byRatio = new Map<Sym, Term>([
    [leadRate, mul(rateRatio, oneBosonRate)],
    [electronTemperature, div(T_B, bias)],
  ]);
  trace?.step({
    id: "lead-leading",
    rule,
    lhs: substitute(law.inverse, byRatio),
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
    neg(mul(sub(beyond, num(4)), logarithm)),
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
      "the rates of the law are those at G_c; the correction is that of the equilibrium at T_B without a lead",
      "beyond the thermal energies w and h − h_B are exponentially small as at fixed h, beyond-deviation and beyond-relaxation in weak-coupling-correction, which is not proved as an inequality",
    ],
    text: "1/G_c beside a lead, up to O(a): Λ = ∫_0^∞dν (AF_B)'/(Gν) is all that the spectrum adds to the equilibrium.",
  });
  return inverse;
}

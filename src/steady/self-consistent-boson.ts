import { factorOut } from "../algebra/factor-out.ts";
import { cancel } from "../algebra/fraction.ts";
import { coefficientOf, type Definition, expand, rewrite, substitute, unfold } from "../algebra/rewrite.ts";
import { div, fn, integral, mul, neg, ONE, pow, sub, type Term } from "../algebra/term.ts";
import { asThermal, thermalElectron } from "../algebra/thermal.ts";
import type { Trace } from "../algebra/trace.ts";
import { convolution } from "../contour/convolution.ts";
import {
  type BosonRates,
  bosonRates,
  namedPolarisation,
  polarisationInEnergy,
  raised,
} from "./boson-polarisation.ts";
import { fockFunctional } from "./functional.ts";
import { inRealGauge } from "./functional-identities.ts";
import { FUNCTIONAL_RULES } from "./functional-rules.ts";
import type { KineticResult } from "./kinetic.ts";
import type { EnergyComponents } from "./self-energy.ts";
import { bosonDistribution, electronTemperature, nu, omega } from "./symbols.ts";

/** The equations of a boson that is dressed by the electrons. */
export interface SelfConsistentBoson {
  /** Π^R, Π^A, Π^K as integrals over the electrons. */
  readonly polarisation: EnergyComponents;
  /** D^R = 1/[(D_0^R)^{-1} − Π^R]. */
  readonly retarded: Term;
  /** D^K = D^RΠ^KD^A. */
  readonly keldysh: Term;
  /** F_B = Π^K/(Π^R − Π^A), for a boson that has no other bath. */
  readonly distribution: Term;
}

const at = (head: string): Term => fn(head, omega);

/** The root of an equation that is linear in the unknown, −constant/slope, left as it stands. */
function root(equation: Term, unknown: Term): Term {
  const slope = coefficientOf(equation, unknown);
  const constant = expand(sub(expand(equation), expand(mul(slope, unknown))));
  return div(constant, neg(slope));
}

/** D^R and D^K of (D_0^{-1} − Π)∘D = 1, solved in energy. */
function bosonDyson(trace?: Trace): Pick<SelfConsistentBoson, "retarded" | "keldysh"> {
  const inverse = (c: "R" | "A"): Term => sub(pow(at(`D_0^${c}`), -1), at(`Pi^${c}`));
  const equation = sub(mul(inverse("R"), at("D^R")), ONE);
  const retarded = root(equation, at("D^R"));
  trace?.step({
    id: "boson-dyson-R",
    rule: FUNCTIONAL_RULES.bosonDyson,
    lhs: at("D^R"),
    rhs: retarded,
    judge: "algebra",
    equation,
    text: "The retarded component of (D_0^{-1} − Π)∘D = 1, solved for D^R.",
  });
  const unit = rewrite(convolution("L", "D").K, (t) => {
    if (t.kind === "word") return mul(...t.letters);
    return t.kind === "fn" && t.args.length === 0 ? at(t.head) : undefined;
  });
  const source = unfold(unit, { "L^R": () => pow(at("D^R"), -1), "L^K": () => neg(at("Pi^K")) });
  const keldysh = root(source, at("D^K"));
  trace?.step({
    id: "boson-dyson-K",
    rule: FUNCTIONAL_RULES.bosonDyson,
    lhs: at("D^K"),
    rhs: keldysh,
    judge: "algebra",
    equation: source,
    text: "Its K component (D^R)^{-1}D^K − Π^KD^A = 0: fluctuations come from the electrons alone.",
  });
  return { retarded, keldysh };
}

/** F_B = Π^K/(Π^R − Π^A): D^K = F_B(D^R − D^A) with the width of D from Π alone. */
function dressedDistribution(keldysh: Term, trace?: Trace): Term {
  const given: Readonly<Record<string, Definition>> = {
    "D^R": (e) => pow(sub(pow(fn("D_0", e!), -1), fn("Pi^R", e!)), -1),
    "D^A": (e) => pow(sub(pow(fn("D_0", e!), -1), fn("Pi^A", e!)), -1),
  };
  const jump = sub(at("D^R"), at("D^A"));
  const perPropagators = cancel(unfold(div(jump, mul(at("D^R"), at("D^A"))), given));
  const broadening = mul(at("D^R"), perPropagators, at("D^A"));
  trace?.step({
    id: "boson-broadening",
    rule: FUNCTIONAL_RULES.bosonDyson,
    lhs: jump,
    rhs: broadening,
    judge: "algebra",
    given,
    assumptions: ["D_0^R = D_0^A = D_0: off the shell of the free boson, whose own width is infinitesimal"],
    text: "The boson is as broad as Π^R − Π^A makes it.",
  });
  const F = bosonDistribution(omega);
  const balance = sub(keldysh, mul(F, broadening));
  const equation = expand(mul(balance, pow(at("D^R"), -1), pow(at("D^A"), -1)));
  trace?.step({
    id: "boson-distribution",
    rule: FUNCTIONAL_RULES.bosonDyson,
    lhs: at("Pi^K"),
    rhs: root(equation, at("Pi^K")),
    judge: "algebra",
    equation,
    text: "D^K = F_B(D^R − D^A), divided by D^RD^A: without a bath of its own the boson has the distribution F_B = Π^K/(Π^R − Π^A) that the electrons impose.",
  });
  return root(equation, F);
}

/** (ω,ν) → (ω+ν,ν): the electron pair between which the boson of energy ω goes. */
const forPair = (t: Term): Term => substitute(t, new Map([[omega, raised]]));

/** What the boson takes from the electrons: the KMS defect of the pairs, the mean of F_ref, KMS at one temperature. */
function recordBalance(
  polarisation: EnergyComponents,
  rates: BosonRates,
  kinetic: KineticResult,
  trace: Trace,
): void {
  const F = bosonDistribution(omega);
  const defect = forPair(kinetic.defect);
  const reference = forPair(kinetic.reference);
  trace.step({
    id: "boson-collision",
    rule: FUNCTIONAL_RULES.collect,
    lhs: sub(at("Pi^K"), mul(F, sub(at("Pi^R"), at("Pi^A")))),
    rhs: integral(nu, mul(factorOut(sub(rates.in, mul(F, rates.out)), defect), rates.pairs, defect)),
    judge: "poles",
    given: namedPolarisation(polarisation),
    text: "The kinetic equation of the boson: what is left of Π^K − F_B(Π^R − Π^A) is the same KMS defect N(ω+ν,ν) that stands in the equation of the electrons. Energy that one gives the other takes.",
  });
  trace.step({
    id: "pair-reference",
    rule: FUNCTIONAL_RULES.collect,
    lhs: F,
    rhs: reference,
    judge: "algebra",
    equation: sub(rates.in, mul(F, rates.out)),
    assumptions: ["h(ω+ν) ≠ h(ν)"],
    text: "Pair by pair Π^K is F_ref times Π^R − Π^A: without another bath F_B is the mean of F_ref over the pairs that absorb ω.",
  });
  recordThermalPairs(rates, trace);
}

/** Thermal electrons make a thermal boson, pair by pair and under the integral. */
function recordThermalPairs(rates: BosonRates, trace: Trace): void {
  const thermal = { h: (e: Term) => thermalElectron(e, electronTemperature) };
  const ofPair = unfold(div(rates.in, rates.out), thermal);
  const coth = asThermal(ofPair, omega, electronTemperature);
  trace.step({
    id: "pair-thermal",
    rule: FUNCTIONAL_RULES.kms,
    lhs: rates.in,
    rhs: mul(coth, rates.out),
    judge: "thermal",
    given: thermal,
    text: "For thermal electrons every pair has the same F_ref, the boson at their temperature.",
  });
  const pair = mul(fn("B", nu), fn("B", raised));
  trace.step({
    id: "bubble-kms",
    rule: FUNCTIONAL_RULES.kms,
    lhs: mul(pair, rates.in),
    rhs: mul(coth, pair, rates.out),
    judge: "thermal",
    given: thermal,
    assumptions: ["normal electrons: G_11^R − G_11^A = −2πiB"],
    text: "So the integrand of Π^K is coth(ω/2T_e) times that of Π^R − Π^A for every density of states B, and with it Π^K = coth(ω/2T_e)(Π^R − Π^A): the bubble of thermal electrons obeys KMS, whatever their spectrum.",
  });
}

/**
 * The boson dressed by the electrons: Π from the functional, its components in energy, the Dyson equation of D and the
 * distribution that follows. `kinetic` is the electrons' kinetic equation, for the comparison of the two.
 */
export function selfConsistentBoson(kinetic: KineticResult, trace?: Trace): SelfConsistentBoson {
  const loop = inRealGauge(fockFunctional().polarisation);
  const polarisation = polarisationInEnergy(loop, trace);
  const rates = bosonRates(polarisation, trace);
  if (trace) recordBalance(polarisation, rates, kinetic, trace);
  const { retarded, keldysh } = bosonDyson(trace);
  return { polarisation, retarded, keldysh, distribution: dressedDistribution(keldysh, trace) };
}

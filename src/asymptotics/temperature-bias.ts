import { fromZero } from "../algebra/collect.ts";
import { coefficientOf, expand, rewrite, substitute, unfold } from "../algebra/rewrite.ts";
import { solveFor } from "../algebra/solve.ts";
import { splitLogarithm } from "../algebra/split-logarithm.ts";
import { add, div, fn, mul, num, ONE, pow, ratio, sub, sym, type Term, ZERO } from "../algebra/term.ts";
import { thermalBoson, thermalElectron } from "../algebra/thermal.ts";
import { tidy } from "../algebra/tidy.ts";
import type { Trace } from "../algebra/trace.ts";
import type { TemperatureBiasOnAxis } from "../closures/temperature-bias.ts";
import { bosonDistribution, bosonTemperature, pi, temperature, x } from "../steady/symbols.ts";
import { einsteinIntegral, gathered } from "./einstein-lines.ts";
import { digammaSum } from "./matsubara-logarithm.ts";
import { ASYMPTOTIC_RULES } from "./rules.ts";
import { coupling, frequency, halfSum, ln } from "./symbols.ts";

const rule = ASYMPTOTIC_RULES.bias;
const n = halfSum.index;
const half = ratio(1, 2);
/** The rate γ, ρ = γ/2πT and P = ρ/(1+λ). */
export const rate = fn("gamma");
export const rho = sym("rho");
const reduced = sym("P");
const slope = add(ONE, coupling);
/** coth(x/2T_e): the boson in balance with the electrons. */
const balanced = (e: Term): Term => fn("F_ref", e);
const thermal = {
  F_B: (e: Term | undefined) => thermalBoson(e!, bosonTemperature),
  F_ref: (e: Term | undefined) => thermalBoson(e!, temperature),
  h: (e: Term | undefined) => thermalElectron(e!, temperature),
};

/** The temperature-bias law of the Einstein boson in the wide band. */
export interface TemperatureBias {
  /** γ = πλΩ[n_B(Ω/T_B) − n_B(Ω/T)]. */
  readonly rate: Term;
  /** ln(T_c0/T_c) = ψ(½+P) − ψ(½), P = ρ/(1+λ). */
  readonly law: Term;
  /** P = ρ/(1+λ) by λ, Ω and the temperatures. */
  readonly shift: Term;
}

/**
 * Electrons at T, boson at T_B: on the electrons' Matsubara axis ω̃ gains the rate γ sgn ω, which breaks pairs like a magnetic
 * impurity. ln(T_c0/T_c) = ψ(½+ρ) − ψ(½) + O(λ) at fixed ρ = γ/2πT_c.
 */
export function temperatureBias(onAxis: Pick<TemperatureBiasOnAxis, "rate">, trace: Trace): TemperatureBias {
  const found = dampingRate(onAxis.rate, trace);
  const broken = pairBreaking(found, trace);
  const dressed = dressedFrequency(trace);
  const sum = pairBreakingSum(dressed, trace);
  return { rate: found, law: biasLaw(sum, trace), shift: div(broken, slope) };
}

function dampingRate(rateOnAxis: Term, trace: Trace): Term {
  const excess = (at: Term): Term => sub(bosonDistribution(at), balanced(at));
  const integrand = gathered(rateOnAxis).body;
  trace.step({
    id: "law-occupations",
    rule,
    lhs: integrand,
    rhs: byDistributions(integrand),
    judge: "thermal",
    given: thermal,
    text: "The integrand of the rate γ with F_ref(x) = coth(x/2T), the boson in balance with the electrons.",
  });
  const lines = einsteinIntegral(rateOnAxis);
  trace.step({
    id: "law-einstein",
    rule,
    lhs: lines.integrand,
    rhs: lines.value,
    judge: "poles",
    text: "The Einstein boson. F_B stands for any odd distribution, hence also for the difference F_B − F_ref.",
  });
  const perDistribution = coefficientOf(lines.value, bosonDistribution(frequency));
  const byOccupations = unfold(mul(half, excess(frequency)), {
    F_B: (e) => add(ONE, mul(num(2), fn("bose", div(e!, bosonTemperature)))),
    F_ref: (e) => add(ONE, mul(num(2), fn("bose", div(e!, temperature)))),
  });
  return trace.step({
    id: "law-rate",
    rule,
    lhs: mul(perDistribution, excess(frequency)),
    rhs: mul(num(2), perDistribution, expand(byOccupations)),
    judge: "thermal",
    given: thermal,
    text: "The rate γ of the Einstein boson: ω̃_m gains γ sgn ω_m.",
  });
}

/** n_B = ½(F − 1): F_B at T_B, F_ref at T. */
function byDistributions(t: Term): Term {
  const F = new Map<Term, Term>([
    [fn("bose", div(x, bosonTemperature)), bosonDistribution(x)],
    [fn("bose", div(x, temperature)), balanced(x)],
  ]);
  const occupation = (known: Term | undefined): Term | undefined => known && mul(half, sub(known, ONE));
  return tidy(rewrite(t, (s) => occupation(F.get(s))));
}

function pairBreaking(found: Term, trace: Trace): Term {
  const equation = sub(mul(num(2), pi, temperature, rho), found);
  return trace.step({
    id: "law-rho",
    rule,
    lhs: rho,
    rhs: solveFor(equation, rho),
    judge: "algebra",
    equation,
    text: "ρ = γ/2πT.",
  });
}

function dressedFrequency(trace: Trace): Term {
  const row = mul(num(2), pi, temperature, add(n, half));
  const given = { omega_n: () => row, gamma: () => mul(num(2), pi, temperature, rho) };
  const lhs = add(mul(slope, fn("omega_n")), rate);
  return trace.step({
    id: "law-frequency",
    rule,
    lhs,
    rhs: fromZero(unfold(lhs, given), n, [rho]),
    judge: "algebra",
    given,
    assumptions: ["ω_n, γ ≪ Ω, where ω̃ = (1+λ)ω + γ"],
    text: "ω̃_n at low frequency, ω_n = 2πT(n + ½): the index is shifted by P = ρ/(1+λ).",
  });
}

/** Σ_{n≥0}[1/(n+½) − 1/(n+½+P)] = ψ(½+P) − ψ(½). */
function pairBreakingSum(dressed: Term, trace: Trace): Term {
  const perRate = (shift: Term): Term => pow(substitute(dressed, new Map([[rho, mul(shift, slope)]])), -1);
  const [free, broken, scale] = [perRate(ZERO), perRate(reduced), mul(num(2), pi, temperature, slope)];
  const fractions = sub(mul(scale, free), mul(scale, broken));
  trace.step({
    id: "law-summand",
    rule,
    lhs: mul(scale, sub(free, broken)),
    rhs: fractions,
    judge: "algebra",
    text: "What the rate takes from the summand 2πT/ω̃_n of the logarithm, times 1 + λ. It falls like 1/n² and is decided at ω ~ γ ≪ Ω, where χ = 1.",
  });
  return digammaSum("law-sum", fractions, "The pair-breaking sum in digamma functions.", trace);
}

function biasLaw(lost: Term, trace: Trace): Term {
  const bare = sym("T_c0");
  const [whole, own, other] = [div(frequency, temperature), div(frequency, bare), div(bare, temperature)];
  const [unbiased, shift] = [ln(own), ln(other)];
  const split = trace.step({
    id: "law-logarithm-split",
    rule,
    lhs: ln(whole),
    rhs: splitLogarithm(whole, [own, other]),
    judge: "values",
    text: "The logarithm of Ω/T by way of the transition temperature T_c0 without bias.",
  });
  const equation = sub(sub(split, lost), unbiased);
  return trace.step({
    id: "bias-law",
    rule,
    lhs: shift,
    rhs: solveFor(equation, shift),
    judge: "algebra",
    equation,
    assumptions: ["λ → 0 at fixed ρ; remainder O(λ): c_1 and the off-axis term at finite ρ, estimated below"],
    text: "ℒ(T_c) less the pair-breaking sum equals ℒ(T_c0), both being (1+λ)/λ up to O(λ): the temperature-bias law. T = T_c is the temperature of the electrons.",
  });
}

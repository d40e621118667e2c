import { fromZero } from "../algebra/collect.ts";
import { cancel } from "../algebra/fraction.ts";
import { limitAtZero } from "../algebra/limit.ts";
import { seriesAtZero } from "../algebra/residue.ts";
import { coefficientOf, expand, findAll, rewrite, substitute, unfold } from "../algebra/rewrite.ts";
import { solveFor } from "../algebra/solve.ts";
import { splitLogarithm } from "../algebra/split-logarithm.ts";
import {
  add,
  div,
  type Fn,
  fn,
  I,
  mul,
  num,
  ONE,
  pow,
  ratio,
  type Sym,
  sub,
  sym,
  type Term,
  ZERO,
} from "../algebra/term.ts";
import { asThermal, thermalBoson, thermalElectron } from "../algebra/thermal.ts";
import { tidy } from "../algebra/tidy.ts";
import type { Trace } from "../algebra/trace.ts";
import { atMatsubaraPoint, matsubaraPoint, outerPoint } from "../closures/matsubara.ts";
import type { TemperatureBiasOnAxis } from "../closures/temperature-bias.ts";
import { InternalError } from "../errors/errors.ts";
import { bosonDistribution, bosonTemperature, pi, temperature, x } from "../steady/symbols.ts";
import { einsteinIntegral, gathered } from "./einstein-lines.ts";
import { digammaSum } from "./matsubara-logarithm.ts";
import { ASYMPTOTIC_RULES } from "./rules.ts";
import { coupling, frequency, halfSum, inner, ln, outer, small } from "./symbols.ts";

const rule = ASYMPTOTIC_RULES.bias;
const n = halfSum.index;
const half = ratio(1, 2);
/** The rate γ, ρ = γ/2πT and P = ρ/(1+λ). */
const rate = fn("gamma");
const rho = sym("rho");
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
}

/**
 * Electrons at T, boson at T_B: on the electrons' Matsubara axis ω̃ gains the rate γ sgn ω, which breaks pairs like a magnetic
 * impurity. ln(T_c0/T_c) = ψ(½+ρ) − ψ(½) + O(λ) at fixed ρ = γ/2πT_c.
 */
export function temperatureBias(onAxis: Pick<TemperatureBiasOnAxis, "rate">, trace: Trace): TemperatureBias {
  const found = dampingRate(onAxis.rate, trace);
  const dressed = frequencyWithRate(found, trace);
  const sum = pairBreakingSum(dressed, trace);
  return { rate: found, law: biasLaw(sum, trace) };
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

function frequencyWithRate(found: Term, trace: Trace): Term {
  const equation = sub(mul(num(2), pi, temperature, rho), found);
  trace.step({
    id: "law-rho",
    rule,
    lhs: rho,
    rhs: solveFor(equation, rho),
    judge: "algebra",
    equation,
    text: "ρ = γ/2πT.",
  });
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

/** Why the second change, in the gap equation, adds no logarithm: it is O(λρ). */
export function offAxisTerm(onAxis: Pick<TemperatureBiasOnAxis, "offAxis" | "gap">, trace: Trace): void {
  const { integrand, value } = einsteinIntegral(unfold(onAxis.offAxis, { f: (e) => mul(I, fn("f^R", e!)) }));
  trace.step({
    id: "off-axis",
    rule,
    lhs: integrand,
    rhs: value,
    judge: "poles",
    text: "The addition to φ_m takes f = i f^R to iω_m ± Ω, off the axis; again for any odd distribution.",
  });
  resonance(onAxis.gap, value, trace);
  resonantInteraction(trace);
  const size = mul(rate, pow(frequency, -1), div(mul(coupling, frequency), mul(num(2), pi, temperature)));
  const given = { gamma: () => mul(num(2), pi, temperature, rho) };
  trace.step({
    id: "off-axis-size",
    rule,
    lhs: size,
    rhs: unfold(size, given),
    judge: "algebra",
    given,
    assumptions: ["estimated, not proved: the three factors are sizes; their numerical factors are left out"],
    text: "Size of the off-axis term against φ_m: the rate γ, 1/Ω from f = φ/z, and λΩ/2πT from φ there. No logarithm multiplies it: at fixed ρ it vanishes with λ.",
  });
}

/** λ between the axis and its neighbour at Re z = Ω. */
function resonantInteraction(trace: Trace): void {
  const [m, k] = [outer, inner];
  const at = (delta: Term): Term => {
    return mul(small, einsteinLambda(add(frequency, mul(I, small, delta))));
  };
  const near = (delta: Term): Term => seriesAtZero(at(delta), small).leading;
  const exact = at(sub(m, k));
  const correction = cancel(div(sub(exact, near(sub(m, k))), small));
  trace.step({
    id: "off-axis-interaction",
    rule,
    lhs: exact,
    rhs: add(near(sub(m, k)), mul(small, correction)),
    judge: "algebra",
    assumptions: [
      "frequencies sω_m, sω_n with s → 0",
      "estimated, not proved: what the rest of λ adds to φ there is of order λ",
    ],
    text: "There φ is fed through λ(iω_m + Ω − iω_n), which is resonant: for ω ≪ Ω it is iλΩ/2(ω_m − ω_n), and the rest is of order λ.",
  });
  const both = add(near(sub(m, k)), near(add(m, k)));
  trace.step({
    id: "off-axis-even",
    rule,
    lhs: both,
    rhs: tidy(both),
    judge: "algebra",
    assumptions: ["estimated, not proved: the sum over n is of order λΩ/T, without a logarithm"],
    text: "The terms at ω_n and −ω_n together fall like ω_m/ω_n², against an even Δ_n/|ω_n|: no logarithm comes from πT ≪ ω_n ≪ Ω, the sum is decided at ω_n ~ ω_m and of order λΩ/T.",
  });
}

/** The pole of λ at iω_m + Ω − iω_m = Ω meets the pole of h(z − Ω): they cancel. */
function resonance(equation: Term, offAxis: Term, trace: Trace): void {
  const nearPoint = fn("h", add(outerPoint, small));
  const pole = trace.step({
    id: "off-axis-pole",
    rule,
    lhs: nearPoint,
    rhs: asThermal(atMatsubaraPoint(unfold(nearPoint, thermal)), small, temperature),
    judge: "thermal",
    given: thermal,
    text: "At the electrons' own Matsubara point h has a pole.",
  });
  const weight = coefficientOf(offAxis, fn("f^R", sub(outerPoint, frequency)));
  // The distribution stands for F_B(Ω) + h(z − Ω), of which F_B has no pole.
  const local = div(weight, mul(I, bosonDistribution(frequency)));
  const residue = mul(small, add(resonantSummand(equation), mul(local, pole)));
  trace.step({
    id: "off-axis-resonance",
    rule,
    lhs: residue,
    rhs: limitAtZero(residue, small),
    judge: "limit",
    assumptions: ["z = iω_m + Ω + s, s → 0"],
    text: "The term n = m of the sum, πTλ(Ω + s), has a pole at s = 0; so has the detailed-balance term, ¼πλΩ h(iω_m + s), both per f(iω_m). They cancel: f is finite there.",
  });
}
/** What multiplies f(iω_m) in the sum of the gap equation at z = iω_m + Ω + s, for the Einstein boson. */
function resonantSummand(equation: Term): Term {
  const [sum] = findAll(equation, (t) => t.kind === "fn" && t.head === "sum_n") as Fn[];
  if (!sum) throw new InternalError("expected a sum over Matsubara frequencies");
  const at = new Map<Sym, Term>([
    [outerPoint, add(outerPoint, frequency, small)],
    [matsubaraPoint, outerPoint],
  ]);
  return unfold(coefficientOf(substitute(sum.args[0]!, at), fn("f", outerPoint)), { lambda: einsteinLambda });
}
/** λ(z) = λΩ²/(Ω² − z²). */
function einsteinLambda(at: Term | undefined): Term {
  return div(mul(coupling, pow(frequency, 2)), sub(pow(frequency, 2), pow(at!, 2)));
}

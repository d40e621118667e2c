import { cancel } from "../algebra/fraction.ts";
import { coefficientOf, expand } from "../algebra/rewrite.ts";
import { solveFor } from "../algebra/solve.ts";
import {
  add,
  div,
  fn,
  I,
  integral,
  mul,
  neg,
  num,
  ONE,
  pow,
  ratio,
  sub,
  sym,
  type Term,
} from "../algebra/term.ts";
import { thermalBoson, thermalElectron } from "../algebra/thermal.ts";
import type { Trace } from "../algebra/trace.ts";
import type { Equations } from "../closures/equations.ts";
import { outerPoint } from "../closures/equilibrium.ts";
import { InternalError } from "../errors/errors.ts";
import { bosonDistribution, bosonTemperature, nu, pi, temperature, transfer, x } from "../steady/symbols.ts";
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
const bose = (T: Term): Term => fn("bose", div(frequency, T));
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
export function temperatureBias(derived: Pick<Equations, "wide">, trace: Trace): TemperatureBias {
  balanceAtPoint(trace);
  const found = dampingRate(derived, trace);
  frequencyWithRate(found, trace);
  const sum = pairBreakingSum(trace);
  return { rate: found, law: biasLaw(sum, trace) };
}

function balanceAtPoint(trace: Trace): void {
  trace.step({
    id: "bias-balance",
    rule,
    lhs: add(bosonDistribution(x), fn("h", sub(outerPoint, x))),
    rhs: sub(bosonDistribution(x), balanced(x)),
    judge: "thermal",
    given: thermal,
    text: "At z = iω_m the pole of λ(z−ν) leaves F_B(x) + h(iω_m − x) = coth(x/2T_B) − coth(x/2T): it no longer vanishes.",
  });
}

/** The coefficient of ∫dx A(x)[F_B(x) + h(z−x)]R(z−x): that of A F_B R in the open equation. */
function perBoson(equation: Term, retarded: string): Term {
  if (equation.kind !== "integral") throw new InternalError("expected one integral");
  const weight = coefficientOf(
    coefficientOf(expand(equation.body), fn("A", transfer)),
    bosonDistribution(transfer),
  );
  return coefficientOf(weight, fn(retarded, nu));
}
/** A(x) of the Einstein boson. */
function einsteinSpectrum(): Term {
  const delta = (at: Term): Term => fn("delta", sub(x, at));
  return mul(half, coupling, frequency, sub(delta(frequency), delta(neg(frequency))));
}

function dampingRate(derived: Pick<Equations, "wide">, trace: Trace): Term {
  const unit = perBoson(derived.wide.openSelfEnergy, "g^R");
  trace.step({
    id: "bias-self-energy",
    rule,
    lhs: integral(x, mul(unit, einsteinSpectrum(), bosonDistribution(x))),
    rhs: mul(unit, coupling, frequency, bosonDistribution(frequency)),
    judge: "poles",
    text: "Its contribution to Σ(iω_m) for ω_m > 0 in the normal state, g^R = 1, for the Einstein boson: a constant. F_B stands for any odd distribution, hence also for the difference F_B − F_ref.",
  });
  const selfEnergy = mul(unit, coupling, frequency, sub(bosonDistribution(frequency), balanced(frequency)));
  return trace.step({
    id: "bias-rate",
    rule,
    lhs: mul(I, selfEnergy),
    rhs: mul(pi, coupling, frequency, sub(bose(bosonTemperature), bose(temperature))),
    judge: "thermal",
    given: thermal,
    text: "iω̃_m = iω_m − Σ: the contribution is −iγ, so that ω̃_m gains the rate γ (γ sgn ω_m on both sides).",
  });
}

function frequencyWithRate(found: Term, trace: Trace): void {
  const equation = sub(mul(num(2), pi, temperature, rho), found);
  trace.step({
    id: "bias-rho",
    rule,
    lhs: rho,
    rhs: solveFor(equation, rho),
    judge: "algebra",
    equation,
    text: "ρ = γ/2πT.",
  });
  const row = mul(num(2), pi, temperature, add(n, half));
  trace.step({
    id: "bias-frequency",
    rule,
    lhs: add(mul(slope, fn("omega_n")), rate),
    rhs: mul(num(2), pi, temperature, slope, add(n, half, div(rho, slope))),
    judge: "algebra",
    given: { omega_n: () => row, gamma: () => mul(num(2), pi, temperature, rho) },
    assumptions: ["ω_n, γ ≪ Ω, where ω̃ = (1+λ)ω + γ"],
    text: "ω̃_n at low frequency, ω_n = 2πT(n + ½): the index is shifted by P = ρ/(1+λ).",
  });
}

/** Σ_{n≥0}[1/(n+½) − 1/(n+½+P)] = ψ(½+P) − ψ(½). */
function pairBreakingSum(trace: Trace): Term {
  const dressed = (shift: Term): Term => mul(num(2), pi, temperature, slope, add(n, half, shift));
  const lost = mul(num(2), pi, temperature, sub(pow(dressed(num(0)), -1), pow(dressed(reduced), -1)));
  const fractions = sub(pow(add(n, half), -1), pow(add(n, half, reduced), -1));
  trace.step({
    id: "bias-summand",
    rule,
    lhs: mul(slope, lost),
    rhs: fractions,
    judge: "algebra",
    text: "What the rate takes from the summand 2πT/ω̃_n of the logarithm, times 1 + λ. It falls like 1/n² and is decided at ω ~ γ ≪ Ω, where χ = 1.",
  });
  return digammaSum("bias-sum", fractions, "The pair-breaking sum in digamma functions.", trace);
}

function biasLaw(lost: Term, trace: Trace): Term {
  const bare = sym("T_c0");
  const [biased, unbiased, shift] = [
    ln(div(frequency, temperature)),
    ln(div(frequency, bare)),
    ln(div(bare, temperature)),
  ];
  const split = trace.step({
    id: "bias-logarithm-split",
    rule,
    lhs: biased,
    rhs: add(unbiased, shift),
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
    assumptions: ["λ → 0 at fixed ρ; remainder O(λ): c_1 and the off-axis term at finite ρ"],
    text: "ℒ(T_c) less the pair-breaking sum equals ℒ(T_c0), both being (1+λ)/λ up to O(λ): the temperature-bias law. T = T_c is the temperature of the electrons.",
  });
}

/** Why the second change, in the gap equation, adds no logarithm: it is O(λρ). */
export function offAxisTerm(derived: Pick<Equations, "wide">, trace: Trace): void {
  const unit = perBoson(derived.wide.openGap, "f^R");
  const anomalous = (at: Term): Term => fn("f^R", at);
  const bothSides = add(anomalous(sub(outerPoint, frequency)), anomalous(add(outerPoint, frequency)));
  trace.step({
    id: "off-axis",
    rule,
    lhs: integral(x, mul(unit, einsteinSpectrum(), bosonDistribution(x), anomalous(sub(outerPoint, x)))),
    rhs: mul(unit, half, coupling, frequency, bosonDistribution(frequency), bothSides),
    judge: "poles",
    text: "The same bracket in the gap equation takes f to iω_m ± Ω, off the axis; again for any odd distribution.",
  });
  resonance(trace);
  resonantInteraction(trace);
  trace.step({
    id: "off-axis-size",
    rule,
    lhs: mul(rate, pow(frequency, -1), div(mul(coupling, frequency), mul(num(2), pi, temperature))),
    rhs: mul(coupling, rho),
    judge: "algebra",
    given: { gamma: () => mul(num(2), pi, temperature, rho) },
    text: "Size of the off-axis term against φ_m: the rate γ, 1/Ω from f = φ/z, and λΩ/2πT from φ there. No logarithm multiplies it: at fixed ρ it vanishes with λ.",
  });
}

/** λ between the axis and its neighbour at Re z = Ω. */
function resonantInteraction(trace: Trace): void {
  const [m, k] = [outer, inner];
  const near = (delta: Term): Term => div(mul(coupling, frequency), mul(num(2), I, neg(delta)));
  const z = add(frequency, mul(I, small, sub(m, k)));
  const exact = mul(small, div(mul(coupling, pow(frequency, 2)), sub(pow(frequency, 2), pow(z, 2))));
  const correction = cancel(div(sub(exact, near(sub(m, k))), small));
  trace.step({
    id: "off-axis-interaction",
    rule,
    lhs: exact,
    rhs: add(near(sub(m, k)), mul(small, correction)),
    judge: "algebra",
    assumptions: ["frequencies sω_m, sω_n with s → 0"],
    text: "There φ is fed through λ(iω_m + Ω − iω_n), which is resonant: for ω ≪ Ω it is iλΩ/2(ω_m − ω_n), and the rest is of order λ.",
  });
  trace.step({
    id: "off-axis-even",
    rule,
    lhs: add(near(sub(m, k)), near(add(m, k))),
    rhs: div(mul(I, coupling, frequency, m), sub(pow(m, 2), pow(k, 2))),
    judge: "algebra",
    text: "The terms at ω_n and −ω_n together fall like ω_m/ω_n², against an even Δ_n/|ω_n|: no logarithm comes from πT ≪ ω_n ≪ Ω, the sum is decided at ω_n ~ ω_m and of order λΩ/T.",
  });
}

/** The pole of λ at iω_m + Ω − iω_m = Ω meets the pole of h(z − Ω): they cancel. */
function resonance(trace: Trace): void {
  const z = add(frequency, small);
  trace.step({
    id: "off-axis-pole",
    rule,
    lhs: fn("h", add(outerPoint, small)),
    rhs: fn("coth", div(small, mul(num(2), temperature))),
    judge: "thermal",
    given: thermal,
    text: "At the electrons' own Matsubara point h has a pole.",
  });
  const summed = mul(temperature, div(mul(coupling, pow(frequency, 2)), sub(pow(frequency, 2), pow(z, 2))));
  const local = mul(ratio(1, 4), coupling, frequency, fn("coth", div(small, mul(num(2), temperature))));
  trace.step({
    id: "off-axis-resonance",
    rule,
    lhs: mul(small, summed),
    rhs: neg(mul(small, local)),
    judge: "values",
    assumptions: ["z = iω_m + Ω + s, s → 0"],
    text: "The term n = m of the sum, Tλ(Ω + s), has a pole at s = 0; so has the detailed-balance term, ¼λΩ h(iω_m + s). They cancel: f is finite there.",
  });
}

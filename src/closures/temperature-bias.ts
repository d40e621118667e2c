import { factorOut } from "../algebra/factor-out.ts";
import { cancel } from "../algebra/fraction.ts";
import { gatherIntegrals, substitute, unfold } from "../algebra/rewrite.ts";
import { add, div, fn, HALF, I, integral, mul, neg, num, ONE, sub, sym, type Term } from "../algebra/term.ts";
import { asThermal, thermalBoson, thermalElectron } from "../algebra/thermal.ts";
import { contentOut } from "../algebra/tidy.ts";
import type { Rule, Trace } from "../algebra/trace.ts";
import { reflectedAt } from "../steady/parity.ts";
import {
  bosonDistribution,
  bosonTemperature,
  distribution,
  spectral,
  temperature,
  x,
  z,
} from "../steady/symbols.ts";
import type { Continued } from "./continuation.ts";
import { atMatsubaraPoint, outerPoint, underSums } from "./matsubara.ts";
import { odd } from "./weak-coupling/symbols.ts";

export const BIAS_RULES = {
  axis: {
    name: "axis-of-the-electrons",
    statement: "h = tanh(ω/2T) with its poles at iω_n = iπT(2n+1); F_B = coth(x/2T_B).",
    conditions: ["electrons at T, boson at T_B", "ω_m > 0"],
    source: "analytic continuation of the equations on the real axis",
  },
  fold: {
    name: "fold",
    statement: "A F_B is even: ∫A F_B u(x)dx = ½∫A F_B [u(x) + u(−x)]dx.",
    conditions: [],
    source: "A and F_B are odd",
  },
  linear: {
    name: "linear-wide-band",
    statement: "g^R = 1 to first order in φ; f(z) ≡ Δ(z)/(−iz) = i f^R(z).",
    conditions: ["wide band, ω_m > 0"],
    source: "definition of Δ = φ/Z",
  },
} satisfies Record<string, Rule>;

/** The equations of the wide band on the Matsubara axis of the electrons, with a boson at another temperature. */
export interface TemperatureBiasOnAxis {
  /** What is added to ω_mZ_m: the rate γ = π∫A[n_B(x/T_B) − n_B(x/T)]dx, twice the integral over x > 0. */
  readonly rate: Term;
  /** What is added to φ_m: (π/2)∫A[n_B(x/T_B) − n_B(x/T)][f(iω_m+x) + f(iω_m−x)]dx, twice the integral over x > 0 of half of it. */
  readonly offAxis: Term;
  /** ω̃_m and φ_m with both. */
  readonly frequency: Term;
  readonly gap: Term;
}

const outer = sym("omega_m");
const thermal = {
  h: (e: Term) => thermalElectron(e, temperature),
  F_B: (e: Term) => thermalBoson(e, bosonTemperature),
};
/** coth(x/2T) = 1 + 2n_B(x/T). */
const OCCUPATIONS = { coth: (u: Term) => add(ONE, mul(num(2), fn("bose", mul(num(2), u)))) };
const occupations = sub(fn("bose", div(x, bosonTemperature)), fn("bose", div(x, temperature)));

/** The part on shell at z = iω_m: what detailed balance with the boson no longer cancels. */
export function temperatureBiasOnAxis(
  gap: Continued,
  normal: Continued,
  trace?: Trace,
): TemperatureBiasOnAxis {
  const electron = distribution(sub(outerPoint, x));
  const atPoint = neg(asThermal(atMatsubaraPoint(neg(unfold(electron, thermal))), x, temperature));
  trace?.step({
    id: "bias-bracket",
    rule: BIAS_RULES.axis,
    lhs: add(bosonDistribution(x), electron),
    rhs: contentOut(unfold(add(thermal.F_B(x), atPoint), OCCUPATIONS)),
    judge: "thermal",
    given: thermal,
    text: "At the electrons' Matsubara frequencies h(iω_m−x) = −coth(x/2T): the weight on shell is the difference of two boson occupations, and zero at T_B = T.",
  });
  const parts = { ...rateOf(normal, trace), ...offAxisOf(gap, trace) };
  return { ...parts, ...equationsOf(gap, normal, parts, trace) };
}

/** 2πi c ∫A·2Δn R(iω_m−x)dx. */
function onShell(c: Continued): Term {
  const { perBoson, retarded } = c.channel;
  return integral(x, mul(num(2), perBoson, spectral(x), occupations, fn(retarded, sub(outerPoint, x))));
}

function rateOf(normal: Continued, trace?: Trace): Pick<TemperatureBiasOnAxis, "rate"> {
  const lhs = mul(I, onShell(normal));
  const rhs = gatherIntegrals(unfold(lhs, LINEAR));
  trace?.step({
    id: "bias-rate",
    rule: BIAS_RULES.linear,
    lhs,
    rhs,
    judge: "algebra",
    given: LINEAR,
    text: "In ω̃_m = −i[iω_m − Σ(iω_m)] this leaves a constant: the rate γ, the same for all ω_m > 0.",
  });
  const difference = mul(spectral(x), occupations);
  const turned = substitute(difference, new Map([[x, neg(x)]]));
  const back = unfold(reflectedAt(turned, [neg(x)]), { bose: (u) => sub(num(-1), fn("bose", neg(u))) });
  trace?.step({
    id: "bias-rate-even",
    rule: BIAS_RULES.fold,
    lhs: turned,
    rhs: mul(factorOut(back, difference), difference),
    judge: "thermal",
    given: { A: odd("A") },
    text: "Its integrand is even: γ = 2π∫_0^∞A[n_B(x/T_B) − n_B(x/T)]dx, positive for a hotter boson. For ω_m < 0 the parities Σ(−z) = −Σ(z) and φ(−z) = φ(z) of the axis make it γ sgn ω_m, and leave φ_m as it is.",
  });
  return { rate: rhs };
}
/** f^R = −i f. */
const BY_F = { "f^R": (e: Term) => mul(neg(I), fn("f", e)) };
const LINEAR = { "g^R": () => num(1) };

function offAxisOf(gap: Continued, trace?: Trace): Pick<TemperatureBiasOnAxis, "offAxis"> {
  const { perBoson, retarded } = gap.channel;
  const at = (e: Term): Term => fn(retarded, e);
  const weight = mul(perBoson, spectral(x), bosonDistribution(x));
  const body = mul(weight, at(sub(z, x)));
  const turned = reflectedAt(substitute(body, new Map([[x, neg(x)]])), [neg(x)]);
  trace?.step({
    id: "bias-fold",
    rule: BIAS_RULES.fold,
    lhs: integral(x, body),
    rhs: integral(x, mul(HALF, factorOut(add(body, turned), weight), weight)),
    judge: "poles",
    assumptions: ["Im z > 0"],
    text: "For any odd boson distribution, and so for the difference of two, energies above and below ω_m count alike.",
  });
  const both = add(at(add(outerPoint, x)), at(sub(outerPoint, x)));
  const lhs = integral(x, mul(perBoson, spectral(x), occupations, both));
  const rhs = integral(x, mul(perBoson, spectral(x), occupations, contentOut(unfold(both, BY_F))));
  trace?.step({
    id: "bias-off-axis",
    rule: BIAS_RULES.linear,
    lhs,
    rhs,
    judge: "algebra",
    given: BY_F,
    text: "The off-axis term of φ_m, in terms of f: twice the integral over x > 0. Its arguments iω_m ± x lie off the axis, so that the equations do not close on Matsubara frequencies alone.",
  });
  const energy = sym("z");
  const perEnergy = div(fn("Delta", energy), mul(neg(I), energy));
  const given = { Delta: (e: Term) => mul(e, fn("f^R", e)) };
  trace?.step({
    id: "bias-f",
    rule: BIAS_RULES.linear,
    lhs: perEnergy,
    rhs: cancel(unfold(perEnergy, given)),
    judge: "algebra",
    given,
    text: "f is the function that equals Δ_n/|ω_n| on the axis.",
  });
  return { offAxis: rhs };
}

function equationsOf(
  gap: Continued,
  normal: Continued,
  parts: Pick<TemperatureBiasOnAxis, "rate" | "offAxis">,
  trace?: Trace,
): Pick<TemperatureBiasOnAxis, "frequency" | "gap"> {
  const atPoint = (t: Term): Term => substitute(t, new Map([[z, outerPoint]]));
  const selfEnergy = add(atPoint(normal.sum), mul(neg(I), parts.rate));
  const given = { Sigma: () => selfEnergy };
  const lhs = mul(neg(I), sub(mul(I, outer), fn("Sigma", outerPoint)));
  const frequency = underSums(unfold(lhs, given));
  trace?.step({
    id: "bias-frequency",
    rule: BIAS_RULES.axis,
    lhs,
    rhs: frequency,
    judge: "algebra",
    given,
    text: "ω_mZ_m = −i[iω_m − Σ(iω_m)] with the rate γ; g^R(iω_n) = sgn ω_n.",
  });
  const rhs = add(underSums(unfold(atPoint(gap.sum), BY_F)), parts.offAxis);
  trace?.step({
    id: "bias-gap",
    rule: BIAS_RULES.axis,
    lhs: add(atPoint(gap.sum), parts.offAxis),
    rhs,
    judge: "algebra",
    given: BY_F,
    text: "φ_m with the off-axis term, in terms of f.",
  });
  return { frequency, gap: rhs };
}

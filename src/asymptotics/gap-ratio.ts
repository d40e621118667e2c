import { derivativeOf, derivativeRule, differentiate } from "../algebra/differentiate.ts";
import { factorOut } from "../algebra/factor-out.ts";
import { limitAtZero } from "../algebra/limit.ts";
import { expand, rewrite, substitute, unfold } from "../algebra/rewrite.ts";
import { solveFor } from "../algebra/solve.ts";
import { splitLogarithm } from "../algebra/split-logarithm.ts";
import {
  add,
  div,
  fn,
  mul,
  neg,
  num,
  ONE,
  pow,
  ratio,
  type Sym,
  sub,
  sym,
  type Term,
} from "../algebra/term.ts";
import { tidy } from "../algebra/tidy.ts";
import type { Trace } from "../algebra/trace.ts";
import { InternalError } from "../errors/errors.ts";
import { pi, temperature } from "../steady/symbols.ts";
import { definiteIntegral, onHalfLine } from "./antiderivative.ts";
import { ASYMPTOTIC_RULES } from "./rules.ts";
import { frequency, halfLine, inner, ln, small } from "./symbols.ts";
import { exponentialOf } from "./transition-temperature.ts";

const gap = sym("Delta");
/** ω = Δ(u²−1)/2u, √(ω²+Δ²) = Δ(u²+1)/2u, v = u² and Ω = Δ(1+q²)/2q. */
const u = sym("u");
const v = sym("v");
const q = sym("q");
const energy = div(mul(gap, sub(pow(u, 2), ONE)), mul(num(2), u));
const root = div(mul(gap, add(pow(u, 2), ONE)), mul(num(2), u));

/**
 * The gap at T = 0 by the same rank-one condition, with 1/√(ω²+Δ²) in place of 1/ω: ln(2Ω/Δ) in place of ln(2e^{γ_E}Ω/πT),
 * hence 2Δ/T_c = 2πe^{−γ_E}.
 */
export function gapRatio(single: Term, trace: Trace): Term {
  nonlinearRoot(trace);
  const logarithm = gapLogarithm(trace);
  const square = squareOfGapLogarithm(logarithm, trace);
  return ratioOf(logarithm, square, single, trace);
}

function nonlinearRoot(trace: Trace): void {
  const [dressed, order] = [fn("omega~_n"), fn("phi_n")];
  const perRoot = div(pow(order, 2), add(pow(dressed, 2), pow(order, 2)));
  const given = { phi_n: () => div(mul(gap, dressed), inner) };
  trace.step({
    id: "gap-root",
    rule: ASYMPTOTIC_RULES.gap,
    lhs: perRoot,
    rhs: tidy(unfold(perRoot, given)),
    judge: "algebra",
    given,
    text: "φ_n²/r_n² without linearising, with Δ_n = φ_nω_n/ω̃_n: φ_n/r_n = Δ/√(ω² + Δ²), and Z is untouched.",
  });
  const whole = add(pow(energy, 2), pow(gap, 2));
  trace.step({
    id: "gap-parametrisation",
    rule: ASYMPTOTIC_RULES.gap,
    lhs: whole,
    rhs: mul(factorOut(whole, pow(root, 2)), pow(root, 2)),
    judge: "algebra",
    text: "A rational parametrisation, ω = Δ(u² − 1)/2u, of the root.",
  });
  trace.step({
    id: "gap-measure",
    rule: ASYMPTOTIC_RULES.gap,
    lhs: div(derivativeOf(u, energy), root),
    rhs: tidy(div(differentiate(energy, u), root)),
    judge: "algebra",
    given: derivativeRule(u),
    text: "dω/√(ω² + Δ²) = du/u = dv/2v with v = u², from v = 1 at ω = 0.",
  });
}

/** ∫_0^∞ dω χ/√(ω²+Δ²) as a function of q, and its limit ln(2Ω/Δ). */
function gapLogarithm(trace: Trace): Term {
  const mass = div(mul(gap, add(ONE, pow(q, 2))), mul(num(2), q));
  const onV = div(mul(pow(gap, 2), pow(sub(v, ONE), 2)), mul(num(4), v));
  const chi = div(pow(mass, 2), add(pow(mass, 2), onV));
  const integrand = div(chi, mul(num(2), v));
  const outside = div(add(ONE, pow(q, 2)), sub(ONE, pow(q, 2)));
  const logs = sub(ln(add(v, pow(q, 2))), ln(add(mul(v, pow(q, 2)), ONE)));
  const { primitive: F, value } = definiteIntegral(integrand, v, [onHalfLine(mul(outside, logs), v, ONE)]);
  trace.step({
    id: "gap-antiderivative",
    rule: ASYMPTOTIC_RULES.antiderivative,
    lhs: derivativeOf(v, F),
    rhs: integrand,
    judge: "algebra",
    given: derivativeRule(v),
    text: "The integrand χ/2v with Ω = Δ(1 + q²)/2q.",
  });
  const w = sym("w");
  const exact = trace.step({
    id: "gap-integral",
    rule: ASYMPTOTIC_RULES.boundary,
    lhs: halfLine.over(w, substitute(integrand, new Map([[v, add(ONE, w)]]))),
    rhs: value,
    judge: "values",
    text: "∫_0^∞ dω χ(ω)/√(ω² + Δ²), with v = 1 + w.",
  });
  return forSmallGap(exact, mass, trace);
}

/** The integral for q → 0 by the limit rule, and q there by Δ and Ω. */
function forSmallGap(exact: Term, mass: Term, trace: Trace): Term {
  const onScale = new Map<Sym, Term>([[q, small]]);
  const [integrated, scaled] = [exact, mul(q, mass)].map((t) => substitute(t, onScale)) as [Term, Term];
  const logarithm = trace.step({
    id: "gap-small",
    rule: ASYMPTOTIC_RULES.gap,
    lhs: integrated,
    rhs: limitAtZero(integrated, small),
    judge: "limit",
    assumptions: ["q = s → 0, that is Δ ≪ Ω; remainder O(s² ln s)"],
    text: "For small Δ/Ω only the logarithm of q is left,",
  });
  const perScale = trace.step({
    id: "gap-scale",
    rule: ASYMPTOTIC_RULES.gap,
    lhs: scaled,
    rhs: limitAtZero(scaled, small),
    judge: "limit",
    assumptions: ["q = s → 0"],
    text: "and q = Δ/2Ω, with a relative remainder s²: this is qΩ.",
  });
  const inserted = substitute(logarithm, new Map([[small, div(perScale, frequency)]]));
  return trace.step({
    id: "gap-logarithm",
    rule: ASYMPTOTIC_RULES.gap,
    lhs: inserted,
    rhs: ofReciprocal(inserted),
    judge: "values",
    assumptions: ["Δ ≪ Ω; remainder O((Δ²/Ω²) ln(Ω/Δ))"],
    text: "For small Δ/Ω the integral is ln(2Ω/Δ).",
  });
}
/** −ln u as ln(1/u). */
function ofReciprocal(t: Term): Term {
  const positive = neg(t);
  if (positive.kind !== "fn" || positive.head !== "log")
    throw new InternalError("expected minus a logarithm");
  return ln(pow(positive.args[0]!, -1));
}

function squareOfGapLogarithm(single: Term, trace: Trace): Term {
  const lowered = (slope: Term): Term => sub(single, mul(ratio(1, 2), frequency, slope));
  const rhs = lowered(differentiate(single, frequency));
  return trace.step({
    id: "gap-logarithm-of-square",
    rule: ASYMPTOTIC_RULES.antiderivative,
    lhs: lowered(derivativeOf(frequency, single)),
    rhs,
    judge: "algebra",
    given: derivativeRule(frequency),
    text: "With χ² = χ − ½Ω∂χ/∂Ω as before: the same −½.",
  });
}

const perGap = ln(div(gap, temperature));

/** Both conditions have (1+λ)/λ on one side and the same λ c_1 on the other: their logarithms are equal. */
function ratioOf(logarithm: Term, square: Term, single: Term, trace: Trace): Term {
  const half = sub(square, logarithm);
  const equation = sub(square, add(throughGap(single, logarithm, trace), half));
  const solved = trace.step({
    id: "gap-condition",
    rule: ASYMPTOTIC_RULES.gap,
    lhs: perGap,
    rhs: expand(solveFor(equation, perGap)),
    judge: "algebra",
    equation,
    assumptions: ["J_Z and J_R are those of the transition up to O(Δ²/Ω²): they are finite at ω = 0"],
    text: "The logarithm at T = 0 equals the one at T_c, since (1+λ)/λ and λ c_1 are the same: solved for ln(Δ/T_c).",
  });
  return trace.step({
    id: "gap-ratio",
    rule: ASYMPTOTIC_RULES.gap,
    lhs: gap,
    rhs: mul(temperature, exponentialOf(solved)),
    judge: "values",
    equation: sub(perGap, solved),
    assumptions: ["remainder O((T²/Ω²) ln(Ω/T)) to every order in λ"],
    text: "2Δ/T_c = 2πe^{−γ_E}.",
  });
}

/** The logarithm of the transition with ln(Ω/2πT) written by way of the gap. */
function throughGap(single: Term, atGap: Term, trace: Trace): Term {
  if (atGap.kind !== "fn" || atGap.head !== "log") throw new InternalError("expected a logarithm");
  const argument = div(frequency, mul(num(2), pi, temperature));
  const atTransition = ln(argument);
  const split = trace.step({
    id: "gap-logarithm-split",
    rule: ASYMPTOTIC_RULES.gap,
    lhs: atTransition,
    rhs: splitLogarithm(argument, [atGap.args[0]!, div(gap, temperature)]),
    judge: "values",
    text: "The logarithm of Ω/2πT by way of the gap.",
  });
  return rewrite(single, (t) => (t === atTransition ? split : undefined));
}

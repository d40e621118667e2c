import { derivativeOf, derivativeRule } from "../../algebra/differentiate.ts";
import { residuesOf } from "../../algebra/residue.ts";
import { expand, rewrite, substitute } from "../../algebra/rewrite.ts";
import { splitLogarithm } from "../../algebra/split-logarithm.ts";
import { add, div, I, mul, num, ONE, pow, type Sym, sub, sym, type Term, ZERO } from "../../algebra/term.ts";
import { tidy } from "../../algebra/tidy.ts";
import type { Trace } from "../../algebra/trace.ts";
import { frequency, matsubaraFrequency, width } from "../../closures/boson/model.ts";
import { oscillator } from "../../closures/boson/oscillator.ts";
import { DENSITY_RULES } from "../../closures/density-rules.ts";
import { ohmicSlope } from "../../closures/weak-coupling/line.ts";
import { pi, temperature } from "../../steady/symbols.ts";
import { definiteIntegral, onHalfLine, type Primitive } from "../antiderivative.ts";
import { ASYMPTOTIC_RULES } from "../rules.ts";
import { arctan, digamma, halfLine, halfSum, ln, small } from "../symbols.ts";
import { bosonic } from "./perturbation.ts";
import { LOCAL_RULES } from "./rules.ts";
import { scale } from "./spectral.ts";

const T = temperature;
const n = halfSum.index;
const nu = sym("nu");
const squared = add(pow(frequency, 2), pow(width, 2));
const quadratic = add(squared, mul(num(2), width, nu), pow(nu, 2));

/** D(ν) of the damped oscillator, from its λ(iν). */
function deviation(): Term {
  const model = substitute(oscillator().matsubara, new Map([[matsubaraFrequency, nu]]));
  return tidy(sub(ONE, div(model, substitute(model, new Map([[nu, ZERO]])))));
}

/**
 * `logarithm`: the thermal sum of the reference with the slope a. 1/G_c of the damped oscillator at T ≪ Ω in closed form: 1/4T − 4a[½ln(Ω²+κ²) − ln 2πT + γ_E] and a constant, with
 * πa = 2κ/(Ω²+κ²).
 */
export function oscillatorLaw(logarithm: Term, trace?: Trace): Term {
  const D = deviation();
  const slope = tidy(substitute(div(D, nu), new Map([[nu, ZERO]])));
  const exact = digammaForm(D, trace);
  const rest = restIntegral(D, slope, trace);
  const thermal = atLowTemperature(exact, { logarithm, slope, rest }, trace);
  const outer = div(outerIntegral(D, trace), pi);
  return add(pow(mul(num(4), T), -1), mul(num(-1), thermal), outer);
}

/** 8TΣ_k D/ν_k² in digamma functions, by the roots ν = −κ ± iΩ of the denominator. */
function digammaForm(D: Term, trace?: Trace): Term {
  const roots = [1, -1].map((s) => pow(add(nu, width, mul(num(s), I, frequency)), -1));
  const weight = mul(num(8), T, pow(nu, -2), D);
  const summand = substitute(weight, new Map([[nu, bosonic]]));
  const unit = mul(num(2), pi, T);
  const parts = residuesOf(mul(...roots, tidy(mul(weight, quadratic))), nu).map((r) => ({
    value: tidy(div(r.value, unit)),
    at: sub(ONE, expand(div(r.at, unit))),
  }));
  const fractions = add(...parts.map((p) => mul(p.value, pow(add(n, p.at), -1))));
  const sum = mul(num(-1), add(...parts.map((p) => mul(p.value, digamma(p.at)))));
  trace?.step({
    id: "oscillator-fractions",
    rule: DENSITY_RULES.fractions,
    lhs: summand,
    rhs: fractions,
    judge: "algebra",
    text: "8T D(ν_k)/ν_k² of the damped oscillator in partial fractions of n = k − 1.",
  });
  trace?.step({
    id: "oscillator-sum",
    rule: ASYMPTOTIC_RULES.digammaSum,
    lhs: halfSum.of(fractions),
    rhs: sum,
    judge: "values",
    text: "The thermal sum at any T.",
  });
  return sum;
}

/** ∫_0^∞ [D − slope·νW/(ν+W)]/ν² dν. */
function restIntegral(D: Term, slope: Term, trace?: Trace): Term {
  const reference = div(mul(slope, nu, scale), add(nu, scale));
  const integrand = tidy(div(sub(D, reference), pow(nu, 2)));
  const basis = [
    onHalfLine(mul(div(width, squared), sub(ln(quadratic), mul(num(2), ln(add(nu, scale))))), nu),
    angle(pow(frequency, -1)),
    angle(div(pow(width, 2), mul(squared, frequency))),
  ];
  return definite(
    "oscillator-rest",
    integrand,
    basis,
    "What D is more than the reference of the same slope, over ν².",
    trace,
  );
}

/** The sum at T ≪ Ω: reference logarithm, and the rest as an integral, (4/π)∫. */
function atLowTemperature(
  exact: Term,
  { logarithm, slope, rest }: Readonly<Record<"logarithm" | "slope" | "rest", Term>>,
  trace?: Trace,
): Term {
  const ratio = div(scale, mul(num(2), pi, T));
  const split = splitLogarithm(ratio, [scale]);
  const opened = rewrite(substitute(logarithm, new Map([[ohmicSlope, div(slope, pi)]])), (t) =>
    t === ln(ratio) ? split : undefined,
  );
  const rhs = expand(add(opened, mul(num(4), pow(pi, -1), rest)));
  const low = (t: Term): Term => substitute(t, new Map<Sym, Term>([[T, mul(T, small)]]));
  trace?.step({
    id: "oscillator-logarithm",
    rule: LOCAL_RULES.matching,
    lhs: low(exact),
    rhs: low(rhs),
    judge: "values",
    assumptions: ["T → sT, s → 0; the remainder is O(T/Ω²)"],
    text: "The thermal sum at T ≪ Ω: the logarithm of the reference, πa = 2κ/(Ω²+κ²), and (4/π) times the rest. W cancels.",
  });
  return rhs;
}

/** ∫_0^∞ D²/ν² dν. */
function outerIntegral(D: Term, trace?: Trace): Term {
  const perSquare = pow(div(width, frequency), 2);
  const over = (above: Term): Primitive => onHalfLine(div(above, quadratic), nu);
  const basis = [
    angle(pow(frequency, -1)),
    angle(div(perSquare, frequency)),
    over(add(nu, width)),
    over(mul(perSquare, add(nu, width))),
    over(width),
  ];
  return definite("oscillator-outer", div(pow(D, 2), pow(nu, 2)), basis, "The outer region.", trace);
}

/** factor · arctan((ν+κ)/Ω). */
function angle(factor: Term): Primitive {
  return onHalfLine(mul(factor, arctan(div(add(nu, width), frequency))), nu);
}

/** An integral over ν > 0 by its antiderivative: first its slope, then its ends. */
function definite(
  id: string,
  integrand: Term,
  basis: readonly Primitive[],
  text: string,
  trace?: Trace,
): Term {
  const { primitive: F, value } = definiteIntegral(integrand, nu, basis);
  trace?.step({
    id: `${id}-slope`,
    rule: ASYMPTOTIC_RULES.antiderivative,
    lhs: derivativeOf(nu, F),
    rhs: integrand,
    judge: "algebra",
    given: derivativeRule(nu),
    text: `${text} Its antiderivative.`,
  });
  trace?.step({
    id,
    rule: ASYMPTOTIC_RULES.boundary,
    lhs: halfLine.over(nu, integrand),
    rhs: value,
    judge: "values",
    text: `${text} Its value between 0 and ∞.`,
  });
  return value;
}

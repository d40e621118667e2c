import { derivativeOf, derivativeRule, differentiate } from "../algebra/differentiate.ts";
import { cancel } from "../algebra/fraction.ts";
import { limitAtZero } from "../algebra/limit.ts";
import { expand, rewrite, substitute } from "../algebra/rewrite.ts";
import { solveFor } from "../algebra/solve.ts";
import { gatherLogarithms } from "../algebra/split-logarithm.ts";
import { add, div, fn, mul, neg, num, ONE, pow, ratio, sub, sym, type Term, ZERO } from "../algebra/term.ts";
import { tidy } from "../algebra/tidy.ts";
import type { Trace } from "../algebra/trace.ts";
import { pi } from "../steady/symbols.ts";
import { definiteIntegral, onHalfLine, type Primitive, primitive } from "./antiderivative.ts";
import { einsteinDifference, einsteinRemainder, lorentzian } from "./rank-one.ts";
import { ASYMPTOTIC_RULES } from "./rules.ts";
import { arctan, dilog, frequency, halfLine, ln, small } from "./symbols.ts";

/** x = ω_m/Ω, y = ω_n/Ω, t = y². */
const x = sym("x");
const y = sym("y");
const t = sym("t");
const p = sym("p");
const square = add(ONE, pow(x, 2));
const four = add(num(4), pow(x, 2));
const zeta2 = div(pow(pi, 2), num(6));

/**
 * J_R = ∫∫_0^∞ dω dω' χ(ω)R(ω,ω')χ(ω')/(ωω'): what the remainder of the rank-one kernel gives at order λ.
 */
export function remainderIntegral(trace: Trace): Term {
  const inner = innerIntegral(trace);
  const K = fn("K", x);
  const kernel = div(add(div(ln(square), x), arctan(x)), four);
  const dilogarithmic = landenIntegral(trace);
  const known = { K: () => kernel, Q: () => dilogarithmic.slope };
  const atInfinity = parametricIntegral(kernel, trace);
  const { primitive: F, value } = definiteIntegral(
    inner,
    x,
    [
      onHalfLine(pow(square, -1), x),
      onHalfLine(div(ln(square), square), x),
      onHalfLine(pow(arctan(x), 2), x),
      onHalfLine(div(mul(x, arctan(x)), square), x),
      onHalfLine(div(arctan(x), x), x),
      primitive(fn("Q", x), dilogarithmic.value),
      primitive(K, atInfinity),
    ],
    known,
  );
  trace.step({
    id: "remainder-outer",
    rule: ASYMPTOTIC_RULES.antiderivative,
    lhs: derivativeOf(x, F),
    rhs: inner,
    judge: "algebra",
    given: derivativeRule(x, known),
    text: "The outer integrand: all but Q(x) and K(x), whose slopes are 2 ln(1+x²)/x(1+x²) and [ln(1+x²)/x + arctan x]/(x²+4), is elementary.",
  });
  return trace.step({
    id: "remainder-value",
    rule: ASYMPTOTIC_RULES.boundary,
    lhs: halfLine.over(x, inner),
    rhs: value,
    judge: "values",
    text: "J_R from the two ends, with Q(∞) − Q(0) = π²/6 and K(∞) − K(0) = π²/8.",
  });
}

/** Q = −Li_2(−x²) − ½ln²(1+x²), which is Li_2(x²/(1+x²)) in Landen's form: from 0 at x = 0 to Li_2(1) at ∞. */
function landenIntegral(trace: Trace): { slope: Term; value: Term } {
  const Q = sub(neg(dilog(neg(pow(x, 2)))), mul(ratio(1, 2), pow(ln(square), 2)));
  const slope = trace.step({
    id: "dilogarithm-slope",
    rule: ASYMPTOTIC_RULES.dilogarithm,
    lhs: derivativeOf(x, Q),
    rhs: mul(ln(square), cancel(div(differentiate(Q, x), ln(square)))),
    judge: "algebra",
    given: derivativeRule(x),
    text: "Q = Li_2(x²/(1+x²)) in Landen's form, where only ln(1+x²) occurs.",
  });
  const ends = onHalfLine(Q, x);
  const value = trace.step({
    id: "dilogarithm-value",
    rule: ASYMPTOTIC_RULES.dilogarithm,
    lhs: halfLine.over(x, slope),
    rhs: sub(ends.upper, ends.lower),
    judge: "values",
    text: "Q(∞) − Q(0) = Li_2(1).",
  });
  return { slope, value };
}

/** (1+x²+t)² − 4x²t: the product of the two resonant denominators. */
const quadratic = sub(pow(add(square, t), 2), mul(num(4), pow(x, 2), t));

/** The integral over ω_n, and what is left to integrate over x. */
function innerIntegral(trace: Trace): Term {
  const outside = div(x, mul(num(2), pow(square, 2)));
  const integrand = innerIntegrand(outside, trace);
  const { primitive: F, value } = definiteIntegral(integrand, t, innerPrimitives());
  trace.step({
    id: "remainder-inner",
    rule: ASYMPTOTIC_RULES.antiderivative,
    lhs: derivativeOf(t, F),
    rhs: integrand,
    judge: "algebra",
    given: derivativeRule(t),
    text: "The integral over t in logarithms and an arctangent.",
  });
  const closed = trace.step({
    id: "remainder-inner-value",
    rule: ASYMPTOTIC_RULES.boundary,
    lhs: halfLine.over(t, integrand),
    rhs: value,
    judge: "values",
    text: "Its value: between the ends the arctangent grows by 2 arctan x, and the logarithm by 2 ln(1+x²).",
  });
  return mul(outside, closed);
}

/** χRχ/(ωω′) in units of Ω, without 2y and the given factor, as a function of t = y². */
function innerIntegrand(outside: Term, trace: Trace): Term {
  const inUnits = (R: Term): Term =>
    substitute(div(mul(lorentzian(x), R, lorentzian(y)), mul(x, y)), new Map([[frequency, ONE]]));
  const whole = inUnits(einsteinRemainder(x, y));
  const shape = mul(pow(add(ONE, t), 2), quadratic);
  const inY = new Map([[t, pow(y, 2)]]);
  const numerator = cancel(div(mul(whole, substitute(shape, inY)), mul(num(2), y, outside)));
  const integrand = div(evenIn(numerator), shape);
  trace.step({
    id: "remainder-inner-variable",
    rule: ASYMPTOTIC_RULES.antiderivative,
    lhs: inUnits(einsteinDifference(x, y)),
    rhs: mul(num(2), y, outside, substitute(integrand, inY)),
    judge: "algebra",
    text: "J_R = ∫∫_0^∞ dω dω′ χRχ/(ωω′) is what R contributes. Its integrand with x = ω_m/Ω, y = ω_n/Ω depends on y through t = y² only, 2y dy = dt.",
  });
  return integrand;
}

/** Functions of t with their values at ∞ and at 0. */
function innerPrimitives(): Primitive[] {
  const angle = arctan(div(add(ONE, neg(pow(x, 2)), t), mul(num(2), x)));
  const turn = turnOf(angle);
  const even = mul(pow(x, 2), four);
  const odd = mul(pow(x, 3), four);
  const logs = sub(mul(num(2), ln(add(ONE, t))), ln(quadratic));
  return [
    onHalfLine(pow(mul(pow(x, 2), add(ONE, t)), -1), t),
    onHalfLine(div(logs, even), t),
    primitive(div(angle, odd), div(turn, odd)),
    primitive(div(mul(pow(x, 2), angle), odd), div(mul(pow(x, 2), turn), odd)),
  ];
}
/** How far an angle turns between t = 0 and ∞; its value at 0 by its derivative in x and its limit x → 0. */
function turnOf(angle: Term): Term {
  const { upper, lower } = onHalfLine(angle, t);
  const { primitive: F } = definiteIntegral(differentiate(lower, x), x, [primitive(arctan(x))]);
  const constant = limitAtZero(substitute(sub(lower, F), new Map([[x, small]])), small);
  return expand(sub(upper, add(constant, F)));
}

/** y² → t in a polynomial that is even in y. */
function evenIn(polynomial: Term): Term {
  return rewrite(polynomial, (s) =>
    s.kind === "pow" && s.base === y && s.exponent % 2 === 0 ? pow(t, s.exponent / 2) : undefined,
  );
}

/**
 * K(∞) − K(0) = ∫_0^∞ dx [ln(1+x²)/x + arctan x]/(x²+4) as the value at p = 1 of the same integral with px for x in the
 * numerator's functions, which vanishes at p = 0.
 */
function parametricIntegral(kernel: Term, trace: Trace): Term {
  const stretched = div(add(div(ln(add(ONE, pow(mul(p, x), 2))), x), arctan(mul(p, x))), four);
  const slope = tidy(differentiate(stretched, p));
  trace.step({
    id: "parameter-slope",
    rule: ASYMPTOTIC_RULES.antiderivative,
    lhs: derivativeOf(p, stretched),
    rhs: slope,
    judge: "algebra",
    given: derivativeRule(p),
    text: "For K: with px in place of x in the two functions, the integral vanishes at p = 0, and its slope in p is rational in x.",
  });
  const value = slopeIntegrated(slope, trace);
  const last = dilog(sub(ONE, mul(num(2), p)));
  const outer = definiteIntegral(value, p, [
    primitive(last, ...([ONE, ZERO].map((e) => substitute(last, new Map([[p, e]]))) as [Term, Term])),
  ]);
  trace.step({
    id: "parameter-outer",
    rule: ASYMPTOTIC_RULES.antiderivative,
    lhs: derivativeOf(p, outer.primitive),
    rhs: value,
    judge: "algebra",
    given: derivativeRule(p),
    text: "Integrated over p from 0 to 1 it is a dilogarithm, from Li_2(1) to Li_2(−1).",
  });
  return dilogarithms(kernel, outer.value, trace);
}

/** ∫_0^∞ dx of the slope: ln(2p)/(2p−1). */
function slopeIntegrated(slope: Term, trace: Trace): Term {
  const unit = sub(mul(num(2), p), ONE);
  const logs = sub(ln(add(ONE, pow(mul(p, x), 2))), ln(add(ONE, div(pow(x, 2), num(4)))));
  const { upper, lower } = onHalfLine(logs, x);
  const { primitive: F, value } = definiteIntegral(slope, x, [
    primitive(div(logs, unit), div(gatherLogarithms(sub(upper, lower)), unit)),
  ]);
  trace.step({
    id: "parameter-inner",
    rule: ASYMPTOTIC_RULES.antiderivative,
    lhs: derivativeOf(x, F),
    rhs: slope,
    judge: "algebra",
    given: derivativeRule(x),
    text: "The slope is integrated over x.",
  });
  return trace.step({
    id: "parameter-inner-value",
    rule: ASYMPTOTIC_RULES.boundary,
    lhs: halfLine.over(x, slope),
    rhs: value,
    judge: "values",
    text: "Its value: the logarithms differ by ln(4p²) at ∞ and by nothing at 0.",
  });
}

/** Li_2(−1) = −½Li_2(1) and Li_2(1) = π²/6. */
function dilogarithms(kernel: Term, value: Term, trace: Trace): Term {
  const one = trace.step({
    id: "dilogarithm-one",
    rule: ASYMPTOTIC_RULES.dilogarithm,
    lhs: dilog(ONE),
    rhs: zeta2,
    judge: "values",
    text: "Li_2(1) = Σ 1/n².",
  });
  const [plus, opposite] = [dilog(ONE), dilog(num(-1))];
  const equation = sub(add(plus, opposite), mul(ratio(1, 2), dilog(pow(ONE, 2))));
  const solved = solveFor(equation, opposite);
  const minus = trace.step({
    id: "dilogarithm-minus-one",
    rule: ASYMPTOTIC_RULES.dilogarithm,
    lhs: opposite,
    rhs: rewrite(solved, (s) => (s === plus ? one : undefined)),
    judge: "values",
    text: "Li_2(z) + Li_2(−z) = ½Li_2(z²) at z = 1.",
  });
  const inserted = rewrite(value, (s) => (s === plus ? one : s === opposite ? minus : undefined));
  return trace.step({
    id: "parameter-value",
    rule: ASYMPTOTIC_RULES.boundary,
    lhs: halfLine.over(x, kernel),
    rhs: inserted,
    judge: "values",
    text: "K(∞) − K(0).",
  });
}

import { derivativeOf, derivativeRule } from "../algebra/differentiate.ts";
import { substitute } from "../algebra/rewrite.ts";
import { add, div, mul, ONE, pow, sub, sym, type Term } from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { matsubaraFrequency } from "../closures/boson/model.ts";
import { definiteIntegral, onHalfLine, primitive } from "./antiderivative.ts";
import { ASYMPTOTIC_RULES } from "./rules.ts";
import { arctan, coupling, frequency, halfLine } from "./symbols.ts";

/** ω/Ω. */
const x = sym("x");
const omega = sym("omega");
const square = add(ONE, pow(x, 2));

/** ζ = Ω arctan(ω/Ω) with ω̃ = ω + λζ: the integral of dω̃/dω = 1 + λ(iω) for the Einstein boson. */
export function einsteinFrequency(matsubara: Term, trace: Trace): Term {
  const chi = div(substitute(matsubara, new Map([[matsubaraFrequency, omega]])), coupling);
  const basis = [primitive(mul(frequency, arctan(div(omega, frequency))))];
  const zeta = definiteIntegral(chi, omega, basis).primitive;
  trace.step({
    id: "renormalisation-antiderivative",
    rule: ASYMPTOTIC_RULES.sumToIntegral,
    lhs: derivativeOf(omega, add(omega, mul(coupling, zeta))),
    rhs: add(ONE, mul(coupling, chi)),
    judge: "algebra",
    given: derivativeRule(omega),
    text: "For the Einstein boson the increments sum up to ω̃ = ω + λζ with ζ = Ω arctan(ω/Ω), which vanishes at ω = 0.",
  });
  return zeta;
}

/** J_Z = ∫_0^∞ dω χ²(ω − ζ)/ω²: what the frequency dependence of Z gives at order λ. */
export function renormalisationIntegral(zeta: Term, chi: (at: Term) => Term, trace: Trace): Term {
  const inUnits = new Map([[frequency, ONE]]);
  const atX = substitute(substitute(zeta, inUnits), new Map([[omega, x]]));
  const integrand = div(mul(pow(substitute(chi(x), inUnits), 2), sub(x, atX)), pow(x, 2));
  const { primitive: F, value } = definiteIntegral(integrand, x, [
    onHalfLine(pow(square, -1), x),
    onHalfLine(div(arctan(x), x), x),
    onHalfLine(div(mul(x, arctan(x)), square), x),
    onHalfLine(pow(arctan(x), 2), x),
  ]);
  trace.step({
    id: "renormalisation-integral",
    rule: ASYMPTOTIC_RULES.antiderivative,
    lhs: derivativeOf(x, F),
    rhs: integrand,
    judge: "algebra",
    given: derivativeRule(x),
    text: "J_Z = ∫_0^∞ dω χ²(ω − ζ)/ω² is what the second part of 1/ω̃ contributes. With x = ω/Ω its integrand has an elementary antiderivative.",
  });
  return trace.step({
    id: "renormalisation-value",
    rule: ASYMPTOTIC_RULES.boundary,
    lhs: halfLine.over(x, integrand),
    rhs: value,
    judge: "values",
    text: "J_Z from the two ends: arctan → π/2 at ∞, arctan(x)/x → 1 at 0.",
  });
}

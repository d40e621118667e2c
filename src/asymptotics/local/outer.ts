import { coefficientOf, expand, unfold } from "../../algebra/rewrite.ts";
import { add, div, fn, mul, num, ONE, pow, sub, sym, type Term } from "../../algebra/term.ts";
import type { Trace } from "../../algebra/trace.ts";
import { pi, temperature } from "../../steady/symbols.ts";
import { halfLine } from "../symbols.ts";
import { coupling, deviation } from "./perturbation.ts";
import { LOCAL_RULES } from "./rules.ts";

const nu = sym("nu");
const D = deviation(nu);

/** ∫_0^∞ D(ν)²/ν² dν: what the outer region adds. */
export const outerIntegral = halfLine.over(nu, div(pow(D, 2), pow(nu, 2)));

/** 1/G_c with the outer region: thermal + (1/π)∫_0^∞ D²/ν² dν. */
export function withOuterRegion(thermal: Term, squares: Term, zeroth: Term, trace?: Trace): Term {
  const fromLine = mul(temperature, fn("lambda", nu), squares);
  const given = { lambda: () => mul(zeroth, sub(ONE, D)) };
  const form = unfold(fromLine, given);
  trace?.step({
    id: "outer-gap",
    rule: LOCAL_RULES.outer,
    lhs: fromLine,
    rhs: form,
    judge: "algebra",
    given,
    text: "φ at ν ~ Ω from |ω_n| ~ T, TλΣ1/ω_n² with λ(iν) = G[1 − D(ν)] at G = 4T.",
  });
  const lhs = sub(pow(form, 2), sub(ONE, mul(num(2), D)));
  const excess = expand(lhs);
  trace?.step({
    id: "outer-excess",
    rule: LOCAL_RULES.outer,
    lhs,
    rhs: excess,
    judge: "algebra",
    text: "Back at |ω_m| ~ T an outer frequency counts with λφ/G = (1 − D)²; first order has counted 1 − 2D of it.",
  });
  const equation = sub(ONE, mul(coupling, add(thermal, div(outerIntegral, pi))));
  const rhs = pow(coefficientOf(expand(sub(ONE, equation)), coupling), -1);
  trace?.step({
    id: "corrected-critical-coupling",
    rule: LOCAL_RULES.law,
    lhs: coupling,
    rhs,
    judge: "algebra",
    equation,
    assumptions: ["equilibrium, T_e = T_B = T"],
    text: "The excess summed over ω_n is an integral, TGΣ_n D²/ω_n² → (G/π)∫_0^∞ D²/ν² dν, since D ~ ν at ν → 0. The eigenvalue condition with both regions, solved for G: 1/G_c = 1/4T − 8TΣ_{k≥1} D(ν_k)/ν_k² + (1/π)∫_0^∞ D²/ν² dν.",
  });
  return add(thermal, div(outerIntegral, pi));
}

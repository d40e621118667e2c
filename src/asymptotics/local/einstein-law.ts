import { limitAtZero } from "../../algebra/limit.ts";
import { integrateByResidues, type Locate } from "../../algebra/residue.ts";
import { expand, substitute } from "../../algebra/rewrite.ts";
import { solveFor } from "../../algebra/solve.ts";
import {
  add,
  div,
  I,
  integral,
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
  ZERO,
} from "../../algebra/term.ts";
import { tidy } from "../../algebra/tidy.ts";
import type { Trace } from "../../algebra/trace.ts";
import { einstein } from "../../closures/boson/einstein.ts";
import { frequency, matsubaraFrequency } from "../../closures/boson/model.ts";
import { pi, temperature, x } from "../../steady/symbols.ts";
import { small } from "../symbols.ts";
import { coupling } from "./perturbation.ts";
import { LOCAL_RULES } from "./rules.ts";
import { bosonicSum } from "./spectral.ts";

const T = temperature;
const nu = sym("nu");
const locate: Locate = (pole) => {
  const part = expand(div(pole, I));
  return part === frequency ? "upper" : part === neg(frequency) ? "lower" : undefined;
};

/** 1/G_c = 1/4T − 7/(4Ω) of the Einstein boson at T ≪ Ω: no slope, no logarithm. */
export function einsteinLaw(trace?: Trace): Term {
  const model = substitute(einstein().matsubara, new Map([[matsubaraFrequency, nu]]));
  const lhs = div(sub(ONE, div(model, substitute(model, new Map([[nu, ZERO]])))), pow(nu, 2));
  const perSquare = tidy(lhs);
  trace?.step({
    id: "einstein-deviation",
    rule: LOCAL_RULES.firstOrder,
    lhs,
    rhs: perSquare,
    judge: "algebra",
    text: "D(ν)/ν² of the Einstein boson: the summand of the bosonic sum at x = Ω.",
  });
  const thermal = expand(mul(num(8), T, substitute(bosonicSum(), new Map([[x, frequency]]))));
  const low = (t: Term): Term => substitute(t, new Map<Sym, Term>([[T, mul(T, small)]]));
  const limit = limitAtZero(low(thermal), small);
  trace?.step({
    id: "einstein-thermal",
    rule: LOCAL_RULES.matching,
    lhs: low(thermal),
    rhs: limit,
    judge: "limit",
    assumptions: ["T → sT, s → 0; the remainder is −4T/Ω²"],
    text: "The thermal sum of the Einstein boson at T ≪ Ω: coth → 1, no logarithm.",
  });
  const outer = outerRegion(perSquare, trace);
  const inverse = add(pow(mul(num(4), T), -1), neg(limit), outer);
  const equation = sub(ONE, mul(coupling, inverse));
  trace?.step({
    id: "einstein-critical-coupling",
    rule: LOCAL_RULES.law,
    lhs: coupling,
    rhs: tidy(solveFor(equation, coupling)),
    judge: "algebra",
    equation,
    assumptions: ["equilibrium, T_e = T_B = T"],
    text: "Both regions: 1/G_c = 1/4T − 2/Ω + 1/(4Ω) for the Einstein boson.",
  });
  return inverse;
}

/** (1/π)∫_0^∞ D²/ν² dν = (1/2π)∫ν²/(ν²+Ω²)² over the whole line. */
function outerRegion(perSquare: Term, trace?: Trace): Term {
  const roots = mul(sub(nu, mul(I, frequency)), add(nu, mul(I, frequency)));
  const numerator = tidy(mul(perSquare, expand(roots)));
  const body = mul(div(ratio(1, 2), pi), pow(nu, 2), pow(numerator, 2), pow(roots, -2));
  const rhs = tidy(integrateByResidues(body, nu, locate));
  trace?.step({
    id: "einstein-outer",
    rule: LOCAL_RULES.outer,
    lhs: integral(nu, body),
    rhs,
    judge: "poles",
    text: "The outer region, (1/π)∫_0^∞ D²/ν² dν, as half the integral over the whole line.",
  });
  return rhs;
}

import { sift } from "../../algebra/delta.ts";
import { cancel } from "../../algebra/fraction.ts";
import { substitute } from "../../algebra/rewrite.ts";
import { add, fn, I, integral, mul, neg, pow, ratio, sub, type Term } from "../../algebra/term.ts";
import { thermalBoson } from "../../algebra/thermal.ts";
import type { Trace } from "../../algebra/trace.ts";
import { bosonDistribution, bosonTemperature, x, z } from "../../steady/symbols.ts";
import { CLOSURE_RULES } from "../rules.ts";
import { type BosonModel, coupling, frequency, matsubaraFrequency, realDenominator } from "./model.ts";

/** A(x) = (λΩ/2)[δ(x−Ω) − δ(x+Ω)]: positions and weights. */
const deltas = [
  { at: frequency as Term, weight: mul(ratio(1, 2), coupling, frequency) },
  { at: neg(frequency), weight: neg(mul(ratio(1, 2), coupling, frequency)) },
];
const spectral = add(...deltas.map((d) => mul(d.weight, fn("delta", sub(x, d.at)))));

/** ∫dx A(x) f(x). */
function sifted(f: Term): Term {
  return sift(integral(x, mul(spectral, f)));
}

/**
 * The Einstein boson: λ(z) = λΩ²/(Ω²−z²), λ(iν), P_B(z) with thermal F_B, by sifting the δ functions. F_B(−Ω) = −F_B(Ω)
 * makes A F_B even.
 */
export function einstein(trace?: Trace): BosonModel {
  const propagator = pow(sub(x, z), -1);
  const record = (id: string, weight: Term, rhs: Term, text: string): Term =>
    trace?.step({
      id,
      rule: CLOSURE_RULES.spectralRepresentation,
      lhs: integral(x, mul(spectral, weight, propagator)),
      rhs,
      judge: "poles",
      text,
    }) ?? rhs;
  const lambda = record(
    "einstein-lambda",
    ratio(1, 1),
    cancel(sifted(propagator)),
    "λ(z) of the Einstein boson.",
  );
  const F = bosonDistribution(frequency);
  const general = cancel(oddF(sifted(mul(bosonDistribution(x), propagator))));
  const hilbert = record("einstein-hilbert", bosonDistribution(x), general, "P_B(z) of the Einstein boson.");
  const onAxis = realDenominator(substitute(lambda, new Map([[z, mul(I, matsubaraFrequency)]])));
  trace?.step({
    id: "einstein-matsubara",
    rule: CLOSURE_RULES.spectralRepresentation,
    lhs: substitute(lambda, new Map([[z, mul(I, matsubaraFrequency)]])),
    rhs: onAxis,
    judge: "algebra",
    text: "λ(iν_n) of the Einstein boson.",
  });
  const thermal = thermalBoson(frequency, bosonTemperature);
  return {
    pointWeight: mul(deltas[0]!.weight, thermal),
    lambda,
    matsubara: onAxis,
    hilbert: substituteFunction(hilbert, F, thermal),
  };
}

/** F_B(−Ω) = −F_B(Ω). */
function oddF(t: Term): Term {
  return substituteFunction(t, bosonDistribution(neg(frequency)), neg(bosonDistribution(frequency)));
}
function substituteFunction(t: Term, from: Term, to: Term): Term {
  if (t === from) return to;
  if (t.kind === "sum") return add(...t.terms.map((s) => substituteFunction(s, from, to)));
  if (t.kind === "prod") return mul(...t.factors.map((s) => substituteFunction(s, from, to)));
  return t;
}

import { factorOut } from "../../algebra/factor-out.ts";
import { cancel } from "../../algebra/fraction.ts";
import { limitAtZero } from "../../algebra/limit.ts";
import { residuesOf } from "../../algebra/residue.ts";
import { coefficientOf, expand, findAll, rewrite, substitute } from "../../algebra/rewrite.ts";
import {
  add,
  div,
  fn,
  HALF,
  I,
  integral,
  mul,
  neg,
  num,
  ONE,
  pow,
  sub,
  sym,
  type Term,
  ZERO,
} from "../../algebra/term.ts";
import { thermalBoson } from "../../algebra/thermal.ts";
import type { Trace } from "../../algebra/trace.ts";
import { areEqual } from "../../algebra/zero.ts";
import { InternalError } from "../../errors/errors.ts";
import { bosonTemperature, pi, x, z } from "../../steady/symbols.ts";
import { CLOSURE_RULES } from "../rules.ts";
import { coupling, frequency, matsubaraFrequency as n, width } from "./model.ts";

const T = bosonTemperature;
const twoPiT = mul(num(2), pi, T);
const coth = thermalBoson(z, T);
/** y = iz/2πT; ψ(1−y) is regular for Im z ≥ 0. */
const y = div(mul(I, z), twoPiT);
const kept = fn("digamma", sub(ONE, y));
const reflected = fn("digamma", add(ONE, y));

/** λ(iν) with its denominator as the product of linear factors in ν. */
const onAxis = mul(
  coupling,
  add(pow(frequency, 2), pow(width, 2)),
  ...[1, -1].map((s) => pow(add(n, width, mul(num(s), I, frequency)), -1)),
);

/**
 * P_B(z) = ∫dx A(x)coth(x/2T)/(x−z) of the damped oscillator. Closing λ^R above and λ^A below gives
 * coth(z/2T)λ(z) − 2Tλ(0)/z − 4Tz Σ_{m≥1} λ(iν_m)/(ν_m²+z²). Partial fractions in ν_m make the sum digamma functions;
 * ψ(1+y) = ψ(1−y) − π cot πy + 1/y with π cot πy = −iπ coth(z/2T) then removes coth, and what is left has no cancelling
 * poles on the real axis or above it (but for the roots ±Ω + iκ).
 */
export function oscillatorHilbert(spectral: Term, trace?: Trace): Term {
  const summand = mul(onAxis, z, pow(sub(n, mul(I, z)), -1), pow(add(n, mul(I, z)), -1));
  const parts = residuesOf(summand, n);
  trace?.step({
    id: "oscillator-partial-fractions",
    rule: CLOSURE_RULES.partialFractions,
    lhs: mul(onAxis, z, pow(add(pow(n, 2), pow(z, 2)), -1)),
    rhs: add(...parts.map((p) => mul(p.value, pow(sub(n, p.at), -1)))),
    judge: "algebra",
    text: "λ(iν) z/(ν²+z²) in partial fractions of ν.",
  });
  const lambda = substitute(onAxis, new Map([[n, neg(mul(I, z))]]));
  const atPoles = mul(thermalWeight(), onAxis, add(propagator(1), propagator(-1)));
  const perSummand = cancel(div(atPoles, summand));
  // Σ_{m≥1} r/(2πTm − ν_k) = −(r/2πT) ψ(1 − ν_k/2πT).
  const digammas = parts.map((p) =>
    neg(mul(div(perSummand, twoPiT), p.value, fn("digamma", sub(ONE, expand(div(p.at, twoPiT)))))),
  );
  // The pole at 0 lies on the axis and counts half.
  const atZero = mul(HALF, cancel(substitute(atPoles, new Map([[n, ZERO]]))));
  const direct = add(mul(coth, lambda), atZero, ...digammas);
  trace?.step({
    id: "oscillator-hilbert-sum",
    rule: CLOSURE_RULES.partialFractions,
    lhs: integral(x, mul(spectral, thermalBoson(x, T), pow(sub(x, z), -1))),
    rhs: direct,
    judge: "numeric",
    assumptions: ["Im z > 0, κ > 0"],
    text: "Closing λ^R above and λ^A below; the sum over ν_m in digamma functions.",
  });
  return recordRegular(direct, spectral, trace);
}

/** The residue of coth(x/2T) at its poles iν_m. */
function thermalWeight(): Term {
  const small = sym("s");
  return limitAtZero(mul(small, thermalBoson(small, T)), small);
}
/** 1/(x − z) at x = ±iν. */
function propagator(sign: 1 | -1): Term {
  return pow(sub(mul(num(sign), I, n), z), -1);
}

/** Reflection, then coefficient by coefficient: coth drops out, ψ(1−y) comes with −2A(z), the rest is rational. */
function recordRegular(direct: Term, spectral: Term, trace?: Trace): Term {
  const opened = expand(
    rewrite(direct, (t) => (t === reflected ? add(kept, mul(I, pi, coth), pow(y, -1)) : undefined)),
  );
  if (!areEqual(coefficientOf(opened, coth), ZERO))
    throw new InternalError("coth(z/2T) does not drop out of P_B");
  const spectralAt = substitute(spectral, new Map([[x, z]]));
  const perKept = mul(factorOut(coefficientOf(opened, kept), spectralAt), spectralAt);
  const terms = opened.kind === "sum" ? opened.terms : [opened];
  const constants = [...new Set(findAll(direct, isDigamma))].filter((d) => d !== kept && d !== reflected);
  const rational = terms.filter((t) => findAll(t, (s) => isDigamma(s) || s === coth).length === 0);
  const regular = add(
    mul(perKept, kept),
    cancel(add(...rational)),
    ...constants.map((d) => mul(cancel(coefficientOf(opened, d)), d)),
  );
  return (
    trace?.step({
      id: "oscillator-hilbert",
      rule: CLOSURE_RULES.partialFractions,
      lhs: direct,
      rhs: regular,
      judge: "numeric",
      text: "Reflection of ψ(1 + iz/2πT) cancels coth(z/2T)λ(z): no pole is left on or above the real axis.",
    }) ?? regular
  );
}
function isDigamma(t: Term): boolean {
  return t.kind === "fn" && t.head === "digamma";
}

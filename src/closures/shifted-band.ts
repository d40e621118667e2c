import { cancel } from "../algebra/fraction.ts";
import { expand, substitute, unfold } from "../algebra/rewrite.ts";
import { add, div, mul, neg, num, pow, sub, sym, type Term } from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { InternalError } from "../errors/errors.ts";
import { epsilon, omega, residual, z } from "../steady/symbols.ts";
import { flatAntiderivative, inserted, joinLogarithms, sideOf, wide } from "./closure.ts";
import { overDensity } from "./density.ts";
import { DENSITY_RULES } from "./density-rules.ts";
import { root, transform } from "./density-symbols.ts";
import { derivativeStep, reflected } from "./flat-band.ts";
import { asMeanSlope, between, difference } from "./logarithm.ts";

/** ω̃ of the two Nambu components, without particle–hole symmetry. */
const first = sym("omega~_11^R");
const second = sym("omega~_22^A");
/** The band reaches from −W_1 to W_2. */
const [below, above] = [sym("W_1"), sym("W_2")];

/** Feedback and τ3 part for a density of states that need not be even. */
export interface AsymmetricSums {
  /** ∫dε ρ G_11^R Ξ G_22^A = Ξ[C(ω̃_11^R) − C(−ω̃_22^A)]/(ω̃_11^R + ω̃_22^A). */
  readonly feedback: Term;
  /** The feedback per Ξ of a wide band from −W_1 to W_2: 1/W_1 + 1/W_2. */
  readonly wideFeedback: Term;
}

/** The feedback for any density of states, in the wide and in the shifted band. */
export function asymmetricSums(trace?: Trace): AsymmetricSums {
  const pair = mul(pow(sub(first, epsilon), -1), pow(add(second, epsilon), -1));
  const told = { id: "asymmetric-feedback", text: "G_11^R G_22^A with φ = 0", even: false };
  const perResidual = cancel(overDensity(pair, told, trace));
  const feedback = mul(residual(omega), perResidual);
  trace?.step({
    id: "asymmetric-wide",
    rule: DENSITY_RULES.closure,
    lhs: feedback,
    rhs: cancel(unfold(feedback, inserted(wide))),
    judge: "algebra",
    given: inserted(wide),
    text: "Wide band: ω̃_11^R and −ω̃_22^A lie both above the real axis, where c = −iπ. The residual does not return, with or without particle–hole symmetry.",
  });
  return { feedback, wideFeedback: shiftedBand(perResidual, trace) };
}

/** c(z) = ln[(z+W_1)/(z−W_2)]. */
const shifted = joinLogarithms(difference(flatAntiderivative, epsilon, neg(below), above));
const shiftedAt = (point: Term): Term => substitute(shifted, new Map([[z, point]]));

/** The band from −W_1 to W_2. */
function shiftedBand(perResidual: Term, trace?: Trace): Term {
  trace?.step({
    id: "shifted-transform",
    rule: DENSITY_RULES.logarithm,
    lhs: between(neg(below), above, epsilon, pow(sub(z, epsilon), -1)),
    rhs: shifted,
    judge: "band",
    text: "A constant density of states from −W_1 to W_2, per state.",
  });
  const slope = derivativeStep("shifted-slope", shifted, z, "The slope of its transform.", trace);
  const given = { C: (point: Term) => shiftedAt(point) };
  trace?.step({
    id: "shifted-mean",
    rule: DENSITY_RULES.logarithm,
    lhs: unfold(perResidual, given),
    rhs: asMeanSlope(perResidual, "C", { slope, at: z }, sym("t")),
    judge: "band",
    text: "The feedback per Ξ is the mean slope between −ω̃_22^A and ω̃_11^R, both above the real axis.",
  });
  return slopeAtZero(slope, trace);
}

/** c'(z) at |z| ≪ W_1, W_2. */
function slopeAtZero(slope: Term, trace?: Trace): Term {
  const value = substitute(slope, new Map([[z, num(0)]]));
  const inverse = expand(value);
  const remainder = cancel(sub(slope, value));
  trace?.step({
    id: "shifted-wide",
    rule: DENSITY_RULES.series,
    lhs: slope,
    rhs: add(inverse, remainder),
    judge: "algebra",
    text: "In a wide shifted band the residual returns as Ξ(1/W_1 + 1/W_2), which is 2Ξ/W for W_1 = W_2; the remainder is of first order in z.",
  });
  return inverse;
}

/** The τ3 part of ∫dε ρ Ĝ^R, which no longer cancels. */
export function shiftOfEnergies(trace: Trace): void {
  const roots = mul(sub(root.R, epsilon), add(root.R, epsilon));
  const half = overDensity(
    div(epsilon, roots),
    { id: "tau3-part", text: "The τ3 part of Ĝ^R", even: false },
    trace,
  );
  const split = (point: Term): Term => reflected(shiftedAt(point), sideOf(point));
  const sum = add(transform(root.R), transform(neg(root.R)));
  const given = { C: (point: Term) => shiftedAt(point) };
  if (cancel(sub(mul(num(2), half), sum)).kind !== "num")
    throw new InternalError("the τ3 part is not ½[C(s) + C(−s)]");
  trace.step({
    id: "tau3-shifted",
    rule: DENSITY_RULES.branch,
    lhs: unfold(half, given),
    rhs: mul(pow(num(2), -1), add(split(root.R), split(neg(root.R)))),
    judge: "band",
    text: "In the shifted band the two iπ cancel, and for W_1, W_2 ≫ |s| the constant ln(W_1/W_2) is left: a shift of the chemical potential, which a density of states even in ε does not have.",
  });
}

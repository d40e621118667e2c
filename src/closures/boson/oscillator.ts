import { factorOut } from "../../algebra/factor-out.ts";
import { integrateByResidues, type Locate } from "../../algebra/residue.ts";
import { expand, substitute } from "../../algebra/rewrite.ts";
import { add, div, I, integral, mul, neg, num, pow, ratio, sub, type Term } from "../../algebra/term.ts";
import type { Trace } from "../../algebra/trace.ts";
import { agreeing } from "../../algebra/zero.ts";
import { pi, x, z } from "../../steady/symbols.ts";
import { CLOSURE_RULES } from "../rules.ts";
import {
  type BosonModel,
  conjugateReal,
  coupling,
  frequency,
  matsubaraFrequency,
  realDenominator,
  width,
} from "./model.ts";
import { oscillatorHilbert } from "./oscillator-hilbert.ts";

const norm = mul(coupling, add(pow(frequency, 2), pow(width, 2)));

/** λ(Ω²+κ²)/(Ω²−(e+iκ)²), the defining propagator, with the denominator as the product of its roots. */
export function oscillatorLambda(e: Term, kappa: Term = width): Term {
  const shifted = add(e, mul(I, kappa));
  return mul(norm, pow(sub(frequency, shifted), -1), pow(add(frequency, shifted), -1));
}

/** Poles at ±Ω ± iκ lie by the sign of κ; z lies above. */
const locate: Locate = (pole) => {
  if (pole === z) return "upper";
  const imaginary = expand(div(sub(pole, conjugateReal(pole)), mul(num(2), I)));
  return imaginary === width ? "upper" : imaginary === neg(width) ? "lower" : undefined;
};

/**
 * The damped oscillator: A = Im λ^R/π in real form, ∫dx A/(x−z) = λ(z) by residues, λ(iν), and P_B in digamma functions.
 */
export function oscillator(trace?: Trace): BosonModel {
  const discontinuity = div(sub(oscillatorLambda(x), oscillatorLambda(x, neg(width))), mul(num(2), pi, I));
  const spectral = realSpectral();
  trace?.step({
    id: "oscillator-spectral",
    rule: CLOSURE_RULES.spectralRepresentation,
    lhs: discontinuity,
    rhs: spectral,
    judge: "algebra",
    text: "A = (λ^R − λ^A)/2πi of the damped oscillator, in real form.",
  });
  recordRepresentation(discontinuity, trace);
  const at = substitute(oscillatorLambda(z), new Map([[z, mul(I, matsubaraFrequency)]]));
  const matsubara = realDenominator(at);
  trace?.step({
    id: "oscillator-matsubara",
    rule: CLOSURE_RULES.spectralRepresentation,
    lhs: at,
    rhs: matsubara,
    judge: "algebra",
    text: "λ(iν_n) for ν_n ≥ 0; even in ν_n.",
  });
  return { spectral, lambda: oscillatorLambda(z), matsubara, hilbert: oscillatorHilbert(spectral, trace) };
}

/**
 * A = −λ(Ω²+κ²) Im d/(π[(Re d)² + (Im d)²]) with d = Ω² − (x+iκ)². Re d is kept as (Ω−x)(Ω+x) + κ², so that the
 * resonance x ≈ Ω costs no digits.
 */
function realSpectral(): Term {
  const d = expand(mul(sub(frequency, add(x, mul(I, width))), add(frequency, x, mul(I, width))));
  const real = expand(mul(ratio(1, 2), add(d, conjugateReal(d))));
  const imaginary = expand(div(sub(d, conjugateReal(d)), mul(num(2), I)));
  const difference = sub(pow(frequency, 2), pow(x, 2));
  const factored = add(mul(sub(frequency, x), add(frequency, x)), expand(sub(real, difference)));
  const modulus = add(pow(factored, 2), pow(imaginary, 2));
  return mul(neg(imaginary), norm, pow(pi, -1), pow(modulus, -1));
}

function recordRepresentation(discontinuity: Term, trace?: Trace): void {
  if (!trace) return;
  const body = mul(discontinuity, pow(sub(x, z), -1));
  const residues = integrateByResidues(body, x, locate);
  const model = oscillatorLambda(z);
  trace.step({
    id: "oscillator-residues",
    rule: CLOSURE_RULES.spectralRepresentation,
    lhs: integral(x, body),
    rhs: residues,
    judge: "poles",
    assumptions: ["κ > 0, Im z > 0"],
    text: "∫dx A(x)/(x−z) by residues in the upper half plane.",
  });
  trace.step({
    id: "oscillator-lambda",
    rule: CLOSURE_RULES.spectralRepresentation,
    lhs: residues,
    rhs: agreeing(mul(factorOut(residues, model), model), model),
    judge: "algebra",
    text: "The residues give back λ(z).",
  });
}

import { limitAtZero } from "../../algebra/limit.ts";
import { residuesOf } from "../../algebra/residue.ts";
import { expand, rewrite, substitute } from "../../algebra/rewrite.ts";
import {
  add,
  div,
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
import { thermalBoson } from "../../algebra/thermal.ts";
import { contentOut, tidy } from "../../algebra/tidy.ts";
import type { Trace } from "../../algebra/trace.ts";
import type { MatsubaraEquations } from "../../closures/equilibrium.ts";
import { LEADING, ohmicSlope } from "../../closures/weak-coupling/line.ts";
import { InternalError } from "../../errors/errors.ts";
import { pi, spectral, temperature, x, z } from "../../steady/symbols.ts";
import { ASYMPTOTIC_RULES } from "../rules.ts";
import { digamma, eulerGamma, halfSum, ln, small } from "../symbols.ts";
import { bosonic, coupling } from "./perturbation.ts";
import { LOCAL_RULES } from "./rules.ts";

const T = temperature;
/** Any scale W that splits the logarithm. */
export const scale = sym("W");

/** Σ_{k≥1} 1/(x² + ν_k²) by the residues of ½coth(z/2T)/(x² − z²), the term k = 0 taken off. */
export function bosonicSum(trace?: Trace): Term {
  const product = mul(ratio(1, 2), thermalBoson(z, T), pow(sub(x, z), -1), pow(add(x, z), -1));
  const residues = residuesOf(product, z).map((r) => oddCoth(r.value));
  const whole = neg(div(add(...residues), T));
  const rhs = expand(mul(ratio(1, 2), sub(whole, pow(x, -2))));
  return (
    trace?.step({
      id: "bosonic-sum",
      rule: LOCAL_RULES.residues,
      lhs: halfSum.of(pow(add(pow(x, 2), pow(bosonic, 2)), -1)),
      rhs,
      judge: "values",
      text: "The sum over ν_k, k = n + 1, from the residues at z = ±x; the term k = 0 is taken off and half is kept.",
    }) ?? rhs
  );
}
/** coth(−x) = −coth x. */
function oddCoth(t: Term): Term {
  const minus = thermalBoson(neg(x), T);
  const factors = t.kind === "prod" ? t.factors : [t];
  return mul(...factors.map((f) => (f === minus ? neg(thermalBoson(x, T)) : f)));
}

/** The thermal sum as an integral over the spectrum: 8TΣD/ν² = 4∫_0^∞dx (A/Gx²)[coth(x/2T) − 2T/x]. */
export function spectralLaw(equations: Pick<MatsubaraEquations, "matsubara">, trace?: Trace): void {
  const body = integrandOf(equations.matsubara);
  const nu = sym("nu_n");
  const lhs = div(sub(substitute(body, new Map([[nu, ZERO]])), body), pow(nu, 2));
  const perSpectrum = tidy(lhs);
  trace?.step({
    id: "deviation-by-spectrum",
    rule: LOCAL_RULES.firstOrder,
    lhs,
    rhs: perSpectrum,
    judge: "algebra",
    text: "G D(ν)/ν² = [λ(0) − λ(iν)]/ν² = ∫dx A(x)/[x(x² + ν²)]: the integrand.",
  });
  const sum = bosonicSum(trace);
  const weighted = mul(num(16), T, div(spectral(x), mul(coupling, x)), sum);
  const prefactor = mul(num(4), perBracket);
  trace?.step({
    id: "spectral-law",
    rule: LOCAL_RULES.firstOrder,
    lhs: weighted,
    rhs: mul(prefactor, tidySum(div(weighted, prefactor))),
    judge: "algebra",
    text: "The integrand over x > 0 of 8TΣ_k D(ν_k)/ν_k²: 1/G_c = 1/4T − 4∫_0^∞dx (A/Gx²)[coth(x/2T) − 2T/x] to first order in D.",
  });
  tails(trace);
}
/** A/Gx², what multiplies the bracket coth(x/2T) − 2T/x. */
const perBracket = div(spectral(x), mul(coupling, pow(x, 2)));
function tidySum(t: Term): Term {
  return expand(t);
}
function integrandOf(t: Term): Term {
  if (t.kind !== "integral") throw new InternalError("expected an integral over the spectrum");
  return t.body;
}

/** Both regions fall off like a/x towards each other: a logarithm with the coefficient 4a. */
function tails(trace?: Trace): void {
  const far = substitute(
    sub(thermalBoson(x, T), div(mul(num(2), T), x)),
    new Map<Sym, Term>([[T, mul(T, small)]]),
  );
  const bracket = limitAtZero(far, small);
  trace?.step({
    id: "thermal-tail",
    rule: LOCAL_RULES.matching,
    lhs: far,
    rhs: bracket,
    judge: "limit",
    assumptions: ["x > 0", "T → sT, s → 0"],
    text: "Thermal region, A = G a x: far above T the bracket is 1 and the integrand a/x.",
  });
  const outer = substitute(mul(perBracket, x, bracket), new Map<Sym, Term>([[x, mul(small, x)]]));
  const perEnergy = div(outer, x);
  trace?.step({
    id: "outer-tail",
    rule: LOCAL_RULES.matching,
    lhs: perEnergy,
    rhs: limitAtZero(perEnergy, small, { near: LEADING }),
    judge: "limit",
    assumptions: ["x → sx, s → 0; the measure dx counts one power of s"],
    text: "Outer region, bracket 1: far below Ω the integrand A/Gx² is a/x as well. Between T and Ω the integral is a ln(Ω/T).",
  });
}

/** The sum for D = πaνW/(ν+W), whose logarithm is exact: 4a[ψ(1 + W/2πT) − ψ(1)] → 4a[ln(W/2πT) + γ_E]. */
export function referenceSum(trace?: Trace): Term {
  const ratioOfScales = div(scale, mul(num(2), pi, T));
  const far = add(halfSum.index, ONE, ratioOfScales);
  const D = div(mul(pi, ohmicSlope, bosonic, scale), add(bosonic, scale));
  const summand = mul(num(8), T, div(D, pow(bosonic, 2)));
  const linear = mul(pow(add(halfSum.index, ONE), -1), pow(far, -1));
  const factor = tidy(div(summand, linear));
  const fractions = residuesOf(linear, halfSum.index).map((r) => ({
    at: r.at,
    value: tidy(mul(r.value, factor)),
  }));
  const parts = add(...fractions.map((f) => mul(f.value, pow(sub(halfSum.index, f.at), -1))));
  trace?.step({
    id: "reference-fractions",
    rule: LOCAL_RULES.matching,
    lhs: summand,
    rhs: parts,
    judge: "algebra",
    text: "A reference with the same slope, D = πaνW/(ν + W) with any scale W: 8T D/ν² in partial fractions of n.",
  });
  const exact = neg(add(...fractions.map((f) => mul(f.value, digamma(neg(f.at))))));
  trace?.step({
    id: "reference-sum",
    rule: ASYMPTOTIC_RULES.digammaSum,
    lhs: halfSum.of(parts),
    rhs: exact,
    judge: "values",
    text: "Its sum.",
  });
  const low = substitute(exact, new Map<Sym, Term>([[T, mul(T, small)]]));
  const atOne = rewrite(low, (t) => (t === digamma(ONE) ? neg(eulerGamma) : undefined));
  const rhs = contentOut(limitAtZero(atOne, small));
  trace?.step({
    id: "reference-logarithm",
    rule: ASYMPTOTIC_RULES.digammaValues,
    lhs: low,
    rhs,
    judge: "values",
    assumptions: ["T → sT, s → 0; the remainder is O(T/W)"],
    text: "At T ≪ W, with ψ(1) = −γ_E: the logarithm with its constant.",
  });
  return rewrite(rhs, (t) => (t === ln(small) ? ZERO : undefined));
}

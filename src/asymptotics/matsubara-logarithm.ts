import { derivativeOf, derivativeRule, differentiate } from "../algebra/differentiate.ts";
import { cancel } from "../algebra/fraction.ts";
import { limitAtZero } from "../algebra/limit.ts";
import { residuesOf } from "../algebra/residue.ts";
import { expand, rewrite, substitute, unfold } from "../algebra/rewrite.ts";
import { solveFor } from "../algebra/solve.ts";
import { gatherLogarithms } from "../algebra/split-logarithm.ts";
import {
  add,
  div,
  fn,
  I,
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
} from "../algebra/term.ts";
import { tidy } from "../algebra/tidy.ts";
import type { Trace } from "../algebra/trace.ts";
import { DENSITY_RULES } from "../closures/density-rules.ts";
import { pi, temperature } from "../steady/symbols.ts";
import { definiteIntegral, primitive } from "./antiderivative.ts";
import { lorentzian } from "./rank-one.ts";
import { ASYMPTOTIC_RULES } from "./rules.ts";
import { digamma, eulerGamma, frequency, halfSum, inner, ln, small } from "./symbols.ts";

const n = halfSum.index;
const half = ratio(1, 2);
const twoPiT = mul(num(2), pi, temperature);
/** y = Ω/2πT. */
const scaled = sym("y");
const points = [add(half, mul(I, scaled)), sub(half, mul(I, scaled))] as const;

/** Σ_{n≥0} of simple fractions r_k/(n + a_k) in n with Σ r_k = 0, as −Σ_k r_k ψ(a_k). */
export function digammaSum(id: string, fractions: Term, text: string, trace: Trace): Term {
  const terms = fractions.kind === "sum" ? fractions.terms : [fractions];
  const parts = terms.flatMap((t) => residuesOf(t, n));
  const rhs = neg(add(...parts.map((p) => mul(p.value, digamma(neg(p.at))))));
  const rule = ASYMPTOTIC_RULES.digammaSum;
  return trace.step({ id, rule, lhs: halfSum.of(fractions), rhs, judge: "values", text });
}

/** ψ(2z). */
function duplicated(at: Term): Term {
  return add(mul(half, digamma(at)), mul(half, digamma(add(at, half))), ln(num(2)));
}

/** ψ(½) = −γ_E − 2 ln 2 from the duplication formula. */
function digammaAtHalf(trace: Trace): Term {
  const doubled = trace.step({
    id: "digamma-duplication",
    rule: ASYMPTOTIC_RULES.digammaValues,
    lhs: digamma(mul(num(2), half)),
    rhs: duplicated(half),
    judge: "values",
    text: "The duplication formula at z = ½.",
  });
  const equation = rewrite(sub(doubled, digamma(ONE)), (t) =>
    t === digamma(ONE) ? neg(eulerGamma) : undefined,
  );
  const rhs = solveFor(equation, digamma(half));
  return trace.step({
    id: "digamma-half",
    rule: ASYMPTOTIC_RULES.digammaValues,
    lhs: digamma(half),
    rhs,
    judge: "algebra",
    equation,
    text: "Solved for ψ(½), with ψ(1) = −γ_E, γ_E Euler's constant.",
  });
}

/** Leading logarithm of ½[ψ(½+iy) + ψ(½−iy)] with its error, y = 1/s. */
function digammaAtLarge(trace: Trace): Term {
  const at = (sign: 1 | -1): Term => digamma(add(half, mul(num(sign), I, pow(small, -1))));
  const mean = mul(half, add(at(1), at(-1)));
  const limit = trace.step({
    id: "digamma-large",
    rule: ASYMPTOTIC_RULES.digammaValues,
    lhs: mean,
    rhs: limitAtZero(mean, small),
    judge: "values",
    assumptions: ["s = 1/y → 0; the remainder is s²/24 + O(s^4)"],
    text: "For low temperature, y = 1/s → ∞.",
  });
  return gatherLogarithms(substitute(limit, new Map([[small, pow(scaled, -1)]])));
}

/** 2πTχ(ω_n)/ω_n in simple fractions of n. */
function summandInFractions(trace: Trace): Term {
  const shifted = add(n, half);
  const poles = [add(shifted, mul(I, scaled)), sub(shifted, mul(I, scaled)), shifted];
  const [row, mass] = [fn("omega_n"), fn("Omega")];
  const summand = substitute(
    div(mul(twoPiT, lorentzian(inner)), inner),
    new Map<Sym, Term>([
      [inner, row],
      [frequency, mass],
    ]),
  );
  const given = { omega_n: () => mul(twoPiT, shifted), Omega: () => mul(twoPiT, scaled) };
  const above = tidy(mul(unfold(summand, given), ...poles));
  const factored = mul(above, ...poles.map((p) => pow(p, -1)));
  return trace.step({
    id: "logarithm-summand",
    rule: DENSITY_RULES.fractions,
    lhs: summand,
    rhs: add(...residuesOf(factored, n).map((p) => mul(cancel(p.value), pow(sub(n, p.at), -1)))),
    judge: "algebra",
    given,
    text: "The summand of 2πTΣ_{n≥0} χ(ω_n)/ω_n in simple fractions of n, with ω_n = 2πT(n + ½) and y = Ω/2πT.",
  });
}

/** The Matsubara logarithms of the Einstein boson as T → 0. */
export interface MatsubaraLogarithms {
  /** 2πTΣ_{n≥0} χ(ω_n)/ω_n = ln(Ω/2πT) + γ_E + 2 ln 2 = ln(2e^{γ_E}Ω/πT), remainder O(T²/Ω²). */
  readonly single: Term;
  /** 2πTΣ_{n≥0} χ(ω_n)²/ω_n, less by ½. */
  readonly square: Term;
}

/** S = 2πTΣχ/ω_n by digamma functions, and ℒ = 2πTΣχ²/ω_n from S by a derivative in Ω. */
export function matsubaraLogarithms(trace: Trace): MatsubaraLogarithms {
  const fractions = summandInFractions(trace);
  const exact = digammaSum(
    "logarithm-sum",
    fractions,
    "The sum over n in digamma functions, exact at every temperature.",
    trace,
  );
  const atHalf = digammaAtHalf(trace);
  const atLarge = digammaAtLarge(trace);
  // Only the mean tends to ln y: one of the two by the other, which drops out.
  const [above, below] = points;
  const lowTemperature = {
    digamma: (at: Term | undefined) =>
      at === half ? atHalf : at === below ? sub(mul(num(2), atLarge), digamma(above)) : digamma(at!),
  };
  const inY = expand(unfold(exact, lowTemperature));
  trace.step({
    id: "logarithm",
    rule: ASYMPTOTIC_RULES.digammaValues,
    lhs: exact,
    rhs: inY,
    judge: "algebra",
    given: lowTemperature,
    assumptions: ["relative to 1, O(1/y²) = O(T²/Ω²)"],
    text: "At low temperature this is ln(4e^{γ_E} y): the cutoff of the logarithm is 2e^{γ_E}Ω/πT.",
  });
  const single = substitute(inY, new Map([[scaled, div(frequency, twoPiT)]]));
  return { single, square: logarithmOfSquare(single, trace) };
}

/** χ² = χ − ½Ω ∂χ/∂Ω, so that ℒ = S − ½Ω ∂S/∂Ω; and the same ½ once more as an integral. */
function logarithmOfSquare(single: Term, trace: Trace): Term {
  const chi = lorentzian(inner);
  const lowered = (t: Term, slope: Term): Term => sub(t, mul(half, frequency, slope));
  trace.step({
    id: "form-factor-square",
    rule: ASYMPTOTIC_RULES.antiderivative,
    lhs: lowered(chi, derivativeOf(frequency, chi)),
    rhs: tidy(lowered(chi, differentiate(chi, frequency))),
    judge: "algebra",
    given: derivativeRule(frequency),
    text: "The square of the form factor from the form factor itself.",
  });
  const rhs = add(lowered(single, differentiate(single, frequency)));
  trace.step({
    id: "logarithm-of-square",
    rule: ASYMPTOTIC_RULES.antiderivative,
    lhs: lowered(single, derivativeOf(frequency, single)),
    rhs,
    judge: "algebra",
    given: derivativeRule(frequency),
    assumptions: ["O(T²/Ω²), also after the derivative: the expansion of ψ holds in a sector"],
    text: "ℒ = 2πTΣ_{n≥0} χ(ω_n)²/ω_n as T → 0: the −½ that ends up as e^{−1/2} in T_c.",
  });
  secondRoute(trace);
  return rhs;
}

/** ∫_0^∞ dω [χ − χ²]/ω = ½ without any sum. */
function secondRoute(trace: Trace): void {
  const omega = sym("omega");
  const chi = lorentzian(omega);
  const integrand = div(sub(chi, pow(chi, 2)), omega);
  const { primitive: F } = definiteIntegral(integrand, omega, [primitive(chi)]);
  trace.step({
    id: "half-antiderivative",
    rule: ASYMPTOTIC_RULES.antiderivative,
    lhs: derivativeOf(omega, F),
    rhs: integrand,
    judge: "algebra",
    given: derivativeRule(omega),
    text: "The same ½ by another route: as T → 0 the difference of the two sums is the integral of [χ − χ²]/ω, which has an elementary antiderivative.",
  });
  const at = (e: Term): Term => substitute(F, new Map([[omega, e]]));
  const upTo = sub(at(div(frequency, small)), at(num(0)));
  const limit = limitAtZero(upTo, small);
  trace.step({
    id: "half-boundary",
    rule: ASYMPTOTIC_RULES.boundary,
    lhs: upTo,
    rhs: add(limit, cancel(sub(upTo, limit))),
    judge: "algebra",
    assumptions: ["upper end ω = Ω/s"],
    text: "Its value between 0 and Ω/s, with the remainder that vanishes as s → 0: ½.",
  });
}

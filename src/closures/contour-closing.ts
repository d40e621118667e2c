import { coefficientOf, expand } from "../algebra/rewrite.ts";
import { add, I, integral, mul, neg, num, pow, sub, type Term } from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { InternalError } from "../errors/errors.ts";
import { bosonDistribution, bosonHilbert, nu, pi, spectral, transfer } from "../steady/symbols.ts";
import { CLOSURE_RULES } from "./rules.ts";

/** aR + bS under the integral as (a + b)R − b(R − S). */
export function byDifference(term: Term, retarded: Term, advanced: Term): Term {
  if (term.kind !== "integral") throw new InternalError("expected one integral");
  const body = expand(term.body);
  const [a, b] = [coefficientOf(body, retarded), coefficientOf(body, advanced)];
  return integral(term.variable, add(mul(add(a, b), retarded), mul(neg(b), sub(retarded, advanced))));
}

/**
 * c∫A(ω−ν)F_B(ω−ν)R(ν)dν = (c/2πi)∫P_B(ω−ν)[R(ν) − S(ν)]dν for retarded R and advanced S: closing above picks the poles
 * of P_B(ω−ν) at ν = ω − x + i0, closing below gives nothing.
 */
export function closeOnRetarded(share: Term, retarded: Term, advanced: Term, trace?: Trace): Term {
  if (share.kind !== "integral") throw new InternalError("expected one integral");
  const weight = mul(spectral(transfer), bosonDistribution(transfer));
  const perWeight = coefficientOf(coefficientOf(share.body, spectral(transfer)), bosonDistribution(transfer));
  const constant = coefficientOf(perWeight, retarded);
  const hilbert = bosonHilbert(transfer);
  trace?.step({
    id: "close-above",
    rule: CLOSURE_RULES.closeContour,
    lhs: integral(nu, mul(hilbert, retarded)),
    rhs: integral(nu, mul(num(2), pi, I, weight, retarded)),
    judge: "poles",
    text: "P_B(ω−ν) has its poles at ν = ω − x + i0; closing above on a retarded function leaves 2πi A F_B.",
  });
  trace?.step({
    id: "close-below",
    rule: CLOSURE_RULES.closeContour,
    lhs: integral(nu, mul(hilbert, advanced)),
    rhs: num(0),
    judge: "poles",
    text: "An advanced function and P_B(ω−ν) are both analytic below: nothing is left.",
  });
  return integral(nu, mul(constant, pow(mul(num(2), pi, I), -1), hilbert, sub(retarded, advanced)));
}

import { closeContour } from "../algebra/analytic-closing.ts";
import { factorOut } from "../algebra/factor-out.ts";
import type { HalfPlane } from "../algebra/residue.ts";
import { coefficientOf, expand, substitute } from "../algebra/rewrite.ts";
import { add, integral, mul, neg, num, pow, sub, type Term, ZERO } from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { InternalError } from "../errors/errors.ts";
import { bosonDistribution, bosonHilbert, nu, omega, spectral, transfer, x } from "../steady/symbols.ts";
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
  const perWeight = coefficientOf(coefficientOf(share.body, spectral(transfer)), bosonDistribution(transfer));
  const constant = coefficientOf(perWeight, retarded);
  const hilbert = bosonHilbert(transfer);
  const record = (id: string, partner: Term, side: HalfPlane, text: string): Term => {
    const lhs = integral(nu, mul(hilbert, partner));
    const rhs = againstHilbert(partner, side);
    return trace?.step({ id, rule: CLOSURE_RULES.closeContour, lhs, rhs, judge: "poles", text }) ?? rhs;
  };
  const above = record(
    "close-above",
    retarded,
    "upper",
    "P_B(ω−ν) has its poles at ν = ω − x + i0; closing above on a retarded function leaves 2πi A F_B.",
  );
  const below = record(
    "close-below",
    advanced,
    "lower",
    "An advanced function and P_B(ω−ν) are both analytic below: nothing is left.",
  );
  if (above.kind !== "integral" || below !== ZERO) throw new InternalError("P_B does not close on A F_B");
  const perShare = factorOut(above.body, mul(spectral(transfer), bosonDistribution(transfer), retarded));
  return integral(nu, mul(constant, pow(perShare, -1), hilbert, sub(retarded, advanced)));
}

/** ∫dν P_B(ω−ν)X(ν) with P_B(ω−ν) = ∫dx A(x)F_B(x)/(x−ω+ν−i0): the contour is closed on X for each x, and x = ω − ν. */
function againstHilbert(partner: Term, side: HalfPlane): Term {
  if (partner.kind !== "fn") throw new InternalError("closing the contour needs one function");
  const pole = sub(omega, x);
  const perBoson = closeContour(
    mul(pow(sub(nu, pole), -1), partner),
    nu,
    { [partner.head]: { side, order: 1 } },
    (at) => (at === pole ? "upper" : undefined),
  );
  const moved = substitute(perBoson, new Map([[x, transfer]]));
  return moved === num(0) ? moved : integral(nu, mul(spectral(transfer), bosonDistribution(transfer), moved));
}

import { cancel } from "../../algebra/fraction.ts";
import { residuesOf } from "../../algebra/residue.ts";
import { add, fn, mul, pow, sub, sym, type Term } from "../../algebra/term.ts";
import type { Trace } from "../../algebra/trace.ts";
import { x, z } from "../../steady/symbols.ts";
import { CLOSURE_RULES } from "../rules.ts";

/** A cell of the table: A(x) = intercept + slope·x for left ≤ x ≤ right. */
export const intercept = sym("alpha");
export const slope = sym("beta");
export const left = sym("x_l");
export const right = sym("x_r");

/** Contribution of one cell (and its mirror image at −x) to λ(z) = ∫dx A(x)/(x−z). */
export interface CellFunctions {
  /** A on the cell. */
  readonly spectral: Term;
  /** ∫_left^right A(x)[1/(x−z) + 1/(x+z)]dx. */
  readonly lambda: Term;
}

/**
 * The piecewise-linear boson: A(x)[1/(x−z) + 1/(x+z)] in partial fractions of x integrates to
 * 2β(x_r−x_l) + (α+βz) ln[(x_r−z)/(x_l−z)] + (α−βz) ln[(x_r+z)/(x_l+z)].
 */
export function tabulatedCell(trace?: Trace): CellFunctions {
  const spectral = add(intercept, mul(slope, x));
  const integrand = mul(spectral, add(pow(sub(x, z), -1), pow(add(x, z), -1)));
  const poles = [sub(x, z), add(x, z)].flatMap((base) => residuesOf(mul(spectral, pow(base, -1)), x));
  const fractions = add(...poles.map((p) => mul(p.value, pow(sub(x, p.at), -1))));
  const polynomial = cancel(sub(integrand, fractions));
  const split = add(polynomial, fractions);
  trace?.step({
    id: "cell-partial-fractions",
    rule: CLOSURE_RULES.partialFractions,
    lhs: integrand,
    rhs: split,
    judge: "algebra",
    text: "The integrand of one cell and its mirror image.",
  });
  const between = (at: Term): Term => fn("log", mul(sub(right, at), pow(sub(left, at), -1)));
  const lambda = add(mul(polynomial, sub(right, left)), ...poles.map((p) => mul(p.value, between(p.at))));
  trace?.step({
    id: "cell-lambda",
    rule: CLOSURE_RULES.partialFractions,
    lhs: fn("cellIntegral", integrand),
    rhs: lambda,
    judge: "numeric",
    assumptions: ["Im z > 0", "0 ≤ x_l < x_r"],
    text: "Integrated from x_l to x_r.",
  });
  return { spectral, lambda };
}

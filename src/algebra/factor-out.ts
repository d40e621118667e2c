import { InternalError } from "../errors/errors.ts";
import { cancel } from "./fraction.ts";
import { type Definition, findAll, unfold } from "./rewrite.ts";
import { div, mul, sub, type Term } from "./term.ts";
import { tidy } from "./tidy.ts";

/**
 * term/factor, where the factor divides the term as polynomials once what is given is inserted in both: how often the term
 * holds the factor. Throws InternalError where a sum is left in the denominator, RangeError for the factor 0.
 */
export function factorOut(term: Term, factor: Term, given: Readonly<Record<string, Definition>> = {}): Term {
  const quotient = cancel(div(unfold(term, given), unfold(factor, given)));
  if (findAll(quotient, (t) => t.kind === "pow" && t.exponent < 0 && t.base.kind === "sum").length > 0)
    throw new InternalError(`${factor.key} is no factor of ${term.key}`);
  return tidy(quotient);
}

/**
 * term = part + (term − part), with the difference over one denominator. What is given is inserted in its numerator only, so
 * that the names stay below it. Throws RangeError where a denominator vanishes identically.
 */
export function splitOff(
  term: Term,
  part: Term,
  given: Readonly<Record<string, Definition>> = {},
): readonly [part: Term, rest: Term] {
  const difference = cancel(sub(term, part));
  const factors = difference.kind === "prod" ? difference.factors : [difference];
  const below = factors.filter((f) => f.kind === "pow" && f.exponent < 0);
  const above = mul(...factors.filter((f) => !below.includes(f)));
  return [part, mul(tidy(unfold(above, given)), ...below)];
}

import { coefficientOf, gatherIntegrals } from "../algebra/rewrite.ts";
import { fn, mul, pow, type Term } from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { InternalError } from "../errors/errors.ts";
import { nu, omega } from "../steady/symbols.ts";
import { CLOSURE_RULES } from "./rules.ts";

/**
 * The kernel of ∫dν kernel(ω,ν)·unknown(ν): the coefficient of the unknown in the integrand. The step recorded is
 * `name(ω,ν) = kernel`, judged against integrand/unknown; code is emitted from this very node.
 */
export function readKernel(name: string, from: Term, unknown: Term, trace?: Trace): Term {
  const joined = gatherIntegrals(from);
  if (joined.kind !== "integral") throw new InternalError(`no single integral for ${name}`);
  const factors = unknown.kind === "prod" ? unknown.factors : [unknown];
  const kernel = coefficient(joined.body, factors);
  trace?.step({
    id: `kernel-${name}`,
    rule: CLOSURE_RULES.kernel,
    lhs: fn(name, omega, nu),
    rhs: kernel,
    judge: "poles",
    given: { [name]: () => mul(joined.body, pow(unknown, -1)) },
    text: `${name} is what multiplies the unknown in the integrand.`,
  });
  return kernel;
}

/** A product keeps the form of its other factors; a sum is collected. */
function coefficient(body: Term, unknown: readonly Term[]): Term {
  if (body.kind === "prod" && unknown.every((f) => body.factors.includes(f)))
    return mul(...body.factors.filter((f) => !unknown.includes(f)));
  return unknown.reduce((t, f) => coefficientOf(t, f), body);
}

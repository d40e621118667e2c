import { coefficientOf, gatherIntegrals } from "../algebra/rewrite.ts";
import { fn, integral, mul, sub, type Term } from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { InternalError } from "../errors/errors.ts";
import { nu, omega } from "../steady/symbols.ts";
import { CLOSURE_RULES } from "./rules.ts";

/**
 * The kernel of ∫dν kernel(ω,ν)·unknown(ν): the coefficient of the unknown in the closed integrand. The step recorded is
 * `name(ω,ν) = kernel`; the judge puts it back, ∫ kernel × unknown, and compares with the equation as it stood before it
 * was closed. Code is emitted from this very node.
 */
export function readKernel(
  name: string,
  closed: Term,
  unknown: Term,
  before: Term,
  trace?: Trace,
  assumptions: readonly string[] = [],
): Term {
  const joined = gatherIntegrals(closed);
  if (joined.kind !== "integral") throw new InternalError(`no single integral for ${name}`);
  const factors = unknown.kind === "prod" ? unknown.factors : [unknown];
  const kernel = coefficient(joined.body, factors);
  const named = fn(name, omega, nu);
  trace?.step({
    id: `kernel-${name}`,
    rule: CLOSURE_RULES.kernel,
    lhs: named,
    rhs: kernel,
    judge: "poles",
    assumptions,
    equation: sub(integral(nu, mul(named, unknown)), before),
    text: `${name} is what multiplies the unknown function in the closed equation; ∫dν ${name} × unknown must give the equation before it was closed.`,
  });
  return kernel;
}

/** A product keeps the form of its other factors; a sum is collected. */
function coefficient(body: Term, unknown: readonly Term[]): Term {
  if (body.kind === "prod" && unknown.every((f) => body.factors.includes(f)))
    return mul(...body.factors.filter((f) => !unknown.includes(f)));
  return unknown.reduce((t, f) => coefficientOf(t, f), body);
}

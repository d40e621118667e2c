import { rewrite } from "../algebra/rewrite.ts";
import { div, fn, mul, ONE, sub, type Term } from "../algebra/term.ts";
import { inExponentials } from "../algebra/thermal.ts";

/**
 * Functions that stay regular and bounded where quotients of hyperbolic functions cancel or overflow:
 * xcoth(y) = y coth y, exprel(y) = (e^y − 1)/y, xbose(y) = y/(e^y − 1), all equal to 1 at y = 0. Beside them
 * fermi(y) = 1/(e^y + 1) and bose(y) = 1/(e^y − 1) of the algebra.
 */
export const xcoth = (y: Term): Term => fn("xcoth", y);
/** (e^y − 1)/y. */
export const exprel = (y: Term): Term => fn("exprel", y);
/** y/(e^y − 1). */
export const xbose = (y: Term): Term => fn("xbose", y);
/** 1/(e^y + 1). */
export const fermi = (y: Term): Term => fn("fermi", y);
/** 1/(e^y − 1). */
export const bose = (y: Term): Term => fn("bose", y);
/** e^y − 1. */
export const expm1 = (y: Term): Term => fn("expm1", y);

/**
 * `positive` where the condition is > 0, `other` elsewhere. Both are equal wherever both are defined: the condition
 * chooses the form that neither cancels nor overflows, never the value.
 */
export const choose = (condition: Term, positive: Term, other: Term): Term =>
  fn("select", condition, positive, other);

const ELEMENTARY: Readonly<Record<string, (y: Term) => Term>> = {
  xcoth: (y) => mul(y, fn("coth", y)),
  exprel: (y) => div(sub(fn("exp", y), ONE), y),
  xbose: (y) => div(y, sub(fn("exp", y), ONE)),
  expm1: (y) => sub(fn("exp", y), ONE),
};

/** The stable functions by their definitions, and everything hyperbolic as rational functions of exponentials. */
export function elementaryForm(term: Term): Term {
  const opened = rewrite(term, (t) => (t.kind === "fn" ? ELEMENTARY[t.head]?.(t.args[0]!) : undefined));
  return inExponentials(opened);
}

/** All combinations of branches of a term: a term without `select` for each. */
export function branches(term: Term): Term[] {
  let found: Term | undefined;
  rewrite(term, (t) => {
    if (t.kind === "fn" && t.head === "select") found ??= t;
    return undefined;
  });
  if (found?.kind !== "fn") return [term];
  const node = found;
  return [1, 2].flatMap((k) => branches(rewrite(term, (t) => (t === node ? node.args[k] : undefined))));
}

import type { Definition } from "../algebra/rewrite.ts";
import { add, fn, HALF, I, MINUS_ONE, mul, neg, ONE, pow, sub, type Term } from "../algebra/term.ts";
import { bosonDistribution, distribution, lambdaR, pi, spectral, vertex } from "../steady/symbols.ts";

/** The greater or the lesser component. */
export type Side = ">" | "<";
export const SIDES: readonly Side[] = [">", "<"];

/** ±t, + for the greater component. */
export function signed(side: Side, t: Term): Term {
  return side === ">" ? t : mul(MINUS_ONE, t);
}

/** X^≷ = ½[X^K ± (X^R − X^A)] at any argument. */
function fromKeldysh(name: string, side: Side): Definition {
  return (...args) => {
    const jump = sub(fn(`${name}^R`, ...args), fn(`${name}^A`, ...args));
    return mul(HALF, add(fn(`${name}^K`, ...args), signed(side, jump)));
  };
}
/** The > and < components of these functions by R, A and K. */
export function greaterLesser(...names: readonly string[]): Readonly<Record<string, Definition>> {
  return Object.fromEntries(
    names.flatMap((name) => SIDES.map((side) => [`${name}^${side}`, fromKeldysh(name, side)])),
  );
}

/**
 * Occupations: g²D^≷ = −πiA(F_B ± 1), that is −2πi A(1 + n) and −2πi A n; G_11^≷ = ½(h ± 1)(G_11^R − G_11^A);
 * g²D^R = −λ^R. Definitions of A, F_B and h in the language of > and <.
 */
export const OCCUPATIONS: Readonly<Record<string, Definition>> = {
  ...Object.fromEntries(
    SIDES.flatMap((side) => [
      [`D^${side}`, (e: Term) => bosonOccupation(side, e)],
      [`G_11^${side}`, (e: Term) => electronOccupation("G_11", side, e)],
    ]),
  ),
  "D^R": (e) => neg(mul(pow(vertex, -2), lambdaR(e!))),
};
function bosonOccupation(side: Side, e: Term): Term {
  const factor = add(bosonDistribution(e), signed(side, ONE));
  return neg(mul(pi, I, pow(vertex, -2), spectral(e), factor));
}
/** ½(h ± 1)(X^R − X^A). */
export function electronOccupation(name: string, side: Side, e: Term): Term {
  const jump = sub(fn(`${name}^R`, e), fn(`${name}^A`, e));
  return mul(HALF, add(distribution(e), signed(side, ONE)), jump);
}

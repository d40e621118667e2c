import type { Dice } from "./dice.ts";

/** A right claim, with what it takes to make a wrong one of it. */
export interface Statement {
  readonly family: string;
  readonly lhs: string;
  readonly relation: "=" | "->" | "~" | "<=" | ">=" | "<" | ">";
  readonly rhs: string;
  /** where:, assume: and the other lines. */
  readonly rest: readonly string[];
  /** The right side does not vanish identically, so that another factor makes it wrong. */
  readonly nonZero?: boolean;
  /** A free real (or integer) variable, over all of its values, to which a term may be added. */
  readonly free?: { readonly name: string; readonly kind: "real" | "integer" };
  /** The left side with one more addend in its integrand or its terms, over the whole line or all positive integers. */
  readonly inside?: {
    readonly kind: "integral" | "series";
    readonly variable: string;
    readonly with: (addend: string) => string;
  };
}
export type Family = (dice: Dice) => Statement;

/** A claim with the answer it must not get. */
export interface RandomClaim {
  readonly family: string;
  readonly holds: boolean;
  readonly mistake?: string;
  readonly lines: readonly string[];
}
export function claimOf(s: Statement, holds: boolean, mistake?: string): RandomClaim {
  const lines = [`claim: ${s.lhs} ${s.relation} ${s.rhs}`, ...s.rest];
  return { family: s.family, holds, ...(mistake ? { mistake } : {}), lines };
}
export function equation(family: string, lhs: string, rhs: string, more: Partial<Statement> = {}): Statement {
  return { family, lhs, relation: "=", rhs, rest: [], ...more };
}

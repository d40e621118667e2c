import type { Field, Fraction } from "../field.ts";

/** What a line of a proof brings along: names, or terms in normal form. */
export type Witness = Readonly<Record<string, string | readonly Fraction[]>>;

/**
 * A rule of the calculus: either a change of form that keeps the value (then from = to holds when the changed difference
 * is zero), or a test of its own.
 */
export interface CalculusRule {
  /** Names of the witness data, all needed. */
  readonly witness: readonly string[];
  /** What a step must say, in its rule or its assumptions, for the rule to hold: one of these sentences, or part of one. */
  readonly grounds?: (witness: Witness) => readonly string[];
  readonly rewrite?: (a: Fraction, field: Field, witness: Witness) => Fraction;
  readonly holds?: (from: Fraction, to: Fraction, field: Field, witness: Witness) => boolean;
}

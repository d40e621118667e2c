import { InternalError } from "../errors/errors.ts";
import type { Definition } from "./rewrite.ts";
import type { Term } from "./term.ts";

/** One row of a rule table: what a step may do, when, and where it comes from. */
export interface Rule {
  readonly name: string;
  /** The rule in words and symbols. */
  readonly statement: string;
  /** Side conditions under which it holds. */
  readonly conditions: readonly string[];
  readonly source: string;
}

/**
 * Who decides whether lhs = rhs:
 * - `algebra`: rational identity over Q(i), zero test with exact confirmation (proof);
 * - `thermal`: the same after tanh, coth, n_B, n_F are written in exponentials (proof);
 * - `contour`: branch sums as exact matrix products of random functions on a discrete contour;
 * - `time`: exact values at random positive and negative times;
 * - `fourier`: sums of exponentials in time against residue sums in energy;
 * - `poles`: exact residue sums over random causal pole-sum models;
 * - `series`: exact series coefficients in the small parameter;
 * - `matsubara`: residues exact term by term, infinite sums at two precisions;
 * - `numeric`: both sides at high precision by independent methods, at two precisions.
 */
export type JudgeName =
  | "algebra"
  | "thermal"
  | "contour"
  | "time"
  | "fourier"
  | "poles"
  | "series"
  | "matsubara"
  | "numeric";

/** One step lhs = rhs of a derivation. */
export interface Step {
  readonly id: string;
  /** Name of the row in a rule table. */
  readonly rule: string;
  readonly lhs: Term;
  readonly rhs: Term;
  /** What is assumed, in words; printed with the step. */
  readonly assumptions: readonly string[];
  readonly judge: JudgeName;
  /** Equations assumed by the step in a form the judge can use: each head is replaced by its definition. */
  readonly given: Readonly<Record<string, Definition>>;
  /** Functions counted as small: the step holds to first order in them. */
  readonly small: readonly string[];
  /** What is said to the reader before the equation. */
  readonly text: string;
}

/** A finished derivation: its steps in order and the terms it ends with. */
export interface Derivation {
  readonly name: string;
  readonly title: string;
  readonly steps: readonly Step[];
  /** The results, by name; kernels are emitted from these very nodes. */
  readonly results: Readonly<Record<string, Term>>;
}

/** What a caller says of a step; the rest is filled with nothing. */
export interface StepInput {
  readonly id: string;
  readonly rule: Rule;
  readonly lhs: Term;
  readonly rhs: Term;
  readonly judge: JudgeName;
  readonly text?: string;
  readonly assumptions?: readonly string[];
  readonly given?: Readonly<Record<string, Definition>>;
  readonly small?: readonly string[];
}

/** Collects the steps of a derivation in order; every id occurs once. */
export class Trace {
  private readonly steps: Step[] = [];

  /** Records lhs = rhs and returns rhs, so that the derivation goes on with what was recorded. */
  step(input: StepInput): Term {
    if (this.steps.some((s) => s.id === input.id)) throw new InternalError(`step ${input.id} recorded twice`);
    this.steps.push({
      id: input.id,
      rule: input.rule.name,
      lhs: input.lhs,
      rhs: input.rhs,
      judge: input.judge,
      text: input.text ?? input.rule.statement,
      assumptions: [...input.rule.conditions, ...(input.assumptions ?? [])],
      given: input.given ?? {},
      small: input.small ?? [],
    });
    return input.rhs;
  }
  /** Appends the steps of a part that was traced on its own. */
  append(steps: readonly Step[]): void {
    this.steps.push(...steps);
  }
  get recorded(): readonly Step[] {
    return this.steps;
  }
  finish(name: string, title: string, results: Readonly<Record<string, Term>>): Derivation {
    return { name, title, steps: [...this.steps], results };
  }
}

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
  /** What is quoted from its source and not derived here; printed as a theorem. */
  readonly theorem?: true;
  /** What of a step by this rule is put in and not computed, and how that is judged; printed with it. */
  readonly input?: string;
}

/**
 * Who decides whether lhs = rhs:
 * - `algebra`: rational identity over Q(i), zero test with exact confirmation (proof);
 * - `thermal`: the same after tanh, coth, n_B, n_F are written in exponentials (proof);
 * - `contour`: branch sums as exact matrix products of random functions on a discrete contour;
 * - `functional`: functionals as exact polynomials in matrix entries on a discrete contour, varied by dual numbers;
 * - `time`: exact values at random positive and negative times;
 * - `fourier`: sums of exponentials in time against residue sums in energy;
 * - `poles`: exact residue sums over random causal pole-sum models;
 * - `nested`: the same for double integrals, in models whose Green functions have weight one;
 * - `series`: first-order coefficients in the small functions, exact over Q(i);
 * - `limit`: the exact leading coefficient against the full functions at high precision as s → 0;
 * - `matsubara`: residues exact term by term, infinite sums at two precisions;
 * - `band`: principal logarithms against quadrature over a band, at two precisions;
 * - `numeric`: both sides at high precision by independent methods, at two precisions;
 * - `sums`: Matsubara sums as exact finite sums for random bosons of finite range;
 * - `values`: real special functions, half-line integrals and sums as balls, or a remainder that vanishes with s.
 * - `frequencies`: sums over all ω_n of rational summands, extrapolated from partial sums;
 * - `induction`: a statement for n factors at n = 1 … 9, as exact matrix products on a discrete contour.
 */
export type JudgeName =
  | "algebra"
  | "thermal"
  | "contour"
  | "functional"
  | "time"
  | "fourier"
  | "poles"
  | "nested"
  | "series"
  | "limit"
  | "matsubara"
  | "band"
  | "numeric"
  | "sums"
  | "values"
  | "frequencies"
  | "induction";

/**
 * One line of a proof: `from` may be replaced by `to` wherever it occurs, by a named rule that the certificate checker
 * knows and checks, with the data it needs to see it (poles, half planes, names).
 */
export interface ProofLine {
  readonly rule: string;
  readonly from: Term;
  readonly to: Term;
  readonly witness?: Readonly<Record<string, string | Term | readonly Term[]>>;
}

/** What could not be derived, and why: listed with the derivation, never counted as a step. */
export interface NotDerived {
  readonly statement: string;
  readonly reason: string;
}

/** A statement for every n ≥ 1, from steps recorded before. */
export interface Induction {
  /** The statement at 1. */
  readonly base: Step;
  /** Its left side at n + 1 by what is said of n. */
  readonly more: Step;
  /** What `more` comes to, given the statement at n, is its right side at n + 1. */
  readonly next: Step;
  /** Statements for every n that `next` is given as well. */
  readonly known: readonly Step[];
}

/** One step lhs = rhs of a derivation. */
export interface Step {
  readonly id: string;
  /** Name of the row in a rule table, and the row. */
  readonly rule: string;
  readonly row: Rule;
  readonly lhs: Term;
  readonly rhs: Term;
  /** What is assumed, in words; printed with the step. */
  readonly assumptions: readonly string[];
  readonly judge: JudgeName;
  /** Equations assumed by the step in a form the judge can use: each head is replaced by its definition. */
  readonly given: Readonly<Record<string, Definition>>;
  /** Functions counted as small: the step holds to first order in them. */
  readonly small: readonly string[];
  /** For lhs obtained by solving: the term that vanishes when the atom lhs takes the value rhs. */
  readonly equation?: Term;
  /** For statements about every n. */
  readonly induction?: Induction;
  /** How lhs becomes rhs beyond what is assumed and plain algebra; nothing where that is enough. */
  readonly proof: readonly ProofLine[];
  /** What is said to the reader before the equation. */
  readonly text: string;
}

/** A finished derivation: its steps in order and the terms it ends with. */
export interface Derivation {
  readonly name: string;
  readonly title: string;
  readonly steps: readonly Step[];
  /** The steps in order with what the narrator says between them. */
  readonly story: readonly (string | Step)[];
  /** The results, by name; kernels are emitted from these very nodes. */
  readonly results: Readonly<Record<string, Term>>;
  /** What this derivation leaves open. */
  readonly notDerived: readonly NotDerived[];
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
  readonly equation?: Term;
  /** Ids of the steps that it concludes from. */
  readonly induction?: Readonly<Record<"base" | "more" | "next", string>>;
  readonly proof?: readonly ProofLine[];
}

/** Collects the steps of a derivation in order; every id occurs once. */
export class Trace {
  private readonly entries: (string | Step)[] = [];
  private readonly open: NotDerived[] = [];

  /** Records lhs = rhs and returns rhs, so that the derivation goes on with what was recorded. */
  step(input: StepInput): Term {
    if (this.recorded.some((s) => s.id === input.id))
      throw new InternalError(`step ${input.id} recorded twice`);
    this.entries.push({
      id: input.id,
      rule: input.rule.name,
      row: input.rule,
      lhs: input.lhs,
      rhs: input.rhs,
      judge: input.judge,
      text: input.text ?? input.rule.statement,
      assumptions: [...input.rule.conditions, ...(input.assumptions ?? [])],
      given: input.given ?? {},
      small: input.small ?? [],
      proof: input.proof ?? [],
      ...(input.equation ? { equation: input.equation } : {}),
      ...(input.induction ? { induction: this.inductionOf(input.induction) } : {}),
    });
    return input.rhs;
  }
  private inductionOf(ids: NonNullable<StepInput["induction"]>): Induction {
    const [base, more, next] = [ids.base, ids.more, ids.next].map((id) => {
      const step = this.recorded.find((s) => s.id === id);
      if (!step) throw new InternalError(`no step ${id} before its induction`);
      return step;
    }) as [Step, Step, Step];
    return { base, more, next, known: this.recorded.filter((s) => s.induction) };
  }
  /** What the narrator says before the next step. */
  say(text: string): void {
    this.entries.push(text);
  }
  /** What the derivation cannot show, and why. */
  notDerived(statement: string, reason: string): void {
    this.open.push({ statement, reason });
  }
  get recorded(): readonly Step[] {
    return this.entries.filter((e): e is Step => typeof e !== "string");
  }
  finish(name: string, title: string, results: Readonly<Record<string, Term>> = {}): Derivation {
    const { recorded: steps, open: notDerived } = this;
    return { name, title, steps, story: [...this.entries], results, notDerived: [...notDerived] };
  }
}

import type { StepRule } from "./step-rules.ts";

/** A certificate, as the file says it. */
export interface Certificate extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly steps: readonly (Statement & { readonly id: string; readonly proof?: readonly Line[] })[];
  readonly digest: string;
}
/** What is to be proved: lhs = rhs, or that rhs is the root lhs of an equation. A matrix is the sum of its entries times names. */
export interface Statement {
  /** What the step says of itself, with its assumptions. */
  readonly rule: StepRule;
  readonly assumptions: readonly string[];
  readonly lhs: string;
  readonly rhs: string;
  /** Vanishes where lhs takes the value rhs. */
  readonly equation?: string;
  /** To which order the sides agree. */
  readonly order?: string;
  readonly premises: readonly Definition[];
}
/** The function `from` stands for `to`, at all arguments where these are #1, #2, …, and else at those given. */
export type Definition = Readonly<Record<"from" | "to", string>>;
/** A line of a proof: a row of the table, its name and the names in it by their order, with terms put in, or an equation with a proof of its own. */
export interface Line {
  readonly row?: string;
  readonly terms?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly proof?: readonly Line[];
  /** Lines that prove the equation at n = 1; those of `proof` are then for n + 1. */
  readonly base?: readonly Line[];
}

const LINE = /^(row( terms)?|from to proof( base)?)$/;
/** The fields of objects, in their order; others are texts. A step has a proof or a reason why it has none; a line is a row or an equation. */
export const SHAPES: Readonly<Record<string, RegExp>> = {
  certificate: /^format name title steps notDerived digest$/,
  steps: /^id rule assumptions judge text lhs rhs( equation)?( order)? premises (proof|reason)$/,
  rule: /^name statement conditions$/,
  premises: /^from to$/,
  proof: LINE,
  base: LINE,
  notDerived: /^statement reason$/,
};
/** Fields that are lists, of texts or of objects. */
export const LISTS: ReadonlySet<string> = new Set(
  "steps assumptions conditions premises proof base terms notDerived".split(" "),
);
/** Fields that say nothing a row could check; only the digest protects them. */
export const PROSE: readonly string[] = ["title", "text", "judge", "assumptions", "reason", "notDerived"];

import { dependsOn } from "../algebra/rewrite.ts";
import type { NotDerived, Step } from "../algebra/trace.ts";
import { small } from "../asymptotics/symbols.ts";
import type { Judgement, Verdict } from "../verify/verdict.ts";

/** Judgements of the steps of one derivation, by step id. */
export type Judgements = ReadonlyMap<string, Judgement>;

/** `proved`, `certified to 50 digits`, `certified over 5 models`, `refuted: …`. */
export function judgementText(judgement: Judgement): string {
  const { verdict, digits, runs, detail, counterexample } = judgement;
  if (counterexample !== null) return `${verdict}: ${counterexample}`;
  if (verdict === "undecided" || verdict === "not derived") return `${verdict}: ${detail}`;
  const extent = [
    digits === null ? "" : `to ${digits} digits`,
    runs === 0 || verdict === "proved" ? "" : `over ${runs} ${runs === 1 ? "model" : "models"}`,
  ].filter((part) => part !== "");
  return [verdict, ...extent].join(" ");
}

/**
 * `rule fourier`, for what is quoted `theorem euler (Euler's theorem on homogeneous functions)`, and `rule induction (input: …)` where
 * something is put in.
 */
export function ruleText({ rule, row }: Step): string {
  if (row.theorem) return `theorem ${rule} (${row.source})`;
  return row.input ? `rule ${rule} (input: ${row.input})` : `rule ${rule}`;
}

/** What a derivation leaves open, in one paragraph. */
export function notDerivedText(open: NotDerived): string {
  return `Not derived: ${openText(open)}`;
}
/** Statement and reason as two sentences. */
export function openText({ statement, reason }: NotDerived): string {
  const ended = (text: string): string => (text.endsWith(".") ? text : `${text}.`);
  return `${ended(statement)} Reason: ${ended(reason)}`;
}

/** How a verdict is shown: settled, from one route only, or failed. */
export type Standing = "settled" | "single" | "failed";

const STANDING: Readonly<Record<Verdict, Standing>> = {
  proved: "settled",
  certified: "settled",
  numeric: "single",
  refuted: "failed",
  undecided: "failed",
  "not derived": "failed",
};
export function verdictStanding(verdict: Verdict): Standing {
  return STANDING[verdict];
}

/**
 * How the sides of a step are related: `→` for the limit s → 0 of the left side, `≃` up to what vanishes with s or to first
 * order in small functions, `=` otherwise.
 */
export function relation(step: Step): "=" | "→" | "≃" {
  const isLimit = step.judge === "limit" || step.judge === "values";
  if (isLimit && dependsOn(step.rhs, small)) return "≃";
  if (step.judge === "limit" || (isLimit && dependsOn(step.lhs, small))) return "→";
  return step.small.length > 0 ? "≃" : "=";
}

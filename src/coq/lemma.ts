import { dependsOn, findAll } from "../algebra/rewrite.ts";
import type { Sym, Term } from "../algebra/term.ts";
import { dependsOnIndex, expression } from "./expression.ts";
import { identifier } from "./names.ts";
import type { Occurrence } from "./occurrences.ts";
import type { Premise } from "./premises.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A lemma of a step as it is written to the file, and what it rests on. */
export interface Lemma {
  readonly step: string;
  readonly text: string;
  /** Rules beyond algebra whose statements are hypotheses of the lemma. */
  readonly rules: readonly string[];
}
/** A step without a lemma, and why. */
export interface Open {
  readonly step: string;
  readonly reason: string;
}

/**
 * `forall nu : R, forall n : Z, ` for the scope of a hypothesis: all of it, in the order of nesting, or nothing where the
 * terms do not depend on it.
 */
function quantified(
  terms: readonly Term[],
  at: { readonly scope: readonly Sym[]; readonly index: boolean },
): string {
  const bound = at.scope.some((s) => terms.some((t) => dependsOn(t, s)))
    ? at.scope.map((s) => `forall ${identifier(s.name)} : R, `).join("")
    : "";
  const index = at.index && terms.some((t) => findAll(t, dependsOnIndex).length > 0);
  return `${bound}${index ? "forall n : Z, " : ""}`;
}

/** A hypothesis from = to. */
export function equationText(p: Premise, vocabulary: Vocabulary): string {
  const [from, to] = [p.from, p.to].map((t) => expression(t, vocabulary, new Set(p.scope), p.index));
  return `${quantified([p.from, p.to], p)}${from} = ${to}`;
}
/** A hypothesis that a denominator does not vanish. */
export function conditionText(o: Occurrence, vocabulary: Vocabulary): string {
  const text = expression(o.term, vocabulary, new Set(o.scope), o.index);
  return `${quantified([o.term], o)}${text} <> 0`;
}

/** What a lemma is put together from. */
export interface LemmaParts {
  readonly name: string;
  readonly comment: string;
  readonly vocabulary: Vocabulary;
  /** Hypotheses by the name under which the proof uses them. */
  readonly hypotheses: readonly (readonly [name: string, statement: string])[];
  readonly conclusion: string;
  readonly proof: readonly string[];
}

/** The text of a lemma: one hypothesis a line. */
export function lemmaText(parts: LemmaParts): string {
  const { name, comment, vocabulary, hypotheses, conclusion, proof } = parts;
  const binders = vocabulary.binders;
  const lines = hypotheses.map(([h, statement]) => `    (${h} : ${statement})`);
  const head = binders === "" && lines.length === 0 ? "" : ` forall ${binders}`;
  const quantified = [head, ...lines].join("\n").trimEnd();
  return [
    `(* ${comment.replaceAll("(*", "( *").replaceAll("*)", "* )")} *)`,
    `Lemma ${name} :${quantified}${quantified === "" ? "" : ","}`,
    `    ${conclusion}.`,
    "Proof.",
    ...proof.map((line) => `  ${line}`),
    "Qed.",
  ].join("\n");
}

/** What the judge of a step says in words, on one line. */
export function commentOf(step: { readonly id: string; readonly text: string }): string {
  return `${step.id}: ${step.text.replace(/\s+/g, " ")}`;
}

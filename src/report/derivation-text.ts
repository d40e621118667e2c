import type { Derivation, Step } from "../algebra/trace.ts";
import { type Ground, grounds } from "./grounds.ts";
import { type Judgements, judgementText, notDerivedText, relation, ruleText } from "./judgements.ts";
import { termText } from "./term-text.ts";
import { columns, LINE_WIDTH, wrapEquation, wrapWords } from "./wrap.ts";

/**
 * A derivation for the terminal, at most 100 columns wide: what the narrator says, and each step with its number,
 * id, equation, rule, judge, assumptions and, where judged, its verdict; at the end what is not derived.
 */
export function derivationText(derivation: Derivation, judgements?: Judgements): string {
  const title = `${derivation.title} (${derivation.name})`;
  const lines = [title, "═".repeat(columns(title))];
  let number = 0;
  for (const entry of derivation.story) {
    lines.push("");
    if (typeof entry === "string") lines.push(...wrapWords(entry, LINE_WIDTH));
    else lines.push(...stepLines(entry, ++number, judgements));
  }
  for (const open of derivation.notDerived) lines.push("", ...wrapWords(notDerivedText(open), LINE_WIDTH));
  return `${lines.join("\n")}\n`;
}

const INDENT = "    ";
const EQUATION = "        ";

function stepLines(step: Step, number: number, judgements?: Judgements): string[] {
  return [
    ...wrapWords(`${String(number).padStart(2)}. ${step.id}: ${step.text}`, LINE_WIDTH, "", INDENT),
    ...wrapEquation(termText(step.lhs), LINE_WIDTH, EQUATION, `${EQUATION}    `),
    ...wrapEquation(
      `${relation(step)} ${termText(step.rhs)}`,
      LINE_WIDTH,
      `${EQUATION}  `,
      `${EQUATION}    `,
    ),
    ...groundLines(step),
    ...assumptionLines(step),
    ...wrapWords(evidence(step, judgements), LINE_WIDTH, INDENT, `${INDENT}  `),
  ];
}

/** `with X = …`, one equation a line, and the equation that the step solves. */
function groundLines(step: Step): string[] {
  const { given, root } = grounds(step);
  const lines = (word: string, { lhs, rhs }: Ground): string[] => {
    const hanging = " ".repeat(word.length + 1);
    const text = `${termText(lhs)} = ${termText(rhs)}`;
    return wrapEquation(text, LINE_WIDTH - INDENT.length, `${INDENT}${word} `, `${INDENT}${hanging}    `);
  };
  return [
    ...(root ? lines("from", root) : []),
    ...given.flatMap((g, k) => lines(k === 0 ? "with" : "    ", g)),
  ];
}
function assumptionLines(step: Step): string[] {
  if (step.assumptions.length === 0) return [];
  return wrapWords(`assuming ${step.assumptions.join("; ")}`, LINE_WIDTH, INDENT, `${INDENT}  `);
}

function evidence(step: Step, judgements?: Judgements): string {
  const judgement = judgements?.get(step.id);
  const verdict = judgement ? ` · ${judgementText(judgement)}` : "";
  return `${ruleText(step)} · judge ${step.judge}${verdict}`;
}

import type { Step } from "../algebra/trace.ts";
import { relation } from "./judgements.ts";
import { visibleWidth } from "./line-breaks.ts";
import { termLatex, termLatexLines } from "./term-latex.ts";

/** lhs = rhs as the rows of an `align*` or `aligned` environment; one row where it fits. */
export function equationRows(step: Step, width: number): string[] {
  const sign = { "=": "=", "→": "\\to", "≃": "\\simeq" }[relation(step)];
  const whole = `${termLatex(step.lhs)} = ${termLatex(step.rhs)}`;
  if (visibleWidth(whole) <= width) return [`${termLatex(step.lhs)} &${sign} ${termLatex(step.rhs)}`];
  const left = termLatexLines(step.lhs, width - INDENT);
  const right = termLatexLines(step.rhs, width - INDENT);
  const short = left.length === 1 && visibleWidth(left[0]!) <= width / 3;
  const first = short ? [`${left[0]} &${sign} ${right[0]}`] : [...hanging(left), `&${sign} ${right[0]}`];
  return [...first, ...right.slice(1).map((line) => `&\\qquad ${line}`)];
}

const INDENT = 6;

function hanging(lines: readonly string[]): string[] {
  return lines.map((line, k) => (k === 0 ? `&\\phantom{=}\\, ${line}` : `&\\qquad ${line}`));
}

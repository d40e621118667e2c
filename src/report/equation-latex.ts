import type { Step } from "../algebra/trace.ts";
import { type Ground, grounds } from "./grounds.ts";
import { relation } from "./judgements.ts";
import { visibleWidth } from "./line-breaks.ts";
import { termLatex, termLatexLines } from "./term-latex.ts";

/** lhs = rhs as the rows of an `align*` or `aligned` environment, and below it what is put in; one row each where it fits. */
export function equationRows(step: Step, width: number): string[] {
  const sign = { "=": "=", "→": "\\to", "≃": "\\simeq" }[relation(step)];
  const { root, given } = grounds(step);
  const below = (word: string, ground: Ground): string[] => {
    const [first, ...others] = rowsOf(ground, "=", width - INDENT);
    return [`\\text{${word} }\\ ${first}`, ...others];
  };
  return [
    ...rowsOf(step, sign, width),
    ...(root ? below("from", root) : []),
    ...given.flatMap((ground, k) => below(k === 0 ? "with" : "and", ground)),
  ];
}
function rowsOf({ lhs, rhs }: Ground, sign: string, width: number): string[] {
  const whole = `${termLatex(lhs)} = ${termLatex(rhs)}`;
  if (visibleWidth(whole) <= width) return [`${termLatex(lhs)} &${sign} ${termLatex(rhs)}`];
  const left = termLatexLines(lhs, width - INDENT);
  const right = termLatexLines(rhs, width - INDENT);
  const short = left.length === 1 && visibleWidth(left[0]!) <= width / 3;
  const first = short ? [`${left[0]} &${sign} ${right[0]}`] : [...hanging(left), `&${sign} ${right[0]}`];
  return [...first, ...right.slice(1).map((line) => `&\\qquad ${line}`)];
}

const INDENT = 6;

function hanging(lines: readonly string[]): string[] {
  return lines.map((line, k) => (k === 0 ? `&\\phantom{=}\\, ${line}` : `&\\qquad ${line}`));
}

import { findAll, rewrite } from "../algebra/rewrite.ts";
import { type Fn, neg, sym, type Term } from "../algebra/term.ts";
import type { Step } from "../algebra/trace.ts";
import { time } from "../steady/symbols.ts";
import { expression } from "./expression.ts";
import { commentOf, type Lemma, lemmaText } from "./lemma.ts";
import { lemmaName } from "./names.ts";
import { Vocabulary } from "./vocabulary.ts";

const COMPONENTS = ["++", "--", "+-", "-+", "R", "A", "K", ">", "<"] as const;
const theta = sym("theta");

/**
 * A product of functions of one time difference: the components of each at t, and of each at −t, are those of a function
 * with θ = θ(t) = 1 or 0 (`at_time` of Branches.v). Undefined where a function stands at another time.
 */
export function timeLemma(step: Step): Lemma | undefined {
  const functions = findAll(step.lhs, isInTime).concat(findAll(step.rhs, isInTime)) as Fn[];
  if (functions.length === 0 || step.equation || !functions.every((f) => direction(f) !== undefined))
    return undefined;
  const vocabulary = new Vocabulary();
  const letter = (base: string, component: string, way: 1 | -1): Term =>
    sym(`${base}^${component}${way === 1 ? "" : " reversed"}`);
  const written = (side: Term): string =>
    expression(
      rewrite(side, (t) => {
        if (!isInTime(t)) return undefined;
        const [base, component] = parts(t as Fn);
        return letter(base, component, direction(t as Fn)!);
      }),
      vocabulary,
    );
  const conclusion = `${written(step.lhs)} = ${written(step.rhs)}`;
  const names = [...new Set(functions.map((f) => `${direction(f)}|${parts(f)[0]}`))].sort().reverse();
  const hypotheses = names.map((key, k) => {
    const [way, base] = key.split("|") as [string, string];
    const at = Number(way) as 1 | -1;
    const list = COMPONENTS.map((c) => expression(letter(base, c, at), vocabulary)).join(" ");
    const when = expression(theta, vocabulary);
    return [`T${k + 1}`, `at_time ${at === 1 ? when : `(1 - ${when})`} ${list}`] as const;
  });
  const text = lemmaText({
    name: lemmaName(step.id),
    comment: commentOf(step),
    vocabulary,
    hypotheses: [["before_or_after", `${expression(theta, vocabulary)} = 1 \\/ theta = 0`], ...hypotheses],
    conclusion,
    proof: ["intros; at_times; destruct before_or_after; subst; rational."],
  });
  return { step: step.id, text, rules: ["support"] };
}

function isInTime(t: Term): boolean {
  return t.kind === "fn" && t.head.startsWith("time:");
}
function direction(f: Fn): 1 | -1 | undefined {
  return f.args[0] === time ? 1 : f.args[0] === neg(time) ? -1 : undefined;
}
function parts(f: Fn): [string, string] {
  const [base, component] = f.head.slice("time:".length).split("^");
  return [base!, component!];
}

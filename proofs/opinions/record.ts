import { findAll } from "../../src/algebra/rewrite.ts";
import type { Term } from "../../src/algebra/term.ts";
import { UnsupportedError } from "../../src/errors/errors.ts";
import { termText } from "../../src/report/term-text.ts";
import { type Case, cases, type Task } from "./cases.ts";
import type { Answer, Engine } from "./engine.ts";
import { engineText, readAnswer } from "./expression.ts";
import { type Ruling, rule } from "./referee.ts";

/** One question with both answers and what the referee says of each. */
export interface Opinion {
  readonly name: string;
  readonly task: Task;
  readonly question: string;
  readonly call: string;
  readonly ours: string;
  readonly oursRuling: Ruling | "not asked";
  readonly theirs: string;
  readonly theirsRuling: Ruling | "no answer";
  readonly outcome: Outcome;
}
export type Outcome =
  | "both right"
  | "theirs wrong"
  | "theirs right, not reduced"
  | "theirs missing"
  | "ours wrong"
  | "ours missing";

const CALLS: Readonly<Record<Task, (text: string, variable: string) => string>> = {
  derivative: (t, v) => `diff(${t},${v})`,
  expansion: (t) => `expand(${t})`,
  simplification: (t) => `simplify(${t})`,
  solution: (t, v) => `solve(${t},${v})`,
  antiderivative: (t, v) => `integrate(${t},${v})`,
  limit: (t, v) => `limit(${t},${v},0)`,
};

/** The call that puts a question to the other engine. */
export function callOf({ task, question, variable }: Case): string {
  return CALLS[task](engineText(question), variable?.name ?? "");
}

/** Asks the other engine every question and has both answers refereed. */
export async function secondOpinions(engine: Engine): Promise<Opinion[]> {
  const list: Opinion[] = [];
  for (const asked of cases()) list.push(opinion(asked, await engine.ask(callOf(asked))));
  return list;
}

/** Both answers to one question, refereed; the engine's answer is read but never believed. */
export function opinion(asked: Case, answer: Answer): Opinion {
  const read = readOf(answer);
  const oursRuling = asked.ours ? rule(asked, asked.ours) : "not asked";
  const theirsRuling = read === undefined ? "no answer" : read === "infinite" ? "wrong" : rule(asked, read);
  return {
    name: asked.name,
    task: asked.task,
    question: termText(asked.question),
    call: callOf(asked),
    ours: asked.ours ? termText(asked.ours) : "no rule for it",
    oursRuling,
    theirs: answer.kind === "none" ? "no answer within the time limit" : answer.text,
    theirsRuling,
    outcome: outcomeOf(asked.ours, read, oursRuling, theirsRuling),
  };
}
function readOf(answer: Answer): Term | "infinite" | undefined {
  if (answer.kind !== "answer") return undefined;
  if (answer.text.includes("Infinity")) return "infinite";
  try {
    return readAnswer(answer.text);
  } catch (error) {
    if (error instanceof UnsupportedError) return undefined;
    throw error;
  }
}

function outcomeOf(
  ours: Term | undefined,
  theirs: Term | "infinite" | undefined,
  oursRuling: Opinion["oursRuling"],
  theirsRuling: Opinion["theirsRuling"],
): Outcome {
  if (oursRuling === "wrong" || oursRuling === "no ruling") return "ours wrong";
  if (theirsRuling === "wrong") return "theirs wrong";
  if (oursRuling === "not asked") return "ours missing";
  if (theirsRuling !== "right") return "theirs missing";
  const isReduced = (t: Term): boolean => findAll(t, (s) => s.kind === "sym").length === 0;
  const unreduced = ours !== undefined && isReduced(ours) && !isReduced(theirs as Term);
  return unreduced ? "theirs right, not reduced" : "both right";
}

import type { Derivation, NotDerived, Step } from "../algebra/trace.ts";
import type { Judgement, Verdict } from "../verify/verdict.ts";
import { type Ground, grounds } from "./grounds.ts";
import type { Judgements } from "./judgements.ts";
import { termLatex } from "./term-latex.ts";
import { termText } from "./term-text.ts";

/** A step as data; `verdict` is null where it was not judged. */
export interface StepRecord {
  readonly id: string;
  readonly text: string;
  readonly rule: string;
  readonly lhs: string;
  readonly rhs: string;
  readonly lhsLatex: string;
  readonly rhsLatex: string;
  /** What is put in for functions and names that the sides speak of, `X = …`. */
  readonly given: readonly string[];
  /** The equation `… = 0` whose root rhs is; null where none is solved. */
  readonly equation: string | null;
  readonly assumptions: readonly string[];
  readonly judge: string;
  readonly verdict: Verdict | null;
  readonly detail: string | null;
  readonly digits: number | null;
  readonly runs: number | null;
  readonly counterexample: string | null;
}
/** A derivation as data. */
export interface DerivationRecord {
  readonly name: string;
  readonly title: string;
  readonly steps: readonly StepRecord[];
  readonly notDerived: readonly NotDerived[];
}

export function derivationJson(derivation: Derivation, judgements?: Judgements): DerivationRecord {
  return {
    name: derivation.name,
    title: derivation.title,
    steps: derivation.steps.map((s) => stepRecord(s, judgements?.get(s.id))),
    notDerived: derivation.notDerived,
  };
}

function stepRecord(step: Step, judgement: Judgement | undefined): StepRecord {
  const { given, root } = grounds(step);
  const text = ({ lhs, rhs }: Ground): string => `${termText(lhs)} = ${termText(rhs)}`;
  return {
    id: step.id,
    text: step.text,
    rule: step.rule,
    lhs: termText(step.lhs),
    rhs: termText(step.rhs),
    lhsLatex: termLatex(step.lhs),
    rhsLatex: termLatex(step.rhs),
    given: given.map(text),
    equation: root ? text(root) : null,
    assumptions: step.assumptions,
    judge: step.judge,
    verdict: judgement?.verdict ?? null,
    detail: judgement?.detail ?? null,
    digits: judgement?.digits ?? null,
    runs: judgement?.runs ?? null,
    counterexample: judgement?.counterexample ?? null,
  };
}

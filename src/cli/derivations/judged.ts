import { DERIVATIONS } from "../../../derivations/index.ts";
import type { Derivation } from "../../algebra/trace.ts";
import { Prover } from "../../certificates/index.ts";
import type { Judgements } from "../../report/index.ts";
import { judgeWithCertificate } from "../../verify/judge.ts";
import { type Effort, hasFailed, type Judgement, type Verdict } from "../../verify/verdict.ts";

/** A derivation with the judgement of each step. */
export interface JudgedDerivation {
  readonly derivation: Derivation;
  readonly judgements: Judgements;
}

/** All derivations in their order. */
export function everyDerivation(): Derivation[] {
  return DERIVATIONS.map((derive) => derive());
}

/** Judges every step and checks its certificate; `progress` is told of each. */
export function judgeDerivation(
  derivation: Derivation,
  effort: Effort,
  progress: (step: string) => void,
): JudgedDerivation {
  const prover = new Prover();
  const judgements = new Map<string, Judgement>();
  for (const step of derivation.steps) {
    progress(`${derivation.name}/${step.id}`);
    judgements.set(step.id, judgeWithCertificate(step, effort, prover));
  }
  return { derivation, judgements };
}

/** From the strongest to the weakest; the last three count as failed. */
const ORDER: readonly Verdict[] = ["proved", "certified", "numeric", "not derived", "undecided", "refuted"];

/** The weakest verdict among the steps. */
export function overallVerdict({ judgements }: JudgedDerivation): Verdict {
  const worst = [...judgements.values()].map(({ verdict }) => ORDER.indexOf(verdict));
  return ORDER[Math.max(0, ...worst)]!;
}

/** One row of the list of derivations; `proved` counts the steps with an accepted certificate. */
export function derivationRow(judged: JudgedDerivation) {
  const { name, title, steps } = judged.derivation;
  const proved = [...judged.judgements.values()].filter(({ verdict }) => verdict === "proved").length;
  return { name, title, steps: steps.length, proved, verdict: overallVerdict(judged) };
}

/** Whether any step counts as failed. */
export function anyFailed(all: readonly JudgedDerivation[]): boolean {
  return all.some((judged) => hasFailed(overallVerdict(judged)));
}

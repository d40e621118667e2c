import type { Derivation, Step } from "../algebra/trace.ts";
import { identities } from "./identities/index.ts";
import { judgeStep } from "./judge.ts";
import type { Effort, Judgement } from "./verdict.ts";

/** Something the program says is true, with the judge that decides it. */
export interface Claim {
  /** `derivation/step`, or `identity/name`. */
  readonly id: string;
  readonly statement: string;
  readonly judge: string;
  decide(effort: Effort): Judgement;
}

/** Every step of the given derivations, then the identities, sum rules and limits. */
export function allClaims(derivations: readonly Derivation[]): Claim[] {
  const steps = derivations.flatMap((d) => d.steps.map((s) => stepClaim(d.name, s)));
  return [...steps, ...identities().map((s) => stepClaim("identity", s))];
}

/** A step as a claim. */
export function stepClaim(family: string, step: Step): Claim {
  return {
    id: `${family}/${step.id}`,
    statement: step.text,
    judge: step.judge,
    decide: (effort) => judgeStep(step, effort),
  };
}

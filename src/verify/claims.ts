import type { Derivation, Step } from "../algebra/trace.ts";
import type { Claim } from "./claim.ts";
import { identities } from "./identities/index.ts";
import { judgeStep } from "./judge.ts";
import { kernelClaims } from "./kernel-claims.ts";
import { routeClaims } from "./route-claims.ts";

export type { Claim } from "./claim.ts";

/** Every step of the given derivations, the identities and sum rules, the emitted kernels and the numeric limits. */
export function allClaims(derivations: readonly Derivation[]): Claim[] {
  const steps = derivations.flatMap((d) => d.steps.map((s) => stepClaim(d.name, s)));
  return [
    ...steps,
    ...identities().map((s) => stepClaim("identity", s)),
    ...kernelClaims(),
    ...routeClaims(),
  ];
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

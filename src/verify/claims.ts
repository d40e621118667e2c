import type { Derivation, Step } from "../algebra/trace.ts";
import { Prover } from "../certificates/index.ts";
import type { Claim } from "./claim.ts";
import { identities } from "./identities/index.ts";
import { judgeWithCertificate } from "./judge.ts";
import { kernelClaims } from "./kernel-claims.ts";
import { routeClaims } from "./route-claims.ts";

export type { Claim } from "./claim.ts";

/** Every step of the given derivations, the identities and sum rules, the emitted kernels and the numeric limits. */
export function allClaims(derivations: readonly Derivation[]): Claim[] {
  const prover = new Prover();
  const steps = derivations.flatMap((d) => d.steps.map((s) => stepClaim(d.name, s, prover)));
  return [
    ...steps,
    ...identities().map((s) => stepClaim("identity", s, prover)),
    ...kernelClaims(),
    ...routeClaims(),
  ];
}

/** A step as a claim; the prover looks for its certificate. */
export function stepClaim(family: string, step: Step, prover = new Prover()): Claim {
  return {
    id: `${family}/${step.id}`,
    statement: step.text,
    judge: step.judge,
    decide: (effort) => judgeWithCertificate(step, effort, prover),
  };
}

import { checkCertificate } from "../../proofs/checker/certificate.ts";
import type { Step } from "../algebra/trace.ts";
import { certificateOf, certificateText } from "./certificate.ts";
import type { Prover } from "./prover.ts";

/** What the certificate of one step says: accepted by the checker, none found, or one that the checker refuses. */
export type StepCertificate =
  | { readonly kind: "accepted"; readonly lines: readonly string[] }
  | { readonly kind: "none"; readonly reason: string }
  | { readonly kind: "refused"; readonly reason: string };

/** Writes the certificate of a single step and has the checker read it, as it reads the files of proofs/. */
export function certifyStep(step: Step, prover: Prover): StepCertificate {
  const proof = prover.prove(step);
  if (!proof.found) return { kind: "none", reason: proof.reason };
  const single = { name: "single", title: step.id, steps: [step], notDerived: [] };
  const result = checkCertificate(certificateText(certificateOf(single, prover)));
  if (!result.accepted) return { kind: "refused", reason: result.reason };
  return { kind: "accepted", lines: proof.lines.map((line) => line.row ?? "equation") };
}

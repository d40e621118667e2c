import { digestOf, FORMAT } from "../../proofs/checker/certificate.ts";
import type { Derivation, Step } from "../algebra/trace.ts";
import { termText } from "./formula-text.ts";
import { type Prover, type StepProof, sidesOf } from "./prover.ts";

/** A certificate as it is written to `proofs/<name>.json`; proofs/README.md describes its fields. */
export interface Certificate {
  readonly format: string;
  readonly name: string;
  readonly title: string;
  readonly steps: readonly Record<string, unknown>[];
  readonly notDerived: Derivation["notDerived"];
  readonly digest: string;
}

/** The certificate of a derivation: every step, with its proof where the prover finds one. */
export function certificateOf(
  derivation: Pick<Derivation, "name" | "title" | "steps" | "notDerived">,
  prover: Prover,
): Certificate {
  const { name, title, notDerived } = derivation;
  const steps = derivation.steps.map((step) => stepOf(step, prover.prove(step)));
  const content = { format: FORMAT, name, title, steps, notDerived };
  return { ...content, digest: digestOf(content) };
}
/** One line per step, so that a change is seen where it is. */
export function certificateText(certificate: Certificate): string {
  const list = (items: readonly unknown[]): string =>
    items.length === 0 ? "[]" : `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]`;
  const fields = Object.entries(certificate).map(
    ([key, value]) => `${JSON.stringify(key)}: ${Array.isArray(value) ? list(value) : JSON.stringify(value)}`,
  );
  return `{\n${fields.join(",\n")}\n}\n`;
}

function stepOf(step: Step, proof: StepProof): Record<string, unknown> {
  const { name, statement, conditions } = step.row;
  return {
    id: step.id,
    rule: { name, statement, conditions },
    assumptions: step.assumptions.slice(conditions.length),
    judge: step.judge,
    text: step.text,
    ...(proof.found ? proof.sides : sidesOf(step)),
    ...(proof.found && proof.order && { order: proof.order }),
    premises: proof.found
      ? proof.definitions.map(({ from, to }) => ({ from: termText(from), to: termText(to) }))
      : [],
    ...(proof.found
      ? { proof: proof.lines }
      : { reason: `No proof by the rules of the checker: ${proof.reason}.` }),
  };
}

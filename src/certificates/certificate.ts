import { digestOf, FORMAT } from "../../proofs/checker/certificate.ts";
import type { Derivation, Step } from "../algebra/trace.ts";
import { termText } from "./formula-text.ts";
import type { Definition, Prover } from "./prover.ts";

/** A certificate as it is written to `proofs/<name>.json`; proofs/README.md describes its fields. */
export interface Certificate {
  readonly format: string;
  readonly name: string;
  readonly title: string;
  readonly premises: readonly Record<string, unknown>[];
  readonly steps: readonly Record<string, unknown>[];
  readonly notDerived: Derivation["notDerived"];
  readonly digest: string;
}

/** The certificate of a derivation: every step, with its proof where the prover finds one. */
export function certificateOf(
  derivation: Pick<Derivation, "name" | "title" | "steps" | "notDerived">,
  prover: Prover,
): Certificate {
  const writer = new Writer(prover);
  const steps = derivation.steps.map((step) => writer.step(step));
  const { name, title, notDerived } = derivation;
  const content = {
    format: FORMAT,
    name,
    title,
    premises: writer.premises(),
    steps,
    notDerived,
  };
  return { ...content, digest: digestOf(content) };
}
/** One line per premise and step, so that a change is seen where it is. */
export function certificateText(certificate: Certificate): string {
  const list = (items: readonly unknown[]): string =>
    items.length === 0 ? "[]" : `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]`;
  const fields = Object.entries(certificate).map(
    ([key, value]) => `${JSON.stringify(key)}: ${Array.isArray(value) ? list(value) : JSON.stringify(value)}`,
  );
  return `{\n${fields.join(",\n")}\n}\n`;
}

/** Writes steps, and the definitions that they share. */
class Writer {
  private readonly prover: Prover;
  private readonly named = new Map<string, { readonly from: string; readonly to: string }>();

  constructor(prover: Prover) {
    this.prover = prover;
  }
  premises(): Record<string, unknown>[] {
    return [...this.named].map(([name, definition]) => ({ name, ...definition }));
  }
  /** The name of a definition: what it defines, with a number where that has several definitions. */
  private premise(definition: Definition): string {
    const [from, to] = [termText(definition.from), termText(definition.to)];
    for (let k = 1; ; k++) {
      const name = k === 1 ? from : `${from} no. ${k}`;
      const known = this.named.get(name);
      if (!known) this.named.set(name, { from, to });
      if (!known || known.to === to) return name;
    }
  }
  step(step: Step): Record<string, unknown> {
    const proof = this.prover.prove(step);
    const { name, statement, conditions } = step.row;
    return {
      id: step.id,
      rule: { name, statement, conditions },
      assumptions: step.assumptions.slice(conditions.length),
      judge: step.judge,
      text: step.text,
      lhs: termText(step.lhs),
      rhs: termText(step.rhs),
      ...(step.equation && { equation: termText(step.equation) }),
      ...(proof.found && proof.order && { order: proof.order }),
      premises: proof.found ? proof.definitions.map((d) => this.premise(d)) : [],
      ...(proof.found
        ? { status: "proved", proof: proof.lines }
        : { status: "certified", reason: `No proof by the rules of the checker: ${proof.reason}.` }),
    };
  }
}

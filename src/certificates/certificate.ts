import { orderText } from "../../proofs/checker/calculus.ts";
import { digestOf, FORMAT } from "../../proofs/checker/certificate.ts";
import { printer, readNodes } from "../../proofs/checker/terms.ts";
import type { Term } from "../algebra/term.ts";
import type { Derivation, Step } from "../algebra/trace.ts";
import type { Candidate } from "./candidates.ts";
import { NodeTable, type Row } from "./node-table.ts";
import type { Definition, Prover } from "./prover.ts";

/** A certificate as it is written to `proofs/<name>.json`; proofs/README.md describes its fields. */
export interface Certificate {
  readonly format: string;
  readonly name: string;
  readonly title: string;
  readonly premises: readonly Record<string, unknown>[];
  readonly nodes: readonly Row[];
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
    nodes: writer.table.rows,
    steps: steps.map((finish) => finish()),
    notDerived,
  };
  return { ...content, digest: digestOf(content) };
}
/** One line per premise, node and step, so that a change is seen where it is. */
export function certificateText(certificate: Certificate): string {
  const list = (items: readonly unknown[]): string =>
    items.length === 0 ? "[]" : `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]`;
  const fields = Object.entries(certificate).map(
    ([key, value]) => `${JSON.stringify(key)}: ${Array.isArray(value) ? list(value) : JSON.stringify(value)}`,
  );
  return `{\n${fields.join(",\n")}\n}\n`;
}

/** Writes steps into one node table; printed statements are filled in when the table is complete. */
class Writer {
  readonly table = new NodeTable();
  private readonly prover: Prover;
  private readonly named = new Map<string, { readonly from: number; readonly to: number }>();
  private print: ((node: number) => string) | undefined;

  constructor(prover: Prover) {
    this.prover = prover;
  }
  private text(node: number): string {
    this.print ??= printer(readNodes(this.table.rows));
    return this.print(node);
  }
  premises(): Record<string, unknown>[] {
    return [...this.named].map(([name, { from, to }]) => ({
      name,
      from,
      to,
      statement: `${this.text(from)} := ${this.text(to)}`,
    }));
  }
  /** The name of a definition: its head, with a number where the same head has several definitions. */
  private premise(definition: Definition): string {
    const [from, to] = [this.table.add(definition.from), this.table.add(definition.to)];
    const { head } = definition.from;
    for (let k = 1; ; k++) {
      const name = k === 1 ? head : `${head} (${k})`;
      const known = this.named.get(name);
      if (!known) this.named.set(name, { from, to });
      if (!known || (known.from === from && known.to === to)) return name;
    }
  }
  step(step: Step): () => Record<string, unknown> {
    const proof = this.prover.prove(step);
    const [lhs, rhs] = [this.table.add(step.lhs), this.table.add(step.rhs)];
    const equation = step.equation ? this.table.add(step.equation) : undefined;
    const premises = proof.found ? proof.definitions.map((d) => this.premise(d)) : [];
    const lines = proof.found ? proof.lines.map((line) => this.line(line)) : [];
    const order = orderText(proof.found ? proof.lines.at(-1) : undefined);
    const { name, statement, conditions } = step.row;
    return () => ({
      id: step.id,
      rule: { name, statement, conditions },
      assumptions: step.assumptions.slice(conditions.length),
      judge: step.judge,
      text: step.text,
      statement: `${this.text(lhs)} = ${this.text(rhs)}${equation === undefined ? "" : ` solves ${this.text(equation)} = 0`}${order}`,
      lhs,
      rhs,
      ...(equation === undefined ? {} : { equation }),
      premises,
      ...(proof.found
        ? { status: "proved", proof: lines.map((finish) => finish()) }
        : { status: "certified", reason: `No proof by the rules of the checker: ${proof.reason}.` }),
    });
  }
  private line({ rule, from, to, witness }: Candidate): () => Record<string, unknown> {
    const number = (t: Term): number => this.table.add(t);
    const data = witness && {
      witness: Object.fromEntries(
        Object.entries(witness).map(([key, value]) => [
          key,
          typeof value === "string" ? value : (Array.isArray(value) ? value : [value]).map(number),
        ]),
      ),
    };
    if (!from || !to) return () => ({ rule, ...data });
    const [left, right] = [number(from), number(to)];
    return () => ({
      rule,
      from: left,
      to: right,
      ...data,
      statement: `${this.text(left)} = ${this.text(right)}`,
    });
  }
}

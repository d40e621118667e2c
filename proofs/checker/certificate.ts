import { createHash } from "node:crypto";
import { CALCULUS, orderText } from "./calculus.ts";
import { STEP_RULES } from "./data/step-rules.ts";
import { Budget, demand, Refusal } from "./refusal.ts";
import { type Premise, replay } from "./replay.ts";
import { type Shaped, shaped } from "./shape.ts";
import { type Node, printer, readNodes } from "./terms.ts";

export const FORMAT = "langreth-certificate/1";

/** The answer of the checker: every step that says `proved` was replayed, or the first that fails and why. */
export type CheckResult =
  | { readonly accepted: true; readonly name: string; readonly steps: readonly CheckedStep[] }
  | { readonly accepted: false; readonly step: string; readonly reason: string };
export interface CheckedStep {
  readonly id: string;
  readonly status: "proved" | "certified";
}

/** Fields that say nothing a rule could check; only the digest protects them. */
export const PROSE: readonly string[] = ["title", "text", "judge", "assumptions", "reason", "notDerived"];

const LONGEST_FILE = 8_000_000;
/** Operations that one certificate may cost. */
const BUDGET = 40_000_000;

const LINE = {
  rule: "name",
  "from?": "node",
  "to?": "node",
  "witness?": "witness",
  "statement?": "text",
} as const;
const RULE = { name: "name", statement: "text", conditions: ["text"] } as const;
const STEP = {
  id: "name",
  rule: RULE,
  assumptions: ["text"],
  judge: "name",
  text: "text",
  statement: "text",
  lhs: "node",
  rhs: "node",
  "equation?": "node",
  premises: ["text"],
  status: "name",
  "proof?": [LINE],
  "reason?": "text",
} as const;
const PREMISE = { name: "text", from: "node", to: "node", statement: "text" } as const;
const CERTIFICATE = {
  format: "text",
  name: "name",
  title: "text",
  premises: [PREMISE],
  nodes: "any",
  steps: ["any"],
  notDerived: [{ statement: "text", reason: "text" }],
  digest: "text",
} as const;

/** Checks one certificate given as text: its form, its digest, and every step that says it is proved. */
export function checkCertificate(text: string): CheckResult {
  return answer((at) => {
    demand(text.length <= LONGEST_FILE, `the file is longer than ${LONGEST_FILE} characters`);
    return checkContent(parsed(text), at);
  });
}
/** The same for a certificate that is no longer text. */
export function checkParsed(content: unknown): CheckResult {
  return answer((at) => checkContent(content, at));
}
function answer(check: (at: (step: string) => void) => CheckResult): CheckResult {
  let step = "";
  try {
    return check((now) => {
      step = now;
    });
  } catch (error) {
    if (error instanceof Refusal) return { accepted: false, step, reason: error.message };
    // Terms nested too deep for the stack, and arithmetic that is not defined, are no proof either.
    if (error instanceof RangeError)
      return { accepted: false, step, reason: `out of range: ${error.message}` };
    throw error;
  }
}
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal("not JSON");
  }
}
function checkContent(content: unknown, at: (step: string) => void): CheckResult {
  const used = new Set<number>();
  const certificate = shaped(content, CERTIFICATE, "", used);
  demand(certificate.format === FORMAT, `format: ${FORMAT} is expected`);
  demand(certificate.digest === digestOf(certificate), "digest: does not belong to the content");
  const reader = new Reader(certificate, used);
  const steps = certificate.steps.map((step, k) => {
    at(String((step as { id?: unknown } | null)?.id ?? `step ${k + 1}`));
    return reader.step(shaped(step, STEP, "step", used));
  });
  at("");
  demand(new Set(steps.map((s) => s.id)).size === steps.length, "steps: an id occurs twice");
  reader.demandNothingIdle();
  return { accepted: true, name: certificate.name, steps };
}

/** SHA-256 of the content with its keys in order, without the digest itself. */
export function digestOf(certificate: Readonly<Record<string, unknown>>): string {
  const { digest: _, ...content } = certificate;
  return createHash("sha256").update(canonical(content)).digest("hex");
}
function canonical(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(",")}}`;
}

/** Reads the steps of one certificate, keeps account of what they use, and replays them. */
class Reader {
  private readonly nodes: readonly Node[];
  private readonly print: (node: number) => string;
  private readonly used: Set<number>;
  private readonly premises: ReadonlyMap<string, Premise>;
  private readonly idle: Set<string>;
  private readonly budget = new Budget(BUDGET);

  constructor({ nodes, premises }: Shaped<typeof CERTIFICATE>, used: Set<number>) {
    this.nodes = readNodes(nodes);
    this.print = printer(this.nodes);
    this.used = used;
    this.premises = new Map(premises.map((p) => [p.name, this.premise(p)]));
    this.idle = new Set(this.premises.keys());
    demand(this.idle.size === premises.length, "premises: a name occurs twice");
  }
  private premise({ name, from, to, statement }: Shaped<typeof PREMISE>): Premise {
    const said = `${this.print(from)} := ${this.print(to)}`;
    const { kind, name: head } = this.nodes[from]!;
    const isNamed = kind === "f" && (name === head || name.startsWith(`${head} (`));
    demand(isNamed, `premise ${name} does not name ${head}`);
    demand(statement === said, `premise ${name}: its statement is not what it defines`);
    return { from, to };
  }
  step(step: Shaped<typeof STEP>): CheckedStep {
    const { id, status, rule, lhs, rhs, equation, proof = [] } = step;
    demand(status === "proved" || status === "certified", "status: proved or certified is expected");
    demand("proof" in step === (status === "proved"), "proof: of what is proved, and only of that");
    demand(
      "reason" in step === (status === "certified"),
      "reason: why a step is certified only, and only of that",
    );
    demandRule(rule);
    demand(step.statement === this.said(step), "statement: not what its terms say");
    for (const [k, line] of proof.entries()) this.demandLine(line, `line ${k + 1}`);
    const premises = step.premises.map((name) => this.cited(name));
    const isSingle = new Set(premises.map((p) => p.from)).size === premises.length;
    demand(isSingle, "premises: two definitions of one function");
    const grounds = [rule.statement, ...rule.conditions, ...step.assumptions];
    const statement = {
      nodes: this.nodes,
      lhs,
      rhs,
      ...(equation !== undefined && { equation }),
      premises,
      proof,
      grounds,
    };
    if (status === "proved") replay(statement, this.budget);
    return { id, status };
  }
  private said({ lhs, rhs, equation, proof }: Shaped<typeof STEP>): string {
    const solves = equation === undefined ? "" : ` solves ${this.print(equation)} = 0`;
    return `${this.print(lhs)} = ${this.print(rhs)}${solves}${orderText(proof?.at(-1))}`;
  }
  private cited(name: string): Premise {
    const found = this.premises.get(name);
    demand(found, `premises: ${name} is not defined`);
    this.idle.delete(name);
    return found;
  }
  private demandLine({ rule, from, to, witness = {}, statement }: Shaped<typeof LINE>, where: string): void {
    demand(CALCULUS.has(rule), `${where}: unknown rule ${rule}`);
    const isEquation = from !== undefined && to !== undefined;
    demand(isEquation || from === to, `${where}: one side of an equation`);
    const said = isEquation ? `${this.print(from)} = ${this.print(to)}` : undefined;
    demand(statement === said, `${where}: its statement is not what its terms say`);
    for (const data of Object.values(witness)) if (typeof data !== "string") data.forEach(this.print);
  }
  /** Nothing may be left that no step uses. */
  demandNothingIdle(): void {
    demand(this.idle.size === 0, `premise ${[...this.idle].join(", ")} is used by no step`);
    for (let k = this.nodes.length - 1; k >= 0; k--) {
      demand(this.used.has(k), `node ${k} is used by nothing`);
      for (const part of this.nodes[k]!.parts) this.used.add(part);
    }
  }
}
/** The row of the derivation's rule table, whole. */
function demandRule({ name, statement, conditions }: Shaped<typeof RULE>): void {
  const named = STEP_RULES.filter((row) => row.name === name);
  demand(named.length > 0, `rule ${name}: not in the rule table`);
  const text = JSON.stringify([statement, conditions]);
  const found = named.some((row) => JSON.stringify([row.statement, row.conditions]) === text);
  demand(found, `rule ${name}: its statement or its conditions are not those of the rule table`);
}

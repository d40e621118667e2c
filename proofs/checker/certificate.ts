import { createHash } from "node:crypto";
import { CALCULUS, ORDERS } from "./calculus.ts";
import { STEP_RULES } from "./data/step-rules.ts";
import { Budget, demand, Refusal } from "./refusal.ts";
import { type Line, type Premise, replay, type Statement } from "./replay.ts";
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
const MOST_STEPS = 1000;
/** Operations that one certificate may cost. */
const BUDGET = 40_000_000;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Checks one certificate given as text: its form, its digest, and every step that says it is proved. Proved steps are
 * added to `known` as `name/id`, so that later certificates may cite them.
 */
export function checkCertificate(text: string, known: Map<string, Statement> = new Map()): CheckResult {
  return refusable(
    () => parsed(text),
    (content, at) => checkContent(content, known, at),
  );
}
/** The same for a certificate that is no longer text. */
export function checkParsed(content: unknown, known: Map<string, Statement> = new Map()): CheckResult {
  return refusable(
    () => content,
    (value, at) => checkContent(value, known, at),
  );
}
function refusable(
  read: () => unknown,
  check: (content: unknown, at: (step: string) => void) => CheckResult,
): CheckResult {
  let step = "";
  try {
    return check(read(), (now) => {
      step = now;
    });
  } catch (error) {
    if (error instanceof Refusal) return { accepted: false, step, reason: error.message };
    // Terms nested too deep for the stack, and arithmetic that the rules do not define, are no proof either.
    if (error instanceof RangeError)
      return { accepted: false, step, reason: `out of range: ${error.message}` };
    throw error;
  }
}
function checkContent(
  content: unknown,
  known: Map<string, Statement>,
  at: (step: string) => void,
): CheckResult {
  const certificate = readFields(content, "certificate", FIELDS);
  demand(certificate.format === FORMAT, `format: ${FORMAT} is expected`);
  demand(certificate.digest === digestOf(certificate), "digest: does not belong to the content");
  const reader = new Reader(certificate);
  const budget = new Budget(BUDGET);
  const accepted = new Map<string, Statement>();
  const steps = reader.stepRecords().map((record, index) => {
    at(typeof record.id === "string" ? record.id : `step ${index + 1}`);
    const { id, statement } = reader.step(record);
    if (statement === undefined) return { id, status: "certified" } as const;
    replay(statement, new Map([...known, ...accepted]), budget);
    accepted.set(`${reader.name}/${id}`, statement);
    return { id, status: "proved" } as const;
  });
  at("");
  reader.finish();
  for (const [id, statement] of accepted) known.set(id, statement);
  return { accepted: true, name: reader.name, steps };
}
const FIELDS = ["format", "name", "title", "premises", "nodes", "steps", "notDerived", "digest"];
function parsed(text: string): unknown {
  demand(text.length <= LONGEST_FILE, `the file is longer than ${LONGEST_FILE} characters`);
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal("not JSON");
  }
}

/** SHA-256 of the content with its keys in order, without the digest itself. */
export function digestOf(certificate: Fields): string {
  const { digest: _, ...content } = certificate;
  return createHash("sha256").update(canonical(content)).digest("hex");
}
function canonical(value: unknown): string {
  if (Array.isArray(value) && value.every((v) => typeof v !== "object")) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(",")}}`;
}

/** An object with exactly these fields; those that end in ? may be left out. */
function readFields(value: unknown, where: string, names: readonly string[]): Fields {
  demand(
    typeof value === "object" && value !== null && !Array.isArray(value),
    `${where}: an object is expected`,
  );
  const needed = names.filter((n) => !n.endsWith("?"));
  const allowed = new Set(names.map((n) => n.replace("?", "")));
  for (const key of Object.keys(value)) demand(allowed.has(key), `${where}: unknown field ${key}`);
  for (const key of needed) demand(key in value, `${where}: no field ${key}`);
  return value as Fields;
}
function readText(value: unknown, where: string): string {
  demand(
    typeof value === "string" && value.length > 0 && value.length <= 100_000,
    `${where}: text is expected`,
  );
  return value;
}
function readName(value: unknown, where: string): string {
  demand(typeof value === "string" && /^[^\s/]{1,80}$/.test(value), `${where}: a name is expected`);
  return value;
}
function readList(value: unknown, where: string, most: number): readonly unknown[] {
  demand(
    Array.isArray(value) && value.length <= most,
    `${where}: a list of at most ${most} entries is expected`,
  );
  return value;
}

/** The texts of a step that has been read. */
function groundsOf({ rule, assumptions }: Fields): string[] {
  const { statement, conditions } = rule as { statement: string; conditions: readonly string[] };
  return [statement, ...conditions, ...(assumptions as readonly string[])];
}

/** Reads the parts of one certificate and keeps account of what is used. */
class Reader {
  readonly name: string;
  private readonly nodes: readonly Node[];
  private readonly print: (index: number) => string;
  private readonly premises = new Map<string, Premise>();
  private readonly used = new Set<number>();
  private readonly cited = new Set<string>();
  private readonly ids = new Set<string>();
  private readonly records: readonly unknown[];

  constructor(certificate: Fields) {
    this.name = readName(certificate.name, "name");
    readText(certificate.title, "title");
    this.nodes = readNodes(certificate.nodes);
    this.print = printer(this.nodes);
    for (const [k, value] of readList(certificate.premises, "premises", 1000).entries())
      this.premise(value, `premise ${k + 1}`);
    this.records = readList(certificate.steps, "steps", MOST_STEPS);
    for (const [k, value] of readList(certificate.notDerived, "notDerived", MOST_STEPS).entries()) {
      const { statement, reason } = readFields(value, `notDerived ${k + 1}`, ["statement", "reason"]);
      readText(statement, `notDerived ${k + 1}`);
      readText(reason, `notDerived ${k + 1}`);
    }
  }
  private node(value: unknown, where: string): number {
    demand(
      Number.isInteger(value) && (value as number) >= 0 && (value as number) < this.nodes.length,
      `${where}: no such node`,
    );
    const mark = (index: number): void => {
      if (this.used.has(index)) return;
      this.used.add(index);
      this.nodes[index]!.parts.forEach(mark);
    };
    mark(value as number);
    return value as number;
  }
  private premise(value: unknown, where: string): void {
    const fields = readFields(value, where, ["name", "from", "to", "statement"]);
    const name = readText(fields.name, where);
    const [from, to] = [this.node(fields.from, where), this.node(fields.to, where)];
    const { kind, name: head } = this.nodes[from]!;
    demand(!this.premises.has(name), `${where}: ${name} occurs twice`);
    demand(
      kind === "f" && (name === head || name.startsWith(`${head} (`)),
      `${where}: ${name} does not name ${head}`,
    );
    demand(
      fields.statement === `${this.print(from)} := ${this.print(to)}`,
      `${where}: its statement is not what it defines`,
    );
    this.premises.set(name, { from, to });
  }
  stepRecords(): readonly Fields[] {
    return this.records.map((r, k) => {
      demand(typeof r === "object" && r !== null, `step ${k + 1}: an object is expected`);
      return r as Fields;
    });
  }
  /** A step without statement is certified only. */
  step(record: Fields): { id: string; statement: Statement | undefined } {
    const isProved = record.status === "proved";
    demand(isProved || record.status === "certified", "status: proved or certified is expected");
    const fields = readFields(record, "step", [
      "id",
      "rule",
      "assumptions",
      "judge",
      "text",
      "statement",
      "lhs",
      "rhs",
      "equation?",
      "premises",
      "status",
      isProved ? "proof" : "reason",
    ]);
    const id = readName(fields.id, "id");
    demand(!this.ids.has(id), `${id} occurs twice`);
    this.ids.add(id);
    readName(fields.judge, "judge");
    readText(fields.text, "text");
    for (const a of readList(fields.assumptions, "assumptions", 100)) readText(a, "assumptions");
    this.rule(fields.rule);
    const statement = { ...this.statement(fields, isProved), grounds: groundsOf(fields) };
    if (!isProved) readText(fields.reason, "reason");
    return { id, statement: isProved ? statement : undefined };
  }
  /** The row of the derivation's rule table, whole. */
  private rule(value: unknown): void {
    const { name, statement, conditions } = readFields(value, "rule", ["name", "statement", "conditions"]);
    const named = STEP_RULES.filter((row) => row.name === readName(name, "rule"));
    demand(named.length > 0, `rule ${name}: not in the rule table`);
    const text = JSON.stringify({ statement, conditions });
    const found = named.some(
      (row) => JSON.stringify({ statement: row.statement, conditions: row.conditions }) === text,
    );
    demand(found, `rule ${name}: its statement or its conditions are not those of the rule table`);
  }
  private statement(fields: Fields, isProved: boolean): Omit<Statement, "grounds"> {
    const [lhs, rhs] = [this.node(fields.lhs, "lhs"), this.node(fields.rhs, "rhs")];
    const equation = "equation" in fields ? this.node(fields.equation, "equation") : undefined;
    const premises = readList(fields.premises, "premises", 100).map((name) => {
      const found = this.premises.get(name as string);
      demand(found, `premises: ${name} is not defined`);
      this.cited.add(name as string);
      return found;
    });
    demand(
      new Set(premises.map((p) => p.from)).size === premises.length,
      "premises: two definitions of one function",
    );
    const proof = isProved
      ? readList(fields.proof, "proof", 100).map((line, k) => this.line(line, `line ${k + 1}`))
      : [];
    const order = ORDERS[proof.at(-1)?.rule ?? ""];
    const expected = `${this.print(lhs)} = ${this.print(rhs)}${equation === undefined ? "" : ` solves ${this.print(equation)} = 0`}${order ? ` ${order}` : ""}`;
    demand(
      fields.statement === expected || (!isProved && fields.statement === expected),
      "statement: not what its terms say",
    );
    return { nodes: this.nodes, lhs, rhs, premises, proof, ...(equation === undefined ? {} : { equation }) };
  }
  private line(value: unknown, where: string): Line {
    const { rule, from, to, witness, statement } = readFields(value, where, [
      "rule",
      "from?",
      "to?",
      "witness?",
      "statement?",
    ]);
    const name = readName(rule, where);
    demand(Object.hasOwn(CALCULUS, name) || name === "step", `${where}: unknown rule ${name}`);
    const data = Object.entries(
      witness === undefined
        ? {}
        : readFields(
            witness,
            where,
            Object.keys(witness as object).map((k) => `${k}?`),
          ),
    ).map(([key, entry]): [string, string | number[]] => [
      key,
      typeof entry === "string" ? entry : readList(entry, where, 100).map((n) => this.node(n, where)),
    ]);
    if (from === undefined && to === undefined) {
      demand(statement === undefined, `${where}: a change of form states nothing`);
      return { rule: name, witness: Object.fromEntries(data) };
    }
    const [left, right] = [this.node(from, where), this.node(to, where)];
    demand(
      statement === `${this.print(left)} = ${this.print(right)}`,
      `${where}: its statement is not what its terms say`,
    );
    return { rule: name, from: left, to: right, witness: Object.fromEntries(data) };
  }
  /** Nothing may be left that no step uses. */
  finish(): void {
    for (const name of this.premises.keys())
      demand(this.cited.has(name), `premise ${name} is used by no step`);
    const idle = this.nodes.findIndex((_, k) => !this.used.has(k));
    demand(idle < 0, `node ${idle} is used by nothing`);
  }
}

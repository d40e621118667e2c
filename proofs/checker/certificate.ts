import { createHash } from "node:crypto";
import { CERTIFICATE, SHAPES, type Shape } from "./data/shapes.ts";
import { STEP_RULES, type StepRule } from "./data/step-rules.ts";
import type { Line } from "./instance.ts";
import { Budget, demand, Refusal } from "./refusal.ts";
import { replay, type Statement } from "./replay.ts";

export const FORMAT = "langreth-certificate/3";

/** The answer of the checker: every step with a proof was replayed, or the first that fails and why. */
export type CheckResult =
  | { readonly accepted: true; readonly name: string; readonly steps: readonly CheckedStep[] }
  | { readonly accepted: false; readonly step: string; readonly reason: string };
export interface CheckedStep {
  readonly id: string;
  readonly status: "proved" | "certified";
}
interface Step extends Omit<Statement, "sentences"> {
  readonly id: string;
  readonly rule: StepRule;
  readonly assumptions: readonly string[];
  readonly proof?: readonly Line[];
  readonly reason?: string;
}
interface Certificate extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly steps: readonly Step[];
}

const RULES: ReadonlySet<string> = new Set(STEP_RULES.map(canonical));
const LONGEST_FILE = 8_000_000;
const LONGEST_TEXT = 40_000;
/** Operations that one certificate may cost. */
const BUDGET = 60_000_000;

/** Checks a certificate, its text or the object it stands for: its form, its digest, and every step that has a proof. */
export function checkCertificate(content: unknown): CheckResult {
  let step = "";
  try {
    const { name, steps } = certificateIn(typeof content === "string" ? parsed(content) : content);
    const budget = new Budget(BUDGET);
    for (const one of steps) {
      step = one.id;
      checkStep(one, budget);
    }
    const checked = steps.map(({ id, proof }) => ({ id, status: proof ? "proved" : "certified" }) as const);
    return { accepted: true, name, steps: checked };
  } catch (error) {
    // Terms nested too deep for the stack, and arithmetic that is not defined, are no proof either.
    const isAnswer = [Refusal, RangeError, SyntaxError].some((kind) => error instanceof kind);
    if (!isAnswer) throw error;
    return { accepted: false, step, reason: (error as Error).message };
  }
}
function parsed(text: string): unknown {
  demand(text.length <= LONGEST_FILE, `the file is longer than ${LONGEST_FILE} characters`);
  return JSON.parse(text);
}
function certificateIn(content: unknown): Certificate {
  demandShape(content, CERTIFICATE, "certificate");
  const certificate = content as Certificate;
  const { steps } = certificate;
  demand(certificate.format === FORMAT, `format: ${FORMAT} is expected`);
  demand(certificate.digest === digestOf(certificate), "digest: does not belong to the content");
  demand(new Set(steps.map((s) => s.id)).size === steps.length, "steps: an id occurs twice");
  return certificate;
}
function checkStep(step: Step, budget: Budget): void {
  const { rule, proof, reason } = step;
  demand(!proof === !!reason, "a step has a proof, or a reason why it has none");
  // The row of the derivation's rule table, whole.
  const isRow = RULES.has(canonical(rule));
  demand(isRow, `rule ${rule.name}: not in the rule table with this statement and these conditions`);
  const sentences = [rule.statement, ...rule.conditions, ...step.assumptions];
  if (proof) replay({ ...step, sentences }, proof, budget);
}

/** SHA-256 of the content with its keys in order, without the digest itself. */
export function digestOf({ digest: _, ...content }: Readonly<Record<string, unknown>>): string {
  return createHash("sha256").update(canonical(content)).digest("hex");
}
function canonical(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(",")}}`;
}
/** Refuses what has not the shape: no text, no list or object, a field that is missing or not known. */
function demandShape(value: unknown, shape: Shape, where: string): void {
  if (shape === "text") {
    const isText = typeof value === "string" && value.length > 0 && value.length <= LONGEST_TEXT;
    demand(isText, `${where}: text is expected`);
  } else if (typeof shape === "string") demandShape(value, SHAPES[shape]!, where);
  else if (Array.isArray(shape)) {
    demand(Array.isArray(value), `${where}: a list is expected`);
    for (const entry of value) demandShape(entry, shape[0]!, where);
  } else {
    demand(typeof value === "object" && value && !Array.isArray(value), `${where}: an object is expected`);
    const fields = new Map(Object.entries(shape));
    for (const [key, inner] of Object.entries(value)) {
      const own = fields.get(key) ?? fields.get(`${key}?`) ?? fields.get("*");
      demand(own, `${where}: unknown field ${key}`);
      demandShape(inner, own, key);
    }
    for (const key of fields.keys())
      demand(/[?*]$/.test(key) || Object.hasOwn(value, key), `${where}: no field ${key}`);
  }
}

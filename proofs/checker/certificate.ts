import { createHash } from "node:crypto";
import { STEP_RULES, type StepRule } from "./data/step-rules.ts";
import { demandShape } from "./form.ts";
import type { Line } from "./instance.ts";
import { Budget, demand, Refusal } from "./refusal.ts";
import { replay, type Statement } from "./replay.ts";

export const FORMAT = "langreth-certificate/5";

/** The answer of the checker: every step with a proof was replayed, or the first that fails and why. */
export type CheckResult =
  | { readonly accepted: true; readonly name: string; readonly steps: readonly Checked[] }
  | { readonly accepted: false; readonly step: string; readonly reason: string };
type Checked = { readonly id: string; readonly status: "proved" | "certified" };
interface Step extends Omit<Statement, "sentences"> {
  readonly id: string;
  readonly rule: StepRule;
  readonly assumptions: readonly string[];
  readonly proof?: readonly Line[];
  readonly reason?: string;
}
type Certificate = Readonly<Record<string, unknown>> & { name: string; steps: readonly Step[] };

const RULES: ReadonlySet<string> = new Set(STEP_RULES.map((row) => JSON.stringify(row)));
const LONGEST_FILE = 8_000_000;
/** Operations that one certificate may cost. */
const BUDGET = 60_000_000;

/** Checks a certificate, its text or the object it stands for: its form, its digest, and every step that has a proof. */
export function checkCertificate(content: unknown): CheckResult {
  let step = "";
  try {
    const { name, steps } = certificateIn(content);
    const budget = new Budget(BUDGET);
    const checked = steps.map((one) => {
      step = one.id;
      return { id: step, status: checkStep(one, budget) };
    });
    return { accepted: true, name, steps: checked };
  } catch (error) {
    // Terms nested too deep for the stack, and arithmetic that is not defined, are no proof either.
    const isAnswer = [Refusal, RangeError, SyntaxError].some((kind) => error instanceof kind);
    if (!isAnswer) throw error;
    return { accepted: false, step, reason: (error as Error).message };
  }
}
function certificateIn(file: unknown): Certificate {
  const isText = typeof file === "string";
  demand(!isText || file.length <= LONGEST_FILE, `the file is longer than ${LONGEST_FILE} characters`);
  const content: unknown = isText ? JSON.parse(file) : file;
  demandShape(content, "certificate", "certificate");
  const certificate = content as Certificate;
  const ids = certificate.steps.map((s) => s.id);
  demand(certificate.format === FORMAT, `format: ${FORMAT} is expected`);
  demand(certificate.digest === digestOf(certificate), "digest: does not belong to the content");
  demand(new Set(ids).size === ids.length, "steps: an id occurs twice");
  return certificate;
}
function checkStep(step: Step, budget: Budget): Checked["status"] {
  const { rule, assumptions, proof, reason } = step;
  demand(!proof === !!reason, "a step has a proof, or a reason why it has none");
  // The row of the derivation's rule table, whole.
  const isRow = RULES.has(JSON.stringify(rule));
  demand(isRow, `rule ${rule.name}: not in the rule table with this statement and these conditions`);
  const sentences = [rule.statement, ...rule.conditions, ...assumptions];
  if (proof) replay({ ...step, sentences }, proof, budget);
  return proof ? "proved" : "certified";
}

/** SHA-256 of the content as JSON, without the digest itself. */
export function digestOf({ digest: _, ...content }: Readonly<Record<string, unknown>>): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}

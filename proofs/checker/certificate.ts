import { createHash } from "node:crypto";
import { FIELDS, SHAPES } from "./data/shapes.ts";
import { STEP_RULES } from "./data/step-rules.ts";
import type { Line } from "./instance.ts";
import { Budget, demand, Refusal } from "./refusal.ts";
import { Replay, type Statement } from "./replay.ts";

export const FORMAT = "langreth-certificate/6";

/** The answer of the checker: every step with a proof was replayed, or the first that fails and why. */
export type CheckResult =
  | { readonly accepted: true; readonly name: string; readonly steps: readonly Checked[] }
  | { readonly accepted: false; readonly step: string; readonly reason: string };
type Checked = { readonly id: string; readonly status: "proved" | "certified" };
type Step = Statement & { readonly id: string; readonly proof?: readonly Line[] };
type Certificate = Readonly<Record<string, unknown>> & { name: string; steps: readonly Step[] };

const RULES: ReadonlySet<string> = new Set(STEP_RULES.map((row) => JSON.stringify(row)));
const LONGEST_FILE = 8_000_000;
const LONGEST_TEXT = 40_000;
/** Operations that one certificate may cost. */
const BUDGET = 60_000_000;

/** Checks a certificate, its text or the object it stands for: its form, its digest, and every step that has a proof. */
export function checkCertificate(content: unknown): CheckResult {
  let step = "";
  try {
    const { name, steps } = certificateIn(content);
    const budget = new Budget(BUDGET);
    const checked = steps.map((one): Checked => {
      step = one.id;
      // The row of the derivation's rule table, whole.
      const isRow = RULES.has(JSON.stringify(one.rule));
      demand(isRow, `rule ${one.rule.name}: not in the rule table with this statement and these conditions`);
      const state = one.proof && new Replay(one, budget);
      const isProved = !state || state.isProved(state.after(state.start, one.proof));
      demand(isProved, "after its last line the two sides still differ");
      return { id: step, status: one.proof ? "proved" : "certified" };
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
  // A field that stands twice, or in other letters, would be read differently elsewhere.
  const [read, written] = [JSON.stringify(content), isText ? file : ""].map((text) =>
    text.replace(/\s/g, ""),
  );
  demand(!isText || read === written, "the file is not what its content is written as");
  demandShape(content, "certificate", "certificate");
  const certificate = content as Certificate;
  const ids = new Set(certificate.steps.map((s) => s.id));
  demand(certificate.format === FORMAT, `format: ${FORMAT} is expected`);
  demand(certificate.digest === digestOf(certificate), "digest: does not belong to the content");
  demand(ids.size === certificate.steps.length, "steps: an id occurs twice");
  return certificate;
}
/** Refuses what has not the form: no text, no list or object, a field that is missing or not known. */
function demandShape(value: unknown, kind: string, where: string): void {
  if (kind.endsWith("*")) {
    demand(Array.isArray(value), `${where}: a list is expected`);
    for (const entry of value) demandShape(entry, kind.slice(0, -1), where);
  } else if (kind === "text") {
    const isText = typeof value === "string" && value.length > 0 && value.length <= LONGEST_TEXT;
    demand(isText, `${where}: text is expected`);
  } else {
    demand(typeof value === "object" && value, `${where}: an object is expected`);
    const [keys, shape] = [Object.keys(value), SHAPES[kind]!];
    const isShaped = keys.every((key) => FIELDS.has(key)) && shape.test(keys.join(" "));
    demand(isShaped, `${where}: fields ${shape.source} are expected, not ${keys.join(" ").slice(0, 80)}`);
    for (const [key, inner] of Object.entries(value)) demandShape(inner, FIELDS.get(key)!, key);
  }
}
/** SHA-256 of the content as JSON, without the digest itself. */
export function digestOf({ digest: _, ...content }: Readonly<Record<string, unknown>>): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}

import { createHash } from "node:crypto";
import { Budget } from "../../src/exact/budget.ts";
import { vanishes } from "./conditions.ts";
import { type Certificate, LISTS, SHAPES } from "./data/shapes.ts";
import { STEP_RULES } from "./data/step-rules.ts";
import { demand } from "./refusal.ts";
import { after, differenceOf } from "./replay.ts";
import { Field } from "./terms.ts";

export const FORMAT = "langreth-certificate/7";

/** The answer of the checker: every step with a proof was replayed, or the first that fails and why. */
export type CheckResult =
  | { readonly accepted: true; readonly name: string; readonly steps: readonly Checked[] }
  | { readonly accepted: false; readonly step: string; readonly reason: string };
type Checked = { readonly id: string; readonly status: "proved" | "certified" };

const RULES: ReadonlySet<string> = new Set(STEP_RULES.map((row) => JSON.stringify(row)));
const LONGEST_FILE = 8_000_000;
const LONGEST_TEXT = 40_000;
/** Operations that one certificate may cost. */
const BUDGET = 60_000_000;

/** Checks the text of a certificate: its form, its digest, and every step that has a proof. */
export function checkCertificate(file: string): CheckResult {
  let step = "";
  try {
    const { name, steps } = certificateIn(file);
    const { spend } = new Budget(BUDGET);
    const checked = steps.map((one): Checked => {
      step = one.id;
      // The row of the derivation's rule table, whole.
      const isRow = RULES.has(JSON.stringify(one.rule));
      demand(isRow, `rule ${one.rule.name}: not in the rule table with this statement and these conditions`);
      if (!one.proof) return { id: step, status: "certified" };
      const field = new Field(spend);
      const isProved = vanishes(field, after(field, differenceOf(field, one), one.proof), one.order);
      demand(isProved, "after its last line the two sides still differ");
      return { id: step, status: "proved" };
    });
    return { accepted: true, name, steps: checked };
  } catch (error) {
    // Terms nested too deep for the stack, and arithmetic that is not defined, are no proof either.
    if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
    return { accepted: false, step, reason: error.message };
  }
}
function certificateIn(file: string): Certificate {
  demand(file.length <= LONGEST_FILE, `the file is longer than ${LONGEST_FILE} characters`);
  const content: Certificate = JSON.parse(file);
  // A field that stands twice, or in other letters, would be read differently elsewhere.
  const [read, written] = [JSON.stringify(content), file].map((text) => text.replace(/\s/g, ""));
  demand(read === written, "the file is not what its content is written as");
  demandShape(content, "certificate");
  const ids = new Set(content.steps.map((s) => s.id));
  demand(content.format === FORMAT, `format: ${FORMAT} is expected`);
  demand(content.digest === digestOf(content), "digest: does not belong to the content");
  demand(ids.size === content.steps.length, "steps: an id occurs twice");
  return content;
}
/** Refuses what has not the form: no text, no list or object, a field that is missing or not known. */
function demandShape(value: unknown, field: string): void {
  const [shape, isList] = [SHAPES[field], LISTS.has(field)];
  demand(Array.isArray(value) === isList, `${field}: ${isList ? "a" : "no"} list is expected`);
  for (const entry of [value].flat()) {
    if (shape) {
      const keys = Object.keys(Object(entry));
      const isShaped = keys.every((key) => /^\w+$/.test(key)) && shape.test(keys.join(" "));
      demand(isShaped, `${field}: fields ${shape.source} are expected, not ${keys.join(" ").slice(0, 80)}`);
      for (const key of keys) demandShape(Object(entry)[key], key);
    } else {
      const isText = typeof entry === "string" && entry.length > 0 && entry.length <= LONGEST_TEXT;
      demand(isText, `${field}: text is expected`);
    }
  }
}
/** SHA-256 of the content as JSON, without the digest itself. */
export function digestOf({ digest: _, ...content }: Readonly<Record<string, unknown>>): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}

import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import type { Rule, Step } from "../src/algebra/trace.ts";

const SOURCE = resolve(import.meta.dirname, "../src");

/** The rows that the steps name and every row of the tables `src/<room>/rules.ts`, in the order of their names. */
export async function stepRules(steps: readonly Pick<Step, "row">[]): Promise<Rule[]> {
  const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter((f) =>
    f.endsWith("rules.ts"),
  );
  const modules = await Promise.all(
    files.map((f) => import(resolve(SOURCE, f)) as Promise<Record<string, unknown>>),
  );
  const rules = modules.flatMap((module) => Object.values(module)).flatMap(rowsOf);
  const rows = new Map([...rules, ...steps.map((s) => s.row)].map((r) => [rowText(r), r]));
  return [...rows.values()].sort((a, b) => (rowText(a) < rowText(b) ? -1 : 1));
}
/** Rooms may use one name for rules of their own: a row is its name and what it says. */
function rowText({ name, statement, conditions }: Rule): string {
  return JSON.stringify({ name, statement, conditions });
}
/** The rules of an exported table; nothing of any other export. */
function rowsOf(value: unknown): Rule[] {
  if (typeof value !== "object" || value === null) return [];
  const isRule = (row: unknown): row is Rule =>
    typeof row === "object" && row !== null && "name" in row && "statement" in row && "conditions" in row;
  if (isRule(value)) return [value];
  return Object.values(value).filter(isRule);
}
/** The rule table as a module of the checker. */
export function stepRulesText(rules: readonly Rule[]): string {
  const rows = rules.map((rule) => `  ${rowText(rule)},`);
  return [
    "// Written by proofs/write.ts from the rule tables of the rooms; a test compares both.",
    "",
    "/** A row of a rule table: what a step may do and when. */",
    "export interface StepRule {",
    "  readonly name: string;",
    "  readonly statement: string;",
    "  readonly conditions: readonly string[];",
    "}",
    "/** The rules that steps of derivations may name. */",
    "// biome-ignore format: one row per line",
    "export const STEP_RULES: readonly StepRule[] = [",
    ...rows,
    "];",
    "",
  ].join("\n");
}

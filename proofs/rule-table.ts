import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import type { Rule, Step } from "../src/algebra/trace.ts";

const SOURCE = resolve(import.meta.dirname, "../src");

/** The rows that the steps name and every row of the tables `src/<room>/rules.ts`, in the order of their names. */
export async function stepRules(steps: readonly Step[]): Promise<Rule[]> {
  const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter((f) =>
    f.endsWith("rules.ts"),
  );
  const modules = await Promise.all(
    files.map((f) => import(resolve(SOURCE, f)) as Promise<Record<string, unknown>>),
  );
  const rules = modules.flatMap((module) => Object.values(module)).flatMap(rowsOf);
  const rows = new Map<string, Rule>();
  for (const row of [...rules, ...steps.map((s) => s.row)]) {
    const known = rows.get(row.name) ?? row;
    if (known.statement !== row.statement || `${known.conditions}` !== `${row.conditions}`)
      throw new Error(`two different rules are called ${row.name}`);
    rows.set(row.name, row);
  }
  return [...rows.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
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
  const rows = rules.map(
    ({ name, statement, conditions }) =>
      `  ${JSON.stringify(name)}: ${JSON.stringify({ statement, conditions })},`,
  );
  return [
    "// Written by proofs/write.ts from the rule tables of the rooms; a test compares both.",
    "",
    "/** A row of a rule table: what a step may do and when. */",
    "export interface StepRule {",
    "  readonly statement: string;",
    "  readonly conditions: readonly string[];",
    "}",
    "/** The rules that steps of derivations may name. */",
    "// biome-ignore format: one row per line",
    "export const STEP_RULES: Readonly<Record<string, StepRule>> = {",
    ...rows,
    "};",
    "",
  ].join("\n");
}

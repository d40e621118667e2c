import { verdictStanding } from "../judgements.ts";
import { escapeHtml, proseHtml } from "../prose.ts";
import type { CheckRecord, RunRecord } from "../run-record.ts";
import { section, table } from "./markup.ts";

/** Every check with its judge and verdict, one fold for each derivation; folds with a failure are open. */
export function checksSection({ checks, provenance }: RunRecord): string {
  if (checks.length === 0) return "";
  const families = new Map<string, CheckRecord[]>();
  for (const check of checks) {
    const family = check.id.split("/")[0]!;
    families.set(family, [...(families.get(family) ?? []), check]);
  }
  const folds = [...families].map(([family, list]) => fold(family, list));
  const effort = `Each step is decided by a judge that does not know how it was derived: exactly, or over ${provenance.runs} random models to ${provenance.digits} digits (seed ${provenance.seed}).`;
  return section("checks", "Checks", `<p>${effort} ${summary(checks)}.</p>\n${folds.join("\n")}`);
}

function summary(checks: readonly CheckRecord[]): string {
  const counts = new Map<string, number>();
  for (const c of checks) counts.set(c.verdict, (counts.get(c.verdict) ?? 0) + 1);
  return [...counts].map(([verdict, n]) => `${n} ${verdict}`).join(", ");
}

function fold(family: string, checks: readonly CheckRecord[]): string {
  const failed = checks.some((c) => verdictStanding(c.verdict) === "failed");
  const rows = checks.map((c) => [
    `<code>${escapeHtml(c.id.slice(family.length + 1))}</code>`,
    proseHtml(c.statement),
    escapeHtml(c.judge),
    verdictCell(c),
    c.digits === null ? "" : String(c.digits),
    c.runs === 0 ? "" : String(c.runs),
  ]);
  const body = table(["claim", "statement", "judge", "verdict", "digits", "models"], rows, [4, 5]);
  return `<details${failed ? " open" : ""}><summary><b>${escapeHtml(family)}</b><span class="count">${summary(checks)}</span></summary>${body}</details>`;
}

function verdictCell(check: CheckRecord): string {
  const { verdict, detail, counterexample } = check;
  const cell = `<span class="verdict ${verdictStanding(verdict)}" title="${escapeHtml(detail)}">${verdict}</span>`;
  return counterexample === null ? cell : `${cell}<br>${proseHtml(counterexample)}`;
}

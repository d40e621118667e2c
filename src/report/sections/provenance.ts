import { escapeHtml, proseHtml } from "../prose.ts";
import type { RunRecord } from "../run-record.ts";
import { definitions, section, table } from "./markup.ts";

/** Kernels that were written as source. */
export function emittedSection({ emitted }: RunRecord): string {
  if (emitted.length === 0) return "";
  const rows = emitted.map((k) => [
    `<code>${escapeHtml(k.name)}</code>`,
    proseHtml(k.statement),
    escapeHtml(k.languages.join(", ")),
    k.files.map((f) => `<code>${escapeHtml(f)}</code>`).join("<br>"),
    k.maxUlp === null ? "not measured" : k.maxUlp.toPrecision(3),
  ]);
  const head = ["kernel", "statement", "languages", "files", "worst error (ulp)"];
  return section("kernels", "Generated kernels", table(head, rows, [4]));
}

/** How to get the same report again. */
export function provenanceSection({ provenance: p, notes }: RunRecord): string {
  const rows: [string, string][] = [
    ["program", escapeHtml(`${p.program} ${p.version}, Node ${p.node}`)],
    ["command", `<code>${escapeHtml(p.command)}</code>`],
    ["verification", `${p.runs} models a step, ${p.digits} digits, seed ${p.seed}`],
  ];
  if (p.date !== null) rows.push(["date", escapeHtml(p.date)]);
  if (p.seconds !== null) rows.push(["time", `${p.seconds.toFixed(1)} s`]);
  const remarks = notes.map((n) => `<p class="small">${proseHtml(n)}</p>`).join("\n");
  return section("provenance", "Provenance", `${definitions(rows)}${remarks}`);
}

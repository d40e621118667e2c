import { derivationHtml } from "../derivation-html.ts";
import { escapeHtml, proseHtml } from "../prose.ts";
import type { RunRecord } from "../run-record.ts";
import { section } from "./markup.ts";

/** The derivations as mathematics, one fold each. */
export function derivationsSection({ derivations }: RunRecord): string {
  if (derivations.length === 0) return "";
  const folds = derivations.map(
    ({ derivation: d, judgements }) =>
      `<details><summary><b>${proseHtml(d.title)}</b><span class="count">${escapeHtml(d.name)}, ${d.steps.length} steps</span></summary>${derivationHtml(d, judgements)}</details>`,
  );
  return section(
    "derivations",
    "The derivations",
    `<p>From the contour expression to the equations that are solved; every step is a claim of its own, and the kernels are generated from the last lines.</p>\n${folds.join("\n")}`,
  );
}

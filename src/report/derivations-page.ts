import { derivationHtml } from "./derivation-html.ts";
import { escapeHtml, proseHtml } from "./prose.ts";
import type { DerivedRecord } from "./run-record.ts";
import { styleSheet } from "./style.ts";

/** Derivations as one HTML page in the style of the report; `note` says how they were judged. */
export function derivationsPage(derived: readonly DerivedRecord[], note = ""): string {
  const title = derived.length === 1 ? derived[0]!.derivation.title : "Derivations";
  const bodies = derived.map(
    ({ derivation: d, judgements }) =>
      `<section><h2>${proseHtml(d.title)}</h2>\n${derivationHtml(d, judgements)}</section>`,
  );
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${styleSheet()}</style>
</head>
<body>
<main>
${bodies.join("\n")}
</main>
<footer>${proseHtml(note)}</footer>
</body>
</html>
`;
}

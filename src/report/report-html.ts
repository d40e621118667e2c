import { headline } from "./headline.ts";
import { escapeHtml, proseHtml, spectrumName } from "./prose.ts";
import type { RunRecord } from "./run-record.ts";
import { checksSection } from "./sections/checks.ts";
import { derivationsSection } from "./sections/derivations.ts";
import { mechanismSection } from "./sections/mechanism.ts";
import { pairingSection, tiles } from "./sections/pairing.ts";
import { emittedSection, provenanceSection } from "./sections/provenance.ts";
import { spectrumSection } from "./sections/spectrum.ts";
import { styleSheet } from "./style.ts";

/**
 * A run as one HTML file: the result in a sentence, plots, checks and the derivations as mathematics.
 * Holds no script and no reference to anything outside; follows light and dark and prints.
 */
export function reportHtml(record: RunRecord): string {
  const result = headline(record.bias);
  const sections = [
    pairingSection(record),
    mechanismSection(record),
    spectrumSection(record),
    checksSection(record),
    derivationsSection(record),
    emittedSection(record),
    provenanceSection(record),
  ].filter((s) => s !== "");
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${record.provenance.program}: ${spectrumName(record.spectrum.name)}`)}</title>
<style>${styleSheet()}</style>
</head>
<body>
<header>
<h1>${escapeHtml(record.provenance.program)} · non-equilibrium pairing</h1>
<p class="headline">${proseHtml(result)}</p>
${tiles(record)}
${navigation(sections)}
</header>
<main>
${sections.join("\n")}
</main>
<footer>${escapeHtml(`${record.provenance.program} ${record.provenance.version}`)}</footer>
</body>
</html>
`;
}

function navigation(sections: readonly string[]): string {
  const links = sections.map((s) => {
    const [, id, heading] = /<section id="([^"]+)"><h2>([^<]+)</.exec(s) ?? [];
    return `<a href="#${id}">${heading}</a>`;
  });
  return `<nav aria-label="Sections">${links.join("")}</nav>`;
}

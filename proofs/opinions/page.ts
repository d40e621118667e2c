import type { Opinion } from "./record.ts";

/** The record as JSON. */
export function opinionsText(opinions: readonly Opinion[]): string {
  return `${JSON.stringify(opinions, null, 2)}\n`;
}

/** The record as a page: a summary, a table, and what the engines disagree on. */
export function opinionsPage(opinions: readonly Opinion[]): string {
  const count = (outcome: string): number => opinions.filter((o) => o.outcome === outcome).length;
  const outcomes = [...new Set(opinions.map((o) => o.outcome))].map((o) => `${o}: ${count(o)}`).join(", ");
  const apart = opinions.filter((o) => o.outcome !== "both right");
  return [
    "# Second opinions",
    "",
    "Written by `npx tsx proofs/second-opinions.ts`. The algebra of the project and nerdamer-prime 1.5.0 answer the same questions;",
    "a referee that uses neither, evaluation in balls at 20 and 40 digits at three points with symbols of both signs, rules on each",
    "answer: derivatives and antiderivatives by differences, solutions by putting them in, limits by small values. Calls run on",
    "a thread of their own with a time limit. No answer of the other engine is used anywhere in the project.",
    "",
    `${opinions.length} questions; ${outcomes}.`,
    "",
    "| question | task | ours | theirs | outcome |",
    "|---|---|---|---|---|",
    ...opinions.map(
      (o) => `| ${cell(o.name)} | ${o.task} | ${o.oursRuling} | ${o.theirsRuling} | ${o.outcome} |`,
    ),
    "",
    "## Where they differ",
    "",
    ...apart.flatMap((o) => [
      `### ${o.name}`,
      "",
      `Asked: \`${o.call}\``,
      "",
      `- ours (${o.oursRuling}): \`${o.ours}\``,
      `- theirs (${o.theirsRuling}): \`${shortened(o.theirs)}\``,
      "",
    ]),
  ].join("\n");
}
const LONGEST = 300;
function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

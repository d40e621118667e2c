import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { casesOf, type Entry, journalled, type Run, STAGES } from "../tests/solvers/random-journal.ts";

/**
 * Writes `random-spectra.md`: `npx tsx docs/write-random-spectra.ts JOURNAL [RUNS [SEED [COMMIT]]]`; a journal is continued. With
 * MINUTES=… it stops after so long, and the page says so.
 */
const [journal = "", runs = "1000", seed = "1", commit = head()] = process.argv.slice(2);
const run: Run = { seed: Number(seed), runs: Number(runs), commit };
const entries: Entry[] = [];
const end = Date.now() + 60_000 * Number(process.env.MINUTES ?? Number.POSITIVE_INFINITY);
let stopped = "";
for (const entry of journalled(run, journal)) {
  entries.push(entry);
  if (entries.length % 50 === 0) console.log(entry.stage, entry.index);
  for (const text of entry.complaints) console.log(entry.stage, entry.index, text);
  if (Date.now() > end) {
    stopped = `The run was stopped in stage *${entry.stage}* at case ${entry.index}: what comes after is not examined.`;
    break;
  }
}

function head(): string {
  return execFileSync("git", ["rev-parse", "HEAD"], { encoding: "utf8" }).trim();
}

const rows = STAGES.map((stage) => {
  const asked = entries.filter((entry) => entry.stage === stage);
  const wrong = asked.filter(({ complaints }) => complaints.length > 0).length;
  const times = asked.map(({ seconds }) => seconds);
  const total = times.reduce((sum, seconds) => sum + seconds, 0);
  return `| ${stage} | ${asked.length} | ${wrong} | ${total.toFixed(0)} s | ${Math.max(0, ...times).toFixed(1)} s |`;
});
const cases = casesOf(run);
const complaints = entries.flatMap(({ stage, index, complaints }) =>
  complaints.map(
    (text) =>
      `- case ${index} (${cases[index]!.spectrum.x.length} points, T = ${cases[index]!.temperature}), ${stage}: ${text}`,
  ),
);
const text = `# Random spectra

Written by \`npx tsx docs/write-random-spectra.ts JOURNAL\` on ${new Date().toISOString().slice(0, 10)}: ${runs} spectra of one to six peaks, seed ${seed}, centres over
a decade, widths over three, T from 1e-5 to 10 of the highest frequency, spread evenly in lg T; commit ${commit.slice(0, 7)}.

| stage | cases | with complaints | user time | slowest |
|---|---|---|---|---|
${rows.join("\n")}

- *axis*: λ_c on the Matsubara axis is a number with an error below 1e-6 relative, the Einstein spectrum with the same λ and ⟨Ω²⟩ has
  no larger λ_c, and T_c at this coupling is T again.
- *enclosure*: the proved interval meets λ_c ± error (seven digits below T = 1e-3 of the highest frequency, four to eight above).
- *line*, *real axis*: the second routes agree within the stated errors (T ≥ 1e-2 and λ_c < 20; one case in ten each).

${complaints.length === 0 ? "No complaint." : complaints.join("\n")}
${stopped && `\n${stopped}\n`}`;
writeFileSync(fileURLToPath(new URL("random-spectra.md", import.meta.url)), text);

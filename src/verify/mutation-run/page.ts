import { countOutcomes, type MutationOutcome, type MutationResult } from "./run.ts";
import { FAMILIES } from "./seeded.ts";

/** docs/mutations.md: how many mistakes were seeded and caught, and every survivor with its reason. */
export function mutationPage({ outcomes, seed }: MutationResult): string {
  const survivors = outcomes.filter((o) => !o.caught);
  const undecided = outcomes.filter((o) => o.verdict === "undecided").length;
  const all = countOutcomes(outcomes);
  return [
    "# Mutation run",
    "",
    `Written by \`langreth mutate --count ${all.seeded} --seed ${seed} --markdown\`: single mistakes seeded in rules (in every step that the rule makes), in single steps at every place, and in the emitted code of the kernels, each judged by \`verify\`.`,
    "",
    "| family | seeded | caught | share | equivalent | unexplained |",
    "|---|---|---|---|---|---|",
    ...[...FAMILIES, "all" as const].map((family) => {
      const counts = countOutcomes(outcomes.filter((o) => family === "all" || o.family === family));
      const share = counts.seeded === 0 ? "–" : percent(counts.caught / counts.seeded);
      return `| ${family} | ${counts.seeded} | ${counts.caught} | ${share} | ${counts.equivalent} | ${counts.unexplained} |`;
    }),
    "",
    `Of the caught, ${undecided} took the statement out of the reach of its judge, which then says *undecided*: a failure too.`,
    ...(all.certificates === 0
      ? []
      : [
          "",
          `The certificate checker has proofs of the statements behind ${all.certificates} of the mistakes and refuses ${all.refusedByCertificates} of them; it accepts ${all.disagreements} that a judge refutes.`,
        ]),
    "",
    "## Survivors",
    "",
    ...(survivors.length === 0
      ? ["None."]
      : ["| where | mistake | why it changes nothing |", "|---|---|---|", ...survivors.map(row)]),
    "",
  ].join("\n");
}
function row(o: MutationOutcome): string {
  const place = o.place === "" ? "" : ` at \`${o.place}\``;
  const cells = [o.where, `${o.mistake}${place}`, o.equivalent ?? "**not explained**"];
  return `| ${cells.map((c) => c.replaceAll("|", "\\|")).join(" | ")} |`;
}
/** Rounded down, so that 100 % means all. */
function percent(share: number): string {
  return `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;
}

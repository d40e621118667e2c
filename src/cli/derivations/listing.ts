import { openText } from "../../report/judgements.ts";
import { LINE_WIDTH, wrapWords } from "../../report/wrap.ts";
import { derivationRow, type JudgedDerivation } from "./judged.ts";

/** The derivations with their verdicts, how many steps have which, and what is not derived. */
export function listDocument(judged: readonly JudgedDerivation[]) {
  const derivations = judged.map(derivationRow);
  const notDerived = judged.flatMap(({ derivation }) =>
    derivation.notDerived.map((open) => ({ derivation: derivation.name, ...open })),
  );
  return { derivations, total: totals(judged), notDerived };
}

/** One row of the list for the terminal; `width` is that of the longest name. */
export function listRow(judged: JudgedDerivation, width: number): string {
  const { name, steps, proved, verdict, title } = derivationRow(judged);
  return `${name.padEnd(width)} ${`${steps}`.padStart(3)} steps, ${`${proved}`.padStart(3)} proved  ${verdict.padEnd(10)} ${title}\n`;
}

/** What follows the rows: the counts, and what is not derived. */
export function listEnd(judged: readonly JudgedDerivation[]): string {
  const { derivations, total, notDerived } = listDocument(judged);
  const counts = Object.entries(total.verdicts).map(([verdict, count]) => `${count} ${verdict}`);
  const open = notDerived.flatMap((one) =>
    wrapWords(`${one.derivation}: ${openText(one)}`, LINE_WIDTH, "  ", "    "),
  );
  return [
    "",
    `${derivations.length} derivations, ${total.steps} steps: ${counts.join(", ")}.`,
    ...(open.length === 0 ? [] : ["", "Not derived:", ...open]),
    "",
  ].join("\n");
}

function totals(judged: readonly JudgedDerivation[]): { steps: number; verdicts: Record<string, number> } {
  const all = judged.flatMap(({ judgements }) => [...judgements.values()].map(({ verdict }) => verdict));
  const verdicts: Record<string, number> = {};
  for (const verdict of all) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  return { steps: all.length, verdicts };
}

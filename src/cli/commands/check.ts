import { Command } from "commander";
import { readClaims } from "../../claims/check-claims.ts";
import { checkedCertificates } from "../check/certificates.ts";
import { readUserFile, type UserFile } from "../check/user-file.ts";
import { EXIT } from "../failure.ts";
import { printAnswer } from "../output/json.ts";
import { type Terminal, withProgress } from "../output/terminal.ts";
import { claimDocument, countVerdicts, effortOf, type JudgedClaim } from "./verify.ts";

interface CheckFlags {
  readonly digits?: string;
  readonly runs?: string;
  readonly seed?: string;
  readonly json?: boolean;
}
/** Claims of a file before they are judged. */
interface Pending {
  readonly id: string;
  readonly statement: string;
  readonly decide: () => Omit<JudgedClaim, "id" | "statement">;
}

/** `check FILE… [--digits D] [--runs N] [--seed S]`: claims and certificates of the user's own. */
export function checkCommand(terminal: Terminal, finish: (code: number) => void): Command {
  return new Command("check")
    .description("claims in a text file (docs/claims.md), or certificates, of your own")
    .argument("<FILE...>", "Markdown or text with ```claim blocks, or certificates *.json")
    .option("--digits <D>", "digits of numerical checks, 1 to 1000 (default 30, or the claim's own)")
    .option("--runs <N>", "random instances for each claim (default 50, or the claim's own)")
    .option("--seed <S>", "seed of the random instances (default: a fresh one, printed)")
    .option("--json", "print one JSON document")
    .action((files: string[], flags: CheckFlags) => check(files, flags, terminal, finish));
}

async function check(
  files: readonly string[],
  flags: CheckFlags,
  terminal: Terminal,
  finish: (code: number) => void,
): Promise<void> {
  const effort = effortOf(flags, { digits: 30, runs: 50 });
  const forced = { digits: flags.digits !== undefined, runs: flags.runs !== undefined };
  const texts = distinguished([...new Set(files)].map(readUserFile));
  const certificates = checkedCertificates(texts.filter(({ isCertificate }) => isCertificate));
  const pending: Pending[] = [];
  for (const { name, path, text, isCertificate } of texts) {
    if (isCertificate) continue;
    for (const { id, statement, decide } of await readClaims(text, path))
      pending.push({ id: `${name}/${id}`, statement, decide: () => decide({ ...effort, forced }) });
  }
  // Each answer is written when it is known, so that an interrupt loses none.
  const answer = (claim: JudgedClaim): void => {
    if (!flags.json) terminal.write(claimText(claim));
  };
  certificates.forEach(answer);
  const judged = await withProgress(terminal, "check", (bar) =>
    pending.map(({ id, statement, decide }, done): JudgedClaim => {
      bar.update(done / pending.length, id);
      const claim = { id, statement, ...decide() };
      bar.stop();
      answer(claim);
      return claim;
    }),
  );
  const all = [...certificates, ...judged];
  const counts = countVerdicts(all);
  printAnswer(terminal, flags.json, {
    document: () => ({ claims: all.map(claimDocument), ...counts, seed: effort.seed }),
    text: () => `${counts.passed} passed, ${counts.failed} failed (seed ${effort.seed})\n`,
  });
  if (counts.failed > 0) finish(EXIT.fellShort);
}

/** Files of one name, as a/x.md and b/x.md, are named by their paths. */
function distinguished(files: readonly UserFile[]): readonly UserFile[] {
  const isShared = (file: UserFile): boolean => files.some((f) => f !== file && f.name === file.name);
  return files.map((file) => (isShared(file) ? { ...file, name: file.path } : file));
}

function claimText(claim: JudgedClaim): string {
  return `${claim.verdict.padEnd(10)} ${claim.id}: ${claim.statement}\n${evidence(claim)}`;
}
function evidence({ detail, counterexample }: JudgedClaim): string {
  const indent = " ".repeat(11);
  const at = counterexample === null ? "" : `${indent}at ${counterexample}\n`;
  return `${indent}${detail}\n${at}`;
}

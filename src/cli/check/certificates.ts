import { type CheckResult, checkCertificate } from "../../certificates/index.ts";
import { InputError } from "../../errors/errors.ts";
import { certified, type Judgement, proved, undecided } from "../../verify/verdict.ts";
import type { JudgedClaim } from "../commands/verify.ts";
import type { UserFile } from "./user-file.ts";

/**
 * One line for each certificate: proved when every step was replayed; certified when some steps say themselves that they
 * carry no proof; undecided, with the first bad step, when the checker refuses it. Throws
 * InputError for what is no JSON object.
 */
export function checkedCertificates(files: readonly UserFile[]): JudgedClaim[] {
  const titles = files.map(titleOf);
  const results = files.map(({ text }) => checkCertificate(text));
  return files.map(({ name }, k) => ({
    id: name,
    statement: titles[k]!,
    judge: "certificate",
    ...judgement(results[k]!),
  }));
}

function titleOf({ text, path }: UserFile): string {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw refusal(path, `no JSON (${(error as Error).message})`);
  }
  if (typeof content !== "object" || content === null || !("format" in content))
    throw refusal(path, "JSON that is no certificate");
  return "title" in content && typeof content.title === "string" ? visible(content.title) : "certificate";
}
/** What a certificate says of itself, on one line: no answer may be written in its title. */
function visible(text: string): string {
  const flat = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");
  return flat.length > SHOWN ? `${flat.slice(0, SHOWN)}…` : flat;
}
const SHOWN = 200;
function refusal(path: string, received: string): InputError {
  return new InputError({ where: path, received, accepted: "a certificate as in proofs/*.json" });
}

function judgement(result: CheckResult): Judgement {
  if (!result.accepted)
    return undecided(visible(`refused${result.step ? ` at step ${result.step}` : ""}: ${result.reason}`));
  const open = result.steps.filter(({ status }) => status !== "proved");
  const replayed = result.steps.length - open.length;
  if (open.length === 0)
    return proved(`all ${replayed} steps replayed by the certificate checker; ${UNCHECKED}`);
  if (replayed === 0) return undecided("no step carries a proof that could be replayed");
  const names = open.map(({ id }) => visible(id)).join(", ");
  return certified(
    `${replayed} of ${result.steps.length} steps replayed; without proof: ${names}; ${UNCHECKED}`,
    0,
    null,
  );
}
/** What a certificate says beside its mathematics is no part of what is replayed. */
const UNCHECKED = "its title, texts and assumptions beyond the rules are not checked";

import { type CheckResult, checkCertificate } from "./certificate.ts";
import type { Statement } from "./replay.ts";

export {
  type CheckedStep,
  type CheckResult,
  checkCertificate,
  checkParsed,
  FORMAT,
  PROSE,
} from "./certificate.ts";

/**
 * Checks certificates that may cite each other's steps, in whatever order they come: what is refused is checked again as
 * long as others were accepted in between. Answers in the order given.
 */
export function checkTogether(texts: readonly string[]): CheckResult[] {
  const known = new Map<string, Statement>();
  const results: (CheckResult | undefined)[] = texts.map(() => undefined);
  for (let before = -1; before !== known.size; ) {
    before = known.size;
    texts.forEach((text, k) => {
      if (!results[k]?.accepted) results[k] = checkCertificate(text, known);
    });
  }
  return results as CheckResult[];
}

import type { Judgement } from "../verdict.ts";
import { EQUIVALENT } from "./known-mutants.ts";
import type { Seeded } from "./seeded.ts";

/** Mistakes at one place that change nothing, beyond the classic ones. */
const AT_ONE_PLACE: Readonly<Record<string, string>> = {
  "einstein-thermal: one exponent too low": "a remainder of order s²: s → 0 whatever its power",
};

/** Why a mistake that no judge minds changes nothing; null where that is not known. */
export function reasonFor(m: Seeded, judgement: Judgement, isTrue: boolean): string | null {
  const step = m.where.slice(m.where.indexOf("/") + 1);
  const key = `${step}: ${m.mistake}`;
  const known = EQUIVALENT[key] ?? AT_ONE_PLACE[key];
  if (known) return known;
  if (judgement.verdict === "proved") return `the changed statement holds too: ${judgement.detail}`;
  if (isTrue) return "the changed statement holds too: the certificate checker accepts a proof of it";
  return m.reason?.() ?? null;
}

import type { Judgement } from "../verdict.ts";
import { EQUIVALENT } from "./known-mutants.ts";
import type { Seeded } from "./seeded.ts";

/** Mistakes at one place that change nothing, beyond the classic ones. */
const AT_ONE_PLACE: Readonly<Record<string, string>> = {
  "parity-kernel-imaginary: sign of an argument": "P_B(−x) = −conj P_B(x): its imaginary part is even",
  "einstein-thermal: one exponent too low": "a remainder of order s²: s → 0 whatever its power",
  "einstein-thermal: one exponent too high": "a remainder of order s²: s → 0 whatever its power",
  "reference-logarithm: factor 2 in term 1": "ψ(c + w) tends to ln w for every c",
  "parity-self-energy-wide-real: sign of an argument":
    "Re λ^R is even, and A F_B stands in the imaginary part alone",
  "local-normal-residues: sign of an argument": "λ(z) is even off the axis",
  "thermal-tail: one exponent too low": "coth tends to 1 for every power of its growing argument",
  "fold-frequency: sign of an argument": "λ(iν) is even",
  "fold-gap: sign of an argument": "λ(iν) is even",
  "local-non-thermal: sign of term 2": "X(ν)|G^R(ν)|² is even: ν may be reversed in λ^R(ω−ν)",
};

/** Why a mistake that no judge minds changes nothing; null where that is not known. */
export function reasonFor(m: Seeded, judgement: Judgement, isTrue: boolean): string | null {
  const step = m.where.slice(m.where.indexOf("/") + 1);
  const classic = m.mistake.replace(/^(sign of|factor 2 in) term \d+$/, "$1 one term");
  const known = EQUIVALENT[`${step}: ${classic}`] ?? AT_ONE_PLACE[`${step}: ${m.mistake}`];
  if (known) return known;
  if (judgement.verdict === "proved") return `the changed statement holds too: ${judgement.detail}`;
  if (isTrue) return "the changed statement holds too: the certificate checker accepts a proof of it";
  return m.reason?.() ?? null;
}

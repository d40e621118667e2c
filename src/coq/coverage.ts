import type { Derivation, Step } from "../algebra/trace.ts";
import type { CoqFile } from "./emit-derivation.ts";

/** What the certificate of a step says: proved by replay, or why not. */
export interface CertificateStatus {
  readonly proved: boolean;
  readonly reason: string;
}

/** Judges that compare in exact arithmetic; all others compare numbers at two precisions. */
const EXACT = new Set([
  "algebra",
  "thermal",
  "contour",
  "induction",
  "functional",
  "time",
  "fourier",
  "poles",
  "nested",
  "series",
  "sums",
]);

/**
 * The table of docs/coverage.md: for every step whether its oracle is exact or numeric, whether its certificate replays and
 * whether Coq has a lemma for it, and the reason where one is missing.
 */
export function coveragePage(
  derivations: readonly Derivation[],
  files: readonly CoqFile[],
  certificate: (derivation: Derivation, step: Step) => CertificateStatus,
): string {
  const sections = derivations.map((d, k) => sectionOf(d, files[k]!, certificate));
  const count = (key: keyof Counts): number => sections.reduce((sum, s) => sum + s.counts[key], 0);
  const total = count("steps");
  const share = (n: number): string => `${n} of ${total}`;
  return [
    "# Coverage",
    "",
    "Which of the checkers speak about which step. Written by `proofs/coq/write.ts` and compared in a test.",
    "",
    "- **Oracle**: *exact* in ℚ(i), or *numeric* in balls at two precisions; every step has one.",
    "- **Certificate**: the proof in `proofs/<name>.json` replays by the checker in `proofs/checker/`.",
    "- **Coq**: a lemma in `proofs/coq/`; in brackets the rules beyond algebra whose statements the lemma assumes.",
    "",
    `The identities of \`verify\` (last section of steps) count here, so that there are more than \`derive --list\` has.`,
    "",
    `Oracle exact: ${share(count("exact"))} steps. Certificate: ${share(count("certified"))}. Coq: ${share(count("coq"))}. Numeric only: ${share(count("numericOnly"))}.`,
    "",
    ...sections.map((s) => s.text),
  ].join("\n");
}

interface Counts {
  readonly steps: number;
  readonly exact: number;
  readonly certified: number;
  readonly coq: number;
  readonly numericOnly: number;
}

function sectionOf(
  derivation: Derivation,
  file: CoqFile,
  certificate: (derivation: Derivation, step: Step) => CertificateStatus,
): { text: string; counts: Counts } {
  const rows = derivation.steps.map((step) => {
    const lemma = file.lemmas.find((l) => l.step === step.id);
    const open = file.open.find((o) => o.step === step.id)?.reason ?? "";
    return { step, exact: EXACT.has(step.judge), proof: certificate(derivation, step), lemma, open };
  });
  const lines = rows.map(({ step, exact, proof, lemma, open }) => {
    const coq = lemma ? `yes${lemma.rules.length > 0 ? ` (${lemma.rules.join(", ")})` : ""}` : "no";
    const missing = [
      ...(proof.proved ? [] : [`certificate: ${proof.reason}`]),
      ...(lemma ? [] : [`Coq: ${open}`]),
    ];
    const cells = [
      step.id,
      `${exact ? "exact" : "numeric"} (${step.judge})`,
      proof.proved ? "yes" : "no",
      coq,
      missing.join("; "),
    ];
    return `| ${cells.map((c) => c.replaceAll("|", "\\|").replace(/\s+/g, " ").trim()).join(" | ")} |`;
  });
  return {
    text: [
      `## ${derivation.name}`,
      "",
      "| step | oracle | certificate | Coq | what is missing |",
      "|---|---|---|---|---|",
      ...lines,
      "",
    ].join("\n"),
    counts: {
      steps: rows.length,
      exact: rows.filter((r) => r.exact).length,
      certified: rows.filter((r) => r.proof.proved).length,
      coq: rows.filter((r) => r.lemma).length,
      numericOnly: rows.filter((r) => !r.exact && !r.proof.proved && !r.lemma).length,
    },
  };
}

import type { CriticalTemperature } from "../../solvers/wide/critical-temperature.ts";
import { moments } from "../../spectra/moments.ts";
import type { Effort } from "../../verify/verdict.ts";
import { accuracyDocument } from "../commands/kernel.ts";
import { countVerdicts, type JudgedClaim } from "../commands/verify.ts";
import { type CriticalQuestion, criticalDocument } from "../critical/document.ts";
import type { JudgedDerivation } from "../derivations/judged.ts";
import { derivationRow } from "../derivations/judged.ts";
import type { ChosenSpectrum } from "../options/spectrum.ts";
import type { Bias } from "./bias.ts";
import type { EmittedSet } from "./emitted.ts";

/** Everything that a run computed. */
export interface Findings {
  readonly chosen: ChosenSpectrum;
  readonly effort: Effort;
  readonly derivations: readonly JudgedDerivation[];
  readonly claims: readonly JudgedClaim[];
  readonly kernels: readonly EmittedSet[];
  /** In the unit of the user's temperatures. */
  readonly transition: CriticalTemperature;
  /** Null where there is no temperature at which to solve it. */
  readonly wide: Bias | null;
  readonly local: Bias;
  readonly notes: readonly string[];
}

/** The document of `run`: `results.json` and `--json`. */
export function resultsDocument(findings: Findings, out: string, seconds: number) {
  const { chosen, effort, transition } = findings;
  const { lambda, omegaLog, omega2 } = moments(chosen.spectrum);
  return {
    derivations: findings.derivations.map(derivationRow),
    kernels: findings.kernels.map(kernelDocument),
    checks: { ...countVerdicts(findings.claims), ...effort },
    spectrum: chosen.source,
    lambda,
    omegaLog,
    omega2,
    tc: transition.value,
    tcError: transition.error,
    bias: {
      wide: findings.wide && biasDocument(findings.wide),
      local: biasDocument(findings.local),
    },
    out,
    report: `${out}/report.html`,
    seconds: Number(seconds.toFixed(1)),
    units: {
      tc: chosen.units.temperature,
      omegaLog: chosen.units.frequency,
      omega2: chosen.units.frequency,
      seconds: "s",
    },
    notes: [...chosen.notes, ...findings.notes],
  };
}

function biasDocument({ point, question }: { point: Bias["point"]; question: CriticalQuestion }) {
  return criticalDocument(point, question);
}

function kernelDocument({ name, boson, domain, files, accuracy }: EmittedSet) {
  const languages = [...accuracy].map(([lang, found]) => ({ lang, ...accuracyDocument(found) }));
  return { name, boson, domain, files: files.map(({ path }) => `kernels/${path}`), languages };
}

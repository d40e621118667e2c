import { type BiasRecord, type RunRecord, reportHtml, type ScanRecord } from "../../report/index.ts";
import { suffix } from "../options/spectrum.ts";
import { version } from "../version.ts";
import { biasRecord } from "./bias.ts";
import { emittedRecord } from "./emitted.ts";
import type { Findings } from "./findings.ts";
import { defectRecord, kernelRecords, spectrumRecord } from "./samples.ts";

/** The report of a run as one HTML page. */
export function reportOf(findings: Findings, scan: ScanRecord, seconds: number): string {
  const { chosen, effort, local, wide } = findings;
  const bias = [local, wide].flatMap((one) => (one ? (biasRecord(one) ?? []) : [])) as BiasRecord[];
  const record: RunRecord = {
    provenance: {
      program: "langreth",
      version: version(),
      command: `langreth ${process.argv.slice(2).join(" ")}`.trim(),
      node: process.version,
      ...effort,
      date: new Date().toISOString(),
      seconds: Number(seconds.toFixed(1)),
    },
    spectrum: spectrumRecord(chosen),
    equilibrium: equilibriumRecord(findings),
    bias,
    scans: [scan],
    kernels: kernelRecords(),
    defect: defectRecord(),
    checks: findings.claims,
    derivations: findings.derivations,
    emitted: findings.kernels.map(emittedRecord),
    notes: findings.notes,
  };
  return reportHtml(record);
}

function equilibriumRecord({ chosen, transition }: Findings): RunRecord["equilibrium"] {
  if (transition.kind === "none") return { tc: null, mustar: 0, remark: transition.reason };
  const { value, error } = transition;
  return { tc: { value, error, unit: suffix(chosen.units.temperature).trim() }, mustar: 0, remark: "" };
}

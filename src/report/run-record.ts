import type { Derivation } from "../algebra/trace.ts";
import type { Verdict } from "../verify/verdict.ts";
import type { Judgements } from "./judgements.ts";

/** Everything that a run found, as plain data: the report shows it and computes nothing. */
export interface RunRecord {
  readonly provenance: Provenance;
  readonly spectrum: SpectrumRecord;
  /** Equilibrium transition of the spectrum in the wide band; null where it was not asked for. */
  readonly equilibrium: EquilibriumRecord | null;
  /** Steady states with a temperature bias, the most telling one first: it makes the headline. */
  readonly bias: readonly BiasRecord[];
  /** Critical coupling against T_B/T_e. */
  readonly scans: readonly ScanRecord[];
  /** Kernel channels along ω at fixed ν. */
  readonly kernels: readonly KernelRecord[];
  /** KMS defect N(ω,ν) on a grid. */
  readonly defect: DefectRecord | null;
  readonly checks: readonly CheckRecord[];
  readonly derivations: readonly DerivedRecord[];
  /** Languages and files of emitted kernels. */
  readonly emitted: readonly EmittedRecord[];
  /** Remarks for the reader, in whole sentences. */
  readonly notes: readonly string[];
}

export interface Provenance {
  readonly program: string;
  readonly version: string;
  /** The command line that made the report. */
  readonly command: string;
  readonly node: string;
  readonly seed: number;
  /** Random models for each step. */
  readonly runs: number;
  readonly digits: number;
  /** ISO date of the run, null to leave it out. */
  readonly date: string | null;
  readonly seconds: number | null;
}

/** A physical number: a finite one with the absolute bound of its error, where one is known. */
export interface Value {
  readonly value: number;
  readonly error: number | null;
  /** For instance `K` or `meV`; empty for a pure number. */
  readonly unit: string;
}

export interface SpectrumRecord {
  readonly name: string;
  /** Format in which it was read, e.g. `EPW`, or `model`. */
  readonly format: string;
  /** Unit of frequency; empty for pure numbers. */
  readonly unit: string;
  readonly lambda: number;
  readonly omegaLog: number;
  /** √⟨ω²⟩ */
  readonly omega2: number;
  /** α²F at the frequencies `omega`, for the plot. */
  readonly omega: readonly number[];
  readonly a2f: readonly number[];
  /** What was noted when the file was read. */
  readonly notes: readonly string[];
}

export interface EquilibriumRecord {
  /** null: no transition. */
  readonly tc: Value | null;
  readonly mustar: number;
  /** Said instead of a number, or beside it. */
  readonly remark: string;
}

export interface Shares {
  readonly bosonFluctuation: number;
  readonly thermal: number;
  readonly nonThermal: number;
}

export interface BiasRecord {
  /** `wide band`, `flat band`, `local closure`. */
  readonly closure: string;
  /** `fixed`, `lead` or `none`. */
  readonly bath: string;
  readonly spectrum: string;
  readonly te: Value;
  readonly tb: Value;
  /** `lambda_c` or `G_c`. */
  readonly symbol: "lambda_c" | "G_c";
  readonly criticalCoupling: Value;
  /** The same at T_B = T_e without drive. */
  readonly equilibrium: Value;
  /** Feedback of Ξ dropped; equal to criticalCoupling in the wide band. */
  readonly withoutNonThermal: Value;
  readonly shares: Shares;
}

/** Arrays of equal length; null where a point was not reached. */
export interface ScanRecord {
  readonly closure: string;
  readonly spectrum: string;
  readonly te: Value;
  readonly symbol: "lambda_c" | "G_c";
  /** Unit of the couplings; empty for pure numbers. */
  readonly unit: string;
  /** T_B/T_e */
  readonly ratio: readonly number[];
  readonly critical: readonly (number | null)[];
  /** Left out in the wide band, where nothing feeds back. */
  readonly withoutNonThermal?: readonly (number | null)[];
  /** The weak-coupling law. */
  readonly weakCoupling?: readonly (number | null)[];
  /** The same with its first correction; null where that is no small one. */
  readonly weakCouplingCorrected?: readonly (number | null)[];
}

/** One kernel along ω: arrays of equal length. */
export interface KernelRecord {
  readonly name: string;
  /** Frequency unit; empty for pure numbers. */
  readonly unit: string;
  readonly nu: number;
  readonly omega: readonly number[];
  readonly re: readonly number[];
  readonly im: readonly number[];
  /** State in which it was evaluated, e.g. `T_e = 0.04, T_B = 0.02`. */
  readonly state: string;
}

/** values[j][i] = N(omega[i], nu[j]) on equally spaced frequencies. */
export interface DefectRecord {
  readonly unit: string;
  readonly omega: readonly number[];
  readonly nu: readonly number[];
  readonly values: readonly (readonly number[])[];
  readonly state: string;
}

export interface CheckRecord {
  /** `derivation/step` or `identity/name`. */
  readonly id: string;
  readonly statement: string;
  readonly judge: string;
  readonly verdict: Verdict;
  readonly detail: string;
  readonly digits: number | null;
  readonly runs: number;
  readonly counterexample: string | null;
}

export interface DerivedRecord {
  readonly derivation: Derivation;
  readonly judgements: Judgements;
}

export interface EmittedRecord {
  readonly name: string;
  readonly statement: string;
  readonly languages: readonly string[];
  readonly files: readonly string[];
  /** Worst deviation in units in the last place; null where it was not measured. */
  readonly maxUlp: number | null;
}

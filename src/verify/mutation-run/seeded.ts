import type { Step } from "../../algebra/trace.ts";
import type { Effort, Judgement } from "../verdict.ts";

/** Where a mistake is seeded: in a rule, in one step of a derivation, or in the code of a kernel. */
export type Family = "rules" | "derivations" | "kernels";
export const FAMILIES: readonly Family[] = ["rules", "derivations", "kernels"];

/** One seeded mistake, and who can judge it. */
export interface Seeded {
  readonly family: Family;
  /** What holds the mistake, e.g. `weak-coupling/linewidth` or `kernel/fRef`. */
  readonly where: string;
  readonly mistake: string;
  /** The way to the node that is changed; empty where the mistake is everywhere. */
  readonly place: string;
  /** Judges what the mistake changes, until one falls short. */
  judge(effort: Effort): Judgement;
  /** The statements as they are and as they are changed, for a second checker; none for code. */
  readonly steps: readonly ChangedStep[];
  /** Why a mistake in code that no vector sees changes nothing; null where that is not known. */
  reason?(): string | null;
}

/** A step and the same step with the mistake. */
export interface ChangedStep {
  readonly original: Step;
  readonly changed: Step;
}

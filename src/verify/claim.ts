import type { Effort, Judgement } from "./verdict.ts";

/** Something the program says is true, with the judge that decides it. */
export interface Claim {
  /** `family/name`, e.g. `wide-band/kernel-kernelPhi`. */
  readonly id: string;
  readonly statement: string;
  readonly judge: string;
  decide(effort: Effort): Judgement;
}

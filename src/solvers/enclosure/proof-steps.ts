import type { Progress } from "../wide/estimate.ts";

/** Told of every step of a proof: what is being proved. */
export type ProofStep = (what: string) => void;

export const UNWATCHED: ProofStep = () => {};

/** How many steps a proof takes is not known beforehand: each is shown as this share of what is left. */
const SHARE = 0.05;

export function proofSteps(onProgress: Progress | undefined): ProofStep {
  if (!onProgress) return UNWATCHED;
  let left = 1;
  return (what) => {
    left *= 1 - SHARE;
    onProgress(1 - left, what);
  };
}

/** A temperature in a message. */
export function atTemperature(t: { toNumber(): number }): string {
  return `T = ${t.toNumber().toPrecision(6)}`;
}

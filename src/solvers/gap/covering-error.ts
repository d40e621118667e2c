import type { Estimate } from "../wide/estimate.ts";

/** An estimate whose error is at least the distance of a second route; as it is without one. */
export function coveringError<T extends Estimate | null>(estimate: T, second: Estimate | null): T {
  if (!estimate || !second) return estimate;
  const { value, error } = estimate;
  return { ...estimate, error: Math.max(error, Math.abs(second.value - value)) };
}

import type { Estimate } from "../wide/estimate.ts";

/** An estimate whose error is at least the distance of a second one, where that is more than the error and what the second is `allowed`. */
export function coveringError(
  { value, error }: Estimate,
  second: Pick<Estimate, "value">,
  allowed: number,
): Estimate {
  const distance = Math.abs(second.value - value);
  return { value, error: distance > error + allowed ? distance : error };
}

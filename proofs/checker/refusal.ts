/** What a refusal ends with: a line or a definition without effect. */
export const IDLE = "changes nothing";

/** Refuses by a RangeError, as exact arithmetic does what is not defined, unless the condition holds. */
export function demand(condition: unknown, reason: string): asserts condition {
  if (!condition) throw new RangeError(reason);
}

import { CONDITIONS } from "../../proofs/checker/conditions.ts";
import type { Field, Fraction } from "../../proofs/checker/terms.ts";

/** What the checker says against an attempt; undefined where nothing. */
export function refusalOf(attempt: () => void): string | undefined {
  const depth = Error.stackTraceLimit;
  // Refusals come by the thousand and only their words are read; where they were thrown is dear to write down.
  Error.stackTraceLimit = 1;
  try {
    attempt();
    return undefined;
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  } finally {
    Error.stackTraceLimit = depth;
  }
}
/** What the checker makes of it; undefined where it refuses. */
export function attempted<T>(compute: () => T): T | undefined {
  let value: T | undefined;
  const refused = refusalOf(() => {
    value = compute();
  });
  return refused === undefined ? value : undefined;
}
/** Whether a condition of the rows holds. */
export function holds(field: Field, condition: string, ...terms: readonly Fraction[]): boolean {
  return attempted(() => CONDITIONS[condition]!(field, ...terms)) ?? false;
}

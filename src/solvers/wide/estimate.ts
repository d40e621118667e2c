/** A number with an absolute error: an estimate from two resolutions unless the giver states a bound. */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

/**
 * An estimate beside those of other routes. Its error stands where theirs and its own allow the distance of the values; where a route
 * contradicts it, the distance is the error.
 */
export function coveringError<T extends Estimate>(estimate: T, others: readonly (Estimate | null)[]): T {
  const error = others.reduce((most, other) => {
    const distance = other ? Math.abs(other.value - estimate.value) : 0;
    return other && distance > estimate.error + other.error ? Math.max(most, distance) : most;
  }, estimate.error);
  return { ...estimate, error };
}

/** Called now and then by long computations: the fraction done in [0, 1] and what is being done. */
export type Progress = (fraction: number, note: string) => void;

/** The largest part of an error, relative, and why it is not less, in a line; null where their sum is no more than was aimed at. */
export function limitOf(
  parts: Readonly<Record<string, number>>,
  accuracy: number,
  stopped: string,
): string | null {
  const error = Object.values(parts).reduce((sum, part) => sum + part, 0);
  if (error <= accuracy) return null;
  const [largest] = Object.entries(parts).reduce((most, part) => (part[1] > most[1] ? part : most));
  return `a relative error of ${error.toExponential(1)} is stated: most of it is ${largest}, and ${stopped}`;
}

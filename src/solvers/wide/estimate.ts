/** A number with an absolute error: an estimate from two resolutions unless the giver states a bound. */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

/** Called now and then by long computations: the fraction done in [0, 1] and what is being done. */
export type Progress = (fraction: number, note: string) => void;

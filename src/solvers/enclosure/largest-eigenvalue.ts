import { NotConvergedError } from "../../errors/errors.ts";
import { bitsForDigits, RealBall } from "../../precision/index.ts";
import { eigenvaluesAbove } from "./eigenvalue-count.ts";
import { type Bounds, eigenvalueEnclosure } from "./eigenvalue-enclosure.ts";
import { trialVector } from "./trial-vector.ts";

/** λ_l for l ≥ 1 as balls, non-negative and not increasing, with m such that λ_l ≤ m/l². */
export interface InteractionSequence {
  at(l: number): RealBall;
  readonly strength: RealBall;
}

/** The sequence at a working precision in bits. */
export type SequenceAt = (bits: number) => InteractionSequence;

/** A sequence that keeps its values, as arrays from l = 0, whose entry is not used. */
export interface StoredSequence {
  first(length: number): RealBall[];
  readonly strength: RealBall;
}

/** The sequence with its values kept. */
export function stored(sequence: InteractionSequence): StoredSequence {
  const values: RealBall[] = [sequence.strength];
  return {
    strength: sequence.strength,
    first: (length) => {
      for (let l = values.length; l < length; l++) values.push(sequence.at(l));
      return values.slice(0, length);
    },
  };
}

/** Bounds of the largest eigenvalue and the trial vector behind them. */
export interface EigenvalueBounds extends Bounds {
  readonly trial: Float64Array;
}

/** Longest trial vector: 2^17 rows carry about 22 digits where T ≳ Ω, and fewer by 4 log₁₀(Ω/T)/2 below. */
const MOST_ROWS = 2 ** 17;
const FEWEST_ROWS = 32;
/** Guard bits over the wanted digits: sums of N terms and the slack of each. */
const GUARD = 48;

/**
 * The largest eigenvalue κ of the pairing form of a sequence λ_l, enclosed to `digits` relative digits, or as far as
 * {@link MOST_ROWS} rows reach: cutting the trial vector after N rows costs (m/κ)²N^{-4}, so that N grows as
 * √(m/κ)·10^{digits/4}. Cost: 3N values of λ, and products of N log N.
 *
 * Throws NotConvergedError where the second eigenvalue cannot be bounded away from the first.
 */
export function largestEigenvalue(sequence: SequenceAt, digits: number): EigenvalueBounds {
  const bits = bitsForDigits(digits) + GUARD;
  const lambda = stored(sequence(bits));
  const { strength } = lambda;
  const ratio = strength.toNumber() / coarseValue(lambda);
  const second = boundOfSecond(lambda, ratio);
  let rows = rowsFor(ratio, digits);
  for (;;) {
    const matrix = { lambda: lambda.first(3 * rows), strength };
    const { u } = trialVector(doubles(matrix.lambda.slice(0, 2 * rows)));
    const bounds = eigenvalueEnclosure({ matrix, trial: u, second, bits });
    const width = bounds.upper.sub(bounds.lower, 32).toNumber() / bounds.lower.toNumber();
    if (width <= 10 ** -digits || rows >= MOST_ROWS) return { ...bounds, trial: u };
    rows = Math.min(MOST_ROWS, Math.ceil(1.5 * rows));
  }
}

/** κ from few rows, in doubles: only to choose sizes. */
function coarseValue(lambda: StoredSequence): number {
  return trialVector(doubles(lambda.first(2 * FEWEST_ROWS))).value;
}

function doubles(balls: readonly RealBall[]): Float64Array {
  return Float64Array.from(balls, (ball) => ball.toNumber());
}

/** U²(m/κ)²N^{-4} with U = Σu ≲ 2 is below 10^-digits. */
function rowsFor(ratio: number, digits: number): number {
  const rows = 1.5 * Math.sqrt(ratio) * 10 ** (digits / 4);
  return Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, Math.ceil(rows)));
}

/**
 * A proved bound below the first eigenvalue for all others. They lie close to zero or below it, so that half of the first
 * is tried with few rows, then larger values with more.
 */
function boundOfSecond(lambda: StoredSequence, ratio: number): RealBall {
  const { strength } = lambda;
  const coarse = strength.toNumber() / ratio;
  for (const [share, reach] of ATTEMPTS) {
    const size = Math.ceil(10 + reach * Math.sqrt(ratio));
    const bound = RealBall.fromDouble(share * coarse);
    if (eigenvaluesAbove({ lambda: lambda.first(4 * size), strength }, bound, size) === 1) return bound;
  }
  throw new NotConvergedError("the second eigenvalue of the pairing form cannot be told from the first");
}

/** Share of the first eigenvalue, rows in units of √(m/κ). */
const ATTEMPTS = [
  [0.5, 3],
  [0.5, 6],
  [0.8, 12],
] as const;

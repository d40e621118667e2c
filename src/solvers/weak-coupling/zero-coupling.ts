import { factorise, solveTransposed } from "../linear/lu.ts";
import { denseMatrix } from "../linear/matrix.ts";
import type { Estimate } from "../wide/estimate.ts";

/** A quantity at one coupling. */
export interface CouplingPoint {
  readonly coupling: number;
  /** (Δ/Ω)², by which the limit T → 0 is missed; smaller than any power of λ. */
  readonly square: number;
  readonly value: number;
  readonly error: number;
}

/** A function of the coupling that may stand beside the limit. */
export type CouplingTerm = (point: CouplingPoint) => number;

/** λ^k: what regular equations of the limit T → 0 have. */
export function power(k: number): CouplingTerm {
  return ({ coupling }) => coupling ** k;
}
/** (Δ/Ω)²λ^k; k = −1 is its logarithm, ln(Ω/Δ) being (1+λ)/λ and a constant. */
export function squareTimes(k: number): CouplingTerm {
  return ({ coupling, square }) => square * coupling ** k;
}

/** Extrapolations of so many orders are compared: one alone may agree with the next by chance. */
const ORDERS = 4;

/** The terms as they matter: by their size at the largest coupling, where what is left out is largest. */
export function bySize(terms: readonly CouplingTerm[], points: readonly CouplingPoint[]): CouplingTerm[] {
  const far = points.reduce((most, point) => (point.coupling > most.coupling ? point : most));
  return [...terms].sort((a, b) => Math.abs(b(far)) - Math.abs(a(far)));
}

/**
 * The limit λ → 0 of v(λ) = v_0 + Σ_k a_k t_k(λ) through as many points of smallest λ as there are unknowns. `terms` are in the order in which
 * they matter. The error: the spread of the four highest orders, each with a term less and without the point of the largest λ, and the
 * errors of the points, carried through. Points of the smallest λ, where v is known least, are left out as long as that makes it smaller.
 */
export function limitOfPoints(points: readonly CouplingPoint[], terms: readonly CouplingTerm[]): Estimate {
  return coefficientOfPoints(points, terms, 0);
}

/** The coefficient of `terms[index − 1]` in the same way; 0 is the limit itself. */
export function coefficientOfPoints(
  points: readonly CouplingPoint[],
  terms: readonly CouplingTerm[],
  index: number,
): Estimate {
  if (points.length <= terms.length) {
    throw new RangeError(
      `${points.length} points, at least ${terms.length + 1} are needed for as many unknowns`,
    );
  }
  const sorted = [...points].sort((a, b) => a.coupling - b.coupling);
  const spare = Math.max(0, sorted.length - ORDERS - 2);
  const windows = Array.from({ length: spare + 1 }, (_, from) => ofOrders(sorted.slice(from), terms, index));
  return windows.reduce((best, one) => (one.error < best.error ? one : best));
}

/** The highest order of points that begin at the smallest λ, and how far the next ones are from it. */
function ofOrders(points: readonly CouplingPoint[], terms: readonly CouplingTerm[], index: number): Estimate {
  const highest = Math.min(terms.length, points.length - 1);
  const orders = Array.from({ length: Math.min(ORDERS, highest - index + 1) }, (_, k) =>
    through(points.slice(0, highest - k + 1), terms.slice(0, highest - k), index),
  );
  const values = orders.map(({ value }) => value);
  const best = orders[0]!;
  return { value: best.value, error: Math.max(...values) - Math.min(...values) + best.error };
}

/** One unknown of the linear system as a sum over the values, so that their errors go along. */
function through(points: readonly CouplingPoint[], terms: readonly CouplingTerm[], index: number): Estimate {
  const system = denseMatrix(points.length, points.length, (i, j) =>
    j === 0 ? 1 : terms[j - 1]!(points[i]!),
  );
  const unit = new Float64Array(points.length);
  unit[index] = 1;
  const weights = solveTransposed(factorise(system), unit);
  let [value, error] = [0, 0];
  points.forEach((point, i) => {
    value += weights[i]! * point.value;
    error += Math.abs(weights[i]!) * point.error;
  });
  return { value, error };
}

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

const SAFETY = 4;

/**
 * The limit λ → 0 of v(λ) = v_0 + Σ_k a_k t_k(λ) through as many points of smallest λ as there are unknowns. `terms` are in the order in which
 * they matter. The error: four times the change when the last term and the point of the largest λ are left out, and the errors of
 * the points, carried through.
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
  const sorted = [...points].sort((a, b) => a.coupling - b.coupling).slice(0, terms.length + 1);
  const best = through(sorted, terms, index);
  const other = through(sorted.slice(0, -1), terms.slice(0, -1), index);
  return { value: best.value, error: SAFETY * Math.abs(best.value - other.value) + best.error };
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

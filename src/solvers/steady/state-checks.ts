import type { SteadyNormalState } from "./iterate.ts";

/** What must hold in every normal state, as deviations. */
export interface StateChecks {
  /** |∫B dω/states − 1|. */
  readonly spectralWeight: number;
  /** Largest |h| as computed, at most 1 but for quadrature. */
  readonly largestDistribution: number;
  /** Smallest −Im(Σ^R + Σ_b^R), as computed, at least 0 but for quadrature. */
  readonly smallestRate: number;
  /** Change of Im G and h in the last step of the iteration. */
  readonly change: number;
}

/** The quantities at ω = 0, from the innermost panel, and the checks. */
export function checkedState({
  omegaTilde,
  green,
  distribution,
  integrals,
  problem,
  residual,
  smallestRate,
  largestDistribution,
}: SteadyNormalState): {
  readonly linewidth: number;
  readonly electronTemperature: number;
  readonly checks: StateChecks;
} {
  const { grid } = integrals;
  const into = new Float64Array(grid.order);
  grid.interpolate(0, into);
  const atZero = (values: (i: number) => number): number =>
    into.reduce((sum, weight, i) => sum + weight * values(i), 0);
  const weight = green.im.reduce((sum, u, i) => sum - (2 / Math.PI) * grid.weights[i]! * u, 0);
  return {
    linewidth: 2 * atZero((i) => omegaTilde.im[i]!),
    // h is odd: h/ω is even and smooth through ω = 0, where it is h′(0).
    electronTemperature: problem.kinetic
      ? 1 / (2 * atZero((i) => distribution[i]! / grid.nodes[i]!))
      : problem.electronTemperature,
    checks: {
      spectralWeight: Math.abs(weight / problem.closure.states - 1),
      largestDistribution,
      smallestRate,
      change: residual,
    },
  };
}

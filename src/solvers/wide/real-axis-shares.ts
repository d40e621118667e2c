import { dot } from "../linear/matrix.ts";
import type { ComplexProduct } from "./complex-map.ts";
import { product, type RealAxisSolution } from "./real-axis-solution.ts";
import type { MechanismShares } from "./steady-state.ts";

/** ⟨χ, Re[p φ_i]⟩/⟨χ, y⟩ of a contribution to φ at unit coupling. */
export function shareOf(
  { left, right, propagator }: RealAxisSolution,
  re: Float64Array,
  im: Float64Array,
): number {
  let sum = 0;
  propagator.forEach((p, i) => {
    sum += left[i]! * (p.re * re[i]! - p.im * im[i]!);
  });
  return sum / dot(left, right);
}

/** The shares of ∫S y and ∫hD y; the residual Ξ does not feed back in the wide band. */
export function mechanismShares(solution: RealAxisSolution): MechanismShares {
  const { fluctuations, thermal, occupation } = solution.equations;
  const weigh = ({ re, im }: ComplexProduct): number => shareOf(solution, re, im);
  return {
    bosonFluctuation: weigh(fluctuations.times(solution.right)),
    thermal: weigh(thermal.times(product(occupation, solution.right))),
    nonThermal: 0,
  };
}

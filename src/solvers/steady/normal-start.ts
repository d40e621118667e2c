import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import type { NormalStart } from "./iterate.ts";
import type { SteadyProblem } from "./steady-problem.ts";

/** The closure's line at a constant half-width, and h as given. */
export function firstStart(
  { closure, distribution }: SteadyProblem,
  grid: HalfLineGrid,
  halfWidth: number,
): NormalStart {
  return {
    imaginary: grid.nodes.map((omega) => closure.green(omega, halfWidth).im),
    distribution: grid.nodes.map((omega) => distribution(omega)),
  };
}

/** Im G and h interpolated to another grid; Im G through 1/Im G, which is smoother and keeps its sign. */
export function carriedTo(
  grid: HalfLineGrid,
  from: HalfLineGrid,
  { imaginary, distribution }: NormalStart,
): NormalStart {
  const into = new Float64Array(from.order);
  const inverse = imaginary.map((u) => 1 / u);
  const at = (values: Float64Array, omega: number): number => {
    const first = from.interpolate(omega, into);
    return into.reduce((sum, weight, k) => sum + weight * values[first + k]!, 0);
  };
  return {
    imaginary: grid.nodes.map((omega) => {
      const value = 1 / at(inverse, omega);
      return value < 0 ? value : at(imaginary, omega);
    }),
    distribution: grid.nodes.map((omega) => Math.max(-1, Math.min(1, at(distribution, omega)))),
  };
}

import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import { interpolatedTo } from "../linear/interpolation.ts";
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
export function carriedTo(grid: HalfLineGrid, from: HalfLineGrid, start: NormalStart): NormalStart {
  if (grid === from) return start;
  const { imaginary, distribution } = start;
  const inverse = interpolatedTo(
    grid,
    from,
    imaginary.map((u) => 1 / u),
  );
  const direct = interpolatedTo(grid, from, imaginary);
  const moved = interpolatedTo(grid, from, distribution);
  return {
    imaginary: inverse.map((value, i) => (value < 0 ? 1 / value : direct[i]!)),
    distribution: moved.map((h) => Math.max(-1, Math.min(1, h))),
  };
}

import { HalfLineGrid } from "../linear/half-line-grid.ts";
import { type Demand, REFINEMENTS, refinedEdges } from "./steady-grid.ts";
import type { SteadyProblem } from "./steady-problem.ts";

/** Of the highest frequency: structure of narrower lines is left to the refinement that sees the solution. */
const NARROWEST = 1 / 256;

/**
 * Edges refined until they resolve λ(ω + iγ) with so many nodes a panel: the spectrum as it is seen through a line of half width γ, which is what the self-energy
 * of a first solution looks like, at the price of the spectrum.
 */
export function blurredEdges(
  { boson, shape }: SteadyProblem,
  edges: readonly number[],
  halfWidth: number,
  demand: Demand,
  order: number,
): number[] {
  const width = Math.max(halfWidth, NARROWEST * shape.top);
  const known = new Map<number, ReturnType<typeof boson.lambda>>();
  const at = (omega: number) => {
    const value = known.get(omega) ?? boson.lambda(omega, width);
    known.set(omega, value);
    return value;
  };
  let finest = [...edges];
  for (let round = 0; round < REFINEMENTS; round++) {
    const grid = new HalfLineGrid(finest, order);
    const [re, im] = [grid.nodes.map((omega) => at(omega).re), grid.nodes.map((omega) => at(omega).im)];
    const finer = refinedEdges(grid, [[re], [im]], demand);
    if (finer.length === finest.length) break;
    finest = finer;
  }
  return finest;
}

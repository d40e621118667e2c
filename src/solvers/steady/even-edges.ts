import { multipliable } from "../linear/panel-grid.ts";
import { firstEdges } from "./steady-grid.ts";
import type { SteadyProblem } from "./steady-problem.ts";

/** The longest panel in half widths of the line: eight nodes on it leave 1e-6 of a critical coupling, two more each time a twentieth (MgB₂, 20 K). */
const PANEL = 2.7;
/** The longest panel over the highest frequency: however wide the line is, the spectrum itself has structure. */
const LONGEST = 1 / 16;
/** As far as panels have one length: bosons four times over. */
const EVEN = 4;

/**
 * Edges of panels where the spectrum has kinks everywhere: what is solved for is blurred by the line, and analytic as far from the axis as the line is wide,
 * whatever the frequency. So panels of one length serve for all of it, products over them are convolutions, and more nodes on each gain digits. Next to
 * ω = 0 the line and the thermal scale may need shorter ones, see {@link firstEdges}.
 */
export function evenEdges(problem: SteadyProblem, halfWidth: number): number[] {
  const reach = Math.fround(EVEN * problem.shape.top);
  const count = Math.ceil(reach / Math.min(PANEL * halfWidth, LONGEST * problem.shape.top));
  const length = multipliable(reach / count);
  return firstEdges(
    problem,
    halfWidth,
    Array.from({ length: count }, (_, k) => (k + 1) * length),
  );
}

import { evenEdges } from "./even-edges.ts";
import type { SteadyNormalState } from "./iterate.ts";
import type { LineIntegrals } from "./line-integrals.ts";
import { integralsOn, resolutionsOf } from "./line-resolution.ts";
import { carriedTo, firstStart } from "./normal-start.ts";
import { startOf, steadyNormalState, UnsettledError } from "./normal-state.ts";
import { each, normalFunctions } from "./resolved-functions.ts";
import { type Demand, firstEdges, REFINEMENTS, refinedEdges, unresolved } from "./steady-grid.ts";
import { isBlurred, type SteadyProblem } from "./steady-problem.ts";
import { attempted, settlingEdges } from "./unsettled.ts";

/** Change at which a normal state tells what its grid lacks. */
const ROUGH = 1e-7;

/** The normal state at the guess alone costs less than an eigenvalue, which means nothing before its state is resolved. */
export function roughNormalState(
  problem: SteadyProblem,
  options: { readonly guess: number; readonly halfWidth: number },
  demand: Demand,
): { readonly integrals: LineIntegrals; readonly state: SteadyNormalState } {
  const { guess, halfWidth } = options;
  const { coarse } = resolutionsOf(problem);
  const edges = isBlurred(problem) ? evenEdges(problem, halfWidth) : firstEdges(problem, halfWidth);
  let integrals = integralsOn(problem, edges, coarse);
  const line = firstStart(problem, integrals.grid, halfWidth);
  let reached = attempted(() => steadyNormalState(problem, integrals, guess, line, ROUGH));
  for (let round = 0, unsettled = 0; round < REFINEMENTS; round++) {
    const { grid } = integrals;
    const refusal = reached instanceof UnsettledError ? reached : null;
    const state = reached instanceof UnsettledError ? reached.state : reached;
    unsettled = refusal ? unsettled + 1 : 0;
    const finer = refusal
      ? settlingEdges(grid, refusal, unsettled)
      : refinedEdges(grid, each(normalFunctions(state)), demand);
    if (!refusal && finer.length === grid.edges.length) return { integrals, state };
    const next = integralsOn(problem, finer, coarse);
    const start = carriedTo(next.grid, grid, startOf(state));
    reached = attempted(() => steadyNormalState(problem, next, guess, start, ROUGH));
    integrals = next;
  }
  throw unresolved(REFINEMENTS);
}

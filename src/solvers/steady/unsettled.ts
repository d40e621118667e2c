import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import { UnsettledError } from "./normal-state.ts";
import { each, normalFunctions } from "./resolved-functions.ts";
import { RESOLVED, refinedEdges } from "./steady-grid.ts";

/** What is found, or the state that kept it from being found. */
export function attempted<T>(find: () => T): T | UnsettledError {
  try {
    return find();
  } catch (refusal) {
    if (refusal instanceof UnsettledError) return refusal;
    throw refusal;
  }
}

/** Beside an answer a grid on which a state settles is found in one or two refinements (counted, T ≳ Ω); after more of them in a row none is, or one that answers nothing. */
const MOST_IN_A_ROW = 3;

/**
 * Edges that resolve the best iterate of a state that did not settle, as one that did, on which it may.
 *
 * @param inARow how many grids, one after the other, have not settled it.
 * @throws the refusal where these edges resolve it already, or too many have not.
 */
export function settlingEdges(grid: HalfLineGrid, refusal: UnsettledError, inARow: number): number[] {
  const finer = refinedEdges(grid, each(normalFunctions(refusal.state)), { tolerance: RESOLVED });
  if (finer.length === grid.edges.length || inARow > MOST_IN_A_ROW) throw refusal;
  return finer;
}

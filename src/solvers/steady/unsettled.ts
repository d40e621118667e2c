import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import { UnsettledError } from "./normal-state.ts";
import { each, normalFunctions } from "./resolved-functions.ts";
import { refinedEdges } from "./steady-grid.ts";

/** What a panel may miss of ∫|f| of a state that did not settle, as of one that did. */
const RESOLVED = 1e-4;

/** What is found, or the state that kept it from being found. */
export function attempted<T>(find: () => T): T | UnsettledError {
  try {
    return find();
  } catch (refusal) {
    if (refusal instanceof UnsettledError) return refusal;
    throw refusal;
  }
}

/** Edges that resolve the best iterate of a state that did not settle, on which it may. */
export function settlingEdges(grid: HalfLineGrid, refusal: UnsettledError): number[] {
  const finer = refinedEdges(grid, each(normalFunctions(refusal.state)), RESOLVED);
  if (finer.length === grid.edges.length) throw refusal;
  return finer;
}

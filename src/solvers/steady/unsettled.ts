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

/** Edges that resolve the best iterate of a state that did not settle, as one that did, on which it may. */
export function settlingEdges(grid: HalfLineGrid, refusal: UnsettledError): number[] {
  const finer = refinedEdges(grid, each(normalFunctions(refusal.state)), RESOLVED);
  if (finer.length === grid.edges.length) throw refusal;
  return finer;
}

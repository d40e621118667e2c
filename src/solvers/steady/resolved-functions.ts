import type { SteadyNormalState } from "./iterate.ts";
import type { SteadyCrossings } from "./steady-crossing.ts";

/** What stands under the integrals of a normal state: Im G and h Im G. */
export function normalFunctions({ green, distribution }: SteadyNormalState): Float64Array[] {
  return [green.im, green.im.map((u, i) => u * distribution[i]!)];
}

/** Functions each of which is resolved in itself, see {@link refinedEdges}. */
export function each(functions: readonly Float64Array[]): Float64Array[][] {
  return functions.map((f) => [f]);
}

/**
 * Every function that stands under an integral: Im G, h Im G, Im F^R, and h Im F^R with X times its return, which for a gapped boson
 * is nothing but rounding beside it.
 */
export function solutions({ full, without }: SteadyCrossings): Float64Array[][] {
  const crossings = without && without !== full ? [full, without] : [full];
  return crossings.flatMap(({ state, map, right }) => {
    const x = map.residual(right);
    const returned = x.map((value, i) => value * map.state.feedback[i]!);
    const thermal = right.map((y, i) => y * state.distribution[i]!);
    return [...each(normalFunctions(state)), [right], map.feedback ? [thermal, returned] : [thermal]];
  });
}

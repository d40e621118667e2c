import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import { legendreTail } from "../linear/legendre-tail.ts";

/** Panels that are checked wherever h is resolved, evenly among all, and those on which it is resolved worst. */
const SPREAD = 8;
const WORST = 8;

/**
 * Energies between the nodes at which the kinetic equation is checked: middles of bounded panels, of all where these are few, else of some spread over them, the first among
 * them, where rates are smallest, and of those with the largest last Legendre coefficients of h, where it holds worst.
 */
export function checkedEnergies({ edges, order }: HalfLineGrid, h: Float64Array): number[] {
  const panels = Array.from({ length: edges.length - 1 }, (_, p) => p);
  const spread = panels.filter((p) => p % Math.ceil(panels.length / SPREAD) === 0);
  const tail = (p: number) => legendreTail(h, p * order, order);
  const worst = panels.toSorted((p, q) => tail(q) - tail(p)).slice(0, WORST);
  return [...new Set([...spread, ...worst])].map((p) => (edges[p]! + edges[p + 1]!) / 2);
}

import type { HalfLineGrid } from "../../../src/solvers/linear/half-line-grid.ts";
import type { KernelTable } from "../../../src/solvers/wide/kernel-table.ts";
import {
  type Distribution,
  dividedEquations,
  type RealAxisEquations,
} from "../../../src/solvers/wide/real-axis-equations.ts";

const UNDIVIDED = [{ inner: 0, outer: Number.POSITIVE_INFINITY, rows: null }];

/** The equations by rows with pieces of their own, nothing shared between panels and nothing compressed; with 14 nodes on a piece rows of the unbounded panel are 5e-8 off, s 1e-9. */
export function ownRows(
  table: KernelTable,
  grid: HalfLineGrid,
  h: Distribution,
  { change, pieces = 28 }: { readonly change?: Distribution; readonly pieces?: number } = {},
): RealAxisEquations {
  return dividedEquations(table, grid, { h, change, pieces, shells: UNDIVIDED });
}

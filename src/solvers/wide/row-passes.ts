import { HalfLineGrid } from "../linear/half-line-grid.ts";
import { RowQuadrature } from "../linear/row-quadrature.ts";
import { CentralWindow } from "./central-window.ts";
import type { KernelTable } from "./kernel-table.ts";
import { Lift } from "./lifted-map.ts";

/**
 * The share of an integral over ν that has the weight χ_outer − χ_inner of two windows around ν = 0. For a kernel with kinks it varies with ω on the
 * scale of the inner window, which decides how few rows know it. Shells of which each ends where the one before begins, from ∞ to 0, add up to 1.
 */
export interface Shell {
  /** An edge of the grid of y, as is its half; 0 for none. */
  readonly inner: number;
  /** The same; ∞ for none. */
  readonly outer: number;
  /** Where the share is known; null for all nodes of y. */
  readonly rows: HalfLineGrid | null;
}

/** ∫dν at several ω, with a weight in ν. */
export interface RowPass {
  readonly rows: Float64Array;
  /** From the rows to the nodes of y; null where these are the rows. */
  readonly lift: Lift | null;
  /** The grid of y, or the panels of it inside the outer window and one beyond. */
  readonly grid: HalfLineGrid;
  /** The columns before have no weight. */
  readonly first: number;
  readonly quadrature: RowQuadrature;
  readonly weight: (nu: number) => number;
}

/** The integral over one shell, with y on a grid. */
export function shellPass(
  table: Pick<KernelTable, "edges" | "hasLogarithms">,
  grid: HalfLineGrid,
  pieces: number,
  { inner, outer, rows }: Shell,
): RowPass {
  const inside = grid.edges.filter((edge) => edge <= outer);
  const options = { from: inner / 2, to: outer, logarithms: table.hasLogarithms };
  const [within, without] = [new CentralWindow(outer), new CentralWindow(inner)];
  return {
    rows: (rows ?? grid).nodes,
    lift: rows && new Lift(rows, grid),
    grid: new HalfLineGrid([...inside], grid.order),
    first: columnsBefore(grid, inner / 2),
    quadrature: new RowQuadrature([...inside], table.edges, pieces, options),
    weight: (nu) => within.at(nu) - without.at(nu),
  };
}

/** Numbers in the matrices of shells, for each function. */
export function numbersOf(grid: HalfLineGrid, shells: readonly Shell[]): number {
  return shells.reduce(
    (sum, { inner, outer, rows }) =>
      sum + (rows ?? grid).size * (columnsBefore(grid, outer) - columnsBefore(grid, inner / 2)),
    0,
  );
}

/** @param edge of the grid. */
function columnsBefore({ edges, order, size }: HalfLineGrid, edge: number): number {
  const panel = edges.findIndex((value) => value >= edge);
  return panel < 0 ? size : panel * order;
}

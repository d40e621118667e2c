import { HalfLineGrid } from "../linear/half-line-grid.ts";
import { type RowOptions, RowQuadrature } from "../linear/row-quadrature.ts";
import { CentralWindow } from "./central-window.ts";
import type { KernelTable } from "./kernel-table.ts";
import { Lift } from "./lifted-map.ts";

/** Where integrals with y are known, for a kernel with kinks: what does not come from |ν| < `centre`, an edge of the grid of y, at coarse rows. */
export interface RowSplit {
  readonly rows: HalfLineGrid;
  readonly centre: number;
}

/** ∫dν at several ω, with a window in ν. */
export interface RowPass {
  readonly rows: Float64Array;
  /** The grid of y, or the panels of it inside the window and one beyond. */
  readonly grid: HalfLineGrid;
  readonly quadrature: RowQuadrature;
  /** 1 where it is left out. */
  readonly window?: (nu: number) => number;
}

/** One pass at the nodes, or one at coarse rows, to be lifted to the nodes, and one for the centre at the nodes. */
export type RowPasses =
  | { readonly slow: RowPass; readonly lift: null; readonly fast: null }
  | { readonly slow: RowPass; readonly lift: Lift; readonly fast: RowPass };

/**
 * How integrals over ν with y on a grid are done: with a split the integrals are two, with the weights 1 − χ and χ of a window around ν = 0, the first
 * at the coarse rows, the second at every node.
 *
 * @param from an edge of the grid: |ν| < from is left out, without a split.
 */
export function rowPasses(
  table: Pick<KernelTable, "edges" | "hasLogarithms">,
  grid: HalfLineGrid,
  pieces: number,
  { split, from = 0 }: { readonly split?: RowSplit; readonly from?: number },
): RowPasses {
  const quadrature = (options: RowOptions): RowQuadrature =>
    new RowQuadrature([...grid.edges], table.edges, pieces, { ...options, logarithms: table.hasLogarithms });
  if (!split) {
    return {
      slow: { rows: grid.nodes, grid, quadrature: quadrature({ from }) },
      lift: null,
      fast: null,
    };
  }
  const window = new CentralWindow(split.centre);
  return {
    slow: {
      rows: split.rows.nodes,
      grid,
      quadrature: quadrature({}),
      window: (nu) => 1 - window.at(nu),
    },
    lift: new Lift(split.rows, grid),
    fast: {
      rows: grid.nodes,
      grid: new HalfLineGrid(
        [...grid.edges].filter((edge) => edge <= split.centre),
        grid.order,
      ),
      quadrature: quadrature({ to: split.centre }),
      window: (nu) => window.at(nu),
    },
  };
}

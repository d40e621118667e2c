import { blockRows } from "../linear/block-rows.ts";
import { FoldedProducts } from "../linear/folded-products.ts";
import { HalfLineGrid } from "../linear/half-line-grid.ts";
import type { PanelBlocks } from "../linear/panel-blocks.ts";
import { type Collisions, denseCollisions, mappedCollisions } from "./collisions.ts";

/** The collision integrals of one grid. */
export interface GridCollisions {
  readonly grid: HalfLineGrid;
  readonly collisions: Collisions;
}

/** From so many nodes on the making of two matrices, and some 80 products with them, take longer than compressed products: measured. */
const COMPRESSED = 1500;
const MANY_EDGES = 150;

/** Whether kernels with these edges are those of a table with a kink in every block: linear between edges, short pieces. */
export function isRough(edges: readonly number[]): boolean {
  return edges.length > MANY_EDGES;
}

/**
 * Collision integrals on the panels of a grid: matrices where it is small or the kernels are rough, else {@link FoldedProducts}, which grow like the number of nodes.
 */
export function gridCollisions(blocks: PanelBlocks, edges: readonly number[]): GridCollisions {
  const grid = new HalfLineGrid(edges, blocks.order);
  if (grid.size < COMPRESSED || isRough(blocks.edges))
    return { grid, collisions: denseCollisions(grid, blockRows(blocks, grid)) };
  return { grid, collisions: mappedCollisions(grid, new FoldedProducts(blocks, grid, tolerances(blocks))) };
}

/** Rounding of the values of each function. */
function tolerances({ functions, edges, order }: PanelBlocks): number[] {
  const values = functions.values(new HalfLineGrid(edges, order).nodes);
  const { length } = functions.parities;
  return functions.parities.map(
    (_, f) =>
      4 *
      Number.EPSILON *
      values.reduce((most, v, k) => (k % length === f ? Math.max(most, Math.abs(v)) : most), 0),
  );
}

import type { HalfLineGrid } from "./half-line-grid.ts";
import type { PanelBlocks } from "./panel-blocks.ts";
import { type FillBoth, unboundedRows } from "./unbounded-rows.ts";

/**
 * Rows of a grid: pairs of finite panels from blocks, the rest by {@link unboundedRows}.
 *
 * @param columns the panels in whose columns rows of finite panels are filled in; default all. Those of the unbounded panel are in any case.
 */
export function blockRows(blocks: PanelBlocks, grid: HalfLineGrid, columns?: ReadonlySet<number>): FillBoth {
  const unbounded = unboundedRows(blocks, grid);
  const far = grid.edges.length - 1;
  const panels = Array.from({ length: far }, (_, p) => p).filter((p) => !columns || columns.has(p));
  const size = grid.order * blocks.functions.parities.length;
  let current = -1;
  let pairs: readonly (readonly [PanelPair, PanelPair])[] = [];
  return (i, above, below) => {
    const panel = Math.floor(i / grid.order);
    // Before the values of a row, whose place blocks use as well.
    if (panel < far && panel !== current) {
      pairs = panels.map((p) => [
        panelPair(blocks, grid, panel, p, 1),
        panelPair(blocks, grid, panel, p, -1),
      ]);
      current = panel;
    }
    unbounded(i, above, below);
    if (panel === far) return;
    pairs.forEach((both, k) => {
      const p = panels[k]!;
      fillRow(both[0], i - panel * grid.order, above.subarray(p * size, (p + 1) * size));
      fillRow(both[1], i - panel * grid.order, below.subarray(p * size, (p + 1) * size));
    });
  };
}

/** The integrals of a pair of panels of one grid, and how their block has them. */
export interface PanelPair {
  readonly order: number;
  readonly parities: readonly (1 | -1)[];
  readonly block: Float64Array;
  /** Whether it is that of the mirrored pair. */
  readonly isMirrored: boolean;
  /** Whether its columns descend in |ν|. */
  readonly isReversed: boolean;
}

/** ∫f(ω − ν)…dν for the rows of one panel and the columns of another, at ν > 0 or at ν < 0. */
export function panelPair(
  blocks: PanelBlocks,
  { edges, order }: HalfLineGrid,
  row: number,
  column: number,
  sign: 1 | -1,
): PanelPair {
  const [start, rows] = [edges[row]!, edges[row + 1]! - edges[row]!];
  const [a, b] = [edges[column]!, edges[column + 1]!];
  const columns = b - a;
  const offset = sign === 1 ? start - a : start + b;
  const mirrored = columns - rows - offset;
  const isMirrored = mirrored > offset;
  return {
    order,
    parities: blocks.functions.parities,
    block: blocks.of(rows, columns, isMirrored ? mirrored : offset),
    isMirrored,
    isReversed: isMirrored !== (sign === -1),
  };
}

/** Row by row of a pair: all functions for each column. */
export function fillRow(
  { order, parities, block, isMirrored, isReversed }: PanelPair,
  row: number,
  into: Float64Array,
): void {
  const functions = parities.length;
  const from = (isMirrored ? order - 1 - row : row) * order;
  for (let j = 0, to = 0; j < order; j++) {
    const at = (from + (isReversed ? order - 1 - j : j)) * functions;
    for (let f = 0; f < functions; f++, to++)
      into[to] = isMirrored ? parities[f]! * block[at + f]! : block[at + f]!;
  }
}

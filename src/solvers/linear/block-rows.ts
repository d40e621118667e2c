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
      const to = panels[k]! * size;
      fillRow(both[0], i - panel * grid.order, above, to);
      fillRow(both[1], i - panel * grid.order, below, to);
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

/** A row of a pair, all functions for each column, at a place of an array. */
export function fillRow(pair: PanelPair, row: number, into: Float64Array, to: number): void {
  const { order, parities, block, isMirrored, isReversed } = pair;
  const functions = parities.length;
  const from = (isMirrored ? order - 1 - row : row) * order * functions;
  const step = isReversed ? -functions : functions;
  const start = isReversed ? from + (order - 1) * functions : from;
  const signs = isMirrored ? parities : null;
  if (functions === 4) {
    fillFour(block, [start, step], signs, into, [to, to + 4 * order]);
    return;
  }
  for (let j = 0, at = start; j < order; j++, at += step)
    for (let f = 0; f < functions; f++) into[to++] = (signs?.[f] ?? 1) * block[at + f]!;
}

/** Four functions are the usual number, and an inner loop costs more than their arithmetic. */
function fillFour(
  block: Float64Array,
  [start, step]: readonly [number, number],
  signs: readonly number[] | null,
  into: Float64Array,
  [from, end]: readonly [number, number],
): void {
  const [a, b, c, d] = signs ?? [1, 1, 1, 1];
  for (let to = from, at = start; to < end; to += 4, at += step) {
    into[to] = a! * block[at]!;
    into[to + 1] = b! * block[at + 1]!;
    into[to + 2] = c! * block[at + 2]!;
    into[to + 3] = d! * block[at + 3]!;
  }
}

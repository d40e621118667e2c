import type { HalfLineGrid } from "./half-line-grid.ts";
import { DIRECT, type PanelBlocks, weigh } from "./panel-blocks.ts";
import { PanelMoments } from "./panel-moments.ts";
import { RowQuadrature } from "./row-quadrature.ts";

/** Fills in what multiplies values at ν_j > 0, `above`, and at −ν_j, `below`, in ∫f(ω_i − ν)…dν, all functions for each. */
export type FillBoth = (i: number, above: Float64Array, below: Float64Array) => void;

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

/**
 * The columns of the unbounded panel, and all columns of its rows: by quadratures of their own, but for rows so far below that the functions are analytic
 * there for long enough. With e/ν as its variable the panel has length 1, and the nearest pole or kink lies at e/(ω + x).
 */
export function unboundedRows(blocks: PanelBlocks, grid: HalfLineGrid): FillBoth {
  const { order, analyticBeyond = Number.POSITIVE_INFINITY, ...pieces } = blocks.rules;
  const rules = { outer: blocks.order, ...pieces };
  const edges = [...grid.edges];
  const far = edges.length - 1;
  const whole = new RowQuadrature(edges, blocks.edges, order, rules);
  const beyond = new RowQuadrature([0, edges[far]!], blocks.edges, order, { ...rules, from: edges[far]! });
  const moments = new PanelMoments(grid, blocks.functions.parities.length);
  const direct = directRow(blocks, grid);
  return (i, above, below) => {
    const omega = grid.nodes[i]!;
    if (omega + analyticBeyond <= edges[far]! / (1 + 1 / DIRECT)) {
      direct(omega, above, below);
      return;
    }
    const isOnFinite = i < far * grid.order;
    const points = (isOnFinite ? beyond : whole).points(omega);
    const values = blocks.functions.row(omega, points, blocks.shared);
    for (const [sign, into] of [
      [1, above],
      [-1, below],
    ] as const) {
      moments.clear();
      moments.add(points, values, sign);
      moments.atNodes(into, isOnFinite ? far : 0);
    }
  };
}

/** The columns of the unbounded panel by its own nodes. */
function directRow(
  { functions, order, shared }: PanelBlocks,
  grid: HalfLineGrid,
): (omega: number, above: Float64Array, below: Float64Array) => void {
  const first = grid.size - order;
  const weights = grid.weights.subarray(first);
  const known = new Int32Array(order).fill(-1);
  const above = { nodes: grid.nodes.subarray(first), count: order, known };
  const below = { ...above, nodes: above.nodes.map((nu) => -nu) };
  const from = first * functions.parities.length;
  return (omega, ...into) => {
    [above, below].forEach((points, side) => {
      weigh(functions.row(omega, points, shared), weights, into[side]!.subarray(from));
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

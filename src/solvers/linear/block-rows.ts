import type { HalfLineGrid } from "./half-line-grid.ts";
import type { PanelBlocks } from "./panel-blocks.ts";
import { PanelMoments } from "./panel-moments.ts";
import { RowQuadrature } from "./row-quadrature.ts";

/** What multiplies values at ν_j > 0, `above`, and at −ν_j, `below`, in ∫f(ω_i − ν)…dν for all rows of a grid, all functions for each. */
export function blockRows(
  blocks: PanelBlocks,
  grid: HalfLineGrid,
): (i: number, above: Float64Array, below: Float64Array) => void {
  const rows = new BlockRows(blocks, grid);
  return (i, above, below) => rows.fill(i, above, below);
}

/** The integrals of one grid, row by row: those of its finite panels from blocks, those of the unbounded one by a quadrature of their own. */
class BlockRows {
  private readonly blocks: PanelBlocks;
  private readonly grid: HalfLineGrid;
  private readonly beyond: RowQuadrature;
  private readonly whole: RowQuadrature;
  private readonly moments: PanelMoments;
  private panel = -1;
  private readonly pairs: [Pair[], Pair[]] = [[], []];

  constructor(blocks: PanelBlocks, grid: HalfLineGrid) {
    this.blocks = blocks;
    this.grid = grid;
    const { order, ...rules } = blocks.rules;
    const edges = [...grid.edges];
    this.whole = new RowQuadrature(edges, blocks.edges, order, rules);
    this.beyond = new RowQuadrature(edges, blocks.edges, order, { ...rules, from: edges.at(-1)! });
    this.moments = new PanelMoments(grid, blocks.functions.parities.length);
  }

  fill(i: number, above: Float64Array, below: Float64Array): void {
    const { grid, blocks, moments } = this;
    const omega = grid.nodes[i]!;
    const panel = Math.floor(i / grid.order);
    const far = grid.edges.length - 1;
    // Before the values of the row, whose place blocks use as well.
    if (panel < far && panel !== this.panel) this.findPairs(panel);
    const points = (panel < far ? this.beyond : this.whole).points(omega);
    const values = blocks.functions.row(omega, points, blocks.shared);
    [above, below].forEach((into, side) => {
      moments.clear();
      moments.add(points, values, side === 0 ? 1 : -1);
      moments.atNodes(into, panel < far ? far : 0);
      if (panel < far) this.fromBlocks(i - panel * grid.order, this.pairs[side]!, into);
    });
  }

  private findPairs(panel: number): void {
    const { grid } = this;
    const { edges } = grid;
    const [start, rows] = [edges[panel]!, edges[panel + 1]! - edges[panel]!];
    this.panel = panel;
    for (const pairs of this.pairs) pairs.length = 0;
    for (let p = 0; p + 1 < edges.length; p++) {
      const [a, b] = [edges[p]!, edges[p + 1]!];
      this.pairs[0].push(this.pair(rows, b - a, start - a));
      this.pairs[1].push(this.pair(rows, b - a, start + b));
    }
  }

  private pair(rows: number, columns: number, offset: number): Pair {
    const mirrored = columns - rows - offset;
    const isMirrored = mirrored > offset;
    return {
      block: this.blocks.of(rows, columns, isMirrored ? mirrored : offset),
      isMirrored,
    };
  }

  private fromBlocks(row: number, pairs: readonly Pair[], into: Float64Array): void {
    const { order } = this.grid;
    const { parities } = this.blocks.functions;
    const functions = parities.length;
    const isBelow = pairs === this.pairs[1];
    let to = 0;
    for (const { block, isMirrored } of pairs) {
      const from = (isMirrored ? order - 1 - row : row) * order;
      // Columns of negative ν descend in |ν|.
      const isReversed = isMirrored !== isBelow;
      for (let j = 0; j < order; j++) {
        const at = (from + (isReversed ? order - 1 - j : j)) * functions;
        for (let f = 0; f < functions; f++, to++)
          into[to] = isMirrored ? parities[f]! * block[at + f]! : block[at + f]!;
      }
    }
  }
}

/** A block, and whether it is that of the mirrored pair of panels. */
interface Pair {
  readonly block: Float64Array;
  readonly isMirrored: boolean;
}

import { type PanelPair, panelPair } from "./block-rows.ts";
import type { HalfLineGrid } from "./half-line-grid.ts";
import { type DenseMatrix, denseMatrix } from "./matrix.ts";
import type { PanelBlocks } from "./panel-blocks.ts";
import { unboundedRows } from "./unbounded-rows.ts";

/** K(ω,ν) + K(ω,−ν) and K(ω,ν) − K(ω,−ν), for functions of ν that are even and odd. */
export interface Folded<M> {
  readonly even: M;
  readonly odd: M;
}

/** ∫_0^∞ dν [f(ω_i − ν) ± f(ω_i + ν)] x(ν) as matrices on the values of x at the nodes of a half-line grid, by function f. */
export function foldedMatrices(blocks: PanelBlocks, grid: HalfLineGrid): Folded<DenseMatrix>[] {
  const { size, edges } = grid;
  const matrices = blocks.functions.parities.map(() => ({
    even: denseMatrix(size, size),
    odd: denseMatrix(size, size),
  }));
  for (let row = 0; row + 1 < edges.length; row++)
    for (let column = 0; column + 1 < edges.length; column++)
      addPairs(panelPair(blocks, grid, row, column, 1), panelPair(blocks, grid, row, column, -1), {
        matrices,
        first: (row * size + column) * grid.order,
      });
  addUnbounded(blocks, grid, matrices);
  return matrices;
}

interface Target {
  readonly matrices: readonly Folded<DenseMatrix>[];
  /** Of the first row and column of a pair in the data of a matrix. */
  readonly first: number;
}

/** A pair of panels in ω and ν, and the same with −ν. */
function addPairs(above: PanelPair, below: PanelPair, { matrices, first }: Target): void {
  const { order, parities } = above;
  const count = parities.length;
  const size = matrices[0]!.even.columns;
  for (let f = 0; f < count; f++) {
    const [even, odd] = [matrices[f]!.even.data, matrices[f]!.odd.data];
    const [plus, minus] = [entries(above, f), entries(below, f)];
    for (let i = 0; i < order; i++) {
      let [p, m] = [plus.first + i * plus.row, minus.first + i * minus.row];
      const end = first + i * size + order;
      for (let to = end - order; to < end; to++, p += plus.column, m += minus.column) {
        const a = plus.factor * above.block[p]!;
        const b = minus.factor * below.block[m]!;
        even[to] = a + b;
        odd[to] = a - b;
      }
    }
  }
}

/** Where the entries of a function are in the block of a pair, which may have them in the reverse order of rows and columns. */
function entries({ order, parities, isMirrored, isReversed }: PanelPair, f: number) {
  const count = parities.length;
  const [row, column] = [isMirrored ? -1 : 1, isReversed ? -1 : 1];
  const corner = (isMirrored ? (order - 1) * order : 0) + (isReversed ? order - 1 : 0);
  return {
    first: corner * count + f,
    row: row * order * count,
    column: column * count,
    factor: isMirrored ? parities[f]! : 1,
  };
}

/** The columns of the unbounded panel, and its rows. */
function addUnbounded(
  blocks: PanelBlocks,
  grid: HalfLineGrid,
  matrices: readonly Folded<DenseMatrix>[],
): void {
  const { size, order } = grid;
  const count = matrices.length;
  const fill = unboundedRows(blocks, grid);
  const [above, below] = [new Float64Array(count * size), new Float64Array(count * size)];
  for (let i = 0; i < size; i++) {
    fill(i, above, below);
    const far = size - order;
    matrices.forEach(({ even, odd }, f) => {
      for (
        let j = i < far ? far : 0, to = i * size + j, at = j * count + f;
        j < size;
        j++, to++, at += count
      ) {
        even.data[to] = above[at]! + below[at]!;
        odd.data[to] = above[at]! - below[at]!;
      }
    });
  }
}

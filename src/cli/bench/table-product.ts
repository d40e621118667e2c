import { InternalError } from "../../errors/errors.ts";
import { blockRows } from "../../solvers/linear/block-rows.ts";
import { HalfLineGrid } from "../../solvers/linear/half-line-grid.ts";
import { denseMatrix, times } from "../../solvers/linear/matrix.ts";
import { PanelBlocks } from "../../solvers/linear/panel-blocks.ts";
import { ParityFunctions } from "../../solvers/linear/parity-functions.ts";
import { convolutionNumbers, regularPanels } from "../../solvers/linear/regular-panels.ts";
import { ToeplitzProducts } from "../../solvers/linear/toeplitz-products.ts";
import { type BenchCase, compared, millisecondsOf } from "./timing.ts";

const SIZES = [512, 1024, 2048, 4096];
const ORDER = 8;
const POINTS = 100;
/** Of the largest image: rounding of sums over all nodes. */
const ROUNDING = 1e-13;

/**
 * ∫_0^∞dν [f(ω − ν) + f(ω + ν)] x(ν) at the nodes of panels that do not resolve f, a table with a kink at each of 100 points, by products over equal panels
 * beside the matrix: two fine panels next to 0, as a line asks for, and all others of one length.
 */
export function tableCases(): BenchCase[] {
  return SIZES.map(product);
}

function product(size: number): BenchCase {
  const equal = size / ORDER - 3;
  const grid = new HalfLineGrid([0, 0.25, 0.5, ...Array.from({ length: equal }, (_, k) => k + 1)], ORDER);
  const blocks = tableBlocks(equal);
  const regular = regularPanels(grid.edges, 1);
  const fast = new ToeplitzProducts(blocks, grid, regular).map(0, 1);
  const matrix = denseMatrix(grid.size, grid.size);
  const fill = blockRows(blocks, grid);
  const [above, below] = [new Float64Array(grid.size), new Float64Array(grid.size)];
  for (let i = 0; i < grid.size; i++) {
    fill(i, above, below);
    for (let j = 0; j < grid.size; j++) matrix.data[i * grid.size + j] = above[j]! + below[j]!;
  }
  const x = grid.nodes.map((nu) => 1 / (1 + (nu / equal) ** 2));
  const [found, exact] = [fast.times(x), times(matrix, x)];
  const largest = exact.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const off = exact.reduce((most, value, i) => Math.max(most, Math.abs(value - found[i]!)), 0);
  if (!(off < ROUNDING * largest)) throw new InternalError(`the product over equal panels differs by ${off}`);
  const measured = compared(
    `matrix–vector product beside a table of ${POINTS} points, N = ${size}`,
    millisecondsOf(() => fast.times(x)),
    "dense matrix",
    millisecondsOf(() => times(matrix, x)),
  );
  return { ...measured, size, numbers: convolutionNumbers(regular, ORDER) };
}

/** An even zigzag on [0, end] that falls beyond. */
function tableBlocks(end: number): PanelBlocks {
  const edges = Array.from({ length: POINTS + 1 }, (_, k) => (end * k) / POINTS);
  const table = new HalfLineGrid(edges, ORDER);
  const values = table.nodes.map(
    (x) => (1 + Math.abs((((POINTS * x) / (2 * end)) % 1) - 0.5)) / (1 + (x / end) ** 4),
  );
  return new PanelBlocks(new ParityFunctions(table, [1], values), edges, ORDER, { order: ORDER });
}

import type { Complex } from "../boson-kernels.ts";
import { HalfLineGrid } from "../linear/half-line-grid.ts";
import type { PanelBlocks } from "../linear/panel-blocks.ts";
import { type Regularised, regularised } from "../linear/regular-panels.ts";
import { ToeplitzProducts } from "../linear/toeplitz-products.ts";
import { complexMap } from "./complex-map.ts";
import type { Distribution, RealAxisEquations } from "./real-axis-equations.ts";

/** The gap map has four functions, on odd y and on even hy, with a complex factor: two transforms there and two back, and one set of other rows and columns. */
const GAP_MAP = { pairs: 2, functions: 4 };
/** Products that a solution takes: three rounds of both eigenvectors in spaces of 6 to 12 dimensions. */
const PRODUCTS = 60;
/** Operations for each entry of the matrices besides: to fill in four of them and Σ^R, and to put them together in each of three rounds. */
const MADE = 16 + 3 * 8;
/** Time of an operation on blocks and in transforms, over that of one in a matrix: measured, 1.5 to 3. */
const SLOWER = 2;

/** Panels on which products by Fourier transforms take less than matrices on the grid, by their operations, if they do. */
export function cheaperConvolution({ edges, order, size }: HalfLineGrid): Regularised | null {
  const found = regularised([...edges], order, GAP_MAP);
  return SLOWER * PRODUCTS * found.operations < (2 * PRODUCTS + MADE) * size ** 2 ? found : null;
}

/** The equations of {@link RealAxisEquations} by products over panels of one length. */
export function toeplitzEquations(
  blocks: PanelBlocks,
  { edges, regular }: Regularised,
  { h, change }: { readonly h: Distribution; readonly change: Distribution | undefined },
): RealAxisEquations {
  const grid = new HalfLineGrid(edges, blocks.order);
  const products = new ToeplitzProducts(blocks, grid, regular);
  const pair = (re: number, parity: 1 | -1) =>
    complexMap([products.map(re, parity), products.map(re + 1, parity)]);
  const [occupation, changes] = [grid.nodes.map(h), change && grid.nodes.map(change)];
  const infinity = products.map(1, 1).times(new Float64Array(grid.size).fill(1));
  const integral = (f: Float64Array): Complex[] => {
    const { re, im } = pair(2, -1).times(f);
    return Array.from(re, (value, i) => ({ re: -value, im: -im[i]! }));
  };
  return {
    grid,
    selfEnergy: integral(occupation).map(({ re, im }, i) => ({ re, im: im - infinity[i]! })),
    fluctuations: pair(0, -1),
    thermal: pair(2, 1),
    occupation,
    blocks,
    products,
    ...(changes ? { slope: { occupation: changes, selfEnergy: integral(changes) } } : {}),
  };
}

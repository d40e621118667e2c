import { HalfLineGrid } from "../linear/half-line-grid.ts";
import type { PanelBlocks } from "../linear/panel-blocks.ts";
import { convolutionNumbers, type Regularised, regularised } from "../linear/regular-panels.ts";
import { ToeplitzProducts } from "../linear/toeplitz-products.ts";
import { productEquations } from "./product-equations.ts";
import type { OnElectrons, RealAxisEquations } from "./real-axis-equations.ts";
import { numbersOf, type Shell } from "./row-passes.ts";

/** The gap map has four functions, on odd y and on even hy, with a complex factor: two transforms there and two back, and one set of other rows and columns. */
const GAP_MAP = { pairs: 2, functions: 4 };
/** Products that a solution takes: three rounds of both eigenvectors in spaces of 6 to 12 dimensions. */
const PRODUCTS = 60;
/** Operations for each entry of the matrices besides: to fill in four of them and Σ^R, and to put them together in each of three rounds. */
const MADE = 16 + 3 * 8;
/** Time of an operation on blocks and in transforms, over that of one in a matrix: measured, 1.5 to 3. */
const SLOWER = 2;

/** What else a solution could take. */
interface Alternative {
  readonly operations: number;
  readonly numbers: number;
}

/** Matrices on a grid, of which two with a diagonal are put together for each round. */
function matricesOn({ size }: HalfLineGrid): Alternative {
  return { operations: (2 * PRODUCTS + MADE) * size ** 2, numbers: GAP_MAP.functions * size ** 2 };
}

/** The four matrices of all shells, in all products. */
export function dividedMatrices(grid: HalfLineGrid, shells: readonly Shell[]): Alternative {
  const numbers = GAP_MAP.functions * numbersOf(grid, shells);
  return { operations: 2 * PRODUCTS * numbers, numbers };
}

/** Panels on which products by Fourier transforms take less than matrices, by their operations and the numbers stored, if they do. */
export function cheaperConvolution(
  grid: HalfLineGrid,
  matrices: Alternative = matricesOn(grid),
): Regularised | null {
  const found = regularised([...grid.edges], grid.order, GAP_MAP);
  const numbers = GAP_MAP.functions * convolutionNumbers(found.regular, grid.order);
  return SLOWER * PRODUCTS * found.operations < matrices.operations && numbers < matrices.numbers
    ? found
    : null;
}

/** The equations of {@link RealAxisEquations} by products over panels of one length. */
export function toeplitzEquations(
  blocks: PanelBlocks,
  { edges, regular }: Regularised,
  electrons: OnElectrons,
): RealAxisEquations {
  const grid = new HalfLineGrid(edges, blocks.order);
  return productEquations(new ToeplitzProducts(blocks, grid, regular), grid, electrons, blocks);
}

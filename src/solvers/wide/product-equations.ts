import type { Complex } from "../boson-kernels.ts";
import { FoldedProducts } from "../linear/folded-products.ts";
import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import type { PanelBlocks } from "../linear/panel-blocks.ts";
import type { PanelProducts } from "../linear/panel-products.ts";
import { complexMap } from "./complex-map.ts";
import type { KernelTable } from "./kernel-table.ts";
import { COMPRESSION, type OnElectrons, type RealAxisEquations } from "./real-axis-equations.ts";

/** The equations of {@link RealAxisEquations} by compressed products over any panels. */
export function foldedEquations(
  integrals: PanelBlocks,
  table: KernelTable,
  grid: HalfLineGrid,
  electrons: OnElectrons,
): RealAxisEquations {
  const tolerances = integrals.functions.parities.map(() => (COMPRESSION * table.staticCoupling()) / 2);
  return productEquations(new FoldedProducts(integrals, grid, tolerances), grid, electrons, integrals);
}

/** The equations of {@link RealAxisEquations} by products with Re S, Im S, Re D and Im D. */
export function productEquations(
  products: PanelProducts,
  grid: HalfLineGrid,
  { h, change }: OnElectrons,
  blocks: PanelBlocks,
): RealAxisEquations {
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

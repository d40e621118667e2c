import type { Complex } from "../boson-kernels.ts";
import { blockRows } from "../linear/block-rows.ts";
import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import type { PanelBlocks } from "../linear/panel-blocks.ts";
import type { PanelProducts } from "../linear/panel-products.ts";
import { RowQuadrature } from "../linear/row-quadrature.ts";
import { type ComplexMap, denseComplexMap } from "./complex-map.ts";
import type { KernelParts, KernelTable } from "./kernel-table.ts";
import { addLifted, liftedMap } from "./lifted-map.ts";
import { type Shell, shellPass } from "./row-passes.ts";
import { quadratureRows, rowSums } from "./row-sums.ts";

/**
 * The linearised wide-band equations on the real axis at unit coupling, unknown y(ν) = Re f^R(ν), f^R = φ^R/ω̃, odd:
 *   φ^R(ω) = ∫dν [S(ω−ν) + h(ν)D(ω−ν)] y(ν),   Σ^R(ω) = Σ^R(∞) − ∫dν h(ν)D(ω−ν),   Σ^R(∞) = −i∫dx Im S(x).
 * The second is −∫K(ω,ν)dν, which converges only with a symmetric cutoff: there Re S, odd, drops out. The integral over Im S is done
 * with the nodes of the other rows, not in closed form, because errors of S that Σ and φ share cancel (a static part of S has no
 * effect at all) while a difference acts as pair breaking.
 */
export interface RealAxisEquations {
  readonly grid: HalfLineGrid;
  readonly selfEnergy: readonly Complex[];
  /** ∫S y for odd y at the nodes ν > 0. */
  readonly fluctuations: ComplexMap;
  /** ∫D f for even f = hy. */
  readonly thermal: ComplexMap;
  /** h at the nodes. */
  readonly occupation: Float64Array;
  /** For an h that depends on the factor on the coupling: its derivative at the nodes, and that of Σ^R. */
  readonly slope?: { readonly occupation: Float64Array; readonly selfEnergy: readonly Complex[] };
  /** The integrals by pairs of panels, if they were made so. */
  readonly blocks?: PanelBlocks | undefined;
  /** Of Re S, Im S, Re D and Im D, where the maps are made of these. */
  readonly products?: PanelProducts;
  /** How the integrals were divided, if they were. */
  readonly shells?: readonly Shell[];
}

/** An odd distribution of electrons, h(ν). */
export type Distribution = (nu: number) => number;

/** Error of the compressed kernels, in units of λ(0)/2; the kernel table itself is rough below some 1e-12. */
export const COMPRESSION = 1e-11;

/** h, and dh/ds where it depends on the factor s on the coupling. */
export interface OnElectrons {
  readonly h: Distribution;
  readonly change: Distribution | undefined;
}

/** The equations for any h by matrices, with integrals over pairs of panels. */
export function blockEquations(
  blocks: PanelBlocks,
  grid: HalfLineGrid,
  { h, change }: OnElectrons,
): RealAxisEquations {
  const { s, d, sigma, slope } = rowSums(grid.size, grid, blockRows(blocks, grid), { first: 0, h, change });
  return {
    grid,
    selfEnergy: sigma,
    fluctuations: denseComplexMap(s),
    thermal: denseComplexMap(d),
    occupation: grid.nodes.map(h),
    blocks,
    ...(change ? { slope: { occupation: grid.nodes.map(change), selfEnergy: slope } } : {}),
  };
}

interface DividedSetting extends OnElectrons {
  /** Nodes on each piece between neighbouring edges in ν and in ω − ν. */
  readonly pieces: number;
  readonly shells: readonly Shell[];
}

/**
 * The equations for any h by shells, of which all but the last are known at few rows. Every row has pieces of its own, on which y, h and their product are
 * interpolated from the nodes.
 */
export function dividedEquations(
  table: KernelTable,
  grid: HalfLineGrid,
  { h, change, pieces, shells }: DividedSetting,
): RealAxisEquations {
  const passes = shells.map((shell) => {
    const pass = shellPass(table, grid, pieces, shell);
    const setting = { first: pass.first, h, change };
    return {
      ...pass,
      ...rowSums(pass.rows.length, pass.grid, quadratureRows(table.functions, pass), setting),
    };
  });
  const map = (part: "s" | "d"): ComplexMap =>
    liftedMap(passes.map((pass) => ({ ...pass, map: denseComplexMap(pass[part]), end: pass.grid.size })));
  const values = (part: "sigma" | "slope"): Complex[] => {
    const sum = { re: new Float64Array(grid.size), im: new Float64Array(grid.size) };
    for (const pass of passes)
      addLifted(sum, pass.lift, {
        re: Float64Array.from(pass[part], ({ re }) => re),
        im: Float64Array.from(pass[part], ({ im }) => im),
      });
    return Array.from(sum.re, (re, i) => ({ re, im: sum.im[i]! }));
  };
  return {
    grid,
    selfEnergy: values("sigma"),
    fluctuations: map("s"),
    thermal: map("d"),
    occupation: grid.nodes.map(h),
    ...(change ? { slope: { occupation: grid.nodes.map(change), selfEnergy: values("slope") } } : {}),
    shells,
  };
}

/** Nodes on each piece of a self-energy at one frequency. */
const ALONE = 16;

/**
 * Σ^R(ω) at one frequency, unit coupling.
 *
 * @param edges panels in ν ≥ 0 on which h is smooth.
 */
export function selfEnergyAt(
  table: KernelTable,
  omega: number,
  h: Distribution,
  edges: readonly number[],
): Complex {
  const parts: KernelParts = { sRe: 0, sIm: 0, dRe: 0, dIm: 0 };
  const sigma = { re: 0, im: -table.totalFluctuation() };
  new RowQuadrature(edges, table.edges, ALONE, { logarithms: table.hasLogarithms }).visit(
    omega,
    (nu, weight) => {
      table.at(omega - nu, parts);
      const occupied = h(nu) * weight;
      sigma.re -= occupied * parts.dRe;
      sigma.im -= occupied * parts.dIm;
    },
  );
  return sigma;
}

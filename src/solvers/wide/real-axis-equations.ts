import type { Complex } from "../boson-kernels.ts";
import { blockRows } from "../linear/block-rows.ts";
import { type DifferenceKernel, DifferenceOperator } from "../linear/difference-operator.ts";
import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import { DIRECT, type PanelBlocks } from "../linear/panel-blocks.ts";
import type { PanelProducts } from "../linear/panel-products.ts";
import { RowQuadrature } from "../linear/row-quadrature.ts";
import { type ComplexMap, denseComplexMap, mirrored, mirroredMap, mirroredRule } from "./complex-map.ts";
import type { KernelParts, KernelTable } from "./kernel-table.ts";
import { addLifted, liftedMap } from "./lifted-map.ts";
import { type Shell, shellPass, wholePass } from "./row-passes.ts";
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

/** How the equations are integrated. */
export interface EquationOptions {
  /** Nodes on each piece, default {@link PIECE_ORDER}. */
  readonly pieces?: number;
  /** The integrals by pairs of panels, where these repeat each other; instead of rows with pieces of their own. */
  readonly blocks?: PanelBlocks | undefined;
  /** dh/ds of an h that depends on the factor s on the coupling. */
  readonly change?: Distribution;
  /** From how many nodes on panels that resolve the kernel their products are compressed, default {@link COMPRESSED}. */
  readonly compressedFrom?: number;
  /** Where the kernel has kinks. */
  readonly shells?: readonly Shell[];
}

/** Nodes on each piece between neighbouring panel edges, unless others are asked for. */
export const PIECE_ORDER = 8;

/** The edge below which all panels resolve a kernel that is analytic within `smoothness` of the real axis. */
export function directBelow(grid: HalfLineGrid, smoothness: number): number {
  let p = 0;
  while (p + 1 < grid.edges.length && grid.edges[p + 1]! - grid.edges[p]! <= DIRECT * smoothness) p++;
  return grid.edges[p]!;
}

/** Here compressed operators, their making included, begin to cost less than matrices; the finest grid of a model has 1600 nodes at T_B = T_e/20. */
export const COMPRESSED = 2200;
/** Error of the compressed kernels, in units of λ(0)/2; the kernel table itself is rough below some 1e-12. */
export const COMPRESSION = 1e-11;

/**
 * The equations for any h. Where the panels resolve the kernel as well as y, their own nodes are the quadrature, with products in O(N log N)
 * where there are many; elsewhere every row has pieces of its own, between the edges in ν and those in ω − ν, on which y, h and their product
 * are interpolated from the nodes.
 *
 * @param smoothness the distance of the kernel's poles from the real axis, 0 for kernels with kinks.
 */
export function realAxisEquations(
  table: KernelTable,
  grid: HalfLineGrid,
  h: Distribution,
  smoothness: number,
  { pieces = PIECE_ORDER, blocks, change, compressedFrom = COMPRESSED, shells }: EquationOptions = {},
): RealAxisEquations {
  if (shells) return dividedEquations(table, grid, { h, change, pieces, shells });
  const below = directBelow(grid, smoothness);
  const count = grid.nodes.filter((nu) => nu < below).length;
  const compressed = count >= compressedFrom;
  const first = compressed ? count : 0;
  const [occupation, changes] = [grid.nodes.map(h), change && grid.nodes.map(change)];
  const fill = blocks
    ? blockRows(blocks, grid)
    : quadratureRows(table.functions, { ...wholePass(table, grid, pieces, below), first }, count);
  const { s, d, sigma, slope } = rowSums(grid.size, grid, fill, { first, h, change });
  if (!compressed) {
    const parts = { grid, selfEnergy: sigma, fluctuations: denseComplexMap(s), thermal: denseComplexMap(d) };
    return {
      ...parts,
      occupation,
      blocks,
      ...(changes ? { slope: { occupation: changes, selfEnergy: slope } } : {}),
    };
  }
  const near = mirroredRule(grid, count);
  const compression = { tolerance: (COMPRESSION * table.staticCoupling()) / 2, edges: table.edges };
  const at = { sRe: 0, sIm: 0, dRe: 0, dIm: 0 };
  const kernel =
    (re: keyof KernelParts, im: keyof KernelParts): DifferenceKernel =>
    (x, into) => {
      table.at(x, at);
      into[0] = at[re];
      into[1] = at[im];
    };
  const fluctuations = new DifferenceOperator(kernel("sRe", "sIm"), grid.nodes, near, compression);
  const thermal = new DifferenceOperator(kernel("dRe", "dIm"), grid.nodes, near, compression);
  const one = mirrored(new Float64Array(count).fill(1), 1);
  const infinity = fluctuations.times(one).im;
  const shifted = (f: Float64Array, tail: readonly Complex[], at: (i: number) => number): Complex[] => {
    const { re, im } = thermal.times(mirrored(f.subarray(0, count), -1));
    return tail.map((rest, i) => ({ re: rest.re - re[i]!, im: rest.im - im[i]! - at(i) }));
  };
  return {
    grid,
    selfEnergy: shifted(occupation, sigma, (i) => infinity[i]!),
    fluctuations: mirroredMap(fluctuations, -1, denseComplexMap(s), count),
    thermal: mirroredMap(thermal, 1, denseComplexMap(d), count),
    occupation,
    ...(changes ? { slope: { occupation: changes, selfEnergy: shifted(changes, slope, () => 0) } } : {}),
  };
}

interface DividedSetting {
  readonly h: Distribution;
  readonly change: Distribution | undefined;
  readonly pieces: number;
  readonly shells: readonly Shell[];
}

/** The equations by shells, of which all but the last are known at few rows. */
function dividedEquations(
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
  new RowQuadrature(edges, table.edges, 2 * PIECE_ORDER, { logarithms: table.hasLogarithms }).visit(
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

import type { Complex } from "../boson-kernels.ts";
import { type DifferenceKernel, DifferenceOperator } from "../linear/difference-operator.ts";
import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import { type DenseMatrix, denseMatrix } from "../linear/matrix.ts";
import { PanelMoments } from "../linear/panel-moments.ts";
import { RowQuadrature } from "../linear/row-quadrature.ts";
import { type ComplexMap, denseComplexMap, mirrored, mirroredMap, mirroredRule } from "./complex-map.ts";
import type { KernelParts, KernelTable } from "./kernel-table.ts";

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
}

/** An odd distribution of electrons, h(ν). */
export type Distribution = (nu: number) => number;

/** How the equations are integrated. */
export interface EquationOptions {
  /** Nodes on each piece, default {@link PIECE_ORDER}. */
  readonly pieces?: number;
  /** dh/ds of an h that depends on the factor s on the coupling. */
  readonly change?: Distribution;
  /** From how many nodes on panels that resolve the kernel their products are compressed, default {@link COMPRESSED}. */
  readonly compressedFrom?: number;
}

/** Nodes on each piece between neighbouring panel edges, unless others are asked for. */
export const PIECE_ORDER = 8;

/** A panel that resolves the kernel is summed over its own nodes when it is no longer than this many distances to the kernel's poles. */
const DIRECT = 2.501;

/** The edge below which all panels resolve a kernel that is analytic within `smoothness` of the real axis. */
export function directBelow(grid: HalfLineGrid, smoothness: number): number {
  let p = 0;
  while (p + 1 < grid.edges.length && grid.edges[p + 1]! - grid.edges[p]! <= DIRECT * smoothness) p++;
  return grid.edges[p]!;
}

/** Here compressed operators, their making included, begin to cost less than matrices; the finest grid of a model has 1600 nodes at T_B = T_e/20. */
export const COMPRESSED = 2200;
/** Error of the compressed kernels, in units of λ(0)/2; the kernel table itself is rough below some 1e-12. */
const COMPRESSION = 1e-11;

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
  { pieces = PIECE_ORDER, change, compressedFrom = COMPRESSED }: EquationOptions = {},
): RealAxisEquations {
  const below = directBelow(grid, smoothness);
  const count = grid.nodes.filter((nu) => nu < below).length;
  const compressed = count >= compressedFrom;
  const first = compressed ? count : 0;
  const [occupation, changes] = [grid.nodes.map(h), change && grid.nodes.map(change)];
  const rows = new RowQuadrature([...grid.edges], table.edges, pieces, below);
  const { s, d, sigma, slope } = rowSums({ table, grid, rows, count, first, occupation, changes });
  if (!compressed) {
    const parts = { grid, selfEnergy: sigma, fluctuations: denseComplexMap(s), thermal: denseComplexMap(d) };
    return {
      ...parts,
      occupation,
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

/** Re S, Im S, Re D, Im D. */
const PARTS = 4;

interface RowSetting {
  readonly table: KernelTable;
  readonly grid: HalfLineGrid;
  readonly rows: RowQuadrature;
  /** Nodes that are their own quadrature. */
  readonly count: number;
  /** The columns before are summed elsewhere. */
  readonly first: number;
  readonly occupation: Float64Array;
  readonly changes: Float64Array | undefined;
}

interface RowSums {
  readonly s: readonly [DenseMatrix, DenseMatrix];
  readonly d: readonly [DenseMatrix, DenseMatrix];
  readonly sigma: { re: number; im: number }[];
  readonly slope: { re: number; im: number }[];
}

/** ∫S y, ∫D f and Σ^R of the columns from `first`, row by row. */
function rowSums({ table, grid, rows, count, first, occupation, changes }: RowSetting): RowSums {
  const n = grid.size;
  const pair = () => [denseMatrix(n, n - first), denseMatrix(n, n - first)] as const;
  const vector = () => Array.from({ length: n }, () => ({ re: 0, im: 0 }));
  const out = { s: pair(), d: pair(), sigma: vector(), slope: vector() };
  const shifted = table.functions.values(rows.shiftedNodes);
  const moments = new PanelMoments(grid, PARTS);
  const [above, below] = [new Float64Array(PARTS * n), new Float64Array(PARTS * n)];
  grid.nodes.forEach((omega, i) => {
    const points = rows.points(omega);
    const values = table.functions.row(omega, points, shifted);
    for (const [sign, into] of [
      [1, above],
      [-1, below],
    ] as const) {
      moments.clear();
      moments.add(points, values, sign);
      moments.atNodes(into, first / grid.order);
      if (first === 0) setDirect(into, sign, { table, grid, count, omega });
    }
    storeRow(out, i, first, above, below);
    addSelfEnergy(out.sigma[i]!, occupation, first, above, below);
    if (changes) addSelfEnergy(out.slope[i]!, changes, first, above, below);
    // Σ^R(∞) comes from the same sums of Im S.
    for (let j = first, k = PARTS * first + 1; j < n; j++, k += PARTS)
      out.sigma[i]!.im -= above[k]! + below[k]!;
  });
  return out;
}

/** S on odd functions, D on even ones. */
function storeRow(
  { s, d }: RowSums,
  i: number,
  first: number,
  above: Float64Array,
  below: Float64Array,
): void {
  const { columns } = s[0];
  const at = i * columns;
  const row = ({ data }: DenseMatrix): Float64Array => data.subarray(at, at + columns);
  const [sRe, sIm, dRe, dIm] = [row(s[0]), row(s[1]), row(d[0]), row(d[1])];
  for (let j = 0, k = PARTS * first; j < columns; j++, k += PARTS) {
    sRe[j] = above[k]! - below[k]!;
    sIm[j] = above[k + 1]! - below[k + 1]!;
    dRe[j] = above[k + 2]! + below[k + 2]!;
    dIm[j] = above[k + 3]! + below[k + 3]!;
  }
}

/** −∫hD for odd h. */
function addSelfEnergy(
  sigma: { re: number; im: number },
  occupation: Float64Array,
  first: number,
  above: Float64Array,
  below: Float64Array,
): void {
  let re = 0;
  let im = 0;
  for (let j = first, k = PARTS * first; j < occupation.length; j++, k += PARTS) {
    re += occupation[j]! * (above[k + 2]! - below[k + 2]!);
    im += occupation[j]! * (above[k + 3]! - below[k + 3]!);
  }
  sigma.re -= re;
  sigma.im -= im;
}

interface DirectSetting extends Pick<RowSetting, "table" | "grid" | "count"> {
  readonly omega: number;
}

/** What multiplies f(±ν_j) in ∫S f and ∫D f at the first nodes: their weight times the kernel. */
function setDirect(
  sums: Float64Array,
  sign: 1 | -1,
  { table, grid: { nodes, weights }, count, omega }: DirectSetting,
): void {
  const parts: KernelParts = { sRe: 0, sIm: 0, dRe: 0, dIm: 0 };
  for (let j = 0, at = 0; j < count; j++) {
    const weight = weights[j]!;
    table.at(omega - sign * nodes[j]!, parts);
    sums[at++] = weight * parts.sRe;
    sums[at++] = weight * parts.sIm;
    sums[at++] = weight * parts.dRe;
    sums[at++] = weight * parts.dIm;
  }
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
  new RowQuadrature(edges, table.edges, 2 * PIECE_ORDER).visit(omega, (nu, weight) => {
    table.at(omega - nu, parts);
    const occupied = h(nu) * weight;
    sigma.re -= occupied * parts.dRe;
    sigma.im -= occupied * parts.dIm;
  });
  return sigma;
}

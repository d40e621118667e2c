import type { Complex } from "../boson-kernels.ts";
import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import { type DenseMatrix, denseMatrix } from "../linear/matrix.ts";
import { PanelMoments } from "../linear/panel-moments.ts";
import { RowQuadrature } from "../linear/row-quadrature.ts";
import type { KernelParts, KernelTable } from "./kernel-table.ts";

/**
 * The linearised wide-band equations on the real axis at unit coupling, unknown y(ν) = Re f^R(ν), f^R = φ^R/ω̃, odd:
 *   φ^R(ω) = ∫dν [S(ω−ν) + h(ν)D(ω−ν)] y(ν),   Σ^R(ω) = Σ^R(∞) − ∫dν h(ν)D(ω−ν),   Σ^R(∞) = −i∫dx Im S(x).
 * The second is −∫K(ω,ν)dν, which converges only with a symmetric cutoff: there Re S, odd, drops out. The integral over Im S is done
 * with the nodes of the other rows, not in closed form, because errors of S that Σ and φ share cancel (a static part of S has no
 * effect at all) while a difference acts as pair breaking.
 * Matrices act on y at the nodes of the grid (ν > 0).
 */
export interface RealAxisEquations {
  readonly grid: HalfLineGrid;
  readonly selfEnergy: readonly Complex[];
  /** Real and imaginary part of ∫S y. */
  readonly fluctuations: readonly [DenseMatrix, DenseMatrix];
  /** Real and imaginary part of ∫hD y. */
  readonly thermal: readonly [DenseMatrix, DenseMatrix];
  /** For an h that depends on the factor on the coupling: the derivatives of the two that depend on h. */
  readonly slope?: Pick<RealAxisEquations, "selfEnergy" | "thermal">;
}

/** An odd distribution of electrons, h(ν). */
export type Distribution = (nu: number) => number;

/** How the equations are integrated. */
export interface EquationOptions {
  /** Nodes on each piece, default {@link PIECE_ORDER}. */
  readonly pieces?: number;
  /** dh/ds of an h that depends on the factor s on the coupling. */
  readonly change?: Distribution;
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

/**
 * The equations for any h. Where the panels resolve the kernel as well as y, their own nodes are the quadrature; elsewhere every row has
 * pieces of its own, between the edges in ν and those in ω − ν, on which y, h and their product are interpolated from the nodes.
 *
 * @param smoothness the distance of the kernel's poles from the real axis, 0 for kernels with kinks.
 */
export function realAxisEquations(
  table: KernelTable,
  grid: HalfLineGrid,
  h: Distribution,
  smoothness: number,
  { pieces = PIECE_ORDER, change }: EquationOptions = {},
): RealAxisEquations {
  const n = grid.size;
  const equations = {
    grid,
    fluctuations: [denseMatrix(n, n), denseMatrix(n, n)] as const,
    ...thermalSums(n),
    ...(change ? { slope: thermalSums(n) } : {}),
  };
  const below = directBelow(grid, smoothness);
  const count = grid.nodes.filter((nu) => nu < below).length;
  const rows = new RowQuadrature([...grid.edges], table.edges, pieces, below);
  const shifted = table.functions.values(rows.shiftedNodes);
  const [above, mirrored] = [new PanelMoments(grid, PARTS), new PanelMoments(grid, PARTS)];
  const sums = [new Float64Array(PARTS * n), new Float64Array(PARTS * n)] as const;
  const occupied = grid.nodes.map(h);
  const changed = change && grid.nodes.map(change);
  grid.nodes.forEach((omega, i) => {
    const points = rows.points(omega);
    const values = table.functions.row(omega, points, shifted);
    for (const [moments, sign, into] of [
      [above, 1, sums[0]],
      [mirrored, -1, sums[1]],
    ] as const) {
      moments.clear();
      moments.add(points, values, sign);
      moments.atNodes(into);
    }
    setDirect(sums, table, grid, omega, count);
    addRow(equations, i, sums, occupied, changed);
  });
  return equations;
}

/** Re S, Im S, Re D, Im D. */
const PARTS = 4;

interface ThermalSums {
  readonly selfEnergy: { re: number; im: number }[];
  readonly thermal: readonly [DenseMatrix, DenseMatrix];
}

interface Sums extends ThermalSums, Pick<RealAxisEquations, "grid" | "fluctuations"> {
  readonly slope?: ThermalSums;
}

function thermalSums(n: number): ThermalSums {
  return {
    selfEnergy: Array.from({ length: n }, () => ({ re: 0, im: 0 })),
    thermal: [denseMatrix(n, n), denseMatrix(n, n)],
  };
}

/** What multiplies f(ν_j) and f(−ν_j) in ∫S f and ∫D f, four numbers for each j: at the first `count` nodes their weight times the kernel. */
function setDirect(
  [above, mirrored]: readonly [Float64Array, Float64Array],
  table: KernelTable,
  { nodes, weights }: HalfLineGrid,
  omega: number,
  count: number,
): void {
  const parts: KernelParts = { sRe: 0, sIm: 0, dRe: 0, dIm: 0 };
  for (const [sums, sign] of [
    [above, 1],
    [mirrored, -1],
  ] as const) {
    for (let j = 0, at = 0; j < count; j++) {
      const weight = weights[j]!;
      table.at(omega - sign * nodes[j]!, parts);
      sums[at++] = weight * parts.sRe;
      sums[at++] = weight * parts.sIm;
      sums[at++] = weight * parts.dRe;
      sums[at++] = weight * parts.dIm;
    }
  }
}

/** y and h are odd, hy is even. Σ^R(∞) comes from the same sums of Im S. */
function addRow(
  { grid, selfEnergy, fluctuations, thermal, slope }: Sums,
  i: number,
  [above, mirrored]: readonly [Float64Array, Float64Array],
  occupied: Float64Array,
  changed: Float64Array | undefined,
): void {
  const sigma = selfEnergy[i]!;
  for (let j = 0, at = i * grid.size, k = 0; j < grid.size; j++, at++, k += PARTS) {
    fluctuations[0].data[at] = above[k]! - mirrored[k]!;
    fluctuations[1].data[at] = above[k + 1]! - mirrored[k + 1]!;
    sigma.im -= above[k + 1]! + mirrored[k + 1]!;
    addThermal({ selfEnergy, thermal }, i, at, occupied[j]!, above, mirrored, k);
    if (slope && changed) addThermal(slope, i, at, changed[j]!, above, mirrored, k);
  }
}

/** What the occupation of ±ν_j gives. */
function addThermal(
  { selfEnergy, thermal }: ThermalSums,
  i: number,
  at: number,
  occupied: number,
  above: Float64Array,
  mirrored: Float64Array,
  k: number,
): void {
  const sigma = selfEnergy[i]!;
  sigma.re -= occupied * (above[k + 2]! - mirrored[k + 2]!);
  sigma.im -= occupied * (above[k + 3]! - mirrored[k + 3]!);
  thermal[0].data[at] = occupied * (above[k + 2]! + mirrored[k + 2]!);
  thermal[1].data[at] = occupied * (above[k + 3]! + mirrored[k + 3]!);
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

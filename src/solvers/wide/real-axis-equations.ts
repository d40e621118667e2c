import type { Complex } from "../boson-kernels.ts";
import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import { type DenseMatrix, denseMatrix } from "../linear/matrix.ts";
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
 * pieces of its own, between the edges in ν and those in ω − ν.
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
  addDirect(equations, table, { h, change }, below);
  const rows = new RowQuadrature([...grid.edges], table.edges, pieces, below);
  addPieces(equations, table, { h, change }, rows);
  return equations;
}

interface ThermalSums {
  readonly selfEnergy: { re: number; im: number }[];
  readonly thermal: readonly [DenseMatrix, DenseMatrix];
}

interface Sums extends ThermalSums, Pick<RealAxisEquations, "grid" | "fluctuations"> {
  readonly slope?: ThermalSums;
}

interface Occupation {
  readonly h: Distribution;
  readonly change: Distribution | undefined;
}

function thermalSums(n: number): ThermalSums {
  return {
    selfEnergy: Array.from({ length: n }, () => ({ re: 0, im: 0 })),
    thermal: [denseMatrix(n, n), denseMatrix(n, n)],
  };
}

function addDirect(
  { grid, selfEnergy, fluctuations, thermal, slope }: Sums,
  table: KernelTable,
  { h, change }: Occupation,
  below: number,
): void {
  const n = grid.size;
  const parts: KernelParts = { sRe: 0, sIm: 0, dRe: 0, dIm: 0 };
  const mirror: KernelParts = { sRe: 0, sIm: 0, dRe: 0, dIm: 0 };
  const count = grid.nodes.filter((nu) => nu < below).length;
  const weighted = (f: Distribution) => grid.nodes.map((nu, j) => (j < count ? f(nu) * grid.weights[j]! : 0));
  const [occupation, changes] = [weighted(h), change && weighted(change)];
  for (let i = 0; i < n; i++) {
    const sigma = selfEnergy[i]!;
    for (let j = 0, at = i * n; j < count; j++, at++) {
      const weight = grid.weights[j]!;
      table.at(grid.nodes[i]! - grid.nodes[j]!, parts);
      table.at(grid.nodes[i]! + grid.nodes[j]!, mirror);
      fluctuations[0].data[at] = weight * (parts.sRe - mirror.sRe);
      fluctuations[1].data[at] = weight * (parts.sIm - mirror.sIm);
      addMirrored({ sigma, thermal }, at, occupation[j]!, parts, mirror, weight);
      if (slope && changes)
        addMirrored({ sigma: slope.selfEnergy[i]!, thermal: slope.thermal }, at, changes[j]!, parts, mirror);
    }
  }
}

interface ThermalRow {
  readonly sigma: { re: number; im: number };
  readonly thermal: readonly [DenseMatrix, DenseMatrix];
}

/** What the occupation of ±ν gives, and Σ^R(∞) from the weight of S. */
function addMirrored(
  { sigma, thermal }: ThermalRow,
  at: number,
  occupied: number,
  parts: KernelParts,
  mirror: KernelParts,
  weight = 0,
): void {
  sigma.re -= occupied * (parts.dRe - mirror.dRe);
  sigma.im -= occupied * (parts.dIm - mirror.dIm) + weight * (parts.sIm + mirror.sIm);
  thermal[0].data[at] = occupied * (parts.dRe + mirror.dRe);
  thermal[1].data[at] = occupied * (parts.dIm + mirror.dIm);
}

function addPieces(
  { grid, selfEnergy, fluctuations, thermal, slope }: Sums,
  table: KernelTable,
  { h, change }: Occupation,
  rows: RowQuadrature,
): void {
  const n = grid.size;
  const lagrange = new Float64Array(grid.order);
  const parts: KernelParts = { sRe: 0, sIm: 0, dRe: 0, dIm: 0 };
  grid.nodes.forEach((omega, i) => {
    const sigma = selfEnergy[i]!;
    rows.visit(omega, (nu, weight) => {
      table.at(omega - nu, parts);
      const first = i * n + grid.interpolate(Math.abs(nu), lagrange);
      if (nu < 0) for (let k = 0; k < grid.order; k++) lagrange[k] = -lagrange[k]!;
      addAlong(fluctuations, first, lagrange, weight * parts.sRe, weight * parts.sIm);
      addOccupied({ sigma, thermal }, first, lagrange, h(nu) * weight, parts, weight);
      if (slope && change)
        addOccupied(
          { sigma: slope.selfEnergy[i]!, thermal: slope.thermal },
          first,
          lagrange,
          change(nu) * weight,
          parts,
        );
    });
  });
}

/** What the occupation of one ν gives, and Σ^R(∞) from the weight of S. */
function addOccupied(
  { sigma, thermal }: ThermalRow,
  first: number,
  lagrange: Float64Array,
  occupied: number,
  { sIm, dRe, dIm }: KernelParts,
  weight = 0,
): void {
  sigma.re -= occupied * dRe;
  sigma.im -= occupied * dIm + weight * sIm;
  addAlong(thermal, first, lagrange, occupied * dRe, occupied * dIm);
}

function addAlong(
  [real, imaginary]: readonly [DenseMatrix, DenseMatrix],
  first: number,
  lagrange: Float64Array,
  re: number,
  im: number,
): void {
  const [a, b] = [real.data, imaginary.data];
  for (let k = 0, at = first; k < lagrange.length; k++, at++) {
    a[at]! += lagrange[k]! * re;
    b[at]! += lagrange[k]! * im;
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

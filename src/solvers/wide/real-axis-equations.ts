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
}

/** Nodes on each piece between neighbouring panel edges. */
export const PIECE_ORDER = 8;

/** The equations for h = tanh(ν/2T_e). */
export function realAxisEquations(
  table: KernelTable,
  grid: HalfLineGrid,
  electronTemperature: number,
): RealAxisEquations {
  const n = grid.size;
  const fluctuations = [denseMatrix(n, n), denseMatrix(n, n)] as const;
  const thermal = [denseMatrix(n, n), denseMatrix(n, n)] as const;
  const rows = new RowQuadrature([...grid.edges], table.edges, PIECE_ORDER);
  const lagrange = new Float64Array(grid.order);
  const parts: KernelParts = { sRe: 0, sIm: 0, dRe: 0, dIm: 0 };
  const selfEnergy = Array.from(grid.nodes, (omega, i) => {
    const sigma = { re: 0, im: 0 };
    rows.visit(omega, (nu, weight) => {
      table.at(omega - nu, parts);
      const h = Math.tanh(nu / (2 * electronTemperature)) * weight;
      sigma.re -= h * parts.dRe;
      sigma.im -= h * parts.dIm + weight * parts.sIm;
      const first = i * n + grid.interpolate(Math.abs(nu), lagrange);
      const sign = nu < 0 ? -1 : 1;
      for (let k = 0, at = first; k < grid.order; k++, at++) {
        const value = sign * lagrange[k]!;
        fluctuations[0].data[at]! += weight * parts.sRe * value;
        fluctuations[1].data[at]! += weight * parts.sIm * value;
        thermal[0].data[at]! += h * parts.dRe * value;
        thermal[1].data[at]! += h * parts.dIm * value;
      }
    });
    return sigma;
  });
  return { grid, selfEnergy, fluctuations, thermal };
}

/** Σ^R(ω) at one frequency, unit coupling. */
export function selfEnergyAt(table: KernelTable, omega: number, electronTemperature: number): Complex {
  const parts: KernelParts = { sRe: 0, sIm: 0, dRe: 0, dIm: 0 };
  const sigma = { re: 0, im: -table.totalFluctuation() };
  const thermalEdges = [0, 1, 4, 16].map((k) => k * electronTemperature);
  new RowQuadrature(thermalEdges, table.edges, 2 * PIECE_ORDER).visit(omega, (nu, weight) => {
    table.at(omega - nu, parts);
    const h = Math.tanh(nu / (2 * electronTemperature)) * weight;
    sigma.re -= h * parts.dRe;
    sigma.im -= h * parts.dIm;
  });
  return sigma;
}

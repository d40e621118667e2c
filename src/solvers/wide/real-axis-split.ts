import type { Complex } from "../boson-kernels.ts";
import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import { RowQuadrature } from "../linear/row-quadrature.ts";
import type { KernelParts, KernelTable } from "./kernel-table.ts";
import { PIECE_ORDER } from "./real-axis-equations.ts";
import { gapFunction, type RealAxisSolution, shareOf } from "./real-axis-solution.ts";
import type { BosonSplit } from "./steady-state.ts";

/** The terms with real bosons, (iπ/2)∫A[F + h]f dν with A = (2/π)Im D and AF_B = (2/π)Im S; the rest is virtual. Electrons at T_e. */
export function bosonSplit(solution: RealAxisSolution, table: KernelTable, te: number): BosonSplit {
  const { grid } = solution.equations;
  const gap = gapFunction(solution);
  const rows = new RowQuadrature([...grid.edges], table.edges, PIECE_ORDER - 2);
  const parts: KernelParts = { sRe: 0, sIm: 0, dRe: 0, dIm: 0 };
  const lagrange = new Float64Array(grid.order);
  const balance = { re: new Float64Array(grid.size), im: new Float64Array(grid.size) };
  const mismatch = { re: new Float64Array(grid.size), im: new Float64Array(grid.size) };
  grid.nodes.forEach((omega, i) => {
    rows.visit(omega, (nu, weight) => {
      table.at(omega - nu, parts);
      const f = interpolated(grid, gap, nu, lagrange);
      const reference = parts.dIm / Math.tanh((omega - nu) / (2 * te));
      const inBalance = weight * (reference + parts.dIm * Math.tanh(nu / (2 * te)));
      const excess = weight * (parts.sIm - reference);
      balance.re[i]! -= inBalance * f.im;
      balance.im[i]! += inBalance * f.re;
      mismatch.re[i]! -= excess * f.im;
      mismatch.im[i]! += excess * f.re;
    });
  });
  const detailedBalance = shareOf(solution, balance.re, balance.im);
  const rest = shareOf(solution, mismatch.re, mismatch.im);
  return { virtual: 1 - detailedBalance - rest, detailedBalance, mismatch: rest };
}

/** f^R at any ν, with f^R(−ν) = −f^R(ν)*. */
function interpolated(
  grid: HalfLineGrid,
  { re, im }: { readonly re: Float64Array; readonly im: Float64Array },
  nu: number,
  lagrange: Float64Array,
): Complex {
  const first = grid.interpolate(Math.abs(nu), lagrange);
  let [sumRe, sumIm] = [0, 0];
  for (let k = 0; k < grid.order; k++) {
    sumRe += lagrange[k]! * re[first + k]!;
    sumIm += lagrange[k]! * im[first + k]!;
  }
  return { re: nu < 0 ? -sumRe : sumRe, im: sumIm };
}

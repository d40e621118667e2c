import type { Complex } from "../boson-kernels.ts";
import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import type { KernelParts, KernelTable } from "./kernel-table.ts";
import type { Lift } from "./lifted-map.ts";
import { PIECE_ORDER } from "./real-axis-equations.ts";
import { gapFunction, type RealAxisSolution, shareOf } from "./real-axis-solution.ts";
import { type RowPass, rowPasses } from "./row-passes.ts";
import type { BosonSplit } from "./steady-state.ts";

/** The terms with real bosons, (iπ/2)∫A[F + h]f dν with A = (2/π)Im D and AF_B = (2/π)Im S; the rest is virtual. Electrons at T_e. */
export function bosonSplit(solution: RealAxisSolution, table: KernelTable, te: number): BosonSplit {
  const { grid, split } = solution.equations;
  const state = { grid, gap: gapFunction(solution), table, te };
  const { slow, lift, fast } = rowPasses(table, grid, PIECE_ORDER - 2, split ? { split } : {});
  const [rows, central] = [realBosons(state, slow), fast && realBosons(state, fast)];
  const shareIn = (part: keyof RealBosons): number =>
    shareOf(solution, ...(central ? liftedSum(lift, rows[part], central[part]) : rows[part]));
  const [detailedBalance, mismatch] = [shareIn("balance"), shareIn("mismatch")];
  return { virtual: 1 - detailedBalance - mismatch, detailedBalance, mismatch };
}

/** Real and imaginary part. */
type ComplexVector = readonly [Float64Array, Float64Array];

interface RealBosonState {
  readonly grid: HalfLineGrid;
  readonly gap: { readonly re: Float64Array; readonly im: Float64Array };
  readonly table: KernelTable;
  readonly te: number;
}

interface RealBosons {
  readonly balance: ComplexVector;
  readonly mismatch: ComplexVector;
}

function realBosons(
  { grid, gap, table, te }: RealBosonState,
  { rows, quadrature, window = () => 1 }: RowPass,
): RealBosons {
  const parts: KernelParts = { sRe: 0, sIm: 0, dRe: 0, dIm: 0 };
  const lagrange = new Float64Array(grid.order);
  const zeros = (): ComplexVector => [new Float64Array(rows.length), new Float64Array(rows.length)];
  const [balance, mismatch] = [zeros(), zeros()];
  rows.forEach((omega, i) => {
    quadrature.visit(omega, (nu, whole) => {
      const weight = whole * window(nu);
      if (weight === 0) return;
      table.at(omega - nu, parts);
      const f = interpolated(grid, gap, nu, lagrange);
      const reference = parts.dIm / Math.tanh((omega - nu) / (2 * te));
      const inBalance = weight * (reference + parts.dIm * Math.tanh(nu / (2 * te)));
      const excess = weight * (parts.sIm - reference);
      balance[0][i]! -= inBalance * f.im;
      balance[1][i]! += inBalance * f.re;
      mismatch[0][i]! -= excess * f.im;
      mismatch[1][i]! += excess * f.re;
    });
  });
  return { balance, mismatch };
}

function liftedSum(lift: Lift | null, slow: ComplexVector, fast: ComplexVector): ComplexVector {
  const part = (k: 0 | 1): Float64Array => {
    const rows = lift ? lift.up(slow[k]) : slow[k];
    return rows.map((value, i) => value + fast[k][i]!);
  };
  return [part(0), part(1)];
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

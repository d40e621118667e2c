import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import { type DenseMatrix, denseMatrix } from "../linear/matrix.ts";
import { PanelMoments } from "../linear/panel-moments.ts";
import type { ParityFunctions } from "../linear/parity-functions.ts";
import type { FillBoth } from "../linear/unbounded-rows.ts";
import type { RowPass } from "./row-passes.ts";

/** Re S, Im S, Re D, Im D. */
const PARTS = 4;

/** What rows are summed with. */
export interface RowSetting {
  /** The columns before are summed elsewhere. */
  readonly first: number;
  readonly h: (nu: number) => number;
  readonly change: ((nu: number) => number) | undefined;
}

/** The sums of a pass. */
export interface RowSums {
  readonly s: readonly [DenseMatrix, DenseMatrix];
  readonly d: readonly [DenseMatrix, DenseMatrix];
  readonly sigma: { re: number; im: number }[];
  readonly slope: { re: number; im: number }[];
}

/** ∫S y, ∫D f and Σ^R of the columns from `first`, row by row. */
export function rowSums(
  rows: number,
  grid: HalfLineGrid,
  fill: FillBoth,
  { first, h, change }: RowSetting,
): RowSums {
  const n = grid.size;
  const pair = () => [denseMatrix(rows, n - first), denseMatrix(rows, n - first)] as const;
  const vector = () => Array.from({ length: rows }, () => ({ re: 0, im: 0 }));
  const out = { s: pair(), d: pair(), sigma: vector(), slope: vector() };
  const [occupation, changes] = [grid.nodes.map(h), change && grid.nodes.map(change)];
  const [above, below] = [new Float64Array(PARTS * n), new Float64Array(PARTS * n)];
  for (let i = 0; i < rows; i++) {
    fill(i, above, below);
    addRow(out, i, { first, occupation, changes, above, below });
  }
  return out;
}

/** What a row is made of. */
interface Row {
  readonly first: number;
  readonly occupation: Float64Array;
  readonly changes: Float64Array | undefined;
  readonly above: Float64Array;
  readonly below: Float64Array;
}

/** S on odd functions, D on even ones; −∫hD and the same with dh/ds, both odd, and Σ^R(∞) from the same sums of Im S. */
function addRow({ s, d, sigma, slope }: RowSums, i: number, row: Row): void {
  const { first, occupation, changes, above, below } = row;
  const { columns } = s[0];
  const [sRe, sIm, dRe, dIm] = [s[0].data, s[1].data, d[0].data, d[1].data];
  let re = 0;
  let im = 0;
  let infinity = 0;
  let changeRe = 0;
  let changeIm = 0;
  for (let j = first, k = PARTS * first, at = i * columns; j < occupation.length; j++, k += PARTS, at++) {
    sRe[at] = above[k]! - below[k]!;
    sIm[at] = above[k + 1]! - below[k + 1]!;
    dRe[at] = above[k + 2]! + below[k + 2]!;
    dIm[at] = above[k + 3]! + below[k + 3]!;
    const oddRe = above[k + 2]! - below[k + 2]!;
    const oddIm = above[k + 3]! - below[k + 3]!;
    re += occupation[j]! * oddRe;
    im += occupation[j]! * oddIm;
    infinity += above[k + 1]! + below[k + 1]!;
    if (!changes) continue;
    changeRe += changes[j]! * oddRe;
    changeIm += changes[j]! * oddIm;
  }
  sigma[i] = { re: -re, im: -im - infinity };
  slope[i] = { re: -changeRe, im: -changeIm };
}

/** Rows with quadratures of their own. */
export function quadratureRows(
  functions: ParityFunctions,
  { rows, grid, quadrature, weight, first }: RowPass,
): FillBoth {
  const parts = functions.parities.length;
  const shares = grid.nodes.map(weight);
  const shifted = functions.values(quadrature.shiftedNodes);
  const moments = new PanelMoments(grid, parts);
  return (i, above, below) => {
    const omega = rows[i]!;
    const points = quadrature.points(omega);
    moments.row(points, functions.row(omega, points, shifted), [above, below], first / grid.order);
    for (const into of [above, below])
      for (let k = 0; k < into.length; k++) into[k]! *= shares[Math.floor(k / parts)]!;
  };
}

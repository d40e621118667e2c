import type { FillBoth } from "../linear/block-rows.ts";
import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import { type DenseMatrix, denseMatrix } from "../linear/matrix.ts";
import { PanelMoments } from "../linear/panel-moments.ts";
import type { ParityFunctions } from "../linear/parity-functions.ts";
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
    storeRow(out, i, first, above, below);
    addSelfEnergy(out.sigma[i]!, occupation, first, above, below);
    if (changes) addSelfEnergy(out.slope[i]!, changes, first, above, below);
    // Σ^R(∞) comes from the same sums of Im S.
    for (let j = first, k = PARTS * first + 1; j < n; j++, k += PARTS)
      out.sigma[i]!.im -= above[k]! + below[k]!;
  }
  return out;
}

/** Rows with quadratures of their own. @param count nodes that are their own quadrature. */
export function quadratureRows(
  functions: ParityFunctions,
  { rows, grid, quadrature, weight, first }: RowPass,
  count = 0,
): FillBoth {
  const parts = functions.parities.length;
  const shares = weight && grid.nodes.map(weight);
  const shifted = functions.values(quadrature.shiftedNodes);
  const moments = new PanelMoments(grid, parts);
  const direct = first === 0 ? directRows(functions, grid, count) : null;
  return (i, above, below) => {
    const omega = rows[i]!;
    const points = quadrature.points(omega);
    const values = functions.row(omega, points, shifted);
    for (const [sign, into] of [
      [1, above],
      [-1, below],
    ] as const) {
      moments.clear();
      moments.add(points, values, sign);
      moments.atNodes(into, first / grid.order);
      if (shares) for (let k = 0; k < into.length; k++) into[k]! *= shares[Math.floor(k / parts)]!;
    }
    direct?.(omega, above, below);
  };
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

/** What multiplies f(±ν_j) in the row at ω, at the first nodes, which are their own quadrature: their weight times the functions. */
function directRows(
  functions: ParityFunctions,
  { nodes, weights }: HalfLineGrid,
  count: number,
): (omega: number, above: Float64Array, below: Float64Array) => void {
  const parts = functions.parities.length;
  const above = nodes.subarray(0, count);
  const places = [above, above.map((nu) => -nu)];
  const known = new Int32Array(count).fill(-1);
  return (omega, ...sums) => {
    sums.forEach((into, side) => {
      const values = functions.row(omega, { nodes: places[side]!, count, known }, into);
      for (let j = 0, at = 0; j < count; j++)
        for (let f = 0; f < parts; f++, at++) into[at] = weights[j]! * values[at]!;
    });
  };
}

import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import { type DenseMatrix, denseMatrix } from "../linear/matrix.ts";
import { PanelMoments } from "../linear/panel-moments.ts";
import { RowQuadrature } from "../linear/row-quadrature.ts";
import { type ComplexMatrix, complexMatrix } from "../local/complex-matrix.ts";
import type { TransferTable } from "./transfer-table.ts";

/** K(ω,ν) + K(ω,−ν) and K(ω,ν) − K(ω,−ν), for functions of ν that are even and odd. */
export interface Folded<M> {
  readonly even: M;
  readonly odd: M;
}

/**
 * ∫dν K(ω_i,ν) f(ν) for every kernel of the steady state as matrices on the values f(ν_j), ν_j > 0, at unit coupling of the given
 * spectrum. Kernels are affine in h(ω) and h(ν): their values at h = 0 and 1 are integrated, so that one evaluation serves every h.
 */
export interface LineIntegrals {
  readonly grid: HalfLineGrid;
  readonly boson: Folded<ComplexMatrix>;
  /** Per h(ν). */
  readonly thermal: Folded<ComplexMatrix>;
  readonly nonThermal: Folded<ComplexMatrix>;
  /** Source of X on odd functions, and per h(ω); per h(ν) and per h(ω)h(ν) on even ones. */
  readonly source: {
    readonly bare: DenseMatrix;
    readonly own: DenseMatrix;
    readonly other: DenseMatrix;
    readonly both: DenseMatrix;
  };
  readonly relaxation: { readonly bare: DenseMatrix; readonly own: DenseMatrix };
  /** The rate of scattering in on B (even), and per h(ν) on hB (odd). */
  readonly scatteringIn: { readonly bare: DenseMatrix; readonly other: DenseMatrix };
}

/**
 * Product integration: the unknown functions are interpolated on the panels of the grid, the functions of the boson are integrated on the
 * merge of these panels with those of |ω − ν| (`transferEdges`), so that neither has to be smooth on the scale of the other. Kernels
 * are combinations of these integrals.
 *
 * @param nodes on a piece, and on one that is short beside its panel.
 */
export function lineIntegrals(
  boson: TransferTable,
  grid: HalfLineGrid,
  transferEdges: readonly number[],
  nodes: { readonly transfer: number; readonly short: number },
): LineIntegrals {
  const n = grid.size;
  const integrals = emptyIntegrals(grid);
  const quadrature = new RowQuadrature(Array.from(grid.edges), transferEdges, nodes.transfer, {
    short: nodes.short,
  });
  const { functions, count } = boson;
  const shifted = functions.values(quadrature.shiftedNodes);
  const [above, below] = [new PanelMoments(grid, count), new PanelMoments(grid, count)];
  const rows = [new Float64Array(count * n), new Float64Array(count * n)] as const;
  for (let i = 0; i < n; i++) {
    const omega = grid.nodes[i]!;
    above.clear();
    below.clear();
    const points = quadrature.points(omega);
    const values = functions.row(omega, points, shifted);
    above.add(points, values, 1);
    below.add(points, values, -1);
    above.atNodes(rows[0]);
    below.atNodes(rows[1]);
    store(integrals, i, boson, rows);
  }
  return integrals;
}

function emptyIntegrals(grid: HalfLineGrid): LineIntegrals {
  const n = grid.size;
  const real = () => denseMatrix(n, n);
  const complex = () => complexMatrix(n);
  return {
    grid,
    boson: { even: complex(), odd: complex() },
    thermal: { even: complex(), odd: complex() },
    nonThermal: { even: complex(), odd: complex() },
    source: { bare: real(), own: real(), other: real(), both: real() },
    relaxation: { bare: real(), own: real() },
    scatteringIn: { bare: real(), other: real() },
  };
}

/** Row i: which channel acts on even and which on odd functions. */
function store(
  integrals: LineIntegrals,
  i: number,
  { count, coefficients }: TransferTable,
  [above, below]: readonly [Float64Array, Float64Array],
): void {
  const n = integrals.grid.size;
  const put = (matrix: DenseMatrix, channel: number, parity: 1 | -1): void => {
    const row = matrix.data.subarray(i * n, (i + 1) * n);
    for (let f = 0; f < count; f++) {
      const factor = coefficients[channel * count + f]!;
      if (factor === 0) continue;
      for (let j = 0, at = f; j < n; j++, at += count) row[j]! += factor * (above[at]! + parity * below[at]!);
    }
  };
  const { boson, thermal, nonThermal, source, relaxation, scatteringIn } = integrals;
  [boson, thermal, nonThermal].forEach((folded, k) => {
    put(folded.even.re, 2 * k, 1);
    put(folded.even.im, 2 * k + 1, 1);
    put(folded.odd.re, 2 * k, -1);
    put(folded.odd.im, 2 * k + 1, -1);
  });
  put(source.bare, 6, -1);
  put(source.own, 7, -1);
  put(source.other, 8, 1);
  put(source.both, 9, 1);
  put(relaxation.bare, 10, 1);
  put(relaxation.own, 11, 1);
  put(scatteringIn.bare, 12, 1);
  put(scatteringIn.other, 13, -1);
}

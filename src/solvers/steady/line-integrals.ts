import type { GivenKernels } from "../../kernels/general/compile-given.ts";
import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import { type DenseMatrix, denseMatrix } from "../linear/matrix.ts";
import { RowQuadrature } from "../linear/row-quadrature.ts";
import { type ComplexMatrix, complexMatrix } from "../local/complex-matrix.ts";

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

const CHANNELS = 14;

/**
 * Product integration: the unknown functions are interpolated on the panels of the grid, the kernels are integrated on the merge of
 * these panels with those of |ω − ν| (`transferEdges`), so that neither has to be smooth on the scale of the other.
 */
export function lineIntegrals(
  kernels: GivenKernels,
  grid: HalfLineGrid,
  transferEdges: readonly number[],
  order: number,
): LineIntegrals {
  const n = grid.size;
  const integrals = emptyIntegrals(grid);
  const quadrature = new RowQuadrature(Array.from(grid.edges), transferEdges, order);
  const [above, below] = [0, 1].map(() => new Float64Array(CHANNELS * n));
  const into = new Float64Array(grid.order);
  const values = new Float64Array(CHANNELS);
  for (let i = 0; i < n; i++) {
    const omega = grid.nodes[i]!;
    above!.fill(0);
    below!.fill(0);
    quadrature.visit(omega, (nu, weight) => {
      const first = grid.interpolate(Math.abs(nu), into);
      evaluate(kernels, omega, nu, values);
      const row = nu > 0 ? above! : below!;
      for (let c = 0; c < CHANNELS; c++) {
        const amount = weight * values[c]!;
        const at = c * n + first;
        for (let k = 0; k < into.length; k++) row[at + k]! += amount * into[k]!;
      }
    });
    store(integrals, i, above!, below!);
  }
  return integrals;
}

function evaluate(kernels: GivenKernels, omega: number, nu: number, values: Float64Array): void {
  const boson = kernels.localBoson(omega, nu);
  const thermal = kernels.localThermal(omega, nu, 1);
  const nonThermal = kernels.localNonThermal(omega, nu);
  values[0] = boson.re;
  values[1] = boson.im;
  values[2] = thermal.re;
  values[3] = thermal.im;
  values[4] = nonThermal.re;
  values[5] = nonThermal.im;
  const [none, own, other] = [
    kernels.xiSource(omega, nu, 0, 0),
    kernels.xiSource(omega, nu, 1, 0),
    kernels.xiSource(omega, nu, 0, 1),
  ];
  values[6] = none;
  values[7] = own - none;
  values[8] = other - none;
  values[9] = kernels.xiSource(omega, nu, 1, 1) - own - other + none;
  values[10] = kernels.xiRelaxation(omega, nu, 0);
  values[11] = kernels.xiRelaxation(omega, nu, 1) - values[10];
  values[12] = kernels.scatteringIn(omega, nu, 0);
  values[13] = kernels.scatteringIn(omega, nu, 1) - values[12];
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
function store(integrals: LineIntegrals, i: number, above: Float64Array, below: Float64Array): void {
  const n = integrals.grid.size;
  const put = (matrix: DenseMatrix, channel: number, parity: 1 | -1): void => {
    for (let j = 0, at = channel * n, to = i * n; j < n; j++, at++, to++)
      matrix.data[to] = above[at]! + parity * below[at]!;
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

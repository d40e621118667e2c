import type { Complex, LocalKernels } from "../boson-kernels.ts";
import { type DenseMatrix, denseMatrix } from "../linear/matrix.ts";
import type { PanelGrid } from "../linear/panel-grid.ts";
import { type ComplexMatrix, complexMatrix } from "./complex-matrix.ts";

/**
 * The weights of the local closure on the half line, at unit coupling of the given spectrum, folded with the
 * quadrature weights w_j and with the parity of the function they act on: K(ω,ν) + K(ω,−ν) for the even Im G^R
 * and X|G^R|², K(ω,ν) − K(ω,−ν) for the odd Im F^R. Entry (i, j) maps ν_j to ω_i.
 */
export interface KernelMatrices {
  readonly kernels: LocalKernels;
  readonly grid: PanelGrid;
  /** Σ^R = −normal · Im G^R. */
  readonly normal: ComplexMatrix;
  /** The share of φ^R that comes from D^K F^R, on Im F^R. */
  readonly boson: ComplexMatrix;
  /** The share of φ^R that comes from D^R h(F^R−F^A), on Im F^R. */
  readonly thermal: ComplexMatrix;
  /** The share of φ^R that comes from the residual Ξ = iX, on X|G^R|². */
  readonly nonThermal: ComplexMatrix;
  /** X = source · Im F^R − relaxation · X|G^R|². */
  readonly source: DenseMatrix;
  readonly relaxation: DenseMatrix;
}

/**
 * Evaluates every kernel at every pair of nodes. All matrices are linear in the coupling, so one evaluation
 * serves every coupling at given T_e, T_B.
 */
export function kernelMatrices(kernels: LocalKernels, grid: PanelGrid): KernelMatrices {
  const n = grid.nodes.length;
  const matrices: KernelMatrices = {
    kernels,
    grid,
    normal: complexMatrix(n),
    boson: complexMatrix(n),
    thermal: complexMatrix(n),
    nonThermal: complexMatrix(n),
    source: denseMatrix(n, n),
    relaxation: denseMatrix(n, n),
  };
  for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) fillPair(matrices, i, j);
  return matrices;
}

/**
 * Entries (i, j) and (j, i). localBoson, the most expensive kernel, depends on ω−ν alone and
 * P_B(−x) = −conj P_B(x), so one evaluation at each of (ω, ±ν) serves both.
 */
function fillPair(matrices: KernelMatrices, i: number, j: number): void {
  const { kernels, grid } = matrices;
  const boson = kernels.localBoson(grid.nodes[i]!, grid.nodes[j]!);
  const mirror = kernels.localBoson(grid.nodes[i]!, -grid.nodes[j]!);
  fillEntry(matrices, i, j, boson, mirror);
  if (i !== j) fillEntry(matrices, j, i, { re: -boson.re, im: boson.im }, mirror);
}

function fillEntry(matrices: KernelMatrices, i: number, j: number, boson: Complex, mirror: Complex): void {
  const { kernels, grid, normal } = matrices;
  const omega = grid.nodes[i]!;
  const nu = grid.nodes[j]!;
  const w = grid.weights[j]!;
  const at = i * grid.nodes.length + j;
  const thermal = kernels.localThermal(omega, nu);
  const thermalMirror = kernels.localThermal(omega, -nu);
  put(matrices.boson, at, boson, mirror, w, -w);
  put(matrices.thermal, at, thermal, thermalMirror, w, -w);
  normal.re.data[at] = w * (boson.re + mirror.re + thermal.re + thermalMirror.re);
  normal.im.data[at] = w * (boson.im + mirror.im + thermal.im + thermalMirror.im);
  put(matrices.nonThermal, at, kernels.localNonThermal(omega, nu), kernels.localNonThermal(omega, -nu), w, w);
  matrices.source.data[at] = w * (kernels.xiSource(omega, nu) - kernels.xiSource(omega, -nu));
  matrices.relaxation.data[at] = w * (kernels.xiRelaxation(omega, nu) + kernels.xiRelaxation(omega, -nu));
}

function put(m: ComplexMatrix, at: number, k: Complex, mirror: Complex, w: number, v: number): void {
  m.re.data[at] = w * k.re + v * mirror.re;
  m.im.data[at] = w * k.im + v * mirror.im;
}

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
 * Evaluates the kernels once at (ω,ν) and once at (ω,−ν) for each pair of nodes ω ≥ ν, those of X when they are first asked for: a normal
 * state needs none. All matrices are linear in the coupling, so one evaluation serves every coupling at given T_e, T_B.
 */
export function kernelMatrices(kernels: LocalKernels, grid: PanelGrid): KernelMatrices {
  const h = grid.nodes.map((omega) => distribution(kernels, omega));
  let known: ResidualMatrices | null = null;
  const residual = () => {
    known ??= residualMatrices(kernels, grid, h);
    return known;
  };
  return {
    kernels,
    grid,
    ...directMatrices(kernels, grid, h),
    get source() {
      return residual().source;
    },
    get relaxation() {
      return residual().relaxation;
    },
  };
}

/** h(ω): localThermal(ω,ν) = 2h(ν) localNonThermal(ω,ν), and λ^R(0) is real and positive. */
function distribution(kernels: LocalKernels, omega: number): number {
  return kernels.localThermal(omega, omega).re / (2 * kernels.localNonThermal(omega, omega).re);
}

type ResidualMatrices = Pick<KernelMatrices, "source" | "relaxation">;
type DirectMatrices = Pick<KernelMatrices, "normal" | "boson" | "thermal" | "nonThermal">;

/** P_B(−x) = −conj P_B(x) and λ^R(−x) = conj λ^R(x), so that entries (i, j) and (j, i) share their values. */
function directMatrices(
  kernels: LocalKernels,
  { nodes, weights }: PanelGrid,
  h: Float64Array,
): DirectMatrices {
  const n = nodes.length;
  const matrix = () => complexMatrix(n);
  const out = { normal: matrix(), boson: matrix(), thermal: matrix(), nonThermal: matrix() };
  const fill = (i: number, j: number, p: Folds, l: Folds): void => {
    const [at, w] = [i * n + j, weights[j]!];
    const thermal = 2 * h[j]! * w;
    put(out.boson, at, w, p.odd);
    put(out.nonThermal, at, w, l.even);
    put(out.thermal, at, thermal, l.even);
    out.normal.re.data[at] = w * p.even.re + thermal * l.odd.re;
    out.normal.im.data[at] = w * p.even.im + thermal * l.odd.im;
  };
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      const [omega, nu] = [nodes[i]!, nodes[j]!];
      const [p, q] = [kernels.localBoson(omega, nu), kernels.localBoson(omega, -nu)];
      const [l, m] = [kernels.localNonThermal(omega, nu), kernels.localNonThermal(omega, -nu)];
      fill(i, j, folds(p, q), folds(l, m));
      if (j < i) fill(j, i, folds({ re: -p.re, im: p.im }, q), folds({ re: l.re, im: -l.im }, m));
    }
  return out;
}

/** K(ω,ν) + K(ω,−ν) and K(ω,ν) − K(ω,−ν). */
interface Folds {
  readonly even: Complex;
  readonly odd: Complex;
}

function folds(k: Complex, mirror: Complex): Folds {
  return {
    even: { re: k.re + mirror.re, im: k.im + mirror.im },
    odd: { re: k.re - mirror.re, im: k.im - mirror.im },
  };
}

function put(m: ComplexMatrix, at: number, weight: number, { re, im }: Complex): void {
  m.re.data[at] = weight * re;
  m.im.data[at] = weight * im;
}

/**
 * A(x)N(ω,ν) changes its sign when ω and ν are exchanged, and relaxation(ω,ν) + ½A(x)h(ω) = ½A(x)F_B(x) does not change. The exchange of
 * (ω,−ν) with (ν,−ω) keeps x = ω + ν, and N because h is odd.
 */
function residualMatrices(
  kernels: LocalKernels,
  { nodes, weights }: PanelGrid,
  h: Float64Array,
): ResidualMatrices {
  const n = nodes.length;
  const [source, relaxation] = [denseMatrix(n, n), denseMatrix(n, n)];
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      const [omega, nu] = [nodes[i]!, nodes[j]!];
      const [s, t] = [kernels.xiSource(omega, nu), kernels.xiSource(omega, -nu)];
      const rate = kernels.xiRelaxation(omega, nu) + kernels.xiRelaxation(omega, -nu);
      source.data[i * n + j] = weights[j]! * (s - t);
      relaxation.data[i * n + j] = weights[j]! * rate;
      if (i === j) continue;
      const [a, b] = [kernels.a(omega - nu), kernels.a(omega + nu)];
      const exchanged = (a * (h[i]! + h[j]!) + b * (h[i]! - h[j]!)) / 2;
      source.data[j * n + i] = weights[i]! * (-s - t);
      relaxation.data[j * n + i] = weights[i]! * (rate + exchanged);
    }
  return { source, relaxation };
}

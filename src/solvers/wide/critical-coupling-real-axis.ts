import { NotConvergedError, UnsupportedError } from "../../errors/errors.ts";
import type { Complex, SpectrumShape, WideBandKernels } from "../boson-kernels.ts";
import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import { krylovEigenpair } from "../linear/krylov.ts";
import { type DenseMatrix, denseMap, denseMatrix, dot, times } from "../linear/matrix.ts";
import { RowQuadrature } from "../linear/row-quadrature.ts";
import { criticalCouplingMatsubara } from "./critical-coupling-matsubara.ts";
import type { Progress } from "./estimate.ts";
import { type KernelParts, KernelTable } from "./kernel-table.ts";
import { isTable, type LineResolution, lineGrid } from "./line-grid.ts";
import { positiveFinite } from "./positive.ts";
import {
  PIECE_ORDER,
  type RealAxisEquations,
  realAxisEquations,
  selfEnergyAt,
} from "./real-axis-equations.ts";
import type { BosonSplit, CriticalSteadyState } from "./steady-state.ts";

/** A wide-band steady state: generated kernels bound to T_e and to the boson's distribution, h = tanh(ω/2T_e). */
export interface RealAxisProblem {
  readonly kernels: WideBandKernels;
  readonly shape: SpectrumShape;
  readonly electronTemperature: number;
  readonly onProgress?: Progress;
}

const COARSE = { order: 12, panel: 2, harmonics: 3, extent: 0.7 };
const FINE = { order: 15, panel: 2, harmonics: 4, extent: 1 };
const SAFETY = 2;
/** Relative error that two grids with the same kernel table can share. */
const COMMON = { table: 2e-5, modes: 1e-9 };
const ROUNDS = 20;
const SETTLED = 1e-12;
/** A panel of 2·12 cells of a table carries about one node for two cells. */
const CELLS = 12;
const KRYLOV = { dimension: 12, tolerance: 1e-11 };

/**
 * λ_c of a steady state with thermal electrons at T_e (fixed h, no broadening) and any boson distribution, wide band, on the real
 * axis: the coupling scale s at which the map y ↦ Re[s∫K(ω,ν)y(ν)dν/(ω − sΣ^R(ω))] has the largest real eigenvalue 1. It uses
 * the generated kernels kernelPhi and kernelSigma alone (see {@link RealAxisEquations}).
 *
 * `error` is twice the difference of two grids, plus what both share through the kernel table: 1e-9 relative for model spectra and
 * 2e-5 for tables, whose λ^R has a logarithm at every kink of A that is sampled but not resolved (the line in the upper half
 * plane is smooth there and more accurate).
 *
 * Example: oscillator Ω = 1, κ = 0.1, T_e = 0.1, T_B = 0.02: value 0.9609352.
 *
 * @throws UnsupportedError for δ-function spectra; InputError for T_e ≤ 0; NotConvergedError if the coupling does not settle.
 */
export function criticalCouplingRealAxis(problem: RealAxisProblem): CriticalSteadyState {
  const { kernels, shape, electronTemperature: te, onProgress } = problem;
  positiveFinite("electron temperature", te);
  if (shape.width === 0) {
    throw new UnsupportedError(
      "the real axis needs a spectrum without δ functions; the line in the upper half plane takes them",
    );
  }
  onProgress?.(0, "kernels");
  const guess = criticalCouplingMatsubara(kernels, te).scale;
  const table = new KernelTable(kernels, shape, te, te);
  const unit = kernels.matsubara(0);
  const centre = selfEnergyAt(table, 0, te);
  const solveOn = (base: typeof FINE, start: number): RealAxisSolution => {
    const width = Math.max(1e-6 * te, (-centre.im * start) / (1 + start * unit));
    const structure = {
      smoothness: te,
      feature: featureWidth(shape, te),
      centre: width,
      reach: base.extent * reachOf(table, shape, start),
    };
    const resolution: LineResolution = { ...base, sharp: 1 + 2 * start * unit };
    return solution(realAxisEquations(table, lineGrid(shape, structure, resolution), te), start);
  };
  onProgress?.(0.2, "coarse grid");
  const coarse = solveOn(COARSE, guess).scale;
  onProgress?.(0.5, "fine grid");
  const fine = solveOn(FINE, coarse);
  onProgress?.(0.9, "shares");
  const common = isTable(shape) ? COMMON.table : COMMON.modes;
  return {
    value: fine.scale * unit,
    error: (SAFETY * Math.abs(fine.scale - coarse) + common * fine.scale) * unit,
    scale: fine.scale,
    linewidth: -centre.im * fine.scale,
    ...sharesOf(fine),
    split: splitOf(fine, table, te),
  };
}

/** Bosons emitted at the Fermi level print the shape of A on f, unsmeared by temperature. */
function featureWidth(shape: SpectrumShape, te: number): number {
  return isTable(shape)
    ? Math.min(te, Math.max(CELLS * shape.width, shape.top / 60))
    : Math.min(te, 2 * shape.width);
}

function reachOf(table: KernelTable, shape: SpectrumShape, scale: number): number {
  return Math.max(12 * shape.top, 6 * scale * table.totalFluctuation());
}

/** The critical point on one grid: y normalised arbitrarily, χ the left eigenvector. */
interface RealAxisSolution {
  readonly equations: RealAxisEquations;
  readonly scale: number;
  readonly right: Float64Array;
  readonly left: Float64Array;
  /** s/(ω − sΣ^R) at the nodes. */
  readonly propagator: readonly Complex[];
}

/** Newton's method for μ(s) = 1, with dμ/ds = χ(dM/ds)y/χy. */
export function solution(equations: RealAxisEquations, guess: number): RealAxisSolution {
  const sum = [0, 1].map((part) => added(equations.fluctuations[part]!, equations.thermal[part]!));
  let scale = guess;
  let right: Float64Array | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    const propagator = propagatorAt(equations, scale);
    const pair = krylovEigenpair(
      denseMap(gapMap(sum, propagator)),
      right ? { ...KRYLOV, start: right } : KRYLOV,
    );
    right = pair.right;
    const slope = slopeAt(equations, sum, scale, pair);
    const step = (1 - pair.value) / slope;
    if (Math.abs(step) <= SETTLED * scale) return { equations, scale, right, left: pair.left, propagator };
    // Far from the root μ(s) is concave: a step never more than halves or doubles s.
    scale = Math.min(2 * scale, Math.max(scale / 2, scale + step));
  }
  throw new NotConvergedError(`critical coupling on the real axis: last scale ${scale}`);
}

function added(a: DenseMatrix, b: DenseMatrix): DenseMatrix {
  return { ...a, data: a.data.map((value, at) => value + b.data[at]!) };
}

function propagatorAt({ grid, selfEnergy }: RealAxisEquations, scale: number): Complex[] {
  return selfEnergy.map(({ re, im }, i) => {
    const [a, b] = [grid.nodes[i]! - scale * re, -scale * im];
    const size = a * a + b * b;
    return { re: (scale * a) / size, im: (-scale * b) / size };
  });
}

/** Re[propagator_i (R + iJ)_ij]. */
function gapMap([re, im]: readonly DenseMatrix[], propagator: readonly Complex[]): DenseMatrix {
  const n = propagator.length;
  return denseMatrix(
    n,
    n,
    (i, j) => propagator[i]!.re * re!.data[i * n + j]! - propagator[i]!.im * im!.data[i * n + j]!,
  );
}

/** With p = s/(ω−sΣ), dp/ds = p²ω/s². */
function slopeAt(
  equations: RealAxisEquations,
  [re, im]: readonly DenseMatrix[],
  scale: number,
  { left, right }: { readonly left: Float64Array; readonly right: Float64Array },
): number {
  const [real, imaginary] = [times(re!, right), times(im!, right)];
  let sum = 0;
  propagatorAt(equations, scale).forEach((p, i) => {
    const factor = equations.grid.nodes[i]! / (scale * scale);
    const [dRe, dIm] = [factor * (p.re * p.re - p.im * p.im), factor * 2 * p.re * p.im];
    sum += left[i]! * (dRe * real[i]! - dIm * imaginary[i]!);
  });
  return sum / dot(left, right);
}

/** ⟨χ, Re[p φ_i]⟩/⟨χ, y⟩ of a contribution to φ at unit coupling. */
function share({ left, right, propagator }: RealAxisSolution, re: Float64Array, im: Float64Array): number {
  let sum = 0;
  propagator.forEach((p, i) => {
    sum += left[i]! * (p.re * re[i]! - p.im * im[i]!);
  });
  return sum / dot(left, right);
}

function sharesOf(fine: RealAxisSolution): Pick<CriticalSteadyState, "shares"> {
  const weigh = ([re, im]: readonly [DenseMatrix, DenseMatrix]): number =>
    share(fine, times(re, fine.right), times(im, fine.right));
  const { fluctuations, thermal } = fine.equations;
  return { shares: { bosonFluctuation: weigh(fluctuations), thermal: weigh(thermal), nonThermal: 0 } };
}

/** The terms with real bosons, (iπ/2)∫A[F + h]f dν with A = (2/π)Im D and AF_B = (2/π)Im S; the rest is virtual. */
function splitOf(fine: RealAxisSolution, table: KernelTable, te: number): BosonSplit {
  const { grid } = fine.equations;
  const gap = gapFunction(fine);
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
  const detailedBalance = share(fine, balance.re, balance.im);
  const rest = share(fine, mismatch.re, mismatch.im);
  return { virtual: 1 - detailedBalance - rest, detailedBalance, mismatch: rest };
}

/** f^R = pφ^R at the nodes. */
function gapFunction({ equations, propagator, right }: RealAxisSolution): {
  re: Float64Array;
  im: Float64Array;
} {
  const [re, im] = [0, 1].map((part) =>
    times(added(equations.fluctuations[part]!, equations.thermal[part]!), right),
  );
  return {
    re: re!.map((value, i) => propagator[i]!.re * value - propagator[i]!.im * im![i]!),
    im: re!.map((value, i) => propagator[i]!.re * im![i]! + propagator[i]!.im * value),
  };
}

/** f^R at any ν, with f^R(−ν) = −f^R(ν)*. */
function interpolated(
  grid: HalfLineGrid,
  { re, im }: { re: Float64Array; im: Float64Array },
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

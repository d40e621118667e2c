import type { BosonKernels, SpectrumShape } from "../boson-kernels.ts";
import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import { interpolatedTo } from "../linear/interpolation.ts";
import { dot, type LinearMap } from "../linear/matrix.ts";
import { criticalCouplingMatsubara } from "./critical-coupling-matsubara.ts";
import { type CriticalScale, criticalScale, type Eigenvectors, overComplex } from "./critical-scale.ts";
import { limitOf, type Progress } from "./estimate.ts";
import { type LineEquations, lineEquations, lineMeasure } from "./line-equations.ts";
import type { LineResolution } from "./line-grid.ts";
import { positiveFinite } from "./positive.ts";
import { retardedCompletion } from "./retarded-completion.ts";
import { hasTail, type SpectralMeasure } from "./spectral-measure.ts";
import type { CriticalSteadyState } from "./steady-state.ts";

/** A wide-band steady state: kernels bound to T_e and to the boson's distribution, thermal electrons without broadening. */
export interface SteadyStateProblem {
  readonly kernels: BosonKernels;
  readonly shape: SpectrumShape;
  readonly electronTemperature: number;
  /** Relative accuracy aimed at, default 1e-8; from 1e-6 on the grids are coarser. The stated error decides. */
  readonly accuracy?: number;
  /** The factor on the coupling to start from, and to size the grids by; default that of equilibrium at T_e. */
  readonly guess?: number;
  readonly onProgress?: Progress;
}

/** Strong coupling adds harmonics and sharpens them. */
const COARSE = { order: 12, panel: 1.75, harmonics: 5, extent: 0.7, tail: 4 };
const FINE = { order: 16, panel: 1.75, harmonics: 6, extent: 1, tail: 8 };
/** Nodes on the panels of the two grids, for results to about so much: half of them cost a quarter. */
const ORDERS = [
  { accuracy: 1e-5, coarse: 6, fine: 8 },
  { accuracy: 1e-6, coarse: 8, fine: 12 },
  { accuracy: 0, coarse: COARSE.order, fine: FINE.order },
] as const;
/** A δ function is one mass, so that more nodes and harmonics cost next to nothing: some 1e-10 apart. */
const SHARP = {
  coarse: { ...FINE, order: 24, harmonics: 8, extent: 1.5 },
  fine: { ...FINE, order: 28, harmonics: 12, extent: 3 },
};
/** For tables two grids can share part of their error: aluminium at its T_c is off by 1.5 differences. */
const SAFETY = 4;
/** Relative error both grids share: the ends of the Matsubara sums, and a power-law tail of A where there is one. */
const COMMON = { bounded: 2e-10, tail: 2e-8 };
/**
 * λ_c of a steady state with electrons at T_e (fixed h = tanh(ω/2T_e)) and any boson distribution, wide band, from the linearised
 * equations on the line Im z = 0.7πT_e (see {@link LineEquations}): the coupling at which the gap map M(s) = (z − sΣ)⁻¹ s N has the
 * largest real eigenvalue 1. Works for every spectrum, the Einstein boson included, because nothing is evaluated on the
 * real axis.
 *
 * The coupling is that of {@link criticalScale}, whose ψ weighs the shares of N: ψN_i f/ψNf. `error` is four times the
 * difference of two grids plus what both share: 2e-10 relative or, for spectra with a power-law tail, 2e-8, and the relative
 * error of λ by the samples of A (rounding where the kinks of a table are known), to which the samples are then scaled. It stays
 * below 1e-6 relative for T_e ≥ Ω/50, for the Einstein boson below 1e-8.
 *
 * Example: A = ½[δ(x−1) − δ(x+1)], T_e = 0.1, T_B = 0.05: value 0.889193993.
 *
 * @throws InputError for T_e ≤ 0 or λ(0) ≤ 0; NotConvergedError if the coupling does not settle.
 */
export function criticalCouplingLine(problem: SteadyStateProblem): CriticalSteadyState {
  const { kernels, shape, electronTemperature, accuracy = 1e-8, onProgress } = problem;
  positiveFinite("electron temperature", electronTemperature);
  onProgress?.(0, "critical coupling in equilibrium");
  const guess = problem.guess ?? criticalCouplingMatsubara(kernels, electronTemperature).scale;
  const unit = kernels.matsubara(0);
  const solveOn = (base: typeof FINE, start: number, before?: SolvedLine): SolvedLine => {
    const measure = lineMeasure(kernels, shape, electronTemperature, base.tail);
    const harmonics = Math.max(base.harmonics, Math.ceil(2 * start * unit));
    const resolution: LineResolution = { ...base, harmonics, sharp: 1 + 2 * start * unit };
    const reach = base.extent * farFrequency(measure, shape, start);
    const equations = lineEquations(measure, shape, electronTemperature, reach, resolution);
    return {
      ...criticalPoint(equations, start, before),
      rate: linewidth(measure, electronTemperature),
      mismatch: measure.mismatch,
    };
  };
  onProgress?.(0.1, "coarse line");
  const grids = gridsFor(shape, accuracy);
  const coarse = solveOn(grids.coarse, guess);
  onProgress?.(0.4, "fine line");
  const fine = solveOn(grids.fine, coarse.scale, coarse);
  const { scale, rate, mismatch, equations, vectors } = fine;
  onProgress?.(1, "done");
  const common = hasTail(kernels, shape) ? COMMON.tail : COMMON.bounded;
  const error = (SAFETY * Math.abs(scale - coarse.scale) + (common + mismatch) * scale) * unit;
  return {
    value: scale * unit,
    error,
    scale,
    linewidth: scale * rate,
    limit: limitOf(
      {
        "what its two grids differ by": SAFETY * Math.abs(1 - coarse.scale / scale),
        [common === COMMON.tail
          ? "the power-law tail of A beyond its samples"
          : "the ends of its Matsubara sums"]: common,
        "what the samples of A miss of λ": mismatch,
      },
      accuracy,
      "the line has no third grid",
    ),
    ...composition(equations, vectors),
  };
}

function gridsFor({ width }: SpectrumShape, accuracy: number): { coarse: typeof FINE; fine: typeof FINE } {
  const rough = ORDERS.find((row) => accuracy >= row.accuracy)!;
  if (width === 0 && rough.accuracy === 0) return SHARP;
  const { coarse, fine } = rough;
  return { coarse: { ...COARSE, order: coarse }, fine: { ...FINE, order: fine } };
}

interface SolvedLine extends LinePoint {
  readonly rate: number;
  readonly mismatch: number;
}

/** Beyond a few times the damping −Im Σ(∞) = π∫_0^∞ A F_B and the harmonics of the spectrum f falls off without structure. */
function farFrequency({ fluctuations }: SpectralMeasure, shape: SpectrumShape, scale: number): number {
  const damping = Math.PI * scale * fluctuations.weights.reduce((sum, weight) => sum + weight, 0);
  return Math.max(12 * shape.top, 6 * damping);
}

/** The critical factor on one grid. */
interface LinePoint extends CriticalScale {
  readonly equations: LineEquations;
}

/** @param before the same on another grid: its vector is close, and so is the guess. */
function criticalPoint(equations: LineEquations, guess: number, before?: LinePoint): LinePoint {
  const { grid, height, selfEnergy, virtual, real } = equations;
  const points = Array.from(grid.nodes, (re) => ({ re, im: height }));
  const start = before && carriedOver(before, grid);
  return {
    equations,
    ...criticalScale({ points, selfEnergy, total: sumOf([virtual, real]) }, guess, start),
  };
}

/** f at the nodes of another grid. */
function carriedOver({ equations: { grid }, vectors: { right } }: LinePoint, to: HalfLineGrid): Float64Array {
  const part = (offset: 0 | 1): Float64Array =>
    interpolatedTo(
      to,
      grid,
      Float64Array.from(grid.nodes, (_, j) => right[2 * j + offset]!),
    );
  const [re, im] = [part(0), part(1)];
  return Float64Array.from({ length: 2 * to.size }, (_, at) => (at % 2 === 0 ? re : im)[at >> 1]!);
}

/** The sum of maps. */
function sumOf(maps: readonly LinearMap[]): LinearMap {
  const accumulate = (images: Float64Array[]): Float64Array =>
    images.reduce((sum, image) => sum.map((value, at) => value + image[at]!));
  return {
    size: maps[0]!.size,
    times: (x) => accumulate(maps.map((map) => map.times(x))),
    transposedTimes: (y) => accumulate(maps.map((map) => map.transposedTimes(y))),
  };
}

/**
 * The parts with F_B and h λ, and the mismatch, are retarded functions by themselves and are weighed as they stand. The detailed-balance
 * part is not: as a contribution to Re f^R on the real axis it counts with its retarded completion.
 */
function composition(
  equations: LineEquations,
  { scale, propagator, right, left, weights }: Eigenvectors,
): Pick<CriticalSteadyState, "shares" | "split"> {
  const [virtual, fluctuations, real, balanced] = [
    equations.virtual.times(right),
    equations.fluctuations.times(right),
    equations.real.times(right),
    equations.balanced().times(right),
  ];
  const thermal = real.map((value, at) => value - fluctuations[at]!);
  const total = dot(weights, virtual) + dot(weights, fluctuations) + dot(weights, thermal);
  const bosonFluctuation = dot(weights, fluctuations) / total;
  const mismatch = (dot(weights, fluctuations) - dot(weights, balanced)) / total;
  const balance = overComplex(
    balanced.map((value, at) => scale * (value + thermal[at]!)),
    propagator,
    false,
  );
  const completed = retardedCompletion(equations.grid, equations.height, balance);
  const detailedBalance = dot(left, completed) / (scale * total);
  return {
    shares: { bosonFluctuation, thermal: 1 - bosonFluctuation, nonThermal: 0 },
    split: { virtual: 1 - detailedBalance - mismatch, detailedBalance, mismatch },
  };
}

/** −Im Σ^R(0) = π∫_0^∞ A(x)[F_B(x) − tanh(x/2T_e)]dx. */
function linewidth({ spectrum, fluctuations }: SpectralMeasure, temperature: number): number {
  const emission = fluctuations.weights.reduce((sum, weight) => sum + weight, 0);
  const absorption = spectrum.weights.reduce(
    (sum, weight, k) => sum + weight * Math.tanh(spectrum.nodes[k]! / (2 * temperature)),
    0,
  );
  return Math.PI * (emission - absorption);
}

import { NotConvergedError } from "../../errors/errors.ts";
import type { BosonKernels, SpectrumShape } from "../boson-kernels.ts";
import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import { interpolatedTo } from "../linear/interpolation.ts";
import { krylovEigenpair } from "../linear/krylov.ts";
import { dot, type LinearMap } from "../linear/matrix.ts";
import { criticalCouplingMatsubara } from "./critical-coupling-matsubara.ts";
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
/** For tables two grids can share part of their error: aluminium at its T_c is off by 1.5 differences. */
const SAFETY = 4;
/** Relative error both grids share: the ends of the Matsubara sums, and a power-law tail of A where there is one. */
const COMMON = { bounded: 2e-10, tail: 2e-8 };
const ROUNDS = 12;
/** The quotient is good to the square of the step before it. */
const SETTLED = 1e-8;
/** So close to the coupling its vectors are sought to the last digit. */
const NEAR = 0.01;
/** The quotient squares the error of the vectors; while the coupling still moves rough ones do. */
const KRYLOV = { dimension: 6, first: 1e-3, last: 1e-9 };

/**
 * λ_c of a steady state with electrons at T_e (fixed h = tanh(ω/2T_e)) and any boson distribution, wide band, from the linearised
 * equations on the line Im z = 0.7πT_e (see {@link LineEquations}): the coupling at which the gap map M(s) = (z − sΣ)⁻¹ s N has the
 * largest real eigenvalue 1. Works for every spectrum, the Einstein boson included, because nothing is evaluated on the
 * real axis.
 *
 * z f = s(Σ + N)f is linear in 1/s, so the coupling follows from right and left eigenvectors f, χ of M at the previous coupling
 * by the two-sided quotient 1/s = ψ(Σ + N)f/ψzf, ψ = χ(z − sΣ)⁻¹; the shares of N are ψN_i f/ψNf. `error` is four times the
 * difference of two grids plus what both share: 2e-10 relative or, for spectra with a power-law tail, 2e-8, and the relative
 * error of λ by the samples of A (rounding where the kinks of a table are known), to which the samples are then scaled. It stays
 * below 1e-6 relative for T_e ≥ Ω/50.
 *
 * Example: A = ½[δ(x−1) − δ(x+1)], T_e = 0.1, T_B = 0.05: value 0.8891940.
 *
 * @throws InputError for T_e ≤ 0 or λ(0) ≤ 0; NotConvergedError if the coupling does not settle.
 */
export function criticalCouplingLine(problem: SteadyStateProblem): CriticalSteadyState {
  const { kernels, shape, electronTemperature, accuracy = 1e-8, onProgress } = problem;
  positiveFinite("electron temperature", electronTemperature);
  onProgress?.(0, "critical coupling in equilibrium");
  const guess = criticalCouplingMatsubara(kernels, electronTemperature).scale;
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
  const orders = ORDERS.find((row) => accuracy >= row.accuracy)!;
  const coarse = solveOn({ ...COARSE, order: orders.coarse }, guess);
  onProgress?.(0.4, "fine line");
  const fine = solveOn({ ...FINE, order: orders.fine }, coarse.scale, coarse);
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

interface SolvedLine extends CriticalPoint {
  readonly rate: number;
  readonly mismatch: number;
}

/** Beyond a few times the damping −Im Σ(∞) = π∫_0^∞ A F_B and the harmonics of the spectrum f falls off without structure. */
function farFrequency({ fluctuations }: SpectralMeasure, shape: SpectrumShape, scale: number): number {
  const damping = Math.PI * scale * fluctuations.weights.reduce((sum, weight) => sum + weight, 0);
  return Math.max(12 * shape.top, 6 * damping);
}

/** The critical factor on one grid. */
interface CriticalPoint {
  readonly scale: number;
  readonly equations: LineEquations;
  readonly vectors: Eigenvectors;
}

/** @param before the same on another grid: its vector is close, and so is the guess. */
function criticalPoint(equations: LineEquations, guess: number, before?: CriticalPoint): CriticalPoint {
  const total = sumOf([equations.virtual, equations.real]);
  let scale = guess;
  let right = before && carriedOver(before, equations.grid);
  let tolerance = before ? KRYLOV.last : KRYLOV.first;
  for (let round = 0; round < ROUNDS; round++) {
    const propagator = inversePropagator(equations, scale);
    const pair = krylovEigenpair(gapMap(total, propagator, scale), {
      dimension: KRYLOV.dimension,
      tolerance,
      ...(right ? { start: right } : {}),
    });
    right = pair.right;
    const weights = overComplex(pair.left, propagator, true);
    const next = scaleFrom(equations, total, weights, right);
    if (!(next > 0)) break;
    const change = Math.abs(next - scale);
    const settled = change <= SETTLED * scale && tolerance === KRYLOV.last;
    if (change <= NEAR * scale) tolerance = KRYLOV.last;
    scale = next;
    if (settled) return { scale, equations, vectors: { scale, propagator, right, left: pair.left, weights } };
  }
  throw new NotConvergedError(
    `critical coupling on the line Im z = ${equations.height}: last scale ${scale}`,
  );
}

/** f at the nodes of another grid. */
function carriedOver(
  { equations: { grid }, vectors: { right } }: CriticalPoint,
  to: HalfLineGrid,
): Float64Array {
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

/** z − sΣ at the nodes, as (re, im, re, im, …); its imaginary part is at least c. */
function inversePropagator({ grid, height, selfEnergy }: LineEquations, scale: number): Float64Array {
  const values = new Float64Array(2 * grid.size);
  selfEnergy.forEach(({ re, im }, j) => {
    values[2 * j] = grid.nodes[j]! - scale * re;
    values[2 * j + 1] = height - scale * im;
  });
  return values;
}

/** Vector entries over complex numbers, from the right side, or from the left (a transposed real form) if `adjoint`. */
function overComplex(vector: Float64Array, divisor: Float64Array, adjoint: boolean): Float64Array {
  const out = new Float64Array(vector.length);
  for (let j = 0; j < vector.length; j += 2) {
    const [a, b] = [divisor[j]!, adjoint ? -divisor[j + 1]! : divisor[j + 1]!];
    const size = a * a + b * b;
    out[j] = (vector[j]! * a + vector[j + 1]! * b) / size;
    out[j + 1] = (vector[j + 1]! * a - vector[j]! * b) / size;
  }
  return out;
}

/** s (z − sΣ)⁻¹N in real form. */
function gapMap(total: LinearMap, propagator: Float64Array, scale: number): LinearMap {
  const scaled = (vector: Float64Array): Float64Array => vector.map((value) => scale * value);
  return {
    size: total.size,
    times: (x) => scaled(overComplex(total.times(x), propagator, false)),
    transposedTimes: (y) => scaled(total.transposedTimes(overComplex(y, propagator, true))),
  };
}

/** s from ψzf = sψ(Σ + N)f. */
function scaleFrom(
  { grid, height, selfEnergy }: LineEquations,
  total: LinearMap,
  weights: Float64Array,
  right: Float64Array,
): number {
  let [frequency, interaction] = [0, dot(weights, total.times(right))];
  selfEnergy.forEach(({ re, im }, j) => {
    const [fRe, fIm] = [right[2 * j]!, right[2 * j + 1]!];
    const [wRe, wIm] = [weights[2 * j]!, weights[2 * j + 1]!];
    const t = grid.nodes[j]!;
    frequency += wRe * (t * fRe - height * fIm) + wIm * (t * fIm + height * fRe);
    interaction += wRe * (re * fRe - im * fIm) + wIm * (re * fIm + im * fRe);
  });
  return frequency / interaction;
}

interface Eigenvectors {
  readonly scale: number;
  readonly propagator: Float64Array;
  readonly right: Float64Array;
  readonly left: Float64Array;
  /** χ(z − sΣ)⁻¹. */
  readonly weights: Float64Array;
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

import { NotConvergedError } from "../../errors/errors.ts";
import type { GreenFunctions } from "../../kernels/closure-functions.ts";
import type { BosonKernels } from "../boson-kernels.ts";
import { fixedPoint } from "../linear/fixed-point.ts";
import { type DenseMatrix, denseMatrix, maximumNorm, times } from "../linear/matrix.ts";
import type { Progress } from "../wide/estimate.ts";
import { COARSE, FINE, type MatsubaraResolution } from "../wide/matsubara-grid.ts";
import { MatsubaraInteraction } from "../wide/matsubara-interaction.ts";
import type { CoulombRepulsion } from "../wide/pairing-matrix.ts";
import { type FrequencyAxis, frequencyAxis } from "./frequency-axis.ts";

/** A superconductor in equilibrium, wide band. */
export interface GapProblem {
  readonly kernels: Pick<BosonKernels, "matsubara">;
  /** g = ω̃/s and f = φ/s. */
  readonly green: GreenFunctions;
  /** T ≥ 0 in the unit of the spectrum's frequencies. */
  readonly temperature: number;
  readonly coulomb?: CoulombRepulsion;
  /** −Im Σ_b^R of a lead, a constant: it turns ω_n > 0 into ω_n + halfWidth in ω̃ (default 0, no lead). */
  readonly halfWidth?: number;
  readonly onProgress?: Progress;
}

/** The gap on the Matsubara axis; all functions at the first frequencies of the axis, up to where the gap is solved for. */
export interface MatsubaraSolution {
  readonly axis: FrequencyAxis;
  readonly gap: Float64Array;
  readonly renormalisation: Float64Array;
  /** g and f = Δ_n/√(ω_n² + Δ_n²); beyond `axis.solved` g = 1 and f = 0. */
  readonly normal: Float64Array;
  readonly anomalous: Float64Array;
}

/** The same with an estimate of its error. */
export interface MatsubaraGap extends MatsubaraSolution {
  /** Largest change of Δ_n between two resolutions of the axis, compared at the lower frequencies, and rounding. */
  readonly error: number;
}

const SAFETY = 4;
const COMPARED = 12;
const COMPARED_TO = 4;
/** No gap below this fraction of the scale is looked for at T = 0. */
const LOWEST = 1e-8;
/** Plain steps before acceleration. */
const FALL = 40;
/** An infinitesimal gap: its square is below rounding errors beside the square of any frequency that matters. */
const SMALL = 1e-30;
const POWERS = 300;

/**
 * Δ_n and Z_n of
 *   ω_nZ_n = ω_n + πTΣ_m λ(iω_n−iω_m) g_m,   Z_nΔ_n = πTΣ_m [λ(iω_n−iω_m) − μ*θ(ω_c−|ω_m|)] f_m
 * with g_m, f_m the derived functions at ω̃ = iω_mZ_m, φ = Z_mΔ_m (f without its factor −i), at any T ≥ 0. The static part
 * m = n drops out of the equation for Δ_n = φ_n/Z_n, which is what is iterated:
 *   ω_nΔ_n = πTΣ_m λ(iω_n−iω_m)[ω_nf_m − Δ_ng_m] − μ*ω_nπTΣ_m θ f_m − (Γ_b/2)Δ_n.
 * A lead (Σ_b^R = −iΓ_b/2 without anomalous part) breaks pairs: its share of Z has no counterpart in φ.
 * Above T_c the gap is zero.
 *
 * @throws NotConvergedError if the iteration does not settle.
 */
export function matsubaraGap(problem: GapProblem): MatsubaraGap {
  const interaction = new MatsubaraInteraction((nu) => problem.kernels.matsubara(nu));
  const scale = interaction.halfWidth();
  problem.onProgress?.(0.1, "Matsubara axis");
  const rough = problem.temperature > 0 ? scale : groundGap(problem, interaction, scale);
  const coarse = onAxis(problem, interaction, scale, COARSE, rough);
  problem.onProgress?.(0.5, "Matsubara axis, finer");
  const fine = onAxis(problem, interaction, scale, FINE, coarse.gap[0]! || rough);
  const rounding = 1e-13 * Math.abs(fine.gap[0]!);
  return { ...fine, error: SAFETY * difference(coarse, fine, problem, scale) + rounding };
}

/** Δ(iω) at any ω > 0 from the solved sum: one more application of the equation. */
export function gapAt(solution: MatsubaraSolution, problem: GapProblem, frequency: number): number {
  const { axis, normal, anomalous } = solution;
  const { matsubara } = problem.kernels;
  let [order, dressing] = [0, 0];
  axis.frequencies.forEach((other, j) => {
    const [difference, sum] = [matsubara(frequency - other), matsubara(frequency + other)];
    order += axis.weights[j]! * (difference + sum) * (anomalous[j] ?? 0);
    dressing += axis.weights[j]! * (difference - sum) * (normal[j] ?? 1);
  });
  const { coulomb, halfWidth = 0 } = problem;
  return (order - belowCutoff(axis, anomalous, coulomb)) / (1 + (dressing + halfWidth) / frequency);
}

/** A first value of the gap at T = 0, which decides how finely the axis is covered near ω = 0. */
function groundGap(problem: GapProblem, interaction: MatsubaraInteraction, scale: number): number {
  const found = onAxis(problem, interaction, scale, COARSE, LOWEST * scale);
  return found.gap[0]! || LOWEST * scale;
}

function onAxis(
  problem: GapProblem,
  interaction: MatsubaraInteraction,
  scale: number,
  resolution: MatsubaraResolution,
  amplitude: number,
): MatsubaraSolution {
  const { coulomb, halfWidth = 0 } = problem;
  const lowest = amplitude / 2;
  const demands = coulomb?.muStar
    ? { scale, lowest, resolution, cutoff: coulomb.cutoff }
    : { scale, lowest, resolution };
  const axis = frequencyAxis(problem.temperature, demands);
  const sums = gapSums(interaction, axis);
  const { green } = problem;
  const start = Float64Array.from({ length: axis.solved }, (_, i) => {
    return (amplitude * interaction.at(axis.frequencies[i]!)) / interaction.atZero;
  });
  const state = { normal: new Float64Array(axis.solved), anomalous: new Float64Array(axis.solved) };
  const map = (gap: Float64Array): Float64Array => {
    greenOnAxis(green, axis, gap, state);
    const order = times(sums.even, state.anomalous);
    const dressing = times(sums.odd, state.normal);
    const lowered = belowCutoff(axis, state.anomalous, coulomb);
    return gap.map((_, i) => {
      const frequency = axis.frequencies[i]!;
      return (frequency * (order[i]! - lowered)) / (frequency + halfWidth + dressing[i]! + sums.rest[i]!);
    });
  };
  const gap = settled(map, start);
  greenOnAxis(green, axis, gap, state);
  return {
    axis,
    gap,
    renormalisation: renormalisations(sums, axis, state.normal, interaction.atZero, halfWidth),
    ...state,
  };
}

/** From above plain iteration falls onto the largest solution; acceleration then cannot miss it for the zero. */
function settled(map: (x: Float64Array) => Float64Array, start: Float64Array): Float64Array {
  if (growth(map, start) <= 1) return new Float64Array(start.length);
  let gap = start;
  for (let step = 0; step < FALL; step++) gap = map(gap);
  const found = fixedPoint(map, gap).value;
  if (!(found[0]! > 0)) throw new NotConvergedError("the gap changed its sign in the iteration");
  return found;
}

/** The factor by which the map enlarges an infinitesimal gap: above one there is a gap. */
function growth(map: (x: Float64Array) => Float64Array, start: Float64Array): number {
  const small = SMALL * maximumNorm(start);
  let [vector, factor] = [start, Number.POSITIVE_INFINITY];
  for (let step = 0; step < POWERS; step++) {
    const image = map(vector.map((value) => (value * small) / maximumNorm(vector)));
    const next = maximumNorm(image) / small;
    if (Math.abs(next - factor) < 1e-12 * next) return next;
    [vector, factor] = [image, next];
  }
  return factor;
}

function greenOnAxis(
  green: GreenFunctions,
  axis: FrequencyAxis,
  gap: Float64Array,
  into: { readonly normal: Float64Array; readonly anomalous: Float64Array },
): void {
  const values = new Float64Array(4);
  for (let i = 0; i < gap.length; i++) {
    // g and f depend on φ/ω̃ = Δ/ω alone; at iω_n g is real and f imaginary.
    green(0, axis.frequencies[i]!, gap[i]!, 0, values);
    into.normal[i] = values[0]!;
    into.anomalous[i] = -values[3]!;
  }
}

/** Weighted λ(iω−iω') ± λ(iω+iω') without the static term of ω = ω', and what the unsolved frequencies add to ωZ. */
interface GapSums {
  readonly even: DenseMatrix;
  readonly odd: DenseMatrix;
  readonly rest: Float64Array;
}

function gapSums(interaction: MatsubaraInteraction, axis: FrequencyAxis): GapSums {
  const { frequencies, weights, solved: n } = axis;
  const [even, odd] = [denseMatrix(n, n), denseMatrix(n, n)];
  const rest = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < frequencies.length; j++) {
      const difference = j === i ? 0 : interaction.at(frequencies[i]! - frequencies[j]!);
      const sum = interaction.at(frequencies[i]! + frequencies[j]!);
      if (j >= n) rest[i]! += weights[j]! * (difference - sum);
      else {
        even.data[i * n + j] = weights[j]! * (difference + sum);
        odd.data[i * n + j] = weights[j]! * (difference - sum);
      }
    }
  }
  return { even, odd, rest };
}

/** 2μ*πTΣ_m θ(ω_c − ω_m) f_m over m ≥ 0. */
export function belowCutoff(
  axis: FrequencyAxis,
  anomalous: Float64Array,
  coulomb: CoulombRepulsion | undefined,
): number {
  if (!coulomb?.muStar) return 0;
  let sum = 0;
  for (let j = 0; j < axis.below; j++) sum += axis.weights[j]! * anomalous[j]!;
  return 2 * coulomb.muStar * sum;
}

function renormalisations(
  sums: GapSums,
  axis: FrequencyAxis,
  normal: Float64Array,
  atZero: number,
  halfWidth: number,
): Float64Array {
  return times(sums.odd, normal).map((dressing, i) => {
    const own = axis.weights[i]! * atZero * normal[i]!;
    return 1 + (halfWidth + dressing + sums.rest[i]! + own) / axis.frequencies[i]!;
  });
}

/**
 * Largest difference of Δ at frequencies up to a few scales of the spectrum, which the sums weigh most; at T = 0 the coarser axis
 * has other nodes and is asked anew.
 */
function difference(
  coarse: MatsubaraSolution,
  fine: MatsubaraSolution,
  problem: GapProblem,
  scale: number,
): number {
  const { frequencies } = fine.axis;
  const count = frequencies.filter((w) => w < COMPARED_TO * scale).length;
  let size = 0;
  for (let k = 0; k < COMPARED; k++) {
    const at = problem.temperature > 0 ? k : Math.floor((k * count) / COMPARED);
    const same = problem.temperature > 0 ? coarse.gap[at]! : gapAt(coarse, problem, frequencies[at]!);
    size = Math.max(size, Math.abs(fine.gap[at]! - same));
  }
  return size;
}

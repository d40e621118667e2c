import { NotConvergedError, UnsupportedError } from "../../../errors/errors.ts";
import { Rational } from "../../../exact/rational.ts";
import { compileKernels } from "../../../kernels/compile.ts";
import { matsubaraSequence } from "../../../kernels/matsubara-sequence.ts";
import { RealBall } from "../../../precision/index.ts";
import { lowestFrequency, type Spectrum } from "../../../spectra/spectrum.ts";
import { criticalTemperature } from "../../wide/critical-temperature.ts";
import type { Progress } from "../../wide/estimate.ts";
import type { Enclosure } from "../critical-coupling.ts";
import { criticalTemperatureEnclosure } from "../critical-temperature.ts";
import { largestEigenvalue } from "../largest-eigenvalue.ts";
import { atTemperature, type ProofStep, proofSteps } from "../proof-steps.ts";
import { proveStableAbove, type SequenceOf } from "../stable-above.ts";
import {
  MOST_COMPRESSED_REPULSIVE_DIGITS,
  type RepulsiveCrossingOptions,
  repulsiveCrossing,
} from "./compressed/critical-temperature.ts";
import { endDistances } from "./end-distances.ts";
import { countRange, countsOver, frequencyCount } from "./frequency-count.ts";
import { type ExactModel, RepulsionProblem } from "./repulsion-problem.ts";
import { coverStable } from "./stable-cover.ts";
import { isProvedStable } from "./stable-range.ts";
import { isProvedUnstable } from "./unstable-point.ts";

/** An interval that contains T_c with repulsion; the ranges that exclude any transition above it. */
export interface RepulsiveEnclosure extends Enclosure {
  readonly rangesAbove: number;
}

/** Definiteness is decided in doubles, whose rounding over some hundred rows is about 1e-11. */
export const MOST_REPULSIVE_DIGITS = 9;
/** Rows are doubles in dense matrices. */
const MOST_ROWS = 1000;
/** Just above T_c without μ*, where stability is proved without μ*. */
const ABOVE = 1.02;

/**
 * The highest T_c of a given spectrum with μ* and a sharp cutoff, wide band,
 *   ω_nZ_n = ω_n + πTΣ_m λ(iω_n−iω_m) sgn ω_m,   Z_nΔ_n = πTΣ_m [λ(iω_n−iω_m) − μ*θ(ω_c−|ω_m|)]Δ_m/|ω_m|,
 * as an interval [T₋, T₊] with proved ends: at T₋ the gap map has a real eigenvalue κ > 1, and for no T ≥ T₊ has it one ≥ 1. The map is not
 * self-adjoint (μ* acts on every row, but only on columns below the cutoff); the proofs rest on forms that are
 * ({@link isProvedUnstable}, {@link coverStable}) up to just above T_c without μ*. There D − B is positive with a non-negative
 * inverse, so that 1 + 2μ*θ·(κD−B)⁻¹1 ≥ 1 for every κ ≥ 1: repulsion cannot make unstable what is stable without it.
 *
 * The number M of frequencies below the cutoff is exact for each temperature. μ* and ω_c are exact, ω_c in the unit of the
 * spectrum, whose numbers are taken as the decimals that they print as. Nothing is claimed of temperatures below T₋.
 *
 * Example: Einstein, λ = Ω = 1, μ* = 0.1 up to 5, 8 digits: T_c = 0.078266276797 inside.
 *
 * Where T_c without μ* lies above ω_c/π, no frequency is repelled there and T_c is that without μ*.
 *
 * With more than some 490 frequencies below the cutoff, and where rows one by one prove nothing, rows are compressed ({@link repulsiveCrossing}), up to 8 digits; there
 * the claim for T ≥ T₊ is that the equations have no solution.
 *
 * @throws UnsupportedError beyond 9 digits, or 8 where rows are compressed; NotConvergedError where no transition
 * is found or the proof does not close.
 */
export function repulsiveTemperatureEnclosure(
  spectrum: Spectrum,
  digits: number,
  repulsion: { readonly muStar: Rational; readonly cutoff: Rational },
  onProgress?: Progress,
): RepulsiveEnclosure {
  const step = proofSteps(onProgress);
  if (digits > MOST_REPULSIVE_DIGITS)
    throw new UnsupportedError(
      `proved bounds with μ* beyond ${MOST_REPULSIVE_DIGITS} digits: definiteness is decided in double precision`,
    );
  const problem = new RepulsionProblem({ spectrum, ...repulsion });
  const plain = plainInDoubles(spectrum);
  const unrepelled = withoutRepulsion(spectrum, digits, { cutoff: repulsion.cutoff, plain, onProgress });
  if (unrepelled) return unrepelled;
  const transition = inDoubles(problem);
  const options = { digits, transition, plain, step };
  const { strength } = matsubaraSequence(spectrum, Rational.fromDouble(transition), 64);
  const at = Rational.fromDouble(transition);
  const [, most] = countsOver(repulsion.cutoff, at, at);
  if (rowsFor(strength.toNumber(), 10 ** -digits, most) > MOST_ROWS)
    return compressedEnclosure(problem.model, options);
  try {
    return enclosureByRows(problem, options, strength.toNumber());
  } catch (error) {
    if (!(error instanceof NotConvergedError) || digits > MOST_COMPRESSED_REPULSIVE_DIGITS) throw error;
    return compressedEnclosure(problem.model, options);
  }
}

/** By rows one by one. */
function enclosureByRows(
  problem: RepulsionProblem,
  { digits, transition, plain, step }: RepulsiveCrossingOptions,
  strength: number,
): RepulsiveEnclosure {
  const rows = rowsAt(strength);
  const ends = new EndSearch(problem, { transition, digits, strength, step });
  const [low, high] = [ends.lower(), ends.upper()];
  const start = { from: high.at, count: high.count, transition, rows };
  const rangesAbove = coverStable(problem, start, provedTop(problem.model, plain, step), step);
  return { lower: exactBall(low.at), upper: exactBall(high.at), rows: high.size, rangesAbove };
}

/** A temperature with its number of frequencies below the cutoff, and the rows that prove it. */
interface End {
  readonly at: Rational;
  readonly count: number;
  readonly size: number;
}

interface EndSearchOptions {
  readonly transition: number;
  readonly digits: number;
  readonly strength: number;
  readonly step: ProofStep;
}

/** Looks for ends as near to the transition in doubles as the proofs reach. */
class EndSearch {
  private readonly problem: RepulsionProblem;
  private readonly options: EndSearchOptions;

  constructor(problem: RepulsionProblem, options: EndSearchOptions) {
    this.problem = problem;
    this.options = options;
  }

  lower(): End {
    return this.first(-1, ({ at, count, size }) =>
      isProvedUnstable(this.problem.at(this.problem.temperature(at), count, size)),
    );
  }

  upper(): End {
    return this.first(1, ({ at, count, size }, distance) => {
      const to = Rational.fromDouble(at.toNumber() * (1 + distance / 4));
      return isProvedStable(this.problem, { from: at, to, count, size });
    });
  }

  private first(side: 1 | -1, isProved: (end: End, distance: number) => boolean): End {
    const { transition, digits, strength, step } = this.options;
    for (const { distance, unit } of endDistances(digits, MOST_REPULSIVE_DIGITS)) {
      const at = Rational.fromDouble(transition * (1 + side * distance));
      const count = frequencyCount(this.problem.model.cutoff, at);
      const size = rowsFor(strength, unit, count ?? 0);
      if (!count || size > MOST_ROWS) continue;
      step(`${side < 0 ? "unstable" : "stable"} at ${atTemperature(at)}`);
      if (isProved({ at, count, size }, distance)) return { at, count, size };
    }
    const end = side < 0 ? "lower" : "upper";
    throw new NotConvergedError(`the ${end} end of T_c could not be proved next to ${transition}`);
  }
}

function inDoubles({ model: { spectrum, muStar, cutoff } }: RepulsionProblem): number {
  const found = criticalTemperature(compileKernels(spectrum, 1, 1), {
    coulomb: { muStar: muStar.toNumber(), cutoff: cutoff.toNumber() },
    gap: lowestFrequency(spectrum),
  });
  if (found.kind === "none") throw new NotConvergedError(`${found.reason}; nothing is proved`);
  return found.value;
}

interface Unrepelled {
  readonly cutoff: Rational;
  /** T_c without μ* in doubles. */
  readonly plain: number;
  readonly onProgress: Progress | undefined;
}

/** Above ω_c/π no frequency is repelled: a T_c without μ* that lies there is the highest with μ* too. */
function withoutRepulsion(
  spectrum: Spectrum,
  digits: number,
  { cutoff, plain, onProgress }: Unrepelled,
): RepulsiveEnclosure | undefined {
  if (frequencyCount(cutoff, Rational.fromDouble(plain)) !== 0) return undefined;
  const { lower, upper, rows, stepsAbove } = criticalTemperatureEnclosure(spectrum, digits, onProgress);
  const lowest = Rational.fromDouble(lower.toNumber() * (1 - 2 ** -50));
  if (frequencyCount(cutoff, lowest) !== 0)
    throw new NotConvergedError(
      "T_c cannot be told from the temperature above which no frequency is repelled",
    );
  return { lower, upper, rows, rangesAbove: stepsAbove };
}

/** Where rows one by one are too many. */
function compressedEnclosure(model: ExactModel, options: RepulsiveCrossingOptions): RepulsiveEnclosure {
  if (options.digits > MOST_COMPRESSED_REPULSIVE_DIGITS)
    throw new UnsupportedError(
      `proved bounds with μ* and so many frequencies below the cutoff beyond ${MOST_COMPRESSED_REPULSIVE_DIGITS} digits: rows are compressed in double precision`,
    );
  const { low, high, functions, ranges } = repulsiveCrossing(model, options);
  return { lower: exactBall(low), upper: exactBall(high), rows: functions, rangesAbove: ranges };
}

/** N for a strength m: the cut costs a relative (m/N²)², and the jump at M needs rows beyond it. */
function rowsFor(strength: number, distance: number, count: number): number {
  return Math.ceil(2 * count + 16 + 1.3 * Math.sqrt(strength) * distance ** -0.25);
}

function rowsAt(strength: number): (distance: number, count: number) => number {
  return (distance, count) => {
    const size = rowsFor(strength, distance, count);
    if (size <= MOST_ROWS) return size;
    throw new NotConvergedError(
      `proved bounds with μ* need ${size} rows here, ${count} frequencies lie below the cutoff; at most ${MOST_ROWS} are used`,
    );
  };
}

/** T_c without μ* in doubles. */
function plainInDoubles(spectrum: Spectrum): number {
  const found = criticalTemperature(compileKernels(spectrum, 1, 1), { gap: lowestFrequency(spectrum) });
  if (found.kind === "none") throw new NotConvergedError(`${found.reason}; nothing is proved`);
  return found.value;
}

/** A temperature above which the normal state is proved stable without μ*; `plain` is T_c without μ* in doubles. */
export function provedTop({ spectrum, cutoff }: ExactModel, plain: number, step: ProofStep): Rational {
  const at: SequenceOf = (t) => (bits) => matsubaraSequence(spectrum, t, bits);
  // Where no frequency is repelled from below that on, the proof without μ* has to begin there.
  const [usual, last] = [Rational.fromDouble(plain * ABOVE), countRange(cutoff, 1).high];
  const top = last.compare(usual) < 0 ? last : usual;
  if (!largestEigenvalue(at(top), 8).upper.isBelow(RealBall.ONE))
    throw new NotConvergedError(`stability without μ* at T = ${top.toNumber()} could not be proved`);
  proveStableAbove(at, top, step);
  return top;
}

/** The binary number that an end is, as a ball. */
function exactBall(q: Rational): RealBall {
  return RealBall.fromDouble(q.toNumber());
}

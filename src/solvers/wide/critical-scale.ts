import { NotConvergedError } from "../../errors/errors.ts";
import type { Complex } from "../boson-kernels.ts";
import { krylovEigenpair } from "../linear/krylov.ts";
import { dot, type LinearMap } from "../linear/matrix.ts";

/**
 * The linearised wide-band equations [z − sΣ(z)]f(z) = s(Nf)(z) at points of the upper half plane that close them, at unit coupling; maps act on
 * (Re f_1, Im f_1, Re f_2, …).
 */
export interface PointEquations {
  readonly points: readonly Complex[];
  /** Σ at the points. */
  readonly selfEnergy: readonly Complex[];
  /** N. */
  readonly total: LinearMap;
}

/** The factor s on the coupling at which the equations have a solution. */
export interface CriticalScale {
  readonly scale: number;
  readonly vectors: Eigenvectors;
}

/** Vectors of the gap map M(s) = s(z − sΣ)⁻¹N. */
export interface Eigenvectors {
  readonly scale: number;
  /** z − sΣ. */
  readonly propagator: Float64Array;
  readonly right: Float64Array;
  readonly left: Float64Array;
  /** χ(z − sΣ)⁻¹. */
  readonly weights: Float64Array;
}

/** Near a maximum of the eigenvalue over the coupling the quotient converges linearly, by a third or so a round. */
const ROUNDS = 24;
/** The quotient is good to the square of the step before it. */
const SETTLED = 1e-8;
/** So close to the coupling its vectors are sought to the last digit. */
const NEAR = 0.01;
/** The quotient squares the error of the vectors; while the coupling still moves rough ones do. */
const KRYLOV = { dimension: 6, first: 1e-3, last: 1e-9 };

/**
 * The coupling at which the gap map has the largest real eigenvalue 1. z f = s(Σ + N)f is linear in 1/s, so it follows from right and left
 * eigenvectors f, χ of M at the previous coupling by the two-sided quotient 1/s = ψ(Σ + N)f/ψzf, ψ = χ(z − sΣ)⁻¹.
 *
 * @param start f of the same problem on other points, carried over to these, if there is one.
 * @throws NotConvergedError if the coupling does not settle.
 */
export function criticalScale(equations: PointEquations, guess: number, start?: Float64Array): CriticalScale {
  const { total } = equations;
  let scale = guess;
  let right = start;
  let tolerance = start ? KRYLOV.last : KRYLOV.first;
  let moved = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const propagator = inversePropagator(equations, scale);
    const pair = krylovEigenpair(gapMap(total, propagator, scale), {
      dimension: KRYLOV.dimension,
      tolerance,
      ...(right ? { start: right } : {}),
    });
    right = pair.right;
    const weights = overComplex(pair.left, propagator, true);
    const next = scaleFrom(equations, weights, right);
    if (!(next > 0)) break;
    const change = Math.abs(next - scale);
    moved = change / scale;
    const settled = change <= SETTLED * scale && tolerance === KRYLOV.last;
    if (change <= NEAR * scale) tolerance = KRYLOV.last;
    scale = next;
    if (settled) return { scale, vectors: { scale, propagator, right, left: pair.left, weights } };
  }
  throw new NotConvergedError(
    `the critical coupling off the real axis did not settle in ${ROUNDS} steps: last factor ${scale}, changed by ${moved.toExponential(1)} (relative), up to ${SETTLED} is accepted`,
  );
}

/** z − sΣ at the points, as (re, im, re, im, …); its imaginary part is at least Im z. */
function inversePropagator({ points, selfEnergy }: PointEquations, scale: number): Float64Array {
  const values = new Float64Array(2 * points.length);
  selfEnergy.forEach(({ re, im }, j) => {
    values[2 * j] = points[j]!.re - scale * re;
    values[2 * j + 1] = points[j]!.im - scale * im;
  });
  return values;
}

/** Vector entries over complex numbers, from the right side, or from the left (a transposed real form) if `adjoint`. */
export function overComplex(vector: Float64Array, divisor: Float64Array, adjoint: boolean): Float64Array {
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
  { points, selfEnergy, total }: PointEquations,
  weights: Float64Array,
  right: Float64Array,
): number {
  let [frequency, interaction] = [0, dot(weights, total.times(right))];
  selfEnergy.forEach(({ re, im }, j) => {
    const [fRe, fIm] = [right[2 * j]!, right[2 * j + 1]!];
    const [wRe, wIm] = [weights[2 * j]!, weights[2 * j + 1]!];
    const z = points[j]!;
    frequency += wRe * (z.re * fRe - z.im * fIm) + wIm * (z.re * fIm + z.im * fRe);
    interaction += wRe * (re * fRe - im * fIm) + wIm * (re * fIm + im * fRe);
  });
  return frequency / interaction;
}

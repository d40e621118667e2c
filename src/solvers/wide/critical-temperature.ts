import { InputError, NotConvergedError } from "../../errors/errors.ts";
import type { BosonKernels } from "../boson-kernels.ts";
import { largestRealEigenvalue } from "../linear/krylov.ts";
import { denseMap } from "../linear/matrix.ts";
import { bracketedRoot } from "../linear/root.ts";
import { largestSymmetricEigenpair } from "../linear/symmetric.ts";
import type { Estimate, Progress } from "./estimate.ts";
import { firstCount } from "./first-count.ts";
import {
  COARSE,
  countBelow,
  FINE,
  type MatsubaraGrid,
  type MatsubaraResolution,
  matsubaraGrid,
  QUICK_COARSE,
  QUICK_FINE,
  ROUGH,
} from "./matsubara-grid.ts";
import { MatsubaraInteraction } from "./matsubara-interaction.ts";
import { type CoulombRepulsion, pairingMatrix } from "./pairing-matrix.ts";
import { positiveFinite } from "./positive.ts";

export interface CriticalTemperatureOptions {
  /** μ* with its sharp cutoff on |ω_m|, in the unit of the spectrum; default no repulsion. */
  readonly coulomb?: CoulombRepulsion;
  readonly onProgress?: Progress;
  /** A(x) = 0 for |x| < gap (default 0): makes the Matsubara axis shorter at low T. */
  readonly gap?: number;
  /** Relative accuracy aimed at, default 1e-13; from 1e-10 on a shorter axis is used. The stated error decides. */
  readonly accuracy?: number;
  /** T_c below this fraction of the scale of the spectrum is not searched for; default {@link TEMPERATURE_FLOOR}. */
  readonly floor?: number;
}

/** T_c, or the reason why there is none. */
export type CriticalTemperature =
  | ({ readonly kind: "transition" } & Estimate)
  | { readonly kind: "none"; readonly value: null; readonly error: null; readonly reason: string };

/** By default T_c below this fraction of the frequency at which λ(iν) halves is not searched for. */
export const TEMPERATURE_FLOOR = 1e-6;

const SAFETY = 4;
const ROUNDING = 1e-14;
/** Of eigenvalues, relatively. */
const EIGENVALUE_TOLERANCE = 64 * Number.EPSILON;
/** The accuracy of a first search. */
const ROUGH_TOLERANCE = 1e-4;
/** An eigenvalue of the rough resolution so far from one is on the right side of it: ten spectra were off by 2e-5 at most. */
const DECIDED = 1e-3;
/** Relative width to which T_c with μ* is enclosed. */
const RANGE_TOLERANCE = 1e-10;

/**
 * T_c of a given spectrum in thermal equilibrium, wide band: the temperature, in the unit of the spectrum's
 * frequencies, at which
 *   ω_nZ_n = ω_n + πTΣ_m λ(iω_n−iω_m) sgn ω_m,   Z_nΔ_n = πTΣ_m [λ(iω_n−iω_m) − μ*θ(ω_c−|ω_m|)]Δ_m/|ω_m|
 * have a solution (largest eigenvalue of the map 1). With μ* the number of terms below the cutoff jumps with T, and
 * T_c is the highest temperature at which the eigenvalue reaches one, if need be by such a jump.
 *
 * `error` is four times the difference of two resolutions plus rounding. Without μ* every attractive spectrum has
 * a transition, but where T_c lies below {@link TEMPERATURE_FLOOR} of the scale of the spectrum the result is `none`, as it
 * is where the repulsion wins.
 *
 * Example: A = ½[δ(x−1) − δ(x+1)]: 0.1146195120903.
 *
 * @throws InputError for λ(0) ≤ 0, μ* < 0 or a cutoff that is not positive.
 */
export function criticalTemperature(
  kernels: Pick<BosonKernels, "matsubara">,
  options: CriticalTemperatureOptions = {},
): CriticalTemperature {
  if (options.coulomb) checkCoulomb(options.coulomb);
  const interaction = new MatsubaraInteraction((nu) => kernels.matsubara(nu));
  const scale = interaction.halfWidth();
  const floor = (options.floor ?? TEMPERATURE_FLOOR) * scale;
  const search = { interaction, scale, floor, ...options };
  return options.coulomb?.muStar ? withRepulsion(search, options.coulomb) : withoutRepulsion(search);
}

interface Search extends CriticalTemperatureOptions {
  readonly interaction: MatsubaraInteraction;
  readonly scale: number;
  /** The lowest temperature searched. */
  readonly floor: number;
}

/**
 * The highest temperature at which the eigenvalue reaches one. Repulsion makes nothing unstable that is stable without it, so that the search
 * begins at T_c without μ*; where that lies above ω_c/π, no frequency is repelled there and it is the answer. Below, M frequencies
 * feel the repulsion for ω_c/(2M+1)π < T ≤ ω_c/(2M−1)π. With M fixed the eigenvalue rises as T falls, or falls where a strong repulsion
 * gains more by the shorter reach 2πTM of its M frequencies than the attraction does: T_c lies in the first range at one of whose ends it is above
 * one, and at the upper end where it is so there.
 */
function withRepulsion(search: Search, coulomb: CoulombRepulsion): CriticalTemperature {
  const { interaction, scale, floor } = search;
  const plain = withoutRepulsion(search);
  const edge = (odd: number): number => coulomb.cutoff / (Math.PI * odd);
  if (plain.kind === "none" || plain.value > edge(1)) return plain;
  let calls = 0;
  const excess = (
    temperature: number,
    count: number,
    resolution: MatsubaraResolution,
    tolerance = EIGENVALUE_TOLERANCE,
  ): number => {
    search.onProgress?.(Math.min(0.95, calls++ / 40), `eigenvalue at T = ${temperature.toPrecision(6)}`);
    // So many frequencies are repelled whatever the rounding of T, and beyond the ends of the range too.
    const repelled = { ...coulomb, cutoff: 2 * Math.PI * temperature * count };
    // Above the cutoff the gap tends to a constant, so that the sum converges as the inverse square of its end.
    const solveTo = Math.max(1e6, (2 * repelled.cutoff) / scale);
    const grid = matsubaraGrid(temperature, scale, resolution, { cutoff: repelled.cutoff, solveTo });
    const map = denseMap(pairingMatrix(interaction, grid, { coulomb: repelled }));
    return largestRealEigenvalue(map, { tolerance }) - 1;
  };
  const isAbove = (at: number, count: number): boolean => {
    const rough = excess(at, count, ROUGH, ROUGH_TOLERANCE);
    return (Math.abs(rough) > DECIDED ? rough : excess(at, count, COARSE)) >= 0;
  };
  const reaches = (count: number): boolean =>
    isAbove(edge(2 * count + 1), count) || isAbove(edge(2 * count - 1), count);
  const counts = [countBelow(coulomb.cutoff, plain.value), countBelow(coulomb.cutoff, floor)] as const;
  const count = firstCount(...counts, reaches);
  if (count === undefined) return noTransition(floor, coulomb);
  const [low, high] = [edge(2 * count + 1), edge(2 * count - 1)];
  const wide = { low: low / 2, high: 1.01 * Math.max(plain.value, high) };
  const within = (resolution: MatsubaraResolution, guess?: number) => {
    const f = (t: number): number => excess(t, count, resolution);
    const top = f(high);
    if (top >= 0) return { root: high, error: 0 };
    if (guess !== undefined) return rootNear(f, guess, wide, RANGE_TOLERANCE);
    return rootOf(f, { low, high, ends: [f(low), top] }, RANGE_TOLERANCE);
  };
  const coarse = within(COARSE);
  const fine = within(FINE, coarse.root);
  const error = SAFETY * Math.abs(fine.root - coarse.root) + fine.error + ROUNDING * fine.root;
  return { kind: "transition", value: fine.root, error };
}

/** From which accuracy on the quick resolutions serve. */
const QUICK_ACCURACY = 1e-10;

function withoutRepulsion(search: Search): CriticalTemperature {
  const { interaction, scale, floor, gap = 0, accuracy = 1e-13 } = search;
  const quick = accuracy >= QUICK_ACCURACY;
  let calls = 0;
  const at = (resolution: MatsubaraResolution) => {
    const grids = gridsAround(scale, resolution, gap);
    return (x: number): number => {
      const temperature = Math.exp(x);
      search.onProgress?.(Math.min(0.95, calls++ / 16), `eigenvalue at T = ${temperature.toPrecision(6)}`);
      return Math.log(largestSymmetricEigenpair(pairingMatrix(interaction, grids(temperature))).value);
    };
  };
  const rough = at(ROUGH);
  const bracket = bracketFrom(0.1 * scale, floor, (t) => rough(Math.log(t)));
  if (!bracket) return noTransition(floor, undefined);
  const start = Math.log(rootOf((t) => rough(Math.log(t)), bracket, ROUGH_TOLERANCE).root);
  const slope = (rough(start + SLOPE_STEP) - rough(start - SLOPE_STEP)) / (2 * SLOPE_STEP);
  const [low, high] = quick ? ([QUICK_COARSE, QUICK_FINE] as const) : ([COARSE, FINE] as const);
  const tolerance = Math.max(ROUNDING / 10, accuracy / 30);
  const coarse = secantRoot(at(low), { x: start, slope, uncertainty: 0 }, tolerance);
  const fine = secantRoot(at(high), coarse, tolerance);
  const value = Math.exp(fine.x);
  const difference = Math.abs(fine.x - coarse.x) + coarse.error;
  return { kind: "transition", value, error: value * (SAFETY * difference + fine.error + ROUNDING) };
}

/** Step of ln T in the slope of ln μ. */
const SLOPE_STEP = 1e-3;
/** The slopes of two resolutions differ relatively by less than so many times their roots do: measured, up to 5. */
const SLOPE_DIFFERENCE = 20;
const MOST_STEPS = 10;

/** Where a function of ln T vanishes, its slope there, and the relative error of the slope. */
interface RootWithSlope {
  readonly x: number;
  readonly slope: number;
  readonly uncertainty: number;
}

/** The root of f from that of another resolution: a step with its slope, then secant steps. After the steps r, s the error is about r·s. */
function secantRoot(
  f: (x: number) => number,
  start: RootWithSlope,
  tolerance: number,
): RootWithSlope & { readonly error: number } {
  let { x, slope, uncertainty } = start;
  let value = f(x);
  uncertainty += SLOPE_DIFFERENCE * Math.abs(value / slope);
  for (let count = 0; count < MOST_STEPS; count++) {
    const step = -value / slope;
    x += step;
    const error = (Math.abs(step) + uncertainty) * Math.abs(step);
    if (error < tolerance) return { x, slope, uncertainty, error };
    const next = f(x);
    // Below this the secant holds more rounding than slope.
    if (Math.abs(step) > 1e-9) [slope, uncertainty] = [(next - value) / step, Math.abs(step)];
    value = next;
  }
  throw new NotConvergedError(`T_c did not settle in ${MOST_STEPS} steps`);
}

/** Grids that keep their indices while T changes by less than a quarter: the rules behind them are worth keeping. */
function gridsAround(
  scale: number,
  resolution: MatsubaraResolution,
  gap: number,
): (temperature: number) => MatsubaraGrid {
  let known: MatsubaraGrid | undefined;
  let origin = 0;
  return (temperature) => {
    if (!known || Math.abs(temperature / origin - 1) > 0.25) {
      known = matsubaraGrid(temperature, scale, resolution, { gap });
      origin = temperature;
    }
    return { ...known, temperature };
  };
}

/** Ends and values of an interval with a sign change. */
interface Bracket {
  readonly low: number;
  readonly high: number;
  readonly ends: readonly [number, number];
}

/** Steps by growing factors from `start` until the sign changes; undefined if it does not down to `floor`. */
function bracketFrom(start: number, floor: number, f: (x: number) => number): Bracket | undefined {
  let x = start;
  let fx = f(x);
  let factor = 2;
  const up = fx > 0;
  while (up || x > floor) {
    const next = up ? x * factor : Math.max(x / factor, floor);
    const fNext = f(next);
    if (fNext <= 0 === up) {
      return up ? { low: x, high: next, ends: [fx, fNext] } : { low: next, high: x, ends: [fNext, fx] };
    }
    [x, fx] = [next, fNext];
    factor = Math.min(factor ** 2, 64);
  }
  return undefined;
}

/** The root in ln T, in which the eigenvalue is nearly linear, to the relative tolerance. */
function rootOf(
  f: (t: number) => number,
  { low, high, ends }: Bracket,
  tolerance: number,
): { root: number; error: number } {
  const options = { ends, absolute: tolerance };
  const found = bracketedRoot((x) => f(Math.exp(x)), Math.log(low), Math.log(high), options);
  const root = Math.exp(found.root);
  return { root, error: found.error * root };
}

/** The root of a slightly different function: a narrow bracket around `guess` first, the wide one if it fails. */
function rootNear(
  f: (t: number) => number,
  guess: number,
  wide: Pick<Bracket, "low" | "high">,
  tolerance: number,
): { root: number; error: number } {
  for (const margin of [10 * Math.max(tolerance, 1e-10), 1e-6]) {
    const [low, high] = [guess * (1 - margin), guess * (1 + margin)];
    const ends = [f(low), f(high)] as const;
    if (ends[0] > 0 && ends[1] <= 0) return rootOf(f, { low, high, ends }, tolerance);
  }
  return rootOf(f, { ...wide, ends: [f(wide.low), f(wide.high)] }, tolerance);
}

function noTransition(lowest: number, coulomb: CoulombRepulsion | undefined): CriticalTemperature {
  const floor = lowest.toPrecision(3);
  const reason = coulomb?.muStar
    ? `no transition above T = ${floor}: with μ* = ${coulomb.muStar} the repulsion outweighs the attraction`
    : `no transition above T = ${floor}, the lowest temperature searched: the coupling is too weak`;
  return { kind: "none", value: null, error: null, reason };
}

function checkCoulomb({ muStar, cutoff }: CoulombRepulsion): void {
  if (!(muStar >= 0 && Number.isFinite(muStar))) {
    throw new InputError({
      where: "μ*",
      received: String(muStar),
      accepted: "a finite number, zero or positive",
    });
  }
  positiveFinite("cutoff", cutoff);
}

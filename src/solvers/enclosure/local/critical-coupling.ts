import { InputError, NotConvergedError, UnsupportedError } from "../../../errors/errors.ts";
import type { Rational } from "../../../exact/rational.ts";
import { matsubaraSequence } from "../../../kernels/matsubara-sequence.ts";
import { pi, RealBall } from "../../../precision/index.ts";
import type { Spectrum } from "../../../spectra/spectrum.ts";
import type { Progress } from "../../wide/estimate.ts";
import type { Enclosure } from "../critical-coupling.ts";
import { type ProofStep, proofSteps } from "../proof-steps.ts";
import type { GrowthBounds } from "./gap-map.ts";
import { growthBounds } from "./growth-bounds.ts";
import { bareFrequency, type LocalRows, localRows } from "./local-rows.ts";
import { normalBox } from "./normal-box.ts";
import { staticGrowth } from "./static-part.ts";

/** An interval that contains G_c; the ranges of couplings that exclude an instability below it. */
export interface LocalEnclosure extends Enclosure {
  readonly rangesBelow: number;
}

/** Sums of doubles carry about 1e-11. */
export const MOST_LOCAL_DIGITS = 8;
const BITS = 96;
/** Distances of the ends from the crossing, in units of 10^-digits. */
const DISTANCES = [0.4, 1, 3, 10];
const MOST_ROWS = 1500;
const MOST_RANGES = 1000;
/** c of the crossing in units of λ_0/m² where T ≫ Ω, about; nothing about it is proved. */
const STRONG = 0.14;
const SECANT_STEPS = 14;

/**
 * G_c of the local closure in thermal equilibrium: the smallest coupling G = gλ(0) at which
 *   ω̃_n = ω_n + (Γ_b/2)sgn ω_n + gTΣ_m λ(iω_n−iω_m)/ω̃_m,   φ_n = gTΣ_m λ(iω_n−iω_m)φ_m/ω̃_m²
 * have a solution φ even in n, as an interval with proved ends: for every G ≤ lower the largest eigenvalue of the gap map is < 1, at
 * upper it is > 1. The normal state is enclosed by {@link normalBox}, the eigenvalue by {@link growthBounds}; ranges of couplings
 * [c₁, c₂] cover the way down, until cK at x_n = b_n, which bounds every smaller coupling, is below one. Γ_b (default 0) is that of a lead
 * at the same temperature. In the local closure both by {@link staticGrowth}. T is exact, in the unit of the spectrum, as is `halfWidth` = Γ_b/2, a double.
 *
 * With `bandHalfWidth` = W, of a flat band −W < ε < W at half filling with density of states 1/2W:
 *   ω̃_n = ω_n + (Γ_b/2)sgn ω_n + gTΣ_m λ(iω_n−iω_m) arctan(W/ω̃_m)/W,   φ_n = gTΣ_m λ(iω_n−iω_m)φ_m arctan(W/ω̃_m)/(Wω̃_m).
 *
 * Example: damped oscillator Ω = 1, κ = 0.5, T = 1/25, 6 digits: G_c = 0.28607506 inside.
 *
 * @throws InputError for T ≤ 0 or a negative width; UnsupportedError beyond 8 digits or 1500 rows; NotConvergedError where the proof does
 * not close.
 */
export function localCouplingEnclosure(
  spectrum: Spectrum,
  temperature: Rational,
  digits: number,
  halfWidth = 0,
  bandHalfWidth?: number,
  onProgress?: Progress,
): LocalEnclosure {
  const step = proofSteps(onProgress);
  requireSupported(temperature, digits, halfWidth, bandHalfWidth);
  const problem = new LocalProblem(spectrum, temperature, digits, { halfWidth, bandHalfWidth });
  const { below, above, rangesBelow } = enclosedCrossing(problem, digits, step);
  const factor = couplingFactor(spectrum, temperature);
  return {
    lower: RealBall.fromDouble(below).mul(factor, BITS).lower(),
    upper: RealBall.fromDouble(above).mul(factor, BITS).upper(),
    rows: problem.rows(10 ** -digits).size,
    rangesBelow,
  };
}

/** What is known of the largest eigenvalue of the gap map. */
export interface GrowthProblem {
  /** Bounds for all couplings of a range, with rows for a relative accuracy; undefined where the normal state is not enclosed. */
  growth(low: number, high: number, accuracy: number): GrowthBounds | undefined;
  /** A bound for every coupling up to c. */
  bareGrowth(c: number): number;
  /** Where it is one, about. */
  crossing(): number;
}

/** Couplings with an eigenvalue that is above one at the upper and below one at every coupling up to the lower, and the ranges that show it. */
export function enclosedCrossing(problem: GrowthProblem, digits: number, step: ProofStep) {
  const crossing = problem.crossing();
  const unit = 10 ** -digits;
  const above = DISTANCES.map((d) => crossing * (1 + d * unit)).find(
    (c) => (problem.growth(c, c, unit)?.lower ?? 0) > 1,
  );
  const below = DISTANCES.map((d) => crossing * (1 - d * unit)).find(
    (c) => (problem.growth(c, c, unit)?.upper ?? 2) < 1,
  );
  if (above === undefined || below === undefined)
    throw new NotConvergedError(`G_c could not be enclosed to ${digits} digits`);
  return { below, above, rangesBelow: coverBelow(problem, below, crossing, step) };
}

/** Proves that no c ≤ `from` is unstable; returns the number of ranges. */
function coverBelow(problem: GrowthProblem, from: number, crossing: number, step: ProofStep): number {
  let high = from;
  let share = 0.3;
  for (let ranges = 0; ranges < MOST_RANGES; ranges++) {
    const distance = 1 - high / crossing;
    step(`stable below ${(high / crossing).toPrecision(6)} of G_c`);
    if (problem.bareGrowth(high) < 1) return ranges;
    const low = high * (1 - Math.min(0.5, share * distance));
    const bounds = problem.growth(low, high, 0.2 * distance);
    if (bounds && bounds.upper < 1) {
      high = low;
      share *= 1.3;
    } else share *= 0.6;
  }
  throw new NotConvergedError(`stability below the crossing could not be proved in ${MOST_RANGES} ranges`);
}

/** Rows for several accuracies. */
class LocalProblem implements GrowthProblem {
  private readonly make: (size: number, reach: number) => LocalRows;
  private readonly strength: number;
  private readonly atZero: number;
  private readonly unit: number;
  /** About W/2πT. */
  private readonly band: number | undefined;
  private readonly known = new Map<number, LocalRows>();

  constructor(
    spectrum: Spectrum,
    temperature: Rational,
    digits: number,
    { halfWidth, bandHalfWidth }: { readonly halfWidth: number; readonly bandHalfWidth?: number | undefined },
  ) {
    this.band =
      bandHalfWidth === undefined ? undefined : bandHalfWidth / (2 * Math.PI * temperature.toNumber());
    this.make = (size, reach) => localRows(spectrum, temperature, { size, reach, halfWidth, bandHalfWidth });
    const { strength, atZero } = matsubaraSequence(spectrum, temperature, 64);
    this.strength = strength.toNumber();
    this.atZero = atZero.toNumber();
    this.unit = 10 ** -digits;
  }

  /** The cut after N rows costs some (m/N²)², and (λ_0/N²)² where m is small; powers of two, so that few sets are made. */
  rows(accuracy: number): LocalRows {
    const finest = Math.max(accuracy, this.unit);
    const octave = Math.ceil(-2 * Math.log2(finest)) / 2;
    const known = this.known.get(octave);
    if (known) return known;
    // In a band c grows with w, and with it what the far rows are bounded by.
    const band = this.band ?? 0;
    const least = 24 + 5 * Math.sqrt(band * (1 + 3.3 * this.strength));
    const size = Math.ceil(least + 0.7 * Math.sqrt((1 + band) * this.strength + 4) * 2 ** (octave / 4));
    // What comes beyond P costs cm/P³, where the static part fills x_n up to P cm/P²(cλ_0)^{1/2}.
    const flow = Math.max(this.strength, (STRONG * this.atZero) / this.strength);
    const steps = Math.min(Math.cbrt(flow) * 2 ** (octave / 3), 2 * 2 ** (octave / 2));
    const reach = Math.max(4 * size, Math.ceil(2 * steps));
    if (size > MOST_ROWS || reach > 2 ** 14)
      throw new UnsupportedError(
        `proved bounds of the local closure or a flat band need ${size} rows here; at most ${MOST_ROWS} are used`,
      );
    const rows = this.make(size, reach);
    this.known.set(octave, rows);
    return rows;
  }

  growth(low: number, high: number, accuracy: number): GrowthBounds | undefined {
    const rows = this.rows(accuracy);
    if (this.band === undefined) return staticGrowth(rows, low, high);
    const box = normalBox(rows, low, high);
    return box && growthBounds(rows, box, low, high);
  }

  /** From x_n ≥ b_n. */
  bareGrowth(c: number): number {
    const rows = this.rows(0.1);
    const bare = Array.from({ length: rows.size }, (_, n) => bareFrequency(rows, n));
    return growthBounds(rows, { lower: bare, upper: bare }, c, c).upper;
  }

  /** Where the middle of the bounds crosses one; nothing about it is proved. */
  crossing(): number {
    const excess = (x: number, accuracy: number): number => {
      const c = Math.exp(x);
      const bounds = this.growth(c, c, accuracy);
      if (!bounds) throw new NotConvergedError("the normal state could not be enclosed");
      return Math.log(bounds.lower * bounds.upper) / 2;
    };
    const weak = (1 / Math.PI + (this.band ?? 0) / 2) / (Math.PI * this.atZero);
    const strong = this.band === undefined ? (STRONG * this.atZero) / this.strength ** 2 : 0;
    const first = Math.log(Math.max(weak, strong));
    const rough = secant((x) => excess(x, 1e-4), first, 0.1);
    return Math.exp(secant((x) => excess(x, this.unit), rough, 1e-4));
  }
}

function secant(f: (x: number) => number, start: number, step: number): number {
  let [x, value] = [start, f(start)];
  let [y, next] = [start + step, f(start + step)];
  for (let k = 0; k < SECANT_STEPS && Math.abs(y - x) > 1e-12 && next !== value; k++) {
    const move = Math.max(-1, Math.min(1, (-next * (y - x)) / (next - value)));
    [x, value] = [y, next];
    y += move;
    next = f(y);
  }
  return y;
}

/** G/c = 4π²Tλ(0). */
function couplingFactor(spectrum: Spectrum, temperature: Rational): RealBall {
  const { atZero } = matsubaraSequence(spectrum, temperature, BITS);
  const t = RealBall.fromRational(temperature, BITS);
  return pi(BITS).square(BITS).shift(2).mul(t, BITS).mul(atZero, BITS);
}

function requireSupported(
  temperature: Rational,
  digits: number,
  halfWidth: number,
  bandHalfWidth: number | undefined,
): void {
  const refuse = (where: string, received: string, accepted: string): never => {
    throw new InputError({ where, received, accepted });
  };
  if (temperature.sign() <= 0) refuse("temperature", `${temperature}`, "a temperature greater than 0");
  if (!(halfWidth >= 0 && Number.isFinite(halfWidth)))
    refuse("lead", `${halfWidth}`, "a width that is not negative");
  if (bandHalfWidth !== undefined && !(bandHalfWidth > 0 && Number.isFinite(bandHalfWidth)))
    refuse("half-width of the band", `${bandHalfWidth}`, "a width greater than 0");
  if (digits > MOST_LOCAL_DIGITS)
    throw new UnsupportedError(
      `proved bounds of the local closure and a flat band beyond ${MOST_LOCAL_DIGITS} digits: sums are taken in double precision`,
    );
}

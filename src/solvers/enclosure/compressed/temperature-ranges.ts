import { NotConvergedError } from "../../../errors/errors.ts";
import { Rational } from "../../../exact/rational.ts";
import { matsubaraSequence } from "../../../kernels/matsubara-sequence.ts";
import { DoubleBall, RealBall } from "../../../precision/index.ts";
import type { Spectrum } from "../../../spectra/spectrum.ts";
import { ZETA2 } from "../pairing-matrix.ts";
import { atTemperature, type ProofStep, UNWATCHED } from "../proof-steps.ts";
import { boundsOf, type CompressedBounds, RESOLUTIONS } from "./compressed-eigenvalue.ts";
import { type LorentzSum, rowSum } from "./lorentz-sum.ts";
import { PairingRows } from "./pairing-row.ts";

/** A range may cost this share of |κ − 1| at its beginning. */
const SHARE = 0.7;
const LONGEST_STEP = 1;
const MOST_STEPS = 400;
const MOST_FAILURES = 8;
/** A step whose cost is measured, with the resolution of a margin. */
const MEASURED = 0.05;
const COARSE_MARGIN = 1e-3;
const LEAST_COST = 1e-4;
/** Uncertainty of κ in units of the margin. */
const TOLD = 0.15;
/** Margins below which the next finer resolution is taken, and digits of λ with them. */
const LEVELS = [1e-2, 3e-4, 1e-5, 1e-6];
const DIGITS = [5, 8, 8, 11, 12];

/**
 * Matrices that bound κ(T) over ranges of temperatures.
 *
 * Theorem. λ_l falls with T. For T₁ ≤ T ≤ T₂ and w ≥ 0 therefore (B(T)w)_n lies between the rows with λ(T₂) in the pairs and λ(T₁) on the diagonal and those with
 * λ(T₁) in the pairs and λ(T₂) on the diagonal; by the two inequalities of {@link boundsOf} the largest eigenvalues of the two matrices bound κ(T).
 */
export class TemperatureRanges {
  private readonly spectrum: Spectrum;
  private readonly step: ProofStep;

  constructor(spectrum: Spectrum, step: ProofStep = UNWATCHED) {
    this.spectrum = spectrum;
    this.step = step;
  }

  /** Proves κ(T) < 1 for every T ≥ T₁, given that κ(T₁) ≤ `kappa` < 1; returns the number of ranges. They end where κ ≤ 2ζ(2)m < 1 (see proveStableAbove). */
  stableAbove(from: Rational, kappa: number): number {
    const isAtEnd = (t: Rational): boolean =>
      ZETA2.shift(1)
        .mul(matsubaraSequence(this.spectrum, t, 64).strength, 64)
        .isBelow(RealBall.ONE);
    return this.cover(from, kappa, {
      isAtEnd,
      next: (t, step) => Rational.fromDouble(t.toNumber() * (1 + step)),
      side: ({ upper }) => upper,
    });
  }

  /** Proves κ(T) > 1 for every T in [floor, T₁], given that κ(T₁) ≥ `kappa` > 1; returns the number of ranges. */
  unstableBelow(from: Rational, kappa: number, floor: Rational): number {
    return this.cover(from, kappa, {
      isAtEnd: (t) => t.compare(floor) <= 0,
      next: (t, step) => Rational.fromDouble(t.toNumber() / (1 + step)),
      side: ({ lower }) => lower,
    });
  }

  private cover(from: Rational, kappa: number, way: Way): number {
    const sign = Math.sign(kappa - 1);
    let margin = Math.abs(kappa - 1);
    let here = { t: from, sum: this.sum(from, margin) };
    // What a step costs per length, measured from step to step.
    let cost = this.coarseCost(here, way);
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      if (way.isAtEnd(here.t)) return steps;
      this.step(`${sign < 0 ? "stable above" : "unstable below"} ${atTemperature(here.t)}`);
      let done = false;
      for (let failures = 0; failures < MOST_FAILURES && !done; failures++) {
        const step = Math.min(LONGEST_STEP, (SHARE * margin) / cost);
        const there = way.next(here.t, step);
        const next = { t: there, sum: this.sum(there, margin) };
        const range = this.bounds(rangeMatrix(here.sum, next.sum), margin);
        const left = range === undefined ? -1 : sign * (way.side(range) - 1);
        cost = Math.max(cost / 4, (margin - left) / step);
        if (left <= 0) continue;
        const own = this.bounds(PairingRows.of(next.sum), margin);
        if (!own) break;
        [here, margin, done] = [next, Math.max(left, sign * (way.side(own) - 1)), true];
      }
      if (!done)
        throw new NotConvergedError(
          `${sign < 0 ? "stability just above" : "instability just below"} T = ${here.t.toNumber()} could not be proved`,
        );
    }
    throw new NotConvergedError(`the temperatures could not be covered in ${MOST_STEPS} ranges`);
  }

  /** At a few digits; nothing about it needs to be true. */
  private coarseCost({ t, sum }: Point, way: Way): number {
    const there = this.sum(way.next(t, MEASURED), COARSE_MARGIN);
    const [own, range] = [PairingRows.of(sum), rangeMatrix(sum, there)].map((rows) => {
      const found = this.bounds(rows, COARSE_MARGIN);
      return found ? way.side(found) : Number.POSITIVE_INFINITY;
    });
    const cost = Math.abs(range! - own!) / MEASURED;
    return Number.isFinite(cost) ? Math.max(LEAST_COST, cost) : 1;
  }

  private sum(t: Rational, margin: number): LorentzSum {
    return rowSum(this.spectrum, t, DIGITS[LEVELS.filter((least) => margin < least).length]!);
  }

  /** With the coarsest resolution that tells the margin. */
  private bounds(rows: PairingRows, margin: number): CompressedBounds | undefined {
    const first = LEVELS.filter((least) => margin < least).length;
    let best: CompressedBounds | undefined;
    for (const resolution of RESOLUTIONS.slice(first)) {
      const found = boundsOf(rows, DoubleBall.ZERO, resolution);
      if (found && !(best && best.upper - best.lower < found.upper - found.lower)) best = found;
      if (best && best.upper - best.lower < TOLD * margin) break;
    }
    return best;
  }
}

interface Point {
  readonly t: Rational;
  readonly sum: LorentzSum;
}

/** How a cover proceeds. */
interface Way {
  readonly isAtEnd: (t: Rational) => boolean;
  readonly next: (t: Rational, step: number) => Rational;
  readonly side: (bounds: CompressedBounds) => number;
}

/** λ of where a range begins in the pairs, of where it ends on the diagonal: the upper bound upwards, the lower one downwards. */
export function rangeMatrix(here: LorentzSum, there: LorentzSum): PairingRows {
  return new PairingRows([
    { sum: here, pairs: 1, diagonal: 0 },
    { sum: there, pairs: 0, diagonal: 1 },
  ]);
}

import { InternalError } from "../../../errors/errors.ts";
import type { Rational } from "../../../exact/rational.ts";
import { matsubaraSequence } from "../../../kernels/matsubara-sequence.ts";
import { DoubleBall, type DoubleBalls, doubleBalls, pi, RealBall } from "../../../precision/index.ts";
import type { Spectrum } from "../../../spectra/spectrum.ts";
import { angle } from "../compressed/elementary.ts";
import { ZETA2 } from "../pairing-matrix.ts";

const BITS = 80;
/** 2ζ(2). */
export const TWICE_ZETA2 = DoubleBall.from(ZETA2.shift(1));

/** λ_l = λ(i2πTl) of one temperature, in balls. */
export interface LocalRows {
  /** N: rows that are kept one by one. */
  readonly size: number;
  /** P > 3N: frequencies beyond are bounded only. */
  readonly reach: number;
  /** λ_l at index l = 0 … P + N. */
  readonly lambda: DoubleBalls;
  /** m with λ_l ≤ m/l². */
  readonly strength: DoubleBall;
  /** b_n = n + ½ + Γ_b/4πT, the bare frequency in units of 2πT, is n + `offset`. */
  readonly offset: DoubleBall;
  /** w = W/2πT of a flat band −W < ε < W; undefined for the local closure, its limit w → 0. */
  readonly band?: DoubleBall | undefined;
}

/** How many rows, and what surrounds the boson; widths in the unit of the spectrum, as doubles and as the decimals that they print as. */
export interface RowOptions {
  readonly size: number;
  readonly reach: number;
  /** Γ_b/2 ≥ 0, default 0. */
  readonly halfWidth?: number;
  /** W > 0 of a flat band. */
  readonly bandHalfWidth?: number | undefined;
}

/** The rows of a spectrum at T. */
export function localRows(
  spectrum: Spectrum,
  temperature: Rational,
  { size, reach, halfWidth = 0, bandHalfWidth }: RowOptions,
): LocalRows {
  if (!(reach > 3 * size)) throw new InternalError(`${reach} frequencies are too few for ${size} rows`);
  const sequence = matsubaraSequence(spectrum, temperature, BITS);
  const unit = DoubleBall.from(pi(BITS).shift(1).mul(RealBall.fromRational(temperature, BITS), BITS));
  const lambda = Array.from({ length: reach + size + 1 }, (_, l) =>
    DoubleBall.from(l === 0 ? sequence.atZero : sequence.at(l)),
  );
  return {
    size,
    reach,
    lambda: doubleBalls(lambda),
    strength: DoubleBall.of(DoubleBall.from(sequence.strength).upper()),
    offset: asPrinted(halfWidth).div(unit).add(DoubleBall.of(0.5)),
    band: bandHalfWidth === undefined ? undefined : asPrinted(bandHalfWidth).div(unit),
  };
}

/** A double and the decimal that it prints as. */
function asPrinted(x: number): DoubleBall {
  return DoubleBall.of(x, x * 2 ** -52);
}

/** λ_l. */
export function lambdaAt({ lambda }: LocalRows, l: number): DoubleBall {
  return DoubleBall.of(lambda.mid[l]!, lambda.rad[l]!);
}

/** b_n. */
export function bareFrequency({ offset }: LocalRows, n: number): DoubleBall {
  return DoubleBall.of(n).add(offset);
}

/**
 * f(x) ≤ 1/x, the local Green function on the imaginary axis: 1/x in the local closure, arctan(w/x)/w in a flat band. It falls, and f(x/s) ≤ sf(x) for
 * s ≥ 1, as arctan is concave.
 */
export function greenOf({ band }: LocalRows): (x: DoubleBall) => DoubleBall {
  return band ? (x) => angle(band, x).div(band) : (x) => DoubleBall.ONE.div(x);
}

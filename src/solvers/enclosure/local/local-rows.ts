import type { Rational } from "../../../exact/rational.ts";
import { matsubaraSequence } from "../../../kernels/matsubara-sequence.ts";
import { DoubleBall, type RealBall } from "../../../precision/index.ts";
import type { Spectrum } from "../../../spectra/spectrum.ts";
import { angle } from "../compressed/elementary.ts";

const BITS = 80;
/** Covers the rounding of sums of up to 2^14 non-negative doubles, and of one conversion. */
export const UP = 1 + 2 ** -37;
export const DOWN = 1 - 2 ** -37;

/** λ_l = λ(i2πTl) of one temperature between doubles. */
export interface LocalRows {
  /** N: rows that are kept one by one. */
  readonly size: number;
  /** P: frequencies beyond are bounded only. */
  readonly reach: number;
  /** λ_l at index l = 0 … P + N, within 2^-50 of these. */
  readonly lambda: Float64Array;
  /** m with λ_l ≤ m/l². */
  readonly strength: number;
  /** A bound of λ_0 + 2Σ_{l≥1} m/l². */
  readonly total: number;
  /** b_n = n + ½ + Γ_b/4πT, the bare frequency in units of 2πT, is n + `offset`. */
  readonly offset: number;
  /** w = W/2πT of a flat band −W < ε < W; undefined for the local closure, its limit w → 0. */
  readonly band?: number | undefined;
}

/**
 * f(x) ≤ 1/x, the local Green function on the imaginary axis: 1/x in the local closure, arctan(w/x)/w in a flat band. It falls, and f(x/s) ≤ sf(x) for
 * s ≥ 1, as arctan is concave. Right to 2⁻⁴⁶.
 */
export function greenOf({ band }: LocalRows): (x: number) => number {
  if (band === undefined) return (x) => 1 / x;
  const w = DoubleBall.of(band);
  return (x) => angle(w, DoubleBall.of(x)).mid / band;
}

/** The rows of a spectrum at T; `offset` ≥ ½. */
export function localRows(
  spectrum: Spectrum,
  temperature: Rational,
  { size, reach, offset, band }: Pick<LocalRows, "size" | "reach" | "offset" | "band">,
): LocalRows {
  const sequence = matsubaraSequence(spectrum, temperature, BITS);
  const lambda = Float64Array.from({ length: reach + size + 1 }, (_, l) =>
    (l === 0 ? sequence.atZero : sequence.at(l)).toNumber(),
  );
  const strength = upper(sequence.strength);
  // 2ζ(2) = 3.2898…
  return { size, reach, lambda, strength, total: (lambda[0]! + 3.29 * strength) * UP, offset, band };
}

export function upper(ball: RealBall): number {
  return ball.upper().toNumber() * UP;
}

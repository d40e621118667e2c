/** Where a spectrum has structure, so that frequency grids can resolve it. */
import type { OscillatorSpectrum, Spectrum, TabulatedSpectrum } from "./spectrum.ts";

/** Frequencies in the unit of the spectrum. */
export interface SpectrumShape {
  /** Positive frequencies at which A has peaks or edges, increasing. */
  readonly features: readonly number[];
  /** Width of the narrowest structure (0 for δ functions). */
  readonly width: number;
  /** A frequency beyond which A is zero or falls as a power law only. */
  readonly top: number;
  /** Table: its points, between which A is linear. */
  readonly kinks?: readonly number[];
}

/** A maximum counts as a peak when it stands out by this share of the largest value. */
const PROMINENCE = 0.01;

/**
 * Einstein: the line itself. Oscillator: the maximum of A, width κ, and top = 4√(Ω²+κ²), beyond which A differs
 * from its tail 2λκ(Ω²+κ²)/(πx³) by less than 14 %. Table: maxima that stand out by 1 % of the largest value and
 * the two ends of the support; the width is the narrowest of the peaks' full widths at half prominence.
 */
export function spectrumShape(spectrum: Spectrum): SpectrumShape {
  switch (spectrum.kind) {
    case "einstein":
      return { features: [spectrum.omega], width: 0, top: spectrum.omega };
    case "oscillator":
      return oscillatorShape(spectrum);
    case "tabulated":
      return tableShape(spectrum);
  }
}

/** dA/dx = 0 is 3s² − 2(W²−2κ²)s − W⁴ = 0 for s = x². */
function oscillatorShape({ omega, kappa }: OscillatorSpectrum): SpectrumShape {
  const square = omega * omega + kappa * kappa;
  const half = square - 2 * kappa * kappa;
  const peak = Math.sqrt((half + Math.sqrt(half * half + 3 * square * square)) / 3);
  return { features: [peak], width: kappa, top: 4 * Math.sqrt(square) };
}

function tableShape({ x, a }: TabulatedSpectrum): SpectrumShape {
  const first = a.findIndex((value) => value > 0) - 1;
  const last = a.findLastIndex((value) => value > 0) + 1;
  const peaks = peaksOf(x, a);
  const features = [x[first]!, ...peaks.map(({ at }) => at), x[last]!].filter((value) => value > 0);
  return {
    features: [...new Set(features)],
    width: Math.min(...peaks.map(({ width }) => width)),
    top: x[last]!,
    kinks: x.slice(1),
  };
}

/**
 * The maxima of a function, linear between its points, ≥ 0 and 0 at both ends, that stand out by 1 % of the largest value, with their full widths at half
 * prominence.
 */
export function peaksOf(
  x: readonly number[],
  a: readonly number[],
): readonly { readonly at: number; readonly width: number }[] {
  const threshold = PROMINENCE * a.reduce((largest, value) => Math.max(largest, value), 0);
  return maxima(a)
    .map((peak) => ({ peak, height: prominence(a, peak) }))
    .filter(({ height }) => height >= threshold)
    .map(({ peak, height }) => ({ at: x[peak]!, width: peakWidth(x, a, peak, height) }));
}

/** First points of the plateaus from which A falls to both sides. */
function maxima(a: readonly number[]): number[] {
  const found: number[] = [];
  for (let i = 1; i < a.length - 1; i++) {
    if (!(a[i]! > a[i - 1]!)) continue;
    let end = i;
    while (a[end + 1] === a[i]) end++;
    if (a[end + 1]! < a[i]!) found.push(i);
  }
  return found;
}

/** Height above the higher of the two lowest points passed on the way to higher ground (or to the end). */
function prominence(a: readonly number[], peak: number): number {
  const descend = (step: 1 | -1) => {
    let lowest = a[peak]!;
    for (let i = peak + step; i >= 0 && i < a.length && a[i]! <= a[peak]!; i += step)
      lowest = Math.min(lowest, a[i]!);
    return lowest;
  };
  return a[peak]! - Math.max(descend(-1), descend(1));
}

/** Distance between the two points, left and right, at which A has fallen by half the prominence. */
function peakWidth(x: readonly number[], a: readonly number[], peak: number, height: number): number {
  const level = a[peak]! - height / 2;
  const crossing = (step: 1 | -1) => {
    let i = peak;
    while (a[i + step]! > level) i += step;
    const share = (a[i]! - level) / (a[i]! - a[i + step]!);
    return x[i]! + share * (x[i + step]! - x[i]!);
  };
  return crossing(1) - crossing(-1);
}

import { InternalError } from "../../errors/errors.ts";
import type { ComplexValue } from "./given-boson.ts";
import { type LegendrePanel, legendrePanels, NODES, ORDER } from "./legendre-panels.ts";

/**
 * P(z) = ∫_{−∞}^{∞} g(x)/(x−z)dx of an even g, Im z ≥ 0, with the value from above at Im z = 0: there Im P = πg. With g as Legendre
 * series Σ c_kP_k(t) on panels, a panel close to z gives −2Σ c_kQ_k(ζ) exactly and a distant one its Gauss sum, whose error is of
 * the same order as the series'. P(−z*) = −P(z)*.
 */
export interface CauchyTransform {
  /** g(x), even, from the series. */
  density(x: number): number;
  at(re: number, im: number): ComplexValue;
  /** ∫_0^∞ g(x)dx. */
  readonly integral: number;
}

/** What is transformed: g on x ≥ 0, smooth between the breaks and zero beyond the last one. */
export interface TransformedDensity {
  density(x: number): number;
  /** Ascending from where g begins (≥ 0) to where it ends; g may have kinks there, but no jumps inside. */
  readonly breaks: readonly number[];
}

/**
 * The transform of an even function, accurate to about 1e-13 of its largest value. Panels are halved until the series of every
 * one of them has converged.
 *
 * Example: g = 1 − x for 0 ≤ x < 1 has ∫_0^∞ g = ½ and P(i) = i(π/2 − ln 2).
 *
 * @throws NotConvergedError if g does not become smooth on short panels.
 */
export function cauchyTransform({ density, breaks }: TransformedDensity): CauchyTransform {
  if (!(breaks[0]! >= 0)) throw new InternalError("the density of a transform begins below 0");
  const panels = legendrePanels(density, breaks);
  const integral = panels.reduce((sum, p) => sum + (p.to - p.from) * p.coefficients[0]!, 0);
  const value = (x: number): number => seriesValue(panels, Math.abs(x));
  return {
    density: value,
    integral,
    at: (re, im) => {
      const sum = { re: 0, im: 0 };
      for (const panel of panels) addPanel(panel, Math.abs(re), im, sum);
      if (im === 0) sum.im = Math.PI * value(re);
      return re < 0 ? { re: -sum.re, im: sum.im } : sum;
    },
  };
}

/** 2.6 = ρ of the ellipse inside which a panel is close: the Gauss sum errs by ρ^{−32} outside, Q_k loses ρ^k ulp inside. */
const CLOSE = 2.6 + 1 / 2.6;

interface Sum {
  re: number;
  im: number;
}

/** ∫ g [1/(x−z) − 1/(x+z)] over one panel. */
function addPanel(panel: LegendrePanel, re: number, im: number, sum: Sum): void {
  const near = isClose(panel, re, im);
  const mirror = isClose(panel, -re, -im);
  if (!near && !mirror) {
    addDistant(panel, re, im, sum);
    return;
  }
  if (near) addClose(panel, re, im, 1, sum);
  else addPole(panel, re, im, 1, sum);
  if (mirror) addClose(panel, -re, -im, -1, sum);
  else addPole(panel, -re, -im, -1, sum);
}

function isClose({ from, to }: LegendrePanel, re: number, im: number): boolean {
  return Math.hypot(re - from, im) + Math.hypot(re - to, im) < (CLOSE * (to - from)) / 2;
}

/** Σ w g 2z/(x²−z²), both poles at once. */
function addDistant({ nodes, masses }: LegendrePanel, re: number, im: number, sum: Sum): void {
  const imaginary = -2 * re * im;
  let [sumRe, sumIm] = [0, 0];
  for (let i = 0; i < ORDER; i++) {
    const real = (nodes[i]! - re) * (nodes[i]! + re) + im * im;
    const factor = masses[i]! / (real * real + imaginary * imaginary);
    sumRe += factor * real;
    sumIm -= factor * imaginary;
  }
  sum.re += 2 * (re * sumRe - im * sumIm);
  sum.im += 2 * (re * sumIm + im * sumRe);
}

/** sign·Σ w g/(x−z). */
function addPole({ nodes, masses }: LegendrePanel, re: number, im: number, sign: number, sum: Sum): void {
  for (let i = 0; i < ORDER; i++) {
    const real = nodes[i]! - re;
    const factor = (sign * masses[i]!) / (real * real + im * im);
    sum.re += factor * real;
    sum.im += factor * im;
  }
}

/**
 * −2·sign·Σ c_kQ_k(ζ), Q_0 = ½ln[(ζ+1)/(ζ−1)], (k+1)Q_{k+1} = (2k+1)ζQ_k − kQ_{k−1}; on the cut the principal value. The
 * logarithm of zero at a panel's end is left out: the neighbour has it with the opposite coefficient.
 */
function addClose(panel: LegendrePanel, re: number, im: number, sign: number, sum: Sum): void {
  const { from, to, coefficients } = panel;
  const half = (to - from) / 2;
  const zRe = (re - (from + to) / 2) / half;
  const zIm = im / half;
  const logarithm = (at: number): number => (re === at && im === 0 ? 0 : Math.log(Math.hypot(re - at, im)));
  let qRe = (logarithm(from) - logarithm(to)) / 2;
  let qIm = im === 0 ? 0 : (Math.atan2(im, re - from) - Math.atan2(im, re - to)) / 2;
  let [nextRe, nextIm] = [zRe * qRe - zIm * qIm - 1, zRe * qIm + zIm * qRe];
  let [sumRe, sumIm] = [0, 0];
  for (let k = 0; k < ORDER; k++) {
    sumRe += coefficients[k]! * qRe;
    sumIm += coefficients[k]! * qIm;
    const factor = (2 * k + 3) / (k + 2);
    const back = (k + 1) / (k + 2);
    const laterRe = factor * (zRe * nextRe - zIm * nextIm) - back * qRe;
    const laterIm = factor * (zRe * nextIm + zIm * nextRe) - back * qIm;
    [qRe, qIm, nextRe, nextIm] = [nextRe, nextIm, laterRe, laterIm];
  }
  sum.re -= 2 * sign * sumRe;
  sum.im -= 2 * sign * sumIm;
}

function seriesValue(panels: readonly LegendrePanel[], x: number): number {
  if (x < panels[0]!.from || x > panels[panels.length - 1]!.to) return 0;
  let [low, high] = [0, panels.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (panels[middle]!.from <= x) low = middle;
    else high = middle;
  }
  const { from, to, coefficients } = panels[low]!;
  const t = (2 * x - from - to) / (to - from);
  let [before, value, sum] = [1, t, coefficients[0]! + coefficients[1]! * t];
  for (let k = 1; k + 1 < NODES.length; k++) {
    [before, value] = [value, ((2 * k + 1) * t * value - k * before) / (k + 1)];
    sum += coefficients[k + 1]! * value;
  }
  return sum;
}

import { NotConvergedError } from "../../../errors/errors.ts";
import type { Rational } from "../../../exact/rational.ts";
import { fromSpectrum } from "../../../kernels/eval-kernel.ts";
import { interactionBall } from "../../../kernels/matsubara-sequence.ts";
import { DoubleBall, pi, RealBall } from "../../../precision/index.ts";
import type {
  EinsteinSpectrum,
  OscillatorSpectrum,
  Spectrum,
  TabulatedSpectrum,
} from "../../../spectra/spectrum.ts";
import { type DampedMode, dampedAt, dampedMode } from "./damped-mode.ts";
import { cothDefect } from "./response.ts";
import { type LorentzNodes, likelyCount, lorentzNodes, relativeDefect } from "./zolotarev.ts";

/** Σ_j W_j/(l² + x_j²) and at most one damped mode, together λ̃_l with |λ_l − λ̃_l| ≤ share·λ_l for every real l ≥ ½. */
export interface LorentzSum {
  /** Exact. */
  readonly x: Float64Array;
  /** W_j, of either sign. */
  readonly weight: readonly DoubleBall[];
  readonly share: number;
  /** π(coth πx_j − 1). */
  readonly defect: readonly DoubleBall[];
  /** The highest frequency of the spectrum, or that of its maximum, in the unit of x. */
  readonly scale: number;
  /** No frequency of the spectrum lies above, in the unit of x; undefined where it has no end. */
  readonly top: number | undefined;
  readonly damped?: DampedMode;
  /** Of a damped mode: beyond this its 2k/l, which no Lorentzians follow, is a tenth of the digits asked for. Nothing about it needs to be true. */
  readonly reach?: number;
  /** The same λ as Lorentzians alone, with a share of its own. */
  readonly alone?: LorentzSum;
}

/** The frequencies beside which rows bend; a damped mode reaches down to zero. */
export function bends({ x, damped, reach }: LorentzSum): readonly number[] {
  return damped ? [0, damped.modulus.upper(), reach!] : [...x];
}

/** A bound of λ_1, from above. */
export function firstOf({ x, weight, share, damped }: LorentzSum): DoubleBall {
  return weight
    .reduce(
      (total, w, j) => total.add(w.div(DoubleBall.of(x[j]!).square().add(DoubleBall.ONE))),
      damped ? dampedAt(damped, DoubleBall.ONE) : DoubleBall.ZERO,
    )
    .div(DoubleBall.ONE.sub(DoubleBall.of(share)));
}

/** W_j keeps this many bits and those that the system for it loses, some 1/share. */
const BITS = 100;
const BITS_PER_DIGIT = 7;
const MOST_MODES = 600;
/** The half-integer beside the pairs l ≥ 1 at which the interaction is asked for. */
const LOWEST = 0.5;
/** Temperatures between two powers of this share the points at which λ is taken. */
const TIER = 16;

/**
 * λ_l = λ(i2πTl) as a sum of Lorentzians to `digits` relative digits, proved. Einstein: one, up to the rounding of Ω/2πT. Otherwise the sum that has the values of
 * the derived kernel at n frequencies ν_m ({@link relativeDefect}), n of the order of digits·ln(Ω/T): with N(t) = Σ_j W_jΠ_{k≠j}(t+y_k), N(σ_m) = λ(iν_m)Π_k(σ_m+y_k), by
 * Lagrange's formula
 *   W_j = N(−y_j)/Π_{k≠j}(y_k−y_j) = (−1)^{n−1} Π_l(y_j+σ_l)/Π_{k≠j}(y_k−y_j) Σ_m N(σ_m)/[(y_j+σ_m)Π_{l≠m}(σ_m−σ_l)].
 * A damped oscillator reaches beyond every Y = X²: there A ≤ 2.06λκW²/πx³ (x ≥ 10W), λ(iν) = λW²/[Ω²+(ν+κ)²] and W² + (ν+κ)² ≤ 2(x²+ν²), so that this part is at most
 * 2.63κ/X of λ(iν); as |Φ(y)| ≤ 1 there, so is its defect, times sup 1/|Φ| = 1.
 */
export function lorentzSum(spectrum: Spectrum, temperature: Rational, digits: number): LorentzSum {
  const bits = BITS + BITS_PER_DIGIT * digits;
  const step = pi(bits).mul(RealBall.fromRational(temperature, bits), bits).shift(1);
  if (spectrum.kind === "einstein") return einsteinMode(spectrum, step, bits);
  const support = supportOf(spectrum, digits);
  const samples = samplesOf(spectrum, support, { step: step.toNumber(), digits, bits });
  return interpolated(samples, support, step, bits);
}

/** |λ̃/λ − 1| = |x̃²/x² − 1| l²/(l² + x̃²) with W = λ(0)x̃². */
function einsteinMode(spectrum: EinsteinSpectrum, step: RealBall, bits: number): LorentzSum {
  const { frequency, lambda } = fromSpectrum(spectrum).values;
  const exact = RealBall.fromRational(frequency!.re, bits).div(step, bits);
  const x = exact.toNumber();
  const square = RealBall.fromDouble(x).square(bits);
  const weight = RealBall.fromRational(lambda!.re, bits).mul(square, bits);
  const share = DoubleBall.from(square.div(exact.square(bits), bits).sub(RealBall.ONE, bits)).magnitude();
  return {
    x: Float64Array.of(x),
    weight: [DoubleBall.from(weight)],
    share,
    defect: [cothDefect(x)],
    scale: x,
    top: DoubleBall.from(exact).upper(),
  };
}

const ALONE_DIGITS = 4;

/** λ_l with rows in closed form: a damped oscillator as it is, up to the rounding of its numbers, anything else as a {@link lorentzSum}. */
export function rowSum(spectrum: Spectrum, temperature: Rational, digits: number): LorentzSum {
  if (spectrum.kind !== "oscillator") return lorentzSum(spectrum, temperature, digits);
  const bits = BITS + BITS_PER_DIGIT * digits;
  const step = pi(bits).mul(RealBall.fromRational(temperature, bits), bits).shift(1);
  const damped = dampedMode(spectrum, step, bits);
  return {
    x: new Float64Array(),
    weight: [],
    share: 0,
    defect: [],
    scale: damped.modulus.mid,
    top: undefined,
    damped,
    reach: Math.max(damped.modulus.mid, damped.k.mid * 10 ** (digits - 1)),
    alone: lorentzSum(spectrum, temperature, ALONE_DIGITS),
  };
}

/** λ(iν) belongs to frequencies below `top`, but for the share `beyond`. */
export interface Support {
  readonly top: RealBall;
  readonly beyond: number;
  /** The last point, or the frequency of the maximum. */
  readonly scale: RealBall;
}

/** Which frequencies Lorentzians follow, for so many digits. */
export function supportOf(spectrum: OscillatorSpectrum | TabulatedSpectrum, digits: number): Support {
  const { table } = fromSpectrum(spectrum);
  if (table) {
    const top = RealBall.fromRational(table.x.at(-1)!, BITS);
    return { top, beyond: 0, scale: top };
  }
  const { omega, kappa } = spectrum as OscillatorSpectrum;
  const w = Math.hypot(omega, kappa);
  const top = Math.max(10.1 * w, 6 * kappa * 10 ** digits);
  const beyond = DoubleBall.of(2.63)
    .mul(DoubleBall.of(kappa, kappa * 2 ** -52))
    .div(DoubleBall.of(top));
  return { top: RealBall.fromDouble(top), beyond: beyond.upper(), scale: RealBall.fromDouble(w) };
}

/** λ(iν_m), and the squares of the frequencies of the modes, in the unit of the spectrum. */
interface Samples {
  readonly square: Float64Array;
  readonly nu: Float64Array;
  readonly lambda: readonly RealBall[];
}

const known = new WeakMap<Spectrum, Map<string, Samples>>();

interface Wanted {
  /** 2πT. */
  readonly step: number;
  readonly digits: number;
  readonly bits: number;
}

function samplesOf(
  spectrum: Spectrum,
  { top, beyond, scale }: Support,
  { step, digits, bits }: Wanted,
): Samples {
  const tier = Math.floor(Math.log(step / scale.toNumber()) / Math.log(TIER));
  const all = known.get(spectrum) ?? new Map<string, Samples>();
  known.set(spectrum, all);
  const key = `${tier} ${digits}`;
  const stored = all.get(key);
  if (stored) return stored;
  const range = [top.toNumber() ** 2, (scale.toNumber() * TIER ** tier) ** 2 * LOWEST ** 2, beyond] as const;
  const { square, sigma } = nodesFor(10 ** -digits, ...range);
  const interaction = interactionBall(spectrum, bits);
  const nu = sigma.map(Math.sqrt);
  const found = { square, nu, lambda: Array.from(nu, (value) => interaction(RealBall.fromDouble(value))) };
  all.set(key, found);
  return found;
}

function nodesFor(share: number, top: number, lowest: number, beyond: number): LorentzNodes {
  for (let count = likelyCount(top, lowest, share); count < MOST_MODES; count = Math.ceil(1.1 * count)) {
    const nodes = lorentzNodes(top, lowest, count);
    const balls = { square: exactly(nodes.square), sigma: exactly(nodes.sigma) };
    if (relativeDefect(balls, top, lowest, beyond) <= share) return nodes;
  }
  throw new NotConvergedError("λ(iν) could not be written as a sum of undamped modes");
}

function exactly(values: Float64Array): DoubleBall[] {
  return Array.from(values, (value) => DoubleBall.of(value));
}

function interpolated(
  samples: Samples,
  { top, beyond, scale }: Support,
  step: RealBall,
  bits: number,
): LorentzSum {
  const unit = step.toNumber();
  const x = samples.square.map((value) => Math.sqrt(value) / unit);
  const square = Array.from(x, (value) => RealBall.fromDouble(value).square(Infinity));
  const inverse = step.square(bits).inverse(bits);
  const sigma = Array.from(samples.nu, (nu) => RealBall.fromDouble(nu).square(Infinity).mul(inverse, bits));
  const weight = weights(samples.lambda, square, sigma, bits);
  const largest = DoubleBall.from(top.square(bits).mul(inverse, bits)).upper();
  const balls = { square: square.map(DoubleBall.from), sigma: sigma.map(DoubleBall.from) };
  return {
    x,
    weight: weight.map(DoubleBall.from),
    share: relativeDefect(balls, largest, LOWEST ** 2, beyond),
    defect: Array.from(x, cothDefect),
    scale: scale.toNumber() / unit,
    top: beyond === 0 ? DoubleBall.from(top.div(step, bits)).upper() : undefined,
  };
}

/** W_j by Lagrange's formula. */
function weights(
  lambda: readonly RealBall[],
  square: readonly RealBall[],
  sigma: readonly RealBall[],
  bits: number,
) {
  const product = (factors: readonly RealBall[]): RealBall =>
    factors.reduce((a, b) => a.mul(b, bits), RealBall.ONE);
  const others = (values: readonly RealBall[], own: number): RealBall[] =>
    values.flatMap((value, k) => (k === own ? [] : [values[own]!.sub(value, bits)]));
  const sums = square.map((y) => sigma.map((s) => y.add(s, bits)));
  const values = lambda.map((value, m) =>
    product(sums.map((row) => row[m]!))
      .mul(value, bits)
      .div(product(others(sigma, m)), bits),
  );
  return square.map((_, j) => {
    const sum = values.reduce(
      (total, value, m) => total.add(value.div(sums[j]![m]!, bits), bits),
      RealBall.ZERO,
    );
    // The sign (−1)^{n−1} is that of the n − 1 differences.
    return sum.mul(product(sums[j]!), bits).div(product(others(square, j)), bits);
  });
}

/**
 * Boson spectra A(x), odd in x, with A(x > 0) ≥ 0 (α²F in the wide band); coupling λ = λ(0) = 2∫_0^∞ A(x)/x dx.
 * λ(z) = ∫dx A(x)/(x−z) for Im z > 0, so that A(x) = Im λ(x+i0)/π.
 */
import { InputError } from "../errors/errors.ts";
import { tableMoments } from "./table-moments.ts";

/** A(x) = (λΩ/2)[δ(x−Ω) − δ(x+Ω)]; pure numbers, Ω > 0. */
export interface EinsteinSpectrum {
  readonly kind: "einstein";
  readonly omega: number;
  readonly lambda: number;
}

/**
 * Damped oscillator λ(z) = λ(Ω²+κ²)/(Ω²−(z+iκ)²), that is, with W² = Ω²+κ²,
 * A(x) = (2λκW²/π) x/[(x²−W²)² + 4κ²x²]; pure numbers, Ω > 0, κ > 0.
 */
export interface OscillatorSpectrum {
  readonly kind: "oscillator";
  readonly omega: number;
  readonly kappa: number;
  readonly lambda: number;
}

/** The unit that a tabulated spectrum carries: meV, or `none` for pure numbers. */
export type TableUnit = "meV" | "none";

/**
 * A(x) piecewise linear between the points and zero above the last. Invariants, kept by `tabulate`: x[0] = 0 and
 * a[0] = 0, x strictly increasing, a ≥ 0 and not all zero, last a = 0; hence at least three points.
 */
export interface TabulatedSpectrum {
  readonly kind: "tabulated";
  readonly x: readonly number[];
  readonly a: readonly number[];
  readonly unit: TableUnit;
}

/** Any boson spectrum. */
export type Spectrum = EinsteinSpectrum | OscillatorSpectrum | TabulatedSpectrum;

/** λ = 2∫_0^∞ A(x)/x dx: as given for the models, exact for the piecewise-linear table up to rounding. */
export function coupling(spectrum: Spectrum): number {
  return spectrum.kind === "tabulated" ? tableMoments(spectrum.x, spectrum.a).lambda : spectrum.lambda;
}

/**
 * The same spectrum with its coupling set to λ: A → A·λ/λ_old, shape unchanged.
 * Throws InputError unless 0 < λ < ∞; `where` names the option or argument in the message.
 */
export function rescale<S extends Spectrum>(spectrum: S, lambda: number, where = "--lambda"): S {
  if (!(lambda > 0 && Number.isFinite(lambda)))
    throw new InputError({ where, received: String(lambda), accepted: "a finite number greater than 0" });
  if (spectrum.kind !== "tabulated") return { ...spectrum, lambda };
  const factor = lambda / coupling(spectrum);
  return { ...spectrum, a: spectrum.a.map((value) => value * factor) };
}

/** A(x) = 0 for |x| below this: a table is linear to (0, 0) and an oscillator damped, so that only Einstein modes have a gap. */
export function lowestFrequency(spectrum: Spectrum): number {
  return spectrum.kind === "einstein" ? spectrum.omega : 0;
}

/**
 * A(x) for every real x, odd. Not defined for the Einstein spectrum, whose A is a pair of δ functions; the type
 * excludes it.
 */
export function spectralFunction(spectrum: OscillatorSpectrum | TabulatedSpectrum, x: number): number {
  const at = Math.abs(x);
  const positive = spectrum.kind === "oscillator" ? oscillatorValue(spectrum, at) : tableValue(spectrum, at);
  return Math.sign(x) * positive;
}

function oscillatorValue({ omega, kappa, lambda }: OscillatorSpectrum, x: number): number {
  const square = omega * omega + kappa * kappa;
  const detuning = (Math.sqrt(square) - x) * (Math.sqrt(square) + x);
  return ((2 * lambda * kappa * square) / Math.PI) * (x / (detuning * detuning + 4 * kappa * kappa * x * x));
}

function tableValue({ x, a }: TabulatedSpectrum, at: number): number {
  if (at >= x[x.length - 1]!) return 0;
  let low = 0;
  let high = x.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (x[middle]! <= at) low = middle;
    else high = middle;
  }
  const share = (at - x[low]!) / (x[high]! - x[low]!);
  return a[low]! * (1 - share) + a[high]! * share;
}

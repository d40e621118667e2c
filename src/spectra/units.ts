/**
 * Units of the frequencies in a spectrum file and of temperatures. Energies are E = hν for THz, E = hc/λ for
 * cm⁻¹ and E = k_B T for K. Constants: CODATA 2022; e, h, c and k_B are exact in the SI, the Rydberg constant
 * R_∞ = 10973731.568157(12) m⁻¹ is measured.
 */
import { InputError } from "../errors/errors.ts";
import { Rational } from "../exact/rational.ts";

/** Elementary charge in C, exact. */
export const ELEMENTARY_CHARGE = 1.602176634e-19;
/** Planck constant in J s, exact. */
export const PLANCK = 6.62607015e-34;
/** Boltzmann constant in J/K, exact. */
export const BOLTZMANN = 1.380649e-23;
/** Speed of light in m/s, exact. */
export const SPEED_OF_LIGHT = 299792458;
/** Rydberg constant R_∞ in 1/m (relative uncertainty 1.1e-12). */
export const RYDBERG_CONSTANT = 10973731.568157;

/** Joule in 1 meV. */
const MEV = ELEMENTARY_CHARGE / 1000;

/** One unit in meV; `none` (pure numbers) stays as it is. */
const MEV_PER = {
  meV: 1,
  eV: 1000,
  Ry: (RYDBERG_CONSTANT * PLANCK * SPEED_OF_LIGHT) / MEV,
  THz: (PLANCK * 1e12) / MEV,
  "cm-1": (PLANCK * SPEED_OF_LIGHT * 100) / MEV,
  K: BOLTZMANN / MEV,
  none: 1,
} as const;

/** A unit that `--unit` accepts. */
export type FrequencyUnit = keyof typeof MEV_PER;

/** All units that `--unit` accepts, in the order in which they are listed to the user. */
export const FREQUENCY_UNITS = Object.keys(MEV_PER) as readonly FrequencyUnit[];

/** The factor that takes a number in `unit` to meV; 1 for `none`. */
export function meVPer(unit: FrequencyUnit): number {
  return MEV_PER[unit];
}

/** k_B T in meV for T in K. */
export function kelvinToMeV(kelvin: number): number {
  return kelvin * MEV_PER.K;
}

/** k_B·K in meV as the exact fraction of the two defining constants. */
export function exactKelvinInMeV(): Rational {
  return Rational.parse(String(BOLTZMANN))!
    .div(Rational.parse(String(ELEMENTARY_CHARGE))!)
    .mul(Rational.of(1000));
}

/** E/k_B in K for E in meV. */
export function meVToKelvin(meV: number): number {
  return meV / MEV_PER.K;
}

/** Reads the value of `--unit`; throws InputError naming the accepted units. Case matters: MeV is no meV. */
export function parseUnit(text: string, where = "--unit"): FrequencyUnit {
  const unit = FREQUENCY_UNITS.find((candidate) => candidate === text.trim());
  if (unit === undefined)
    throw new InputError({ where, received: text, accepted: `one of ${FREQUENCY_UNITS.join(", ")}` });
  return unit;
}

import { InputError } from "../../errors/errors.ts";
import type { Rational } from "../../exact/rational.ts";
import { matsubaraSequence } from "../../kernels/matsubara-sequence.ts";
import { bitsForDigits } from "../../precision/index.ts";
import type { Spectrum } from "../../spectra/spectrum.ts";
import type { Bounds } from "./eigenvalue-enclosure.ts";
import { largestEigenvalue } from "./largest-eigenvalue.ts";

/** A proved interval. */
export interface Enclosure extends Bounds {
  /** Rows of the longest trial vector. */
  readonly rows: number;
}

/**
 * λ_c in thermal equilibrium, wide band, μ* = 0, as an interval that contains it: the λ(0) at which the linearised equations
 *   ω_nZ_n = ω_n + πTΣ_m λ(iω_n−iω_m) sgn ω_m,   Z_nΔ_n = πTΣ_m λ(iω_n−iω_m)Δ_m/|ω_m|
 * have a solution at temperature T, when A keeps its shape: λ_c = λ(0)/κ with the largest eigenvalue κ of the pairing
 * form, which is linear in A. Below the interval the normal state is stable against every even perturbation, above it
 * unstable. Numbers of the spectrum are taken as the decimals that they print as; T exact, in the unit of the frequencies.
 *
 * The relative width is at most 10^-digits, as far as 2^17 rows reach. Cost: of order √(λ⟨Ω²⟩/T²)·10^{digits/4} values of λ.
 *
 * Example: A = ½[δ(x−1) − δ(x+1)], T = 1/10, 10 digits: [0.88949340363569, 0.88949340366718].
 *
 * @throws InputError for T ≤ 0, NotConvergedError where the second eigenvalue cannot be bounded.
 */
export function criticalCouplingEnclosure(spectrum: Spectrum, temperature: Rational, digits = 10): Enclosure {
  requirePositive(temperature);
  const kappa = largestEigenvalue((bits) => matsubaraSequence(spectrum, temperature, bits), digits);
  const bits = bitsForDigits(digits) + 64;
  const { atZero } = matsubaraSequence(spectrum, temperature, bits);
  return {
    lower: atZero.div(kappa.upper, bits).lower(),
    upper: atZero.div(kappa.lower, bits).upper(),
    rows: kappa.trial.length,
  };
}

function requirePositive(temperature: Rational): void {
  if (temperature.sign() > 0) return;
  throw new InputError({
    where: "temperature",
    received: `${temperature}`,
    accepted: "a temperature greater than 0",
  });
}

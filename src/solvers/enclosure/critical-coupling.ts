import { InputError, NotConvergedError } from "../../errors/errors.ts";
import type { Rational } from "../../exact/rational.ts";
import { matsubaraSequence } from "../../kernels/matsubara-sequence.ts";
import { bitsForDigits, DoubleBall, pi, RealBall } from "../../precision/index.ts";
import type { Spectrum } from "../../spectra/spectrum.ts";
import { compressedEigenvalue, MOST_COMPRESSED_DIGITS } from "./compressed/compressed-eigenvalue.ts";
import type { Bounds } from "./eigenvalue-enclosure.ts";
import { largestEigenvalue } from "./largest-eigenvalue.ts";

/** A proved interval. */
export interface Enclosure extends Bounds {
  /** Rows of the longest trial vector; where it is compressed, the number of functions that it is made of. */
  readonly rows: number;
}

/**
 * λ_c in thermal equilibrium, wide band, μ* = 0, as an interval that contains it: the λ(0) at which the linearised equations
 *   ω_nZ_n = ω_n + πTΣ_m λ(iω_n−iω_m) sgn ω_m,   Z_nΔ_n = πTΣ_m λ(iω_n−iω_m)Δ_m/|ω_m|
 * have a solution at temperature T, when A keeps its shape: λ_c = λ(0)/κ with the largest eigenvalue κ of the pairing
 * form, which is linear in A. Below the interval the normal state is stable against every even perturbation, above it
 * unstable. Numbers of the spectrum are taken as the decimals that they print as; T exact, in the unit of the frequencies.
 *
 * The relative width is at most 10^-digits, as far as 2^17 rows reach. Cost: of order √(λ⟨Ω²⟩/T²)·10^{digits/4} values of λ. Where these are too
 * many, {@link compressedEigenvalue} takes over, with up to 9 digits at a cost that grows as ln(Ω/T). `halfWidth` = Γ_b/2 ≥ 0 (default 0), in the unit of the
 * frequencies, is that of a lead at the same temperature: it adds to |ω_nZ_n| and nothing to the gap (compressed as well).
 *
 * Example: A = ½[δ(x−1) − δ(x+1)], T = 1/10, 10 digits: [0.88949340363569, 0.88949340366718].
 *
 * @throws InputError for T ≤ 0, NotConvergedError where the second eigenvalue cannot be bounded.
 */
export function criticalCouplingEnclosure(
  spectrum: Spectrum,
  temperature: Rational,
  digits = 10,
  halfWidth = 0,
): Enclosure {
  requirePositive(temperature);
  if (!(halfWidth >= 0 && Number.isFinite(halfWidth)))
    throw new InputError({
      where: "lead",
      received: `${halfWidth}`,
      accepted: "a width that is not negative",
    });
  const bits = bitsForDigits(digits) + 64;
  const sequence = matsubaraSequence(spectrum, temperature, bits);
  const ends = ({ lower, upper }: Bounds): Bounds => ({
    lower: sequence.atZero.div(upper, bits).lower(),
    upper: sequence.atZero.div(lower, bits).upper(),
  });
  if (halfWidth > 0 || isCompressed(spectrum, sequence.strength.toNumber(), digits)) {
    // Γ_b as a double and as the decimal that it prints as.
    const width = DoubleBall.of(halfWidth, halfWidth * 2 ** -52);
    const unit = pi(bits).mul(RealBall.fromRational(temperature, bits), bits);
    const shift = width.div(DoubleBall.from(unit));
    const wanted = Math.min(digits, MOST_COMPRESSED_DIGITS);
    const kappa = compressedEigenvalue(spectrum, temperature, wanted, shift);
    if (!kappa) throw new NotConvergedError("no trial vector could be proved positive; nothing is proved");
    const balls = { lower: RealBall.fromDouble(kappa.lower), upper: RealBall.fromDouble(kappa.upper) };
    return { ...ends(balls), rows: kappa.functions };
  }
  const kappa = largestEigenvalue((wide) => matsubaraSequence(spectrum, temperature, wide), digits);
  return { ...ends(kappa), rows: kappa.trial.length };
}

/** Rows one by one are too many: as values of λ, of which a table asks for two logarithms a point. */
export function isCompressed(spectrum: Spectrum, strength: number, digits: number): boolean {
  const rows = Math.sqrt(strength) * 10 ** (digits / 4);
  if (digits > MOST_COMPRESSED_DIGITS) return rows > LONGEST;
  return rows * (spectrum.kind === "tabulated" ? spectrum.x.length : 1) > LONG;
}

/** Values of λ beyond which rows are compressed: some seconds, or a trial vector that reaches no further. */
const LONG = 2 ** 15;
const LONGEST = 2 ** 18;

function requirePositive(temperature: Rational): void {
  if (temperature.sign() > 0) return;
  throw new InputError({
    where: "temperature",
    received: `${temperature}`,
    accepted: "a temperature greater than 0",
  });
}

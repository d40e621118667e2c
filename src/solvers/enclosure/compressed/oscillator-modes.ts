import { UnsupportedError } from "../../../errors/errors.ts";
import { Rational } from "../../../exact/rational.ts";
import { exp, pi, RealBall } from "../../../precision/index.ts";
import type { OscillatorSpectrum } from "../../../spectra/spectrum.ts";
import type { Modes } from "./modes.ts";

const BITS = 96;
/** Sums of this many modes take minutes. */
const MOST_MODES = 6000;
const UP = 1 + 2 ** -40;

/**
 * λ(iν) = ∫2x²A/(x²+ν²) du, u = ln x, by the trapezoidal rule with step h, for ν ≥ ν₁ (`step`), to `digits` relative digits.
 *
 * Theorem. A's poles are ±Ω ± iκ = ±We^{±iθ}. On |Im u| ≤ θ/2 ≤ π/4 each of the four factors of its denominator keeps half of its modulus or more for
 * the two nearest in angle and all of it for the others, and |x²+ν²| ≥ (|x|²+ν²)/√2: the modulus of the integrand is at most 4√2 times its value at |x|, so that
 * the rule errs by at most 8√2 λ(iν)/(e^{πθ/h} − 1) [Trefethen–Weideman 2014, Theorem 5.1]. What is left out: x < X₋ ≤ W/10, where A ≤ 1.03·2λκx/πW², at most
 * Σ2hx²A/ν², and λ(iν)ν² grows with ν; x > X₊ ≥ 10W, where A ≤ 1.03·2λκW²/πx³ and λ(iν) ≥ λW²/2(x²+ν²).
 */
export function oscillatorModes(spectrum: OscillatorSpectrum, step: number, digits: number): Modes {
  const { omega, kappa, lambda } = spectrum;
  const wanted = 10 ** -digits;
  const angle = Math.atan2(kappa, omega);
  const w = Math.hypot(omega, kappa);
  const h = (Math.PI * angle) / Math.log(1 + 12 / wanted);
  const atFirst = w ** 2 / (omega ** 2 + (step + kappa) ** 2);
  const low = Math.min(
    w / 10,
    Math.cbrt((wanted * step ** 2 * atFirst * w ** 2) / (1.35 * kappa * (1 / 3 + h))),
  );
  const high = Math.max(10 * w, (2.7 * kappa * (1 + h)) / wanted);
  const [first, last] = [Math.floor(Math.log(low) / h), Math.ceil(Math.log(high) / h)];
  if (last - first > MOST_MODES)
    throw new UnsupportedError(
      `proved bounds at this temperature need ${last - first} undamped modes for a line of width ${kappa} at ${omega}; at most ${MOST_MODES} are used`,
    );
  const exact = (value: number): RealBall => RealBall.fromRational(Rational.parse(String(value))!, BITS);
  const [frequency, width, spacing] = [exact(omega), exact(kappa), RealBall.fromDouble(h)];
  const square = frequency.square(BITS).add(width.square(BITS), BITS);
  const factor = exact(lambda)
    .mul(width, BITS)
    .mul(square, BITS)
    .mul(spacing, BITS)
    .shift(2)
    .div(pi(BITS), BITS);
  const x = Array.from({ length: last - first + 1 }, (_, i) =>
    exp(spacing.mul(RealBall.integer(first + i), BITS), BITS),
  );
  const weight = x.map((value) => {
    const y = value.square(BITS);
    const detuning = y.sub(square, BITS).square(BITS);
    const damping = width.square(BITS).mul(y, BITS).shift(2);
    return factor.mul(y, BITS).mul(value, BITS).div(detuning.add(damping, BITS), BITS);
  });
  // The rule and the two ends, each `wanted` by the choice of h and of the ends; the ends are chosen in doubles.
  return { x, weight, share: 3 * wanted * UP, scale: RealBall.fromDouble(w) };
}

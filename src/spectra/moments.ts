/**
 * Moments of a spectrum: coupling, mean square and logarithmic frequency (Allen and Dynes, Phys. Rev. B 12, 905,
 * 1975, write ω₂ = √⟨ω²⟩).
 */
import type { OscillatorSpectrum, Spectrum } from "./spectrum.ts";
import { tableMoments } from "./table-moments.ts";

/** Moments in the unit of the spectrum's frequencies (λ is a pure number). */
export interface SpectrumMoments {
  /** λ = 2∫_0^∞ A(x)/x dx. */
  readonly lambda: number;
  /** ⟨ω²⟩ = (2/λ)∫_0^∞ x A(x) dx. */
  readonly meanSquare: number;
  /** √⟨ω²⟩. */
  readonly omega2: number;
  /** ω_log = exp[(2/λ)∫_0^∞ ln x · A(x)/x dx]. */
  readonly omegaLog: number;
}

/**
 * All moments in closed form. Einstein: ω₂ = ω_log = Ω. Oscillator: ⟨ω²⟩ = Ω²+κ² (the f-sum rule; xA ~ x⁻², so
 * the integral converges), ω_log = √(Ω²+κ²) exp[−(κ/Ω) arctan(Ω/κ)]. Table: exact for the piecewise-linear
 * function up to rounding.
 *
 * ω_log of the oscillator: with x = We^t and W² = Ω²+κ² the weight A/x dx becomes e^{−t}/(sinh²t + κ²/W²) dt;
 * its mean of t is −(κ/πW)∫t sinh t/(cosh²t − c²)dt, c = Ω/W, and the integral, by parts and by
 * ∫dt/(cosh t + cos α) = 2α/sin α, is (π/c) arcsin c.
 */
export function moments(spectrum: Spectrum): SpectrumMoments {
  switch (spectrum.kind) {
    case "einstein":
      return complete(spectrum.lambda, spectrum.omega ** 2, spectrum.omega);
    case "oscillator":
      return complete(
        spectrum.lambda,
        spectrum.omega ** 2 + spectrum.kappa ** 2,
        oscillatorLogarithmic(spectrum),
      );
    case "tabulated": {
      const { lambda, meanSquare, omegaLog } = tableMoments(spectrum.x, spectrum.a);
      return complete(lambda, meanSquare, omegaLog);
    }
  }
}

function complete(lambda: number, meanSquare: number, omegaLog: number): SpectrumMoments {
  return { lambda, meanSquare, omega2: Math.sqrt(meanSquare), omegaLog };
}

function oscillatorLogarithmic({ omega, kappa }: OscillatorSpectrum): number {
  return Math.hypot(omega, kappa) * Math.exp(-(kappa / omega) * Math.atan2(omega, kappa));
}

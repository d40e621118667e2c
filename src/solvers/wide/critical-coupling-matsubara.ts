import type { BosonKernels } from "../boson-kernels.ts";
import { largestSymmetricEigenpair } from "../linear/symmetric.ts";
import type { Estimate } from "./estimate.ts";
import { COARSE, FINE, type MatsubaraResolution, matsubaraGrid } from "./matsubara-grid.ts";
import { MatsubaraInteraction } from "./matsubara-interaction.ts";
import { pairingMatrix } from "./pairing-matrix.ts";
import { positiveFinite } from "./positive.ts";

/** The coupling at which the normal state becomes unstable. */
export interface CriticalCoupling extends Estimate {
  /** value = scale · λ(0) of the spectrum as given: the factor by which A has to be multiplied. */
  readonly scale: number;
}

/** What besides the spectrum enters λ_c on the Matsubara axis. */
export interface MatsubaraOptions {
  /** A(x) = 0 for |x| < gap; default 0. */
  readonly gap?: number;
  /** −Im Σ_b^R of a lead, default 0: the electrons' own broadening, as ω_n → ω_n + halfWidth·sgn ω_n. */
  readonly halfWidth?: number;
}

/** Differences between two resolutions understate the error where both converge slowly (cusps of λ(iν)). */
const SAFETY = 4;
const ROUNDING = 20 * Number.EPSILON;

/**
 * λ_c in thermal equilibrium, wide band, μ* = 0: the λ(0) at which the linearised equations
 *   ω_nZ_n = ω_n + πTΣ_m λ(iω_n−iω_m) sgn ω_m,   Z_nΔ_n = πTΣ_m λ(iω_n−iω_m)Δ_m/|ω_m|
 * have a solution at temperature T, when A keeps its shape. T in the unit of the spectrum's frequencies. Beside a lead at T, which
 * pairs nothing and breaks pairs, ω_n is ω_n + halfWidth·sgn ω_n.
 *
 * `error` is four times the difference of two resolutions of the Matsubara axis plus rounding; for spectra with A ~ x^p,
 * p > 1, or T ≳ Ω/50 it is below 1e-11 relative, for ohmic spectra it grows slowly as T falls (1e-9 at T = Ω/500).
 *
 * Example: A = ½[δ(x−1) − δ(x+1)], T = 0.1: value 0.88949340365144.
 *
 * @throws InputError for T ≤ 0 or λ(0) ≤ 0.
 */
export function criticalCouplingMatsubara(
  kernels: Pick<BosonKernels, "matsubara">,
  temperature: number,
  options: MatsubaraOptions = {},
): CriticalCoupling {
  positiveFinite("temperature", temperature);
  const interaction = new MatsubaraInteraction((nu) => kernels.matsubara(nu));
  const scale = interaction.halfWidth();
  const coarse = criticalScale(interaction, temperature, { ...options, scale }, COARSE);
  const fine = criticalScale(interaction, temperature, { ...options, scale }, FINE);
  const error = SAFETY * Math.abs(fine - coarse) + ROUNDING * fine;
  return { value: fine * interaction.atZero, error: error * interaction.atZero, scale: fine };
}

function criticalScale(
  interaction: MatsubaraInteraction,
  temperature: number,
  { scale, gap = 0, halfWidth = 0 }: MatsubaraOptions & { readonly scale: number },
  resolution: MatsubaraResolution,
): number {
  const grid = matsubaraGrid(temperature, scale, resolution, { gap });
  return 1 / largestSymmetricEigenpair(pairingMatrix(interaction, grid, { halfWidth })).value;
}

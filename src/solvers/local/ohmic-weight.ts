import { UnsupportedError } from "../../errors/errors.ts";

/** Γ_1 must carry at least this fraction of the line for the feedback of Ξ to be decided by it. */
const SMALLEST_FRACTION = 1e-2;
/** A(x)/x may change by this factor over the first points of a table that counts as ohmic. */
const OHMIC_DRIFT = 1.3;
const POINTS = 3;

/**
 * A bias T_B ≠ T_e at fixed h needs ohmic weight: with b = lim A F_B as x → 0 equal to 0 the equation of Ξ,
 * X(1 + relaxation) = source, becomes singular (for the Einstein boson (−1)ⁿB on each chain ω_0 + nΩ is an exact
 * zero mode), and the answer would depend on how the line is cut off.
 *
 * @param ohmicSlope lim A(x)/x as x → 0; 0 for gapped spectra, δ functions and A ∝ x^p with p > 1.
 * @throws UnsupportedError if it is not positive.
 */
export function requireOhmicWeight(ohmicSlope: number): void {
  if (ohmicSlope > 0) return;
  throw new UnsupportedError(
    "a temperature bias at fixed electron distribution is ill-posed in the local closure unless the spectrum shows ohmic weight: A(x)/x must tend to a positive constant as x → 0 (a table: constant within a factor 1.3 over its first three points); otherwise give the electrons a lead",
  );
}

/**
 * The same on the solved line: the one-boson rate Γ_1 = πgb, b = A F_B at x = 0, against the linewidth −2 Im Σ^R(0).
 *
 * @throws UnsupportedError if Γ_1 is below a hundredth of the linewidth, where an ohmic weight too small to shape the
 * line would decide the result.
 */
export function requireOhmicLine(oneBosonRate: number, linewidth: number): void {
  if (oneBosonRate >= SMALLEST_FRACTION * linewidth) return;
  const fraction = (oneBosonRate / linewidth).toExponential(1);
  throw new UnsupportedError(
    `a temperature bias at fixed electron distribution is ill-posed here: scattering by single low-frequency bosons is only ${fraction} of the linewidth; give the electrons a lead`,
  );
}

/**
 * lim A(x)/x of a table, or 0 if its first points do not show that limit. A table continued linearly to (0, 0) has a
 * formal slope A(x_1)/x_1 whatever the physics; it counts only if A(x)/x stays within a factor 1.3 over the first
 * three points (for A ∝ x² on an even mesh it grows by a factor of 3).
 *
 * @param frequencies ascending, positive.
 */
export function tabulatedOhmicSlope(frequencies: readonly number[], values: readonly number[]): number {
  const ratios = frequencies.slice(0, POINTS).map((x, k) => values[k]! / x);
  if (ratios.length < POINTS) return 0;
  const smallest = Math.min(...ratios);
  return smallest > 0 && Math.max(...ratios) <= OHMIC_DRIFT * smallest ? ratios[0]! : 0;
}

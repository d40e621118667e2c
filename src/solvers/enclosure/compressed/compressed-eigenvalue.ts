import type { Rational } from "../../../exact/rational.ts";
import { DoubleBall } from "../../../precision/index.ts";
import type { Spectrum } from "../../../spectra/spectrum.ts";
import { fittedGap, type Resolution } from "./fitted-gap.ts";
import { firstOf, rowSum } from "./lorentz-sum.ts";
import { PairingRows } from "./pairing-row.ts";
import { rowDeviation } from "./row-bounds.ts";

/** Rows in double precision carry about this many digits. */
export const MOST_COMPRESSED_DIGITS = 9;
/** Digits of λ over those of κ. */
const EXTRA = 2;
/** From coarse to fine; a table has some 4, 5, 7, 8, 9 and 10 digits with them. */
export const RESOLUTIONS: readonly Resolution[] = [
  { near: 0.55, far: 0.7, reach: 100, points: 14 },
  { near: 0.4, far: 0.5, reach: 300, points: 18 },
  { near: 0.3, far: 0.4, reach: 1e3, points: 28 },
  { near: 0.25, far: 0.3, reach: 3e3, points: 28 },
  { near: 0.2, far: 0.3, reach: 1e4, points: 28 },
  { near: 0.15, far: 0.2, reach: 3e4, points: 28 },
];

/** Bounds of the largest eigenvalue, and the number of functions that the trial vector is made of. */
export interface CompressedBounds {
  readonly lower: number;
  readonly upper: number;
  readonly functions: number;
}

/**
 * The largest eigenvalue κ of B v = κ(D + γ)v, D = diag(2n+1), γ ≥ 0, at a cost that grows as ln(1/T); undefined where no resolution proves bounds.
 */
export function compressedEigenvalue(
  spectrum: Spectrum,
  temperature: Rational,
  digits: number,
  shift = DoubleBall.ZERO,
): CompressedBounds | undefined {
  const rows = PairingRows.of(rowSum(spectrum, temperature, digits + EXTRA));
  let best: CompressedBounds | undefined;
  // The resolutions below those that have so many digits are not tried.
  for (const resolution of RESOLUTIONS.slice(
    Math.max(0, Math.min(digits > MOST_COMPRESSED_DIGITS ? 5 : 4, digits - 4)),
  )) {
    const found = boundsOf(rows, shift, resolution);
    if (!found) continue;
    if (!best || found.upper - found.lower < best.upper - best.lower) best = found;
    if (found.upper / found.lower - 1 < 10 ** -digits) break;
  }
  return best;
}

/**
 * Bounds of the largest eigenvalue of one matrix, also with different interactions λ^± in its pairs and on its diagonal.
 *
 * Theorem. B is non-negative off its diagonal. For w > 0, x·Bx ≤ Σ_n x_n²(Bw)_n/w_n for every finite x, because 2x_nx_m ≤ x_n²w_m/w_n + x_m²w_n/w_m: κ is at
 * most sup_n (Bw)_n/(2n+1+γ)w_n, and by Rayleigh's quotient of w at least the infimum. {@link rowDeviation} bounds both for sums λ̃^± of Lorentzians. With
 * |λ_l − λ̃_l| ≤ ηλ_l, (Bw)_n changes by at most η times the sum of its moduli, (Bw)_n + 4Σ_{l≤n}λ⁻_l w_n ≤ (Bw)_n + 2λ⁻_1(2n+1)w_n.
 */
export function boundsOf(
  rows: PairingRows,
  shift: DoubleBall,
  resolution: Resolution,
): CompressedBounds | undefined {
  const { gap, kappa } = fittedGap(rows, shift.mid, resolution);
  const deviation = rowDeviation({ rows, gap, kappa, shift, points: resolution.points });
  if (deviation === undefined) return undefined;
  const share = DoubleBall.of(Math.max(...rows.parts.map(({ sum }) => sum.share)));
  const first = rows.parts.reduce(
    (total, { sum, diagonal }) => total.add(firstOf(sum).mul(DoubleBall.of(Math.abs(diagonal)))),
    DoubleBall.ZERO,
  );
  const off = first.mul(share).shift(1).add(DoubleBall.of(deviation));
  const centre = DoubleBall.of(kappa);
  return {
    lower: centre.sub(off).div(DoubleBall.ONE.add(share)).lower(),
    upper: centre.add(off).div(DoubleBall.ONE.sub(share)).upper(),
    functions: gap.s.length,
  };
}

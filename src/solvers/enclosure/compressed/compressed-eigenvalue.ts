import type { Rational } from "../../../exact/rational.ts";
import { RealBall } from "../../../precision/index.ts";
import type { Spectrum } from "../../../spectra/spectrum.ts";
import type { Bounds } from "../eigenvalue-enclosure.ts";
import { fittedGap, type Resolution } from "./fitted-gap.ts";
import { lorentzSum } from "./lorentz-sum.ts";
import { PairingRows } from "./pairing-row.ts";
import { rowDeviation } from "./row-bounds.ts";

/** Rows in double precision carry about this many digits. */
export const MOST_COMPRESSED_DIGITS = 9;
/** Digits of λ over those of κ. */
const EXTRA = 2;
const RESOLUTIONS: readonly Resolution[] = [
  { near: 0.4, far: 0.5, reach: 300 },
  { near: 0.3, far: 0.4, reach: 1e3 },
  { near: 0.25, far: 0.3, reach: 3e3 },
  { near: 0.2, far: 0.3, reach: 1e4 },
  { near: 0.15, far: 0.2, reach: 1e4 },
];
const UP = 1 + 2 ** -40;

/** Bounds of the largest eigenvalue, and the number of functions that the trial vector is made of. */
export interface CompressedBounds extends Bounds {
  readonly functions: number;
}

/**
 * The largest eigenvalue κ of B v = κ(D + γ)v, D = diag(2n+1), γ ≥ 0, at a cost that grows as ln(1/T); undefined where no resolution proves bounds.
 *
 * Theorem. B is non-negative off its diagonal. For w > 0, x·Bx ≤ Σ_n x_n²(Bw)_n/w_n for every finite x, because 2x_nx_m ≤ x_n²w_m/w_n + x_m²w_n/w_m: κ is at
 * most sup_n (Bw)_n/(2n+1+γ)w_n, and by Rayleigh's quotient of w at least the infimum. {@link rowDeviation} bounds both for a sum λ̃ of Lorentzians;
 * |λ_l − λ̃_l| ≤ ηλ_l changes (Bw)_n by at most η[(Bw)_n + 4Σ_{l≤n}λ_l w_n] ≤ η[(Bw)_n + 2λ_1(2n+1)w_n].
 */
export function compressedEigenvalue(
  spectrum: Spectrum,
  temperature: Rational,
  digits: number,
  shift = 0,
): CompressedBounds | undefined {
  const sum = lorentzSum(spectrum, temperature, digits + EXTRA);
  const rows = PairingRows.of(sum);
  let best: CompressedBounds | undefined;
  for (const resolution of RESOLUTIONS) {
    const { gap, kappa } = fittedGap(rows, shift, resolution);
    const deviation = rowDeviation({ rows, gap, kappa, shift });
    if (deviation === undefined) continue;
    const bend = 2 * sum.share * firstOf(sum);
    const lower = ((kappa - deviation - bend) / (1 + sum.share)) * (1 - 2 ** -48);
    const upper = ((kappa + deviation + bend) / (1 - sum.share)) * (1 + 2 ** -48);
    if (!best || upper - lower < best.upper.sub(best.lower, 64).toNumber())
      best = {
        lower: RealBall.fromDouble(lower),
        upper: RealBall.fromDouble(upper),
        functions: gap.s.length,
      };
    if (upper / lower - 1 < 10 ** -digits) break;
  }
  return best;
}

/** A bound of λ_1. */
function firstOf({ x, weight, share }: { x: Float64Array; weight: Float64Array; share: number }): number {
  const sum = weight.reduce((total, w, j) => total + Math.abs(w) / (x[j]! ** 2 + 1), 0);
  return (sum / (1 - share)) * UP;
}

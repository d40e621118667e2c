import type { Fixed, FixedPoint } from "../../precision/fixed-point.ts";
import { type ChebyshevFit, clenshaw } from "./chebyshev-series.ts";

/** The unit interval falls into 2^this pieces. */
export const PIECES = 6;

/**
 * A Chebyshev series on t ∈ [0, 1] for many evaluations: on each of 2⁶ pieces, built on first use, the powers of a local
 * u ∈ [−1, 1], whose coefficients fall by some seven bits from one to the next where the series has ρ = 3+√8. Horner's rule
 * has a third of the terms of the whole series, and half the bits in the mean.
 */
export class PiecewisePowers {
  private readonly fp: FixedPoint;
  private readonly series: readonly Fixed[];
  private readonly fit: ChebyshevFit;
  private readonly pieces: (readonly Fixed[] | undefined)[] = new Array(2 ** PIECES);
  private readonly places: bigint;
  private readonly pieceBits: bigint;

  constructor(fp: FixedPoint, series: readonly Fixed[], fit: ChebyshevFit) {
    this.fp = fp;
    this.series = series;
    this.fit = fit;
    this.places = BigInt(fp.bits);
    this.pieceBits = BigInt(fp.bits - PIECES);
  }

  /** The value at t ∈ [0, 1], or next to its ends. */
  at(t: Fixed): Fixed {
    const { fp, places } = this;
    const index = Math.max(0, Math.min(Number(t >> this.pieceBits), 2 ** PIECES - 1));
    this.pieces[index] ??= this.powers(index);
    const powers = this.pieces[index];
    const origin = BigInt(index) << this.pieceBits;
    const u = ((t - origin) << BigInt(PIECES + 1)) - fp.one;
    let value = powers[powers.length - 1]!;
    for (let k = powers.length - 2; k >= 0; k--) value = powers[k]! + ((u * value) >> places);
    return value;
  }

  private powers(index: number): Fixed[] {
    const origin = BigInt(index) << this.pieceBits;
    return this.fit.powers((t) => clenshaw(this.fp, this.series, origin + (t >> BigInt(PIECES))));
  }
}
